/** What helps on a low area: one module, one coming event, one school that agreed to be asked. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Compass } from './definition.ts';
import type { RunPage } from './instrument.ts';
import { findModule } from './modules.server.ts';
import type { ModuleLink } from './modules.server.ts';

export interface Suggestion {
	area: string;
	module: ModuleLink | null;
	event: { slug: string; title: string; startsAt: string; place: string } | null;
	school: { name: string; place: string; offer: string; contact: string } | null;
}

/**
 * @param areas keys of the areas to help with, the first one first
 * @param team whose own school is no help to it
 */
export async function listSuggestions(
	trx: Db,
	definition: Compass,
	areas: readonly string[],
	team: Pick<RunPage['team'], 'id' | 'sector'>
): Promise<Suggestion[]> {
	const wanted = areas.flatMap((key) => definition.areas.find((area) => area.key === key) ?? []);
	if (wanted.length === 0) return [];
	const sectors = team.sector === 'po' ? ['po', 'sbo', 'so'] : ['vo', 'vso'];
	const asked = JSON.stringify(wanted.map(({ key, topics }) => ({ area: key, topics })));
	const { rows } = await sql<Pick<Suggestion, 'area' | 'event' | 'school'>>`
		select a.area,
			(select json_build_object('slug', e.slug, 'title', e.title, 'startsAt', e.starts_at, 'place', e.place)
				from public.events e
				where e.state = 'published' and e.starts_at > now() and a.topics ? e.topic
				order by e.starts_at limit 1) as event,
			(select json_build_object('name', s.name, 'place', s.place, 'offer', h.offer, 'contact', h.contact)
				from public.area_helpers h join public.schools s on s.id = h.school_id
				where h.area = a.area and h.school_id is distinct from (
					select t.school_id from public.instrument_teams t where t.id = ${team.id})
				order by (s.sector = any(${sectors}::text[])) desc, h.agreed_on desc limit 1) as school
		from jsonb_to_recordset(${asked}::jsonb) as a (area text, topics jsonb)`.execute(trx);
	const found = new Map(rows.map((row) => [row.area, row]));
	return wanted.map(({ key, modules }) => ({
		area: key,
		module: findModule(modules[0]),
		event: found.get(key)?.event ?? null,
		school: found.get(key)?.school ?? null
	}));
}
