/** The Ontwerpproces from the first question to a shared material. People are those of the demo. */
import type { Page } from '@playwright/test';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

// two people and axe on each page take their time on a busy machine
test.describe.configure({ timeout: 150_000 });

/** Starts a design with the team that one facilitates. */
async function start(page: Page, title: string): Promise<string> {
	await page.getByLabel('Naam', { exact: true }).fill(title);
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
	return new URL(page.url()).pathname;
}

test('two people design together, a friend looks along without JavaScript, and the result is shared', async ({
	browser
}) => {
	const sanne = await as(browser, 'sanne', '/instrumenten/ontwerp');
	const board = await start(sanne, 'Proef met percentages');

	// by keyboard: to the first step, and a text to start from
	await sanne.getByRole('link', { name: 'Ga verder met stap 1' }).press('Enter');
	const mehmet = await as(browser, 'mehmet', `${board}/stappen/1`);
	const question = (page: Page) => page.getByLabel('De vraag', { exact: true });
	await sanne.getByRole('button', { name: 'Begin met het sjabloon: De vraag' }).press('Enter');
	await expect(question(mehmet)).toHaveValue(/Wat gaat er nu niet goed/);
	await question(mehmet).press('ControlOrMeta+End');
	await question(mehmet).pressSequentially(' Korting blijft lastig.');
	await expect(question(sanne)).toHaveValue(/Korting blijft lastig/);
	await expect(sanne.getByText('Laatst geschreven door Mehmet Kaplan').first()).toBeVisible();

	// who and when, the log, the talk: all of it comes to the other
	await sanne.getByText('Wie en wanneer', { exact: true }).press('Enter');
	await sanne.getByRole('checkbox', { name: 'Mehmet Kaplan' }).check();
	await sanne.getByLabel(/^Klaar op/).fill('2031-05-01');
	await sanne.getByRole('button', { name: 'Leg vast' }).press('Enter');
	await expect(mehmet.getByText(/^Door Mehmet Kaplan/)).toBeVisible();
	await mehmet.getByLabel('Wat zagen we, wat passen we aan?').fill('De helft rekent met 10%.');
	await mehmet.getByRole('button', { name: 'Zet in het logboek' }).click();
	await expect(sanne.getByText('De helft rekent met 10%.')).toBeVisible();
	await sanne.getByLabel('Wat wil je zeggen of vragen?').fill('Doen we ook btw?');
	await sanne.getByRole('button', { name: 'Plaats', exact: true }).click();
	await expect(mehmet.getByText('Doen we ook btw?')).toBeVisible();
	await sanne.getByRole('button', { name: 'Vink af: 1. Analyse' }).press('Enter');
	await expect(mehmet.getByText('Afgevinkt door Sanne Verhoeven')).toBeVisible();
	await expectAccessible(mehmet);

	// requirements and licence; a source that may not be adapted is named
	for (const page of [sanne, mehmet]) await page.goto(`${board}/stappen/2`);
	await sanne.getByRole('checkbox', { name: /^1\.6/ }).check();
	await expect(mehmet.getByRole('checkbox', { name: /^1\.6/ })).toBeChecked();
	await mehmet.getByRole('radio', { name: /^CC BY 4\.0/ }).check();
	await expect(sanne.getByRole('radio', { name: /^CC BY 4\.0/ })).toBeChecked();
	await sanne.getByText('Voeg iets toe', { exact: true }).click();
	await sanne.getByRole('combobox', { name: /Materiaal van Vliegwiel/ }).fill('loonstrook');
	await sanne.getByRole('option').first().click();
	await sanne.getByRole('button', { name: 'Voeg dit materiaal toe' }).click();
	await expect(mehmet.getByText('Dit past niet bij de licentie')).toBeVisible();

	// a friend from outside, by a link, without JavaScript
	await sanne.goto(`${board}/stappen/3`);
	await sanne.getByRole('textbox', { name: 'Opbouw' }).fill('Begin, uitleg, oefenen.');
	await expect(sanne.getByText('Wordt bewaard…')).toHaveCount(0);
	await sanne.getByRole('button', { name: 'Maak een link' }).click();
	const link = (await sanne.locator('code').textContent()) ?? '';
	const gijs = await as(browser, 'gijs', new URL(link).pathname, noScript);
	await gijs.getByRole('button', { name: 'Ik kijk mee' }).click();
	await expect(gijs.getByText('Begin, uitleg, oefenen.')).toBeVisible();
	await expect(gijs.getByText('De helft rekent met 10%.')).toHaveCount(0);
	await gijs.getByLabel('Dit mist nog').check();
	await gijs.getByLabel('Opmerking bij 1.6').fill('Waar staan de antwoorden?');
	await gijs.getByRole('button', { name: 'Geef aan het team' }).click();
	await expect(gijs.getByText('Dank je wel')).toBeVisible();
	expect((await gijs.goto(board))?.status()).toBe(404);
	await expect(sanne.getByText('Waar staan de antwoorden?')).toBeVisible();
	await expectAccessible(sanne);

	// step 7: what was decided is filled in, and the material comes back
	await sanne.goto(`${board}/stappen/7`);
	await sanne.getByRole('link', { name: 'Begin met delen' }).click();
	await sanne.getByLabel('Adres van het materiaal').fill('https://voorbeeld.nl/percentages');
	await sanne.getByRole('button', { name: 'Haal gegevens op' }).click();
	await expect(sanne.getByLabel('Titel', { exact: false }).first()).toHaveValue(
		'Proef met percentages'
	);
	await expect(sanne.getByRole('radio', { name: /^CC BY 4\.0/ })).toBeChecked();
	for (const label of ['Vmbo', 'Rekenen']) await sanne.getByLabel(label, { exact: true }).check();
	await sanne.getByLabel('Les of opdracht').check();
	await sanne.getByLabel('Open opdracht').check();
	await sanne.getByLabel('Trefwoorden').fill('procenten');
	await sanne.getByLabel('Ik mag dit delen').check();
	await sanne.getByLabel('Er zijn geen leerlingen in te herkennen').check();
	await sanne.getByRole('button', { name: 'Deel het materiaal' }).click();
	await expect(sanne.getByRole('heading', { name: 'Gedeeld materiaal' })).toBeVisible();
	await expect(sanne.getByRole('link', { name: 'Proef met percentages' }).last()).toBeVisible();

	// one page of it, on screen and as a document
	await sanne.goto(`${board}/ontwerpblad`);
	await expect(sanne.getByText('goed: 0, twijfel: 0, mist: 1')).toBeVisible();
	const download = sanne.waitForEvent('download');
	await sanne.getByRole('link', { name: 'Word (.docx)' }).click();
	expect((await download).suggestedFilename()).toBe('Proef met percentages.docx');
});

