/** The learning path as readers and learners go through it. */
import type { Locator, Page } from '@playwright/test';
import { resolve } from 'node:path';
import { readPath } from '../../src/lib/learning/files.ts';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';
import { scriptOf } from '../support/script-size.ts';

const lesson = '/leerpad/mag-dit/combineren-en-makers-noemen';
const block = (page: Page, id: string) => page.locator(`section:has(> div > #${id})`);

test('Somebody goes on where they were, answers, finishes a lesson and sees it counted', async ({
	browser
}) => {
	const page = await as(browser, 'sanne', '/leerpad');
	await expect(page.getByRole('heading', { name: /^Verder bij: Combineren/ })).toBeVisible();
	await page.getByRole('link', { name: 'Ga verder' }).click();
	await page.waitForURL(`**${lesson}`);

	const quiz = block(page, 'm02-quiz-5');
	await quiz.getByLabel('CC BY-NC-SA').check();
	await quiz.getByRole('button', { name: 'Controleer' }).click();
	await expect(quiz.getByText('Dan leg je een verbod op')).toBeVisible();
	await expect(quiz.getByText('Bewaard', { exact: true })).toBeVisible();
	await quiz.getByLabel('Geen, deze combinatie').check();
	await quiz.getByRole('button', { name: 'Controleer' }).press('Enter');
	await expect(quiz.getByText('Helemaal goed.')).toBeVisible();

	const work = block(page, 'm02-twee-bronnen');
	await work.getByLabel('Je uitwerking').fill('a'.repeat(10_001));
	await expect(work.getByRole('alert')).toBeVisible();
	await work.getByLabel('Je uitwerking').fill('Een kaart en een foto');
	await expect(work.getByText('Bewaard', { exact: true })).toBeVisible();

	const mix = block(page, 'm02-remix');
	await mix.getByLabel('Bron 2').selectOption({ label: 'CC BY-NC-SA 4.0' });
	await expect(mix.getByRole('status').first()).toContainText('CC BY-NC-SA 4.0');

	await page.getByRole('button', { name: /^Klaar/ }).click();
	await page.waitForURL('**/mensen-in-je-materiaal');
	await page.goto(lesson);
	await expect(block(page, 'm02-quiz-5').getByLabel('Geen, deze combinatie')).toBeChecked();
	await expect(block(page, 'm02-twee-bronnen').getByLabel('Je uitwerking')).toHaveValue(
		'Een kaart en een foto'
	);
});

test('The last of two tabs counts, and says that there was another', async ({ browser }) => {
	const one = await as(browser, 'nina', lesson);
	const two = await one.context().newPage();
	await two.goto(lesson);
	for (const [page, option] of [
		[one, 'CC BY-SA'],
		[two, 'CC BY-NC-SA']
	] as const) {
		const quiz = block(page, 'm02-quiz-5');
		await quiz.getByLabel(option, { exact: true }).check();
		await quiz.getByRole('button', { name: 'Controleer' }).click();
		await expect(quiz.getByText('Nog niet helemaal')).toBeVisible();
	}
	await expect(block(two, 'm02-quiz-5').getByText('dit laatste antwoord telt')).toBeVisible();
});

test('Without account answers stay on the device, and come along at sign-in', async ({
	browser
}) => {
	const page = await (await browser.newContext()).newPage();
	await page.goto(lesson);
	const quiz = block(page, 'm02-quiz-5');
	await quiz.getByLabel('CC BY-SA', { exact: true }).check();
	await quiz.getByRole('button', { name: 'Controleer' }).click();
	await expect(quiz.getByText('Bewaard op dit apparaat')).toBeVisible();
	await page.goto(lesson);
	await quiz.hover();
	await expect(quiz.getByLabel('CC BY-SA', { exact: true })).toBeChecked();

	await page.goto(`/inloggen?next=${lesson}`);
	await page.locator('#password-email').fill('joost@voorbeeld.nl');
	await page.locator('[name=password]').fill(process.env.DEMO_PASSWORD ?? '');
	await page.locator('[name=password]').press('Enter');
	await expect(page.getByText('staat nu in je account').first()).toBeVisible();
	await expect(quiz.getByLabel('CC BY-SA', { exact: true })).toBeChecked();
	await page.reload();
	await expect(quiz.getByLabel('CC BY-SA', { exact: true })).toBeChecked();
});

