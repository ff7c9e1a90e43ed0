/**
 * Looks into zips and the office formats built on them, without keeping what comes out. First the
 * directory is judged, then every entry is unpacked to nothing and counted: a directory can lie.
 */
import { stat } from 'node:fs/promises';
import { buffer as collect } from 'node:stream/consumers';
import { fromBufferPromise, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';

export type ArchiveKind = 'docx' | 'pptx' | 'xlsx' | 'odt' | 'odp' | 'h5p' | 'zip';

const MAX_ENTRIES = 10_000;
const MAX_TOTAL = 500 * 1024 * 1024;
const MAX_ENTRY = 200 * 1024 * 1024;
/** Honest text shrinks up to about fifty times; below this size no ratio harms anybody. */
const MAX_RATIO = 100;
const RATIO_MATTERS_FROM = 20 * 1024 * 1024;
const MAX_NESTED = 50 * 1024 * 1024;
const MAX_DEPTH = 2;

/** Shared with what is nested inside, so that many small ones count as one large. */
type Budget = { entries: number; bytes: number; until: number };

const programs =
	/\.(?:exe|dll|com|scr|msi|msix|bat|cmd|ps1|vbs|vbe|wsf|wsh|hta|lnk|jar|apk|dmg|pkg|reg|cpl|docm|dotm|xlsm|xltm|pptm|potm|ppsm)$/i;
const officeNames = /\.(?:docx|pptx|xlsx|odt|odp|h5p)$/i;
const packedMagics = [
	'PK\u0003\u0004',
	'7z\u00bc\u00af\u0027\u001c',
	'Rar!',
	'\u001f\u008b',
	'BZh',
	'\u00fd7zXZ',
	'\u0028\u00b5\u002f\u00fd'
];

/**
 * Tells what an archive is.
 * @param timeLimitMs an archive that takes longer to unpack is refused as a bomb
 * @throws FileRefused when it is damaged, locked, holds programs or archives, or unpacks too large
 */
export async function inspectArchive(
	source: string | Buffer,
	timeLimitMs = 10_000
): Promise<ArchiveKind> {
	const packed = typeof source === 'string' ? (await stat(source)).size : source.length;
	return inspect(source, 0, {
		entries: MAX_ENTRIES,
		bytes: Math.min(MAX_TOTAL, Math.max(RATIO_MATTERS_FROM, packed * MAX_RATIO)),
		until: performance.now() + timeLimitMs
	});
}

async function inspect(
	source: string | Buffer,
	depth: number,
	budget: Budget
): Promise<ArchiveKind> {
	let zip: ZipFile | undefined;
	try {
		zip = await (typeof source === 'string'
			? openPromise(source, { autoClose: false })
			: fromBufferPromise(source, { autoClose: false }));
		const entries = await readDirectory(zip, budget);
		const names = entries.map((entry) => entry.fileName);
		const texts = await unpackAll(zip, entries, depth, budget);
		return kindOf(names, texts);
	} catch (error) {
		throw error instanceof FileRefused ? error : new FileRefused(codeOf(error), String(error));
	} finally {
		zip?.close();
	}
}

/** What yauzl's own checks mean to us. */
function codeOf(error: unknown): 'unsafe_path' | 'bomb' | 'damaged' {
	const message = error instanceof Error ? error.message : '';
	if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(message))
		return 'unsafe_path';
	return message.startsWith('too many bytes') ? 'bomb' : 'damaged';
}

async function readDirectory(zip: ZipFile, budget: Budget): Promise<Entry[]> {
	budget.entries -= zip.entryCount;
	if (budget.entries < 0) throw new FileRefused('bomb', 'entries');
	const entries: Entry[] = [];
	const offsets = new Set<number>();
	let packed = 0;
	let unpacked = 0;
	for await (const entry of zip.eachEntry()) {
		packed += entry.compressedSize;
		unpacked += entry.uncompressedSize;
		offsets.add(entry.relativeOffsetOfLocalHeader);
		checkEntry(entry);
		if (unpacked > budget.bytes) throw new FileRefused('bomb', 'total');
		entries.push(entry);
	}
	// entries that share their bytes are the trick of the densest bombs
	if (packed > zip.fileSize || offsets.size < entries.length)
		throw new FileRefused('bomb', 'overlap');
	return entries;
}

