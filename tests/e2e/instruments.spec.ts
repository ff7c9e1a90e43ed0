/** Teams that fill in instruments together: alone first, then with each other. People are those of the demo. */
import type { Browser, Page } from '@playwright/test';
import { to } from '../../src/lib/ui/links.ts';
import { isInstrument, runPath } from '../../src/lib/instruments/instrument.ts';
import { ask } from '../support/ask.ts';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';
import { scriptOf } from '../support/script-size.ts';

// two people and axe on each page take their time on a busy machine
test.describe.configure({ timeout: 120_000 });

/** Makes a team through the pages and lets a colleague in by its link. */
async function makeTeam(
	browser: Browser,
	names: [string, string],
	options = {}
): Promise<[Page, Page]> {
	const first = await as(browser, names[0], '/instrumenten/teams/nieuw');
	await first.getByLabel('Naam van het team').fill(`Team van ${names[0]}`);
	await first.getByLabel('Basisonderwijs, speciaal onderwijs of sbo').check();
	await first.getByRole('button', { name: 'Maak het team' }).click();
	await first.getByRole('button', { name: 'Maak een link' }).click();
	const link = await first.locator('code').textContent();
	const path = new URL(link ?? '').pathname;
	const second = await as(browser, names[1], path, options);
	await second.getByRole('button', { name: 'Ik doe mee' }).click();
	await expect(second.getByRole('heading', { name: `Team van ${names[0]}` })).toBeVisible();
	return [first, second];
}

test('a team fills in a Groeikompas: one answers without JavaScript, then they agree together', async ({
	browser
}) => {
	const [bram, ravi] = await makeTeam(browser, ['bram', 'ravi'], noScript);
	await bram.goto('/instrumenten/groeikompas');
	await bram.getByRole('button', { name: 'Begin' }).click();
	await expect(bram.getByText('Met minder dan vier mensen tonen we geen antwoorden')).toBeVisible();
	const round = new URL(bram.url()).pathname;

	// alone, without JavaScript: an area, and sending
	await ravi.goto(`${round}/antwoorden`);
	for (const statement of [1, 2, 3]) {
		await ravi.locator(`[name="now.visie-${statement}"][value="2"]`).check({ force: true });
		await ravi.locator(`[name="wish.visie-${statement}"][value="4"]`).check({ force: true });
	}
	await ravi.getByRole('button', { name: 'Bewaar en ga verder' }).click();
	await expect(ravi).toHaveURL(/area=cultuur/);
	await ravi.locator('[name="now.cultuur-1"][value="unknown"]').check({ force: true });
	await ravi.getByRole('button', { name: 'Bewaar en ga verder' }).click();
	await ravi.goto(`${round}/antwoorden?area=visie`);
	await expect(ravi.locator('[name="now.visie-2"][value="2"]')).toBeChecked();
	await ravi.goto(`${round}/antwoorden?area=send`);
	await expect(ravi.getByText('Je beantwoordde 4 van de 24')).toBeVisible();
	await ravi.getByRole('button', { name: 'Verstuur mijn antwoorden' }).click();
	await expect(ravi.getByText('Je antwoorden zijn verstuurd')).toBeVisible();

	// alone, with the keyboard: every choice is kept at once
	await bram.goto(`${round}/antwoorden`);
	await bram.locator('[name="now.visie-1"]').first().focus();
	await bram.keyboard.press('Space');
	await bram.keyboard.press('ArrowRight');
	const third = bram.waitForResponse(
		(response) => response.request().postData()?.includes('"3"') ?? false
	);
	await bram.keyboard.press('ArrowRight');
	await third;
	await expect(bram.getByText('Bewaard', { exact: true })).toBeVisible();
	await bram.reload();
	await expect(bram.locator('[name="now.visie-1"][value="3"]')).toBeChecked();
	await expectAccessible(bram);

	// nobody sees the other's answers, and two are too few to show
	await bram.goto(round);
	await expect(bram.getByText('1 van 2', { exact: false }).first()).toBeVisible();
	await expect(bram.getByRole('button', { name: /^Toon de uitkomst/ })).toHaveCount(0);

	// together: what one agrees comes to the other
	const other = await as(browser, 'ravi', round);
	await expect(other.getByText('Nu hier: Bram')).toBeVisible();
	await bram.locator('[name=value][value="2"]').first().check({ force: true });
	await bram.getByLabel('Waarom?').first().fill('Het staat nergens');
	await expect(other.getByText('afgesproken: 2')).toBeVisible();
	await expect(other.getByLabel('Waarom?').first()).toHaveValue('Het staat nergens');
	await expect(other.getByText('Laatst geschreven door Bram').first()).toBeVisible();
	await expect(other.getByRole('img', { name: 'Het kompas van het team' })).toBeVisible();
	await expectAccessible(other);

	// and they talk about an area, among themselves
	await other.getByRole('link', { name: /^Praat over dit gebied ?: Visie en beleid/ }).click();
	await other.getByLabel('Eerste bericht').fill('In onze bouw weet niemand ervan');
	await other.getByRole('button', { name: 'Plaats' }).click();
	await expect(other.getByRole('article')).toContainText('weet niemand ervan');
	await expect(bram.getByRole('link', { name: /^Berichten: 1 ?: Visie en beleid/ })).toBeVisible();
	await other.goto(round);

	await other.getByLabel('Wat ga je doen?').fill('Een uur over waarom');
	await other.getByLabel('Wie trekt het?').selectOption({ index: 1 });
	await other.getByLabel(/^Klaar op/).fill('2030-05-01');
	await other.getByRole('button', { name: 'Leg de actie vast' }).click();
	await expect(bram.getByText('Een uur over waarom')).toBeVisible();

	const download = bram.waitForEvent('download');
	await bram.getByRole('link', { name: 'Word (.docx)' }).click();
	expect((await download).suggestedFilename()).toMatch(/^Groeikompas \d{4}\.docx$/);

	await bram.getByRole('button', { name: 'Rond af' }).click();
	await expect(bram.getByText('Deze ronde is afgerond')).toBeVisible();
	await expect(other.getByLabel('Waarom?').first()).not.toBeEditable();
});

