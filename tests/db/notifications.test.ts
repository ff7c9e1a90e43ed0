/** Who hears of what, when a mail may leave, and that it leaves once. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { bundleMail, findMail, markFailed } from '../../src/lib/notifications/mailing.server.ts';
import { writeMail } from '../../src/lib/notifications/mails.ts';
import { tasks } from '../../src/lib/notifications/notifications.jobs.ts';
import {
	notifyNext,
	notifyReport,
	remindLeads
} from '../../src/lib/notifications/notify.server.ts';
import { signUnsubscribe } from '../../src/lib/notifications/unsubscribe.ts';
import { unsubscribe } from '../../src/lib/notifications/unsubscribe.server.ts';
import { asService, closeDatabase } from '../../src/lib/server/db.ts';
import { closeMail } from '../../src/lib/server/mail.ts';
import { followThread } from '../../src/lib/threads/follows.server.ts';
import { addPost, updatePost } from '../../src/lib/threads/posts.server.ts';
import { createThread } from '../../src/lib/threads/threads.server.ts';
import { mailsTo } from '../support/mailbox.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';
import { tellOf } from '../support/notices.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
let writer: Member,
	named: Member,
	answered: Member,
	follower: Member,
	silent: Member,
	outsider: Member;
let community: number;
let thread: number;

const begin = (title: string, kind: 'gesprek' | 'vraag' = 'gesprek', by = writer) =>
	by.db((trx) =>
		createThread(trx, by.id, {
			title,
			kind,
			body: 'Begin',
			community,
			forum: null,
			material: null,
			passage: null,
			files: []
		})
	);
const write = (by: Member, body: string, replyTo: number | null = null, where = thread) =>
	by.db((trx) => addPost(trx, { thread: where, body, replyTo, files: [] }));
const mention = ({ id }: Member) => `@[Iemand](person:${id})`;
const kindsOf = async (post: number): Promise<Record<string, string>> => {
	const { rows } = await owner.query<{ person_id: string; kind: string }>(
		'select person_id, kind from public.notifications where post_id = $1',
		[post]
	);
	return Object.fromEntries(rows.map(({ person_id, kind }) => [person_id, kind]));
};

beforeAll(async () => {
	await owner.connect();
	const people = await Promise.all(
		['Wil', 'Noa', 'Anna', 'Fem', 'Stef', 'Otto'].map(async (name) => {
			const one = new Client({ connectionString: env.OWNER_URL });
			await one.connect();
			const member = await makeMember(one, name);
			await one.end();
			return member;
		})
	);
	[writer, named, answered, follower, silent, outsider] = people as [
		Member,
		Member,
		Member,
		Member,
		Member,
		Member
	];
	await owner.query('update public.person_settings set quiet_hours = false, mail_followed = $1', [
		'instant'
	]);
	community = await makeCommunity(owner, 'Meldingen', [
		[writer, 'member'],
		[named, 'member'],
		[answered, 'lead'],
		[follower, 'member'],
		[silent, 'member']
	]);
	({ id: thread } = await begin('Wie hoort wat'));
	await follower.db((trx) => followThread(trx, follower.id, thread, 'all'));
	await silent.db((trx) => followThread(trx, silent.id, thread, 'muted'));
});
afterAll(async () => {
	closeMail();
	await owner.end();
	await closeDatabase();
});

test('each person gets one notice of the strongest kind, and the writer, the silent and outsiders none', async () => {
	const question = await write(answered, 'Een vraag');
	const post = await write(
		writer,
		`${mention(named)} ${mention(silent)} ${mention(outsider)} ${mention(writer)}`,
		question.id
	);
	// somebody tries to reach an outsider past the writing code
	await owner.query('insert into public.mentions values ($1, $2) on conflict do nothing', [
		post.id,
		outsider.id
	]);
	await tellOf(post.id);
	expect(await kindsOf(post.id)).toEqual({
		[named.id]: 'mention',
		[answered.id]: 'reply',
		[follower.id]: 'followed'
	});
	expect(await tellOf(post.id)).toBe(0);
});

test('somebody removed from the community hears nothing more', async () => {
	await owner.query('delete from public.memberships where person_id = $1', [follower.id]);
	const post = await write(writer, 'Zonder jou');
	await tellOf(post.id);
	expect(await kindsOf(post.id)).not.toHaveProperty(follower.id);
	await owner.query('insert into public.memberships (community_id, person_id) values ($1, $2)', [
		community,
		follower.id
	]);
});

test('whoever leaves keeps no notices of talk that can no longer be read', async () => {
	const leaver = await makeMember(owner, 'Lieke');
	await owner.query('insert into public.memberships (community_id, person_id) values ($1, $2)', [
		community,
		leaver.id
	]);
	const post = await write(writer, mention(leaver));
	await tellOf(post.id);
	expect(await leaver.card()).toMatchObject({ unread: 1 });
	await owner.query('delete from public.memberships where person_id = $1', [leaver.id]);
	expect(await leaver.card()).toMatchObject({ unread: 0 });
});

test('an edit tells only those who are newly mentioned', async () => {
	const post = await write(writer, 'Eerst zo');
	await tellOf(post.id);
	await writer.db((trx) =>
		updatePost(trx, writer.id, post.id, {
			body: `Nu met ${mention(named)}`,
			revision: 1,
			files: []
		})
	);
	expect(await tellOf(post.id, true)).toBe(1);
	expect(await kindsOf(post.id)).toMatchObject({
		[named.id]: 'mention',
		[follower.id]: 'followed'
	});
});

test('a mail waits for the morning, the weekday and the daily moment', async () => {
	// a Thursday in winter and a Friday in summer: the rule follows the clock on the wall
	const { rows } = await owner.query<{ asked: string; due: string | null }>(`
		select level || ' ' || quiet || ' ' || at as asked,
			to_char(private.mail_due(level, quiet, (at || ' Europe/Amsterdam')::timestamptz) at time zone 'Europe/Amsterdam', 'Dy DD HH24:MI') as due
		from (values
			('instant', true, '2026-01-15 17:59'), ('instant', true, '2026-01-15 18:00'), ('instant', true, '2026-01-15 07:29'),
			('instant', true, '2026-01-15 07:30'), ('instant', true, '2026-07-17 18:00'), ('instant', true, '2026-07-18 12:00'),
			('instant', false, '2026-07-18 23:00'), ('daily', true, '2026-07-17 12:00'), ('daily', false, '2026-07-17 12:00'),
			('daily', true, '2026-07-15 06:00'), ('off', false, '2026-07-15 12:00')
		) asked (level, quiet, at)`);
	expect(rows.map(({ due }) => due)).toEqual([
		'Thu 15 17:59',
		'Fri 16 07:30',
		'Thu 15 07:30',
		'Thu 15 07:30',
		'Mon 20 07:30',
		'Mon 20 07:30',
		'Sat 18 23:00',
		'Mon 20 07:30',
		'Sat 18 07:30',
		'Wed 15 07:30',
		null
	]);
});

test('due notices become one mail, without what was read or is no longer to be read', async () => {
	await owner.query('update public.notifications set mailed_at = now() where person_id = $1', [
		named.id
	]);
	const kept = await write(writer, `${mention(named)} een`);
	const read = await write(writer, `${mention(named)} twee`);
	const gone = await write(writer, `${mention(named)} drie`);
	for (const { id } of [kept, read, gone]) await tellOf(id);
	await owner.query('update public.notifications set read_at = now() where post_id = $1', [
		read.id
	]);
	await owner.query("update public.posts set deleted_at = now(), body = '' where id = $1", [
		gone.id
	]);
	expect(await asService('test', (trx) => bundleMail(trx, named.id))).toBe(1);
	expect(await asService('test', (trx) => bundleMail(trx, named.id))).toBe(0);
});

test('two workers that bundle at the same moment make one mail', async () => {
	const post = await write(writer, `${mention(named)} samen`);
	await tellOf(post.id);
	// without the row lock the second sees the same notices and trips over the first one's mail
	const made = await Promise.all(
		[0, 1].map((place) =>
			asService('test', async (trx) => {
				await wait(place * 60);
				const count = await bundleMail(trx, named.id);
				await wait(150);
				return count;
			})
		)
	);
	expect(made).toEqual([1, 0]);
});

const queueFor = async (member: Member): Promise<number> => {
	const post = await write(writer, `${mention(member)} mail`);
	await tellOf(post.id);
	await asService('test', (trx) => bundleMail(trx, member.id));
	const { rows } = await owner.query<{ id: number }>(
		'select id from public.mails where person_id = $1 order by id desc limit 1',
		[member.id]
	);
	return Number(rows[0]?.id);
};
const send = (mail: number) => tasks.send_mail?.({ mail }, undefined as never);

test('a mail is sent once, however often its job runs', async () => {
	const mail = await queueFor(named);
	const before = (await mailsTo(named.email)).length;
	await send(mail);
	await send(mail);
	const mails = await mailsTo(named.email);
	expect(mails).toHaveLength(before + 1);
	expect(mails[0]?.html).not.toMatch(/<img/);
});

test('a switch turned after the mail was queued still counts, by the link in the mail and signed out', async () => {
	const mail = await queueFor(named);
	const token = signUnsubscribe(env.APP_SECRET, mail, ['mention']);
	expect(await unsubscribe(`${token}x`)).toBeNull();
	expect(await unsubscribe(token)).toEqual(['mention']);
	const before = (await mailsTo(named.email)).length;
	await send(mail);
	expect(await mailsTo(named.email)).toHaveLength(before);
	const { rows } = await owner.query(
		'select mail_mentions, mail_replies from public.person_settings where person_id = $1',
		[named.id]
	);
	expect(rows[0]).toEqual({ mail_mentions: 'off', mail_replies: 'instant' });
	await owner.query(
		"update public.person_settings set mail_mentions = 'instant' where person_id = $1",
		[named.id]
	);
});

test('a failed try is planned again a minute later and given up after a day', async () => {
	const mail = await queueFor(named);
	await asService('test', (trx) => markFailed(trx, mail, '451 later', 60));
	const { rows } = await owner.query<{ attempts: number; failed_at: Date | null; wait: number }>(
		`select m.attempts, m.failed_at, extract(epoch from j.run_at - now())::integer as wait
		 from public.mails m join graphile_worker._private_jobs j on j.key = 'mail:' || m.id where m.id = $1`,
		[mail]
	);
	expect(rows[0]).toMatchObject({ attempts: 1, failed_at: null });
	expect(rows[0]?.wait).toBeGreaterThan(50);
	await asService('test', (trx) => markFailed(trx, mail, '550 no such mailbox', null));
	expect(await asService('test', (trx) => findMail(trx, mail))).toBeNull();
});

test('line breaks in a title and two addresses in an account reach one person and add no header', async () => {
	const { id } = await begin('Titel\r\nBcc: ander@leden.test');
	const post = await write(writer, mention(named), null, id);
	await tellOf(post.id);
	await asService('test', (trx) => bundleMail(trx, named.id));
	const { rows } = await owner.query<{ id: number }>(
		'select max(id) as id from public.mails where person_id = $1',
		[named.id]
	);
	await send(Number(rows[0]?.id));
	const [mail] = await mailsTo(named.email);
	expect(mail?.subject).toMatch(/Titel Bcc: ander@leden\.test/);
	expect(await mailsTo('ander@leden.test')).toEqual([]);
	const { rows: bad } = await owner.query<{ id: number }>(
		`insert into public.mails (address, kind, message_id) values ('een@leden.test, twee@leden.test', 'password_changed', 'test-two@vliegwiel') returning id`
	);
	await send(Number(bad[0]?.id));
	expect(await mailsTo('twee@leden.test')).toEqual([]);
	const { rows: given } = await owner.query(
		'select failed_at is not null as given_up from public.mails where id = $1',
		[bad[0]?.id]
	);
	expect(given[0]).toEqual({ given_up: true });
});

test('leads hear of an old question once, and not of one that got an answer', async () => {
	const open = await begin('Wie helpt', 'vraag');
	const helped = await begin('Wie hielp', 'vraag');
	await write(named, 'Ik', null, helped.id);
	await owner.query(
		"update public.threads set created_at = now() - interval '4 days' where id = any ($1)",
		[[open.id, helped.id]]
	);
	await remindLeads();
	await remindLeads();
	const { rows } = await owner.query(
		"select person_id, thread_id from public.notifications where topic = 'question_open' and community_id = $1",
		[community]
	);
	expect(rows).toEqual([{ person_id: answered.id, thread_id: open.id }]);
});

test('a report reaches a lead who is no part of it, and moderators where there is none', async () => {
	const post = await write(answered, 'Van de trekker zelf');
	await writer.db((trx) =>
		trx
			.insertInto('reports')
			.values({ post_id: post.id, reporter_id: writer.id, reason: 'anders', note: 'x' })
			.execute()
	);
	const { rows } = await owner.query<{ id: number }>('select max(id) as id from public.reports');
	await notifyReport(Number(rows[0]?.id));
	const { rows: told } = await owner.query<{ person_id: string }>(
		"select person_id from public.notifications where topic = 'report' and details ->> 'report' = $1",
		[String(rows[0]?.id)]
	);
	const { rows: moderators } = await owner.query<{ person_id: string }>(
		"select person_id from public.platform_roles where role = 'moderator'"
	);
	expect(told.map(({ person_id }) => person_id).toSorted()).toEqual(
		moderators.map(({ person_id }) => person_id).toSorted()
	);
	expect(told.length).toBeGreaterThan(0);
	const may = (who: Member) =>
		who.db((trx) =>
			sql<{ may: boolean }>`select private.can_handle_report(${rows[0]?.id}) as may`.execute(trx)
		);
	// whom it is about and who reported it do not decide
	expect((await may(answered)).rows[0]?.may).toBe(false);
	expect((await may(writer)).rows[0]?.may).toBe(false);
});

test('mail links are made from our own address only', async () => {
	const mail = await asService('test', async (trx) => findMail(trx, await queueFor(named)));
	if (!mail?.facts) throw new Error('no mail');
	const { text } = writeMail(mail.facts, { locale: 'nl', origin: env.ORIGIN });
	for (const [link] of text.matchAll(/https?:\S+/g)) expect(link.startsWith(env.ORIGIN)).toBe(true);
});

/** A thread in which ten posts were sent and nobody heard of yet, and how many notices were made of it. */
async function busyThread(title: string) {
	const { id } = await begin(title);
	await follower.db((trx) => followThread(trx, follower.id, id, 'all'));
	for (let n = 0; n < 9; n += 1) await write(writer, `Bericht ${n}`, null, id);
	const stream = `thread:${id}`;
	await owner.query('update public.streams set sent_seq = seq where stream = $1', [stream]);
	const made = async () => {
		const { rows } = await owner.query<{ n: number }>(
			'select count(*)::int as n from public.notifications where thread_id = $1 and person_id = $2',
			[id, follower.id]
		);
		return rows[0]?.n;
	};
	return { stream, made };
}

