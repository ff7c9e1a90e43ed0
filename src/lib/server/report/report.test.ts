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

test('a table in a spreadsheet calculates nothing', async () => {
	const answer = await sendReport(report, 'csv');
	const rows = readCsv(new Uint8Array(await answer.arrayBuffer()), 100);
	expect(rows).toContainEqual(['Niveaus', "'=1+1", 'ĳ ő']);
});

test('signs that no document may hold are left out', () => {
	expect(plain('a\u0000b\ud800c\td\ne')).toBe('ab\ufffdc\td\ne');
});
