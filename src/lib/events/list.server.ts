/** The agenda: what comes, with counts beside the filters, and what was. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import type { EventCard } from './event.ts';

export const listSize = 30;

export interface AgendaFilter {
	q: string;
	kinds: string[];
	sectors: string[];
	provinces: string[];
	formats: string[];
	topics: string[];
	/** Only what one can still get into. */
	free: boolean;
	past: boolean;
	/** `2027-03`: that month only. */
	month: string | null;
	/** Where the page before ended. */
	after: { at: string; id: number } | null;
}

export interface Agenda {
	events: EventCard[];
	total: number;
	counts: Record<
		'kinds' | 'sectors' | 'provinces' | 'formats' | 'topics',
		Record<string, number>
	> & {
		free: number;
	};
}

/** All times of what repeats each week, in the same clock time. */
const weeks = sql`
	select at from (
		select ((e.starts_at at time zone e.timezone) + n * interval '7 days') at time zone e.timezone as at,
			((e.starts_at at time zone e.timezone) + n * interval '7 days')::date as day
		from generate_series(0, 104) n) weeks
	where day <= e.repeat_until and not day = any (e.repeat_except)`;

/** Next time of what repeats; of all else the only one. */
const nextTime = sql`
	case when e.repeat_until is null then e.starts_at else coalesce((
		select min(at) from (${weeks}) weeks where at + (e.ends_at - e.starts_at) > now()), e.starts_at) end`;

/** Columns of a card, out of `e` with its `next_at`. */
export const cardColumns = (signedIn: boolean) => sql`
	e.id, e.slug, e.kind, e.title, e.summary, e.state, e.format, e.place, e.province,
	e.next_at as "startsAt", e.next_at + (e.ends_at - e.starts_at) as "endsAt", e.repeat_until is not null as repeats,
	e.registers, e.capacity, e.seats_taken as "seatsTaken", e.waiting_count as "waitingCount",
	e.opens_at as "opensAt", least(e.closes_at, e.starts_at) as "closesAt", e.sectors, e.topic,
	case when e.next_at + (e.ends_at - e.starts_at) <= now() then left(e.yields, 400) else '' end as yields,
	(select c.name from public.communities c where c.id = e.community_id) as community,
	(select p.title from public.programmes p where p.id = e.programme_id) as programme,
	${
		signedIn
			? sql`(select r.state from public.registrations r where r.event_id = e.id
				and r.person_id = (select private.viewer_id()) and r.state in ('confirmed', 'waiting', 'offered') limit 1)`
			: sql`null`
	} as registration`;

/** Events with the time they are next. */
export const timedEvents = sql`select e.*, ${nextTime} as next_at from public.events e`;

/** Events at each of their times: what repeats, once for every week. */
const eachTime = sql`
	select e.*, weeks.at as next_at from public.events e cross join lateral (
		select e.starts_at as at where e.repeat_until is null
		union all select at from (${weeks}) w where e.repeat_until is not null) weeks`;