test('two people write on one canvas at the same time, and both texts stay', async ({
	browser
}) => {
	const [noor, gijs] = await makeTeam(browser, ['carlijn', 'gijs']);
	await noor.goto('/instrumenten/visie');
	await noor.getByLabel('Naam', { exact: true }).fill('Visie van het team');
	await noor.getByRole('button', { name: 'Begin' }).click();
	await expect(noor.getByRole('heading', { name: 'Visie van het team' })).toBeVisible();
	await noor.getByRole('button', { name: 'Volgende kaart' }).click();
	await expect(noor.getByText('kaart 2 van')).toBeVisible();
	await gijs.goto(new URL(noor.url()).pathname);
	await expect(gijs.getByText('Nu hier: Carlijn')).toBeVisible();
	const dream = (page: Page) => page.getByLabel('Over drie jaar');
	await dream(noor).fill('Wij maken samen');
	// the other's words may have come in by now: add to them, do not write over them
	await dream(gijs).press('End');
	await dream(gijs).pressSequentially(' Iedereen deelt');
	await gijs.getByLabel('Onze leerlingen').fill('Doeners');
	for (const page of [noor, gijs]) {
		await expect(dream(page)).toHaveValue(/Wij maken samen/);
		await expect(dream(page)).toHaveValue(/Iedereen deelt/);
		await expect(page.getByLabel('Onze leerlingen')).toHaveValue('Doeners');
	}
	await noor.getByRole('button', { name: 'Zet even stil' }).click();
	await expect(dream(gijs)).not.toBeEditable();
	await expectAccessible(gijs);
});

/** Gives every criterion the same score and evidence, without looking at each. */
async function score(page: Page, value: string, evidence: string): Promise<void> {
	const notes = page.locator('textarea[name^="note."]');
	const count = await notes.count();
	for (let at = 0; at < count; at++) {
		const name = (await notes.nth(at).getAttribute('name')) ?? '';
		await page
			.locator(`[name="${name.replace('note', 'now')}"][value="${value}"]`)
			.check({ force: true });
		await notes.nth(at).fill(evidence);
	}
}

