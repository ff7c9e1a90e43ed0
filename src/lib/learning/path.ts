/** The learning path as its files say it; whoever builds it learns of every mistake in them at once. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Block, blockSchemas, isAnswered, isKind } from './block.ts';
import { progressOf } from './completion.ts';
import { ContentError, type MdxFile, readMdx, type Tag } from './mdx.ts';
import { type ModuleFacts, moduleSchema, lessonSchema, type Phase, phases } from './module.ts';

export interface Lesson {
	slug: string;
	/** From 1, within its module. */
	number: number;
	/** Below `content/leerpad`. */
	file: string;
	title: string;
	minutes: number;
	goals: number[];
	/** Fingerprint of its text. */
	version: string;
	blocks: Block[];
	/** Questions for the talk of the module. */
	prompts: { id: string; prompt: string }[];
	/** Text without blocks and marks, to search in. */
	prose: string;
}

export interface Module {
	slug: string;
	phase: Phase;
	facts: ModuleFacts;
	lessons: Lesson[];
	/** Those of all its lessons. */
	blocks: Block[];
	/** How many of them are required, and how many of those are questions of the quiz. */
	total: number;
	quizTotal: number;
}

export interface LearningPath {
	/** In the order of the path. */
	modules: Module[];
	/** Where each block stands. */
	places: Map<string, { module: Module; lesson: Lesson; block: Block }>;
}

const fingerprint = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 10);

/**
 * A block that keeps an answer, out of a tag of that kind.
 * @param props its attributes, as its schema made them
 */
export function makeBlock({ name, attributes, line, inner }: Tag, props: { id: string }): Block {
	const version = fingerprint(JSON.stringify([name, attributes, inner]));
	// the schema of this very kind made these props
	return { kind: name, id: props.id, props, version, line } as Block;
}

/** What a reader reads besides the blocks' own attributes; a word that is explained stands in its sentence. */
export function proseOf({ body, tags }: Pick<MdxFile, 'body' | 'tags'>): string {
	let prose = '';
	let at = 0;
	for (const tag of tags) {
		const word = tag.name === 'Term' ? tag.attributes.word : '';
		prose += `${body.slice(at, tag.start)}${typeof word === 'string' && word !== '' ? word : ' '}`;
		at = tag.end;
	}
	return (prose + body.slice(at))
		.replace(/<\/\w+>/g, ' ')
		.replace(/^[ \t]*[-+] /gm, '')
		.replace(/\]\([^)]*\)/g, '');
}

/** Builds the path; collects what is wrong with its files as `file:line: what`. */
class PathBuilder {
	readonly problems: string[] = [];
	readonly modules: Module[] = [];
	readonly places: LearningPath['places'] = new Map();
	private readonly ids = new Map<string, string>();
	private readonly links: { file: string; line: number; to: string }[] = [];
	private readonly files: ReadonlyMap<string, string>;
	private readonly pictures: ReadonlySet<string> | undefined;

	constructor(files: ReadonlyMap<string, string>, pictures?: ReadonlySet<string>) {
		this.files = files;
		this.pictures = pictures;
	}

	build(): void {
		for (const [file, text] of [...this.files].sort()) {
			const [, phase, slug] = /^([\w-]+)\/([\w-]+)\/module\.json$/.exec(file) ?? [];
			if (phase !== undefined && slug !== undefined) this.module(file, phase, slug, text);
		}
		this.modules.sort((one, two) => one.facts.code.localeCompare(two.facts.code));
		this.references();
	}

	private wrong(file: string, line: number, what: string): void {
		this.problems.push(`content/leerpad/${file}:${line}: ${what}`);
	}

