/** How much script a page cannot do without. */
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/**
 * Gzipped bytes of all scripts that a page cannot do without: where it starts, its own parts, the page for
 * errors that stands by, and what they import. What comes by itself afterwards, as the client for signals
 * does after the first paint, is not in it.
 */
export async function scriptOf(page: Page, address: URL): Promise<number> {
	const read = async (url: URL) => {
		const response = await page.request.get(url.href);
		expect(response.status(), url.href).toBe(200);
		return response.text();
	};
	const html = await read(address);
	const starts = [...html.matchAll(/import\("([^"]+\/entry\/[^"]+\.js)"\)/g)];
	const nodes = /node_ids: \[([\d, ]+)\]/.exec(html)?.[1]?.split(', ') ?? [];
	const sizes = new Map<string, number>();
	const add = async (url: URL): Promise<void> => {
		if (sizes.has(url.href)) return;
		sizes.set(url.href, 0);
		const text = await read(url);
		sizes.set(url.href, gzipSync(text, { level: 9 }).length);
		for (const [, path = ''] of text.matchAll(/(?:from|import)"(\.[^"]+\.js)"/g))
			await add(new URL(path, url));
		if (!url.pathname.includes('/entry/app.')) return;
		for (const node of new Set([...nodes, '1'])) {
			const [path] = new RegExp(`nodes/${node}\\.[\\w-]+\\.js`).exec(text) ?? [];
			if (!path) throw new Error(`${url.pathname} names no part ${node}`);
			await add(new URL(`../${path}`, url));
		}
	};
	for (const [, path = ''] of starts) await add(new URL(path, address));
	expect(nodes.length, address.href).toBeGreaterThan(1);
	expect(sizes.size, address.href).toBeGreaterThan(nodes.length);
	return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
