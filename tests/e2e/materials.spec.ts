/** Sharing, showing and finding material. People are those of the demo; Edurep is a double. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

/** The basis that every material needs. */
async function describe(page: Page, title: string): Promise<void> {
	await page.getByLabel('Titel').fill(title);
	await page.getByLabel('Beschrijving').fill('Leerlingen meten zelf en vergelijken de uitkomsten.');
	await page.getByLabel('Maker', { exact: false }).first().fill('Sanne Verhoeven');
	await page.getByLabel('Voortgezet onderwijs', { exact: true }).check();
	await page.getByLabel('Vmbo', { exact: true }).check();
	await page.getByLabel('Rekenen', { exact: true }).check();
	await page.getByLabel('Les of opdracht').check();
	await page.getByLabel('Open opdracht').check();
	await page.getByLabel('Trefwoorden').fill('meten, schatten');
}

async function promise(page: Page): Promise<void> {
	await page.getByLabel('Ik mag dit delen').check();
	await page.getByLabel('Er zijn geen leerlingen in te herkennen').check();
	await page.getByRole('button', { name: 'Deel het materiaal' }).click();
	await page.waitForURL(/\/materiaal\/\d+$/);
}

const unique = (words: string) => `${words} ${Date.now().toString(36)}`;
const picture = () =>
	sharp({ create: { width: 64, height: 48, channels: 3, background: '#b3370c' } })
		.jpeg()
		.withMetadata({ exif: { IFD0: { Copyright: 'geheime plek' } } })
		.toBuffer();

test('without JavaScript a link is shared, described, changed, and gets a second version', async ({
	browser
}) => {
	const title = unique('Meten met een touw');
	const page = await as(browser, 'sanne', '/materiaal/nieuw', noScript);
	await page.getByLabel('Adres van het materiaal').fill('voorbeeld.nl/meten?utm_source=mail');
	await page.getByRole('button', { name: 'Haal gegevens op' }).click();
	await expect(page.getByText('Vul ze zelf in')).toBeVisible();
	await describe(page, title);
	await promise(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(page.getByRole('link', { name: 'Open op voorbeeld.nl' })).toHaveAttribute(
		'href',
		'https://voorbeeld.nl/meten'
	);
	await expect(page.getByText('“' + title + '” van Sanne Verhoeven').first()).toBeVisible();

	await page.getByRole('link', { name: 'Bewerk', exact: true }).click();
	await expect(page.getByLabel('Rekenen', { exact: true })).toBeChecked();
	await page.getByText('CC BY-SA 4.0', { exact: true }).click();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('deel jouw versie onder dezelfde licentie')).toBeVisible();

	await page.getByRole('link', { name: 'Nieuwe versie' }).click();
	await page.getByLabel('Wat is er anders?').fill('Met antwoorden erbij.');
	await page.getByRole('button', { name: 'Voeg deze versie toe' }).click();
	await expect(page.getByText('Versie 2', { exact: true })).toBeVisible();
	await expect(page.getByText('Met antwoorden erbij.')).toBeVisible();
	await page.context().close();
});

test('a Wikiwijs link is filled in from Edurep, and somebody only checks it', async ({
	browser
}) => {
	const page = await as(browser, 'joost', '/materiaal/nieuw');
	await page
		.getByLabel('Adres van het materiaal')
		.fill('http://maken.wikiwijs.nl/98765/Breuken_in_de_keuken?template=simple');
	await page.getByRole('button', { name: 'Haal gegevens op' }).click();
	await expect(page.getByText('We vonden de gegevens in Edurep')).toBeVisible();
	await expect(page.getByLabel('Titel')).toHaveValue('Breuken in de keuken');
	await expect(page.getByLabel('Groep 6')).toBeChecked();
	await expect(page.getByRole('radio', { name: 'CC BY-SA 4.0' })).toBeChecked();
	await expectAccessible(page);
	await promise(page);
	await expect(page.getByRole('link', { name: 'Open in Wikiwijs' })).toBeVisible();
	await page.context().close();
});

