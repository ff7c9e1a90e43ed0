/** Finding a community, the three ways in, and what its leads can do. People are those of the demo. */
import { as, expect, expectAccessible, noScript, signIn, test } from '../support/journeys.ts';

// two people and axe on each page take their time on a busy machine
test.describe.configure({ timeout: 90_000 });

test('the list is filtered by kind and sector, with counts, and the address says how', async ({
	page
}) => {
	await page.goto('/communities');
	const pilots = page.getByRole('checkbox', { name: /^Pilot \d/ });
	const [count] =
		/\d+/.exec((await page.locator('label', { has: pilots }).textContent()) ?? '') ?? [];
	await pilots.check();
	await expect(page).toHaveURL(/kind=pilot/);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(`${count ?? '?'} communities`);
	await page.getByRole('searchbox', { name: 'Zoek op naam of onderwerp' }).fill('prentenboeken');
	await page.getByRole('searchbox', { name: 'Zoek op naam of onderwerp' }).press('Enter');
	await expect(page).toHaveURL(/q=prentenboeken.*kind=pilot|kind=pilot.*q=prentenboeken/);
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Prentenboeken in meer talen']);
	await expectAccessible(page);
});

test('a visitor reads the summary of a closed community and how to come in, but no names and no talk', async ({
	page
}) => {
	await page.goto('/communities/rekenen-vmbo');
	await expect(page.getByText('Vijf scholen maken samen rekenlessen')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Meedoen' })).toBeVisible();
	await expect(page.getByText('Een begeleider kijkt eerst mee.')).toBeVisible();
	await expect(page.getByText('De gesprekken zijn voor leden').first()).toBeVisible();
	expect(await page.content()).not.toContain('Joost Hendriks');
	await expectAccessible(page);
	await page.goto('/communities/rekenen-vmbo/leden');
	await expect(page.getByText('De ledenlijst is voor leden')).toBeVisible();
	expect(await page.content()).not.toContain('Joost Hendriks');
});

test('without JavaScript somebody joins an open community in one press, and leaves it again', async ({
	browser
}) => {
	const page = await as(browser, 'petra', '/communities/techniek-po', noScript);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByText('Welkom, je doet mee!')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Begin een gesprek' })).toBeVisible();
	await page.getByRole('link', { name: /^Leden/ }).click();
	await expect(
		page.getByRole('main').getByRole('link', { name: 'Petra van Zanten' })
	).toBeVisible();
	await page.getByRole('button', { name: 'Verlaat deze community' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Verlaat deze community' }).click();
	await expect(page).toHaveURL(/\/communities$/);
	await page.goto('/communities/techniek-po');
	await expect(page.getByRole('button', { name: 'Doe mee' })).toBeVisible();
});

test('a request is asked with words, answered with words, and the newcomer is in', async ({
	browser
}) => {
	const tess = await as(browser, 'tess', '/communities/prentenboeken');
	await tess
		.getByLabel('Wie ben je en wat brengt je hier?')
		.fill('Ik geef les in groep 3 en lees veel voor.');
	await tess.getByRole('button', { name: 'Vraag of je mee mag doen' }).click();
	await expect(tess.getByText('Je vraag ligt bij de begeleiders')).toBeVisible();
	await expectAccessible(tess);

	const esther = await as(browser, 'esther', '/communities/prentenboeken');
	await expect(esther.getByText('Iemand wil meedoen.')).toBeVisible();
	await esther.getByRole('link', { name: 'Geef antwoord' }).click();
	await expect(esther.getByText('Ik geef les in groep 3')).toBeVisible();
	await expectAccessible(esther);
	await esther.getByLabel('Een paar woorden voor Tess van Loon').fill('Fijn dat je er bent!');
	await esther.getByRole('button', { name: 'Laat binnen' }).click();
	await expect(esther.getByText('Je antwoord is verstuurd.')).toBeVisible();

	await tess.reload();
	await expect(tess.getByRole('link', { name: 'Begin een gesprek' })).toBeVisible();
});

test('a pasted list is judged line by line before anything is sent', async ({ browser }) => {
	const page = await as(browser, 'marijke', '/communities/werkplaats-sport-bewegen/leden');
	await page
		.getByLabel('Mailadressen')
		.fill('Lars <lars@voorbeeld.nl>\nnieuw@school.nl\nNieuw@School.nl\ngeen adres');
	await page.getByRole('button', { name: 'Controleer de lijst' }).click();
	const rows = page.getByRole('row');
	await expect(rows.filter({ hasText: 'lars@voorbeeld.nl' })).toContainText('Doet al mee');
	await expect(rows.filter({ hasText: 'nieuw@school.nl' }).first()).toContainText(
		'Krijgt een uitnodiging'
	);
	await expect(rows.filter({ hasText: 'nieuw@school.nl' }).nth(1)).toContainText('dubbel');
	await expect(rows.filter({ hasText: 'geen adres' })).toContainText('geen mailadres');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Verstuur 1 uitnodiging' }).click();
	await expect(page.getByText('De uitnodiging is onderweg.')).toBeVisible();
	const sent = rows.filter({ hasText: 'nieuw@school.nl' });
	await expect(sent).toContainText('staat open');
	await sent.getByRole('button', { name: 'Trek in' }).click();
	await expect(sent).toContainText('ingetrokken');
});

test('a link lets in who signs in on the way, as often as it says', async ({ browser }) => {
	const lead = await as(browser, 'marijke', '/communities/werkplaats-sport-bewegen/leden');
	await lead.getByLabel('Voor hoeveel mensen?').fill('1');
	await lead.getByRole('button', { name: 'Maak een link' }).click();
	const link = (await lead.locator('code').textContent()) ?? '';
	expect(link).toMatch(/\/uitnodigingen\/[\w-]{32}$/);
	const { pathname } = new URL(link);

	const carlijn = await (await browser.newContext()).newPage();
	await carlijn.goto(pathname);
	await expect(carlijn.getByText('Marijke')).toBeVisible();
	await expectAccessible(carlijn);
	await carlijn.getByRole('main').getByRole('link', { name: 'Log in om mee te doen' }).click();
	await signIn(carlijn, 'carlijn');
	await expect(carlijn).toHaveURL(pathname);
	await carlijn.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
	await expect(carlijn.getByText('Welkom, je doet mee!')).toBeVisible();

	const dirk = await as(browser, 'dirk', pathname);
	await expect(dirk.getByText('Deze uitnodiging werkt niet meer')).toBeVisible();
	await expectAccessible(dirk);
});

test('the last lead is told why leaving does not work yet', async ({ browser }) => {
	const page = await as(browser, 'jolanda', '/communities/zorgtechnologie-mbo/leden');
	await page.getByRole('button', { name: 'Verlaat deze community' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Verlaat deze community' }).click();
	await expect(page.getByText('Dit is de laatste begeleider.').first()).toBeVisible();
});

test('a lead keeps facts, forums and the life of a community; members see what it means', async ({
	browser
}) => {
	const lead = await as(browser, 'willemijn', '/communities/techniek-po/instellingen');
	await expectAccessible(lead);
	await lead.getByText('Forum toevoegen').click();
	const form = lead.locator('#add-forum');
	await form.getByLabel('Naam van het forum').fill('Ruilhoek');
	await form.getByRole('button', { name: 'Toevoegen' }).click();
	await expect(lead.getByText('Het forum staat erbij.')).toBeVisible();
	await lead.getByRole('button', { name: 'Ruilhoek omhoog' }).click();
	await expect(lead.getByRole('button', { name: 'Ruilhoek omlaag' })).toBeVisible();
	await lead.getByRole('button', { name: 'Zet op alleen lezen' }).click();
	await expect(lead.getByText('De stand is gewijzigd.')).toBeVisible();

	const member = await as(browser, 'samira', '/communities/techniek-po');
	await expect(member.getByText('Even dicht.').first()).toBeVisible();
	await expect(member.getByRole('link', { name: 'Ruilhoek' })).toBeVisible();
	await expect(member.getByRole('link', { name: 'Begin een gesprek' })).toHaveCount(0);
	await expectAccessible(member);

	await lead.getByRole('button', { name: 'Stel open' }).click();
	await expect(lead.getByText('De stand is gewijzigd.')).toBeVisible();
	await expect(member.getByRole('link', { name: 'Begin een gesprek' })).toBeVisible({
		timeout: 15_000
	});
});

test('a member who is no lead finds no settings, and cannot post to them', async ({ browser }) => {
	const page = await as(browser, 'samira', '/communities/techniek-po');
	const answer = await page.goto('/communities/techniek-po/instellingen');
	expect(answer?.status()).toBe(404);
	const refused = await page.request.post('/communities/techniek-po/instellingen?/state', {
		form: { state: 'archived' },
		headers: { origin: process.env.ORIGIN ?? '' }
	});
	expect(await refused.text()).not.toContain('De stand is gewijzigd.');
	await page.goto('/communities/techniek-po');
	await expect(page.getByText('Gearchiveerd')).toHaveCount(0);
});

test('the log takes a milestone, a need and a yield, and shows the next date in front', async ({
	browser
}) => {
	const lead = await as(browser, 'esther', '/communities/prentenboeken/logboek');
	await lead.getByText('Mijlpaal toevoegen').click();
	await lead
		.locator('#milestone')
		.getByLabel('Wat is er dan klaar of wat gebeurt er?')
		.fill('Voorleesmiddag');
	await lead.locator('#milestone').getByLabel('Datum').fill('2020-01-02');
	await lead.locator('#milestone').getByRole('button', { name: 'Toevoegen' }).click();
	await expect(lead.getByText('De mijlpaal staat erbij.')).toBeVisible();
	await lead.goto('/communities/prentenboeken');
	await expect(lead.getByText('Voorleesmiddag')).toBeVisible();
	await expect(lead.getByText('Deze datum is voorbij')).toBeVisible();
	await lead.goto('/communities/prentenboeken/logboek');
	await lead.getByText('Zeg wat er nodig is').click();
	await lead.locator('#need').getByLabel('Wat is er nog nodig?').fill('Een tolk Tigrinya');
	await lead.locator('#need').getByRole('button', { name: 'Toevoegen' }).click();
	const need = lead.getByRole('listitem').filter({ hasText: 'Een tolk Tigrinya' });
	await expect(need).toBeVisible();
	await expectAccessible(lead);

	// what the page answers to another form hides nothing: not what is being typed, nor what was refused
	const words = lead.locator('#need').getByLabel('Wat is er nog nodig?');
	await words.fill('   ');
	await lead.locator('#need').getByRole('button', { name: 'Toevoegen' }).click();
	await expect(lead.locator('#need .error')).toBeVisible();
	await words.fill('Iemand die Tigrinya voorleest');
	await lead.locator('summary', { hasText: 'Opbrengst toevoegen' }).click();
	await need.getByRole('button', { name: 'Gelukt' }).click();
	await expect(need.getByText('gelukt', { exact: true })).toBeVisible();
	await expect(words).toHaveValue('Iemand die Tigrinya voorleest');
	await expect(words).toBeVisible();
	await expect(lead.locator('#yield')).toBeVisible();
});

test('a page that is kept for visitors is never the answer to a question for its data', async ({
	request
}) => {
	for (const path of ['/communities', '/communities', '/communities/__data.json', '/communities']) {
		const response = await request.get(path);
		expect(response.status()).toBe(200);
		expect(response.headers()['content-type']).toContain(path.endsWith('.json') ? 'json' : 'html');
	}
});
