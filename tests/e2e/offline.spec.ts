/** Without a network: what was opened can be read, what is done is sent later, nothing is left for others. */
import type { Page } from '@playwright/test';
import { ask } from '../support/ask.ts';
import { as, expect, expectAccessible, signIn, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 120_000 });

/** Paths of the pages that this browser keeps, and whose texts are in its storage. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
		const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return {
			paths: pages.flat().map(({ url }) => new URL(url).pathname),
			texts: Object.keys(localStorage).filter((key) => /^(late|draft|outbox):/.test(key))
		};
	});

/** What was opened works without a network from here on. */
const ready = (page: Page, path: string) =>
	expect
		.poll(
			async () => {
				// files are kept while the worker is still on its way in
				const whole = await page.evaluate(
					async () =>
						Boolean((await navigator.serviceWorker.getRegistration())?.active) &&
						Boolean(await caches.match('/_app/whole'))
				);
				return whole && (await kept(page)).paths.includes(path);
			},
			{ timeout: 60_000 }
		)
		.toBe(true);

test('at the door the list opens again without a network, and who came in is sent once', async ({
	browser
}) => {
	const door = '/agenda/roadshow-mix-den-bosch/deur';
	const wim = await as(browser, 'wim', door);
	await expect(wim.getByText('werkt op dit toestel ook zonder verbinding')).toBeVisible({
		timeout: 60_000
	});
	const row = wim.getByRole('listitem').filter({ hasText: 'Hanneke Roelofs' });
	await wim.context().setOffline(true);
	await wim.reload();
	await expect(wim.getByText('Offline', { exact: true })).toBeVisible();
	await expect(wim.getByText(/^Je ziet deze pagina zoals ze was op/)).toBeVisible();
	await row.getByRole('button', { name: /Is er/ }).click();
	await expect(row.getByText('Genoteerd op dit toestel')).toBeVisible();
	const walkIn = wim.getByRole('region', { name: 'Komt zomaar binnen' });
	await walkIn.getByLabel('Naam').fill('Inge Inloper');
	await walkIn.getByRole('button', { name: 'Voeg toe en vink af' }).click();
	await expect(walkIn.getByText('Genoteerd op dit toestel')).toBeVisible();
	// the battery was empty
	await wim.reload();
	await expect(row.getByText('Genoteerd op dit toestel')).toBeVisible();
	await expectAccessible(wim);
	// its own list, and no other page of the organiser's
	await wim.goto('/agenda/roadshow-mix-den-bosch/aanmeldingen');
	await expect(wim.getByRole('heading', { name: 'Je hebt nu geen verbinding' })).toBeVisible();
	await expect(wim.getByRole('link', { name: /^Bij de deur: / })).toHaveAttribute('href', door);
	await expectAccessible(wim);
	await wim.goBack();
	await wim.context().setOffline(false);
	await expect(row.getByRole('button', { name: /Toch niet/ })).toBeVisible({ timeout: 20_000 });
	// the network is looked for again with growing pauses
	await expect(wim.getByText('Offline', { exact: true })).toHaveCount(0, { timeout: 25_000 });
	await expect(wim.getByText('Inge Inloper', { exact: true })).toHaveCount(1);
	await expect(walkIn.getByText('Genoteerd op dit toestel')).toHaveCount(0);
	const came = await ask(
		`select count(*)::int as n from public.attendances a
		join public.registrations r on r.id = a.registration_id join public.events e on e.id = r.event_id
		where e.slug = 'roadshow-mix-den-bosch'`
	);
	expect(came[0]?.n).toBe(2);
});

test('a module is read without a network, an answer arrives later, and somebody else finds nothing', async ({
	browser
}) => {
	const lesson = '/leerpad/mag-dit/combineren-en-makers-noemen';
	const page = await as(browser, 'fatima', lesson);
	await ready(page, '/leerpad/mag-dit/mensen-in-je-materiaal');
	await page.context().setOffline(true);
	// a lesson that was not opened yet
	await page.goto('/leerpad/mag-dit/mensen-in-je-materiaal');
	await expect(page.getByText('Offline', { exact: true })).toBeVisible();
	await page.goto(lesson);
	const quiz = page.locator('section:has(> div > #m02-quiz-5)');
	await quiz.scrollIntoViewIfNeeded();
	await quiz.getByLabel('CC BY-SA', { exact: true }).check();
	await quiz.getByRole('button', { name: 'Controleer' }).click();
	await expect(quiz.getByText('Bewaard op dit apparaat. We versturen')).toBeVisible();
	await page.reload();
	await quiz.scrollIntoViewIfNeeded();
	await expect(quiz.getByText('Bewaard op dit apparaat. We versturen')).toBeVisible();
	await expect(quiz.getByLabel('CC BY-SA', { exact: true })).toBeChecked();
	await expectAccessible(page);
	await page.context().setOffline(false);
	await expect(quiz.getByText('Nog niet helemaal')).toBeVisible({ timeout: 20_000 });
	await expect(quiz.getByText('Bewaard op dit apparaat')).toHaveCount(0);
	expect((await kept(page)).texts).toEqual([]);

	// a text that did not arrive, and a session that has ended: pages go, words wait for their writer
	await page.context().clearCookies();
	await page.goto('/');
	// a page of somebody who is signed in throws away the words of others, a while after it opens
	await page.evaluate(() =>
		localStorage.setItem('draft:somebody:thread:1', JSON.stringify({ fields: {}, at: 0 }))
	);
	await page.reload();
	await expect.poll(async () => (await kept(page)).paths).toEqual([]);
	expect((await kept(page)).texts).toEqual(['draft:somebody:thread:1']);
	await page.goto(`/inloggen?next=${lesson}`);
	await signIn(page, 'lars');
	await expect.poll(async () => (await kept(page)).paths, { timeout: 20_000 }).toContain(lesson);
	expect((await kept(page)).texts).toEqual([]);
	// what one person wrote is not taken as another's
	const sent = await page.request.post(`${lesson}?/answer`, {
		headers: { origin: new URL(page.url()).origin, 'x-writer': 'somebody' },
		form: { block: 'm02-quiz-5', answer: 'CC BY-SA' }
	});
	expect(sent.status()).toBe(401);

	// the way out takes all along
	await page.evaluate(() => localStorage.setItem('outbox:somebody:1', '[]'));
	await page.goto('/uitloggen');
	await page.getByRole('button', { name: 'Log hier uit' }).click();
	await page.waitForURL((url) => url.pathname === '/');
	await expect.poll(() => kept(page)).toEqual({ paths: [], texts: [] });
	await page.context().setOffline(true);
	await expect(page.goto(lesson)).rejects.toThrow();
});