function checkEntry(entry: Entry): void {
	const { fileName } = entry;
	if (entry.isEncrypted()) throw new FileRefused('encrypted');
	if (!entry.canDecodeFileData()) throw new FileRefused('damaged', 'method');
	if (entry.uncompressedSize > MAX_ENTRY) throw new FileRefused('bomb', 'entry');
	// a link to elsewhere on the machine of whoever unpacks it
	if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)
		throw new FileRefused('unsafe_path', 'link');
	if (/(?:^|\/)vbaProject\.bin$/i.test(fileName) || /^(?:Basic|Scripts)\/./.test(fileName))
		throw new FileRefused('macros');
	if (programs.test(fileName)) throw new FileRefused('active_content', fileName);
}

/** @returns the few small texts that say what kind of archive it is */
async function unpackAll(
	zip: ZipFile,
	entries: Entry[],
	depth: number,
	budget: Budget
): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	for (const entry of entries) {
		if (entry.fileName.endsWith('/')) continue;
		const isNested = officeNames.test(entry.fileName);
		const isText = ['mimetype', '[Content_Types].xml'].includes(entry.fileName);
		const keep = isNested ? MAX_NESTED : isText ? 1_048_576 : 0;
		const { head, content } = await unpack(zip, entry, keep, budget);
		const packed = packedMagics.some((magic) => head.startsWith(magic));
		if (isNested && packed) {
			if (depth >= MAX_DEPTH || !content) throw new FileRefused('nested_archive');
			if ((await inspect(content, depth + 1, budget)) === 'zip')
				throw new FileRefused('nested_archive');
		} else if (packed && !/\.(?:emz|wmz|svgz)$/i.test(entry.fileName))
			throw new FileRefused('nested_archive', entry.fileName);
		if (/^MZ.*\0|^\u007fELF/s.test(head)) throw new FileRefused('active_content', entry.fileName);
		if (isText && content) texts.set(entry.fileName, content.toString('utf8'));
	}
	return texts;
}

/** Unpacks one entry; keeps it only up to `keep` bytes. yauzl stops at the size the directory says. */
async function unpack(
	zip: ZipFile,
	entry: Entry,
	keep: number,
	budget: Budget
): Promise<{ head: string; content: Buffer | null }> {
	const stream = await zip.openReadStreamPromise(entry);
	if (keep >= entry.uncompressedSize) {
		const content = await collect(stream);
		spend(budget, content.length);
		return { head: content.subarray(0, 16).toString('latin1'), content };
	}
	let head = '';
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		if (head.length < 16) head += chunk.subarray(0, 16).toString('latin1');
		spend(budget, chunk.length);
	}
	return { head, content: null };
}

function spend(budget: Budget, bytes: number): void {
	budget.bytes -= bytes;
	if (performance.now() > budget.until) throw new FileRefused('bomb', 'time');
}

function kindOf(names: string[], texts: Map<string, string>): ArchiveKind {
	const types = texts.get('[Content_Types].xml');
	if (types !== undefined) {
		if (/macroEnabled/i.test(types)) throw new FileRefused('macros');
		if (types.includes('wordprocessingml.document.main')) return 'docx';
		if (types.includes('presentationml.presentation.main')) return 'pptx';
		if (types.includes('spreadsheetml.sheet.main')) return 'xlsx';
	}
	const mime = texts.get('mimetype')?.trim();
	if (mime === 'application/vnd.oasis.opendocument.text') return 'odt';
	if (mime === 'application/vnd.oasis.opendocument.presentation') return 'odp';
	return names.includes('h5p.json') ? 'h5p' : 'zip';
}
