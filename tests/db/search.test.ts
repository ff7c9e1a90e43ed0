/** Words are found in Dutch, and what one may not read is neither shown nor counted. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { findScope, search } from '../../src/lib/search/search.server.ts';
import type { SearchQuery } from '../../src/lib/search/search.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import { listUnread, markEverythingRead } from '../../src/lib/start/unread.server.ts';
import { findMemberStart } from '../../src/lib/start/member.server.ts';
import { findVisitorStart } from '../../src/lib/start/visitor.server.ts';
import { addPost } from '../../src/lib/threads/posts.server.ts';
import { createThread } from '../../src/lib/threads/threads.server.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
let member: Member, outsider: Member;
let closed: number;
let thread: number;

const ask = (
	who: Member | null,
	q: string,
	more: Partial<SearchQuery> = {},
	place: number | null = null
) =>
	(who ? who.db : openDoor(null).db)((trx) =>
		search(trx, { q, kind: null, in: null, ...more }, place, who !== null)
	);
const start = (title: string, body: string, by = member) =>
	by.db((trx) =>
		createThread(trx, by.id, {
			title,
			kind: 'gesprek',
			body,
			community: closed,
			forum: null,
			material: null,
			passage: null,
			files: []
		})
	);

beforeAll(async () => {
	await owner.connect();
	member = await makeMember(owner, 'Zwaantje Kwakkelstein', {
		listed: true,
		visible_to: 'communities'
	});
	outsider = await makeMember(owner, 'Otto Buiten');
	closed = await makeCommunity(owner, 'Besloten kring', [[member, 'lead']]);
	({ id: thread } = await start(
		'Over kwartelslag',
		'Een toets over kwartelslagen, café <script>alert(1)</script>'
	));
});
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

test('one form of a word finds the other, and accents do not matter', async () => {
	for (const words of [
		'kwartelslag',
		'kwartelslagen',
		'toetsen kwartelslagen',
		'cafe kwartelslag',
		'"toets over"  kwartelslag'
	])
		expect(
			(await ask(member, words)).threads.map(({ id }) => id),
			words
		).toEqual([thread]);
	const { id } = await start('Nog iets', 'Wij toetsen met de zonnewijzer');
	expect((await ask(member, 'toets zonnewijzer')).threads.map((hit) => hit.id)).toEqual([id]);
});

test('a word that only begins alike is not found', async () => {
	await start('Getallen', 'Een lange reeks zonnebloempitten');
	expect((await ask(member, 'rekenen zonnebloempitten')).counts.threads).toBe(0);
});

test('what one may not read is not found and not counted', async () => {
	for (const who of [outsider, null]) {
		const { threads, counts } = await ask(who, 'kwartelslagen');
		expect(threads).toEqual([]);
		expect(counts).toEqual({ threads: 0, materials: 0, lessons: 0, communities: 0, people: 0 });
		expect((await ask(who, 'kwartelslagen', {}, closed)).counts.threads).toBe(0);
	}
});

test('a private material is found by its community alone', async () => {
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.materials (title, kind, url, owner_id, is_public)
		 values ('Pimpelmeesproject', 'link', 'https://voorbeeld.test/', $1, false) returning id`,
		[member.id]
	);
	expect((await ask(member, 'pimpelmeesproject')).counts.materials).toBe(1);
	for (const who of [outsider, null])
		expect((await ask(who, 'pimpelmeesproject')).counts.materials).toBe(0);
	await owner.query(
		'insert into public.material_communities (material_id, community_id, shared_by) values ($1, $2, $3)',
		[rows[0]?.id, closed, member.id]
	);
	expect((await ask(outsider, 'pimpelmeesproject', {}, closed)).counts.materials).toBe(0);
});

test('people are found by the beginning of a name, by those who may see the card', async () => {
	expect((await ask(member, 'kwakkel')).people.map(({ name }) => name)).toEqual([
		'Zwaantje Kwakkelstein'
	]);
	expect((await ask(outsider, 'kwakkel')).counts.people).toBe(0);
	await owner.query("update public.profiles set visible_to = 'members' where id = $1", [member.id]);
	expect((await ask(outsider, 'kwakkel')).counts.people).toBe(1);
	expect((await ask(null, 'kwakkel')).counts.people).toBe(0);
	await owner.query('update public.profiles set listed = false where id = $1', [member.id]);
	expect((await ask(outsider, 'kwakkel')).counts.people).toBe(0);
});

test('what people typed stays text, and strange questions are answered', async () => {
	const { threads } = await ask(member, 'kwartelslagen');
	const text = threads[0]?.excerpt.map((piece) => piece.text).join('') ?? '';
	expect(text).toContain('alert(1)');
	expect(threads[0]?.excerpt.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual([
		'kwartelslagen'
	]);
	for (const strange of [
		"'",
		"''' & | !",
		'\\',
		':*',
		'de het een',
		'"',
		'-',
		'()',
		"o'brien's",
		'a & b | !c <-> d',
		'%',
		'\u{1f600}'
	])
		expect((await ask(member, strange)).counts, strange).toBeDefined();
});

test('a community that is still a draft cannot be named as the place to search', async () => {
	await owner.query("update public.communities set state = 'open' where id = $1", [closed]);
	const draft = await makeCommunity(owner, 'Nog geheim', [[member, 'lead']], { state: 'draft' });
	const { rows } = await owner.query<{ slug: string }>(
		'select slug from public.communities where id = $1',
		[draft]
	);
	const slug = rows[0]?.slug ?? '';
	expect((await outsider.db((trx) => findScope(trx, slug, true))).scope).toBeNull();
	expect((await member.db((trx) => findScope(trx, slug, true))).scope?.name).toBe('Nog geheim');
});

test('a search takes less than 300 ms, also for a common word among many posts', async () => {
	// numbering and signals of thousands of posts are not what is measured here
	await owner.query('alter table public.posts disable trigger user');
	await owner.query(
		`insert into public.posts (thread_id, number, author_id, body, community_id, visibility)
		 select $1, 10000 + n, $2, 'Met de leerlingen van groep ' || n || ' deden we een les over breuken en taal', $3, 'members'
		 from generate_series(1, 20000) n`,
		[thread, member.id, closed]
	);
	await owner.query('alter table public.posts enable trigger user');
	await owner.query('analyze public.posts');
	await ask(member, 'leerlingen');
	const times: number[] = [];
	for (let round = 0; round < 5; round += 1) {
		const began = performance.now();
		await ask(member, 'leerlingen les');
		times.push(performance.now() - began);
	}
	const median = times.toSorted((a, b) => a - b)[2] ?? Infinity;
	console.log(`search: ${median.toFixed(0)} ms`);
	expect(median).toBeLessThan(300);
	await owner.query('delete from public.posts where thread_id = $1 and number >= 10000', [thread]);
});

test('unread counts from joining on, and everything can be marked as read', async () => {
	const late = await makeMember(owner, 'Later lid');
	await owner.query('insert into public.memberships (community_id, person_id) values ($1, $2)', [
		closed,
		late.id
	]);
	expect(await late.db((trx) => listUnread(trx, late.id))).toEqual([]);
	await member.db((trx) => addPost(trx, { thread, body: 'Nieuw', replyTo: null, files: [] }));
	expect((await late.db((trx) => listUnread(trx, late.id))).map(({ id }) => id)).toEqual([thread]);
	await late.db((trx) => markEverythingRead(trx, late.id));
	expect(await late.db((trx) => listUnread(trx, late.id))).toEqual([]);
	expect((await outsider.db((trx) => listUnread(trx, outsider.id))).length).toBe(0);
});

test('the start pages hold what their reader may see', async () => {
	const seen = await member.db((trx) => findMemberStart(trx, member.id));
	expect(seen.communities.map(({ name }) => name)).toContain('Besloten kring');
	const visitor = await openDoor(null).db((trx) => findVisitorStart(trx));
	expect(visitor.threads.map(({ id }) => id)).not.toContain(thread);
	expect(visitor.materials.map(({ title }) => title)).not.toContain('Pimpelmeesproject');
	expect(visitor.figures.people).toBeGreaterThan(1);
	expect(visitor.spotlight?.posts.length).toBeGreaterThan(0);
});

test('a material that came to two of one’s communities is new once', async () => {
	const reader = await makeMember(owner, 'Leest in twee kringen');
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.materials (title, kind, url, owner_id, is_public)
		 values ('Twee keer gedeeld', 'link', 'https://voorbeeld.nl/twee', $1, true) returning id`,
		[member.id]
	);
	for (const [turn, name] of ['Eerste kring', 'Tweede kring'].entries()) {
		const community = await makeCommunity(owner, name, [[reader, 'member']]);
		await owner.query(
			`insert into public.material_communities (material_id, community_id, shared_by, shared_at)
			 values ($1, $2, $3, now() - $4 * interval '1 hour')`,
			[rows[0]?.id, community, member.id, turn]
		);
	}
	const { materials } = await reader.db((trx) => findMemberStart(trx, reader.id));
	expect(materials.map(({ title, community }) => [title, community])).toEqual([
		['Twee keer gedeeld', 'Eerste kring']
	]);
});