test('Reading, answering and reporting work without JavaScript', async ({ browser }) => {
	const visitor = await (await browser.newContext(noScript)).newPage();
	await visitor.goto('/leerpad');
	await visitor
		.getByRole('link', { name: /^Mag dit/ })
		.first()
		.click();
	await visitor.getByRole('link', { name: 'Combineren en makers noemen' }).click();
	const quiz = block(visitor, 'm02-quiz-5');
	await quiz.getByLabel('CC BY-SA', { exact: true }).check();
	await quiz.getByRole('button', { name: 'Controleer' }).click();
	await expect(quiz.getByText('Nog niet helemaal')).toBeVisible();
	expect(new URL(visitor.url()).hash).toBe('#m02-quiz-5');

	const page = await as(browser, 'fatima', '/leerpad/wat-is-open/vijf-vrijheden', noScript);
	await page.goto(lesson);
	await block(page, 'm02-twee-bronnen').getByLabel('Je uitwerking').fill('Zonder script');
	await block(page, 'm02-twee-bronnen').getByRole('button').click();
	await expect(block(page, 'm02-twee-bronnen').getByText('Bewaard', { exact: true })).toBeVisible();
	await page.goto(lesson);
	await expect(block(page, 'm02-twee-bronnen').getByLabel('Je uitwerking')).toHaveValue(
		'Zonder script'
	);
	await block(page, 'm02-quiz-5').getByRole('link', { name: 'Klopt er iets niet?' }).click();
	await page.getByLabel('Wat klopt er niet?').fill('Er staat een punt te veel.');
	await page.getByRole('button', { name: 'Verstuur' }).click();
	await expect(page.getByText('Je melding is binnen')).toBeVisible();

	const editor = await as(browser, 'eva', '/beheer/leerpad');
	const report = editor.getByRole('listitem').filter({ hasText: 'een punt te veel' });
	await expect(report.getByText('03-combineren-en-makers-noemen.mdx')).toBeVisible();
	await report.getByRole('button', { name: 'Afgehandeld' }).click();
	await expect(report).toHaveCount(0);
});

test('The talk of a module opens beside the text, is live, and keeps a werkplaats to itself', async ({
	browser
}) => {
	test.slow();
	const asking = '/leerpad/mag-dit/van-wie-is-het';
	const question = (page: Page) => page.locator('#m02-afspraak');
	const roos = await as(browser, 'roos', asking);
	await question(roos).hover();
	const count = async (page: Page) =>
		Number(/\d+/.exec(await question(page).getByRole('listitem').first().innerText())?.[0]);
	const before = await count(roos);
	const lars = await as(browser, 'lars', asking);
	await question(lars).getByRole('link', { name: 'Open het gesprek' }).first().click();
	await lars.waitForURL('**/gesprek?*');
	const talk = lars.locator('#talk');
	await expect(talk.getByRole('heading', { name: 'Praat mee' })).toBeFocused();
	await expect(question(lars)).toBeVisible();
	await expectAccessible(lars);
	await talk.locator('#reply textarea').focus();
	await talk.locator('#reply .tiptap').pressSequentially('Bij ons mag alles open.');
	await talk.getByRole('button', { name: 'Plaats reactie' }).click();
	await expect(talk.locator('.posts').getByText('Bij ons mag alles open.')).toBeVisible();
	await expect.poll(() => count(roos), { timeout: 15_000 }).toBe(before + 1);

	await talk.getByRole('link', { name: /^Mijn werkplaats/ }).click();
	await talk.getByLabel('Je eerste bericht').fill('Alleen voor onze werkplaats');
	await talk.getByRole('button', { name: 'Begin het gesprek' }).click();
	await expect(talk.locator('.posts').getByText('Alleen voor onze werkplaats')).toBeVisible();
	await expect(talk.getByRole('link', { name: /^Mijn werkplaats 1$/ })).toBeVisible();

	const visitor = await (await browser.newContext(noScript)).newPage();
	await visitor.goto(asking);
	expect(await count(visitor)).toBe(before + 1);
	await question(visitor).getByRole('link', { name: 'Open het gesprek' }).click();
	await expect(visitor.locator('#talk').getByText('Bij ons mag alles open.')).toBeVisible();
	expect(await visitor.content()).not.toContain('onze werkplaats');
	const sanne = await as(browser, 'sanne', `${asking}/gesprek`);
	await expect(sanne.locator('#talk').getByText('Bij ons mag alles open.')).toBeVisible();
	expect(await sanne.content()).not.toContain('onze werkplaats');
});

