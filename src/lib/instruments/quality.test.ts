import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Definitions } from './definition.ts';
import {
	criteriaOf,
	farApart,
	growthOf,
	missingIn,
	nameOfScore,
	scoreOf,
	summarise
} from './quality.ts';
import type { Outcome } from './quality.ts';

const definition = new Definitions([
	JSON.parse(readFileSync('content/instrumenten/kwaliteitsmodel/2026.1.json', 'utf8'))
]).get('kwaliteitsmodel');
const all = (score: number, less: Record<string, number | null> = {}): Outcome =>
	Object.fromEntries(
		definition.criteria.map(({ code }) => [code, { score: less[code] ?? score, text: 'Gezien' }])
	);

test('judging found material looks at the basis alone', () => {
	expect(new Set(criteriaOf(definition, 'gevonden').map(({ level }) => level))).toEqual(
		new Set(['basis'])
	);
	expect(criteriaOf(definition, 'aanbod')).toHaveLength(29);
	expect(() => criteriaOf(definition, 'anders')).toThrow('scenario');
});

test('a score without evidence cannot be sent', () => {
	const criteria = criteriaOf(definition, 'gevonden').slice(0, 3);
	const [a = '', b = '', c = ''] = criteria.map(({ code }) => code);
	const answer = { wish: null, skip: null };
	expect(
		missingIn(criteria, [
			{ ...answer, key: a, score: 2, note: 'Op bladzijde 1 staat het doel' },
			{ ...answer, key: b, score: 3, note: '  ' },
			{ ...answer, key: c, score: null, skip: 'na', note: 'Geen toets in dit materiaal' }
		])
	).toEqual([b]);
	expect(missingIn(criteria, [])).toEqual([a, b, c]);
});

test('the basis is in order when nothing in it is insufficient', () => {
	expect(summarise(definition, all(2)).map(({ inOrder }) => inOrder)).toEqual([true, true, true]);
	const [first, second] = summarise(definition, all(3, { '1.2': 1 }));
	expect(first).toMatchObject({ inOrder: false, basis: 6, basisMet: 5, plusGood: 4 });
	expect(second?.inOrder).toBe(true);
});

test('what does not apply does not stand in the way', () => {
	const outcome = all(2);
	outcome['1.6'] = { score: null, text: 'Geen opdrachten' };
	expect(summarise(definition, outcome)[0]?.inOrder).toBe(true);
});

test('the next step of the growth line names the two things to do first', () => {
	const growth = growthOf(definition, all(2, { '3.1': 1, '3.5': 1, '1.3': 1 }));
	expect(growth.now?.sharing).toBe('community');
	expect(growth.next?.step.sharing).toBe('openbaar');
	expect(growth.next?.needed.map(({ code }) => code)).toEqual(['1.3', '3.1']);
	expect(growth.next?.more).toBe(1);
	expect(growthOf(definition, all(2))).toMatchObject({
		now: { sharing: 'iol-collectie' },
		next: null
	});
});

test('onvoldoende and goed are far apart, and "niet van toepassing" is no distance', () => {
	expect(farApart([1, 3])).toBe(true);
	expect(farApart([2, 3])).toBe(false);
	expect(farApart([1, null])).toBe(false);
});

test('scores go to numbers and back', () => {
	expect(nameOfScore(scoreOf('goed'))).toBe('goed');
	expect(nameOfScore(null)).toBeNull();
});
