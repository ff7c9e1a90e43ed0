import { expect, test } from 'vitest';
import {
	boardOf,
	countVerdicts,
	movesOf,
	nextStep,
	stepStates,
	type Friend,
	type StepRow
} from './design.ts';
import { licenceClashes } from './design-licence.ts';
import { materialOf, readRemarks, urlLinkSchema } from './design-input.ts';
import * as v from 'valibot';

const definition = [0, 1, 2, 3].map((number) => ({
	...{ number, name: `Stap ${number}`, doing: '', deliverable: `Resultaat ${number}` },
	...{ modules: [], fields: [] }
})) as never;
const row = (step: number, more: Partial<StepRow> = {}): StepRow => ({
	...{ step, state: 'todo', dueOn: null, doneAt: null, doneBy: null },
	...{ people: [], links: 0, posts: 0 },
	...more
});

test('a board has every step of the definition, also those nobody touched', () => {
	const board = boardOf(definition, [row(2, { state: 'doing' })], '2026-12-01');
	expect(board.map(({ step, state }) => [step, state])).toEqual([
		[0, 'todo'],
		[1, 'todo'],
		[2, 'doing'],
		[3, 'todo']
	]);
	expect(board.map(({ always }) => always)).toEqual([true, false, false, false]);
});

test('a step is late the day after its day, unless it is done', () => {
	const late = (dueOn: string, state: StepRow['state'] = 'doing') =>
		boardOf(definition, [row(1, { dueOn, state })], '2026-12-01')[1]?.late;
	expect(late('2026-11-30')).toBe(true);
	expect(late('2026-12-01')).toBe(false);
	expect(late('2026-11-30', 'done')).toBe(false);
});

test('every state leads somewhere else, and every state can be reached', () => {
	for (const state of stepStates) expect(movesOf(state)).not.toContain(state);
	expect(new Set(stepStates.flatMap(movesOf))).toEqual(new Set(stepStates));
});

test('one goes on with what is under way, then with the first to do, never with step 0', () => {
	const next = (...rows: StepRow[]) => nextStep(boardOf(definition, rows, '2026-12-01'))?.step;
	expect(next()).toBe(1);
	expect(next(row(3, { state: 'doing' }))).toBe(3);
	expect(next(row(1, { state: 'done' }))).toBe(2);
	expect(next(...[1, 2, 3].map((step) => row(step, { state: 'done' })))).toBeUndefined();
});

test('sources that do not go with the licence are named, with what they ask for', () => {
	const source = (
		id: number,
		licence: 'cc-by-40' | 'cc-by-sa-40' | 'cc-by-nc-40' | 'cc-by-nd-40'
	) => ({
		...{ id, title: `Bron ${id}`, licence }
	});
	const by = source(1, 'cc-by-40');
	const sa = source(2, 'cc-by-sa-40');
	const nc = source(3, 'cc-by-nc-40');
	const nd = source(4, 'cc-by-nd-40');
	const all = [by, sa, nc, nd];
	const found = (chosen: Parameters<typeof licenceClashes>[0]) =>
		licenceClashes(chosen, all).map(({ id, must, reason }) => [id, must ?? reason]);
	// ND may never be built on; BY-SA asks for BY-SA, NC for NC
	expect(found('cc-by-40')).toEqual([
		[2, 'cc-by-sa-40'],
		[3, 'cc-by-nc-40'],
		[4, 'no_derivatives']
	]);
	expect(found('cc-by-sa-40')).toEqual([
		[3, 'share_alike_clash'],
		[4, 'no_derivatives']
	]);
	expect(found(null)).toEqual([[4, 'no_derivatives']]);
});

test('what friends said is counted per requirement, and words keep their name', () => {
	const friend = (
		id: number,
		name: string | null,
		verdict: 'good' | 'doubt',
		text: string
	): Friend => ({
		...{ id, name, waiting: false, sentAt: new Date(), words: '' },
		remarks: [{ code: '1.6', verdict, text }]
	});
	const friends = [friend(1, 'Fatima', 'good', ''), friend(2, null, 'doubt', 'Te lang')];
	expect(countVerdicts(friends, '1.6')).toEqual({
		...{ good: 1, doubt: 1, missing: 0 },
		texts: [{ name: null, text: 'Te lang' }]
	});
	expect(countVerdicts(friends, '2.1')).toEqual({ good: 0, doubt: 0, missing: 0, texts: [] });
});

test('a material is meant by its choice or by its address', () => {
	expect(materialOf({ material: 'Breuken', material_id: '12' })).toBe(12);
	expect(materialOf({ material: 'https://vliegwiel.nl/materiaal/34', material_id: '' })).toBe(34);
	expect(materialOf({ material: 'Breuken', material_id: '' })).toBeNull();
	expect(materialOf({ material: '', material_id: '0' })).toBeNull();
});

test('an address outside is https', () => {
	const fits = (url: string) => v.safeParse(urlLinkSchema, { title: 'x', url }).success;
	expect(fits('https://maken.wikiwijs.nl/1')).toBe(true);
	expect(fits('javascript:alert(1)')).toBe(false);
	expect(fits('http://voorbeeld.nl')).toBe(false);
});

test('remarks are read for the requirements that were chosen, and a made-up verdict is none', () => {
	const form = new FormData();
	form.set('verdict.1.6', 'good');
	form.set('text.1.6', ' Fijn ');
	form.set('verdict.2.1', 'prima');
	form.set('verdict.9.9', 'good');
	expect(readRemarks(form, ['1.6', '2.1'])).toEqual([
		{ code: '1.6', verdict: 'good', text: 'Fijn' },
		{ code: '2.1', verdict: null, text: '' }
	]);
});
