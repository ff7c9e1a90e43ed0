/** Talking in a thread: live with two people, and with what schools' networks do to it. */
import type { Browser, Page } from '@playwright/test';
import { ask } from '../support/ask.ts';
import { as, expect, expectAccessible, noScript, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 90_000 });

/** Address of a thread in a community by its title. */
async function thread(title: string): Promise<string> {
	const [row] = await ask('select id from public.threads where title like $1', [`${title}%`]);
	return `/gesprekken/${String(row?.id)}`;
}

const editor = (page: Page) => page.locator('#reply .tiptap');
const live = (page: Page) => page.locator('p.live');
/** Until its script has come a page says "bijna live", and nobody hears who puts the cursor in a field. */
const isLive = /^\s*live\b/;

/** Opens the editor and types; the plain box turns into it on focus. */
async function write(page: Page, text: string): Promise<void> {
	if (!(await editor(page).isVisible())) await page.locator('#reply textarea').focus();
	await editor(page).click();
	await page.keyboard.type(text);
}

const send = (page: Page) =>
	page.locator('#reply').getByRole('button', { name: 'Plaats reactie' }).click();

async function both(browser: Browser, path: string): Promise<[Page, Page]> {
	const pages = await Promise.all([as(browser, 'sanne', path), as(browser, 'joost', path)]);
	for (const page of pages) await expect(live(page)).toHaveText(isLive);
	return pages;
}

test('two people talk: writing, a new reply, a reaction and an edit appear without reloading', async ({
	browser
}) => {
	const path = await thread('Kruislings vermenigvuldigen');
	const [sanne, joost] = await both(browser, `${path}?from=1`);
	await expect(live(sanne)).toContainText('Joost Hendriks leest mee');
	const text = `Bij ons werkte het met twee kleuren krijt (${Date.now()}).`;
	await write(joost, text);
	await expect(sanne.getByText('Joost Hendriks is aan het schrijven')).toBeVisible();
	await send(joost);
	await expect(joost.getByText(text)).toHaveCount(1);
	const news = sanne.getByRole('button', { name: '1 nieuwe reactie' });
	await expect(news).toBeVisible({ timeout: 3_000 });
	await expect(sanne.getByText(text)).toHaveCount(0);
	await news.click();
	await expect(sanne.getByText(text)).toHaveCount(1);
	await expectAccessible(sanne);
	const post = sanne.locator('article', { hasText: text });
	await post.getByRole('link', { name: 'Reageer met een gebaar' }).click();
	await post.getByRole('button', { name: 'Goed idee' }).click();
	await expect(
		joost.locator('article', { hasText: text }).getByText('Goed idee · 1')
	).toBeVisible();
	await joost
		.locator('article', { hasText: text })
		.getByRole('link', { name: 'Meer acties' })
		.click();
	await joost.locator('#edit-form textarea').focus();
	await joost.locator('#edit-form .tiptap').click();
	await joost.keyboard.press('Control+End');
	await joost.keyboard.type(' En met geduld.');
	await joost.getByRole('button', { name: 'Bewaar wijziging' }).click();
	await expect(sanne.getByText('En met geduld.')).toBeVisible();
	await joost.waitForURL(/gesprekken\/\d+\?from/);
	await joost
		.locator('article', { hasText: 'En met geduld.' })
		.getByRole('link', { name: 'Meer acties' })
		.click();
	await expectAccessible(joost);
	await joost.getByRole('button', { name: 'Verwijder' }).click();
	await expect(sanne.getByText('En met geduld.')).toHaveCount(0);
	await expect(sanne.getByText('Dit bericht is verwijderd.')).toBeVisible();
});

test('a mention offers members only, and rings the bell of the colleague', async ({ browser }) => {
	const path = await thread('Afronden: wanneer en op hoeveel');
	const [, joost] = await both(browser, path);
	await write(joost, 'Wat vind jij, @San');
	const offered = joost.getByRole('option');
	await expect(offered.filter({ hasText: 'Sanne Verhoeven' })).toBeVisible();
	await joost.keyboard.press('Enter');
	await joost.keyboard.type('?');
	await send(joost);
	await expect(
		joost.locator('article').last().getByRole('link', { name: '@Sanne Verhoeven' })
	).toBeVisible();
	await write(joost, '@Lars');
	await expect(offered).toHaveCount(0);
	await expect(async () => {
		const [row] = await ask(
			`select count(*)::int as n from public.notifications n join public.profiles p on p.id = n.person_id
			 where p.name = 'Sanne Verhoeven' and n.kind = 'mention' and n.created_at > now() - interval '1 minute'`
		);
		expect(row?.n).toBeGreaterThan(0);
	}).toPass({ timeout: 10_000 });
});

