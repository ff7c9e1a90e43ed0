/** Calendars out of the database: of one event, the agenda, a programme, a person. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { to } from '../ui/links.ts';
import type { CalendarEvent } from './ical.ts';
import { hashOf } from '../server/token.ts';
import { makeLink, tokenOf } from './links.server.ts';

type Row = Omit<CalendarEvent, 'url'> & { slug: string };

const columns = sql`
	e.uid, e.sequence, e.slug, e.title, e.summary, e.starts_at as "startsAt", e.ends_at as "endsAt", e.timezone, e.state,
	e.venue, e.address, e.place, e.format, e.repeat_until as "repeatUntil", e.repeat_except as "repeatExcept",
	e.updated_at as stamp`;

const withUrl = (rows: Row[], origin: string): CalendarEvent[] =>
	rows.map(({ slug, ...row }) => ({ ...row, url: origin + to(`/events/${slug}`) }));

/** Events for a calendar, as the viewer may see them: one, a programme's, or those of a year. */
export async function listForCalendar(
	trx: Db,
	where: { slug?: string; programme?: string },
	origin: string
): Promise<CalendarEvent[]> {
	const only = where.slug
		? sql`e.slug = ${where.slug}`
		: where.programme
			? sql`e.programme_id = (select id from public.programmes where slug = ${where.programme})`
			: sql`e.visibility = 'public' and e.ends_at > now() - interval '3 months'`;
	const { rows } = await sql<{ rows: Row[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select ${columns} from public.events e where e.state <> 'draft' and ${only} order by e.starts_at limit 500) x`.execute(
		trx
	);
	return withUrl(rows[0]?.rows ?? [], origin);
}

/** One's own events by the address of one's calendar; null for an address that is not ours (any more). */
export async function readFeed(
	trx: Db,
	token: string,
	origin: string
): Promise<CalendarEvent[] | null> {
	const { rows } = await sql<{
		events: (Row & { link: string | null; registered: string })[] | null;
	}>`select public.read_calendar(${hashOf(token)}) as events`.execute(trx);
	const events = rows[0]?.events;
	return events
		? withUrl(
				events.map(({ link, registered: _, ...row }) => ({ ...row, online: link })),
				origin
			)
		: null;
}

/** Path of the viewer's own calendar; null when they have none. */
export async function findFeed(trx: Db): Promise<string | null> {
	const row = await trx
		.selectFrom('calendar_feeds')
		.select('link_seed')
		.where('person_id', '=', sql<string>`(select private.viewer_id())`)
		.executeTakeFirst();
	return row ? `/api/calendar/${tokenOf('calendar', row.link_seed)}` : null;
}

/** Makes one, or a new one: the old address stops working. */
export async function renewFeed(trx: Db): Promise<void> {
	const { seed, hash } = makeLink('calendar');
	await sql`select public.renew_calendar(${seed}::uuid, ${hash})`.execute(trx);
}
