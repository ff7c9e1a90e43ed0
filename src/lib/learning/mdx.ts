/**
 * Reads the blocks of a lesson out of its file: component tags whose attributes are plain literals.
 * One reader for the build, the site, the seed and the tests.
 */

export type Literal = string | number | boolean | Literal[] | { [key: string]: Literal } | null;

export interface Tag {
	name: string;
	attributes: Record<string, Literal>;
	/** Where it stands in the body, up to the end of its opening tag. */
	start: number;
	end: number;
	/** In the file, from 1. */
	line: number;
	/** Markdown between the opening and the closing tag; null for a tag that closes itself. */
	inner: string | null;
}

/** Something in a file that an author must mend. */
export class ContentError extends Error {
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}

export interface MdxFile {
	/** Front matter, name by name: text, a whole number or a list of numbers. */
	front: Record<string, Literal>;
	body: string;
	/** Line of the file on which the body starts. */
	bodyLine: number;
	tags: Tag[];
}

/**
 * Takes a file of the path apart.
 * @throws ContentError at the line that cannot be read
 */
export function readMdx(source: string): MdxFile {
	const [whole = '', head] = /^---\n([^]*?)\n---\n/.exec(source) ?? [];
	if (head === undefined) throw new ContentError('starts without front matter', 1);
	const body = source.slice(whole.length);
	const bodyLine = lineAt(whole, whole.length);
	return { front: readFront(head), body, bodyLine, tags: readTags(body, bodyLine) };
}

function readFront(head: string): Record<string, Literal> {
	const front: Record<string, Literal> = {};
	for (const [at, line] of head.split('\n').entries()) {
		const [, name, value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
		if (name === undefined) throw new ContentError(`"${line}" is no front matter`, at + 2);
		const plain = /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
		front[name] = /^(\d+|\[[\d, ]*\])$/.test(plain) ? (JSON.parse(plain) as Literal) : plain;
	}
	return front;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function readTags(body: string, bodyLine: number): Tag[] {
	const tags: Tag[] = [];
	const opening = /<([A-Z]\w*)/g;
	for (let found = opening.exec(body); found; found = opening.exec(body)) {
		const name = found[1] ?? '';
		const line = bodyLine + lineAt(body, found.index) - 1;
		const reader = new LiteralReader(
			body,
			opening.lastIndex,
			(at) => bodyLine + lineAt(body, at) - 1
		);
		const { attributes, closed } = reader.attributes();
		let inner: string | null = null;
		if (!closed) {
			const close = body.indexOf(`</${name}>`, reader.at);
			if (close < 0) throw new ContentError(`<${name}> is not closed`, line);
			inner = body.slice(reader.at, close).trim();
		}
		tags.push({ name, attributes, start: found.index, end: reader.at, line, inner });
		opening.lastIndex = reader.at;
	}
	return tags;
}

/** Literals as JavaScript writes them; no names, no calls, no templates. */
class LiteralReader {
	readonly text: string;
	at: number;
	private readonly lineOf: (at: number) => number;

	constructor(text: string, at: number, lineOf: (at: number) => number) {
		this.text = text;
		this.at = at;
		this.lineOf = lineOf;
	}

	/** From behind a tag's name to behind its `>`. */
	attributes(): { attributes: Record<string, Literal>; closed: boolean } {
		const attributes: Record<string, Literal> = {};
		for (;;) {
			this.space();
			if (this.take('/>')) return { attributes, closed: true };
			if (this.take('>')) return { attributes, closed: false };
			const name = this.match(/[a-zA-Z][\w-]*/y) ?? this.fail('an attribute was expected');
			if (name in attributes) this.fail(`the attribute ${name} stands here twice`);
			attributes[name] = this.take('=') ? this.attributeValue() : true;
		}
	}

	private attributeValue(): Literal {
		if (this.text[this.at] === '"') return this.string();
		if (!this.take('{')) this.fail('a value stands between quotes or braces');
		const value = this.literal();
		this.space();
		if (!this.take('}')) this.fail('} was expected');
		return value;
	}

	private literal(): Literal {
		this.space();
		const first = this.text[this.at] ?? '';
		if (first === '"' || first === "'") return this.string();
		if (first === '[') return this.list(']', () => this.literal());
		if (first === '{') return Object.fromEntries(this.list('}', () => this.pair()));
		const word = this.match(/-?\d+(\.\d+)?|true|false|null/y);
		return word === null
			? this.fail('only plain literals stand here')
			: (JSON.parse(word) as Literal);
	}

	private list<T>(end: string, item: () => T): T[] {
		this.at += 1;
		const items: T[] = [];
		for (;;) {
			this.space();
			if (this.take(end)) return items;
			items.push(item());
			this.space();
			if (!this.take(',') && this.text[this.at] !== end) this.fail(`, or ${end} was expected`);
		}
	}

	private pair(): [string, Literal] {
		const key = this.match(/[a-zA-Z]\w*/y) ?? this.string();
		this.space();
		if (!this.take(':')) this.fail(': was expected');
		return [key, this.literal()];
	}

	private string(): string {
		const quote = this.text[this.at] ?? '';
		if (quote !== '"' && quote !== "'") this.fail('text between quotes was expected');
		const end = this.text.indexOf(quote, this.at + 1);
		const text = this.text.slice(this.at + 1, end < 0 ? undefined : end);
		if (end < 0 || text.includes('\n')) this.fail('a quote is missing');
		if (text.includes('\\')) this.fail('write ’ in place of an escaped quote');
		this.at = end + 1;
		return text;
	}

	private space(): void {
		this.match(/\s*/y);
	}

	private take(text: string): boolean {
		if (!this.text.startsWith(text, this.at)) return false;
		this.at += text.length;
		return true;
	}

	private match(pattern: RegExp): string | null {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		if (!found) return null;
		this.at = pattern.lastIndex;
		return found[0];
	}

	private fail(message: string): never {
		throw new ContentError(message, this.lineOf(this.at));
	}
}
