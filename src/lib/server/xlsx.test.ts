import { fromBuffer } from 'yauzl';
import { expect, test } from 'vitest';
import { writeXlsx } from './xlsx.ts';

/** Texts of the parts of the file, by name. */
function parts(file: Buffer): Promise<Record<string, string>> {
	return new Promise((resolve, reject) => {
		const found: Record<string, string> = {};
		fromBuffer(file, { lazyEntries: true }, (failed, zip) => {
			if (failed) return reject(failed);
			zip.on('end', () => resolve(found));
			zip.on('entry', (entry: { fileName: string }) => {
				zip.openReadStream(entry as never, (wrong, stream) => {
					if (wrong) return reject(wrong);
					const chunks: Buffer[] = [];
					stream.on('data', (chunk: Buffer) => chunks.push(chunk));
					stream.on('end', () => {
						found[entry.fileName] = Buffer.concat(chunks).toString('utf8');
						zip.readEntry();
					});
				});
			});
			zip.readEntry();
		});
	});
}

test('what looks like a formula is text, and nothing in the file calculates', async () => {
	const hostile = [
		'=1+1',
		'+31612345678',
		'-2',
		'@SUM(A1)',
		'\t=2',
		'＝1',
		'<f>1</f>',
		'\u0001nul'
	];
	const file = await writeXlsx(
		['Naam', 'Aantal', 'Dag'],
		[...hostile.map((name) => [name, 3, new Date('2027-03-10T12:00:00Z')]), [null, undefined, true]]
	);
	const found = await parts(file);
	const sheet = found['xl/worksheets/sheet1.xml'] ?? '';
	expect(sheet).not.toMatch(/<f[ >]/);
	// every text stands in a cell that is text by its type
	const texts = sheet.match(/<c [^>]*t="(s|inlineStr)"/g) ?? [];
	expect(texts).toHaveLength(3 + hostile.length);
	expect(sheet + (found['xl/sharedStrings.xml'] ?? '')).toContain('&lt;f&gt;1&lt;/f&gt;');
	expect(JSON.stringify(found)).not.toContain('\\u0001');
});
