/** Running an event: fewer and more seats, a form that changes, what mails say, and what goes afterwards. */
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { env } from '../../src/environment.ts';
import { remind, tellEvent, thank } from '../../src/lib/events/after.server.ts';
import { listHomes } from '../../src/lib/events/homes.server.ts';
import { listAgenda } from '../../src/lib/events/list.server.ts';
import { tasks } from '../../src/lib/events/events.jobs.ts';
import { findMail } from '../../src/lib/notifications/mailing.server.ts';
import { writeMail } from '../../src/lib/notifications/mails.ts';
import type { WrittenMail } from '../../src/lib/notifications/mails.ts';
import { unsubscribe } from '../../src/lib/notifications/unsubscribe.server.ts';
import { asService, closeDatabase } from '../../src/lib/server/db.ts';
import { asVisitor, makeEvent, makeVisitor, own, register, seatsOf } from '../support/events.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const crowd = new Pool({ connectionString: env.DATABASE_URL, max: 4 });
let wim: Member;
const day = 86_400_000;

beforeAll(async () => {
	await owner.connect();
	await owner.query('alter table public.mails disable trigger mail_written');
	wim = await makeMember(owner, 'Wim Organisator');
});
afterAll(async () => {
	await owner.query('alter table public.mails enable trigger mail_written');
	await Promise.all([owner.end(), crowd.end()]);
	await closeDatabase();
});

const states = async (event: number) => (await seatsOf(owner, event)).map(({ state }) => state);
const change = (event: number, facts: object) =>
	own<{ told: string[] }>(wim, 'select public.update_event($1, $2) as told', [
		event,
		JSON.stringify(facts)
	]);

/** The newest mail of a kind to somebody of this event, as it would be sent now; null when it is not any more. */
async function mail(
	event: number,
	kind: string
): Promise<(WrittenMail & { token: string }) | null> {
	const { rows } = await owner.query<{ id: number }>(
		`select m.id from public.mails m join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
		 where r.event_id = $1 and m.kind = $2 order by m.id desc limit 1`,
		[event, `event_${kind}`]
	);
	const id = Number(rows[0]?.id);
	const found = await asService('read a mail', (trx) => findMail(trx, id));
	if (!found?.facts) return null;
	const { facts, locale, unsubscribe: token = '' } = found;
	const context = { locale, origin: env.ORIGIN, ...(token ? { unsubscribe: token } : {}) };
	return { ...writeMail(facts, context), token };
}

test('more seats are offered to who waits, in order; fewer take nobody’s seat and nothing is offered until there is room', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	await staff(event);
	for (let at = 0; at < 5; at++) await register(crowd, event);
	await change(event, { capacity: 4 });
	expect(await states(event)).toEqual(['confirmed', 'confirmed', 'offered', 'offered', 'waiting']);
	await change(event, { capacity: 1 });
	expect(await states(event)).toEqual(['confirmed', 'confirmed', 'offered', 'offered', 'waiting']);
	const [first, second, third] = await seatsOf(owner, event);
	for (const seat of [first, second, third])
		await asVisitor(crowd, 'select public.cancel_registration($1, $2)', [seat?.id, seat?.hash]);
	// one seat is taken and there is one: nobody is offered another
	expect(await states(event)).toEqual([
		'cancelled',
		'cancelled',
		'cancelled',
		'offered',
		'waiting'
	]);
	await change(event, { capacity: 2 });
	expect((await states(event)).slice(3)).toEqual(['offered', 'offered']);
});

test('who owns an event changes it where it is, in a community led by others, but does not move it to one', async () => {
	const lead = await makeMember(owner, 'Leidt de community');
	const community = async () => Number(await makeCommunity(owner, 'Van anderen', [[lead, 'lead']]));
	const [here, there] = [await community(), await community()];
	const event = await makeEvent(owner, { community_id: here });
	await staff(event);
	await change(event, { community_id: here, title: 'Een andere titel' });
	const { rows } = await owner.query(
		'select title, community_id::int from public.events where id = $1',
		[event]
	);
	expect(rows).toEqual([{ title: 'Een andere titel', community_id: here }]);
	await expect(change(event, { community_id: there })).rejects.toMatchObject({ code: '42501' });
	// the form offers the community that it is in, and no other
	const offered = async (now: number | null) =>
		(await wim.db((trx) => listHomes(trx, now))).communities.map(({ id }) => id);
	expect(await offered(here)).toEqual([here]);
	expect(await offered(null)).toEqual([]);
});

