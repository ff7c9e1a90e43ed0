/** The files of the learning path hold what their readers rely on; that they can be read is the build's check. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isReservedSegment } from '../ui/links.ts';
import { blockSchemas, type Kind } from './block.ts';
import { readPath } from './files.ts';
import { readMdx } from './mdx.ts';
import { phases } from './module.ts';
import { routeOf } from './route.ts';

const { modules } = readPath(resolve('.'));
const lessons = modules.flatMap((module) => module.lessons);
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];

test('there are fourteen modules in the four phases, in the order of their codes', () => {
	expect(modules.map(({ facts }) => facts.code)).toEqual(
		Array.from({ length: 14 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`)
	);
	expect([...new Set(modules.map(({ phase }) => phase))]).toEqual([...phases]);
});

test.each(modules)('$facts.code has lessons that fill its time and serve its goals', (module) => {
	const { facts } = module;
	expect(module.lessons.length).toBeGreaterThanOrEqual(3);
	expect(module.lessons.length).toBeLessThanOrEqual(6);
	expect(module.lessons.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(facts.minutes);
	const served = new Set(module.lessons.flatMap(({ goals }) => goals));
	expect([...served].sort()).toEqual(facts.goals.map((_, at) => at + 1));
	expect(facts.changes[0]?.version).toBe(facts.version);
});

test.each(modules)('$facts.code shows an example for each sector', (module) => {
	const sectors = module.lessons.flatMap(({ file }) =>
		readMdx(readFileSync(resolve('content/leerpad', file), 'utf8')).tags.map(
			({ attributes }) => attributes.sector
		)
	);
	for (const sector of ['po', 'vo', 'go']) expect(sectors).toContain(sector);
});

/** What each module lets one do at least: how many of which kind. Questions of the quiz are choices. */
const activities: Record<string, Partial<Record<Kind, number>>> = {
	M01: { Sort: 1, Choice: 5, Reflect: 1, Checklist: 1 },
	M02: { Choice: 8, RemixCalculator: 1, AttributionBuilder: 1, Assignment: 1, Checklist: 1 },
	M03: { Assignment: 1, Choice: 4 },
	M04: { Canvas: 2, Assignment: 1, Reflect: 1 },
	M05: { GoalWriting: 1, Assignment: 2, Match: 1 },
	M06: { Calibrate: 1, Assignment: 1, Choice: 5 },
	M07: { Assignment: 1, Checklist: 1 },
	M08: { Assignment: 2, Checklist: 1, Reflect: 1 },
	M09: { FindErrors: 1, Checklist: 1, Choice: 5 },
	M10: { Assignment: 2, Reflect: 1, Choice: 4 },
	M11: { MetadataExercise: 1, Assignment: 1, Checklist: 1 },
	M12: { Assignment: 2, Reflect: 1 },
	M13: { Canvas: 1, Assignment: 1, Choice: 3 },
	M14: { Assignment: 3, Checklist: 1 }
};

test.each(modules)(
	'$facts.code has the activities of its kind, and a talk',
	({ facts, lessons }) => {
		const kinds = lessons.flatMap(({ file }) =>
			readMdx(readFileSync(resolve('content/leerpad', file), 'utf8')).tags.map(({ name }) => name)
		);
		for (const [kind, least] of Object.entries({ Discuss: 1, ...activities[facts.code] }))
			expect(kinds.filter((name) => name === kind).length, kind).toBeGreaterThanOrEqual(least);
	}
);

test('the author’s guide shows every kind of block as one writes it', () => {
	const { tags } = readMdx(readFileSync(resolve('content/leerpad/gids.mdx'), 'utf8'));
	expect([...new Set(tags.map(({ name }) => name))].sort()).toEqual(
		Object.keys(blockSchemas).sort()
	);
	for (const { name, attributes } of tags)
		expect(v.safeParse(blockSchemas[name as Kind], attributes).issues, name).toBeUndefined();
});

test('who decides about a team gets short versions, and the route takes four and a half hours', () => {
	const minutes = routeOf('bestuur').steps.map(({ code, short }) => {
		const module = modules.find(({ facts }) => facts.code === code);
		const inside = module?.lessons.filter(({ number }) => module.facts.short?.includes(number));
		expect(Boolean(inside?.length), code).toBe(Boolean(short));
		return short
			? (inside ?? []).reduce((sum, lesson) => sum + lesson.minutes, 0)
			: module?.facts.minutes;
	});
	expect(minutes).toEqual([30, 15, 60, 25, 45, 90]);
});

test.each(modules)('$facts.code has a quiz that can be passed, and things to do', (module) => {
	expect(module.quizTotal).toBeGreaterThanOrEqual(2);
	expect(module.total).toBeGreaterThan(module.quizTotal);
});

test.each(lessons)('$file teaches in at least 350 words of its own', ({ prose }) => {
	expect(wordsOf(prose).length).toBeGreaterThanOrEqual(350);
});

test('an exercise in judging asks for criteria of the Kwaliteitsmodel, word for word', () => {
	const folder = resolve('content/instrumenten/kwaliteitsmodel');
	const newest = readdirSync(folder).sort().at(-1) ?? '';
	const { criteria } = JSON.parse(readFileSync(resolve(folder, newest), 'utf8')) as {
		criteria: { code: string; name: string }[];
	};
	const known = criteria.map(({ code, name }) => `${code} ${name}`);
	const asked = modules.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'Calibrate' ? block.props.criteria : []))
	);
	expect(asked.length).toBeGreaterThan(5);
	expect(asked.filter((criterion) => !known.includes(criterion))).toEqual([]);
});

test('no address of a module or lesson is a fixed part of a path', () => {
	for (const { slug } of [...modules, ...lessons])
		expect(isReservedSegment(slug), slug).toBe(false);
});

test('no eight words stand in more than two lessons', () => {
	const seen = new Map<string, Set<string>>();
	for (const { file, prose } of lessons) {
		const words = wordsOf(prose);
		for (let at = 0; at + 8 <= words.length; at += 1) {
			const eight = words.slice(at, at + 8).join(' ');
			seen.set(eight, (seen.get(eight) ?? new Set()).add(file));
		}
	}
	expect([...seen].filter(([, files]) => files.size > 2).map(([eight]) => eight)).toEqual([]);
});
