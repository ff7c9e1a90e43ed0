/** Finding things, and the start pages. People are those of the demo. */
import { as, expect, expectAccessible, test } from '../support/journeys.ts';

test('the box in the header finds by kind, and the address says what was asked', async ({
	page
}) => {
	await page.goto('/');
	const box = page.getByRole('banner').getByRole('searchbox');
	await box.fill('rekenen');
	await box.press('Enter');
	await expect(page).toHaveURL(/\/zoeken\?q=rekenen/);
	await expect(page.getByRole('heading', { name: /^Gesprekken/ })).toBeVisible();
	await page
		.getByRole('navigation', { name: 'Soort resultaat' })
		.getByRole('link', { name: /Materiaal/ })
		.click();
	await expect(page).toHaveURL(/kind=materials/);
	await expect(page.getByRole('heading', { name: /^Gesprekken/ })).toHaveCount(0);
	await expect(page.locator('mark').first()).toBeVisible();
	await expectAccessible(page);
});

test('a closed pilot shows in no result and no number for others', async ({ browser, page }) => {
	const path = '/zoeken?q=Kassabonnen';
	const sanne = await as(browser, 'sanne', path);
	await expect(sanne.getByRole('link', { name: /Kassabonnen in 2 basis/ })).toBeVisible();
	await page.goto('/zoeken?q=Kassabonnen&kind=threads');
	await expect(page.getByRole('link', { name: /Kassabonnen in 2 basis/ })).toHaveCount(0);
	const tab = page
		.getByRole('navigation', { name: 'Soort resultaat' })
		.getByRole('link', { name: /Gesprekken/ });
	await expect(tab).toHaveText(/0$/);
});

test('a search can stay within one community, and leaves it by backspace', async ({ browser }) => {
	const page = await as(browser, 'sanne', '/zoeken?q=rekenen&in=community:rekenen-vmbo');
	const chip = page.getByRole('link', {
		name: 'Zoek niet alleen in Vakoverstijgend rekenen in het vmbo'
	});
	await expect(chip).toBeVisible();
	await expectAccessible(page);
	const box = page.getByRole('main').getByRole('searchbox');
	await box.fill('');
	// the key works once the page's script has arrived
	await expect(async () => {
		await box.press('Backspace');
		await expect(chip).toHaveCount(0, { timeout: 1_000 });
	}).toPass();
	await expect(page).not.toHaveURL(/in=/);
});

test('a visitor’s start page is public, kept and honest', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Lesmateriaal wordt beter/);
	await expect(page.getByRole('heading', { name: 'Zo klinkt het hier' })).toBeVisible();
	expect(await page.content()).not.toContain('Kassabonnen in 2 basis');
	const response = await page.request.get('/');
	expect(response.headers()['cache-control']).toContain('public');
	expect(response.headers()['set-cookie']).toBeUndefined();
	await expectAccessible(page);
});

test('a member’s start page says what waits, what is new and what comes next', async ({
	browser
}) => {
	const page = await as(browser, 'joost', '/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dag Joost');
	await expect(page.getByText(/wil(len)? meedoen met Vakoverstijgend rekenen/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Eerstvolgende data' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Alles wat nieuw is' }).click();
	await expect(page).toHaveURL(/\/ongelezen/);
	await expectAccessible(page);
});
