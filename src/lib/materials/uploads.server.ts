/** Files on their way to a material or post: looked into, stored, and owned by who brought them. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Db } from '../server/db.ts';
import { FileRefused, inspectFile, reencodeImage, safeFileName } from '../server/files.ts';
import { fileRefusedMessage } from '../server/file-words.ts';
import { receiveUpload, UploadRefused } from '../server/multipart.ts';
import type { Upload, UploadedFile } from '../server/multipart.ts';
import { putObject, removeObjects } from '../server/storage.ts';
import type { Bucket } from '../server/storage.ts';
import type { MaterialFile } from './material.ts';

/** Wide enough for a worksheet in print; larger photographs only cost the reader time. */
const widestImage = 3_000;

type Received =
	{ upload: Upload; refused?: undefined } | { upload?: undefined; refused: { message: string } };

/** Receives a form with a file; what is wrong with how it came is said in words. */
export async function receive(request: Request): Promise<Received> {
	try {
		return { upload: await receiveUpload(request) };
	} catch (thrown) {
		if (!(thrown instanceof UploadRefused)) throw thrown;
		return { refused: { message: fileRefusedMessage(thrown.code) } };
	}
}

/** A stored object whose row is still to be written. */
export interface StoredUpload {
	path: string;
	name: string;
	mime: string;
	bytes: number;
	sha256: string;
	safeInline: boolean;
	width: number | null;
	height: number | null;
}

/**
 * Looks into a file, that came or that we made, and puts it into Storage. Pictures are made anew, without
 * the place and camera in them.
 * @returns what to write with `insertFile`, or why it is not taken, in words
 * @throws Error when Storage is away
 */
export async function storeUpload(
	bucket: Bucket,
	owner: string,
	file: Pick<UploadedFile, 'path' | 'name'> | { content: Buffer; name: string }
): Promise<{ stored: StoredUpload } | { refused: string }> {
	try {
		const source = 'content' in file ? file.content : file.path;
		const facts = await inspectFile(source, file.name);
		let bytes: Buffer = typeof source === 'string' ? await readFile(source) : source;
		let { mime, ext, sha256, width, height } = {
			...facts,
			mime: facts.mime,
			ext: facts.ext as string
		};
		let name = safeFileName(file.name);
		if (facts.kind === 'image') {
			const image = await reencodeImage(bytes, { maxWidth: widestImage });
			({ width, height, mime, ext } = image);
			bytes = image.data;
			name = name.replace(/\.[^.]*$/, '.webp');
			// of what is stored: it is the tag a browser compares
			sha256 = (await inspectFile(bytes, name)).sha256;
		}
		const path = `${owner}/${randomUUID()}.${ext}`;
		await putObject(bucket, path, bytes, mime);
		const stored = {
			...{ path, name, mime, bytes: bytes.length, sha256 },
			safeInline: facts.safeInline,
			width: width ?? null,
			height: height ?? null
		};
		return { stored };
	} catch (thrown) {
		if (thrown instanceof FileRefused) return { refused: fileRefusedMessage(thrown.code) };
		throw thrown;
	}
}

/** Writes the row of a stored file; loose until a material or post takes it. */
export function insertFile(
	trx: Db,
	bucket: Bucket,
	owner: string,
	stored: StoredUpload,
	alt = ''
): Promise<{ id: number }> {
	return trx
		.insertInto('files')
		.values({
			owner_id: owner,
			bucket,
			alt,
			path: stored.path,
			name: stored.name,
			mime: stored.mime,
			bytes: stored.bytes,
			sha256: stored.sha256,
			safe_inline: stored.safeInline,
			width: stored.width,
			height: stored.height
		})
		.returning('id')
		.executeTakeFirstOrThrow();
}

/**
 * Does what puts a stored file to use. Its bytes are taken back where that failed, and where the form was
 * sent before: then the first one's are the ones in use.
 * @param inUse path of the file in use, once it is done
 */
export async function keepUpload<T>(
	bucket: Bucket,
	stored: StoredUpload | null,
	write: () => Promise<T>,
	inUse: (done: T) => string | null | undefined
): Promise<T> {
	let path: string | null | undefined;
	try {
		const done = await write();
		path = inUse(done);
		return done;
	} finally {
		if (stored && path !== stored.path) await dropUpload(bucket, stored);
	}
}

/** Takes a stored file back whose row could not be written. */
export async function dropUpload(bucket: Bucket, stored: StoredUpload): Promise<void> {
	await removeObjects(bucket, [stored.path]);
}

/** A file the viewer uploaded and that no material has yet; null for any other. */
export async function findLooseFile(
	trx: Db,
	viewer: string,
	id: number
): Promise<MaterialFile | null> {
	const file = await trx
		.selectFrom('files')
		.select(['id', 'name', 'mime', 'bytes', 'safe_inline as safeInline', 'width', 'height', 'alt'])
		.where('id', '=', id)
		.where('owner_id', '=', viewer)
		.where('bucket', '=', 'materials')
		.where('material_id', 'is', null)
		.where('post_id', 'is', null)
		.executeTakeFirst();
	return file ?? null;
}

/** What those hear who do not see a picture; the database lets only the file's owner say it. */
export async function updateAlt(trx: Db, file: number, alt: string): Promise<void> {
	await trx
		.updateTable('files')
		.set({ alt })
		.where('id', '=', file)
		.where('mime', 'like', 'image/%')
		.execute();
}

/** True for a file with a picture in it that the viewer may see. */
export async function isPicture(trx: Db, file: number): Promise<boolean> {
	const found = await trx
		.selectFrom('files')
		.select('id')
		.where('id', '=', file)
		.where('mime', 'like', 'image/%')
		.executeTakeFirst();
	return found !== undefined;
}