test('a form with holes says what is missing and keeps what was typed', async ({ browser }) => {
	const page = await as(browser, 'sanne', '/materiaal/nieuw?url=https://voorbeeld.nl/x');
	await page.getByLabel('Titel').fill('Halve les');
	// a browser of before `required`, or a program
	await page.locator('#share').evaluate((form: HTMLFormElement) => (form.noValidate = true));
	await page.getByRole('button', { name: 'Deel het materiaal' }).click();
	await expect(page.getByRole('alert')).toContainText('Kies minstens één onderwijssoort.');
	await expect(page.getByRole('alert')).toContainText('Zonder deze belofte');
	await expect(page.getByLabel('Titel')).toHaveValue('Halve les');
	await expectAccessible(page);
	await page.context().close();
});

test('a picture shared in one pilot stays there: page, file, list and counts', async ({
	browser,
	request
}) => {
	const title = unique('Maatbeker op schaal');
	const page = await as(browser, 'sanne', '/materiaal/nieuw?community=rekenen-vmbo');
	await expectAccessible(page);
	await page.getByLabel('Bestand').setInputFiles({
		name: 'maatbeker.jpg',
		mimeType: 'image/jpeg',
		buffer: await picture()
	});
	await page.getByRole('button', { name: 'Verstuur en ga verder' }).click();
	await page.waitForURL(/file=\d+/);
	await describe(page, title);
	await page.getByLabel('Wat is er op de afbeelding te zien?').fill('Een maatbeker met streepjes.');
	await expect(page.getByLabel('Vakoverstijgend rekenen in het vmbo')).toBeChecked();
	await expect(page.getByLabel('Openbaar: iedereen mag het zien')).not.toBeChecked();
	await page.getByLabel('Waarom dit?').fill('Voor de les van dinsdag.');
	await promise(page);
	const path = new URL(page.url()).pathname;
	await expect(page.getByText('Alleen leden van Vakoverstijgend rekenen')).toBeVisible();
	await expect(page.getByText('Voor de les van dinsdag.')).toBeVisible();
	const image = page.getByRole('img', { name: 'Een maatbeker met streepjes.' });
	await expect(image).toBeVisible();
	const file = (await image.getAttribute('src')) ?? '';
	const stored = await page.request.get(file);
	expect(stored.headers()['content-type']).toBe('image/webp');
	// the camera's own words are gone
	expect((await stored.body()).includes('geheime plek')).toBe(false);
	await expectAccessible(page);

	const colleague = await as(browser, 'petra', path);
	await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(title);
	const stranger = await as(browser, 'nina', '/materiaal');
	for (const reader of [stranger.request, request]) {
		expect((await reader.get(path)).status()).toBe(404);
		expect((await reader.get(file)).status()).toBe(404);
		const list = await reader.get(`/materiaal?q=${encodeURIComponent(title)}`);
		expect(await list.text()).toContain('Niets gevonden');
		expect((await reader.get(`/api/materials?q=${encodeURIComponent(title)}`)).status()).not.toBe(
			500
		);
	}
	for (const one of [page, colleague, stranger]) await one.context().close();
});

