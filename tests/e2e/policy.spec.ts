/** A team writes its policy on resources, fixes a version and asks for approval. People are those of the demo. */
import type { Page } from '@playwright/test';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 120_000 });

const step = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: 'Delen van het beleid' })
		.getByRole('link', { name })
		.click();
const clause = (page: Page, title: string) =>
	page.getByRole('region', { name: title, exact: true });

test('two people write a policy, one fixes a version, and a changed text asks for approval anew', async ({
	browser
}) => {
	const sanne = await as(browser, 'sanne', '/instrumenten/beleid');
	await sanne.getByLabel('Naam', { exact: true }).fill('Beleid om te proberen');
	await sanne.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(sanne.getByRole('heading', { name: 'Beleid om te proberen' })).toBeVisible();
	await step(sanne, 'Visie');
	const vision = clause(sanne, 'Onze visie op leermiddelen');
	await expect(vision).toBeVisible();
	const hanneke = await as(browser, 'hanneke', new URL(sanne.url()).pathname);
	const theirs = clause(hanneke, 'Onze visie op leermiddelen');
	await expect(hanneke.getByText('Nu hier: Sanne')).toBeVisible();

	// by the keyboard: the text of the team's own vision, with where it comes from
	await vision.getByRole('button', { name: /^Neem over.*Zo leren we hier$/ }).press('Enter');
	await expect(vision.getByLabel('Bron', { exact: true })).toHaveValue(/vak ‘Zo leren we hier’/);
	await expect(theirs.getByLabel('Tekst', { exact: true })).toHaveValue(/hardop denken/);
	await theirs.getByLabel('Reden').fill('Daar doen we het voor');
	await theirs.getByLabel('Eigenaar').fill('Schoolleiding');
	await theirs.getByLabel('Opnieuw bekijken op').fill('2027-05-20');
	await expect(vision.getByLabel('Reden')).toHaveValue('Daar doen we het voor');
	await expect(vision.getByLabel('Opnieuw bekijken op')).toHaveValue('2027-05-20');
	await expect(vision.getByText('Compleet')).toBeVisible();

	// a clause of their own
	await sanne.getByText('Eigen artikel toevoegen').click();
	await sanne.getByLabel('Titel van het artikel').fill('Buitenlucht');
	await sanne.getByRole('button', { name: 'Voeg toe' }).click();
	await expect(clause(sanne, 'Buitenlucht')).toBeVisible();
	await expect(clause(hanneke, 'Buitenlucht')).toBeVisible();
	await expectAccessible(hanneke);

	await step(sanne, 'Versies');
	await sanne.getByRole('button', { name: 'Leg versie vast' }).click();
	await expect(sanne.getByRole('heading', { name: 'Goedkeuring van versie 1' })).toBeVisible();
	await sanne.getByText('Leg vast wat er besloten is: Team').click();
	await sanne.getByLabel('Akkoord met opmerkingen').check();
	await sanne.getByLabel('Namens wie?').fill('Sanne, namens het team');
	await sanne.getByLabel('Datum van het besluit').fill('2026-11-20');
	await sanne.getByRole('button', { name: 'Leg de uitkomst vast' }).click();
	await expect(sanne.getByRole('alert')).toContainText('Schrijf op wat de opmerking is');
	await sanne.getByRole('textbox', { name: 'Opmerking' }).fill('Korter kan ook');
	await sanne.getByRole('button', { name: 'Leg de uitkomst vast' }).click();
	await expect(sanne.getByText('Leg vast wat er besloten is: Medezeggenschapsraad')).toBeVisible();

	await theirs.getByLabel('Tekst', { exact: true }).press('Control+End');
	await theirs.getByLabel('Tekst', { exact: true }).pressSequentially(' En we delen het.');
	await expect(theirs.getByText('Wordt bewaard…')).toHaveCount(0);
	await step(sanne, 'Overzicht');
	await expect(sanne.getByText('Veranderd sinds versie 1')).toBeVisible();
	await sanne.getByRole('link', { name: 'Bekijk wat er veranderde' }).click();
	await expect(sanne.locator('ins')).toContainText('En we delen het.');
	await expect(sanne.locator('ins')).toContainText('nieuw:');
	await sanne.getByRole('button', { name: 'Leg versie vast' }).click();
	await expect(sanne.getByText('Leg vast wat er besloten is: Team')).toBeVisible();
	await expectAccessible(sanne);

	const download = sanne.waitForEvent('download');
	await sanne.getByRole('link', { name: /docx.*Versie 2$/ }).click();
	expect((await download).suggestedFilename()).toBe('Beleid om te proberen.docx');
});

