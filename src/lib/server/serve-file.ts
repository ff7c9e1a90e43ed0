/**
 * How a stored file goes to a browser. What people upload is never trusted: it is told not to be
 * guessed at, runs in a sandbox, and only plain kinds are shown instead of saved.
 */
import { getObject } from './storage.ts';
import type { Bucket, StoredObject } from './storage.ts';

/** A row of `files`, as far as serving needs it. */
export interface ServedFile {
	id: number;
	bucket: Bucket;
	path: string;
	name: string;
	mime: string;
	bytes: number;
	sha256: string;
	safe_inline: boolean;
}

/** Kinds a browser shows without running anything; `safe_inline` alone is not believed. */
const shown = new Set([
	'image/png',
	'image/jpeg',
	'image/webp',
	'application/pdf',
	'audio/mpeg',
	'video/mp4'
]);
/** Kinds that are read from the middle: films, sound, and PDF readers that jump to a page. */
const ranged = new Set(['application/pdf', 'audio/mpeg', 'video/mp4']);

/** The viewer of a browser does not open inside a sandbox, and has an origin of its own already. */
const policy = (mime: string) =>
	mime === 'application/pdf'
		? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
		: "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** `attachment` or `inline` with the name, also for names that are not ASCII (RFC 6266). */
function disposition(kind: 'inline' | 'attachment', name: string): string {
	const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '') || 'bestand';
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * The headers of a file, whatever part of it goes.
 * @param download save it, also where it could be shown
 */
export function fileHeaders(file: ServedFile, download: boolean): Headers {
	const inline = file.safe_inline && shown.has(file.mime);
	// pictures never change under their number; a file's rights may, so it is asked for again
	const picture = inline && file.mime.startsWith('image/');
	return new Headers({
		'content-type': inline ? file.mime : 'application/octet-stream',
		'content-disposition': disposition(inline && !download ? 'inline' : 'attachment', file.name),
		'content-security-policy': policy(inline ? file.mime : ''),
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'SAMEORIGIN',
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': picture ? 'private, max-age=604800, immutable' : 'private, no-cache',
		etag: `"${file.sha256.slice(0, 32)}"`,
		...(ranged.has(file.mime) ? { 'accept-ranges': 'bytes' } : {})
	});
}

/** True when the browser has these very bytes already. */
function known(request: Request, etag: string | null): boolean {
	const tags = request.headers.get('if-none-match')?.split(',') ?? [];
	return tags.some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

/** One range, for kinds that have them, of the version the browser began with. */
function wantedRange(request: Request, file: ServedFile, etag: string | null): string | null {
	const range = request.headers.get('range');
	if (!range || !ranged.has(file.mime) || !/^bytes=(\d+-\d*|-\d+)$/.test(range)) return null;
	const since = request.headers.get('if-range');
	return since && since !== etag ? null : range;
}

/**
 * Answers with the file, a part of it, 304 or 416. The caller has checked that it may be read.
 * @param read where bytes come from; tests give their own
 * @returns null when the row is there and the bytes are not
 * @throws Error when Storage is away
 */
export async function serveFile(
	request: Request,
	file: ServedFile,
	read: typeof getObject = getObject
): Promise<Response | null> {
	const headers = fileHeaders(file, new URL(request.url).searchParams.has('download'));
	const etag = headers.get('etag');
	if (known(request, etag)) return new Response(null, { status: 304, headers });
	const range = wantedRange(request, file, etag);
	const found: StoredObject | 'unsatisfiable' | null = await read(
		file.bucket,
		file.path,
		range,
		request.signal
	);
	if (!found) return null;
	if (found === 'unsatisfiable') {
		headers.set('content-range', `bytes */${file.bytes}`);
		return new Response(null, { status: 416, headers });
	}
	if (found.length) headers.set('content-length', found.length);
	if (found.range) headers.set('content-range', found.range);
	return new Response(found.body, { status: found.status, headers });
}