test('on a network without sockets the thread says so and still updates within ten seconds', async ({
	browser
}) => {
	const path = await thread('Staande of liggende verhoudingstabel');
	const sanne = await as(browser, 'sanne', path);
	await sanne.context().routeWebSocket(/.*/, (socket) => socket.close());
	await sanne.goto(`${path}?from=1`);
	await expect(live(sanne)).toContainText('bijna live');
	const joost = await as(browser, 'joost', path);
	await write(joost, `Zonder sockets geplaatst ${Date.now()}`);
	await send(joost);
	await expect(sanne.locator('button.arrived, a.arrived')).toBeVisible({ timeout: 11_000 });
});

test('a draft survives a reload, and a reply sent offline waits and goes out once', async ({
	browser
}) => {
	const path = await thread('Afronden: wanneer en op hoeveel');
	const sanne = await as(browser, 'sanne', path);
	await expect(live(sanne)).toHaveText(isLive);
	const text = `Vanuit de trein ${Date.now()}`;
	await write(sanne, text);
	await sanne.reload();
	await expect(sanne.locator('#reply textarea')).toHaveValue(text);
	await sanne.context().setOffline(true);
	await send(sanne);
	await expect(sanne.getByText('Wacht op verbinding')).toBeVisible();
	await sanne.context().setOffline(false);
	await expect(sanne.locator('article', { hasText: text })).toHaveCount(1, { timeout: 15_000 });
	await sanne.waitForTimeout(1_500);
	const [row] = await ask('select count(*)::int as n from public.posts where body = $1', [text]);
	expect(row?.n).toBe(1);
});

test('who is removed from one community loses it within five seconds and stays live in the other', async ({
	browser
}) => {
	const [member] = await ask(`
		select p.name, split_part(u.email, '@', 1) as key, min(m.community_id) as first, max(m.community_id) as second
		from public.memberships m join public.profiles p on p.id = m.person_id join auth.users u on u.id = p.id
		join public.communities c on c.id = m.community_id and c.discussion = 'members'
		where m.role = 'member' and exists (select from public.threads t where t.community_id = m.community_id)
		group by p.name, u.email having count(*) >= 2 limit 1`);
	const of = async (community: unknown) =>
		`/gesprekken/${String((await ask('select id from public.threads where community_id = $1 limit 1', [community]))[0]?.id)}`;
	const [lost, kept] = [await of(member?.first), await of(member?.second)];
	const page = await as(browser, String(member?.key), lost);
	const other = await page.context().newPage();
	await other.goto(kept);
	await expect(live(page)).toHaveText(isLive);
	await expect(live(other)).toHaveText(isLive);
	await ask(
		`delete from public.memberships m using public.profiles p
		 where p.id = m.person_id and p.name = $1 and m.community_id = $2`,
		[member?.name, member?.first]
	);
	await expect(page.getByText('Je hebt geen toegang meer tot dit gesprek')).toBeVisible({
		timeout: 5_000
	});
	await expect(live(other)).toContainText(/^\s*live/, { timeout: 8_000 });
	const answer = await page.goto(lost);
	expect(answer?.status()).toBe(404);
});

