import { expect, test } from 'vitest';
import { describedBy, fieldId, submitKey } from './form.ts';

test('a submit key is a version 4 uuid and never the same twice', () => {
	const keys = Array.from({ length: 500 }, submitKey);
	for (const key of keys) {
		expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
	}
	expect(new Set(keys).size).toBe(500);
});

test('the id of a field can stand in a link, whatever its name', () => {
	expect(fieldId('reply', 'title')).toBe('reply-title');
	expect(fieldId(undefined, 'answers[3].text')).toBe('f-answers-3--text');
});

test('a field without hint and error is described by nothing', () => {
	expect(describedBy(undefined, false, '')).toBeUndefined();
	expect(describedBy('a-hint', undefined, 'a-error')).toBe('a-hint a-error');
});
