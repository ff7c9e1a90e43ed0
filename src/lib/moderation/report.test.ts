import { expect, test } from 'vitest';
import * as v from 'valibot';
import { decisionSchema, readSubject, reportSchema } from './report.ts';

test('A report is about exactly one thing', () => {
	expect(readSubject(new URLSearchParams('post=12'))).toEqual({ kind: 'post', id: '12' });
	expect(readSubject(new URLSearchParams('post=12&material=3'))).toBeNull();
	expect(readSubject(new URLSearchParams('post=0'))).toBeNull();
	expect(readSubject(new URLSearchParams('person=12'))).toBeNull();
	expect(readSubject(new URLSearchParams(''))).toBeNull();
});

test('“Something else” asks for words', () => {
	expect(v.safeParse(reportSchema, { reason: 'anders', note: '  ' }).success).toBe(false);
	expect(v.safeParse(reportSchema, { reason: 'anders', note: 'kijk' }).success).toBe(true);
	expect(v.safeParse(reportSchema, { reason: 'privacy' }).success).toBe(true);
});

test('Whoever hides something says why; keeping it needs no words', () => {
	const decide = (form: object) => v.safeParse(decisionSchema, { report: '4', ...form });
	expect(decide({ outcome: 'hidden' }).success).toBe(false);
	const kept = decide({ outcome: 'kept', ready: 'privacy' });
	expect(kept.success && kept.output.words).toBe('');
	const hidden = decide({ outcome: 'hidden', ready: 'privacy', note: 'Zie regel 2.' });
	expect(hidden.success && hidden.output.words).toMatch(/Zie regel 2\.$/);
	expect(hidden.success && hidden.output.words.length).toBeGreaterThan(20);
});
