/**
 * Tag for Markdown written inside indented code: drops the first and last empty line and the
 * indentation all other lines share, because four leading spaces or a tab mean "code" in Markdown.
 * Takes no interpolations, so what stands in the source is what is posted.
 */
export function md(strings: TemplateStringsArray): string {
	const lines = strings.join('').replace(/^\n/, '').trimEnd().split('\n');
	const indents = lines
		.filter((line) => line.trim() !== '')
		.map((line) => line.length - line.trimStart().length);
	const shared = Math.min(...indents);
	return lines.map((line) => line.slice(shared)).join('\n');
}
