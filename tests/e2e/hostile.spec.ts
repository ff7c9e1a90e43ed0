/** Hostile posts in a real browser, without the site's Content Security Policy to help. */
import { renderMarkdown } from '../../src/lib/server/markdown.ts';
import { CANARY_HOST, hostileInputs } from '../support/hostile.ts';
import { expect, test } from '../support/journeys.ts';

test('no hostile post executes anything or calls out', async ({ page }) => {
	test.setTimeout(120_000);
	let executed = 0;
	const calls: string[] = [];
	await page.exposeFunction('__pwned', () => {
		executed += 1;
	});
	page.on('dialog', (dialog) => {
		executed += 1;
		void dialog.dismiss();
	});
	page.on('request', (request) => {
		if (request.url().includes(CANARY_HOST) || /^(javascript|data:text)/.test(request.url()))
			calls.push(request.url());
	});
	// a control: the same page does notice an attack that gets through
	await page.setContent('<img src="x:" onerror="window.__pwned(1)">');
	await expect.poll(() => executed).toBe(1);
	executed = 0;
	expect(hostileInputs.length).toBeGreaterThanOrEqual(400);
	for (let at = 0; at < hostileInputs.length; at += 50) {
		const posts = hostileInputs
			.slice(at, at + 50)
			.map(
				(input) =>
					`<article>${renderMarkdown(typeof input === 'string' ? input : input.source, { origin: 'http://localhost:3000' }).html}</article>`
			);
		await page.setContent(posts.join('\n'));
		await page.evaluate(() => {
			for (const element of document.querySelectorAll<HTMLElement>('*')) {
				for (const type of ['mouseover', 'focus', 'toggle', 'animationend'])
					element.dispatchEvent(new Event(type, { bubbles: true }));
			}
		});
		await page.waitForTimeout(60);
	}
	expect(executed).toBe(0);
	expect(calls).toEqual([]);
});
