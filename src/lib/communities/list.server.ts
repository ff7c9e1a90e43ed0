/** The list of communities: filters with counts, search within, a page at a time. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import { ownRole } from './communities.server.ts';
import type { CommunityKind, CommunityState, JoinMode, MemberRole } from './community.ts';
import type { PilotPhase } from './pilot.ts';

export const listSize = 24;

/** A community as a card shows it. */
export interface CommunityCard {
	id: number;
	slug: string;
	name: string;
	kind: CommunityKind;
	summary: string;
	state: CommunityState;
	joinMode: JoinMode;
	sectors: string[];
	province: string;
	memberCount: number;
	phase: PilotPhase | null;
	role: MemberRole | null;
}

export interface ListFilter {
	q: string;
	kinds: string[];
	sectors: string[];
	states: string[];
	/** Where the page before ended. */
	after: { name: string; id: number } | null;
}

export interface CommunityList {
	communities: CommunityCard[];
	/** How many there are with these filters. */
	total: number;
	/** Per value: how many with the other filters as they are. */
	counts: {
		kinds: Record<string, number>;
		sectors: Record<string, number>;
		states: Record<string, number>;
	};
}

const card = (signedIn: boolean) => sql`
	c.id, c.slug, c.name, c.kind, c.summary, c.state, c.join_mode as "joinMode", c.sectors, c.province,
	c.member_count as "memberCount", (select p.phase from pilots p where p.community_id = c.id) as phase,
	${ownRole(signedIn)} as role`;

/** All at once for the list page: cards and the counts beside the filters. */
export async function listCommunities(
	trx: Db,
	filter: ListFilter,
	signedIn: boolean
): Promise<CommunityList> {
	const words = filter.q.trim();
	const found = words
		? sql`(c.search @@ websearch_to_tsquery('public.nl', ${words}) or c.name ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`})`
		: sql`true`;
	const parts = {
		kinds: filter.kinds.length ? sql`c.kind = any (${filter.kinds})` : sql`true`,
		sectors: filter.sectors.length ? sql`c.sectors && ${filter.sectors}::text[]` : sql`true`,
		states: filter.states.length ? sql`c.state = any (${filter.states})` : sql`true`
	};
	const all = sql`${parts.kinds} and ${parts.sectors} and ${parts.states}`;
	const after = filter.after
		? sql`(c.name, c.id) > (${filter.after.name}, ${filter.after.id}::bigint)`
		: sql`true`;
	const counted = (value: RawBuilder<unknown>, others: RawBuilder<unknown>) => sql`
		(select coalesce(json_object_agg(value, number), '{}') from (
			select ${value} as value, count(*) as number from found c where ${others} group by 1) counts)`;
	const { rows } = await sql<CommunityList>`
		with found as materialized (select c.* from communities c where ${found})
		select
			(select coalesce(json_agg(page), '[]') from (
				select ${card(signedIn)} from found c where ${all} and ${after}
				order by c.name, c.id limit ${listSize + 1}) page) as communities,
			(select count(*) from found c where ${all}) as total,
			json_build_object(
				'kinds', ${counted(sql`c.kind`, sql`${parts.sectors} and ${parts.states}`)},
				'states', ${counted(sql`c.state`, sql`${parts.kinds} and ${parts.sectors}`)},
				'sectors', ${counted(sql`unnest(c.sectors)`, sql`${parts.kinds} and ${parts.states}`)}
			) as counts`.execute(trx);
	const [list] = rows;
	if (!list) throw new Error('an aggregate gives one row');
	return list;
}

/** The viewer's own, by name; at most thirty. */
export async function listOwnCommunities(trx: Db): Promise<CommunityCard[]> {
	const { rows } = await sql<CommunityCard>`
		select ${card(true)} from communities c
		where c.id = any ((select private.viewer_communities())::bigint[])
		order by c.name limit 30`.execute(trx);
	return rows;
}