test('two reviewers score alone, compare and publish a passport that everyone reads', async ({
	browser,
	page
}) => {
	const peter = await as(browser, 'peter', '/materiaal?q=stroomkring');
	await peter
		.getByRole('main')
		.getByRole('heading', { level: 2 })
		.getByRole('link')
		.first()
		.click();
	const begin = peter.getByRole('link', { name: 'Beoordeel dit materiaal' });
	await expect(begin).toBeVisible();
	const material = new URL(peter.url()).pathname;
	await begin.click();
	await peter.getByLabel('Gevonden materiaal beoordelen').check();
	await peter.getByRole('button', { name: 'Begin' }).click();
	await peter.getByRole('button', { name: 'Maak een link' }).click();
	const link = (await peter.locator('code').textContent()) ?? '';
	const inge = await as(browser, 'inge', new URL(link).pathname);
	await inge.getByRole('button', { name: 'Ik doe mee' }).click();
	// going away sooner would take the request with it
	await inge.waitForURL((url) => !url.pathname.includes('meedoen'));
	const review = new URL(peter.url()).pathname;
	await inge.goto(review);

	// a score without evidence is not sent
	await score(peter, '2', 'Gezien op het eerste blad');
	await peter.locator('[name="now.2.1"][value="1"]').check({ force: true });
	await peter.locator('textarea[name="note.2.1"]').fill('');
	await peter.getByRole('button', { name: 'Verstuur mijn scores' }).click();
	await expect(peter.getByRole('alert')).toContainText('2.1');
	await peter.locator('textarea[name="note.2.1"]').fill('Bronnen staan onderaan');
	await peter.getByRole('button', { name: 'Verstuur mijn scores' }).click();
	await expect(peter.getByText('Je scores zijn verstuurd')).toBeVisible();
	await score(inge, '3', 'Heel duidelijk');
	await inge.getByRole('button', { name: 'Verstuur mijn scores' }).click();
	await expect(inge.getByRole('heading', { name: 'Samen vergelijken' })).toBeVisible();
	await expect(peter.getByText('Heel duidelijk').first()).toBeVisible();
	await expectAccessible(peter);

	// two levels apart: they talk about it, among themselves
	await inge.getByRole('link', { name: /^Begin er een gesprek over ?: 2\.1/ }).click();
	await inge.getByLabel('Eerste bericht').fill('De bronnen staan op het laatste blad');
	await inge.getByRole('button', { name: 'Plaats' }).click();
	await expect(inge.getByRole('article')).toContainText('De bronnen staan');
	const talk = new URL(inge.url()).pathname;
	const stranger = await as(browser, 'bram', talk);
	await expect(stranger.getByText('De bronnen staan')).toHaveCount(0);
	await expect(peter.getByRole('link', { name: /^Lees het gesprek \(1\) ?: 2\.1/ })).toBeVisible();
	await inge.goto(review);

	// nothing is published before everything is agreed
	await peter.getByRole('button', { name: 'Publiceer het kwaliteitspaspoort' }).click();
	await expect(peter.getByRole('alert')).toContainText('Spreek eerst');
	const agree = peter.locator('form.joint', { has: peter.locator('[value="2"]') });
	const count = await agree.count();
	for (let at = 0; at < count; at++) {
		await agree.nth(at).locator('[name=value][value="2"]').check({ force: true });
		await peter.getByLabel('Onze tekst voor de maker').nth(at).fill('In orde zo');
	}
	await expect(inge.getByLabel('Onze tekst voor de maker').nth(count - 1)).toHaveValue(
		'In orde zo'
	);
	await expect(peter.getByText('Wordt bewaard…')).toHaveCount(0);
	await peter.getByRole('button', { name: 'Publiceer het kwaliteitspaspoort' }).click();
	await expect(
		peter.getByText('De uitkomst staat als kwaliteitspaspoort bij het materiaal')
	).toBeVisible();

	await page.goto(material);
	await expect(page.getByText('Beoordeeld op versie')).toBeVisible();
	await expect(page.getByText('Basis op orde', { exact: false }).first()).toBeVisible();
	const data = await page.locator('script[type="application/ld+json"]').allTextContents();
	expect(data.join()).toContain('"@type":"Review"');
	expect(await page.content()).not.toContain('Heel duidelijk');
	await expectAccessible(page);

	// a new version is reviewed again in one press, by the same scenario
	await ask(
		`with newer as (
			update public.materials set version = version + 1 where id = $1 returning id, version, url, file_id, owner_id)
		 insert into public.material_versions (material_id, number, change_note, url, file_id, created_by)
		 select id, version, 'Andere bron', url, file_id, owner_id from newer`,
		[/\d+/.exec(material)?.[0]]
	);
	await peter.goto(material);
	await peter.getByRole('button', { name: 'Beoordeel de nieuwe versie' }).click();
	await expect(peter.getByRole('button', { name: 'Verstuur mijn scores' })).toBeVisible();
	expect(new URL(peter.url()).pathname).not.toBe(review);
});

