/** Where the embedded Storage service keeps its bytes: one file per object, named by a hash. */
import type { App } from '@supabase/lite';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';

type Adapter = NonNullable<App['_storageAdapter']>;
type Metadata = Awaited<ReturnType<Adapter['headObject']>>;

interface Description {
	mimetype: string;
	cacheControl: string;
	eTag: string;
}

/** First and last byte of a `Range` header we can serve; undefined means the whole object. */
export function byteRange(header: string | undefined, size: number): [number, number] | undefined {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || size === 0) return undefined;
	const [, from = '', to = ''] = match;
	if (from === '' && to === '') return undefined;
	const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
	const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
	return first <= last ? [first, last] : undefined;
}

/**
 * Storage on this machine's disk. Names are hashed, so no key can point outside the folder, and a
 * file is written aside and renamed, so nobody reads half an upload.
 */
export function objectFolder(folder: string): Adapter {
	const place = (bucket: string, key: string) => {
		const name = createHash('sha256').update(`${bucket}\0${key}`).digest('hex');
		return join(folder, name.slice(0, 2), name);
	};
	const describe = async (path: string): Promise<Metadata> => {
		const found = await stat(path);
		const known = JSON.parse(await readFile(`${path}.json`, 'utf8')) as Description;
		return { ...known, contentLength: found.size, size: found.size, lastModified: found.mtime };
	};
	const put = async (path: string, bytes: Uint8Array, description: Description) => {
		await mkdir(dirname(path), { recursive: true });
		const draft = `${path}.${randomUUID()}`;
		await writeFile(draft, bytes, { mode: 0o600, flush: true });
		await writeFile(`${draft}.json`, JSON.stringify(description), { mode: 0o600, flush: true });
		await rename(`${draft}.json`, `${path}.json`);
		await rename(draft, path);
	};
	const remove = async (bucket: string, key: string) => {
		const path = place(bucket, key);
		await rm(path, { force: true });
		await rm(`${path}.json`, { force: true });
	};

	return {
		driver: undefined,
		async getObject(bucket, key, _version, headers) {
			const path = place(bucket, key);
			const metadata = await describe(path);
			if (headers?.ifNoneMatch === metadata.eTag) return { httpStatusCode: 304, metadata };
			const range = byteRange(headers?.range, metadata.size);
			const [start, end] = range ?? [0, metadata.size - 1];
			const body =
				metadata.size === 0
					? Buffer.alloc(0)
					: (Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream);
			if (!range) return { httpStatusCode: 200, metadata, body };
			const contentRange = `bytes ${start}-${end}/${metadata.size}`;
			return {
				httpStatusCode: 206,
				metadata: { ...metadata, contentLength: end - start + 1, contentRange },
				body
			};
		},
		async uploadObject(bucket, key, _version, body, mimetype, cacheControl) {
			const bytes =
				body instanceof Uint8Array
					? body
					: Buffer.from(await new Response(body as ReadableStream).arrayBuffer());
			const eTag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
			const path = place(bucket, key);
			await put(path, bytes, { mimetype, cacheControl, eTag });
			return describe(path);
		},
		async deleteObject(bucket, key) {
			await remove(bucket, key);
		},
		async deleteObjects(bucket, keys) {
			for (const key of keys) await remove(bucket, key);
		},
		async copyObject(bucket, key, _version, toBucket, toKey) {
			const [from, to] = [place(bucket, key), place(toBucket, toKey)];
			await mkdir(dirname(to), { recursive: true });
			await copyFile(`${from}.json`, `${to}.json`);
			await copyFile(from, to);
			const { eTag, lastModified } = await describe(to);
			return { httpStatusCode: 200, eTag, ...(lastModified ? { lastModified } : {}) };
		},
		headObject(bucket, key) {
			return describe(place(bucket, key));
		},
		privateAssetUrl(bucket, key) {
			return Promise.resolve(`file://${place(bucket, key)}`);
		}
	};
}
