/** Teams of a hackathon and their prototypes. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { MakersTeam } from './maker.ts';
import type { prototypeSchema } from './maker-input.ts';
import type * as v from 'valibot';

/** Teams as far as the viewer may see them: what stands in the gallery, and all for who takes part. */
export async function listMakers(trx: Db, event: number, signedIn: boolean): Promise<MakersTeam[]> {
	const members = signedIn
		? sql`(select coalesce(json_agg(p.name order by p.name), '[]') from public.makers m join public.profiles p on p.id = m.person_id
				where m.team_id = t.id) as members,
			exists (select from public.makers m where m.team_id = t.id and m.person_id = (select private.viewer_id())) as own`
		: sql`json_build_array() as members, false as own`;
	const { rows } = await sql<{ rows: MakersTeam[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select t.id, t.name, c.title as challenge, t.idea, t.prototype, t.prototype_url as url, t.prototype_text as text,
				t.licence, t.shown_at is not null as shown, ${members}
			from public.makers_teams t left join public.challenges c on c.id = t.challenge_id
			where t.event_id = ${event} order by t.shown_at nulls last, t.id limit 200) x`.execute(trx);
	return rows[0]?.rows ?? [];
}

/** @throws a refusal with hint makers_name for a name that is taken */
export async function startMakers(
	trx: Db,
	event: number,
	facts: { name: string; idea: string; challenge: number | null }
): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.start_makers_team(${event}, ${JSON.stringify(facts)}::jsonb) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** @throws a refusal with hint makers_full: six make a team */
export async function joinMakers(trx: Db, team: number): Promise<void> {
	await sql`select public.join_makers_team(${team})`.execute(trx);
}

/** Keeps what a team made, and shows it when it wants to. */
export async function savePrototype(
	trx: Db,
	{ id, ...facts }: v.InferOutput<typeof prototypeSchema>
): Promise<void> {
	await sql`select public.show_prototype(${id}, ${JSON.stringify(facts)}::jsonb)`.execute(trx);
}

export async function saveChallenges(
	trx: Db,
	event: number,
	list: readonly { id: number | null; title: string; summary: string }[]
): Promise<void> {
	await sql`select public.save_challenges(${event}, ${JSON.stringify(list)}::jsonb)`.execute(trx);
}
