/** Where an event belongs: a community, a step of a programme, the school that has it in its house. */
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import { matchSchool } from '../people/schools.server.ts';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import type { EventFacts } from './event-input.ts';

export interface Homes {
	communities: { id: number; name: string }[];
	programmes: { id: number; title: string; steps: { id: number; title: string }[] }[];
}

const list = (rows: ReturnType<typeof sql>) =>
	sql`(select coalesce(json_agg(x), '[]') from (${rows}) x)`;

/**
 * Communities and programmes an event may belong to, for who makes one.
 * @param community where the event is now: who helps with it may leave it there
 */
export async function listHomes(trx: Db, community: number | null = null): Promise<Homes> {
	const steps = list(sql`
		select s.id, s.title from public.programme_steps s where s.programme_id = p.id order by s.position, s.id`);
	const { rows } = await sql<Homes>`
		select
			${list(sql`
				select c.id, c.name from public.communities c
				where c.state = 'open' and ((select private.viewer_has_role('organiser'))
					or c.id = any ((select private.viewer_led_communities())::bigint[]) or c.id = ${community}) order by c.name limit 200`)} as communities,
			${list(sql`
				select p.id, p.title, ${steps} as steps from public.programmes p order by p.title limit 100`)} as programmes`.execute(
		trx
	);
	return rows[0] ?? { communities: [], programmes: [] };
}

/**
 * The step and the host as the form says.
 * @throws Refused where the step is another programme's, or the list has no such school
 */
export async function homeOf(
	trx: Db,
	{ programme_id, programme_step_id, host, host_id }: EventFacts
): Promise<{ programme_step_id: number | null; host_school_id: number | null }> {
	const { programmes } = await listHomes(trx);
	const steps = programmes.find(({ id }) => id === programme_id)?.steps ?? [];
	const school = await matchSchool(trx, host, host_id);
	const elsewhere = programme_step_id !== null && !steps.some(({ id }) => id === programme_step_id);
	const wrong = {
		...(elsewhere && { programme_step_id: m.events_step_elsewhere() }),
		...(host !== '' && !school && { host: m.people_choose_from_list() })
	};
	if (Object.keys(wrong).length > 0) throw new Refused(wrong);
	return { programme_step_id, host_school_id: school?.id ?? null };
}
