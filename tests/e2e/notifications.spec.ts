/** Being mentioned: the bell, the mail, and the ways to get less of it. People are those of the demo. */
import type { Page } from '@playwright/test';
import { mailsTo, nextMail } from '../support/mailbox.ts';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

/** Id of a person, as the mention in a text carries it. */
async function idOf(page: Page, name: string): Promise<string> {
	await page.goto(`/zoeken?kind=people&q=${encodeURIComponent(name)}`);
	const href = await page
		.getByRole('main')
		.getByRole('link', { name })
		.first()
		.getAttribute('href');
	return href?.split('/').at(-1) ?? '';
}

/** Writes in a thread without JavaScript, as any browser can. */
async function reply(page: Page, thread: string, text: string): Promise<void> {
	await page.goto(thread);
	await page.locator('textarea[name=body]').fill(text);
	await page
		.getByRole('button', { name: /^(Plaats|Verstuur)/ })
		.first()
		.click();
	const words = text.replace(/@\[[^\]]*\]\([^)]*\)/, '').trim();
	await expect(page.locator('article[id^=post-]', { hasText: words })).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

// two people, and a mail that waits ten seconds
test.setTimeout(120_000);

const thread = '/gesprekken/2';

test('somebody chooses what to get by mail, without JavaScript', async ({ browser }) => {
	const page = await as(browser, 'ruben', '/instellingen/meldingen', noScript);
	await page.getByRole('group', { name: 'Gesprekken die je volgt' }).getByLabel('Niet').check();
	// the weekend would hold the mail that the next test waits for
	await page.getByLabel('Stille uren').uncheck();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await expect(
		page.getByRole('group', { name: 'Gesprekken die je volgt' }).getByLabel('Niet')
	).toBeChecked();
	await expect(page.getByLabel('Stille uren')).not.toBeChecked();
});

test('a mention rings the bell of an open page, and comes by mail', async ({ browser }) => {
	const ruben = await as(browser, 'ruben', '/meldingen');
	const bell = ruben.getByRole('link', { name: /Meldingen/ }).first();
	const ringing = async () => Number(/\d+/.exec((await bell.textContent()) ?? '')?.[0] ?? 0);
	const before = await ringing();
	const sanne = await as(browser, 'sanne', '/', noScript);
	const id = await idOf(sanne, 'Ruben Eising');
	const sent = (await mailsTo('ruben@voorbeeld.nl')).length;
	await reply(sanne, thread, `@[Ruben Eising](person:${id}) kijk je even mee naar de zebravinken?`);
	await expect.poll(ringing, { timeout: 20_000 }).toBeGreaterThan(before);
	const mail = await nextMail('ruben@voorbeeld.nl', sent + 1);
	expect(mail.subject).toContain('Sanne Verhoeven noemde je');
	expect(mail.text).toContain('kijk je even mee naar de zebravinken?');
	await ruben.reload();
	await expectAccessible(ruben);
	const notice = ruben.getByRole('main').getByRole('link', { name: /Sanne Verhoeven noemde je/ });
	await notice.first().click();
	await expect(ruben).toHaveURL(/\/gesprekken\/2/);
	await expect(ruben.getByText('naar de zebravinken?').first()).toBeVisible();
	await ruben.goto('/meldingen');
	await expect(ruben.getByRole('main').getByText('Nieuw: Sanne Verhoeven noemde je')).toHaveCount(
		0
	);
});

test('scanners may follow the way out of a mail; only a press switches anything off', async ({
	browser,
	request
}) => {
	const mail = await nextMail('ruben@voorbeeld.nl');
	const [, way] = /(\/afmelden\?m=\S+)/.exec(mail.text) ?? [];
	const token = way?.split('m=')[1] ?? '';
	for (let time = 0; time < 5; time += 1) {
		await request.get(way ?? '');
		await request.head(way ?? '');
	}
	expect((await request.get(`/api/unsubscribe?m=${token}`)).status()).toBe(405);
	const settings = await as(browser, 'ruben', '/instellingen/meldingen');
	const mentions = settings.getByRole('group', { name: 'Iemand noemt je' });
	await expect(mentions.getByLabel('Meteen')).toBeChecked();
	await expectAccessible(settings);
	const context = await browser.newContext(noScript);
	const signedOut = await context.newPage();
	await signedOut.goto(way ?? '');
	expect(await signedOut.content()).not.toContain('ruben');
	await signedOut.getByRole('button', { name: 'Geen mail meer hierover' }).click();
	await expect(signedOut.getByText('Je krijgt hierover geen mail meer')).toBeVisible();
	await settings.reload();
	await expect(mentions.getByLabel('Niet')).toBeChecked();
});

test('a mail program’s own button works without Origin and cookies, and a changed link does not', async () => {
	const mail = await nextMail('ruben@voorbeeld.nl');
	const token = /afmelden\?m=(\S+)/.exec(mail.text)?.[1] ?? '';
	const press = (link: string) =>
		fetch(`${process.env.ORIGIN ?? ''}/api/unsubscribe?m=${link}`, {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: 'List-Unsubscribe=One-Click'
		});
	expect((await press(token)).status).toBe(200);
	expect((await press(`${token.slice(0, -1)}_`)).status).toBe(400);
	expect((await press('')).status).toBe(400);
});

test('everything can be marked as read at once', async ({ browser }) => {
	const page = await as(browser, 'olena', '/meldingen');
	await page.getByRole('button', { name: 'Alles gelezen' }).click();
	await expect(page.getByRole('button', { name: 'Alles gelezen' })).toHaveCount(0);
	await expect(page.getByText('Nieuw:')).toHaveCount(0);
	await page.goto('/ongelezen');
	await expectAccessible(page);
});
