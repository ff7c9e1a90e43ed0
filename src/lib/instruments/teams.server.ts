/** Where teams live. Only a link's hash is stored: who reads the database can join nothing. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { hashOf, newToken } from '../server/token.ts';
import type { RunCard, TeamCard, TeamInput, TeamMember, TeamRole } from './instrument.ts';
import type { InstrumentSector } from './definition.ts';

/** The viewer's teams, without the small ones that reviews have of their own. */
export async function listTeams(trx: Db): Promise<TeamCard[]> {
	const { rows } = await sql<TeamCard>`
		select t.id, t.name, t.sector, s.name as school, mine.role,
			(select count(*)::int from public.instrument_members m where m.team_id = t.id) as members
		from public.instrument_members mine
		join public.instrument_teams t on t.id = mine.team_id
		left join public.schools s on s.id = t.school_id
		where mine.person_id = (select private.viewer_id()) and not exists (
			select from public.quality_reviews q join public.instrument_runs r on r.id = q.run_id where r.team_id = t.id)
		order by t.created_at desc limit 50`.execute(trx);
	return rows;
}

export interface TeamPage {
	id: number;
	name: string;
	sector: InstrumentSector;
	school: string | null;
	community: { slug: string; name: string } | null;
	programme: { slug: string; title: string } | null;
	role: TeamRole;
	linkUntil: Date | null;
	members: TeamMember[];
	runs: RunCard[];
}

/** People of a team, in the order they came; a card one may not see is a name. */
export const membersJson = (team: ReturnType<typeof sql>) => sql<TeamMember[]>`(
	select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'role', m.role,
		'avatarUrl', '/files/' || p.avatar_file_id) order by m.joined_at, p.id), '[]')
	from public.instrument_members m join public.profiles p on p.id = m.person_id where m.team_id = ${team})`;

/** A team of the viewer's; null for any other. */
export async function findTeam(trx: Db, id: number): Promise<TeamPage | null> {
	const { rows } = await sql<TeamPage>`
		select t.id, t.name, t.sector, s.name as school, mine.role,
			case when t.link_expires_at > now() then t.link_expires_at end as "linkUntil",
			case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end as community,
			case when p.id is not null then json_build_object('slug', p.slug, 'title', p.title) end as programme,
			${membersJson(sql`t.id`)} as members,
			(select coalesce(json_agg(json_build_object('id', r.id, 'instrument', r.instrument, 'title', r.title,
				'round', r.round, 'state', r.state, 'dueOn', r.due_on, 'createdAt', r.created_at, 'team', t.name)
				order by r.created_at desc), '[]')
				from public.instrument_runs r where r.team_id = t.id) as runs
		from public.instrument_teams t
		join public.instrument_members mine on mine.team_id = t.id and mine.person_id = (select private.viewer_id())
		left join public.schools s on s.id = t.school_id
		left join public.communities c on c.id = t.community_id
		left join public.programmes p on p.id = t.programme_id
		where t.id = ${id}`.execute(trx);
	return rows[0] ?? null;
}

/** Homes a new team can have: communities one contributes to, and published programmes. */
export async function listHomes(trx: Db): Promise<{
	communities: { id: number; name: string }[];
	programmes: { id: number; title: string }[];
	school: { id: number; name: string } | null;
}> {
	const communities = await trx
		.selectFrom('communities')
		.select(['id', 'name'])
		.where(sql<boolean>`id = any((select private.viewer_writable_communities())::bigint[])`)
		.orderBy('name')
		.limit(100)
		.execute();
	const programmes = await trx
		.selectFrom('programmes')
		.select(['id', 'title'])
		.where('published_at', 'is not', null)
		.orderBy('title')
		.limit(50)
		.execute();
	const school = await trx
		.selectFrom('profile_details as d')
		.innerJoin('schools as s', 's.id', 'd.school_id')
		.select(['s.id', 's.name'])
		.where('d.person_id', '=', sql<string>`(select private.viewer_id())`)
		.executeTakeFirst();
	return { communities, programmes, school: school ?? null };
}

/** @throws 42501 for a community one does not contribute to */
export async function createTeam(trx: Db, team: TeamInput): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.create_instrument_team(${team.name}, ${team.sector}, ${team.school_id}, ${team.community_id},
			${team.programme_id}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/**
 * Makes the link that lets colleagues in; the one before stops working.
 * @returns the token, which is not stored
 */
export async function renewLink(trx: Db, team: number): Promise<{ token: string }> {
	const token = newToken();
	await sql`select public.renew_team_link(${team}, ${hashOf(token)})`.execute(trx);
	return { token };
}

export interface TeamLink {
	id: number;
	name: string;
	school: string | null;
	members: number;
}

/** What a link opens; null when it does not work any more. */
export async function findTeamLink(trx: Db, token: string): Promise<TeamLink | null> {
	const { rows } = await sql<{ link: TeamLink | null }>`
		select public.find_team_link(${hashOf(token)}) as link`.execute(trx);
	return rows[0]?.link ?? null;
}

/** @throws a refusal with hint link_expired or team_full */
export async function joinTeam(trx: Db, token: string): Promise<{ id: number }> {
	const { rows } = await sql<{
		id: number;
	}>`select public.join_team(${hashOf(token)}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** Oneself, or someone else by a facilitator. */
export async function leaveTeam(trx: Db, team: number, person: string): Promise<void> {
	await sql`select public.leave_team(${team}, ${person}::uuid)`.execute(trx);
}

/** @throws a refusal with hint last_facilitator */
export async function setTeamRole(
	trx: Db,
	team: number,
	person: string,
	role: TeamRole
): Promise<void> {
	await sql`select public.set_team_role(${team}, ${person}::uuid, ${role})`.execute(trx);
}
