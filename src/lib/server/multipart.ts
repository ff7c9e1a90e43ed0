/**
 * Reads a form with a file as it arrives: the file goes to disk piece by piece, so that its size
 * costs no memory, and whatever goes wrong nothing stays behind.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { MAX_FILE_BYTES, safeFileName } from './files.ts';

export type UploadRefusal =
	| 'not_multipart'
	| 'malformed'
	| 'too_large'
	| 'too_many_fields'
	| 'too_many_files'
	| 'stalled'
	| 'aborted'
	| 'busy';

/** The form did not arrive whole, or was not to be taken; `code` says why. */
export class UploadRefused extends Error {
	override name = 'UploadRefused';
	readonly code: UploadRefusal;
	constructor(code: UploadRefusal, detail = '') {
		super(detail ? `${code}: ${detail}` : code);
		this.code = code;
	}
}

export type UploadedFile = { field: string; name: string; path: string; bytes: number };

export type Upload = {
	/** The text fields. */
	form: FormData;
	/** Null when none was chosen. */
	file: UploadedFile | null;
	/** Takes the temporary file away; call it in `finally`. */
	cleanup: () => Promise<void>;
};

export type UploadOptions = {
	maxFileBytes?: number;
	/** No byte for this long: the sender is gone, or holds a place on purpose. */
	idleMs?: number;
	/** All of it must be there by then. */
	totalMs?: number;
	/** How long to wait for one of the places. */
	queueMs?: number;
	/** Where temporary files go. */
	directory?: string;
};

const MAX_AT_ONCE = 4;
const MAX_WAITING = 50;
const MAX_FIELDS = 100;
const MAX_FIELD_BYTES = 65_536;
const MAX_TEXT_BYTES = 262_144;

/**
 * Receives one form with at most one file.
 * @throws UploadRefused; the temporary file is gone by then
 */
export async function receiveUpload(
	request: Request,
	options: UploadOptions = {}
): Promise<Upload> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
		throw new UploadRefused('not_multipart');
	const maxFileBytes = options.maxFileBytes ?? MAX_FILE_BYTES;
	const declared = Number(request.headers.get('content-length') ?? 0);
	if (declared > maxFileBytes + MAX_TEXT_BYTES) throw new UploadRefused('too_large');
	const leave = await takePlace(options.queueMs ?? 20_000);
	const folder = await mkdtemp(join(options.directory ?? tmpdir(), 'upload-')).catch(
		(error: unknown) => {
			leave();
			throw error;
		}
	);
	const cleanup = () => rm(folder, { recursive: true, force: true });
	try {
		return { ...(await receive(request, type, folder, options)), cleanup };
	} catch (error) {
		await cleanup();
		throw error;
	} finally {
		leave();
	}
}

async function receive(
	request: Request,
	type: string,
	folder: string,
	options: UploadOptions
): Promise<{ form: FormData; file: UploadedFile | null }> {
	const maxFileBytes = options.maxFileBytes ?? MAX_FILE_BYTES;
	const stop = new AbortController();
	const refuse = (code: UploadRefusal, detail = '') => stop.abort(new UploadRefused(code, detail));
	const form = new FormData();
	let file: UploadedFile | null = null;
	const writing: Promise<void>[] = [];

	let parser: busboy.Busboy;
	try {
		parser = busboy({
			headers: { 'content-type': type },
			defParamCharset: 'utf8',
			limits: {
				fieldNameSize: 100,
				fieldSize: MAX_FIELD_BYTES,
				fields: MAX_FIELDS,
				files: 1,
				// one more, so that a file of exactly the limit is not cut
				fileSize: maxFileBytes + 1,
				parts: MAX_FIELDS + 1,
				headerPairs: 20
			}
		});
	} catch (error) {
		throw new UploadRefused('malformed', String(error));
	}
	parser.on('field', (name, value, info) => {
		if (info.nameTruncated || info.valueTruncated) refuse('too_large', 'field');
		else form.append(name, value);
	});
	parser.on('fieldsLimit', () => refuse('too_many_fields'));
	parser.on('partsLimit', () => refuse('too_many_fields'));
	parser.on('filesLimit', () => refuse('too_many_files'));
	parser.on('file', (field, stream, info) => {
		// an empty file field arrives as a part without a name
		if (!info.filename) {
			stream.resume();
			return;
		}
		const received: UploadedFile = {
			field,
			name: safeFileName(info.filename),
			path: join(folder, 'file'),
			bytes: 0
		};
		file = received;
		stream.on('data', (chunk: Buffer) => {
			received.bytes += chunk.length;
		});
		stream.on('limit', () => refuse('too_large'));
		const written = pipeline(stream, createWriteStream(received.path, { mode: 0o600 }), {
			signal: stop.signal
		});
		// waited for below; until then a failure is not unhandled
		written.catch((error: unknown) => refuse('malformed', String(error)));
		writing.push(written);
	});

	const body = request.body ? Readable.fromWeb(request.body as never) : Readable.from([]);
	const total = setTimeout(() => refuse('stalled', 'total'), options.totalMs ?? 600_000);
	const idleMs = options.idleMs ?? 20_000;
	const idle = setTimeout(() => refuse('stalled', 'idle'), idleMs);
	let bytes = 0;
	const watch = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			idle.refresh();
			bytes += chunk.length;
			if (bytes > maxFileBytes + MAX_TEXT_BYTES) refuse('too_large', 'body');
			done(null, chunk);
		}
	});
	try {
		await pipeline(body, watch, parser, { signal: stop.signal });
		await Promise.all(writing);
	} catch (error) {
		const reason: unknown = stop.signal.reason;
		if (reason instanceof UploadRefused) throw reason;
		throw new UploadRefused(
			request.signal.aborted || isCut(error) ? 'aborted' : 'malformed',
			String(error)
		);
	} finally {
		clearTimeout(total);
		clearTimeout(idle);
		// ends the writing of a part whose form was refused, before its folder is taken away
		if (!stop.signal.aborted) stop.abort();
		await Promise.allSettled(writing);
	}
	return { form, file };
}

/** The connection ended before the form did. */
function isCut(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'UND_ERR_SOCKET'].includes(code);
}

let taken = 0;
const queue: (() => void)[] = [];

/**
 * A place among the few that receive at the same time, so that uploads never fill disk and cores.
 * @returns gives the place to the next in line
 */
async function takePlace(queueMs: number): Promise<() => void> {
	if (taken < MAX_AT_ONCE) taken++;
	else {
		if (queue.length >= MAX_WAITING) throw new UploadRefused('busy');
		await new Promise<void>((resolve, reject) => {
			const turn = () => {
				clearTimeout(timer);
				resolve();
			};
			const timer = setTimeout(() => {
				queue.splice(queue.indexOf(turn), 1);
				reject(new UploadRefused('busy'));
			}, queueMs);
			queue.push(turn);
		});
	}
	let left = false;
	return () => {
		if (left) return;
		left = true;
		const next = queue.shift();
		if (next) next();
		else taken--;
	};
}
