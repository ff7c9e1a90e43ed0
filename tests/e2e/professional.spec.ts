/** From intake to badge, and what an educator sees of it: the learning path's proof. */
import { Bitstring } from '@digitalbazaar/bitstring';
import { ask } from '../support/ask.ts';
import { as, expect, expectAccessible, noScript, signIn, test } from '../support/journeys.ts';
import type { Locator, Page } from '@playwright/test';

test.describe.configure({ timeout: 120_000 });

const statements = 14;

/** What somebody else’s programme reads in the list that a badge names: whether it was revoked. */
async function readStatus(page: Page, jwt: string): Promise<boolean> {
	const claims = (token: string): unknown =>
		JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
	const { credentialStatus } = claims(jwt) as {
		credentialStatus: { statusListCredential: string; statusListIndex: string };
	};
	const { pathname } = new URL(credentialStatus.statusListCredential);
	const { credentialSubject } = claims(await (await page.request.get(pathname)).text()) as {
		credentialSubject: { encodedList: string };
	};
	const encoded = credentialSubject.encodedList.slice(1);
	const bits = new Bitstring({ buffer: await Bitstring.decodeBits({ encoded }) });
	return bits.get(Number(credentialStatus.statusListIndex));
}

/** Fills in the whole intake: about oneself as named, every statement alike. */
async function fillIntake(page: Page, about: string[], can: string): Promise<void> {
	const form = page.locator('#intake');
	// by keyboard alone, as every journey can be
	const choose = async (option: Locator) => {
		await option.focus();
		await page.keyboard.press('Space');
		await expect(option).toBeChecked();
	};
	for (const label of about) await choose(form.getByLabel(label, { exact: true }));
	const answers = form.getByLabel(can, { exact: true });
	await expect(answers).toHaveCount(statements);
	for (let at = 0; at < statements; at++) await choose(answers.nth(at));
	await form.getByRole('button', { name: 'Toon mijn route' }).press('Enter');
}
const teacher = ['Leraar', 'Voortgezet onderwijs', 'Nog niet', 'Materiaal vinden'];
const wholeTime = 'Vijf uur of meer';

for (const scripts of [true, false]) {
	test(`a visitor ${scripts ? 'with' : 'without'} JavaScript does the intake and sees a route with reasons`, async ({
		browser
	}) => {
		const context = await browser.newContext(scripts ? {} : noScript);
		const page = await context.newPage();
		await page.goto('/leerpad/intake');
		await fillIntake(page, [...teacher, wholeTime], 'Ken ik niet');
		await expect(page.getByRole('heading', { name: 'Jouw route: Starter' })).toBeVisible();
		await expect(page.getByText('Dit is nieuw voor je.').first()).toBeVisible();
		await expect(page.getByText('Je begint net met open leermateriaal')).toBeVisible();
		if (scripts) await expectAccessible(page);
	});
}

test('an intake done signed out comes along at sign-in, is followed, changed and deleted', async ({
	browser
}) => {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/leerpad/intake');
	await fillIntake(page, [...teacher, wholeTime], 'Zelfstandig');
	await page.getByRole('link', { name: 'Log in om je route te bewaren' }).click();
	await signIn(page, 'hanneke');
	await expect(page.getByText('zijn bewaard bij je account')).toBeVisible();
	await page.getByRole('button', { name: 'Volg deze route' }).click();
	await expect(page.getByRole('heading', { name: 'Je volgt: Starter' })).toBeVisible();
	// a test takes a module's place
	await page.getByRole('link', { name: /^Doe de toets van Mag dit/ }).click();
	const right = ['CC BY-SA', 'Nee', 'Titel, auteur, bron, licentie'];
	for (const label of right) await page.getByLabel(label, { exact: true }).check();
	for (const group of await page.locator('#test fieldset').all())
		if ((await group.locator('input:checked').count()) === 0)
			await group.locator('input[type=radio]').first().check();
	await page.getByRole('button', { name: 'Kijk na' }).click();
	await expect(page.getByText(/van 5 goed/)).toBeVisible();
	await expectAccessible(page);
	await page.goto('/leerpad/routes');
	await page.getByText('Pas je modules aan').first().click();
	await page.getByLabel('AI als hulp, met publieke waarden').check();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Je route is bewaard.')).toBeVisible();
	await page.goto('/leerpad/intake');
	await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
	await expect(page.getByText('Je antwoorden zijn gewist.')).toBeVisible();
	expect(
		await ask(
			`select 1 from public.intakes i join public.profiles p on p.id = i.person_id where p.name like 'Hanneke%'`
		)
	).toEqual([]);
});

