import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Answer, parseAnswer, readAnswer } from './answer.ts';
import type { Block } from './block.ts';
import { faceOf, shuffled } from './face.ts';
import { readPath } from './files.ts';
import { judge } from './judge.ts';

const { places } = readPath(resolve('.'));
const make = (kind: string, props: Record<string, unknown>) =>
	({ kind, id: 'm01-x', props: { id: 'm01-x', ...props }, version: 'v', line: 1 }) as Block;
const say = (block: Block, value: Answer['value']) => {
	const parsed = parseAnswer(block.kind, value);
	return parsed === null ? null : judge(block, parsed);
};
const form = (fields: [string, string][]) => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};

const options = [
	{ text: 'A', right: true, why: 'Ja, A' },
	{ text: 'B', right: true, why: 'Ja, B' },
	{ text: 'C', right: false, why: 'Nee' }
];

test('Of a choice one right option is right; of several all of them, and no other', () => {
	const one = make('Choice', { options, multiple: false });
	const many = make('Choice', { options, multiple: true });
	expect(say(one, ['B'])).toMatchObject({
		correct: true,
		done: true,
		notes: { B: { text: 'Ja, B' } }
	});
	expect(say(one, ['C'])).toMatchObject({ correct: false, done: true });
	expect(say(many, ['A'])?.correct).toBe(false);
	expect(say(many, ['A', 'B'])?.correct).toBe(true);
	expect(say(many, ['A', 'B', 'C'])?.correct).toBe(false);
	expect(say(one, [])).toMatchObject({ correct: false, done: false });
});

test('An answer is nothing once its option is gone, and no explanation of another is told', () => {
	const verdict = say(make('Choice', { options, multiple: false }), ['Van toen']);
	expect(verdict).toMatchObject({ done: false, correct: false, notes: {} });
});

test('Sorting and matching are right when every part is, and done when none is left', () => {
	const sort = make('Sort', {
		groups: ['open', 'dicht'],
		items: [
			{ text: 'x', group: 0, why: 'x' },
			{ text: 'y', group: 1, why: 'y' }
		]
	});
	expect(say(sort, { x: 'open' })).toMatchObject({ done: false, correct: false });
	expect(say(sort, { x: 'open', y: 'open' })).toMatchObject({ done: true, correct: false });
	expect(say(sort, { x: 'open', y: 'dicht' })).toMatchObject({ done: true, correct: true });
	const match = make('Match', {
		pairs: [
			{ left: 'a', right: '1' },
			{ left: 'b', right: '2' }
		]
	});
	expect(say(match, { a: '1', b: '1' })?.notes).toMatchObject({
		a: { right: true },
		b: { right: false }
	});
});

test('A gap takes each of its words, whatever capitals, accents and points it has', () => {
	const gap = make('Gap', { text: 'De {{maker|auteur}} en de {{licentie}}.', why: 'Zo' });
	expect(say(gap, ['Áuteur', ' licentie. '])).toMatchObject({ correct: true, text: 'Zo' });
	expect(say(gap, ['maker', 'prijs'])?.notes).toMatchObject({
		0: { right: true },
		1: { right: false }
	});
	expect(say(gap, ['maker', ''])?.done).toBe(false);
});

test('Steps are right in the written order, and shown in another', () => {
	const steps = ['een', 'twee', 'drie'];
	const order = make('Order', { steps, why: 'Zo' });
	expect(say(order, steps)?.correct).toBe(true);
	expect(say(order, ['een', 'drie', 'twee'])?.correct).toBe(false);
	expect(shuffled(steps, 'm01-x')).not.toEqual(steps);
	expect(shuffled(steps, 'm01-x')).toEqual(shuffled(steps, 'm01-x'));
	// places come from a form without script: of each shown step the place it was given
	const shown = shuffled(steps, 'm01-x');
	const places = shown.map(
		(step, at) => [`place-${at}`, String(steps.indexOf(step) + 1)] as [string, string]
	);
	expect(readAnswer(order, form(places))).toEqual(steps);
});

test('What there was to find, and what others judged, shows after one’s own answer', () => {
	const errors = [{ what: 'Naam', where: 'Regel 1', why: 'Privé', repair: 'Weg' }];
	const find = make('FindErrors', { errors });
	expect(say(find, { found: '', seen: [] })?.notes).toEqual({});
	expect(say(find, { found: 'de naam', seen: ['Naam'] })?.notes).toMatchObject({
		Naam: { right: true }
	});
	const calibrate = make('Calibrate', {
		criteria: ['a', 'b'],
		reference: ['a', 'b'].map((criterion) => ({ criterion, level: 'goed', because: 'zo' }))
	});
	expect(say(calibrate, { a: 'goed' })).toMatchObject({ done: false, notes: {} });
	expect(say(calibrate, { a: 'goed', b: 'voldoende' })?.notes).toMatchObject({
		a: { right: true },
		b: { right: false }
	});
});

test('A goal that can be seen is told from one that cannot', () => {
	const goal = make('GoalWriting', {});
	expect(say(goal, 'De leerling begrijpt polders')?.notes).toMatchObject({
		visible: { right: false }
	});
	expect(
		say(goal, 'De leerling noemt met een kaart drie stappen van het water')?.notes
	).toMatchObject({
		visible: { right: true },
		situation: { right: true },
		measure: { right: true }
	});
});

test('A value of another shape, or too long, is no answer', () => {
	expect(parseAnswer('Choice', 'A')).toBeNull();
	expect(parseAnswer('Reflect', 'x'.repeat(10_001))).toBeNull();
	expect(parseAnswer('RemixCalculator', ['all-rights'])).toBeNull();
});

test('Nothing that a browser gets before answering tells what is right', () => {
	for (const { block } of places.values()) {
		const face = JSON.stringify(faceOf(block.kind, block.props));
		expect(face, block.id).not.toMatch(/"right"|"why"|"group":|"reference"|"errors"|\{\{/);
	}
});
