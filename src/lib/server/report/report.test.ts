import { unzipSync, strFromU8 } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { inspectArchive } from '../archives.ts';
import { readCsv } from '../read-csv.ts';
import { writeDocx } from './docx.ts';
import { writeOdt } from './odt.ts';
import { plain } from './report.ts';
import type { Report } from './report.ts';
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

test('a table in a spreadsheet calculates nothing', async () => {
	const answer = await sendReport(report, 'csv');
	const rows = readCsv(new Uint8Array(await answer.arrayBuffer()), 100);
	expect(rows).toContainEqual(['Niveaus', "'=1+1", 'ĳ ő']);
});

test('signs that no document may hold are left out', () => {
	expect(plain('a\u0000b\ud800c\td\ne')).toBe('ab\ufffdc\td\ne');
});