test('work is handed in, two give feedback that appears by itself, and the badge follows', async ({
	browser
}) => {
	const maker = await as(browser, 'nina', '/leerpad/werk/m08-kritische-collega');
	await maker.getByLabel('Je werk').fill('Mijn opzet voor een beweegles over samen beslissen.');
	await maker.getByLabel('Van mijn werkplaats: Werkplaats Sport en Bewegen').check();
	await maker.getByRole('button', { name: 'Lever in' }).click();
	await expect(maker.getByText('0 van 2 keer feedback')).toBeVisible();
	await expectAccessible(maker);

	const reader = await as(browser, 'sofie', '/leerpad/feedback');
	const waiting = reader.getByRole('article').filter({ hasText: 'Laat je opzet bekijken' });
	await waiting.getByRole('button', { name: /^Ik geef feedback/ }).click();
	await expect(reader.getByText('Mijn opzet voor een beweegles')).toBeVisible();
	// who waits for whom is seen at once, and on the start page of who promised
	await expect(maker.getByText('Je wacht op: Sofie Maes.')).toBeVisible({ timeout: 15_000 });
	await reader.goto('/');
	await expect(reader.getByText('Dit wacht op jou.', { exact: false })).toBeVisible();
	await reader.getByRole('link', { name: 'Je beloofde Nina Castelijns feedback' }).click();
	const form = reader.locator('#review');
	await expect(form).toBeVisible();
	for (const group of await form.locator('fieldset').all())
		await group.locator('input').last().check();
	await form.getByLabel('Wat sterk is').fill('Waardeloos!!!');
	await expect(form.getByText('Er staat een hard woord in.')).toBeVisible();
	await form
		.getByLabel('Wat sterk is')
		.fill('Je begint met wat leerlingen zelf mogen kiezen, dat zie ik weinig.');
	await form
		.getByLabel('Twee tips')
		.fill('Zet de tijd per onderdeel erbij, en probeer het eerst met acht leerlingen.');
	await form.getByRole('button', { name: 'Geef feedback' }).click();
	await expect(reader.getByText('Dank je. Je feedback staat er.')).toBeVisible();
	await expect(maker.getByText('1 van 2 keer feedback')).toBeVisible({ timeout: 15_000 });
	await expect(maker.getByText('Zet de tijd per onderdeel erbij')).toBeVisible();
	await expectAccessible(maker);

	// feedback that hurts is reported itself, read by a moderator and taken out of sight
	await maker.getByRole('link', { name: 'Meld deze feedback' }).click();
	await maker.getByLabel('Onvriendelijk of kwetsend').check();
	await maker.getByRole('button', { name: 'Stuur de melding' }).click();
	await expect(maker.getByText('Je melding is binnen')).toBeVisible();
	const moderator = await as(browser, 'noor', '/moderatie');
	const report = moderator
		.getByRole('listitem')
		.filter({ hasText: 'Zet de tijd per onderdeel erbij' });
	await expect(report.getByText(/^Feedback bij/)).toBeVisible();
	await expectAccessible(moderator);
	await report.getByText('Beslis', { exact: true }).click();
	await report.getByRole('button', { name: 'Verberg de feedback' }).click();
	await expect(report).toHaveCount(0);
	await reader.reload();
	await expect(reader.getByText('Je feedback is verborgen')).toBeVisible();
	await maker.goBack();
	await maker.goBack();
	await maker.reload();
	await expect(maker.getByText('0 van 2 keer feedback')).toBeVisible();

	// sharing ends by a day, and at once when one wants
	await maker.getByLabel('Deel met').selectOption({ label: 'Jip van Loon' });
	await maker.getByRole('button', { name: 'Deel', exact: true }).click();
	await expect(maker.getByText('Je werk is gedeeld.')).toBeVisible();
	const address = maker.url().replace(/[?#].*/, '');
	const companion = await as(browser, 'jip', new URL(address).pathname);
	await expect(companion.getByText('Mijn opzet voor een beweegles')).toBeVisible();
	await companion.goto('/leerpad/werk');
	const shared = companion.getByRole('listitem').filter({ hasText: 'Laat je opzet bekijken' });
	await expect(shared.getByText(/gedeeld met jou\s+tot en met/)).toBeVisible();
	await expectAccessible(companion);
	await maker.getByRole('button', { name: /^Stop/ }).click();
	await expect(maker.getByText('Het delen is gestopt.')).toBeVisible();
	expect((await companion.request.get(address)).status()).toBe(404);
});

test('work that is words becomes a material with one button, without JavaScript', async ({
	browser
}) => {
	const page = await as(browser, 'jip', '/leerpad/werk/m05-doel-feedback', noScript);
	await page
		.getByLabel('Je werk')
		.fill('Mijn leerdoel voor de estafetteles: je wisselt zonder stil te staan.');
	await page.getByRole('button', { name: 'Lever in' }).click();
	const work = page.url();
	await page.getByRole('button', { name: 'Deel als materiaal' }).click();
	await expect(page.locator('[name=title]')).toHaveValue(/leerdoel/);
	await expect(page.locator('[name=description]')).toHaveValue(/leerdoel: Je kunt[^]*estafetteles/);
	for (const label of ['Voortgezet onderwijs', 'Vmbo', 'Rekenen'])
		await page.getByLabel(label, { exact: true }).check();
	for (const label of ['Les of opdracht', 'Open opdracht']) await page.getByLabel(label).check();
	await page.getByLabel('Ik mag dit delen').check();
	await page.getByLabel('Er zijn geen leerlingen in te herkennen').check();
	await page.getByRole('button', { name: 'Deel het materiaal' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('leerdoel');
	await page.goto(work);
	await expect(page.getByRole('link', { name: 'Bekijk het materiaal' })).toBeVisible();
});

test('a finished route gives certificates and a badge that others check, until it is revoked', async ({
	browser
}) => {
	// the modules themselves are other journeys'
	await ask(`insert into public.module_progress (person_id, module, done, total, completed_at)
		select p.id, m.module, 1, 1, now() from public.profiles p, unnest(array['wat-is-open', 'mag-dit', 'zoeken-en-vinden', 'beoordelen', 'inzetten-en-evalueren']) m (module)
		where p.name like 'Milan%' on conflict (person_id, module) do update set completed_at = now()`);
	const page = await as(browser, 'milan', '/leerpad/routes');
	await page.getByRole('button', { name: /^Kies deze route\s*: Starter/ }).click();
	await expect(page.getByText('Je route is bewaard.')).toBeVisible();
	await page.goto('/leerpad/bewijzen');
	const certificate = page.getByRole('link', { name: /^Download deelnamebewijs\s*: Verkennen/ });
	const pdf = await page.request.get((await certificate.getAttribute('href')) ?? '');
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	await page.getByRole('button', { name: 'Haal je badge' }).click();
	await expect(page.getByText('Deze badge is echt en geldig')).toBeVisible();
	const address = page.url();
	const jwt = await (await page.request.get(`${address}/credential`)).text();

	const visitor = await (await browser.newContext(noScript)).newPage();
	await visitor.goto(address);
	await expect(visitor.getByText('Milan')).toBeHidden();
	await visitor.getByLabel('Mailadres').fill('Milan@voorbeeld.nl');
	await visitor.getByRole('button', { name: 'Controleer' }).click();
	await expect(visitor.getByText('Ja, deze badge is uitgegeven aan dit adres.')).toBeVisible();
	const check = async (credential: string) => {
		await visitor.goto('/badges');
		await visitor.getByLabel('De badge').fill(credential);
		await visitor.getByRole('button', { name: 'Controleer' }).click();
	};
	await check(jwt);
	await expect(visitor.getByText('Deze badge is echt en geldig')).toBeVisible();
	const [head, body = '', signature] = jwt.split('.');
	await check(`${head}.${body.slice(0, -4)}AAAA.${signature}`);
	await expect(visitor.getByText('Deze badge klopt niet')).toBeVisible();
	expect(await readStatus(visitor, jwt)).toBe(false);

	await page.getByRole('button', { name: 'Trek de badge in' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Trek de badge in' }).click();
	await expect(page.getByText('telt niet meer').first()).toBeVisible();
	await check(jwt);
	await expect(visitor.getByText('Ingetrokken').first()).toBeVisible();
	expect(await readStatus(visitor, jwt)).toBe(true);
});

test('an educator starts a werkplaats, and sees what a student lets be seen until that ends', async ({
	browser
}) => {
	const educator = await as(browser, 'marijke', '/leerpad/werkplaatsen');
	await educator.getByLabel('Naam').fill(`Lio’s voorjaar ${Date.now()}`);
	await educator.getByLabel('Waar gaat het over?').fill('Samen de lio-route, met twee leskringen.');
	await educator.getByRole('button', { name: 'Maak de werkplaats' }).click();
	const link = await educator.locator('code').first().innerText();
	await educator.getByRole('link', { name: 'Open de werkplaats' }).click();
	await expect(educator.getByRole('heading', { name: 'Waar is iedereen?' })).toBeVisible();
	const overview = educator.url();

	const student = await as(browser, 'daan', new URL(link).pathname);
	await student.getByRole('main').getByRole('button').first().click();
	await expect(student).toHaveURL(/\/communities\//);
	await student.goto(overview);
	await expect(student.getByRole('heading', { name: 'Zo ziet je opleider jou' })).toBeVisible();
	await expect(student.getByText('niet gedeeld').first()).toBeVisible();
	await student.getByLabel('Mijn opleider ziet waar ik ben').check();
	await student.getByRole('button', { name: 'Bewaar' }).click();
	await expect(student.getByText('Zo ziet je opleider jou nu.')).toBeVisible();
	await expectAccessible(student);
	const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Daan Willemsen' });
	const shown = await row(student).innerText();
	await educator.reload();
	expect(await row(educator).innerText()).toBe(shown);
	expect(shown).toContain('klaar');
	await expectAccessible(educator);
	await student.getByLabel('Mijn opleider ziet waar ik ben').uncheck();
	await student.getByRole('button', { name: 'Bewaar' }).click();
	// the words above stand there already: the row tells that it is done
	await expect(row(student)).not.toContainText('klaar');
	await educator.reload();
	expect(await row(educator).innerText()).not.toContain('klaar');
});

test('one’s professional growth is on one page, and a link shows it until it ends', async ({
	browser
}) => {
	const page = await as(browser, 'sofie', '/professionalisering');
	await expect(page.getByRole('heading', { name: 'Badges en deelnamebewijzen' })).toBeVisible();
	await page.getByLabel('Voor wie?').fill('Mijn stageschool');
	await page.getByRole('button', { name: 'Maak een link' }).click();
	const link = await page.locator('code').first().innerText();
	const visitor = await (await browser.newContext(noScript)).newPage();
	await visitor.goto(link);
	await expect(
		visitor.getByRole('heading', { name: 'Professionalisering van Sofie Maes' })
	).toBeVisible();
	await page.getByRole('button', { name: /^Stop\s*: Mijn stageschool/ }).click();
	await expect(page.getByText('De link werkt niet meer.')).toBeVisible();
	expect((await visitor.goto(link))?.status()).toBe(404);
	const lines = await (await page.request.get('/professionalisering/export.csv')).text();
	expect(lines).toContain('"Deelnamebewijs"');
	const { name, lines: proofs } = (await (
		await page.request.get('/professionalisering/export.json')
	).json()) as { name: string; lines: { kind: string; code: string }[] };
	expect(name).toBe('Sofie Maes');
	expect(proofs.filter(({ kind, code: given }) => kind === 'badge' && given)).not.toEqual([]);
	const statements = (await (
		await page.request.get('/leerpad/bewijzen/xapi.json')
	).json()) as object[];
	expect(statements.length).toBeGreaterThan(9);
	expect(JSON.stringify(statements)).not.toContain('Sofie');
});
