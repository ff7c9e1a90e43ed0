/** The export as a page to read and print: one file, no script, nothing from elsewhere. */
import * as m from '../paraglide/messages.js';
import { formatDate } from '../ui/time.ts';
import type { ExportRow, PersonalExport } from './export.server.ts';
import { columnWord, sectionWord } from './export-words.ts';

const signs: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function words(value: unknown): string {
	if (value === null || value === undefined || value === '') return '–';
	if (typeof value === 'boolean') return value ? m.people_export_yes() : m.people_export_no();
	if (typeof value === 'string' && moment.test(value)) return escape(formatDate(value, 'exact'));
	if (Array.isArray(value)) return value.length > 0 ? value.map(words).join('<br>') : '–';
	if (typeof value === 'object') {
		return Object.entries(value)
			.map(([name, part]) => `${escape(columnWord(name))}: ${words(part)}`)
			.join('<br>');
	}
	return escape(typeof value === 'string' ? value : JSON.stringify(value)).replace(/\n/g, '<br>');
}

function card(row: ExportRow): string {
	const pairs = Object.entries(row).map(
		([name, value]) => `<dt>${escape(columnWord(name))}</dt><dd>${words(value)}</dd>`
	);
	return `<dl>${pairs.join('')}</dl>`;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1a16;background:#fff}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);gap:.2rem 1rem;margin:0 0 1rem;padding:.8rem 0 0;border-top:1px solid #cbc4b8}
dt{color:#5b544a}dd{margin:0;overflow-wrap:anywhere}h2{margin:2.5rem 0 .6rem}nav ul{columns:2}
@media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}nav ul{columns:1}}`;

/**
 * Writes the page.
 * @param locale of the reader, for `lang` and dates
 */
export function exportPage(data: PersonalExport, locale: 'nl' | 'en'): string {
	const filled = Object.entries(data.sections).filter(([, rows]) => rows.length > 0);
	const empty = Object.entries(data.sections).filter(([, rows]) => rows.length === 0);
	const title = escape(m.people_export_title());
	return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escape(m.people_export_intro({ at: formatDate(data.made_at, 'exact') }))}</p>
<nav><ul>
${filled.map(([key, rows]) => `<li><a href="#${key}">${escape(sectionWord(key))}</a> (${rows.length})</li>`).join('\n')}
</ul></nav>
${filled.map(([key, rows]) => `<section id="${key}"><h2>${escape(sectionWord(key))}</h2>\n${rows.map(card).join('\n')}</section>`).join('\n')}
<p>${escape(m.people_export_empty({ list: empty.map(([key]) => sectionWord(key)).join(', ') }))}</p>
</body>
</html>
`;
}
