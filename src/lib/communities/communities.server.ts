/** Where communities live: the list, one by its address, starting and changing one. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { renderMarkdown } from '../server/markdown.ts';
import { keepsOrder, mayWrite, slugFrom } from './community.ts';
import type {
	CommunityHead,
	CommunityKind,
	CommunityState,
	JoinMode,
	MemberRole
} from './community.ts';

/** The viewer's role in the community of the row at hand. Visitors have none and may not look. */
export function ownRole(signedIn: boolean) {
	return signedIn
		? sql<MemberRole | null>`(select own.role from memberships own
			where own.community_id = c.id and own.person_id = (select private.viewer_id()))`
		: sql<MemberRole | null>`null::text`;
}

interface HeadRow {
	id: number;
	slug: string;
	name: string;
	kind: string;
	summary: string;
	state: string;
	join_mode: string;
	discussion: string;
	sectors: string[];
	member_count: number;
	role: MemberRole | null;
}

export const headColumns = [
	'c.id',
	'c.slug',
	'c.name',
	'c.kind',
	'c.summary',
	'c.state',
	'c.join_mode',
	'c.discussion',
	'c.sectors',
	'c.member_count'
] as const;

/** The head of a community out of its row. */
export function headOf(row: HeadRow): CommunityHead {
	const state = row.state as CommunityState;
	return {
		id: row.id,
		slug: row.slug,
		name: row.name,
		kind: row.kind as CommunityKind,
		summary: row.summary,
		state,
		joinMode: row.join_mode as JoinMode,
		discussion: row.discussion as CommunityHead['discussion'],
		sectors: row.sectors,
		memberCount: row.member_count,
		role: row.role,
		leads: keepsOrder(row.role),
		writes: mayWrite(row.role, state)
	};
}

/**
 * A community the viewer may know of, with the viewer's place in it.
 * @param signedIn whether the request has claims: visitors may not read memberships
 * @returns null for one that does not exist or is still a draft of others
 */
export async function findCommunity(
	trx: Db,
	slug: string,
	signedIn: boolean
): Promise<CommunityHead | null> {
	const row = await trx
		.selectFrom('communities as c')
		.select([...headColumns, ownRole(signedIn).as('role')])
		.where('c.slug', '=', slug)
		.executeTakeFirst();
	return row ? headOf(row) : null;
}

export interface NewCommunity {
	kind: CommunityKind;
	name: string;
	summary: string;
	goal: string;
	sectors: string[];
	province: string;
	join_mode: JoinMode;
	discussion: string;
}

/** Starts a community as a draft, with its maker as lead and a first forum; gives its address. */
export async function createCommunity(
	trx: Db,
	{ kind, ...facts }: NewCommunity,
	firstForum: string
): Promise<{ slug: string }> {
	const base = slugFrom(facts.name);
	const alike = await trx
		.selectFrom('communities')
		.select('slug')
		.where('slug', 'like', `${base}%`)
		.limit(500)
		.execute();
	const slug = slugFrom(
		facts.name,
		alike.map((row) => row.slug)
	);
	const { rows } = await sql<{ id: number }>`
		select create_community(${slug}, ${kind}, ${facts.name}, ${facts.summary}, ${facts.join_mode}) as id`.execute(
		trx
	);
	const id = rows[0]?.id;
	if (id === undefined) throw new Error('create_community gave no number');
	await updateCommunity(trx, id, facts);
	await trx
		.insertInto('forums')
		.values({ community_id: id, name: firstForum, position: 1 })
		.execute();
	return { slug };
}

/** Changes the facts; row level security decides who may. */
export async function updateCommunity(
	trx: Db,
	id: number,
	facts: Omit<NewCommunity, 'kind'>
): Promise<void> {
	await trx.updateTable('communities').set(facts).where('id', '=', id).execute();
}

/** Stores the house rules as written and as shown. */
export async function updateHouseRules(
	trx: Db,
	id: number,
	source: string,
	origin: string
): Promise<void> {
	const html = source ? renderMarkdown(source, { origin }).html : '';
	await trx
		.updateTable('communities')
		.set({ house_rules: source, house_rules_html: html })
		.where('id', '=', id)
		.execute();
}

/** Moves a community through its life; `nextStates` says where to. */
export async function changeState(trx: Db, id: number, state: CommunityState): Promise<void> {
	await trx.updateTable('communities').set({ state }).where('id', '=', id).execute();
}

/** What the settings show beyond the head. */
export function findFacts(trx: Db, id: number) {
	return trx
		.selectFrom('communities')
		.select(['goal', 'province', 'house_rules as houseRules'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
}
