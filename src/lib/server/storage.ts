/**
 * Bytes in Supabase Storage. All buckets are private and closed to everyone's own tokens: the table
 * `files` says who may read what, and only this module, as the service, moves bytes.
 */
import { env } from '../../environment.ts';
import { storageClient } from './supabase.ts';

export const buckets = ['avatars', 'materials', 'posts'] as const;
export type Bucket = (typeof buckets)[number];

export const largestFile = 50 * 1024 * 1024;

let prepared: Promise<void> | undefined;

/** Makes the buckets that are not there yet; private, whatever they were. */
async function prepareBuckets(): Promise<void> {
	const { data, error } = await storageClient().listBuckets();
	if (error) throw error;
	for (const bucket of buckets) {
		const found = data.find(({ name }) => name === bucket);
		if (found && !found.public) continue;
		const options = { public: false, fileSizeLimit: largestFile };
		const made = found
			? await storageClient().updateBucket(bucket, options)
			: await storageClient().createBucket(bucket, options);
		// two processes that start at once: the other one made it
		if (made.error && !/exists|duplicate/i.test(made.error.message)) throw made.error;
	}
}

/** Resolves when the buckets exist and are private; asked once per process. */
export function ensureBuckets(): Promise<void> {
	prepared ??= prepareBuckets().catch((error: unknown) => {
		prepared = undefined;
		throw error;
	});
	return prepared;
}

/**
 * Stores bytes under a path of the caller's making; an existing object is not replaced.
 * @param path random enough that nobody can guess it: `<owner>/<uuid>`
 * @throws StorageError when Storage refuses or is away
 */
export async function putObject(
	bucket: Bucket,
	path: string,
	bytes: Uint8Array,
	mime: string
): Promise<void> {
	await ensureBuckets();
	// a Buffer may be a window on a larger ArrayBuffer: its own bytes are what goes
	const { error } = await storageClient()
		.from(bucket)
		.upload(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
			contentType: mime,
			upsert: false
		});
	if (error) throw error;
}

/** What Storage answers: the bytes as a stream, whole or the part that was asked for. */
export interface StoredObject {
	status: 200 | 206;
	body: ReadableStream<Uint8Array> | null;
	length: string | null;
	range: string | null;
}

/**
 * Reads an object without holding it in memory.
 * @param range a `Range` header to pass on; a Storage that ignores it answers with the whole object
 * @returns null when there is no such object, `unsatisfiable` when the range lies outside it
 * @throws Error when Storage is away
 */
export async function getObject(
	bucket: Bucket,
	path: string,
	range?: string | null,
	signal?: AbortSignal
): Promise<StoredObject | 'unsatisfiable' | null> {
	const address = [bucket, ...path.split('/')].map(encodeURIComponent).join('/');
	const response = await fetch(`${env.SUPABASE_URL}/storage/v1/object/${address}`, {
		headers: {
			apikey: env.SUPABASE_SECRET_KEY,
			authorization: `Bearer ${env.SUPABASE_SECRET_KEY}`,
			...(range ? { range } : {})
		},
		...(signal ? { signal } : {})
	});
	if (response.status === 200 || response.status === 206) {
		return {
			status: response.status,
			body: response.body,
			length: response.headers.get('content-length'),
			range: response.headers.get('content-range')
		};
	}
	await response.body?.cancel();
	if (response.status === 416) return 'unsatisfiable';
	// Supabase answers 400 for an object that is not there
	if (response.status === 404 || response.status === 400) return null;
	throw new Error(`Storage answered ${response.status}`);
}

/** The bytes of an object, for work on the whole of it; null when it is not there. */
export async function readObject(bucket: Bucket, path: string): Promise<Buffer | null> {
	const found = await getObject(bucket, path);
	if (!found || found === 'unsatisfiable') return null;
	return Buffer.from(await new Response(found.body).arrayBuffer());
}

/** Removes objects; those that are gone already are no error. */
export async function removeObjects(bucket: Bucket, paths: readonly string[]): Promise<void> {
	// Storage takes at most 1,000 at a time
	for (let start = 0; start < paths.length; start += 500) {
		const { error } = await storageClient()
			.from(bucket)
			.remove(paths.slice(start, start + 500));
		if (error) throw error;
	}
}
