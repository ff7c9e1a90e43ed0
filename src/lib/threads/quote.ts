/** Somebody else's words in a reply. */
import { excerptOf } from './excerpt.ts';

/** As much as an answer needs; who wants the rest reads the post. */
const most = 600;

/** Signs that mean something in Markdown: a quote says what was said, and nothing else. */
const signs = /[\\`*_[\]<>#~|]/g;

/**
 * A quote as it is written in Markdown, with room to go on below it; empty when there are no words.
 * @param text plain text, such as what somebody selected in a post
 */
export function quoted(text: string): string {
	const words = text.trim();
	if (words === '') return '';
	const cut = words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')} …` : words;
	const lines = cut.replace(signs, '\\$&').split(/\s*\n\s*/);
	return `${lines.map((line) => `> ${line}`).join('\n>\n')}\n\n`;
}

/** A quote of a whole post, of which only the HTML is at hand. */
export function quotedPost(html: string): string {
	const blocks = html.split(/<\/(?:p|li|h[1-6]|pre|tr)>|<br\s*\/?>/);
	return quoted(
		blocks
			.map((block) => excerptOf(block, most))
			.filter(Boolean)
			.join('\n')
	);
}

/** A text with a quote below it; once, also when the page is loaded again with both. */
export function withQuote(body: string, quote: string): string {
	if (quote === '' || body.includes(quote.trim())) return body;
	return body.trim() === '' ? quote : `${body.trimEnd()}\n\n${quote}`;
}

/** What the reader selected in there; empty when a selection begins or ends elsewhere. */
export function selectedIn(place: Element | null | undefined): string {
	const selection = getSelection();
	const ends = [selection?.anchorNode, selection?.focusNode];
	return ends.every((end) => end && place?.contains(end)) ? String(selection) : '';
}