/** Works off what waits for a thread, as workers do that find its jobs. */
async function work(stream: string): Promise<void> {
	const jobs = async () => {
		const { rowCount } = await owner.query(
			`delete from graphile_worker._private_jobs where payload ->> 'stream' = $1`,
			[stream]
		);
		return rowCount ?? 0;
	};
	while ((await jobs()) > 0) while (await notifyNext(stream));
}

test('of two workers at one thread the second comes again, and each post is told of once', async () => {
	const { stream, made } = await busyThread('Twee werkers');
	const first = new Client({ connectionString: env.OWNER_URL });
	await first.connect();
	await first.query('begin');
	await first.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [stream]);
	// does not wait for the other's transaction, which would hold a worker's place
	expect(await notifyNext(stream)).toBeNull();
	expect(await made()).toBe(0);
	await first.query('commit');
	await first.end();
	await work(stream);
	expect(await made()).toBe(10);
});

test('posts whose notices failed are told of with the next', async () => {
	const { stream, made } = await busyThread('Het ging mis');
	const bells = async () => {
		const { rowCount } = await owner.query(
			`select from graphile_worker._private_jobs where json_typeof(payload) = 'array' and payload::jsonb ? $1`,
			[`person:${follower.id}`]
		);
		return rowCount ?? 0;
	};
	const before = await bells();
	await owner.query(`create function public.broken() returns trigger language plpgsql as $$
		begin raise exception 'broken'; end $$;
		create trigger broken before insert on public.notifications for each row execute function public.broken()`);
	await expect(notifyNext(stream)).rejects.toThrow('broken');
	await owner.query('drop function public.broken() cascade');
	expect(await notifyNext(stream)).toHaveLength(10);
	expect(await notifyNext(stream)).toBeNull();
	expect(await made()).toBe(10);
	// a worker that falls over now leaves nobody with a silent bell
	expect(await bells()).toBe(before + 1);
});
