import { unzipSync, strFromU8 } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { inspectArchive } from '../archives.ts';
import { readCsv } from '../read-csv.ts';
import { writeDocx } from './docx.ts';
import { writeOdt } from './odt.ts';
import { inColumns, plain, sharesOf } from './report.ts';
import type { Report, ReportBlock } from './report.ts';
import { sendReport } from './write.ts';

const report: Report = {
	title: 'Groeikompas Zuiderbreedte',
	subtitle: 'Team café, 2026',
	language: 'nl',
	parts: [
		{ kind: 'heading', text: 'Wáár staan we?', level: 1 },
		{ kind: 'text', text: 'Ideeën & <vragen>\nop twee regels\u0007' },
		{ kind: 'list', items: ['Eén', 'Twee'] },
		{
			kind: 'table',
			caption: 'Niveaus',
			head: ['Gebied', 'Nu'],
			rows: [
				['Cultuur', '2'],
				['=1+1', 'ĳ ő']
			]
		}
	]
};

test('a file for Word holds headings, a table with a head, and every letter', async () => {
	const bytes = Buffer.from(await writeDocx(report));
	expect(await inspectArchive(bytes)).toBe('docx');
	const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
	for (const part of [
		'Heading1',
		'Wáár staan we?',
		'Ideeën &amp; &lt;vragen&gt;',
		'<w:tblHeader/>',
		'ĳ ő'
	])
		expect(text).toContain(part);
});

test('a file for LibreOffice is known by its first entry and holds the same', async () => {
	const bytes = Buffer.from(writeOdt(report));
	expect(await inspectArchive(bytes)).toBe('odt');
	expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
	const text = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
	for (const part of [
		'text:outline-level="1">Wáár',
		'Ideeën &amp; &lt;vragen&gt;<text:line-break/>',
		'<table:table-header-rows>',
		'ĳ ő'
	])
		expect(text).toContain(part);
});

test('on paper, signs that the fonts lack leave their letter', async () => {
	const answer = await sendReport({ ...report, title: 'Škoda 漢' }, 'pdf');
	const pdf = await PDFDocument.load(await answer.arrayBuffer());
	expect(pdf.getPageCount()).toBe(1);
	expect(answer.headers.get('content-disposition')).toContain('%C5%A0koda');
});

test('a long report takes more pages', async () => {
	const parts = Array.from({ length: 200 }, () => ({
		kind: 'text' as const,
		text: 'Een regel van een paar woorden'
	}));
	const answer = await sendReport({ ...report, parts }, 'pdf');
	expect((await PDFDocument.load(await answer.arrayBuffer())).getPageCount()).toBeGreaterThan(3);
});

const document: Report = {
	...report,
	cover: ['Versie 2', 'Goedgekeurd'],
	parts: [
		{ kind: 'contents', title: 'Inhoud' },
		{ kind: 'page' },
		...report.parts,
		{ kind: 'facts', facts: [['Eigenaar', 'schoolleiding']] },
		{ kind: 'page' },
		{ kind: 'heading', text: 'Bijlage', level: 1 }
	]
};

test('a document has a title page, and contents with the page of each heading', async () => {
	const word = unzipSync(await writeDocx(document))['word/document.xml'];
	const text = strFromU8(word ?? new Uint8Array());
	for (const part of ['Versie 2', 'w:titlePg', 'TOC \\', 'Eigenaar: '])
		expect(text).toContain(part);
	// the list itself stands in the file, with its pages: nothing waits for a program to fill it in
	const list = text.slice(text.indexOf('TOC \\'), text.indexOf('Ideeën'));
	expect(list.replace(/<[^>]+>/g, ' ')).toMatch(/_Toc1 .*?\s3\s.*_Toc2 .*?\s4\s/s);
	const odt = strFromU8(unzipSync(writeOdt(document))['content.xml'] ?? new Uint8Array());
	expect(odt).toContain('xlink:href="#h1">Bijlage</text:a>');
	expect(odt).toContain('<text:bookmark text:name="h1"/>');
	const pdf = await sendReport(document, 'pdf');
	expect((await PDFDocument.load(await pdf.arrayBuffer())).getPageCount()).toBe(4);
});

const block = (name: string, words: number): ReportBlock[] => [
	{ kind: 'heading', text: name, level: 1 },
	{ kind: 'text', text: 'woord '.repeat(words) }
];

test('what has to fit on one page gets smaller letters and columns, and more pages only when it must', async () => {
	const brief = (words: number): Report => ({
		...report,
		wide: true,
		onePage: true,
		parts: [
			{
				kind: 'columns',
				columns: inColumns(
					[block('Analyse', words), block('Plan', words), block('Opzet', words)],
					3
				)
			},
			...report.parts.filter(({ kind }) => kind === 'table')
		]
	});
	const pagesOf = async (words: number) => {
		const answer = await sendReport(brief(words), 'pdf');
		return (await PDFDocument.load(await answer.arrayBuffer())).getPages();
	};
	const [page, ...more] = await pagesOf(350);
	expect(more).toEqual([]);
	expect(page?.getWidth()).toBeGreaterThan(page?.getHeight() ?? 0);
	expect((await pagesOf(1_500)).length).toBeGreaterThan(1);
	const odt = strFromU8(unzipSync(writeOdt(brief(10)))['content.xml'] ?? new Uint8Array());
	expect(odt.match(/table:style-name="Column"/g)).toHaveLength(3);
	const word = unzipSync(await writeDocx(brief(10)))['word/document.xml'] ?? new Uint8Array();
	expect(strFromU8(word)).toMatch(/w:orient="landscape".*/s);
	expect(strFromU8(word)).toContain('Opzet');
});

test('blocks over columns keep the order in which they are read', () => {
	const columns = inColumns([block('1', 10), block('2', 10), block('3', 60), block('4', 60)], 2);
	const names = columns.map((blocks) =>
		blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))
	);
	expect(names).toEqual([['1', '2', '3'], ['4']]);
});

test('a column has room for its longest word, and more where more is said', () => {
	const [who = 0, what = 0, count = 0] = sharesOf({
		caption: '',
		head: ['Wie', 'Wat', 'Nu'],
		rows: [['Leermiddelencoördinator', 'woord '.repeat(60), '3']]
	});
	expect(who * 90).toBeGreaterThanOrEqual('Leermiddelencoördinator'.length);
	expect(what).toBeGreaterThan(who);
	expect(count).toBeLessThan(0.06);
	expect(who + what + count).toBeCloseTo(1);
});

test('a spreadsheet holds what was written below a heading', async () => {
	const answer = await sendReport(report, 'csv');
	const rows = readCsv(new Uint8Array(await answer.arrayBuffer()), 100);
	expect(rows).toContainEqual(['Wáár staan we?', expect.stringContaining('Ideeën & <vragen>')]);
});

test('a table in a spreadsheet calculates nothing', async () => {
	const answer = await sendReport(report, 'csv');
	const rows = readCsv(new Uint8Array(await answer.arrayBuffer()), 100);
	expect(rows).toContainEqual(['Niveaus', "'=1+1", 'ĳ ő']);
});

test('signs that no document may hold are left out', () => {
	expect(plain('a\u0000b\ud800c\td\ne')).toBe('ab\ufffdc\td\ne');
});