	private check<S extends v.GenericSchema>(
		schema: S,
		value: unknown,
		file: string,
		line: number
	): v.InferOutput<S> | null {
		const result = v.safeParse(schema, value);
		if (result.success) return result.output;
		for (const issue of result.issues)
			this.wrong(file, line, `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
		return null;
	}

	private module(file: string, phase: string, slug: string, text: string): void {
		const facts = this.check(moduleSchema, JSON.parse(text), file, 1);
		const known = phases.find((name) => name === phase);
		if (!known) this.wrong(file, 1, `${phase} is no phase`);
		if (!facts || !known) return;
		for (const [, id = ''] of facts.evidence.matchAll(/\[([\w-]+)\]/g))
			if (!facts.sources.some((source) => source.id === id))
				this.wrong(file, 1, `the evidence names a source that is not there: ${id}`);
		for (const { id } of facts.testOut) this.claim(id, file, 1);
		const module: Module = {
			slug,
			phase: known,
			facts,
			lessons: [],
			blocks: [],
			total: 0,
			quizTotal: 0
		};
		this.modules.push(module);
		const folder = `${phase}/${slug}/`;
		for (const path of [...this.files.keys()].sort())
			if (path.startsWith(folder) && path.endsWith('.mdx')) this.lesson(module, path);
		const { total, quizTotal } = progressOf(module.blocks, new Map());
		Object.assign(module, { total, quizTotal });
	}

	private lesson(module: Module, file: string): void {
		const source = this.files.get(file) ?? '';
		let mdx: MdxFile;
		try {
			mdx = readMdx(source);
		} catch (thrown) {
			if (!(thrown instanceof ContentError)) throw thrown;
			return this.wrong(file, thrown.line, thrown.message);
		}
		const front = this.check(lessonSchema, mdx.front, file, 1);
		const [, slug] = /\/\d\d-([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
		if (slug === undefined) this.wrong(file, 1, 'a lesson is named 01-<slug>.mdx');
		if (!front || slug === undefined) return;
		for (const goal of front.goals) this.goal(module, goal, file, 1);
		const prose = proseOf(mdx);
		const lesson: Lesson = {
			...front,
			slug,
			file,
			number: module.lessons.length + 1,
			version: fingerprint(source),
			blocks: [],
			prompts: [],
			prose: prose
				.replace(/[*_[\]]+/g, '')
				.replace(/[#>]+/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
		};
		module.lessons.push(lesson);
		for (const tag of mdx.tags) this.tag(module, lesson, tag);
		this.markdown(file, mdx);
	}

	private tag(module: Module, lesson: Lesson, tag: Tag): void {
		const { file } = lesson;
		const { name, attributes, line } = tag;
		if (!isKind(name)) return this.wrong(file, line, `there is no block <${name}>`);
		const props = this.check(blockSchemas[name], attributes, file, line);
		if (!props) return;
		if ('id' in props) this.claim(props.id, file, line);
		if ('goal' in props) this.goal(module, props.goal, file, line);
		if ('src' in props && this.pictures?.has(props.src) === false)
			this.wrong(file, line, `the picture ${props.src} is not there`);
		if ('prompt' in props && name === 'Discuss') lesson.prompts.push(props);
		if (!isAnswered(name) || !('id' in props)) return;
		const block = makeBlock(tag, props);
		lesson.blocks.push(block);
		module.blocks.push(block);
		this.places.set(block.id, { module, lesson, block });
	}

	private claim(id: string, file: string, line: number): void {
		const first = this.ids.get(id);
		if (first !== undefined) this.wrong(file, line, `the id ${id} stands in ${first} already`);
		else this.ids.set(id, `${file}:${line}`);
	}

	private goal(module: Module, goal: number, file: string, line: number): void {
		if (goal > module.facts.goals.length)
			this.wrong(file, line, `${module.facts.code} has no goal ${goal}`);
	}

	/** Images without words, links within the path, and braces that the compiler would take. */
	private markdown(file: string, { body, bodyLine, tags }: MdxFile): void {
		// blanks in place of the blocks, so that lines keep their numbers
		let text = body;
		for (const { start, end } of tags)
			text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
		for (const [at, content] of text.split('\n').entries()) {
			const line = bodyLine + at;
			if (/!\[\s*\]/.test(content)) this.wrong(file, line, 'an image without alternative text');
			if (/[{}]/.test(content)) this.wrong(file, line, 'a brace outside a block');
			if (/^# /.test(content)) this.wrong(file, line, 'headings start from ##');
			for (const [, to = ''] of content.matchAll(/\]\(([^)\s]*)\)/g))
				this.links.push({ file, line, to });
		}
	}

	private references(): void {
		const codes = new Set(this.modules.map(({ facts }) => facts.code));
		for (const { facts, phase, slug, lessons } of this.modules) {
			const file = `${phase}/${slug}/module.json`;
			for (const code of facts.requires)
				if (!codes.has(code)) this.wrong(file, 1, `there is no ${code}`);
			if (facts.requires.length > 0 !== Boolean(facts.because))
				this.wrong(file, 1, 'what helps first goes with why');
			for (const lesson of facts.short ?? [])
				if (lesson > lessons.length) this.wrong(file, 1, `there is no lesson ${lesson}`);
		}
		for (const { file, line, to } of this.links) {
			if (/^https:\/\/\S+$/.test(to)) continue;
			const [, slug, lesson] =
				/^\/leerpad(?:\/([\w-]+)(?:\/([\w-]+))?)?(?:#[\w-]+)?$/.exec(to) ?? [];
			const module = this.modules.find((known) => known.slug === slug);
			const found = module?.lessons.some((known) => known.slug === lesson);
			if (!to.startsWith('/leerpad') || (slug && !module) || (lesson && !found))
				this.wrong(file, line, `the link ${to} leads nowhere`);
		}
	}
}

/**
 * Builds the path from its files.
 * @param files text by path below `content/leerpad`
 * @param pictures as figures name them; without, nobody looks whether they are there
 * @throws Error that names every mistake, a line each: `content/leerpad/…:12: what`
 */
export function buildPath(
	files: ReadonlyMap<string, string>,
	pictures?: ReadonlySet<string>
): LearningPath {
	const builder = new PathBuilder(files, pictures);
	builder.build();
	if (builder.problems.length > 0) throw new Error(builder.problems.join('\n'));
	return { modules: builder.modules, places: builder.places };
}