test('without JavaScript one writes, decides and compares all the same', async ({ browser }) => {
	const petra = await as(browser, 'petra', '/instrumenten/beleid', noScript);
	await petra.getByRole('link', { name: 'Leermiddelenbeleid Wielland College' }).click();
	await expect(petra.getByRole('heading', { name: 'Waar staat het beleid?' })).toBeVisible();
	await step(petra, 'Uitvoeren en evalueren');
	const source = clause(petra, 'Evalueren').locator('form', {
		has: petra.getByLabel('Bron', { exact: true })
	});
	await source.getByLabel('Bron', { exact: true }).fill('Jaarplanning, herzien');
	await source.getByRole('button', { name: 'Bewaar' }).click();
	await expect(clause(petra, 'Evalueren').getByLabel('Bron', { exact: true })).toHaveValue(
		'Jaarplanning, herzien'
	);

	await step(petra, 'Besluiten');
	await petra.getByLabel('Wat besloten jullie?').fill('Wij beginnen in de brugklas');
	await petra.getByLabel('Waarom?').fill('  ');
	await petra.getByLabel('Wie besloot dit?').fill('Kernteam');
	await petra.getByLabel('Datum van het besluit').fill('2026-11-20');
	await petra.getByRole('button', { name: 'Zet in het logboek' }).click();
	await expect(petra.getByRole('alert')).toContainText('Schrijf op waarom');
	await expect(petra.getByLabel('Wat besloten jullie?')).toHaveValue('Wij beginnen in de brugklas');
	await petra.getByLabel('Waarom?').fill('Daar is ruimte');
	await petra.getByRole('button', { name: 'Zet in het logboek' }).click();
	await expect(petra.getByText('Omdat: Daar is ruimte')).toBeVisible();

	await step(petra, 'Versies');
	await expect(petra.getByText('De begeleider van het team legt een versie vast')).toBeVisible();
	await petra.getByLabel('Van', { exact: true }).selectOption('1');
	await petra.getByLabel('Naar', { exact: true }).selectOption('2');
	await petra.getByRole('button', { name: 'Vergelijk' }).click();
	await expect(petra.locator('ins').first()).toBeVisible();
	await expect(petra.getByRole('heading', { name: 'Tijd en budget: tekst' })).toBeVisible();
});

test('a team of the roadshow finds what it made for a session, and begins the next product', async ({
	browser
}) => {
	const bram = await as(browser, 'bram', '/programmas/roadshow-leermiddelenbeleid');
	await bram.getByRole('link', { name: /team onderbouw/ }).click();
	await expect(bram.getByRole('link', { name: 'Visiecanvas onderbouw' })).toBeVisible();
	await expectAccessible(bram);
	await bram.getByRole('button', { name: /^Begin.*Leermiddelenbeleid$/ }).click();
	await expect(bram.getByLabel('Met welk team?')).toHaveValue(/\d/);
	await bram.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(bram.getByText('Er is nog geen versie vastgelegd')).toBeVisible();
	await bram.goto('/programmas/roadshow-leermiddelenbeleid');
	await bram.getByRole('link', { name: /team onderbouw/ }).click();
	await expect(bram.getByRole('link', { name: /^Leermiddelenbeleid 20/ })).toBeVisible();
});