test('without JavaScript a step is written, planned, moved, given a file and talked about', async ({
	browser
}) => {
	const page = await as(browser, 'sanne', '/instrumenten/ontwerp', noScript);
	const board = await start(page, 'Ontwerp zonder script');
	await page.getByRole('button', { name: 'Zet op bezig: 4. Ontwikkelen' }).click();
	await page.goto(`${board}/stappen/4`);
	await expect(page.getByText('Bezig', { exact: true })).toBeVisible();
	await page.getByRole('textbox', { name: 'Onderdelen' }).fill('Les 1 af.');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
	await expect(page.getByRole('textbox', { name: 'Onderdelen' })).toHaveValue('Les 1 af.');
	await page.getByText('Wie en wanneer', { exact: true }).click();
	await page.getByRole('checkbox', { name: 'Ruben Eising' }).check();
	await page.getByRole('button', { name: 'Leg vast' }).click();
	await expect(page.getByText(/^Door Ruben Eising/)).toBeVisible();
	await page.getByLabel('Wat wil je zeggen of vragen?').fill('Wie leest mee?');
	await page.getByRole('button', { name: 'Plaats', exact: true }).click();
	await expect(page.getByText('Wie leest mee?')).toBeVisible();
	// its looks are here before any script
	await expect(page.getByRole('article')).toHaveCSS('display', 'grid');

	await page.getByText('Voeg iets toe', { exact: true }).click();
	await page.getByRole('link', { name: 'Bestand toevoegen' }).click();
	await page.getByLabel('Bestand').setInputFiles({
		...{ name: 'les 1.pdf', mimeType: 'application/pdf' },
		buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n')
	});
	await page.getByRole('button', { name: 'Verstuur en ga verder' }).click();
	await expect(page.getByRole('link', { name: 'les 1.pdf' })).toBeVisible();
	await page.getByRole('button', { name: 'Haal weg: les 1.pdf' }).click();
	await expect(page.getByRole('link', { name: 'les 1.pdf' })).toHaveCount(0);

	await page.goto(`${board}/stappen/2`);
	await page.getByRole('checkbox', { name: /^3\.5/ }).check();
	await page.locator('form[action="?/needs"] button').click();
	await expect(page.getByText('Eisen gekozen: 1')).toBeVisible();
	await page.goto(board);
	await expect(page.getByText('Berichten: 1')).toBeVisible();
	await page.getByRole('button', { name: 'Zet even stil' }).click();
	await expect(page.getByRole('button', { name: /^Vink af/ })).toHaveCount(0);
});
