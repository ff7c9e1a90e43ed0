import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeFile, openDocument, zip } from '../../../tests/support/zip.ts';
import type { ZipEntry } from '../../../tests/support/zip.ts';
import { inspectArchive } from './archives.ts';
import { fileRefusedMessage } from './file-words.ts';
import { FileRefused, inspectFile, MAX_FILE_BYTES, reencodeImage, safeFileName } from './files.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'files-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusal(bytes: Buffer, name: string): Promise<string> {
	try {
		return `taken as ${(await inspectFile(bytes, name)).ext}`;
	} catch (error) {
		return error instanceof FileRefused ? error.code : `threw ${String(error)}`;
	}
}

const pdf = (body = '') => Buffer.from(`%PDF-1.7\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

function box(type: string, content = Buffer.alloc(0)): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + content.length, 0);
	head.write(type, 4, 'latin1');
	return Buffer.concat([head, content]);
}
const ftyp = box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2avc1mp41', 'latin1'));
const mp4 = Buffer.concat([ftyp, box('moov', Buffer.alloc(64)), box('mdat', Buffer.alloc(64))]);

const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
const id3 = (size: number) =>
	Buffer.concat([
		Buffer.from('ID3\u0003\0\0', 'latin1'),
		Buffer.from([(size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127]),
		Buffer.alloc(size)
	]);
const mp3 = Buffer.concat([id3(20_000), frame, frame, frame]);

function pngHeader(width: number, height: number): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, sum]);
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.alloc((width * 3 + 1) * Math.min(height, 200)))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

const picture = (width = 40, height = 30) =>
	sharp({ create: { width, height, channels: 3, background: '#d0432b' } });

describe('what is taken', () => {
	test('every type on the list, by its content', async () => {
		const samples: [string, Buffer, object][] = [
			['Les 1.pdf', pdf(), { kind: 'pdf', mime: 'application/pdf', safeInline: true }],
			['les.docx', officeFile('docx'), { kind: 'document', safeInline: false }],
			['les.pptx', officeFile('pptx'), { kind: 'presentation', safeInline: false }],
			['les.xlsx', officeFile('xlsx'), { kind: 'spreadsheet', safeInline: false }],
			['les.odt', openDocument('text'), { kind: 'document', safeInline: false }],
			['les.odp', openDocument('presentation'), { kind: 'presentation', safeInline: false }],
			['les.zip', zip([{ name: 'a/b.txt', content: 'x' }]), { kind: 'archive', safeInline: false }],
			['les.h5p', zip([{ name: 'h5p.json', content: '{}' }]), { ext: 'h5p', safeInline: false }],
			['les.zip', zip([{ name: 'h5p.json', content: '{}' }]), { ext: 'zip', safeInline: false }],
			['foto.png', await picture().png().toBuffer(), { ext: 'png', width: 40, height: 30 }],
			['foto.JPEG', await picture().jpeg().toBuffer(), { ext: 'jpg', mime: 'image/jpeg' }],
			['foto.webp', await picture().webp().toBuffer(), { ext: 'webp', safeInline: true }],
			['lied.mp3', mp3, { kind: 'audio', mime: 'audio/mpeg', safeInline: true }],
			['lied.mp3', Buffer.concat([frame, frame, frame]), { kind: 'audio' }],
			['film.mp4', mp4, { kind: 'video', mime: 'video/mp4', safeInline: true }]
		];
		for (const [name, bytes, facts] of samples) {
			expect(await inspectFile(bytes, name), name).toMatchObject({
				...facts,
				bytes: bytes.length,
				sha256: createHash('sha256').update(bytes).digest('hex')
			});
		}
	});

	test('a file on disk gives the same facts as its bytes', async () => {
		for (const [name, bytes] of [
			['les.docx', officeFile('docx')],
			['les.pdf', pdf('x'.repeat(3_000_000))],
			['foto.png', await picture().png().toBuffer()]
		] as const) {
			const path = join(folder, 'zonder-naam');
			await writeFile(path, bytes);
			expect(await inspectFile(path, name)).toEqual(await inspectFile(bytes, name));
		}
	});

	test('a zip of worksheets and a slide show with a table inside are everyday material', async () => {
		const sheet = officeFile('xlsx');
		const slides = officeFile('pptx', [{ name: 'ppt/embeddings/sheet1.xlsx', content: sheet }]);
		expect(await refusal(slides, 'a.pptx')).toBe('taken as pptx');
		const lesson: ZipEntry[] = [
			{ name: 'Werkblad.docx', content: officeFile('docx') },
			{ name: 'Presentatie.pptx', content: slides },
			{ name: 'map/', content: '' }
		];
		expect(await refusal(zip(lesson), 'les.zip')).toBe('taken as zip');
	});

	test('a PDF with scripts or files inside is taken, but not shown on our pages', async () => {
		for (const body of [
			'<</S/JavaScript/JS(app.alert(1))>>',
			'<</S/J#61vaScript>>',
			'<</Type/Action/S/Launch>>',
			'<</EmbeddedFiles 3 0 R>>',
			`${' '.repeat(1_048_560)}<</S /JavaScript>>`
		])
			expect((await inspectFile(pdf(body), 'a.pdf')).safeInline, body.slice(0, 30)).toBe(false);
		expect((await inspectFile(pdf('<</JSX/Launcher>>'), 'a.pdf')).safeInline).toBe(true);
	});
});

describe('what is refused', () => {
	test('types that are not on the list, whatever is in them', async () => {
		for (const name of [
			'a.html',
			'a.svg',
			'a.gif',
			'a.js',
			'a.exe',
			'a.docm',
			'a.xhtml',
			'a.xml',
			'a.swf',
			'a.php',
			'a.pdf.html',
			'a',
			'.pdf',
			'a.',
			'a.toString',
			'a.pdf/',
			'a.pdf\u0000.html',
			'a.7z'
		])
			expect(await refusal(pdf(), name), name).toBe('type_not_allowed');
	});

	test('a name that says something else than the content', async () => {
		const png = await picture().png().toBuffer();
		const script = '<script>alert(1)</script>';
		for (const [name, bytes] of [
			['a.jpg', png],
			['a.pdf', png],
			['a.docx', pdf()],
			['a.docx', zip([{ name: 'a.txt', content: 'x' }])],
			['a.docx', officeFile('xlsx')],
			['a.odt', openDocument('presentation')],
			['a.h5p', zip([{ name: 'a.txt', content: 'x' }])],
			['a.zip', officeFile('docx')],
			['a.png', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
			['a.jpg', Buffer.from(`<!doctype html>${script}`)],
			['a.pdf', Buffer.from(`${script}${pdf().toString()}`)],
			['a.pdf', Buffer.from('%PDF-9.9 x %%EOF')],
			['a.mp3', Buffer.from(script)],
			['a.mp3', Buffer.concat([id3(100), Buffer.from(script)])],
			['a.mp4', Buffer.from('MZ\u0090\0 dit is een programma')],
			['a.webp', Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1')],
			['a.png', Buffer.from('tekst')]
		] as const)
			expect(await refusal(bytes, name), `${name} ${bytes.subarray(0, 12).toString()}`).toBe(
				'wrong_extension'
			);
	});

	test('pictures with active text: SVG with entities, HTML, XML', async () => {
		const entities = Array.from(
			{ length: 9 },
			(_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`
		);
		const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a0 "x">${entities.join('')}]><svg>&a9;</svg>`;
		expect(await refusal(Buffer.from(bomb), 'a.svg')).toBe('type_not_allowed');
		expect(await refusal(Buffer.from(bomb), 'a.png')).toBe('wrong_extension');
		await expect(reencodeImage(Buffer.from(bomb), { maxWidth: 100 })).rejects.toMatchObject({
			code: 'type_not_allowed'
		});
	});

	test('an empty file, a cut one, and one over 50 MB', async () => {
		expect(await refusal(Buffer.alloc(0), 'a.pdf')).toBe('empty');
		expect(await refusal(Buffer.alloc(MAX_FILE_BYTES + 1), 'a.pdf')).toBe('too_large');
		expect(await refusal(pdf().subarray(0, 30), 'a.pdf')).toBe('damaged');
		const docx = officeFile('docx');
		expect(await refusal(docx.subarray(0, docx.length - 30), 'a.docx')).toBe('damaged');
		const jpeg = await picture().jpeg().toBuffer();
		expect(await refusal(jpeg.subarray(0, 20), 'a.jpg')).toBe('damaged');
	});

	test('a video whose boxes do not fit', async () => {
		const huge = Buffer.from(mp4);
		huge.writeUInt32BE(0x7fffffff, ftyp.length);
		expect(await refusal(huge, 'a.mp4')).toBe('damaged');
		const long = Buffer.concat([
			ftyp,
			Buffer.from('\0\0\0\u0001mdat', 'latin1'),
			Buffer.alloc(8, 255)
		]);
		expect(await refusal(long, 'a.mp4')).toBe('damaged');
		expect(await refusal(Buffer.concat([ftyp, box('mdat')]), 'a.mp4')).toBe('damaged');
		const tiny = Buffer.from(mp4);
		tiny.writeUInt32BE(4, ftyp.length);
		expect(await refusal(tiny, 'a.mp4')).toBe('damaged');
	});

	test('one file that is two: a picture or document that is also a zip', async () => {
		const hidden = zip([{ name: 'x.js', content: 'alert(1)' }]);
		for (const [name, bytes] of [
			['a.png', await picture().png().toBuffer()],
			['a.jpg', await picture().jpeg().toBuffer()],
			['a.pdf', pdf()],
			['a.mp3', mp3]
		] as const)
			expect(await refusal(Buffer.concat([bytes, hidden]), name), name).toBe('polyglot');
	});
});

describe('archives', () => {
	const zeros = Buffer.alloc(100 * 1024 * 1024);
	const packed = deflateRawSync(zeros, { level: 9 });
	const noise = (megabytes: number) => randomBytes(megabytes * 1024 * 1024);

	test('paths that leave the folder, links and locked entries', async () => {
		for (const name of ['../x', 'a/../../x', '/etc/passwd', 'C:/x', '..\\x', 'a\\..\\..\\x'])
			expect(await refusal(zip([{ name, content: 'x' }]), 'a.zip'), name).toBe('unsafe_path');
		const link = zip([{ name: 'x', content: '/etc/passwd', mode: 0o120777 }]);
		expect(await refusal(link, 'a.zip')).toBe('unsafe_path');
		const locked = zip([{ name: 'x', content: 'x', encrypted: true }]);
		expect(await refusal(locked, 'a.zip')).toBe('encrypted');
	});

	test('macros and programs, by name and by content', async () => {
		const macro = [{ name: 'word/vbaProject.bin', content: 'x' }];
		expect(await refusal(officeFile('docx', macro), 'a.docx')).toBe('macros');
		const renamed = zip([
			{
				name: '[Content_Types].xml',
				content: 'application/vnd.ms-word.document.macroEnabled.main+xml'
			}
		]);
		expect(await refusal(renamed, 'a.docx')).toBe('macros');
		const basic = [{ name: 'Basic/Standard/Module1.xml', content: 'x' }];
		expect(await refusal(openDocument('text', basic), 'a.odt')).toBe('macros');
		for (const name of ['setup.exe', 'a/run.BAT', 'x.lnk', 'y.ps1', 'z.docm'])
			expect(await refusal(zip([{ name, content: 'x' }]), 'a.zip'), name).toBe('active_content');
		const hidden = zip([
			{ name: 'foto.jpg', content: Buffer.from('MZ\u0090\0\u0003\0', 'latin1') }
		]);
		expect(await refusal(hidden, 'a.zip')).toBe('active_content');
	});

	test('archives in archives, also under another name', async () => {
		const inner = zip([{ name: 'a.txt', content: 'x' }]);
		for (const [name, content] of [
			['a.zip', inner],
			['a.docx', inner],
			['foto.jpg', inner],
			['a.7z', Buffer.from('7z\u00bc\u00af\u0027\u001c', 'latin1')],
			['a.rar', Buffer.from('Rar!\u001a\u0007')],
			['a.tar.gz', Buffer.from([0x1f, 0x8b, 8, 0])]
		] as const)
			expect(await refusal(zip([{ name, content }]), 'a.zip'), name).toBe('nested_archive');
		let deep = officeFile('docx');
		for (let level = 0; level < 3; level++)
			deep = officeFile('docx', [{ name: 'word/embeddings/a.docx', content: deep }]);
		expect(await refusal(deep, 'a.docx')).toBe('nested_archive');
	});

	const bombs: [string, () => Buffer][] = [
		['one entry of 100 MB of zeros', () => zip([{ name: 'x', content: zeros, packed }])],
		[
			'six of them, 600 MB in all',
			() =>
				zip(
					Array.from({ length: 6 }, (_, index) => ({ name: `x${index}`, content: zeros, packed }))
				)
		],
		[
			'an entry that says it is small and is not',
			() => zip([{ name: 'x', content: zeros, packed, uncompressedSize: 1_000 }])
		],
		[
			'an honest size with a dishonest ratio',
			() => zip([{ name: 'x', content: zeros.subarray(0, 21 * 1024 * 1024) }])
		],
		[
			'an entry of 201 MB in a large zip',
			() =>
				zip([
					{ name: 'ballast', content: noise(3), stored: true },
					{ name: 'x', content: 'x', uncompressedSize: 201 * 1024 * 1024 }
				])
		],
		[
			'over 500 MB in a large zip',
			() =>
				zip([
					{ name: 'ballast', content: noise(7), stored: true },
					...Array.from({ length: 3 }, (_, index) => ({
						name: `x${index}`,
						content: 'x',
						uncompressedSize: 199 * 1024 * 1024
					}))
				])
		],
		[
			'a thousand entries that are the same bytes',
			() =>
				zip([
					{ name: 'x', content: 'y'.repeat(5_000) },
					...Array.from({ length: 1_000 }, (_, index) => ({
						name: `x${index}`,
						content: 'y'.repeat(5_000),
						sharesWith: 0
					}))
				])
		],
		[
			'more than 10,000 entries',
			() => zip(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' })))
		],
		[
			'a bomb in a document in a zip',
			() =>
				zip([
					{
						name: 'a.docx',
						content: officeFile('docx', [{ name: 'word/x.xml', content: zeros, packed }])
					}
				])
		],
		[
			'many small ones that are large together',
			() => {
				const part = zeros.subarray(0, 19 * 1024 * 1024);
				const inner = officeFile('docx', [{ name: 'word/x.xml', content: part }]);
				return zip(
					Array.from({ length: 40 }, (_, index) => ({ name: `${index}.docx`, content: inner }))
				);
			}
		]
	];

	test('each bomb is refused within two seconds', async () => {
		for (const [what, make] of bombs) {
			const bytes = make();
			expect(bytes.length, what).toBeLessThan(10_000_000);
			const start = performance.now();
			expect(await refusal(bytes, 'a.zip'), what).toBe('bomb');
			expect(performance.now() - start, what).toBeLessThan(2_000);
		}
	}, 60_000);

	test('twenty bombs at once cost no more than 150 MB', async () => {
		const bytes = bombs.map(([, make]) => make());
		const twenty = Array.from(
			{ length: 20 },
			(_, index) => bytes[index % bytes.length] ?? bytes[0]
		);
		const before = process.memoryUsage().rss;
		let most = before;
		const watch = setInterval(() => {
			most = Math.max(most, process.memoryUsage().rss);
		}, 5);
		const codes = await Promise.all(
			twenty.map((bomb) => refusal(bomb ?? Buffer.alloc(0), 'a.zip'))
		);
		clearInterval(watch);
		expect(new Set(codes)).toEqual(new Set(['bomb']));
		expect((most - before) / 1_048_576).toBeLessThan(150);
	}, 60_000);

	test('an archive that takes too long to unpack is not waited for', async () => {
		const honest = zip([{ name: 'a.txt', content: 'x' }]);
		await expect(inspectArchive(honest, -1)).rejects.toMatchObject({ code: 'bomb' });
		expect(await inspectArchive(honest)).toBe('zip');
	});

	test('10,000 small honest entries are counted in time', async () => {
		const many = zip(
			Array.from({ length: 9_999 }, (_, index) => ({
				name: `${index}.txt`,
				content: `tekst ${index}`
			}))
		);
		const start = performance.now();
		expect(await refusal(many, 'a.zip')).toBe('taken as zip');
		expect(performance.now() - start).toBeLessThan(10_000);
	}, 20_000);
});

describe('pictures', () => {
	test('a header that promises too many pixels is refused before anything is decoded', async () => {
		const start = performance.now();
		expect(await refusal(pngHeader(14_000, 14_000), 'a.png')).toBe('too_many_pixels');
		await expect(reencodeImage(pngHeader(14_000, 14_000), { maxWidth: 100 })).rejects.toMatchObject(
			{ code: 'too_many_pixels' }
		);
		expect(performance.now() - start).toBeLessThan(500);
		expect(await refusal(pngHeader(6_000, 6_000), 'a.png')).toBe('taken as png');
	});

	const animation = (frames: number, side: number) =>
		sharp(
			Buffer.concat(Array.from({ length: frames }, (_, at) => Buffer.alloc(side * side * 3, at))),
			{ raw: { width: side, height: side * frames, channels: 3, pageHeight: side } }
		)
			.webp({ loop: 0, delay: 100, lossless: true, effort: 0 })
			.toBuffer();

	test('an animation of too many frames, or of too many pixels in all, is refused', async () => {
		const long = await animation(101, 8);
		expect((await sharp(long).metadata()).pages).toBe(101);
		expect(await refusal(long, 'a.webp')).toBe('too_many_pixels');
		expect(await refusal(await animation(100, 8), 'a.webp')).toBe('taken as webp');
		expect(await refusal(await animation(60, 820), 'a.webp')).toBe('too_many_pixels');
	});

	test('a GIF of 10,000 frames is not even looked into', async () => {
		const head = Buffer.from('GIF89a\u0001\0\u0001\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff', 'latin1');
		const image = Buffer.from(',\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0', 'latin1');
		const gif = Buffer.concat([head, ...Array<Buffer>(10_000).fill(image), Buffer.from(';')]);
		expect(await refusal(gif, 'a.gif')).toBe('type_not_allowed');
		expect(await refusal(gif, 'a.webp')).toBe('wrong_extension');
		await expect(reencodeImage(gif, { maxWidth: 100 })).rejects.toMatchObject({
			code: 'type_not_allowed'
		});
	});

	test('a copy is upright, within the width, WebP, and knows nothing of camera or place', async () => {
		const photo = await picture(400, 200)
			.withExif({
				IFD0: { Copyright: 'GEHEIM-NAAM' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' }
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		expect(await inspectFile(photo, 'a.jpg')).toMatchObject({ width: 200, height: 400 });
		const copy = await reencodeImage(photo, { maxWidth: 100 });
		const { exif, icc, xmp, iptc, orientation, format } = await sharp(copy.data).metadata();
		expect({ exif, icc, xmp, iptc, orientation, format }).toEqual({ format: 'webp' });
		expect([copy.width, copy.height, copy.mime]).toEqual([100, 200, 'image/webp']);
		expect(copy.data.includes('GEHEIM')).toBe(false);
		expect((await reencodeImage(photo, { maxWidth: 900 })).width).toBe(200);
		expect(await reencodeImage(photo, { maxWidth: 64, square: true })).toMatchObject({
			width: 64,
			height: 64
		});
	});

	test('what hides behind a picture does not get into the copy', async () => {
		const script = Buffer.from('<script>alert(1)</script>');
		const png = Buffer.concat([await picture().png().toBuffer(), script]);
		const copy = await reencodeImage(png, { maxWidth: 100 });
		expect(copy.data.includes('script')).toBe(false);
	});

	test('a broken picture is a refusal, and the next one still gets its turn', async () => {
		const jpeg = await picture(300, 300).jpeg().toBuffer();
		const broken = Buffer.concat([jpeg.subarray(0, 200), Buffer.alloc(300, 7)]);
		const results = await Promise.allSettled([
			...Array.from({ length: 6 }, () => reencodeImage(broken, { maxWidth: 100 })),
			reencodeImage(jpeg, { maxWidth: 100 })
		]);
		expect(results.map((result) => result.status)).toEqual([
			...Array<string>(6).fill('rejected'),
			'fulfilled'
		]);
	});

	test('twenty large pictures at once stay within memory', async () => {
		const large = await picture(6_300, 6_300).png().toBuffer();
		await reencodeImage(large, { maxWidth: 1_600 });
		const before = process.memoryUsage().rss;
		let most = before;
		const watch = setInterval(() => {
			most = Math.max(most, process.memoryUsage().rss);
		}, 5);
		await Promise.all(Array.from({ length: 20 }, () => reencodeImage(large, { maxWidth: 1_600 })));
		clearInterval(watch);
		expect((most - before) / 1_048_576).toBeLessThan(150);
	}, 60_000);
});

test('a name is kept readable and made harmless', () => {
	expect(safeFileName('Les 1 – breuken (groep 6).pdf')).toBe('Les 1 – breuken (groep 6).pdf');
	expect(safeFileName('../../etc/passwd')).toBe('passwd');
	expect(safeFileName('C:\\Users\\jan\\les.pdf')).toBe('les.pdf');
	expect(safeFileName('a\u202efdp.exe')).toBe('afdp.exe');
	expect(safeFileName('a\r\nSet-Cookie: x=1.pdf')).toBe('aSet-Cookie_ x=1.pdf');
	expect(safeFileName('<b>"x"</b>.pdf')).toBe('b_.pdf');
	expect(safeFileName('...')).toBe('bestand');
	expect(safeFileName('')).toBe('bestand');
	expect(safeFileName(`${'é'.repeat(300)}.pdf`)).toMatch(/^é{146}\.pdf$/);
});

test('every refusal has words', () => {
	expect(fileRefusedMessage('bomb')).toContain('uitgepakt');
	expect(fileRefusedMessage('stalled')).toContain('verbinding');
});
