/** A team puts its Leermiddelenmix together: two at once, one of them without JavaScript for a while. */
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 120_000 });

test('two colleagues fill in a mix together, copy it as a wish, talk about a row and show it', async ({
	browser
}) => {
	// without JavaScript: a team, a mix, rows and their fields are forms
	const plain = await as(browser, 'carlijn', '/instrumenten/teams/nieuw', noScript);
	await plain.getByLabel('Naam van het team').fill('Team van de mix');
	await plain.getByLabel('Basisonderwijs, speciaal onderwijs of sbo').check();
	await plain.getByRole('button', { name: 'Maak het team' }).click();
	await plain.getByRole('button', { name: 'Maak een link' }).click();
	const link = (await plain.locator('code').textContent()) ?? '';
	await plain.getByRole('link', { name: 'Leermiddelenmix' }).click();
	await plain.getByLabel('Naam', { exact: true }).fill('Rekenen groep 6');
	await plain.getByRole('button', { name: 'Begin', exact: true }).click();
	const here = new URL(plain.url()).pathname;
	await plain.getByLabel('Naam van het leermiddel').fill('Rekenboek');
	await plain.getByLabel('Deel van de lestijd (%)').fill('veel');
	await plain.getByRole('button', { name: 'Zet in de lijst' }).click();
	await expect(plain.getByText('Vul een getal in van 0 tot 100').first()).toBeVisible();
	await expect(plain.locator('#add [name=name]')).toHaveValue('Rekenboek');
	await plain.locator('#add [name=share]').fill('70');
	await plain.locator('#add [name=kind]').selectOption('methode');
	await plain.getByRole('button', { name: 'Zet in de lijst' }).click();
	const row = plain.locator('li[id^=row-]');
	await row.locator('[name=cost]').fill('veel geld');
	await row.locator('[name=use]').selectOption('volledig');
	await row.getByRole('button', { name: 'Bewaar deze rij' }).click();
	await expect(row.getByText('Vul een bedrag in')).toBeVisible();
	await expect(row.locator('[name=cost]')).toHaveValue('veel geld');
	await row.locator('[name=cost]').fill('31,50');
	await row.getByRole('button', { name: 'Bewaar deze rij' }).click();
	await expect(plain.getByText('Samen 70% van de lestijd: er mist nog 30%.')).toBeVisible();
	await expect(plain.getByRole('cell', { name: '€ 31,50' }).first()).toBeVisible();

	// a table with a wrong line comes back as it was, with what is wrong
	await plain.getByRole('link', { name: 'Haal leermiddelen binnen' }).click();
	const table = plain.locator('textarea[name=csv]');
	await table.fill('naam;soort;lestijd\nBuitenlessen;eigen;20\nFilmpjes;gratis;10');
	await plain.locator('#csv').getByRole('button', { name: 'Zet in de lijst' }).click();
	await expect(plain.getByText(/Regel 3: ‘gratis’ is geen soort/)).toBeVisible();
	await expect(table).toHaveValue(/Buitenlessen;eigen;20/);
	await table.fill(
		'naam;soort;lestijd\nBuitenlessen;eigen;20\nFilmpjes;overig vrij beschikbaar;15'
	);
	await plain.locator('#csv').getByRole('button', { name: 'Zet in de lijst' }).click();
	await expect(plain.getByText('Samen 105% van de lestijd: dat is 5% te veel.')).toBeVisible();

	// with JavaScript, two at once
	const noor = await as(browser, 'carlijn', here);
	const gijs = await as(browser, 'gijs', new URL(link).pathname);
	await gijs.getByRole('button', { name: 'Ik doe mee' }).click();
	// going away sooner would take the request with it
	await gijs.waitForURL((url) => !url.pathname.includes('meedoen'));
	await gijs.goto(here);
	await expect(gijs.getByText('Nu hier: Carlijn')).toBeVisible({ timeout: 20_000 });
	for (const page of [noor, gijs]) await page.locator('li[id^=row-] summary').nth(2).press('Enter');
	const last = (page: typeof noor) => page.locator('li[id^=row-]').nth(2);
	const also = await as(browser, 'carlijn', here);
	await also.locator('li[id^=row-] summary').nth(2).press('Enter');
	await expect(also.getByText(/^Nu hier: Gijs/)).toBeVisible({ timeout: 20_000 });
	await last(noor).locator('[name=share]').fill('10');
	// others see who writes where; to oneself another tab is nobody else
	await expect(gijs.getByText(/^Carlijn.* schrijft hier/)).toBeVisible();
	await expect(also.getByText('schrijft hier')).toHaveCount(0);
	await also.close();
	// what one types while the other changes the same row stays under one's fingers
	await last(gijs).locator('[name=name]').press('End');
	await last(gijs).locator('[name=name]').pressSequentially(' over maten', { delay: 100 });
	for (const page of [noor, gijs]) {
		await expect(page.getByText('Samen precies 100% van de lestijd.')).toBeVisible();
		await expect(last(page).locator('[name=name]')).toHaveValue('Filmpjes over maten');
	}
	await noor.getByLabel('Vak of leergebied').selectOption('Rekenen en wiskunde');
	await last(gijs)
		.getByRole('checkbox', { name: '11. De leerling toont inzicht bij het handelen' })
		.check();
	await expect(noor.getByRole('row', { name: /^11\. .* Filmpjes over maten/ })).toBeVisible();
	await expect(noor.getByRole('img', { name: 'Verdeling van de lestijd per soort' })).toBeVisible();

	// moved and copied by buttons, from the keyboard
	await last(noor)
		.getByRole('button', { name: /^Een plek omhoog/ })
		.press('Enter');
	await expect(gijs.locator('li[id^=row-]').nth(1)).toContainText('Filmpjes');
	await noor.getByRole('link', { name: /^Gewenst/ }).press('Enter');
	await noor.getByRole('button', { name: 'Neem over van ‘Nu’' }).press('Enter');
	await expect(noor.locator('li[id^=row-]')).toHaveCount(3);
	await expect(gijs.getByRole('columnheader', { name: 'Gewenst' }).first()).toBeVisible();
	await noor.locator('summary').filter({ hasText: 'Visie' }).press('Enter');
	for (const question of [1, 2, 3])
		await noor
			.locator(`form:has([value="balance:visie.${question}"]) [value=no]`)
			.check({ force: true });
	await expect(gijs.getByText('Begin bij het waarom.', { exact: false })).toBeVisible();
	await expectAccessible(noor);

	// talk about a row, live, and only for the team
	await gijs.getByRole('link', { name: /^Praat erover ?: Rekenboek$/ }).click();
	await gijs.getByLabel('Eerste bericht').fill('Volgend jaar zonder werkboek?');
	await gijs.getByRole('button', { name: 'Plaats' }).click();
	await expect(gijs.getByRole('article').getByText('Volgend jaar zonder werkboek?')).toBeVisible();
	const stranger = await as(browser, 'bram', new URL(gijs.url()).pathname);
	await expect(stranger.getByText('Volgend jaar zonder werkboek?')).toHaveCount(0);
	await noor.goto(here);
	await expect(noor.getByRole('link', { name: /^Berichten: 1 ?: Rekenboek$/ })).toBeVisible();

	// what is below the list comes to life when it is in sight, or sooner when what it shows changes; what was
	// typed in it before stays
	await noor.addInitScript(() => {
		Object.assign(globalThis, {
			IntersectionObserver: class {
				observe() {}
				disconnect() {}
			}
		});
	});
	await noor.goto(here, { waitUntil: 'networkidle' });
	await noor.getByLabel('Wat ga je doen?').fill('Een half uur samen kijken');
	await noor.locator('li[id^=row-] summary').first().press('Enter');
	await noor.locator('li[id^=row-]').first().locator('[name=cost]').fill('40');
	await expect(noor.getByRole('cell', { name: '€ 40', exact: true })).toBeVisible();
	await expect(noor.getByLabel('Wat ga je doen?')).toHaveValue('Een half uur samen kijken');
	await noor.getByLabel('Wie trekt het?').selectOption({ index: 1 });
	await noor.getByLabel(/^Klaar op/).fill('2030-05-01');
	await noor.getByRole('button', { name: 'Leg de actie vast' }).click();
	await expect(noor.getByText('Een half uur samen kijken')).toBeVisible();
	// without a page load in between
	await expect(noor.locator('li[id^=row-] details[open]')).toHaveCount(1);

	const download = noor.waitForEvent('download');
	await noor.getByRole('link', { name: '.csv' }).click();
	expect((await download).suggestedFilename()).toBe('Rekenen groep 6.csv');
});