test('a file that is not what it says is refused, in words', async ({ browser }) => {
	const page = await as(browser, 'sanne', '/materiaal/nieuw', noScript);
	await page.getByLabel('Bestand').setInputFiles({
		name: 'les.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('<script>alert(1)</script>')
	});
	await page.getByRole('button', { name: 'Verstuur en ga verder' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page).toHaveURL(/\/materiaal\/nieuw/);
	await page.context().close();
});

test('an adaptation of a share-alike work asks for the same licence, and stands in its family', async ({
	browser
}) => {
	const page = await as(browser, 'sanne', '/materiaal?open=open');
	// the demo holds several under CC BY-SA
	await page.getByText('Aanpassen mag, deel het net zo').first().waitFor();
	const card = page
		.getByRole('article')
		.filter({ hasText: 'Aanpassen mag, deel het net zo' })
		.first();
	const source = (await card.getByRole('heading').textContent())?.trim() ?? '';
	await card.getByRole('link').click();
	await page.getByRole('link', { name: 'Deel jouw bewerking' }).click();
	await expect(page.getByText(`Je deelt een bewerking van ‘${source}’`)).toBeVisible();
	await page.getByLabel('Adres van het materiaal').fill('https://voorbeeld.nl/bewerking');
	await page.getByRole('button', { name: 'Haal gegevens op' }).click();
	const title = unique('Bewerkte les');
	await describe(page, title);
	await page.getByRole('radio', { name: 'CC BY 4.0 aangeraden' }).check();
	await page.getByLabel('Ik mag dit delen').check();
	await page.getByLabel('Er zijn geen leerlingen in te herkennen').check();
	await page.getByRole('button', { name: 'Deel het materiaal' }).click();
	await expect(page.getByRole('alert')).toContainText(
		`‘${source}’ mag je aanpassen als jouw versie`
	);
	await page.getByRole('radio', { name: 'CC BY-SA 4.0' }).check();
	await promise(page);
	await page.getByRole('list').getByRole('link', { name: source }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(source);
	await expect(page.getByRole('link', { name: title })).toBeVisible();
	await page.context().close();
});

test('choices narrow the list, say what they lead to, and stand in the address', async ({
	page
}) => {
	await page.goto('/materiaal', { waitUntil: 'networkidle' });
	await expectAccessible(page);
	const sectors = page.getByRole('group', { name: 'Onderwijssoort' });
	const label = sectors.locator('label:has([value=so])');
	const count = (await label.locator('.count').textContent()) ?? '';
	await label.click();
	await expect(page).toHaveURL(/sector=so/);
	await expect(page.getByRole('status').filter({ hasText: 'materia' })).toContainText(
		new RegExp(`^${count} materia`)
	);
	// what leads nowhere stays in sight and is off
	await expect(sectors.locator('[value=wo]')).toBeDisabled();
	const search = page.getByRole('search', { name: 'Zoek in het materiaal' });
	await search.getByRole('searchbox').fill('communicatie');
	await search.getByRole('searchbox').press('Enter');
	await expect(page).toHaveURL(/q=communicatie/);
	await expect(page).toHaveURL(/sector=so/);
	await expect(page.getByRole('article').first()).toBeVisible();
	await page.goto('/materiaal?q=bestaatnietwoord');
	await expect(page.getByText('Niets gevonden')).toBeVisible();
});

test('without JavaScript the list is filtered and paged', async ({ browser }) => {
	const page = await (await browser.newContext(noScript)).newPage();
	await page.goto('/materiaal?sort=title');
	const first = await page.getByRole('article').first().textContent();
	await page.getByRole('link', { name: 'Volgende' }).click();
	await expect(page.getByRole('article').first()).not.toHaveText(first ?? '');
	await page.getByRole('link', { name: 'Vorige' }).click();
	await expect(page.getByRole('article').first()).toHaveText(first ?? '');
	await page.getByLabel('Voortgezet onderwijs').first().check();
	await page.getByRole('button', { name: 'Toon resultaten' }).click();
	await expect(page).toHaveURL(/sector=vo/);
	await page.context().close();
});

test('a film asks nothing of another site until somebody presses', async ({ browser }) => {
	const page = await as(browser, 'joost', '/materiaal/nieuw?url=https://youtu.be/dQw4w9WgXcQ');
	const asked: string[] = [];
	await page.route(/youtube/, (route) => {
		asked.push(route.request().url());
		return route.fulfill({ contentType: 'text/html', body: '<p>film</p>' });
	});
	await page.reload({ waitUntil: 'networkidle' });
	await page.getByText('Speel de video af').waitFor();
	expect(asked).toEqual([]);
	await page.getByText('Speel de video af').click();
	await expect(page.locator('iframe')).toHaveAttribute(
		'src',
		/^https:\/\/www\.youtube-nocookie\.com/
	);
	await expect.poll(() => asked.length).toBeGreaterThan(0);
	await page.context().close();
});

test('who may not change a material finds no page to do it', async ({ browser }) => {
	const page = await as(browser, 'nina', '/materiaal');
	for (const path of ['/materiaal/12/bewerken', '/materiaal/12/versies'])
		expect((await page.request.get(path)).status()).toBe(404);
	await page.goto('/materiaal/12');
	await expect(page.getByRole('link', { name: 'Bewerk', exact: true })).toHaveCount(0);
	await page.context().close();
});

test('a removed material is gone for everyone, its maker too', async ({ browser }) => {
	const page = await as(browser, 'sanne', '/materiaal/nieuw?url=https://voorbeeld.nl/weg');
	await describe(page, unique('Weg ermee'));
	await promise(page);
	const path = new URL(page.url()).pathname;
	await page.getByRole('button', { name: 'Verwijder het materiaal' }).first().click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await dialog.getByRole('button', { name: 'Verwijder het materiaal' }).click();
	await page.waitForURL(/\/materiaal$/);
	expect((await page.request.get(path)).status()).toBe(404);
	await page.context().close();
});