test('in a month what repeats is there every week but on the days excepted, in months to come too', async () => {
	const event = await makeEvent(owner, {
		kind: 'drop_in',
		registers: false,
		starts_at: '2027-10-06T13:00:00Z',
		ends_at: '2027-10-06T14:00:00Z',
		repeat_until: '2027-12-31',
		repeat_except: ['2027-11-10']
	});
	const times = async (month: string) => {
		const filter = {
			q: '',
			kinds: ['drop_in'],
			sectors: [],
			provinces: [],
			formats: [],
			topics: [],
			free: false
		};
		const agenda = await asService('read a month', (trx) =>
			listAgenda(trx, { ...filter, past: false, month, after: null }, false)
		);
		expect(agenda.counts.kinds.drop_in ?? 0).toBe(agenda.total);
		return agenda.events
			.filter(({ id }) => id === event)
			.map(({ startsAt }) => new Date(startsAt).toISOString());
	};
	// the clock time stays when the clock changes
	expect(await times('2027-11')).toEqual([
		'2027-11-03T14:00:00.000Z',
		'2027-11-17T14:00:00.000Z',
		'2027-11-24T14:00:00.000Z'
	]);
	expect(await times('2028-01')).toEqual([]);
});

test('a question that was answered is not reworded: a new one stands in its place, and what is hidden is not stored', async () => {
	const event = await makeEvent(owner);
	await staff(event);
	const save = (list: object[]) =>
		own(wim, 'select public.save_questions($1, $2)', [event, JSON.stringify(list)]);
	const questions = async () =>
		(
			await owner.query<Record<string, unknown> & { id: number }>(
				`select id::int, label, revision, replaces::int, retired_at is not null as retired
				 from public.event_questions where event_id = $1 order by id`,
				[event]
			)
		).rows;
	await save([
		{ kind: 'yes_no', label: 'Eet je mee?', required: true },
		{ kind: 'text', label: 'Tikfout' }
	]);
	const [meal, typo] = await questions();
	await save([
		{ id: meal?.id, kind: 'yes_no', label: 'Eet je mee?', required: true },
		{ id: typo?.id, kind: 'text', label: 'Dieet', shown_if: meal?.id, shown_if_value: 'yes' }
	]);
	expect((await questions()).map(({ id, label }) => [id, label])).toEqual([
		[meal?.id, 'Eet je mee?'],
		[typo?.id, 'Dieet']
	]);
	const answers = { [String(meal?.id)]: 'no', [String(typo?.id)]: 'stiekem' };
	await register(crowd, event, makeVisitor({ answers }));
	const stored = await owner.query(
		`select a.question_id::int as id, a.value from public.answers a join public.event_questions q on q.id = a.question_id
		 where q.event_id = $1`,
		[event]
	);
	expect(stored.rows).toEqual([{ id: meal?.id, value: 'no' }]);
	await expect(register(crowd, event, makeVisitor({ answers: {} }))).rejects.toMatchObject({
		hint: 'answers_missing'
	});
	await save([{ id: meal?.id, kind: 'yes_no', label: 'Lunch je mee?', required: true }]);
	expect(await questions()).toEqual([
		{ id: meal?.id, label: 'Eet je mee?', revision: 1, replaces: null, retired: true },
		{
			id: expect.any(Number) as number,
			label: 'Lunch je mee?',
			revision: 2,
			replaces: meal?.id,
			retired: false
		}
	]);
	expect(
		(await owner.query('select from public.answers where question_id = $1', [meal?.id])).rowCount
	).toBe(1);
});

test('dietary and access answers go two weeks after the event, others stay, and the job says how many', async () => {
	const ended = async (days: number) => {
		const event = await makeEvent(owner);
		const { rows } = await owner.query<{ id: number }>(
			`insert into public.event_questions (event_id, position, kind, label, sensitive, purpose, keep_days)
			 values ($1, 1, 'text', 'Dieet', true, 'de lunch', 14), ($1, 2, 'text', 'Vraag', false, '', 365) returning id`,
			[event]
		);
		const answers = Object.fromEntries(rows.map(({ id }) => [String(id), 'noten']));
		await register(crowd, event, makeVisitor({ answers }));
		await owner.query('update public.events set starts_at = $2, ends_at = $3 where id = $1', [
			event,
			new Date(Date.now() - days * day - 3_600_000),
			new Date(Date.now() - days * day)
		]);
		return async () =>
			(
				await owner.query<{ label: string }>(
					`select q.label from public.answers a join public.event_questions q on q.id = a.question_id
					 where q.event_id = $1 order by 1`,
					[event]
				)
			).rows.map(({ label }) => label);
	};
	const [old, recent] = [await ended(14.1), await ended(13.9)];
	const told = vi.spyOn(console, 'log').mockReturnValue(undefined);
	await tasks.remove_event_answers?.({}, {} as never);
	const lines = told.mock.calls.map(([line]) => String(line)).join('');
	told.mockRestore();
	expect(await old()).toEqual(['Vraag']);
	expect(await recent()).toEqual(['Dieet', 'Vraag']);
	expect(lines).toMatch(/"answers":1\b/);
	expect(lines).not.toContain('noten');
});

