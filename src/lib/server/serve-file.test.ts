import { expect, test } from 'vitest';
import { fileHeaders, serveFile } from './serve-file.ts';
import type { ServedFile } from './serve-file.ts';

const file: ServedFile = {
	id: 12,
	bucket: 'materials',
	path: 'a/b',
	name: 'Rekenles café “½”.pdf',
	mime: 'application/pdf',
	bytes: 10,
	sha256: 'ab'.repeat(32),
	safe_inline: true
};
const etag = `"${'ab'.repeat(16)}"`;
const asked = (headers: Record<string, string> = {}, query = '') =>
	new Request(`http://localhost/files/12${query}`, { headers });

/** A Storage that holds ten bytes and notes the range it was asked for. */
function storage() {
	const ranges: (string | null | undefined)[] = [];
	const read: Parameters<typeof serveFile>[2] = (_bucket, _path, range) => {
		ranges.push(range);
		if (range === 'bytes=90-') return Promise.resolve('unsatisfiable' as const);
		const body = new Response(range ? '01' : '0123456789').body;
		return Promise.resolve({
			status: range ? (206 as const) : (200 as const),
			body,
			length: range ? '2' : '10',
			range: range ? 'bytes 0-1/10' : null
		});
	};
	return { ranges, read };
}

test('A file whose kind could run is saved, not shown, whatever its row claims', () => {
	for (const mime of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript']) {
		const headers = fileHeaders({ ...file, mime }, false);
		expect(headers.get('content-type')).toBe('application/octet-stream');
		expect(headers.get('content-disposition')).toMatch(/^attachment;/);
		expect(headers.get('content-security-policy')).toMatch(/^sandbox;/);
	}
});

test('A file that was not found safe is saved, also when its kind is one we show', () => {
	const headers = fileHeaders({ ...file, safe_inline: false }, false);
	expect(headers.get('content-disposition')).toMatch(/^attachment;/);
	expect(headers.get('content-security-policy')).toMatch(/^sandbox;/);
});

test('Every file says that its kind is not to be guessed and stays with this site', () => {
	for (const mime of ['image/png', 'application/pdf', 'text/html']) {
		const headers = fileHeaders({ ...file, mime }, false);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('cache-control')).toMatch(/^private, /);
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
	}
});

test('A picture is kept by the browser, a document is asked for again', () => {
	expect(fileHeaders({ ...file, mime: 'image/webp' }, false).get('cache-control')).toContain(
		'immutable'
	);
	expect(fileHeaders(file, false).get('cache-control')).toBe('private, no-cache');
});

test('A name with accents and quotes arrives whole and cannot end the header', () => {
	const value = fileHeaders({ ...file, name: 'a"; x=é\r\n.pdf' }, true).get('content-disposition');
	expect(value).toBe(
		`attachment; filename="a; x=e.pdf"; filename*=UTF-8''a%22%3B%20x%3D%C3%A9%0D%0A.pdf`
	);
});

test('Bytes the browser has are not sent again', async () => {
	const { ranges, read } = storage();
	const response = await serveFile(asked({ 'if-none-match': `W/${etag}` }), file, read);
	expect(response?.status).toBe(304);
	expect(ranges).toEqual([]);
});

test('A part is sent as 206 with its place in the whole', async () => {
	const response = await serveFile(asked({ range: 'bytes=0-1' }), file, storage().read);
	expect(response?.status).toBe(206);
	expect(response?.headers.get('content-range')).toBe('bytes 0-1/10');
	expect(await response?.text()).toBe('01');
});

test('A part of another version becomes the whole file', async () => {
	const { ranges, read } = storage();
	const request = asked({ range: 'bytes=0-1', 'if-range': '"older"' });
	const response = await serveFile(request, file, read);
	expect(response?.status).toBe(200);
	expect(ranges).toEqual([null]);
});

test('A part is not given of kinds that are read whole, nor several parts at once', async () => {
	const { ranges, read } = storage();
	await serveFile(asked({ range: 'bytes=0-1' }), { ...file, mime: 'image/png' }, read);
	await serveFile(asked({ range: 'bytes=0-1,4-5' }), file, read);
	expect(ranges).toEqual([null, null]);
});

test('A part outside the file is answered with its size', async () => {
	const response = await serveFile(asked({ range: 'bytes=90-' }), file, storage().read);
	expect(response?.status).toBe(416);
	expect(response?.headers.get('content-range')).toBe('bytes */10');
});
