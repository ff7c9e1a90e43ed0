/**
 * What an uploaded file really is. The name only says what a person means: the content decides, the
 * two must agree, and nothing is unpacked or decoded before its size is known.
 */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { inspectArchive } from './archives.ts';
import { FileRefused } from './file-refused.ts';
import { inspectImage } from './images.ts';

export { FileRefused } from './file-refused.ts';
export { reencodeImage } from './images.ts';

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export type FileKind =
	'document' | 'presentation' | 'spreadsheet' | 'pdf' | 'image' | 'audio' | 'video' | 'archive';

export type FileFacts = {
	kind: FileKind;
	/** What to send it as; never what the browser claimed. */
	mime: string;
	/** Without point: `jpg`, also for a name ending in `.jpeg`. */
	ext: Extension;
	bytes: number;
	sha256: string;
	/** May be shown on a page of ours; everything else goes out as an attachment. */
	safeInline: boolean;
	/** Of pictures. */
	width?: number;
	height?: number;
};

const office = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';

const types = {
	pdf: { kind: 'pdf', mime: 'application/pdf' },
	docx: { kind: 'document', mime: `${office}.wordprocessingml.document` },
	pptx: { kind: 'presentation', mime: `${office}.presentationml.presentation` },
	xlsx: { kind: 'spreadsheet', mime: `${office}.spreadsheetml.sheet` },
	odt: { kind: 'document', mime: `${odf}.text` },
	odp: { kind: 'presentation', mime: `${odf}.presentation` },
	zip: { kind: 'archive', mime: 'application/zip' },
	// packages of H5P hold scripts: they are kept, and only ever downloaded
	h5p: { kind: 'archive', mime: 'application/zip' },
	png: { kind: 'image', mime: 'image/png' },
	jpg: { kind: 'image', mime: 'image/jpeg' },
	webp: { kind: 'image', mime: 'image/webp' },
	mp3: { kind: 'audio', mime: 'audio/mpeg' },
	mp4: { kind: 'video', mime: 'video/mp4' }
} as const satisfies Record<string, { kind: FileKind; mime: string }>;

export type Extension = keyof typeof types;

/**
 * Finds out what a file is.
 * @param source path of a temporary file, or its bytes
 * @param name as the person's machine called it
 * @throws FileRefused with a code that has words in `file-words.ts`
 */
export async function inspectFile(source: string | Buffer, name: string): Promise<FileFacts> {
	const bytes = typeof source === 'string' ? (await stat(source)).size : source.length;
	if (bytes === 0) throw new FileRefused('empty');
	if (bytes > MAX_FILE_BYTES) throw new FileRefused('too_large');
	const ext = extensionOf(name);
	if (!ext) throw new FileRefused('type_not_allowed');
	const reader = await readerOf(source, bytes);
	try {
		const found = await detect(reader);
		const isZip = found === 'zip';
		const archive = isZip ? await inspectArchive(source) : null;
		// a package of H5P is also a zip, and people name it so
		const agrees = archive
			? archive === ext || (archive === 'h5p' && ext === 'zip')
			: found === ext;
		if (!agrees) throw new FileRefused('wrong_extension');
		if (!isZip && (await endsAsArchive(reader))) throw new FileRefused('polyglot');
		const isImage = ext === 'png' || ext === 'jpg' || ext === 'webp';
		const size = isImage ? await inspectImage(source, ext) : {};
		if (ext === 'mp4') await checkBoxes(reader);
		const safeInline = ext === 'pdf' ? await isQuietPdf(reader) : !isZip;
		return { ...types[ext], ext, bytes, sha256: await reader.sha256(), safeInline, ...size };
	} finally {
		await reader.close();
	}
}

