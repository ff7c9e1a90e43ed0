/**
 * Markdown of posts, descriptions and pages, rendered and sanitised once, at write. Two walls: the
 * renderer knows no HTML and only our own links and pictures, and an allow-list goes over its output.
 */
import type { Token } from 'markdown-it';
import { cardOf, filePathOf, readLink, showsHost } from './markdown-links.ts';
import type { RenderedLink } from './markdown-links.ts';
import { markdown, mentionedId, mentionPattern } from './markdown-parser.ts';
import { sanitize } from './sanitize.ts';

export type { RenderedLink } from './markdown-links.ts';

/** Stored beside the HTML; raise it when the same source renders differently, so old rows can be redone. */
export const MARKDOWN_VERSION = 2;
/** Longest body, in UTF-16 units as browsers count `maxlength`. */
export const MARKDOWN_MAX_LENGTH = 20_000;

/** More pieces than any person's text has: shown as plain text, so that no body costs seconds. */
const MAX_TOKENS = 6_000;
const EXCERPT_LENGTH = 200;

export type MarkdownProblem =
	'image_without_alt' | 'image_from_elsewhere' | 'link_refused' | 'too_complex';

export type RenderOptions = {
	/** Address of this site, so that absolute links to it count as our own. */
	origin: string;
	/**
	 * The name to show for a mentioned person, null when the reader may not be told of them. Without
	 * it, the written name is shown. Find the ids first with {@link findMentions}.
	 */
	personName?: (id: string) => string | null;
	/** Size of one of our pictures, so that the page does not jump when it arrives. */
	imageSize?: (id: string) => { width: number; height: number } | null;
};

export type Rendered = {
	html: string;
	version: number;
	/** Ids of the people mentioned, each once, in order. */
	mentions: string[];
	links: RenderedLink[];
	/** Cards to fill for each viewer at read: `material:12`, `thread:7`, `community:rekenen`. */
	cards: string[];
	/** Ids of the pictures shown; the caller checks that the writer may use them. */
	images: string[];
	/** The first sentences, for lists and mail. */
	excerpt: string;
	/** Everything readable, for search. */
	text: string;
	/** What was left out; a form tells the writer. */
	problems: MarkdownProblem[];
};

/** The body is over {@link MARKDOWN_MAX_LENGTH}. */
export class BodyTooLong extends Error {
	override name = 'BodyTooLong';
}

// bidi overrides can make a link read as another address; the marks U+200E/F stay for Arabic
const invisibleTricks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Renders a body.
 * @throws BodyTooLong over 20,000 characters
 */
export function renderMarkdown(source: string, options: RenderOptions): Rendered {
	if (source.length > MARKDOWN_MAX_LENGTH) throw new BodyTooLong();
	const out: Rendered = {
		html: '',
		version: MARKDOWN_VERSION,
		mentions: [],
		links: [],
		cards: [],
		images: [],
		excerpt: '',
		text: '',
		problems: []
	};
	const clean = source.replace(/\r\n?/g, '\n').replaceAll('\0', '').replace(invisibleTricks, '');
	const tokens = markdown.parse(clean, {});
	if (countTokens(tokens) > MAX_TOKENS) {
		out.problems.push('too_complex');
		out.html = sanitize(plainHtml(clean), options.origin);
		out.text = clean.trim();
	} else {
		const blocks: string[] = [];
		const shift = headingShift(tokens);
		for (const [index, token] of tokens.entries()) {
			shift(token);
			alignCell(token);
			if (token.type === 'fence' || token.type === 'code_block') blocks.push(token.content.trim());
			if (token.type !== 'inline') continue;
			token.children = rewriteInline(token.children ?? [], options, out);
			markCard(tokens, index, out);
			blocks.push(textOf(token.children));
		}
		out.html = sanitize(markdown.renderer.render(tokens, markdown.options, {}), options.origin);
		out.text = blocks.filter(Boolean).join('\n');
	}
	out.excerpt = excerptOf(out.text);
	out.mentions = [...new Set(out.mentions)];
	out.problems = [...new Set(out.problems)];
	return out;
}

/** Ids of the people a body mentions, to look up their names before rendering. */
export function findMentions(source: string): string[] {
	const pattern = new RegExp(mentionPattern.source, 'g');
	const found = source.slice(0, MARKDOWN_MAX_LENGTH).matchAll(pattern);
	return [...new Set(Array.from(found, (match) => match[2] ?? ''))];
}

/** What the editor writes for a mention, safe for any name. */
export function mentionMarkdown(name: string, id: string): string {
	return `@[${name
		.replace(/\s+/g, ' ')
		.slice(0, 60)
		.replace(/[\\\]]/g, '\\$&')}](person:${id})`;
}

function countTokens(tokens: Token[]): number {
	return tokens.reduce((sum, token) => sum + 1 + (token.children?.length ?? 0), 0);
}

/**
 * The page has h1 and h2 of its own: a writer's highest heading becomes h3, and no level is skipped
 * on the way down, whatever the writer skipped.
 */
function headingShift(tokens: readonly Token[]): (token: Token) => void {
	const levels = tokens
		.filter(({ type }) => type === 'heading_open')
		.map(({ tag }) => Number(tag.slice(1)));
	const highest = Math.min(...levels);
	let current = 2;
	return (token) => {
		if (token.type === 'heading_open')
			current = Math.min(Number(token.tag.slice(1)) - highest + 3, current + 1, 6);
		else if (token.type !== 'heading_close') return;
		token.tag = `h${current}`;
	};
}

