import { beforeEach, expect, test, vi } from 'vitest';
import { POST } from './+server';

const { stored } = vi.hoisted(() => ({ stored: new Set<string>() }));
vi.mock('$lib/server/storage', () => ({
	putObject: (_bucket: string, path: string) => Promise.resolve(stored.add(path)),
	removeObjects: (_bucket: string, paths: string[]) =>
		Promise.resolve(paths.forEach((path) => stored.delete(path)))
}));
vi.mock('$lib/server/limits', () => ({ limit: () => Promise.resolve() }));

const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

/** Sends a picture as the editor does; `db` stands for the one transaction that writes its row. */
async function send(alt: string, db: () => Promise<unknown>): Promise<Response> {
	const form = new FormData();
	form.set('alt', alt);
	form.set('file', new File([pixel], 'punt.png', { type: 'image/png' }));
	return POST({
		request: new Request('http://localhost/api/files', { method: 'POST', body: form }),
		locals: { viewer: () => Promise.resolve({ id: 'someone' }), db }
	} as unknown as Parameters<typeof POST>[0]);
}

beforeEach(() => stored.clear());

test('a picture is kept once its row is written', async () => {
	const answer = await send('Een punt', () => Promise.resolve({ id: 7 }));
	expect(await answer.json()).toEqual({ id: 7, image: true });
	expect(stored.size).toBe(1);
});

test('what has no row leaves nothing in Storage', async () => {
	const db = () => Promise.reject(new Error('no room'));
	await expect(send('Een punt', db)).rejects.toThrow('no room');
	expect(stored.size).toBe(0);
});

test('a picture without words for who does not see it is refused, and not kept', async () => {
	const db = vi.fn();
	expect((await send('', db)).status).toBe(400);
	expect(db).not.toHaveBeenCalled();
	expect(stored.size).toBe(0);
});
