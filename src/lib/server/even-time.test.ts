import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';

let evenly: (typeof import('./even-time.ts'))['evenly'];
beforeEach(async () => {
	// each test has a memory of its own
	vi.resetModules();
	({ evenly } = await import('./even-time.ts'));
});

async function lasting(act: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await act().catch(() => undefined);
	return performance.now() - began;
}

test('an act of 5 ms, one of 250 ms and one that fails last equally long', async () => {
	const times = await Promise.all([
		lasting(() => evenly(() => wait(5))),
		lasting(() => evenly(() => wait(250))),
		lasting(() => evenly(() => Promise.reject(new Error('no'))))
	]);
	expect(Math.max(...times) - Math.min(...times)).toBeLessThan(100);
	expect(Math.min(...times)).toBeGreaterThan(590);
});

test('an act that takes longer than a step lasts two, and so do the next ones', async () => {
	expect(await lasting(() => evenly(() => wait(620)))).toBeGreaterThan(1190);
	expect(await lasting(() => evenly(() => wait(5)))).toBeGreaterThan(1190);
});

test('an outcome that shows by itself need not wait', async () => {
	const letIn = () =>
		evenly(
			() => Promise.resolve('in'),
			(outcome) => outcome === 'in'
		);
	expect(await lasting(letIn)).toBeLessThan(400);
});
