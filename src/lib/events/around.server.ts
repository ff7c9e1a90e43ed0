/** What stands around an event: its talk, its materials, other stops of its programme, copies. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { addPost } from '../threads/posts.server.ts';
import type { EventCard } from './event.ts';
import { slugFrom } from './event.ts';
import { cardColumns, timedEvents } from './list.server.ts';

/**
 * Writes the first post of an event's talk, and begins that talk when nobody did.
 * @returns the thread
 * @throws a refusal with hint event_talk where talk would be public and the event is not
 */
export async function beginTalk(trx: Db, event: number, body: string): Promise<{ thread: number }> {
	const { rows } = await sql<{ thread: number }>`
		select public.open_event_thread(${event}) as thread`.execute(trx);
	const { thread = 0 } = rows[0] ?? {};
	await addPost(trx, { thread, body, replyTo: null, files: [] });
	return { thread };
}

/** Whether the viewer may begin the talk of an event: public, or in a community one writes in. */
export async function mayTalk(trx: Db, event: number): Promise<boolean> {
	const { rows } = await sql<{ may: boolean }>`
		select e.state <> 'draft' and case when e.community_id is null then e.visibility = 'public'
			else e.community_id = any ((select private.viewer_writable_communities())::bigint[]) end as may
		from public.events e where e.id = ${event}`.execute(trx);
	return rows[0]?.may ?? false;
}

/**
 * Puts a material beside an event, or takes it away.
 * @throws a refusal with hint material_unknown
 */
export async function setMaterial(
	trx: Db,
	event: number,
	material: number,
	wanted: boolean
): Promise<void> {
	await sql`select public.set_event_material(${event}, ${material}, ${wanted})`.execute(trx);
}

/** Materials that stand beside an event, as far as the viewer may see them. */
export async function listMaterials(
	trx: Db,
	event: number
): Promise<{ id: number; title: string }[]> {
	return trx
		.selectFrom('event_materials as e')
		.innerJoin('materials as m', 'm.id', 'e.material_id')
		.select(['m.id', 'm.title'])
		.where('e.event_id', '=', event)
		.orderBy('m.title')
		.limit(50)
		.execute();
}

/** The other stops of the programme where one may still register, for who wants to change. */
export async function listOtherStops(
	trx: Db,
	event: number,
	programme: number
): Promise<EventCard[]> {
	const { rows } = await sql<{ rows: EventCard[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select ${cardColumns(false)} from (${timedEvents}) e
			where e.programme_id = ${programme} and e.id <> ${event} and e.state = 'published' and e.registers
				and least(e.closes_at, e.starts_at) > now() and coalesce(e.opens_at, now()) <= now()
				and (e.capacity is null or e.seats_taken < e.capacity)
			order by e.starts_at limit 30) x`.execute(trx);
	return rows[0]?.rows ?? [];
}

/**
 * Moves a registration, or the team it is of, to another stop: the new seat before the old one.
 * @returns the registration there
 * @throws a refusal with hint stop_full, coordinator_moves, member_known, event_over …
 */
export async function switchStop(
	trx: Db,
	registration: number,
	event: number,
	hash: string | null
): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		select public.switch_stop(${registration}, ${event}, ${hash}) as id`.execute(trx);
	return rows[0]?.id ?? 0;
}

/**
 * Copies an event as a draft of the viewer's, days later at the same clock time; nobody comes along.
 * @returns the address of the copy
 */
export async function cloneEvent(
	trx: Db,
	event: { id: number; title: string },
	days: number
): Promise<{ slug: string }> {
	// the title alone may be taken, by a draft too that the viewer does not see
	const stamp = Date.now().toString(36);
	const slug = `${slugFrom(event.title, stamp)}-${stamp}`;
	await sql`select public.clone_event(${event.id}, ${slug}, make_interval(days => ${days}))`.execute(
		trx
	);
	return { slug };
}
