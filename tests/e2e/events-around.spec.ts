/** Around an event: sessions, another stop, the door without a network, feedback, news, visits, a team's own place. */
import type { Locator, Page } from '@playwright/test';
import { mailsTo, nextMail } from '../support/mailbox.ts';
import { ask } from '../support/ask.ts';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 120_000 });

const address = (who: string) =>
	`${who}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@school.test`;

/** Path of the mailed link in the newest mail. */
async function link(to: string, count = 1): Promise<string> {
	const mail = await nextMail(to, count);
	const [, path] = /https?:\/\/[^/\s]+(\/aanmeldingen\/[^\s]+)/.exec(mail.text) ?? [];
	if (!path) throw new Error(`no link in "${mail.subject}"`);
	return path;
}

test('without JavaScript a visitor chooses an hour while registering, changes it, and moves to another stop', async ({
	browser
}) => {
	const page = await (await browser.newContext(noScript)).newPage();
	const mail = address('uur');
	await page.goto('/agenda/adviesuur-licenties/aanmelden');
	await page.getByLabel('Je naam').fill('Vera Visser');
	await page.getByLabel('Je mailadres').fill(mail);
	await expect(page.getByRole('radio', { name: /Gesprek 1$/ })).toBeDisabled();
	await page.getByRole('radio', { name: /Gesprek 2$/ }).check();
	await page.getByRole('main').getByRole('button', { name: 'Meld je aan' }).click();
	await expect(page.getByText('Gelukt: je plek is zeker')).toBeVisible();
	await page.goto(await link(mail));
	await expect(page.getByRole('img', { name: /^QR-code van aanmelding/ })).toBeVisible();
	await expect(page.getByRole('radio', { name: /Gesprek 2$/ })).toBeChecked();
	await page.getByRole('radio', { name: /Gesprek 3$/ }).check();
	await page.getByRole('button', { name: 'Bewaar je keuze' }).click();
	await expect(page.getByText('Je keuze is bewaard')).toBeVisible();
	await expect(page.getByRole('radio', { name: /Gesprek 3$/ })).toBeChecked();

	const second = address('stop');
	await page.goto('/agenda/roadshow-visie-zwolle/aanmelden');
	await page.getByLabel('Je naam').fill('Vera Visser');
	await page.getByLabel('Je mailadres').fill(second);
	await page.getByLabel('We beginnen net').check();
	await page.getByRole('radio', { name: 'Nee' }).check();
	await page.getByRole('main').getByRole('button', { name: 'Meld je aan' }).click();
	await expect(page).toHaveURL(/done=/);
	const path = await link(second);
	await page.goto(path);
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Roadshow in Den Bosch' })
		.getByRole('button', { name: /^Kies deze stop/ })
		.click();
	await expect(page.getByText('Gelukt: je plek is nu hier')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Den Bosch');
	// the link in the mail of before is the link of the new seat, with what was answered
	await page.goto(path);
	await expect(page.getByLabel('We beginnen net')).toBeChecked();
	expect((await nextMail(second, 2)).subject).toContain('Je plek is verplaatst');
});

test('a helper at the door scans and checks in without a network; it is sent once when there is one again', async ({
	browser
}) => {
	const tess = await as(browser, 'tess', '/agenda/roadshow-visie-zwolle/deur');
	const { rows } = await doorCodes(tess);
	const [dirk, jelle] = [rows['Dirk Oosterom'], rows['Jelle Oude Wesselink']];
	// what a phone's own camera opens
	await tess.goto(`/agenda/roadshow-visie-zwolle/deur?code=${dirk ?? ''}`);
	await expect(tess.getByText('Dirk Oosterom is gevonden')).toBeVisible();
	await expect(tess.getByRole('button', { name: /Is er/ })).toHaveCount(1);
	await expectAccessible(tess);
	await tess.goto('/agenda/roadshow-visie-zwolle/deur');
	await tess.context().setOffline(true);
	for (const name of ['Dirk Oosterom', 'Jelle Oude Wesselink'])
		await tess
			.getByRole('listitem')
			.filter({ hasText: name })
			.getByRole('button', { name: /Is er/ })
			.click();
	await expect(tess.getByText('Genoteerd op dit toestel')).toHaveCount(2);
	await expect(tess.getByText('Geen verbinding: 2 aanwezigen staan op dit toestel')).toBeVisible();
	await expect(tess.getByText('2 van 10 aanwezig')).toBeVisible();
	await expectAccessible(tess);
	await tess.context().setOffline(false);
	await expect(tess.getByText('Genoteerd op dit toestel')).toHaveCount(0, { timeout: 20_000 });
	await expect(tess.getByText('2 van 10 aanwezig')).toBeVisible();
	expect(jelle).toBeDefined();
	// a helper at the door sees that list and nothing more of the organiser's
	for (const part of ['aanmeldingen', 'overzicht', 'berichten', 'bewerken', 'programma'])
		expect((await tess.goto(`/agenda/roadshow-visie-zwolle/${part}`))?.status(), part).toBe(404);
});

/** The codes in the list at the door, by name, as the page got them. */
async function doorCodes(page: Page) {
	const response = await page.request.get('/agenda/roadshow-visie-zwolle/deur/__data.json');
	const text = await response.text();
	const rows: Record<string, string> = {};
	for (const name of ['Dirk Oosterom', 'Jelle Oude Wesselink']) {
		const after = text.slice(text.indexOf(name));
		rows[name] = /\d{1,4}-[0-9a-z]{10}/.exec(after)?.[0] ?? '';
	}
	return { rows };
}

test('who was there says what it was worth; the organiser reads it, writes to some, and copies the event', async ({
	browser
}) => {
	const sanne = await as(browser, 'sanne', '/aanmeldingen');
	await sanne.getByRole('link', { name: 'Het Kwaliteitsmodel in de praktijk' }).click();
	await sanne.getByRole('radio', { name: 'Heel goed' }).check();
	await sanne.getByLabel('Wat neem je mee?').fill('Een ingevuld model');
	await expectAccessible(sanne);
	await sanne.getByRole('button', { name: 'Verstuur' }).click();
	await expect(sanne.getByText('Bedankt, daar hebben we wat aan')).toBeVisible();
	await expect(sanne.getByRole('radio', { name: 'Heel goed' })).toHaveCount(0);

	const wim = await as(browser, 'wim', '/agenda/kwaliteitsmodel-in-de-praktijk/overzicht');
	await expect(wim.getByText(/op basis van 5 antwoorden/)).toBeVisible();
	await wim.goto('/agenda/roadshow-mix-den-bosch/berichten');
	await expect(wim.getByText('Dirk Oosterom')).toBeVisible();
	await wim.getByLabel('Onderwerp').fill('Neem de boekenlijst mee');
	await wim.getByLabel('Je bericht').fill('Beste {naam}, vergeet de boekenlijst niet.');
	await expect(
		wim
			.getByText('Beste Hanneke, vergeet', { exact: false })
			.or(wim.getByText('Beste Dirk, vergeet', { exact: false }))
	).toBeVisible();
	await expectAccessible(wim);
	await wim.getByRole('button', { name: /^Verstuur aan \d+ mensen$/ }).click();
	await expect(wim.getByText(/^Het bericht gaat naar \d+ mensen$/)).toBeVisible();
	await expect(async () => {
		const mails = await mailsTo('hanneke@voorbeeld.nl');
		const mail = mails.find(({ subject }) => subject === 'Neem de boekenlijst mee');
		expect(mail?.text).toContain('Beste Hanneke, vergeet de boekenlijst niet.');
	}).toPass({ timeout: 20_000 });
	await expect(async () => {
		await wim.reload();
		await expect(
			wim.getByRole('row', { name: /Hanneke Roelofs.*Bericht van jullie.*Verstuurd/ })
		).toBeVisible();
	}).toPass({ timeout: 20_000 });

	await wim.goto('/agenda/roadshow-mix-den-bosch/bewerken');
	await wim.getByLabel('Eerste dag van de kopie').fill('2028-01-13');
	await wim.getByRole('button', { name: 'Kopieer als concept' }).click();
	await expect(wim.getByText('Concept', { exact: true }).first()).toBeVisible();
	await expect(wim.getByLabel('Begin: dag')).toHaveValue('2028-01-13');
	await wim.getByRole('navigation').getByRole('link', { name: 'Aanmeldingen' }).click();
	await expect(wim.getByText('Nog geen aanmeldingen')).toBeVisible();
});

test('a third school brings a visit', async ({ browser }) => {
	// a place of this try alone: the visit of another one is decided already
	const place = `Coevorden ${Date.now() % 10_000}`;
	await ask(
		`with wish as (
			insert into public.visit_wishes (programme_id, place, province, reach)
			select id, $1, 'Drenthe', 'province' from public.programmes where slug = 'roadshow-leermiddelenbeleid' returning id)
		 insert into public.visit_supporters (wish_id, person_id, school_text, people)
		 select wish.id, u.id, split_part(u.email, '@', 1) || 'school', 2 from wish, auth.users u
		 where u.email in ('bram@voorbeeld.nl', 'koen@voorbeeld.nl')`,
		[place]
	);
	const fatima = await as(browser, 'fatima', '/programmas/roadshow-leermiddelenbeleid');
	const wish = fatima.getByRole('listitem').filter({ hasText: `${place}, Drenthe` });
	await expect(wish.getByText('2 van 3 scholen willen dit')).toBeVisible();
	await wish.getByText('Wij willen dit ook').click();
	// suggestions that come when the field was left do not cover what is below it
	let late: () => void = () => undefined;
	const left = new Promise<void>((resolve) => (late = resolve));
	await fatima.route('**/api/schools**', async (route) => {
		const response = await route.fetch();
		await left;
		await route.fulfill({ response }).catch(() => undefined);
	});
	const asked = fatima.waitForRequest('**/api/schools**');
	await wish.getByRole('combobox', { name: 'School of organisatie' }).fill('De Veenhoop');
	await asked;
	await wish.getByLabel('Met hoeveel mensen').fill('3');
	late();
	await fatima.unrouteAll({ behavior: 'wait' });
	await expectAccessible(fatima);
	await expect(wish.getByRole('status').first()).toHaveText('');
	await wish.getByRole('button', { name: 'Tel ons mee' }).click();
	await expect(wish.getByText('Er wordt een bezoek voorbereid')).toBeVisible();
	const wim = await as(browser, 'wim', '/meldingen');
	await wim
		.getByRole('link', { name: /Genoeg scholen willen een bezoek/ })
		.filter({ hasText: place })
		.click();
	await expect(wim.getByText('Dit is een concept', { exact: false }).first()).toBeVisible();
});

test('a team lets a colleague into its own place', async ({ browser }) => {
	// what another try left behind
	await ask(
		`delete from public.track_members where person_id = (select id from auth.users where email = 'lars@voorbeeld.nl')`
	);
	await ask(
		`update public.track_steps set done_at = null where step_id in (select id from public.programme_steps where title = 'Sessie Visie')`
	);
	const bram = await as(browser, 'bram', '/programmas/roadshow-leermiddelenbeleid');
	await bram.getByRole('link', { name: 'Zandrug College, team onderbouw' }).click();
	const step = bram
		.getByRole('listitem')
		.filter({ has: bram.getByRole('heading', { name: '2. Sessie Visie' }) });
	await step.getByText('Voeg een product toe').click();
	await step.getByLabel('Titel').fill('Visiekaart, eerste versie');
	await step.getByRole('button', { name: 'Bewaar het product' }).click();
	await expect(bram.getByText('Visiekaart, eerste versie', { exact: true }).first()).toBeVisible();
	await step.getByRole('button', { name: /^Deze stap is klaar/ }).click();
	await expect(step.getByRole('button', { name: /^Toch niet klaar/ })).toBeVisible();
	await expect(bram.getByText('Hier zijn jullie nu')).toBeVisible();
	await expectAccessible(bram);
	const joining = new URL(await bram.getByLabel('Link voor je collega’s').inputValue()).pathname;
	const room = new URL(bram.url()).pathname;
	const lars = await as(browser, 'lars', room);
	// not somebody of the team yet
	expect((await lars.goto(room))?.status()).toBe(404);
	await lars.goto(joining);
	await lars.getByRole('button', { name: 'Doe mee' }).click();
	await expect(lars.getByText('Visiekaart, eerste versie', { exact: true }).first()).toBeVisible();
});

/** Goes on with the Tab key until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let at = 0; at < 90; at++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`the keyboard does not reach ${String(target)}`);
}

test('by keyboard alone a visitor finds an event, registers, and cancels by the mailed link', async ({
	page
}) => {
	const mail = address('toetsen');
	await page.goto('/agenda');
	await tabTo(
		page,
		page.getByRole('link', { name: 'Rekenmateriaal maken dat een ander kan gebruiken' })
	);
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Meld je aan' }).first());
	await page.keyboard.press('Enter');
	await page.waitForURL(/aanmelden/);
	await tabTo(page, page.getByLabel('Je naam'));
	await page.keyboard.type('Vera Visser');
	await tabTo(page, page.getByLabel('Je mailadres'));
	await page.keyboard.type(mail);
	await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Meld je aan' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Gelukt: je plek is zeker')).toBeVisible();
	await page.goto(await link(mail));
	await tabTo(page, page.getByRole('button', { name: 'Meld me af' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Je bent afgemeld')).toBeVisible();
});
