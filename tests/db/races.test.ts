/** What holds when many write at once, and what does not hold without the lock that keeps it. */
import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import type { Db } from '../../src/lib/server/db.ts';
import { KeyReused, once } from '../../src/lib/server/form.ts';
import { reply } from '../../src/lib/threads/posts.server.ts';
import { setReaction } from '../../src/lib/threads/reactions.server.ts';
import { doorWithoutSession as as } from '../support/members.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 3 });
let people: string[] = [];
let community = 0;
beforeAll(async () => {
	const { rows } = await owner.query<{ id: string }>(
		`insert into public.profiles (id, name) select gen_random_uuid(), 'Schrijver ' || n from generate_series(1, 40) n returning id`
	);
	people = rows.map(({ id }) => id);
	const { rows: places } = await owner.query<{ id: number }>(
		`insert into public.communities (slug, kind, name, summary, state) values ('wedloop', 'programma', 'Wedloop', 'x', 'open') returning id`
	);
	community = places[0]?.id ?? 0;
	await owner.query(
		`insert into public.memberships (community_id, person_id) select $1, unnest($2::uuid[])`,
		[community, people]
	);
});
afterAll(async () => {
	await owner.query('delete from public.communities where id = $1', [community]);
	await owner.query('delete from public.profiles where id = any ($1)', [people]);
	await owner.end();
	await closeDatabase();
});

