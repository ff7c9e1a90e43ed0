/** What every journey in the browser starts with. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** A browser of somebody's own, signed in through the page; `next` is where they came to be. */
export async function as(
	browser: Browser,
	name: string,
	next: string,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	await page.goto(`/inloggen?next=${encodeURIComponent(next)}`);
	await page.locator('#password-email').fill(`${name}@voorbeeld.nl`);
	await page.locator('[name=password]').fill(process.env.DEMO_PASSWORD ?? '');
	await page.locator('[name=password]').press('Enter');
	await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
	return page;
}
