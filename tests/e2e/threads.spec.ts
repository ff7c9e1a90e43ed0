/** Talking in a thread: live with two people, and with what schools' networks do to it. */
import type { Browser, Page } from '@playwright/test';
import { Client } from 'pg';
import { as, expect, test } from '../support/journeys.ts';

test.describe.configure({ timeout: 90_000 });

async function ask(query: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
	const client = new Client({ connectionString: process.env.OWNER_URL });
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(query, values)).rows;
	} finally {
		await client.end();
	}
}

/** Address of a thread in a community by its title. */
async function thread(title: string): Promise<string> {
	const [row] = await ask('select id from public.threads where title like $1', [`${title}%`]);
	return `/gesprekken/${String(row?.id)}`;
}

const editor = (page: Page) => page.locator('#reply .tiptap');
const live = (page: Page) => page.locator('p.live');

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
	for (const page of pages) await expect(live(page)).toContainText('live');
	return pages;
}

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
	await expect(live(page)).toContainText('live');
	await expect(live(other)).toContainText('live');
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
