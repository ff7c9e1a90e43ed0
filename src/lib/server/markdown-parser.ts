/** The Markdown of this platform: what markdown-it reads, and how each piece is written as HTML. */
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { to } from '../ui/links.ts';
import { readLink } from './markdown-links.ts';

/** Larger tables than anybody types stay text. */
const MAX_CELLS = 1_500;

/** `@[Name](person:<uuid>)`; the name may have escaped brackets. Sticky: set `lastIndex`. */
export const mentionPattern =
	/@\[((?:[^\]\\\n]|\\[^\n]){1,120})\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/y;

/** The parser and renderer: no HTML, links that may be made, mentions, and classes instead of style. */
export const markdown = new MarkdownIt({
	html: false,
	linkify: true,
	breaks: true,
	maxNesting: 20
});
// a definition used a thousand times makes megabytes of HTML out of 20 KB
markdown.disable(['reference']);
markdown.linkify.set({ fuzzyLink: true, fuzzyEmail: false });
markdown.validateLink = (url) => readLink(url, 'https://own.invalid') !== null;

markdown.inline.ruler.before('link', 'mention', (state, silent) => {
	if (state.src.charCodeAt(state.pos) !== 0x40) return false;
	mentionPattern.lastIndex = state.pos;
	const match = mentionPattern.exec(state.src);
	if (!match) return false;
	if (!silent) {
		const [, label = '', id = ''] = match;
		const token = state.push(state.linkLevel > 0 ? 'text' : 'mention', '', 0);
		const name = label.replace(/\\(.)/g, '$1').trim();
		token.content = state.linkLevel > 0 ? `@${name}` : name;
		token.meta = { id };
	}
	state.pos += match[0].length;
	return true;
});

// the table rule stands first; a short row is filled up to the header's width, so 20 KB of `|` would
// become 65,000 cells: such a table stays text
const [tableRule] = markdown.block.ruler.getRules('');
if (tableRule) {
	const alt = ['paragraph', 'reference'];
	markdown.block.ruler.at(
		'table',
		(state, start, end, silent) => {
			const delimiter = start + 1 < end ? state.getLines(start + 1, start + 2, 0, false) : '';
			if (!/^[\s>]*[|:-]/.test(delimiter)) return false;
			const columns = delimiter.split('|').length;
			let line = start;
			while (line < end && !state.isEmpty(line) && columns * (line - start) <= MAX_CELLS) line++;
			return columns * (line - start) <= MAX_CELLS && tableRule(state, start, end, silent);
		},
		{ alt }
	);
}

const { escapeHtml } = markdown.utils;
const rules = markdown.renderer.rules;
rules.mention = (tokens, index) => {
	const token = tokens[index];
	const id = token ? mentionedId(token) : '';
	const href = to(`/people/${id}`, 'nl');
	return `<a class="mention" href="${href}" data-person="${id}">@${escapeHtml(token?.content ?? '')}</a>`;
};
rules.host = (tokens, index) =>
	` <span class="link-host">(${escapeHtml(tokens[index]?.content ?? '')})</span>`;
rules.image = (tokens, index, options, _env, self) => {
	const token = tokens[index];
	return token ? self.renderToken([token], 0, options) : '';
};
// wide tables and code scroll by themselves, also by keyboard
rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
rules.table_close = () => '</table></div>\n';
const code = (content: string) => `<pre tabindex="0"><code>${escapeHtml(content)}</code></pre>\n`;
rules.fence = (tokens, index) => code(tokens[index]?.content ?? '');
rules.code_block = rules.fence;

/** Whom a mention token is about. */
export function mentionedId(token: Token): string {
	const id = token.meta?.id;
	return typeof id === 'string' ? id : '';
}