test('a change says what changed, once per change, and a cancelled event says why; neither can be switched off', async () => {
	const event = await makeEvent(owner, { title: 'Middag\r\nBcc: iedereen@school.test' });
	await staff(event);
	await register(crowd, event);
	const identity = async () =>
		(
			await owner.query<{ uid: string; sequence: number }>(
				'select uid, sequence from public.events where id = $1',
				[event]
			)
		).rows[0];
	const before = await identity();
	const [{ told } = { told: [] }] = await change(event, {
		place: 'Goes',
		starts_at: new Date(Date.now() + 21 * day),
		ends_at: new Date(Date.now() + 21 * day + 3_600_000)
	});
	expect(told).toEqual(['time', 'place']);
	// calendars know it by the same name for ever, and see that it is newer
	expect(await identity()).toEqual({ uid: before?.uid, sequence: 1 });
	const tell = (what: string, changes: string[] = []) =>
		asService('tell of a change', (trx) => tellEvent(trx, { event, what, sequence: 1, changes }));
	await tell('changed', ['time', 'place']);
	await tell('changed', ['time', 'place']);
	const changed = await mail(event, 'changed');
	expect(changed?.text).toMatch(/de tijd.*de plaats|de plaats.*de tijd/s);
	expect(changed?.text).toContain('Goes');
	// one line, whatever stands in a title
	expect(changed?.subject).not.toMatch(/[\r\n]/);
	expect(changed?.oneClick).toBeUndefined();
	const sent = await owner.query(
		`select from public.mails where kind = 'event_changed' and payload ->> 'registration' = (select id::text from public.registrations where event_id = $1)`,
		[event]
	);
	expect(sent.rowCount).toBe(1);
	await own(wim, 'select public.change_event_state($1, $2, $3)', [
		event,
		'cancelled',
		'De spreker is ziek'
	]);
	await tell('event_cancelled');
	const cancelled = await mail(event, 'event_cancelled');
	expect(cancelled?.text).toContain('De spreker is ziek');
	expect(cancelled?.oneClick).toBeUndefined();
});

test('a reminder and a thank-you end with one click, also for who has no account', async () => {
	const event = await makeEvent(owner, {
		starts_at: new Date(Date.now() + 5 * day),
		ends_at: new Date(Date.now() + 5 * day + 3_600_000)
	});
	await register(crowd, event);
	await register(crowd, event);
	await owner.query(
		`update public.registrations set state_at = now() - interval '10 days' where event_id = $1`,
		[event]
	);
	// as many days before as its organiser chose: not yet, and never
	const others = await Promise.all(
		['{3}', '{}'].map(async (remind_days) => {
			const other = await makeEvent(owner, {
				remind_days,
				starts_at: new Date(Date.now() + 5 * day),
				ends_at: new Date(Date.now() + 5 * day + 3_600_000)
			});
			await register(crowd, other);
			await owner.query(
				`update public.registrations set state_at = now() - interval '10 days' where event_id = $1`,
				[other]
			);
			return other;
		})
	);
	await asService('remind', remind);
	await asService('remind', remind);
	const early = await owner.query(
		`select from public.mails m join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
		 where r.event_id = any ($1) and m.kind = 'event_reminder'`,
		[others]
	);
	expect(early.rowCount).toBe(0);
	const reminders = await owner.query(
		`select from public.mails m join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
		 where r.event_id = $1 and m.kind = 'event_reminder'`,
		[event]
	);
	expect(reminders.rowCount).toBe(2);
	const reminder = await mail(event, 'reminder');
	expect(reminder?.oneClick).toBe(`${env.ORIGIN}/api/unsubscribe?m=${reminder?.token}`);
	expect(reminder?.text).toContain('afmelden?m=');
	// a link that somebody altered does nothing
	expect(await unsubscribe(`${reminder?.token}x`)).toBeNull();
	expect(await unsubscribe(reminder?.token ?? '')).toEqual(['event']);
	// what was in the outbox already does not leave
	expect(await mail(event, 'reminder')).toBeNull();
	await owner.query(
		`insert into public.attendances (registration_id) select id from public.registrations where event_id = $1`,
		[event]
	);
	await owner.query('update public.events set starts_at = $2, ends_at = $3 where id = $1', [
		event,
		new Date(Date.now() - day),
		new Date(Date.now() - day + 3_600_000)
	]);
	await asService('thank', thank);
	const thanked = await owner.query(
		`select r.mail_off_at from public.mails m join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
		 where r.event_id = $1 and m.kind = 'event_thanks'`,
		[event]
	);
	expect(thanked.rows).toEqual([{ mail_off_at: null }]);
	expect((await mail(event, 'thanks'))?.oneClick).toBeDefined();
	// the seat itself is still told about
	expect((await mail(event, 'confirmed'))?.oneClick).toBeUndefined();
});

async function staff(event: number): Promise<void> {
	await owner.query(
		`insert into public.event_staff (event_id, person_id, role) values ($1, $2, 'owner')`,
		[event, wim.id]
	);
}