for (const scripts of [true, false])
	test(`Every kind of block is answered by keyboard alone, ${scripts ? 'with' : 'without'} JavaScript`, async ({
		browser
	}) => {
		test.slow();
		const person = scripts ? 'bram' : 'hanneke';
		const page = await as(browser, person, '/leerpad', scripts ? {} : noScript);
		const places = [...readPath(resolve('.')).places.values()];
		const tab = async (control: Locator, key: string) => {
			await control.focus();
			await page.keyboard.press(key);
		};
		for (const kind of new Set(places.map(({ block }) => block.kind))) {
			const place = places.find(({ block }) => block.kind === kind);
			if (!place) throw new Error(`no lesson has ${kind}`);
			await page.goto(`/leerpad/${place.module.slug}/${place.lesson.slug}`);
			const here = block(page, place.block.id);
			await here.hover();
			if (kind === 'Order' && scripts)
				await tab(here.getByRole('button', { name: /^Naar beneden/ }).first(), 'Enter');
			for (const group of await here.locator('fieldset, [role=radiogroup]').all())
				await tab(group.getByRole('radio').first(), 'Space');
			for (const box of await here.getByRole('checkbox').all()) await tab(box, 'Space');
			// each step has its own place already
			for (const list of kind === 'Order' ? [] : await here.getByRole('combobox').all())
				await tab(list, 'ArrowDown');
			for (const field of await here.getByRole('textbox').all()) {
				await field.focus();
				const address = (await field.getAttribute('type')) === 'url';
				await page.keyboard.insertText(address ? 'https://voorbeeld.nl' : 'Drie woorden erbij');
			}
			const [answered] = await Promise.all([
				page.waitForResponse((response) => response.url().includes('?/answer')),
				tab(here.locator('button[type=submit]'), 'Enter')
			]);
			expect(answered.status(), kind).toBe(200);
			await expect(here.getByText('Bewaard', { exact: true }), kind).toBeVisible();
		}
		if (scripts) await expectAccessible(page);
	});

test('A lesson brings at most 75 KB of script before a block comes in sight', async ({ page }) => {
	await page.goto(lesson);
	expect((await scriptOf(page, new URL(page.url()))) / 1024).toBeLessThan(75);
});

test('Axe finds nothing in lessons, and nothing sticks out of any', async ({ browser }) => {
	test.setTimeout(300_000);
	const page = await (
		await browser.newContext({ viewport: { width: 360, height: 800 } })
	).newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	const lessons = readPath(resolve('.')).modules.flatMap(({ slug, lessons: inside }) =>
		inside.map((lesson) => `/leerpad/${slug}/${lesson.slug}`)
	);
	for (const [at, address] of lessons.entries()) {
		await page.goto(address);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(wider, address).toBeLessThanOrEqual(0);
		// all of them in the full run: each takes axe two seconds
		if (process.env.FULL === '1' || at % 5 === 0) await expectAccessible(page);
	}
	expect(problems).toEqual([]);
});
