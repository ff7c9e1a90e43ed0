/** The files of the instruments hold what people and pages rely on. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { Definitions, instruments } from './definition.ts';
import { fieldsOf, fits } from './keys.ts';
import { kindsIn } from './policy-shares.ts';
import { scoreNames } from './score.ts';

const files = globSync('content/instrumenten/*/*.json').map((path) => ({
	path,
	json: JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}));
const definitions = new Definitions(files.map(({ json }) => json));
const quality = definitions.get('kwaliteitsmodel');
const compass = definitions.get('groeikompas');
const policy = definitions.get('leermiddelenbeleid');
const vision = definitions.get('visie');

const duplicates = (names: readonly string[]) =>
	names.filter((name, at) => names.indexOf(name) !== at);
const sentence = /^[\p{Lu}‘].*[.?!’]$/su;

test.each(files)('$path stands where its name and version say', ({ path, json }) => {
	expect(basename(dirname(path))).toBe(json.instrument);
	expect(basename(path, '.json')).toBe(json.version);
	expect((json.changes as { version: string }[])[0]?.version).toBe(json.version);
});

test('every instrument has a definition', () => {
	for (const instrument of instruments)
		expect(definitions.versions(instrument).length, instrument).toBeGreaterThan(0);
});

test('each level of a criterion is a sentence of its own with an example', () => {
	const texts = quality.criteria.flatMap(({ levels }) =>
		scoreNames.map((name) => levels[name].text)
	);
	for (const text of texts) expect(text).toMatch(sentence);
	expect(duplicates(texts)).toEqual([]);
	expect(quality.criteria).toHaveLength(29);
});

test('criteria are numbered by their dimension, and what others name exists', () => {
	const codes = quality.criteria.map(({ code }) => code);
	expect(duplicates(codes)).toEqual([]);
	for (const { code, dimension } of quality.criteria)
		expect(Number(code.split('.')[0])).toBe(dimension);
	const named = [
		...quality.growth.flatMap(({ needs }) => needs),
		...quality.calibration.flatMap(({ reference }) => reference.map(({ code }) => code))
	];
	for (const code of named) expect(codes).toContain(code);
});

test('sharing wider asks for all that was asked before', () => {
	for (const [at, step] of quality.growth.entries())
		expect(step.needs).toEqual(expect.arrayContaining(quality.growth[at - 1]?.needs ?? []));
});

test('the learning path names criteria as the quality model does', () => {
	const known = new Set(quality.criteria.map(({ code, name }) => `${code} ${name}`));
	const lessons = globSync('content/leerpad/*/*/*.mdx').map((path) => readFileSync(path, 'utf8'));
	const lists = lessons.flatMap((text) => [
		...text.matchAll(/<Calibrate\b[^]*?criteria=\{\[([^\]]*)\]/g)
	]);
	expect(lists.length).toBeGreaterThan(0);
	for (const [, list = ''] of lists)
		for (const [, name = ''] of list.matchAll(/'([^']+)'/g)) expect(known).toContain(name);
});

test('the compass has eight areas of three statements, each level told for both sectors', () => {
	expect(compass.areas).toHaveLength(8);
	const keys = compass.areas.flatMap(({ statements }) => statements.map(({ key }) => key));
	expect(keys).toHaveLength(24);
	expect(duplicates(keys)).toEqual([]);
	for (const { levels, key } of compass.areas) {
		expect(
			levels.map(({ level }) => level),
			key
		).toEqual([1, 2, 3, 4]);
		for (const { text, example } of levels)
			for (const words of [text, example.po, example.vo]) expect(words).toMatch(sentence);
	}
});

test('a dialogue card belongs to a field of the canvas, and all fields have one', () => {
	expect(new Set(vision.cards.map(({ field }) => field))).toEqual(
		new Set(vision.canvas.map(({ key }) => key))
	);
});

test('a policy has seven viewpoints and five chapters, and names boxes and kinds that exist', () => {
	expect(policy.stakeholders).toHaveLength(7);
	expect(policy.chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
	const clauses = policy.chapters.flatMap(({ clauses }) => clauses);
	expect(duplicates(clauses.map(({ key }) => key))).toEqual([]);
	const boxes = vision.canvas.map(({ key }) => key);
	for (const clause of clauses) for (const box of clause.boxes) expect(boxes).toContain(box);
	const kinds = definitions.get('leermiddelenmix').kinds.map(({ key }) => key);
	const named = clauses.flatMap(({ text }) => kindsIn(text));
	expect(named.length).toBeGreaterThan(0);
	for (const kind of named) expect(kinds).toContain(kind);
});

test('the design process goes from step 0 to 7', () => {
	expect(definitions.get('ontwerpproces').steps.map(({ number }) => number)).toEqual([
		0, 1, 2, 3, 4, 5, 6, 7
	]);
});

test('a design chooses requirements from a version of the quality model that exists', () => {
	const process = definitions.get('ontwerpproces');
	expect(definitions.requirementsOf(process)).toEqual(quality.criteria.map(({ code }) => code));
	expect(definitions.requirementsOf(compass)).toEqual([]);
	const fields = fieldsOf(process, definitions.requirementsOf(process));
	expect([...fields.keys()]).toEqual(
		expect.arrayContaining(['note:1.vraag', 'need:1.6', 'agreed:licence'])
	);
	expect(fits(process, 'need:1.6', 'yes', ['1.6'])).toBe(true);
	expect(fits(process, 'need:9.9', 'yes', ['1.6'])).toBe(false);
	// a licence under which nobody may adapt is no choice
	expect(fits(process, 'agreed:licence', 'cc-by-nd-40')).toBe(false);
});

test('every box of the design process has a text to start from that is not empty', () => {
	for (const { fields } of definitions.get('ontwerpproces').steps)
		for (const { key, template } of fields) expect(template.trim(), key).not.toBe('');
});

test('goals of the mix have an id of their own, and a number and sentence within their subject', () => {
	const { subjects } = definitions.get('leermiddelenmix').goals;
	expect(duplicates(subjects.map(({ name, sector }) => `${sector} ${name}`))).toEqual([]);
	expect(duplicates(subjects.flatMap(({ goals }) => goals.map(({ id }) => id)))).toEqual([]);
	for (const { name, goals } of subjects) {
		expect(duplicates(goals.map(({ number }) => number)), name).toEqual([]);
		for (const { text } of goals) expect(text).toMatch(/^De (leerling|school) /);
	}
});

test('advice of the mix leads to areas of the compass', () => {
	const areas = compass.areas.map(({ key }) => key);
	for (const part of definitions.get('leermiddelenmix').balance)
		for (const area of part.areas) expect(areas).toContain(area);
});

test('a changed version stands beside the old one, and the newest is taken for what starts', () => {
	const changed = structuredClone(compass);
	const first = changed.areas[0];
	if (first) first.name = 'Koers';
	const both = new Definitions([compass, { ...changed, version: '2026.10' }]);
	expect(both.versions('groeikompas')).toEqual(['2026.10', compass.version]);
	expect(both.get('groeikompas').areas[0]?.name).toBe('Koers');
	expect(both.get('groeikompas', compass.version).areas[0]?.name).toBe(compass.areas[0]?.name);
	expect(() => both.get('groeikompas', '2020.1')).toThrow('no definition');
	expect(() => new Definitions([compass, compass])).toThrow('two files');
	expect(() => new Definitions([{ ...compass, areas: [] }])).toThrow();
});