test('a teacher copies what another school shares, and says that a material is used', async ({
	browser
}) => {
	const sanne = await as(browser, 'sanne', '/materiaal?q=verhoudingstabel');
	await sanne
		.getByRole('main')
		.getByRole('heading', { level: 2 })
		.getByRole('link')
		.first()
		.click();
	await sanne.getByRole('link', { name: 'Ik gebruik dit: zet het in onze mix' }).click();
	await sanne.getByRole('button', { name: 'Zet in de mix' }).click();
	await expect(sanne.locator('li[id^=row-] details[open] [name=name]')).toHaveValue(
		'Eén verhoudingstabel voor alle vakken'
	);
	const mix = new URL(sanne.url()).pathname;
	await sanne.getByRole('link', { name: 'Eén verhoudingstabel voor alle vakken' }).first().click();
	await expect(sanne.getByText('Staat in de leermiddelenmix van 1 team.')).toBeVisible();

	await sanne.goto(`${mix}/importeren?scenario=wish`);
	await sanne.getByText('De Heidelibel', { exact: false }).first().click();
	await expect(
		sanne.getByRole('rowheader', { name: 'Buitenlessen in het Libellenbos' })
	).toBeVisible();
	await sanne.getByRole('button', { name: 'Neem deze mix over' }).first().click();
	await expect(sanne.locator('li[id^=row-]').filter({ hasText: 'Buitenlessen' })).toBeVisible();
	await sanne.goto(`${mix}/gedeeld`);
	await sanne.getByRole('button', { name: 'Laat zien aan andere scholen' }).click();
	await expect(sanne.getByRole('heading', { name: /^Dit zien anderen: ‘Nu’/ })).toBeVisible();
	await sanne.getByRole('button', { name: 'Laat niet meer zien' }).click();
	await expect(sanne.getByText('Niemand buiten jullie team ziet deze mix.')).toBeVisible();
});
