import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byteRange, objectFolder } from './objects.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'objects-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = Buffer.from('0123456789');
async function read(key: string, headers = {}) {
	const { body, ...rest } = await objectFolder(folder).getObject('b', key, undefined, headers);
	return { ...rest, text: await new Response(body as BodyInit).text() };
}

test('what was stored is read back with its type', async () => {
	await objectFolder(folder).uploadObject('b', 'k', undefined, bytes, 'text/x', 'no-cache');
	const { text, metadata } = await read('k');
	expect(text).toBe('0123456789');
	expect(metadata).toMatchObject({ mimetype: 'text/x', cacheControl: 'no-cache', size: 10 });
});

test('a range is a part and says which', async () => {
	await objectFolder(folder).uploadObject('b', 'k', undefined, bytes, 'text/x', '');
	const part = await read('k', { range: 'bytes=2-4' });
	expect(part).toMatchObject({ httpStatusCode: 206, text: '234' });
	expect(part.metadata).toMatchObject({ contentRange: 'bytes 2-4/10', contentLength: 3 });
});

test.each([
	['bytes=0-', 0, 9],
	['bytes=8-99', 8, 9],
	['bytes=-3', 7, 9]
])('%s of ten bytes is %i to %i', (header, first, last) => {
	expect(byteRange(header, 10)).toEqual([first, last]);
});

test.each(['bytes=5-2', 'bytes=-', 'bytes=20-', 'lines=1-2', undefined])(
	'%s is no range to serve',
	(header) => {
		expect(byteRange(header, 10)).toBeUndefined();
	}
);

test('no key leaves the folder', async () => {
	const outside = join(folder, 'inside');
	await objectFolder(outside).uploadObject('b', '../../../x', undefined, bytes, 'a/b', '');
	expect(await readdir(folder)).toEqual(['inside']);
	await objectFolder(outside).deleteObject('b', '../../../x', undefined);
	await expect(objectFolder(outside).headObject('b', '../../../x', undefined)).rejects.toThrow();
});
