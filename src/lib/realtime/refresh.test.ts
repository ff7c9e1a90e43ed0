import { beforeEach, expect, test, vi } from 'vitest';
import { refreshPage } from './refresh';

const app = vi.hoisted(() => ({
	loads: [] as string[],
	navigating: { complete: null as Promise<void> | null }
}));
vi.mock('$app/state', () => ({ navigating: app.navigating }));
vi.mock('$app/navigation', () => ({
	invalidate: (part: string) => Promise.resolve(app.loads.push(part)),
	invalidateAll: () => Promise.resolve(app.loads.push('all'))
}));
beforeEach(() => {
	app.loads.length = 0;
	app.navigating.complete = null;
});

test('a page that stays is asked for anew at once, or a part of it', async () => {
	await refreshPage();
	await refreshPage('viewer');
	expect(app.loads).toEqual(['all', 'viewer']);
});

test('who is on the way to another page arrives first', async () => {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	app.navigating.complete = promise;
	const asked = refreshPage();
	await Promise.resolve();
	expect(app.loads).toEqual([]);
	resolve(undefined);
	await asked;
	expect(app.loads).toEqual(['all']);
});

test('a navigation that was called off does not keep the page old', async () => {
	app.navigating.complete = Promise.reject(new Error('called off'));
	await refreshPage();
	expect(app.loads).toEqual(['all']);
});