test('without JavaScript one reads, replies, answers a post, edits and starts a thread', async ({
	browser
}) => {
	const path = await thread('Kassabonnen in 2 basis');
	const page = await as(browser, 'sanne', `${path}?from=1`, noScript);
	await expect(page.locator('article')).not.toHaveCount(0);
	const text = `Zonder script geplaatst ${Date.now()}`;
	await page
		.locator('article')
		.nth(1)
		.getByRole('link', { name: /^Reageer/ })
		.last()
		.click();
	const box = page.locator('textarea[name=body]');
	expect((await box.boundingBox())?.width).toBeGreaterThan(400);
	// four lines
	expect((await box.boundingBox())?.height).toBeGreaterThan(90);
	await box.fill(text);
	await page.getByRole('button', { name: 'Plaats reactie' }).click();
	const mine = page.locator('article', { hasText: text });
	await expect(mine).toHaveCount(1);
	await expect(mine.locator('a.context')).toBeVisible();
	await mine.getByRole('link', { name: 'Meer acties' }).click();
	await page.locator('textarea[name=body]').fill(`${text}, en aangepast.`);
	await page.getByRole('button', { name: 'Bewaar wijziging' }).click();
	await expect(page.getByText('en aangepast.')).toBeVisible();
	await page.locator('article').nth(1).getByRole('link', { name: 'Meer acties' }).click();
	await page.getByRole('link', { name: 'Citeer' }).click();
	await expect(page.locator('textarea[name=body]')).toHaveValue(/^> \S/);

	await page.goto('/gesprekken/nieuw?community=rekenen-vmbo');
	await page.getByRole('radio', { name: /Gesprek/ }).check();
	await page.getByLabel('Titel').fill(`${text}, als gesprek`);
	await page.locator('textarea[name=body]').fill('Wie heeft dit ook geprobeerd?');
	await page.getByRole('button', { name: 'Start gesprek' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${text}, als gesprek`);
	await expect(page.getByText('Wie heeft dit ook geprobeerd?')).toBeVisible();
});

test('a question is asked with a template and gets its answer', async ({ browser }) => {
	const page = await as(browser, 'sanne', '/gesprekken/nieuw?community=rekenen-vmbo');
	// also in an editor that is open already
	await page.locator('textarea[name=body]').click();
	await page.getByRole('radio', { name: /Vraag/ }).check();
	await expect(page.getByRole('textbox', { name: 'Bericht' })).toContainText('Wat wil ik weten');
	await expectAccessible(page);
	const title = `Wie heeft een weekschaal over? ${Date.now()}`;
	await page.getByLabel('Titel').fill(title);
	await page.getByRole('button', { name: 'Start gesprek' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	// what was sent is no draft any more, however soon after the last stroke
	expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('draft:');
	await expect(page.getByText('Nog open')).toBeVisible();
	const joost = await as(browser, 'joost', new URL(page.url()).pathname);
	await write(joost, 'Ik, haal hem vrijdag maar op.');
	await send(joost);
	await expect(joost.locator('article')).toHaveCount(2);
	await page.reload();
	await page.locator('article').nth(1).getByRole('link', { name: 'Meer acties' }).click();
	await page.getByRole('button', { name: 'Dit is het antwoord' }).click();
	await expect(page.getByText('Gekozen antwoord', { exact: true })).toBeVisible();
	await expectAccessible(page);
});

test('a link to our own thing is a card for who may see it, and a bare link for others', async ({
	browser
}) => {
	const [open] = await ask('select id, title from public.materials where is_public limit 1');
	const [shut] = await ask(`
		select t.id, t.title from public.threads t join public.communities c on c.id = t.community_id
		where c.discussion = 'members' and not exists (
			select from public.memberships m join public.profiles p on p.id = m.person_id
			where m.community_id = c.id and p.name = 'Sanne Verhoeven') limit 1`);
	const origin = process.env.ORIGIN ?? '';
	const page = await as(browser, 'sanne', await thread('Kassabonnen in 2 basis'), noScript);
	const words = `Kijk hier eens ${Date.now()}`;
	await page
		.locator('textarea[name=body]')
		.fill(
			`${words}\n\n${origin}/materiaal/${String(open?.id)}\n\n${origin}/gesprekken/${String(shut?.id)}`
		);
	await page.getByRole('button', { name: 'Plaats reactie' }).click();
	const mine = page.locator('article', { hasText: words });
	await expect(mine.locator('a.own-card strong')).toHaveText([String(open?.title)]);
	await expect(mine).not.toContainText(String(shut?.title));
	await expect(mine.locator(`a[href$="/gesprekken/${String(shut?.id)}"]`)).toBeVisible();
});

test('a thread about one page of a document opens the document there', async ({ browser }) => {
	const [pdf] = await ask(`
		select m.id from public.materials m join public.files f on f.id = m.file_id
		where f.mime = 'application/pdf' and m.is_public limit 1`);
	const page = await as(
		browser,
		'sanne',
		`/gesprekken/nieuw?material=${String(pdf?.id)}&community=rekenen-vmbo`,
		noScript
	);
	const title = `De tweede bladzijde ${Date.now()}`;
	await page.getByLabel('Titel').fill(title);
	await page.locator('textarea[name=body]').fill('Hier loopt het vast.');
	await page.getByText('Gaat het over één plek').click();
	await page.getByLabel('Bladzijde').fill('2');
	await page.getByLabel('De zin of alinea').fill('Reken de korting uit.');
	await page.getByRole('button', { name: 'Start gesprek' }).click();
	await expect(page.locator('blockquote', { hasText: 'Reken de korting uit.' })).toBeVisible();
	await page.getByRole('link', { name: 'pagina 2' }).click();
	await expect(page.locator('iframe.pdf')).toHaveAttribute('src', /#page=2&/);
	await expect(page.getByRole('link', { name: title })).toBeVisible();
});
