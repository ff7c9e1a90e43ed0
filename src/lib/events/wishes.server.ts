/** Visits that schools ask for; enough of them bring a draft of a stop. */
import { sql } from 'kysely';
import type * as v from 'valibot';
import { matchSchool } from '../people/schools.server.ts';
import type { Db } from '../server/db.ts';
import type { Wish } from './wish.ts';
import type { supportSchema, wishSchema } from './wish-input.ts';

/** Wishes for a programme: those that wait, with the most schools first, and what came of the others. */
export async function listWishes(trx: Db, programme: number, signedIn: boolean): Promise<Wish[]> {
	const own = signedIn
		? sql`exists (select from public.visit_supporters s where s.wish_id = w.id and s.person_id = (select private.viewer_id()))`
		: sql`false`;
	const { rows } = await sql<{ rows: Wish[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select w.id, w.place, w.province, w.reach, w.why, w.created_at as "createdAt", ${own} as own,
				w.answered_at is not null as answered,
				(select e.slug from public.events e where e.id = w.event_id and e.state <> 'draft') as event,
				(select coalesce(json_agg(distinct s.school_text), '[]') from public.visit_supporters s where s.wish_id = w.id) as schools,
				(select coalesce(sum(s.people), 0) from public.visit_supporters s where s.wish_id = w.id) as people
			from public.visit_wishes w where w.programme_id = ${programme}
			order by (w.answered_at is not null), (select count(*) from public.visit_supporters s where s.wish_id = w.id) desc, w.id
			limit 50) x`.execute(trx);
	return rows[0]?.rows ?? [];
}

/** The school as the list knows it, when it does. */
async function schoolOf(
	trx: Db,
	who: { school: string; school_id: number | null; people: number }
) {
	const found = await matchSchool(trx, who.school, who.school_id);
	return JSON.stringify({ school: who.school, school_id: found?.id ?? null, people: who.people });
}

/**
 * Asks for a visit.
 * @throws a refusal with hint wish_limit: three at a time
 */
export async function askVisit(
	trx: Db,
	programme: number,
	{ school, school_id, people, ...wish }: v.InferOutput<typeof wishSchema>
): Promise<{ id: number }> {
	const who = await schoolOf(trx, { school, school_id, people });
	const { rows } = await sql<{ id: number }>`
		select public.ask_visit(${programme}, ${JSON.stringify(wish)}::jsonb, ${who}::jsonb) as id`.execute(
		trx
	);
	return { id: rows[0]?.id ?? 0 };
}

/** Another school that would come too. */
export async function supportVisit(
	trx: Db,
	{ wish, ...who }: v.InferOutput<typeof supportSchema>
): Promise<void> {
	await sql`select public.support_visit(${wish}, ${await schoolOf(trx, who)}::jsonb)`.execute(trx);
}

/** Takes it back; a wish that nobody has any more goes. */
export async function leaveVisit(trx: Db, wish: number): Promise<void> {
	await sql`select public.support_visit(${wish}, null)`.execute(trx);
}
