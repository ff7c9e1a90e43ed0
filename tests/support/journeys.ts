/** What every journey in the browser starts with. People are those of the demo. */
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, test as base } from '@playwright/test';
import type { BrowserContextOptions, Page } from '@playwright/test';

export { expect };

/** Closes the browsers that a journey opened: a page that stays open goes on listening. */
export const test = base.extend<{ closing: undefined }>({
	closing: [
		async ({ browser }, use) => {
			await use(undefined);
			await Promise.all(browser.contexts().map((context) => context.close()));
		},
		{ auto: true }
	]
});

/** A browser in which no script runs. */
export const noScript = { javaScriptEnabled: false };

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
	await signIn(page, name);
	return page;
}

/** Fills in the sign-in page that is shown. */
export async function signIn(page: Page, name: string): Promise<void> {
	await page.locator('#password-email').fill(`${name}@voorbeeld.nl`);
	await page.locator('[name=password]').fill(process.env.DEMO_PASSWORD ?? '');
	await page.locator('[name=password]').press('Enter');
	await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
}

/** Axe finds nothing and nothing sticks out. With scripts only: axe is one itself. */
export async function expectAccessible(page: Page): Promise<void> {
	// the browser's own reader of PDFs is not our page; without frames axe needs no page of its own
	const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode();
	const { violations } = await axe.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(wider).toBeLessThanOrEqual(0);
}
