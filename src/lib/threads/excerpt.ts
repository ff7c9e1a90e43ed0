const entities: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' '
};

/**
 * The first words of our own rendered HTML as plain text, cut at a word.
 * @param html sanitised; it may be cut off in the middle of a tag
 */
export function excerptOf(html: string, most = 180): string {
	const text = html
		// a heading runs on into what it is about
		.replace(/([^.,;:!?…\s])\s*<\/h[1-6]>/g, '$1: ')
		.replace(/<[^>]*(>|$)/g, ' ')
		.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => entities[entity] ?? '')
		.replace(/\s+([.,;:!?])(?=\s|$)/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
	if (text.length <= most) return text;
	return `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
