import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveUpload, UploadRefused } from './multipart.ts';
import type { UploadOptions } from './multipart.ts';

let directory = '';
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'multipart-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const boundary = '----grens';
const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };

type Part = { name: string; filename?: string; content: string | Buffer };

function body(parts: Part[], end = true): Buffer {
	const chunks = parts.flatMap(({ name, filename, content }) => [
		Buffer.from(
			`--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
				(filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: text/html`) +
				'\r\n\r\n'
		),
		Buffer.from(content),
		Buffer.from('\r\n')
	]);
	return Buffer.concat([...chunks, Buffer.from(end ? `--${boundary}--\r\n` : '')]);
}

function request(content: Buffer | ReadableStream, extra: Record<string, string> = {}): Request {
	return new Request('http://localhost/', {
		method: 'POST',
		headers: { ...headers, ...extra },
		body: content as BodyInit,
		duplex: 'half'
	} as RequestInit);
}

async function refusal(sent: Request, options: UploadOptions = {}): Promise<string> {
	try {
		const upload = await receiveUpload(sent, { directory, ...options });
		await upload.cleanup();
		return 'received';
	} catch (error) {
		return error instanceof UploadRefused ? error.code : `threw ${String(error)}`;
	}
}

/** A body that comes in pieces, and after the last stays open, ends, or breaks. */
function slowly(pieces: Buffer[], then: 'open' | 'break' | 'end', pauseMs = 5): ReadableStream {
	return new ReadableStream({
		async pull(controller) {
			await new Promise((resolve) => setTimeout(resolve, pauseMs));
			const piece = pieces.shift();
			if (piece) controller.enqueue(new Uint8Array(piece));
			else if (then === 'end') controller.close();
			else if (then === 'break')
				controller.error(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
			else await new Promise(() => undefined);
		}
	});
}

const leftBehind = () => readdir(directory);

test('fields and file arrive as they were sent', async () => {
	const content = Buffer.from('één\r\n--bijna een grens\0');
	const upload = await receiveUpload(
		request(
			body([
				{ name: 'title', content: 'Breuken é' },
				{ name: 'sectors', content: 'po' },
				{ name: 'file', filename: '../../Les één.pdf', content },
				{ name: 'sectors', content: 'vo' }
			])
		),
		{ directory }
	);
	expect(upload.form.get('title')).toBe('Breuken é');
	expect(upload.form.getAll('sectors')).toEqual(['po', 'vo']);
	expect(upload.file).toMatchObject({ field: 'file', name: 'Les één.pdf', bytes: content.length });
	expect(await readFile(upload.file?.path ?? '')).toEqual(content);
	await upload.cleanup();
	expect(await leftBehind()).toEqual([]);
});

test('a form without a chosen file has none', async () => {
	const upload = await receiveUpload(
		request(
			body([
				{ name: 'file', filename: '', content: '' },
				{ name: 'a', content: 'b' }
			])
		),
		{ directory }
	);
	expect([upload.file, upload.form.get('a')]).toEqual([null, 'b']);
	await upload.cleanup();
});

test('a file of exactly the limit is taken, one byte more is not', async () => {
	const send = (bytes: number) =>
		refusal(request(body([{ name: 'f', filename: 'a.pdf', content: Buffer.alloc(bytes) }])), {
			maxFileBytes: 100_000
		});
	expect(await send(100_000)).toBe('received');
	expect(await send(100_001)).toBe('too_large');
	expect(await leftBehind()).toEqual([]);
});

test('a declared size over the limit is refused before a byte is read', async () => {
	let asked = 0;
	const stream = new ReadableStream({ pull: () => void asked++ }, { highWaterMark: 0 });
	expect(await refusal(request(stream, { 'content-length': '1073741824' }))).toBe('too_large');
	expect(asked).toBe(0);
});

test('an endless body is cut off, wherever its bytes are', async () => {
	for (const start of [
		body([{ name: 'f', filename: 'a.pdf', content: '' }], false).subarray(0, -2),
		body([{ name: 'veld', content: '' }], false).subarray(0, -2),
		Buffer.from(`--${boundary}\r\nX-Lang: `),
		Buffer.from('geen grens ')
	]) {
		let sent = 0;
		const stream = new ReadableStream({
			start: (controller) => controller.enqueue(new Uint8Array(start)),
			pull(controller) {
				sent += 65_536;
				controller.enqueue(new Uint8Array(65_536).fill(97));
			}
		});
		expect(await refusal(request(stream), { maxFileBytes: 1_000_000 })).toMatch(
			/^(?:too_large|malformed)$/
		);
		expect(sent).toBeLessThan(4_000_000);
	}
	expect(await leftBehind()).toEqual([]);
});

test('two files, too many fields and a field too long are refused', async () => {
	const file = { name: 'f', filename: 'a.pdf', content: 'x' };
	expect(await refusal(request(body([file, file])))).toBe('too_many_files');
	const many = Array.from({ length: 101 }, (_, index) => ({ name: `v${index}`, content: 'x' }));
	expect(await refusal(request(body(many)))).toBe('too_many_fields');
	expect(await refusal(request(body(many.slice(0, 100))))).toBe('received');
	const long = { name: 'v', content: 'x'.repeat(65_537) };
	expect(await refusal(request(body([file, long])))).toBe('too_large');
	expect(await leftBehind()).toEqual([]);
});

test('a name from a form never becomes a property of something else', async () => {
	const upload = await receiveUpload(
		request(
			body([
				{ name: '__proto__', content: 'x' },
				{ name: 'constructor', content: 'y' }
			])
		),
		{ directory }
	);
	expect(upload.form.get('__proto__')).toBe('x');
	expect(({} as Record<string, unknown>).x).toBeUndefined();
	await upload.cleanup();
});

test('what is no multipart form, or half of one, is refused', async () => {
	const plain = new Request('http://localhost/', { method: 'POST', body: 'a=b' });
	expect(await refusal(plain)).toBe('not_multipart');
	expect(
		await refusal(request(Buffer.from('onzin'), { 'content-type': 'multipart/form-data; x=y' }))
	).toBe('malformed');
	const half = body([{ name: 'f', filename: 'a.pdf', content: 'x' }]).subarray(0, 90);
	expect(await refusal(request(half))).toBe('malformed');
	expect(await leftBehind()).toEqual([]);
});

test('a sender that stops is let go, and one that drips is let go at the end of the time', async () => {
	const start = body([{ name: 'f', filename: 'a.pdf', content: 'x' }], false).subarray(0, -2);
	const begun = performance.now();
	expect(await refusal(request(slowly([start], 'open')), { idleMs: 100 })).toBe('stalled');
	const drops = Array.from({ length: 500 }, () => Buffer.from('x'));
	expect(
		await refusal(request(slowly([start, ...drops], 'open', 20)), { idleMs: 200, totalMs: 300 })
	).toBe('stalled');
	expect(performance.now() - begun).toBeLessThan(2_000);
	expect(await leftBehind()).toEqual([]);
});

test('a slow sender that keeps going is waited for', async () => {
	const whole = body([{ name: 'f', filename: 'a.pdf', content: Buffer.alloc(2_000) }]);
	const pieces = Array.from({ length: 12 }, (_, at) => whole.subarray(at * 200, (at + 1) * 200));
	expect(await refusal(request(slowly(pieces, 'end', 40)), { idleMs: 250 })).toBe('received');
});

test('a connection that breaks leaves nothing behind', async () => {
	const start = body([{ name: 'f', filename: 'a.pdf', content: Buffer.alloc(200_000) }], false);
	expect(await refusal(request(slowly([start.subarray(0, -2)], 'break')))).toBe('aborted');
	expect(await leftBehind()).toEqual([]);
});

test('four are received at the same time, the fifth waits or hears that it is busy', async () => {
	const start = body([{ name: 'f', filename: 'a.pdf', content: 'x' }], false).subarray(0, -2);
	const hanging = Array.from({ length: 4 }, () =>
		refusal(request(slowly([start], 'open')), { idleMs: 400 })
	);
	await new Promise((resolve) => setTimeout(resolve, 50));
	const whole = () => request(body([{ name: 'f', filename: 'a.pdf', content: 'x' }]));
	expect(await refusal(whole(), { queueMs: 50 })).toBe('busy');
	const waiting = refusal(whole(), { queueMs: 5_000 });
	expect(await Promise.all(hanging)).toEqual(Array(4).fill('stalled'));
	expect(await waiting).toBe('received');
	// every place came back
	const again = Array.from({ length: 12 }, () => refusal(whole(), { queueMs: 5_000 }));
	expect(new Set(await Promise.all(again))).toEqual(new Set(['received']));
	expect(await leftBehind()).toEqual([]);
});

test('a large file passes through without staying in memory', async () => {
	const piece = new Uint8Array(65_536).fill(7);
	let left = 700;
	const start = body([{ name: 'f', filename: 'film.mp4', content: '' }], false).subarray(0, -2);
	const stream = new ReadableStream({
		start: (controller) => controller.enqueue(new Uint8Array(start)),
		pull(controller) {
			if (left-- > 0) controller.enqueue(piece);
			else {
				controller.enqueue(new Uint8Array(Buffer.from(`\r\n--${boundary}--\r\n`)));
				controller.close();
			}
		}
	});
	const before = process.memoryUsage().rss;
	const upload = await receiveUpload(request(stream), { directory });
	expect(upload.file?.bytes).toBe(700 * 65_536);
	expect((process.memoryUsage().rss - before) / 1_048_576).toBeLessThan(60);
	await upload.cleanup();
});
