/** Series of events: the story, the steps, all stops. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { EventCard } from './event.ts';
import { cardColumns, timedEvents } from './list.server.ts';

export interface Programme {
	id: number;
	slug: string;
	title: string;
	summary: string;
	bodyHtml: string;
	partners: string[];
	steps: {
		id: number;
		title: string;
		summary: string;
		products: string[];
		minutes: number | null;
	}[];
	events: (EventCard & { step: number | null })[];
}

/** A programme with its stops; null when it does not exist for the viewer. */
export async function findProgramme(
	trx: Db,
	slug: string,
	signedIn: boolean
): Promise<Programme | null> {
	const { rows } = await sql<{ programme: Programme }>`
		select to_json(x) as programme from (
			select p.id, p.slug, p.title, p.summary, p.body_html as "bodyHtml", p.partners,
				(select coalesce(json_agg(s), '[]') from (
					select id, title, summary, products, minutes from public.programme_steps
					where programme_id = p.id order by position) s) as steps,
				(select coalesce(json_agg(e), '[]') from (
					select ${cardColumns(signedIn)}, e.programme_step_id as step from (${timedEvents}) e
					where e.programme_id = p.id and e.state <> 'draft' order by e.next_at limit 200) e) as events
			from public.programmes p where p.slug = ${slug}) x`.execute(trx);
	return rows[0]?.programme ?? null;
}
