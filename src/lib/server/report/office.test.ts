import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { findOffice, openInOffice } from '../../../../tests/support/office.ts';
import { writeDocx } from './docx.ts';
import { writeOdt } from './odt.ts';
import type { Report } from './report.ts';

const letters = 'é è ë ê ï ü ç ñ å ø ß ł ő ŵ ĳ Ç Æ “aan” ‘halen’ – … € ½ × &amp; <b>';
const report: Report = {
	title: 'Visie op leermiddelen in de café-klas',
	subtitle: 'Kernteam Wielland College, 30 november 2026',
	language: 'nl',
	parts: [
		{ kind: 'heading', text: 'Wáár staan we?', level: 1 },
		{ kind: 'text', text: `Ideeën van coördinatoren\n${letters}` },
		{ kind: 'heading', text: 'Ruïnes en reünies', level: 2 },
		{ kind: 'list', items: ['Eén', 'Twee à drie'] },
		{
			kind: 'table',
			caption: 'Niveaus per gebied',
			head: ['Gebied', 'Nu', 'Over één jaar'],
			rows: [
				['Cultuur', '2', '3'],
				['=1+1', 'ĳ ő', letters]
			]
		},
		{ kind: 'heading', text: 'Afspraken', level: 1 }
	]
};

type Node = DefaultTreeAdapterTypes.Node;
const inside = (node: Node): Node[] =>
	'childNodes' in node ? node.childNodes.flatMap((child) => [child, ...inside(child)]) : [];
const wordsOf = (node: Node): string =>
	[node, ...inside(node)]
		.map((one) => ('value' in one ? one.value : one.nodeName === 'br' ? ' ' : ''))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();

/** Headings, rows of tables, list items and all words of a page. */
function outline(html: string) {
	const all = inside(parse(html));
	const named = (...names: string[]) => all.filter(({ nodeName }) => names.includes(nodeName));
	return {
		headings: named('h1', 'h2', 'h3').map((node) => `${node.nodeName} ${wordsOf(node)}`),
		rows: named('tr').map((row) =>
			inside(row)
				.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
				.map(wordsOf)
		),
		items: named('li').map(wordsOf),
		words: wordsOf(parse(html))
	};
}

// skipped where there is none, which findOffice says
const office = findOffice();

test.skipIf(!office)(
	'LibreOffice opens both documents with every heading, table, list and letter',
	async () => {
		const pages = await openInOffice(office ?? '', {
			'word.docx': await writeDocx(report),
			'open.odt': writeOdt(report)
		});
		for (const [name, html] of Object.entries(pages)) {
			const { headings, rows, items, words } = outline(html);
			expect(headings, name).toEqual([
				...headings.filter((heading) => heading.includes(report.title)),
				'h1 Wáár staan we?',
				'h2 Ruïnes en reünies',
				'h1 Afspraken'
			]);
			expect(rows, name).toEqual([
				['Gebied', 'Nu', 'Over één jaar'],
				['Cultuur', '2', '3'],
				['=1+1', 'ĳ ő', letters]
			]);
			expect(items, name).toEqual(['Eén', 'Twee à drie']);
			for (const part of [report.title, report.subtitle, 'Niveaus per gebied', letters])
				expect(words, name).toContain(part);
		}
	},
	120_000
);
