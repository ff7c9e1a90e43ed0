/** What a mix adds up to, as people type it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Definitions } from './definition.ts';
import { fits } from './keys.ts';
import { mergeField } from './merge.ts';
import { balanceKey, balanceOf } from './mix-balance.ts';
import {
	controlOf,
	costOf,
	coverageOf,
	isDay,
	offBy,
	readNumber,
	resourceOf,
	rowFields,
	shareOfKinds,
	textsOf
} from './mix.ts';
import type { Kind } from './mix.ts';
import { forSector, goalsOf, numbersOf, subjectsOf } from './mix-place.ts';
import type { MixPlace } from './mix-place.ts';
import { goalListWords } from './mix-words.ts';

const definition = new Definitions([
	JSON.parse(readFileSync('content/instrumenten/leermiddelenmix/2026.1.json', 'utf8'))
]).get('leermiddelenmix');

const maths: MixPlace = {
	...{ sector: 'vo', subject: 'Rekenen en wiskunde' },
	...{ level: 'vmbo', year: '2' }
};
const goals = goalsOf(definition, maths);
const idOf = (wanted: string) => goals.find(({ number }) => number === wanted)?.id ?? '';

const row = (
	kind: Kind | '',
	share: number | null,
	more: { cost?: number; goals?: string[] } = {}
) => ({
	name: `${kind} ${String(share)}`,
	kind,
	share,
	cost: more.cost ?? null,
	goals: more.goals ?? []
});

test('numbers are read as people type them, and nothing else is a number', () => {
	expect(['30', ' 12,5 ', '0.25', '0'].map(readNumber)).toEqual([30, 12.5, 0.25, 0]);
	expect(['', 'veel', '-3', '1e3', '=1+1', '12,345', '1.000.000'].map(readNumber)).toEqual(
		Array(7).fill(null)
	);
});

test('shares are added up per kind, without the errors of floating point', () => {
	const thirds = [
		row('open', 33.3),
		row('open', 33.3),
		row('open', 33.4),
		row('', 10),
		row('eigen', null)
	];
	expect(shareOfKinds(thirds)).toEqual({
		methode: 0,
		open: 100,
		overig_vrij: 0,
		eigen: 0,
		licentie: 0
	});
	expect(shareOfKinds([row('open', 0.1), row('open', 0.2)]).open).toBe(0.3);
});

test('what is over or missing of the lesson time is told, whatever the kinds', () => {
	expect(offBy([])).toBe(-100);
	expect(offBy([row('methode', 60), row('', 35)])).toBe(-5);
	expect(offBy([row('methode', 66.7), row('open', 33.3)])).toBe(0);
	expect(offBy([row('methode', 80), row('open', 45.5)])).toBe(25.5);
});

test('costs are added up, and what is unknown is not free', () => {
	expect(
		costOf([row('methode', 60, { cost: 34.95 }), row('open', 40, { cost: 0 }), row('eigen', 0)])
	).toEqual({
		perPupil: 34.95,
		unknown: 1
	});
});

test('a goal that no row works on is a gap', () => {
	const rows = [
		row('methode', 60, { goals: [idOf('10')] }),
		row('open', 40, { goals: [idOf('10'), 'of another subject'] })
	];
	expect(coverageOf(goals, rows).map(({ goal, rows }) => [goal.number, rows.join(', ')])).toEqual([
		['10', 'methode 60, open 40'],
		...goals.slice(1).map(({ number }) => [number, ''])
	]);
});

test('a mix has the goals of its sector and subject, and none beyond the lower years', () => {
	const numbers = (place: Partial<typeof maths>) =>
		goalsOf(definition, { ...maths, ...place }).map(({ number }) => number);
	expect(numbers({})).toHaveLength(8);
	expect(numbers({ sector: 'po', level: 'po', year: '6' })).toHaveLength(9);
	expect(numbers({ subject: 'Toveren' })).toEqual([]);
	expect(numbers({ year: '3' })).toEqual([]);
	expect(numbers({ level: 'havo', year: '3' })).toHaveLength(8);
	expect(subjectsOf(definition, 'po')).not.toContain('Moderne vreemde talen');
	expect(forSector(definition, 'po').goals.subjects.map(({ sector }) => sector)).not.toContain(
		'vo'
	);
	// the same number is another goal in another sector
	const [vo, po] = [goals, goalsOf(definition, { ...maths, sector: 'po', level: 'po' })];
	expect(po.find(({ number }) => number === '11')?.id).not.toBe(idOf('11'));
	expect(numbersOf(definition, [vo[3]?.id ?? '', idOf('10'), 'gone'])).toBe('10, 13');
});

test('gaps are counted against the list of the version that a mix was started with', () => {
	const changed = structuredClone(definition);
	changed.version = '2026.2';
	changed.goals.version = '2027.1';
	const list = changed.goals.subjects.find(
		({ name, sector }) => name === maths.subject && sector === maths.sector
	);
	list?.goals.splice(0, 1);
	const both = new Definitions([definition, changed]);
	const rows = [row('open', 100, { goals: goals.slice(1).map(({ id }) => id) })];
	const gaps = (version: string) =>
		coverageOf(goalsOf(both.get('leermiddelenmix', version), maths), rows).filter(
			({ rows }) => rows.length === 0
		);
	expect(gaps('2026.1').map(({ goal }) => goal.id)).toEqual([idOf('10')]);
	expect(gaps('2026.2')).toEqual([]);
	expect(fits(both.get('leermiddelenmix', '2026.1'), 'row-goals:1', idOf('10'))).toBe(true);
	expect(fits(both.get('leermiddelenmix', '2026.2'), 'row-goals:1', idOf('10'))).toBe(false);
	expect(goalListWords(changed)).toContain('2027.1');
});

test('control is the part that is open or own, of what was filled in', () => {
	expect(controlOf(definition, [row('methode', null)])).toBeNull();
	expect(controlOf(definition, [row('methode', 75), row('open', 25)])).toMatchObject({
		percent: 25,
		name: 'Weinig regie'
	});
	expect(
		controlOf(definition, [row('methode', 30), row('eigen', 10), row('open', 10)])
	).toMatchObject({
		percent: 40,
		name: 'Enige regie'
	});
	// free to look at is not free to change
	expect(controlOf(definition, [row('overig_vrij', 100)])?.percent).toBe(0);
	expect(controlOf(definition, [row('open', 100)])?.name).toBe('Volle regie');
});

test('the weakest part of the four gets advice, unless all are as strong', () => {
	const answers = new Map<string, string>();
	for (const { key, questions } of definition.balance)
		questions.forEach((_, at) => answers.set(balanceKey(key, at), 'yes'));
	const value = (key: string) => answers.get(key) ?? '';
	expect(balanceOf(definition, value).map(({ points, weak }) => [points, weak])).toEqual(
		Array(4).fill([6, false])
	);
	answers.set(balanceKey('visie', 2), 'partly');
	expect(balanceOf(definition, value).filter(({ weak }) => weak)).toEqual([
		{ key: 'visie', points: 5, weak: true }
	]);
	answers.delete(balanceKey('visie', 1));
	expect(balanceOf(definition, value)[0]).toEqual({ key: 'visie', points: null, weak: false });
});

test('a field holds what belongs in it', () => {
	const good: [string, string][] = [
		['row-name:1', 'Getal & Ruimte'],
		['row-share:12', '33,3'],
		['row-share:12', ''],
		['row-goals:3', `${idOf('10')}\n${idOf('12')}`],
		['row-licence:3', 'cc-by-sa-40'],
		['row-review_on:3', '2027-06-01'],
		['mix:subject', 'Nederlands'],
		['mix:pupils', '112'],
		['balance:visie.1', 'partly']
	];
	for (const [key, value] of good) expect(fits(definition, key, value), key).toBe(true);
	const bad: [string, string][] = [
		['row-name:1', 'twee\nregels'],
		['row-share:1', '101'],
		['row-share:1', 'veel'],
		['row-kind:1', 'gratis'],
		['row-goals:1', 'Bestaat niet'],
		['row-review_on:1', '2027-02-30'],
		['row-owner:1', 'Sanne'],
		['row-name:0', 'x'],
		['row-secret:1', 'x'],
		['mix:subject', 'Toveren'],
		['balance:visie.4', 'yes']
	];
	for (const [key, value] of bad) expect(fits(definition, key, value), key).toBe(false);
	expect([isDay('2027-02-28'), isDay('2027-02-30'), isDay('28-02-2027')]).toEqual([
		true,
		false,
		false
	]);
});

test('two who change one row at once both have their way', () => {
	expect(mergeField('row-goals:1', 'A\nB', 'A\nB\nC', 'B\nD')).toBe('B\nC\nD');
	expect(mergeField('row-share:1', '30', '40', '30')).toBe('40');
	expect(mergeField('row-share:1', '30', '40', '50')).toBe('50');
	expect(mergeField('row-name:1', 'Rekenen', 'Rekenen in de keuken', 'Fijn Rekenen')).toBe(
		'Fijn Rekenen in de keuken'
	);
});

test('a row is read from its fields', () => {
	const values: Record<string, string> = {
		'row-name:4': ' Boek ',
		'row-kind:4': 'methode',
		'row-share:4': '60'
	};
	const texts = textsOf(4, (key) => values[key] ?? '');
	expect(Object.keys(texts)).toEqual([...rowFields]);
	expect(resourceOf(texts)).toEqual({
		name: 'Boek',
		kind: 'methode',
		share: 60,
		goals: [],
		cost: null
	});
});