/** A name to show and to send along: no path, no tricks with direction or control characters. */
export function safeFileName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? '';
	const clean = last
		.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.replace(/[<>:"|?*]/g, '_')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.]+|[\s.]+$/g, '');
	if (clean.length <= 150) return clean || 'bestand';
	const end = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
	return `${clean.slice(0, 150 - end.length).replace(/[\ud800-\udbff]$/, '')}${end}`;
}

function extensionOf(name: string): Extension | null {
	const ext = /\.([A-Za-z0-9]{2,4})$/.exec(safeFileName(name))?.[1]?.toLowerCase();
	if (ext === 'jpeg') return 'jpg';
	return ext && Object.hasOwn(types, ext) ? (ext as Extension) : null;
}

type Reader = {
	bytes: number;
	read: (from: number, length: number) => Promise<Buffer>;
	sha256: () => Promise<string>;
	close: () => Promise<void>;
};

async function readerOf(source: string | Buffer, bytes: number): Promise<Reader> {
	if (typeof source !== 'string')
		return {
			bytes,
			read: (from, length) => Promise.resolve(source.subarray(from, from + length)),
			sha256: () => Promise.resolve(createHash('sha256').update(source).digest('hex')),
			close: () => Promise.resolve()
		};
	const file = await open(source);
	const read = async (from: number, length: number) => {
		const buffer = Buffer.alloc(Math.max(0, Math.min(length, bytes - from)));
		const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
		return buffer.subarray(0, bytesRead);
	};
	const sha256 = async () => {
		const hash = createHash('sha256');
		for (let from = 0; from < bytes; from += 1_048_576) hash.update(await read(from, 1_048_576));
		return hash.digest('hex');
	};
	return { bytes, read, sha256, close: () => file.close() };
}

/** The type by content; undefined for all that is not on our list, text and SVG among it. */
async function detect(reader: Reader): Promise<string | undefined> {
	const head = await reader.read(0, 4_100);
	// zips are opened by our own code only, which counts what it unpacks
	if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip';
	if (head.subarray(0, 3).toString('latin1') === 'ID3') return detectTagged(reader, head);
	const found = await fileTypeFromBuffer(head).catch(() => undefined);
	if (found?.ext === 'pdf' && !/^%PDF-[12]\.\d/.test(head.subarray(0, 8).toString('latin1')))
		return undefined;
	return found?.ext;
}

/** An MP3 with a tag in front, which a cover picture can make larger than any head. */
async function detectTagged(reader: Reader, head: Buffer): Promise<string | undefined> {
	const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
	if ((a | b | c | d) & 0x80) return undefined;
	const start = 10 + (a << 21) + (b << 14) + (c << 7) + d;
	const after = await reader.read(start, 4_096);
	const sync = after.findIndex(
		(byte, at) => byte === 0xff && ((after[at + 1] ?? 0) & 0xe6) === 0xe2
	);
	return sync >= 0 && after.subarray(0, sync).every((byte) => byte === 0) ? 'mp3' : undefined;
}

/** True when the same bytes are also a zip to whoever reads from the end. */
async function endsAsArchive(reader: Reader): Promise<boolean> {
	const from = Math.max(0, reader.bytes - 65_557);
	const tail = await reader.read(from, 65_557);
	const signature = Buffer.from('PK\u0005\u0006');
	for (let at = tail.lastIndexOf(signature); at >= 0; at = tail.lastIndexOf(signature, at - 1)) {
		if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
		if (at === 0) break;
	}
	return false;
}

/**
 * A PDF without scripts, programs to start or files inside may be shown; others are downloaded.
 * Names can be written with `#` escapes; what is in compressed streams runs in no browser's viewer.
 * @throws FileRefused `damaged` when it does not end as a PDF
 */
async function isQuietPdf(reader: Reader): Promise<boolean> {
	const end = await reader.read(Math.max(0, reader.bytes - 2_048), 2_048);
	if (!end.includes('%%EOF')) throw new FileRefused('damaged');
	const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/;
	for (let from = 0; from < reader.bytes; from += 1_048_576) {
		// the pieces overlap, so that a name on the border is seen
		const piece = (await reader.read(from, 1_048_576 + 64)).toString('latin1');
		const plain = piece.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
			String.fromCharCode(parseInt(hex, 16))
		);
		if (active.test(plain)) return false;
	}
	return true;
}

/** The boxes of an MP4 must fit in the file, and one must say what is in it. */
async function checkBoxes(reader: Reader): Promise<void> {
	let hasMovie = false;
	let from = 0;
	for (let count = 0; from < reader.bytes; count++) {
		const head = await reader.read(from, 16);
		if (head.length < 8 || count > 10_000) throw new FileRefused('damaged');
		const short = head.readUInt32BE(0);
		let size = short === 0 ? reader.bytes - from : short;
		if (short === 1) {
			if (head.length < 16) throw new FileRefused('damaged');
			size = Number(head.readBigUInt64BE(8));
		}
		if (size < 8 || from + size > reader.bytes) throw new FileRefused('damaged');
		hasMovie ||= ['moov', 'moof'].includes(head.subarray(4, 8).toString('latin1'));
		from += size;
	}
	if (!hasMovie) throw new FileRefused('damaged');
}
