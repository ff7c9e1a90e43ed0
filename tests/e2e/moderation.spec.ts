/** A report, a decision with a reason, and everybody hearing of it. People are those of the demo. */
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

test.describe.configure({ mode: 'serial' });

// three people, one after the other
test.setTimeout(120_000);

const words = 'Dit bericht gaat over een leerling met naam en toenaam';

test('a report without JavaScript reaches the leads, who hide the post with a reason', async ({
	browser
}) => {
	const mehmet = await as(browser, 'mehmet', '/gesprekken/3', noScript);
	await mehmet.locator('textarea[name=body]').fill(words);
	await mehmet
		.getByRole('button', { name: /^(Plaats|Verstuur)/ })
		.first()
		.click();
	const post = mehmet.locator('article[id^=post-]', { hasText: words });
	await expect(post).toBeVisible();
	const path = await post.locator('a[href*="/posts/"]').first().getAttribute('href');

	const sanne = await as(browser, 'sanne', path ?? '', noScript);
	await sanne.getByRole('link', { name: 'Meld', exact: true }).click();
	await expect(sanne.getByRole('heading', { name: 'Meld een bericht' })).toBeVisible();
	await sanne.getByLabel('Iets anders').check();
	await sanne.getByRole('button', { name: 'Stuur de melding' }).click();
	await expect(sanne.getByText('Vertel kort wat er aan de hand is').first()).toBeVisible();
	await sanne.getByLabel(/^Iemands privacy/).check();
	await sanne.getByRole('textbox', { name: 'Toelichting' }).fill('De tweede zin');
	await sanne.getByRole('button', { name: 'Stuur de melding' }).click();
	await expect(sanne.getByText('Je melding is binnen')).toBeVisible();
	await expect(sanne.getByText('Wordt bekeken')).toBeVisible();

	const joost = await as(browser, 'joost', '/communities/rekenen-vmbo/moderatie');
	await expect(joost.getByText('De melder schrijft: De tweede zin')).toBeVisible();
	// who reported it is nobody's business
	await expect(joost.getByRole('main')).not.toContainText('Sanne');
	await expectAccessible(joost);
	await joost.getByText('Beslis', { exact: true }).first().click();
	await joost.getByRole('textbox', { name: 'Eigen woorden' }).fill('Het gaat om de tweede zin.');
	await joost.getByRole('button', { name: 'Verberg het bericht' }).click();
	await expect(joost.getByText('Er ligt niets te wachten')).toBeVisible();

	await mehmet.goto('/meldingen');
	await expect(mehmet.getByText(/Je bericht in .* is verborgen/).first()).toBeVisible();
	await expect(mehmet.getByText(/Het gaat om de tweede zin\./).first()).toBeVisible();
	await sanne.goto('/meldpunt');
	await expect(sanne.getByText('Verborgen').first()).toBeVisible();
	await sanne.goto(path ?? '');
	await expect(sanne.getByText(words)).toHaveCount(0);
});

test('what was hidden can be put back, and its author hears why', async ({ browser }) => {
	const joost = await as(browser, 'joost', '/communities/rekenen-vmbo/moderatie?show=decided');
	await joost.getByText('Zet het bericht terug').first().click();
	await joost.getByRole('textbox', { name: /^Waarom/ }).fill('Het ging om een verzonnen naam.');
	await joost.getByRole('button', { name: 'Zet het bericht terug' }).click();
	await expect(joost.getByText('Zet het bericht terug')).toHaveCount(0);
	const mehmet = await as(browser, 'mehmet', '/meldingen', noScript);
	await expect(mehmet.getByText(/Je bericht in .* staat er weer/).first()).toBeVisible();
	await mehmet.goto('/gesprekken/3');
	await expect(mehmet.locator('article[id^=post-]', { hasText: words })).toBeVisible();
});

test('the queue does not exist for whoever keeps no order', async ({ browser }) => {
	const sanne = await as(browser, 'petra', '/');
	for (const path of ['/moderatie', '/communities/rekenen-vmbo/moderatie']) {
		const response = await sanne.goto(path);
		expect(response?.status()).toBe(404);
	}
	const noor = await as(browser, 'noor', '/moderatie');
	await expect(noor.getByRole('heading', { level: 1, name: 'Moderatie' })).toBeVisible();
	await expectAccessible(noor);
});
