/** The files of the learning path hold what their readers and the pages rely on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { lessonSchema, moduleSchema, phases } from './module.ts';

const root = resolve('content/leerpad');
const blocks =
	'Choice Sort Match Gap Order Reflect Checklist Assignment Discuss Canvas RemixCalculator AttributionBuilder GoalWriting MetadataExercise FindErrors Calibrate Callout Example Term'.split(
		' '
	);

interface Lesson {
	file: string;
	front: v.InferOutput<typeof lessonSchema>;
	body: string;
}

interface Module {
	folder: string;
	phase: string;
	facts: v.InferOutput<typeof moduleSchema>;
	lessons: Lesson[];
}

/** The few shapes that front matter has here: text, a number, a list of numbers. */
function readLesson(file: string): Lesson {
	const [, head = '', body = ''] =
		/^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
	const front = Object.fromEntries(
		head.split('\n').map((line) => {
			const [, name = '', value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
			const plain = /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
			return [name, /^(\d+|\[.*\])$/.test(plain) ? (JSON.parse(plain) as unknown) : plain];
		})
	);
	return { file: file.slice(root.length + 1), front: v.parse(lessonSchema, front), body };
}

const folders = (path: string) =>
	readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [entry.name] : []
	);

const modules: Module[] = folders(root).flatMap((phase) =>
	folders(join(root, phase)).map((folder) => {
		const path = join(root, phase, folder);
		return {
			folder,
			phase,
			facts: v.parse(moduleSchema, JSON.parse(readFileSync(join(path, 'module.json'), 'utf8')), {
				abortEarly: true
			}),
			lessons: readdirSync(path)
				.filter((name) => name.endsWith('.mdx'))
				.sort()
				.map((name) => readLesson(join(path, name)))
		};
	})
);
const lessons = modules.flatMap((module) => module.lessons);

/** What a reader reads besides the blocks' own attributes. */
function proseOf(body: string): string {
	return body
		.replace(/<\w+\b(?:[^>"{]|"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})*\/?>/g, ' ')
		.replace(/<\/\w+>/g, ' ')
		.replace(/\]\([^)]*\)/g, ' ');
}
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];

test('there are fourteen modules, each in the folder of a phase', () => {
	expect(modules.map(({ facts }) => facts.code).sort()).toEqual(
		Array.from({ length: 14 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`)
	);
	for (const { phase } of modules) expect(phases).toContain(phase);
});

test.each(modules)('$facts.code has lessons that fill its time and serve its goals', (module) => {
	const { facts } = module;
	expect(module.lessons.length).toBeGreaterThanOrEqual(3);
	expect(module.lessons.length).toBeLessThanOrEqual(6);
	expect(module.lessons.reduce((sum, { front }) => sum + front.minutes, 0)).toBe(facts.minutes);
	const served = new Set(module.lessons.flatMap(({ front }) => front.goals));
	expect([...served].sort()).toEqual(facts.goals.map((_, at) => at + 1));
	expect(facts.changes[0]?.version).toBe(facts.version);
	for (const [, id] of facts.evidence.matchAll(/\[([\w-]+)\]/g))
		expect(facts.sources.map((source) => source.id)).toContain(id);
});

test.each(modules)('$facts.code shows an example for each sector', (module) => {
	const all = module.lessons.map(({ body }) => body).join('\n');
	for (const sector of ['po', 'vo', 'go']) expect(all).toContain(`<Example sector="${sector}"`);
});

test.each(lessons)('$file teaches in at least 350 words of its own', ({ body }) => {
	expect(wordsOf(proseOf(body)).length).toBeGreaterThanOrEqual(350);
	expect(body).not.toMatch(/^# /m);
});

test('every block is known, and its id is one of a kind', () => {
	const ids: string[] = modules.flatMap(({ facts }) => facts.testOut.map(({ id }) => id));
	for (const { file, body } of lessons) {
		for (const [, name = ''] of body.matchAll(/<([A-Z]\w*)/g))
			expect(blocks, `${file}: <${name}>`).toContain(name);
		for (const [, id = ''] of body.matchAll(/\sid="([^"]*)"/g)) {
			expect(id, file).toMatch(/^m\d\d-[a-z0-9-]+$/);
			ids.push(id);
		}
	}
	expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('links within the path lead somewhere', () => {
	const known = new Set(modules.map(({ folder }) => folder));
	for (const { file, body } of lessons)
		for (const [, folder = ''] of body.matchAll(/\]\(\/leerpad\/([\w-]+)/g))
			expect(known, `${file}: /leerpad/${folder}`).toContain(folder);
});

test('no eight words stand in more than two lessons', () => {
	const seen = new Map<string, Set<string>>();
	for (const { file, body } of lessons) {
		const words = wordsOf(proseOf(body));
		for (let at = 0; at + 8 <= words.length; at += 1) {
			const eight = words.slice(at, at + 8).join(' ');
			seen.set(eight, (seen.get(eight) ?? new Set()).add(file));
		}
	}
	expect([...seen].filter(([, files]) => files.size > 2).map(([eight]) => eight)).toEqual([]);
});