/** All at once for the agenda's page. */
export async function listAgenda(
	trx: Db,
	filter: AgendaFilter,
	signedIn: boolean
): Promise<Agenda> {
	const words = filter.q.trim();
	const span = filter.month
		? sql`e.next_at + (e.ends_at - e.starts_at) > (${`${filter.month}-01`}::timestamp at time zone 'Europe/Amsterdam')
			and e.next_at < ((${`${filter.month}-01`}::timestamp + interval '1 month') at time zone 'Europe/Amsterdam')`
		: filter.past
			? sql`e.next_at + (e.ends_at - e.starts_at) <= now()`
			: sql`e.next_at + (e.ends_at - e.starts_at) > now()`;
	const found = words
		? sql`(e.search @@ websearch_to_tsquery('public.nl', ${words}) or e.title ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`})`
		: sql`true`;
	const among = (list: string[], column: RawBuilder<unknown>) =>
		list.length > 0 ? sql`${column} = any (${list})` : sql`true`;
	const room = sql`e.registers and e.state = 'published' and (e.capacity is null or e.seats_taken < e.capacity)`;
	const parts = {
		kinds: among(filter.kinds, sql`e.kind`),
		sectors: filter.sectors.length > 0 ? sql`e.sectors && ${filter.sectors}::text[]` : sql`true`,
		provinces: among(filter.provinces, sql`e.province`),
		formats: among(filter.formats, sql`e.format`),
		topics: among(filter.topics, sql`e.topic`),
		free: filter.free ? room : sql`true`
	};
	const allBut = (left?: keyof typeof parts) =>
		sql.join(
			Object.entries(parts).flatMap(([name, part]) => (name === left ? [] : [part])),
			sql` and `
		);
	const counted = (name: keyof typeof parts, value: RawBuilder<unknown>) => sql`
		(select coalesce(json_object_agg(value, number), '{}') from (
			select ${value} as value, count(distinct e.id) as number from found e where ${allBut(name)} group by 1) counts
		where value <> '')`;
	const order = filter.past && !filter.month ? sql`desc` : sql`asc`;
	const after = filter.after
		? filter.past
			? sql`(e.next_at, e.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::bigint)`
			: sql`(e.next_at, e.id) > (${filter.after.at}::timestamptz, ${filter.after.id}::bigint)`
		: sql`true`;
	const { rows } = await sql<Agenda>`
		with found as materialized (
			select * from (${filter.month ? eachTime : timedEvents}) e where e.state <> 'draft' and ${span} and ${found})
		select
			(select coalesce(json_agg(page), '[]') from (
				select ${cardColumns(signedIn)} from found e where ${allBut()} and ${after}
				order by e.next_at ${order}, e.id ${order} limit ${filter.month ? 200 : listSize + 1}) page) as events,
			(select count(distinct e.id) from found e where ${allBut()}) as total,
			json_build_object(
				'kinds', ${counted('kinds', sql`e.kind`)},
				'sectors', ${counted('sectors', sql`unnest(e.sectors)`)},
				'provinces', ${counted('provinces', sql`e.province`)},
				'formats', ${counted('formats', sql`e.format`)},
				'topics', ${counted('topics', sql`e.topic`)},
				'free', (select count(distinct e.id) from found e where ${allBut('free')} and ${room})
			) as counts`.execute(trx);
	const [agenda] = rows;
	if (!agenda) throw new Error('an aggregate gives one row');
	return agenda;
}

/** A few coming events: of a community, of a programme, or of all. */
export async function listComing(
	trx: Db,
	where: { community?: number; programme?: number },
	signedIn: boolean,
	bound = 3
): Promise<EventCard[]> {
	const only = where.community
		? sql`e.community_id = ${where.community}`
		: where.programme
			? sql`e.programme_id = ${where.programme}`
			: sql`true`;
	const { rows } = await sql<EventCard>`
		select ${cardColumns(signedIn)} from (${timedEvents}) e
		where e.state in ('published', 'closed') and ${only}
			and e.next_at + (e.ends_at - e.starts_at) > now()
		order by e.next_at, e.id limit ${bound}`.execute(trx);
	return rows.map((row) => JSON.parse(JSON.stringify(row)) as EventCard);
}

/** Drafts and events the viewer helps with, the nearest first. */
export async function listHelped(trx: Db): Promise<(EventCard & { role: string })[]> {
	const { rows } = await sql<EventCard & { role: string }>`
		select ${cardColumns(true)}, private.viewer_event_role(e.id) as role from (${timedEvents}) e
		where e.id = any ((select private.viewer_staffed_events())::bigint[])
		order by (e.next_at < now()), abs(extract(epoch from e.next_at - now())) limit 40`.execute(trx);
	return rows.map((row) => JSON.parse(JSON.stringify(row)) as EventCard & { role: string });
}

/** What is on while a campaign runs, itself left out. */
export async function listDuring(
	trx: Db,
	campaign: { id: number; firstStartsAt: string; endsAt: string },
	signedIn: boolean
): Promise<EventCard[]> {
	const { rows } = await sql<{ rows: EventCard[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select ${cardColumns(signedIn)} from (${eachTime}) e
			where e.state in ('published', 'closed') and e.id <> ${campaign.id} and e.kind <> 'campaign'
				and e.next_at >= ${campaign.firstStartsAt}::timestamptz - interval '1 day' and e.next_at <= ${campaign.endsAt}::timestamptz
			order by e.next_at, e.id limit 40) x`.execute(trx);
	return rows[0]?.rows ?? [];
}