/** Column alignment as a class: stored HTML carries no style. */
function alignCell(token: Token): void {
	if (token.type !== 'th_open' && token.type !== 'td_open') return;
	const align = /text-align:(center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
	token.attrs = align ? [['class', `align-${align}`]] : [];
	if (token.type === 'th_open') token.attrPush(['scope', 'col']);
}

function rewriteInline(children: Token[], options: RenderOptions, out: Rendered): Token[] {
	const result: Token[] = [];
	for (let index = 0; index < children.length; index++) {
		const token = children[index];
		if (!token) continue;
		if (token.type === 'mention') result.push(rewriteMention(token, options, out));
		else if (token.type === 'image') result.push(rewriteImage(token, options, out));
		else if (token.type === 'link_open') {
			// links do not nest, so the next close is ours
			const end = children.findIndex((other, at) => at > index && other.type === 'link_close');
			const close = children[end];
			const inner = rewriteInline(children.slice(index + 1, end), options, out);
			result.push(...(close ? rewriteLink(token, inner, close, options, out) : inner));
			index = close ? end : index;
		} else result.push(token);
	}
	return result;
}

function rewriteMention(token: Token, options: RenderOptions, out: Rendered): Token {
	const id = mentionedId(token);
	const name = options.personName ? options.personName(id) : token.content;
	if (name === null) return textToken(`@${token.content}`);
	token.content = name;
	out.mentions.push(id);
	return token;
}

function rewriteImage(token: Token, options: RenderOptions, out: Rendered): Token {
	const alt = textOf(token.children ?? []).trim();
	const file = filePathOf(String(token.attrGet('src') ?? ''), options.origin);
	if (!file) out.problems.push('image_from_elsewhere');
	if (!alt) out.problems.push('image_without_alt');
	if (!file || !alt) return textToken(alt);
	const size = options.imageSize?.(file.id);
	out.images.push(file.id);
	token.content = alt;
	token.attrs = [
		['src', file.src],
		['alt', alt],
		['loading', 'lazy'],
		['decoding', 'async']
	];
	if (size) token.attrs.push(['width', size.width], ['height', size.height]);
	return token;
}

function rewriteLink(
	open: Token,
	inner: Token[],
	close: Token,
	options: RenderOptions,
	out: Rendered
): Token[] {
	const written = String(open.attrGet('href') ?? '');
	const text = textOf(inner);
	const guessed = open.markup === 'linkify' && !/^https?:\/\//i.test(text);
	// `linkify` guesses http for an address without scheme, and takes "niet.nu" for an address
	if (guessed && !/^www\.|\/|\.(?:nl|com|org|eu|be|net|edu|info)$/i.test(text)) return inner;
	const link = readLink(guessed ? written.replace(/^http:/, 'https:') : written, options.origin);
	if (!link) {
		out.problems.push('link_refused');
		return inner;
	}
	out.links.push(link);
	open.attrs = [['href', link.href]];
	if (link.host === null) return [open, ...inner, close];
	open.attrSet('rel', 'nofollow ugc noopener');
	if (showsHost(text, link.host)) return [open, ...inner, close];
	const host = textToken(link.host);
	host.type = 'host';
	return [open, ...inner, close, host];
}

/** A link to one of our own things, alone in its paragraph, is where a card comes for each reader. */
function markCard(tokens: Token[], index: number, out: Rendered): void {
	const paragraph = tokens[index - 1];
	const children = tokens[index]?.children ?? [];
	const open = children[0];
	if (paragraph?.type !== 'paragraph_open' || paragraph.level > 0 || !open) return;
	if (open.type !== 'link_open' || children.at(-1)?.type !== 'link_close') return;
	if (children.filter((child) => child.type === 'link_open').length > 1) return;
	const card = cardOf(String(open.attrGet('href') ?? ''));
	if (!card) return;
	paragraph.attrSet('class', 'card-slot');
	open.attrSet('data-card', card);
	if (!out.cards.includes(card)) out.cards.push(card);
}

function textToken(content: string): Token {
	// the class itself is not exported: a parsed word is one
	const token = markdown.parseInline('x', {})[0]?.children?.[0];
	if (!token) throw new Error('markdown-it gives no text token');
	token.content = content;
	return token;
}

function textOf(tokens: Token[]): string {
	let text = '';
	for (const token of tokens) {
		if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
		else if (token.type === 'mention') text += `@${token.content}`;
		else if (token.type === 'image' && !token.attrGet('alt')) text += textOf(token.children ?? []);
		else if (token.type !== 'host') text += token.content;
	}
	return text;
}

function excerptOf(text: string): string {
	const line = text
		.slice(0, EXCERPT_LENGTH * 4)
		.replace(/\s+/g, ' ')
		.trim();
	if (line.length <= EXCERPT_LENGTH) return line;
	const cut = line.slice(0, EXCERPT_LENGTH);
	const space = cut.lastIndexOf(' ');
	// no space near the end: do not cut a surrogate pair in two
	return `${space > EXCERPT_LENGTH / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

function plainHtml(source: string): string {
	const paragraphs = source.split(/\n{2,}/).filter((part) => part.trim() !== '');
	// thousands of empty paragraphs are the same trick by another road
	if (paragraphs.length > MAX_TOKENS / 4) return `<p>${markdown.utils.escapeHtml(source)}</p>`;
	return paragraphs.map((part) => `<p>${markdown.utils.escapeHtml(part)}</p>`).join('\n');
}