test('an editor keeps the list of schools that think along', async ({ browser }) => {
	const eva = await as(browser, 'eva', '/instrumenten/helpende-scholen');
	await expect(eva.getByText('De Uitvinderij')).toBeVisible();
	await eva.getByRole('combobox', { name: /School/ }).fill('Schietspoel');
	await eva.getByRole('option', { name: /Schietspoel/ }).click();
	await eva.getByLabel('Gebied').selectOption('cultuur');
	await eva.getByLabel('Wat bieden ze?').fill('Een middag meelopen');
	await eva.getByLabel('Hoe bereik je de school?').fill('via het secretariaat');
	await eva.getByLabel('Toegezegd op').fill('2026-10-01');
	await eva.getByRole('button', { name: 'Zet op de lijst' }).click();
	await expect(eva.getByText('Een middag meelopen')).toBeVisible();
	await expectAccessible(eva);
});

test('a team lets its round count for the board, whose people see totals and nothing else', async ({
	browser
}) => {
	// an organiser lets somebody look, who has no script
	const wim = await as(browser, 'wim', '/instrumenten/besturen?q=eemstede');
	await wim.getByRole('link', { name: 'Vereniging Eemstede Onderwijs' }).click();
	await wim.getByRole('button', { name: 'Maak een link' }).click();
	const link = new URL((await wim.locator('code').textContent()) ?? '').pathname;
	const maarten = await as(browser, 'maarten', link, noScript);
	await maarten.getByRole('button', { name: 'Ik kijk namens dit bestuur' }).click();
	await expect(maarten.getByText('Nog geen overzicht')).toBeVisible();
	await maarten.getByRole('button', { name: 'Tel nieuwe rondes' }).click();
	await expect(maarten.getByRole('alert')).toContainText('nog geen vijf nieuwe rondes');
	const late = await as(browser, 'karima', link);
	await expect(late.getByText('al gebruikt of verlopen')).toBeVisible();

	// a facilitator agrees, and takes it back
	const [round] = await ask(
		`select r.id from public.instrument_runs r join public.instrument_teams t on t.id = r.team_id
		 where t.name = 'Bovenbouw De Heidelibel' and r.round = 2`
	);
	const thijs = await as(browser, 'thijs', to(runPath('groeikompas', Number(round?.id)), 'nl'));
	await thijs.getByRole('button', { name: 'Laat meetellen' }).click();
	await expect(thijs.getByText('Er is nog niet geteld')).toBeVisible();
	await thijs.getByRole('button', { name: 'Laat toch niet meetellen' }).click();
	await expect(thijs.getByRole('button', { name: 'Laat meetellen' })).toBeVisible();

	// a board with an overview: a sentence, a table, and what can be kept
	const bram = await as(browser, 'bram', '/instrumenten/besturen');
	await bram.getByRole('link', { name: 'Scholengroep Linge en Maas' }).click();
	await expect(bram.getByText('Rondes van 6 teams')).toBeVisible();
	await expect(
		bram.getByRole('paragraph').filter({ hasText: /^De meeste teams staan op niveau 3 of 4 bij/ })
	).toBeVisible();
	await expect(bram.getByRole('row', { name: /^Infrastructuur/ })).toBeVisible();
	await expect(bram.getByText(/Kernteam|Stuwdam/)).toHaveCount(0);
	const kept = bram.waitForEvent('download');
	await bram.getByRole('link', { name: '.csv' }).click();
	expect((await kept).suggestedFilename()).toBe('Scholengroep Linge en Maas.csv');
	await expectAccessible(bram);
});

// issue 5, bar 5
test('no page of an instrument brings more than 100 KB of script', async ({ browser }) => {
	const runs = await ask(
		`select distinct on (r.instrument) r.instrument, r.id, split_part(u.email, '@', 1) as who
		 from public.instrument_runs r
		 join public.instrument_members m on m.team_id = r.team_id and m.role = 'facilitator'
		 join auth.users u on u.id = m.person_id
		 where u.email like '%@voorbeeld.nl' order by r.instrument, r.id desc`
	);
	expect(runs.length).toBeGreaterThan(2);
	const sizes: Record<string, number> = {};
	for (const { instrument, id, who } of runs) {
		if (!isInstrument(instrument)) throw new Error(`no pages of ${String(instrument)}`);
		const page = await as(browser, String(who), to('/instruments', 'nl'));
		const path = runPath(instrument, Number(id));
		// most of a design happens on the pages of its steps, and of a policy on those of its chapters
		const inside = { ontwerpproces: '/steps/2', leermiddelenbeleid: '/chapters/1' };
		const more = Object.entries(inside).find(([name]) => name === instrument)?.[1];
		for (const place of more ? [path, path + more] : [path]) {
			const bytes = await scriptOf(page, new URL(to(place, 'nl'), page.url()));
			sizes[place] = Math.round(bytes / 102.4) / 10;
		}
		await page.context().close();
	}
	expect(Object.entries(sizes).filter(([, size]) => size > 100)).toEqual([]);
});