async function newThread(): Promise<number> {
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.threads (community_id, title, author_id) values ($1, 'Wedloop', $2) returning id`,
		[community, people[0]]
	);
	return rows[0]?.id ?? 0;
}

const write = (trx: Db, thread: number, author: string, body = 'Hallo') =>
	trx
		.insertInto('posts')
		.values({ thread_id: thread, author_id: author, body, body_html: '', renderer: 1 })
		.returning(['id', 'number'])
		.executeTakeFirstOrThrow();

/** Forty people, three posts each, all at once. */
const crowd = (thread: number) =>
	Promise.allSettled(
		people.flatMap((id) => [1, 2, 3].map(() => as(id).db((trx) => write(trx, thread, id))))
	);

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('posts of forty people at once are numbered without a hole, and so are their changes', async () => {
	const thread = await newThread();
	const outcomes = await crowd(thread);
	expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
	const { rows } = await owner.query<{ number: number }>(
		'select number from public.posts where thread_id = $1 order by number',
		[thread]
	);
	expect(rows.map(({ number }) => number)).toEqual(upTo(120));
	const { rows: threads } = await owner.query<{ last: number }>(
		'select last_number as last from public.threads where id = $1',
		[thread]
	);
	expect(threads[0]?.last).toBe(120);
	const { rows: changes } = await owner.query<{ seq: number; number: number }>(
		`select c.seq, p.number from public.changes c join public.posts p on p.id = c.subject_id
		 where c.stream = $1 and c.kind = 'post.made' order by c.seq`,
		[`thread:${thread}`]
	);
	// gapless, and in the order of the posts: what is told is told as it was written
	expect(changes.map(({ seq }) => Number(seq))).toEqual(upTo(120));
	expect(changes.map(({ number }) => number)).toEqual(upTo(120));
});

test('without the thread’s row lock numbers collide: the lock is what keeps them', async () => {
	const kept = await owner.query<{ text: string }>(
		`select pg_get_functiondef('private.post_placed'::regproc) as text`
	);
	const careless = `create or replace function private.post_placed() returns trigger
		language plpgsql security definer set search_path = '' as $$
		begin
			select t.community_id, t.visibility into new.community_id, new.visibility from public.threads t where t.id = new.thread_id;
			select count(*) + 1 into new.number from public.posts where thread_id = new.thread_id;
			perform pg_sleep(0.002);
			return new;
		end $$`;
	const thread = await newThread();
	try {
		await owner.query(careless);
		const outcomes = await crowd(thread);
		expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
	} finally {
		await owner.query(kept.rows[0]?.text ?? '');
	}
});

// red without the post's row lock in private.reaction_changed(): each counts what it saw
test('reactions of forty people at once all stand beside the post, and none that was taken back', async () => {
	const thread = await newThread();
	const author = people[0] ?? '';
	const post = await as(author).db((trx) => write(trx, thread, author));
	const react = (on: boolean, who: string[]) =>
		Promise.all(who.map((id) => as(id).db((trx) => setReaction(trx, id, post.id, 'dank', on))));
	const shown = async () => {
		const { rows } = await owner.query<{ reactions: { count: number; by: string[] }[] }>(
			'select reactions from public.posts where id = $1',
			[post.id]
		);
		return rows[0]?.reactions[0];
	};
	await react(true, people);
	expect((await shown())?.by.toSorted()).toEqual(people.toSorted());
	await Promise.all([react(false, people.slice(0, 20)), react(true, people.slice(20))]);
	expect((await shown())?.by.toSorted()).toEqual(people.slice(20).toSorted());
});

/** Replies in one transaction or a few, as whoever waits for the site at the same moment shares them. */
const replies = (thread: number, authors: readonly string[]) =>
	Promise.allSettled(
		authors.map(async (id, at) => {
			const asked = { thread, body: `Van ${at}`, replyTo: null, files: [] };
			return (await reply(as(id), id, asked, crypto.randomUUID())).post;
		})
	);

// red when whoever shares a transaction is not introduced, each before the own statements
test('forty people reply at once in shared transactions: everybody’s own, and no hole', async () => {
	const thread = await newThread();
	const made = await replies(thread, people);
	const posts = made.map((one) => (one.status === 'fulfilled' ? one.value : null));
	expect(posts.map((post) => post?.author?.id)).toEqual(people);
	expect(posts.map((post) => post?.html.trim())).toEqual(people.map((_, at) => `<p>Van ${at}</p>`));
	const { rows } = await owner.query<{ numbers: number; transactions: number }>(
		`select array_agg(number order by number) as numbers, count(distinct xmin::text)::int as transactions
		 from public.posts where thread_id = $1`,
		[thread]
	);
	expect(rows[0]?.numbers).toEqual(upTo(40));
	expect(rows[0]?.transactions).toBeLessThan(20);
});

test('a stranger among those who share a transaction is refused, alone', async () => {
	const { rows } = await owner.query<{ id: string }>(
		`insert into public.profiles (id, name) values (gen_random_uuid(), 'Vreemde') returning id`
	);
	const stranger = rows[0]?.id ?? '';
	try {
		const thread = await newThread();
		const crew = people.slice(0, 12);
		const made = await replies(thread, [...crew.slice(0, 5), stranger, ...crew.slice(5)]);
		const refused = made.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
		expect(refused).toEqual([5]);
		expect(made[5]).toMatchObject({ reason: { code: '42501' } });
		const { rows: kept } = await owner.query<{ author: string }>(
			'select author_id as author from public.posts where thread_id = $1',
			[thread]
		);
		expect(kept.map(({ author }) => author).toSorted()).toEqual(crew.toSorted());
	} finally {
		await owner.query('delete from public.profiles where id = $1', [stranger]);
	}
});

test('a change that is rolled back leaves no hole and no sign', async () => {
	const thread = await newThread();
	const [id = ''] = people;
	await as(id).db((trx) => write(trx, thread, id));
	await as(id)
		.db(async (trx) => {
			await write(trx, thread, id);
			throw new Error('no');
		})
		.catch(() => undefined);
	await as(id).db((trx) => write(trx, thread, id));
	const { rows } = await owner.query<{ number: number; seq: number; top: number }>(
		`select p.number, c.seq, s.seq as top from public.posts p
		 join public.changes c on c.subject_id = p.id and c.kind = 'post.made' and c.stream = $2
		 join public.streams s on s.stream = c.stream
		 where p.thread_id = $1 order by p.number`,
		[thread, `thread:${thread}`]
	);
	expect(rows.map(({ number, seq, top }) => [number, Number(seq), Number(top)])).toEqual([
		[1, 1, 2],
		[2, 2, 2]
	]);
});

test('twenty equal submits write once and all hear the same', async () => {
	const thread = await newThread();
	const [id = ''] = people;
	const key = crypto.randomUUID();
	const submit = () =>
		as(id).db((trx) =>
			once(trx, id, 'post', key, { thread, body: 'Eén keer' }, () =>
				write(trx, thread, id, 'Eén keer')
			)
		);
	const outcomes = await Promise.all(Array.from({ length: 20 }, submit));
	expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
	const { rowCount } = await owner.query('select from public.posts where thread_id = $1', [thread]);
	expect(rowCount).toBe(1);
});

test('the same key with another text is refused and writes nothing', async () => {
	const thread = await newThread();
	const [id = ''] = people;
	const key = crypto.randomUUID();
	const submit = (body: string) =>
		as(id).db((trx) =>
			once(trx, id, 'post', key, { thread, body }, () => write(trx, thread, id, body))
		);
	await submit('een');
	await expect(submit('twee')).rejects.toBeInstanceOf(KeyReused);
	const { rows } = await owner.query<{ body: string }>(
		'select body from public.posts where thread_id = $1',
		[thread]
	);
	expect(rows).toEqual([{ body: 'een' }]);
});

test('another person’s same key is another key, and shows nothing of the first', async () => {
	const thread = await newThread();
	const [one = '', two = ''] = people;
	const key = crypto.randomUUID();
	const submit = (id: string) =>
		as(id).db((trx) => once(trx, id, 'post', key, { thread }, () => write(trx, thread, id)));
	const first = await submit(one);
	const second = await submit(two);
	expect(second.id).not.toBe(first.id);
	const seen = await as(two).db((trx) =>
		trx.selectFrom('idempotency_keys').select('actor_id').where('key', '=', key).execute()
	);
	expect(seen).toEqual([{ actor_id: two }]);
});

test('an act that broke keeps no key: the same form works the second time', async () => {
	const thread = await newThread();
	const [id = ''] = people;
	const key = crypto.randomUUID();
	const submit = (broken: boolean) =>
		as(id).db((trx) =>
			once(trx, id, 'post', key, { thread }, () => {
				if (broken) throw new Error('away');
				return write(trx, thread, id);
			})
		);
	await expect(submit(true)).rejects.toThrow('away');
	expect((await submit(false)).number).toBe(1);
});

test('two admins who take each other’s role at once leave one admin', async () => {
	const [one = '', two = ''] = people;
	const { rows: kept } = await owner.query<{ person_id: string }>(
		`delete from public.platform_roles where role = 'admin' returning person_id`
	);
	try {
		for (let round = 0; round < 5; round += 1) {
			await owner.query(
				`insert into public.platform_roles (person_id, role) select unnest($1::uuid[]), 'admin' on conflict do nothing`,
				[[one, two]]
			);
			const take = (by: string, from: string) =>
				as(by).db((trx) =>
					sql`select public.revoke_role(${from}, 'admin', 'wedloop')`.execute(trx)
				);
			const outcomes = await Promise.allSettled([take(one, two), take(two, one)]);
			expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			const { rowCount } = await owner.query(
				`select from public.platform_roles where role = 'admin'`
			);
			expect(rowCount).toBe(1);
		}
	} finally {
		await owner.query(`delete from public.platform_roles where role = 'admin'`);
		await owner.query(
			`insert into public.platform_roles (person_id, role) select unnest($1::uuid[]), 'admin'`,
			[kept.map(({ person_id }) => person_id)]
		);
	}
});

test('a post and the end of a membership at once: what came after the end is not there', async () => {
	const thread = await newThread();
	const id = people[39] ?? '';
	const writes = Array.from({ length: 10 }, () => as(id).db((trx) => write(trx, thread, id)));
	await owner.query('delete from public.memberships where community_id = $1 and person_id = $2', [
		community,
		id
	]);
	await Promise.allSettled(writes);
	await expect(as(id).db((trx) => write(trx, thread, id))).rejects.toThrow(/row-level security/);
	const { rows } = await owner.query<{ number: number }>(
		'select number from public.posts where thread_id = $1 order by number',
		[thread]
	);
	expect(rows.map(({ number }) => number)).toEqual(upTo(rows.length));
});
