/** Finding an event, taking a seat alone or with a team, giving it back, and running it. */
import type { Page } from '@playwright/test';
import { mailsTo, nextMail } from '../support/mailbox.ts';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 90_000 });

/** An address nobody else uses. */
const address = (who: string) =>
	`${who}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@school.test`;

/** Path of the mailed link in the newest mail. */
async function link(to: string, count = 1): Promise<string> {
	const mail = await nextMail(to, count);
	const [, path] = /https?:\/\/[^/\s]+(\/aanmeldingen\/[^\s]+)/.exec(mail.text) ?? [];
	if (!path) throw new Error(`no link in "${mail.subject}"`);
	return path;
}

async function register(page: Page, event: string, mail: string): Promise<void> {
	await page.goto(`/agenda/${event}/aanmelden`);
	await page.getByLabel('Je naam').fill('Vera Visser');
	await page.getByLabel('Je mailadres').fill(mail);
	await page
		.getByRole('main')
		.getByRole('button', { name: /^(Meld je aan|Zet je op de wachtlijst)$/ })
		.click();
	await expect(page).toHaveURL(/done=/);
}

test('the agenda is filtered with counts, the address says how, and the month shows it too', async ({
	page
}) => {
	await page.goto('/agenda');
	await page.getByRole('checkbox', { name: /^Roadshow \d/ }).check();
	await expect(page).toHaveURL(/kind=roadshow/);
	await expect(page.getByRole('link', { name: 'Roadshow in Zwolle: sessie Visie' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Woensdagmiddag inloopuur' })).toBeHidden();
	await expectAccessible(page);
	await page.getByRole('navigation').getByRole('link', { name: 'Maand' }).click();
	await expect(page.getByRole('table')).toBeVisible();
	await expectAccessible(page);
	// where to join is for who registered; what asks no registration says it to all
	await page.goto('/agenda/webinar-zoeken-edurep');
	await expect(page.getByText('De link zie je zodra je plek zeker is')).toBeVisible();
	await page.goto('/agenda/inloopuur-woensdag');
	await expect(page.getByRole('link', { name: 'Doe online mee' })).toHaveAttribute(
		'href',
		/inloopuur/
	);
	// a campaign shows what is on in its week
	await page.goto('/agenda/open-education-week');
	await expect(page.getByRole('link', { name: 'Lessen ruilen aan lange tafels' })).toBeVisible();
});

for (const scripts of [true, false]) {
	test(`a visitor ${scripts ? 'with' : 'without'} JavaScript registers, finds it back by mail and cancels`, async ({
		browser
	}) => {
		const context = await browser.newContext(scripts ? {} : noScript);
		const page = await context.newPage();
		const mail = address('los');
		await page.goto('/agenda/workshop-rekenen-delen');
		await page.getByRole('link', { name: 'Meld je aan' }).first().click();
		await expect(page).toHaveURL(/aanmelden/);
		await register(page, 'workshop-rekenen-delen', mail);
		await expect(page.getByText('Gelukt: je plek is zeker')).toBeVisible();
		const path = await link(mail);
		await page.goto(path);
		// looking changes nothing
		await page.reload();
		await expect(page.getByText('Je plek is zeker').first()).toBeVisible();
		if (scripts) await expectAccessible(page);
		await page.getByRole('button', { name: 'Meld me af' }).click();
		await expect(page.getByText('Je bent afgemeld')).toBeVisible();
		expect((await nextMail(mail, 2)).subject).toContain('Je bent afgemeld');
		// a second press somewhere else does no harm
		await page.goto(path);
		await expect(page.getByRole('button', { name: 'Meld me af' })).toBeHidden();
	});
}

test('what was typed survives an error, also without JavaScript', async ({ browser }) => {
	const page = await (await browser.newContext(noScript)).newPage();
	await page.goto('/agenda/roadshow-mix-den-bosch/aanmelden');
	await page.getByLabel('Je naam').fill('Vera Visser');
	await page.getByLabel('Je mailadres').fill(address('half'));
	await page.getByLabel('We beginnen net').check();
	// "Eet je mee?" is asked for and the browser may not stop it here
	await page.locator('form#alone').evaluate((form: HTMLFormElement) => (form.noValidate = true));
	await page.getByRole('main').getByRole('button', { name: 'Meld je aan' }).click();
	await expect(page.getByText('Beantwoord: Eet je mee?').first()).toBeVisible();
	await expect(page.getByLabel('Je naam')).toHaveValue('Vera Visser');
	await expect(page.getByLabel('We beginnen net')).toBeChecked();
});

test('a team of five is booked, a seat named, replaced and given back, the others stay', async ({
	browser
}) => {
	const page = await as(browser, 'hanneke', '/agenda/roadshow-beleid-utrecht/aanmelden?team=5');
	await expectAccessible(page);
	await page.getByRole('combobox', { name: 'School of organisatie' }).fill('Zandrug College');
	await page.getByLabel('Naam 1', { exact: true }).fill('Anna Kort');
	const anna = address('anna');
	await page.getByLabel('Mailadres 1', { exact: true }).fill(anna);
	await page.getByRole('button', { name: 'Boek 5 plaatsen' }).click();
	await expect(page.getByText('Gelukt: alle plaatsen van je team zijn zeker')).toBeVisible();
	await expectAccessible(page);
	const personal = await link(anna);
	// Anna answers for herself
	const own = await (await browser.newContext()).newPage();
	await own.goto(personal);
	await own.getByLabel('We beginnen net').check();
	await own.getByRole('radio', { name: 'Nee' }).check();
	await own.getByRole('button', { name: 'Opslaan' }).click();
	await expect(own.getByText('Opgeslagen')).toBeVisible();
	// her seat goes to Bea: the old link ends
	const seat = page.getByRole('listitem').filter({ hasText: 'Anna Kort' });
	await seat.getByText('Geef deze plek aan iemand anders').click();
	await seat.getByLabel('Naam').fill('Bea Lang');
	await seat.getByRole('button', { name: 'Opslaan' }).click();
	await expect(page.getByText('De plek heeft een nieuwe naam')).toBeVisible();
	expect((await own.goto(personal))?.status()).toBe(404);
	const bea = page.getByRole('listitem').filter({ hasText: 'Bea Lang' });
	await bea.getByText('Geef deze plek aan iemand anders').click();
	await bea.getByRole('button', { name: 'Geef deze plek terug' }).click();
	await expect(page.getByText('Deze plek is teruggegeven')).toBeVisible();
	await expect(page.getByText('4 van 4 plaatsen zeker.')).toBeVisible();
	// a fifth comes along after all, and from now on they wait together
	await page.getByText('Zet er een plek bij').click();
	const more = page.locator('form#add');
	await more.getByLabel('Mailadres').fill(address('cor'));
	await more.getByRole('button', { name: 'Boek deze plek' }).click();
	await expect(more.getByRole('alert')).toContainText('naam');
	await more.getByLabel('Naam').fill('Cor Breed');
	await more.getByRole('button', { name: 'Boek deze plek' }).click();
	await expect(page.getByText('De plek is erbij, en zeker')).toBeVisible();
	await expect(page.getByText('5 van 5 plaatsen zeker.')).toBeVisible();
	await page.getByText('Alleen samen, of verdelen').click();
	await page.locator('form#rule').getByRole('radio', { name: 'Alleen samen' }).check();
	await page.locator('form#rule').getByRole('button', { name: 'Opslaan' }).click();
	await expect(page.getByText('Jullie worden alleen samen geplaatst.')).toBeVisible();
	await expectAccessible(page);
});

test('a freed seat is offered by mail and answered without JavaScript; the page of the event moves along', async ({
	browser
}) => {
	const wim = await as(browser, 'wim', '/agenda/adviesgesprek-bestuur');
	await expect(wim.getByText('Nog 1 plaats vrij')).toBeVisible();
	const page = await (await browser.newContext(noScript)).newPage();
	const [first, second] = [address('eerst'), address('wacht')];
	for (const mail of [first, second]) {
		await page.goto('/agenda/adviesgesprek-bestuur/aanmelden');
		await page.getByLabel('Je naam').fill('Vera Visser');
		await page.getByLabel('Je mailadres').fill(mail);
		await page.getByLabel('Waar wil je het over hebben?').fill('Beleid');
		await page
			.getByRole('main')
			.getByRole('button', { name: /^(Meld je aan|Zet je op de wachtlijst)$/ })
			.click();
		await expect(page).toHaveURL(/done=/);
	}
	await expect(page.getByText('Je staat op de wachtlijst').first()).toBeVisible();
	// nobody pressed anything there
	await expect(wim.getByText('Vol, 1 op de wachtlijst').first()).toBeVisible({ timeout: 20_000 });
	await page.goto(await link(first));
	await page.getByRole('button', { name: 'Meld me af' }).click();
	const offer = await link(second, 2);
	expect((await mailsTo(second))[0]?.subject).toContain('Er is een plek voor je');
	await page.goto(offer);
	await page.getByRole('button', { name: 'Ja, ik kom' }).click();
	await expect(page.getByText('Je plek is zeker. Tot dan!')).toBeVisible();
});

test('an organiser makes an event, is asked about the double hour, publishes it and checks somebody in', async ({
	browser
}) => {
	const page = await as(browser, 'wim', '/agenda/nieuw');
	await expectAccessible(page);
	await page.getByLabel('Titel').fill('Nachtdienst: de klok gaat terug');
	await page.getByLabel('In het kort').fill('Een proef met de klok.');
	await page.getByLabel('Begin: dag').fill('2027-03-28');
	await page.getByLabel('Begin: tijd').fill('02:30');
	await page.getByLabel('Einde: dag').fill('2027-10-31');
	await page.getByLabel('Einde: tijd').fill('02:30');
	await page.getByRole('button', { name: 'Maak het concept' }).click();
	await expect(page.getByText('Dit tijdstip bestaat niet').first()).toBeVisible();
	await expect(page.getByLabel('Titel')).toHaveValue('Nachtdienst: de klok gaat terug');
	await page.getByLabel('Begin: dag').fill('2027-10-30');
	await page.getByLabel('De tweede keer, in wintertijd').check();
	await page.getByLabel('Aantal plaatsen').fill('3');
	// a school that is not on the list, and a step of a programme it is no part of
	await page.getByRole('combobox', { name: 'Gastschool' }).fill('Nergensschool');
	const step = page.getByLabel('Stap van het traject');
	await step.selectOption('Roadshow Leermiddelenbeleid: Sessie Visie');
	await page.getByRole('button', { name: 'Maak het concept' }).click();
	await expect(page.getByText('Deze stap is van een ander programma').first()).toBeVisible();
	await expect(page.getByText('Kies iets uit de lijst').first()).toBeVisible();
	await page.getByLabel('Programma', { exact: true }).selectOption('Roadshow Leermiddelenbeleid');
	await page.getByRole('combobox', { name: 'Gastschool' }).fill('Zandrug College');
	await page.getByRole('button', { name: 'Maak het concept' }).click();
	await expect(
		page.getByRole('heading', { name: 'Wat vraag je bij het aanmelden?' })
	).toBeVisible();
	await page.getByLabel('De vraag').first().fill('Koffie of thee?');
	await page.getByRole('button', { name: 'Bewaar het formulier' }).click();
	await expect(page.getByText('Het formulier is bewaard')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('navigation').getByRole('link', { name: 'Gegevens' }).click();
	await expect(page.getByRole('combobox', { name: 'Gastschool' })).toHaveValue(
		'Zandrug College, Emmen'
	);
	await expect(step.locator('option:checked')).toHaveText(/Sessie Visie$/);
	// seats are kept for the schools of a board, which is that of a school, and let go of again
	const keep = page.locator('#keep');
	await keep.getByLabel('Voor wie').selectOption('Alle scholen van een bestuur');
	await keep.getByLabel('Aantal plaatsen').fill('2');
	await keep.getByLabel('Bewaren tot en met').fill('2027-03-01');
	await keep.getByRole('button', { name: 'Bewaar plaatsen' }).click();
	await keep.getByRole('link', { name: 'Kies iets uit de lijst.' }).click();
	await page.keyboard.type('Wielland College');
	await page.getByRole('option', { name: /Wielland College/ }).click();
	await keep.getByRole('button', { name: 'Bewaar plaatsen' }).click();
	await expect(
		page.getByText('Scholen van Scholengroep Linge en Maas 2 van 2 nog vrij')
	).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: /^Geef vrij/ }).click();
	await expect(page.getByText('2 van 2 nog vrij')).toHaveCount(0);
	await page.getByRole('button', { name: 'Publiceer' }).click();
	await expect(page.getByText('Nog 3 plaatsen vrij').first()).toBeVisible();
	const slug = new URL(page.url()).pathname.split('/')[2] ?? '';
	const visitor = await (await browser.newContext()).newPage();
	const mail = address('nacht');
	await register(visitor, slug, mail);
	await page.goto(`/agenda/${slug}/deur`);
	await page.getByRole('button', { name: /Is er/ }).first().click();
	await expect(page.getByText('1 van 1 aanwezig')).toBeVisible();
	// who says to have walked in, and is on the list after all
	const walkIn = page.getByRole('region', { name: 'Komt zomaar binnen' });
	await walkIn.getByLabel('Naam').fill('Vera V.');
	await walkIn.getByLabel(/^Mailadres/).fill(mail);
	await walkIn.getByRole('button', { name: 'Voeg toe en vink af' }).click();
	await expect(walkIn.getByLabel('Naam')).toHaveValue('');
	await expect(page.getByText('1 van 1 aanwezig')).toBeVisible();
	await expectAccessible(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page
			.goto(`/agenda/${slug}/aanmeldingen`)
			.then(() => page.getByRole('link', { name: 'Download als CSV' }).click())
	]);
	expect(file.suggestedFilename()).toBe(`${slug}.csv`);
	await page.getByRole('searchbox', { name: /^Zoek op naam/ }).fill('niemand hier');
	await page.getByRole('searchbox', { name: /^Zoek op naam/ }).press('Enter');
	await expect(page.getByText('Niemand gevonden met die naam')).toBeVisible();
	await page.getByRole('searchbox', { name: /^Zoek op naam/ }).fill('visser');
	await page.getByRole('searchbox', { name: /^Zoek op naam/ }).press('Enter');
	await page.getByRole('button', { name: /^Was er toch niet/ }).click();
	await expect(page.getByText('Aangepast: was er niet')).toBeVisible();
	await expectAccessible(page);
});

test('who was there gets proof that anybody can check', async ({ browser }) => {
	const page = await as(browser, 'sanne', '/aanmeldingen');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Het Kwaliteitsmodel in de praktijk' }).click();
	await expect(page).toHaveURL(/aanmeldingen\/\d+$/);
	const path = new URL(page.url()).pathname;
	const pdf = await page.request.get(`${path}/proof.pdf`);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	// the same again
	expect((await page.request.get(`${path}/proof.pdf`)).status()).toBe(200);
	const other = await as(browser, 'petra', '/');
	expect((await other.request.get(`${path}/proof.pdf`)).status()).toBe(403);
	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto('/bewijzen/0000-0000-0000');
	await expect(visitor.getByText('We kennen deze code niet')).toBeVisible();
	await expectAccessible(visitor);
});
