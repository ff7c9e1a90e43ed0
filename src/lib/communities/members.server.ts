/** Who is in: joining, roles, leaving, and the requests of those who want to. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { MemberRole } from './community.ts';

export const membersPage = 48;

/** A member as members see one. */
export interface Member {
	id: string;
	name: string;
	avatar: number | null;
	/** In education; says nothing about rights. */
	work: string;
	role: MemberRole;
	joinedAt: string;
	school: string | null;
	offers: string | null;
}

export interface MemberPage {
	/** Leads and coaches; on the first page only. */
	leads: Member[];
	members: Member[];
	/** Where the next page starts. */
	next: { at: string; id: string } | null;
}

const member = sql`
	p.id, p.name, p.avatar_file_id as avatar, p.role as work, ms.role,
	to_char(ms.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "joinedAt",
	coalesce((select s.name || case when s.place = '' then '' else ', ' || s.place end from schools s where s.id = d.school_id),
		nullif(d.school_text, '')) as school,
	nullif(d.offers, '') as offers`;
const from = sql`memberships ms join profiles p on p.id = ms.person_id left join profile_details d on d.person_id = p.id`;

/**
 * A page of members, the newest first after those who lead.
 * @param q part of a name; then everyone who fits, leads too, in one list
 * @param after where the page before ended
 */
export async function listMembers(
	trx: Db,
	community: number,
	q: string,
	after: { at: string; id: string } | null
): Promise<MemberPage> {
	const words = q.trim();
	const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
	const leads =
		words || after
			? []
			: (
					await sql<Member>`select ${member} from ${from}
						where ms.community_id = ${community} and ms.role in ('lead', 'coach')
						order by ms.role = 'coach', ms.joined_at limit 60`.execute(trx)
				).rows;
	const { rows } = await sql<Member>`select ${member} from ${from}
		where ms.community_id = ${community}
			and ${words ? sql`p.name ilike ${pattern}` : sql`ms.role not in ('lead', 'coach')`}
			and ${after ? sql`(ms.joined_at, ms.person_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
		order by ms.joined_at desc, ms.person_id desc limit ${membersPage + 1}`.execute(trx);
	const members = rows.slice(0, membersPage);
	const last = rows.length > membersPage ? members.at(-1) : undefined;
	return { leads, members, next: last ? { at: last.joinedAt, id: last.id } : null };
}

/** Comes in through an open door. @throws 42501 where the door is not open */
export async function joinCommunity(trx: Db, community: number): Promise<void> {
	await sql`select join_community(${community})`.execute(trx);
}

/** Gives a member another role. @throws P0001 `last_lead` */
export async function changeRole(
	trx: Db,
	community: number,
	person: string,
	role: MemberRole
): Promise<void> {
	await trx
		.updateTable('memberships')
		.set({ role })
		.where('community_id', '=', community)
		.where('person_id', '=', person)
		.where('role', '<>', role)
		.execute();
}

/** Takes someone out, or oneself. @throws P0001 `last_lead` */
export async function removeMember(trx: Db, community: number, person: string): Promise<void> {
	await trx
		.deleteFrom('memberships')
		.where('community_id', '=', community)
		.where('person_id', '=', person)
		.execute();
}

/** Asks to come in. @throws 42501 where that is not the way in */
export async function askToJoin(
	trx: Db,
	community: number,
	person: string,
	message: string
): Promise<void> {
	await trx
		.insertInto('join_requests')
		.values({ community_id: community, person_id: person, message })
		.execute();
}

/** Takes an own open request back. */
export async function withdrawRequest(trx: Db, community: number, person: string): Promise<void> {
	await trx
		.updateTable('join_requests')
		.set({ decided_at: new Date(), outcome: 'withdrawn' })
		.where('community_id', '=', community)
		.where('person_id', '=', person)
		.where('decided_at', 'is', null)
		.execute();
}

/** Answers a request. @throws P0001 `already_decided` when another lead was first */
export async function answerRequest(
	trx: Db,
	request: number,
	accept: boolean,
	answer: string
): Promise<void> {
	await sql`select answer_join_request(${request}, ${accept}, ${answer})`.execute(trx);
}

export interface OpenRequest {
	id: number;
	message: string;
	createdAt: Date;
	person: string;
	/** Null: the account is gone. */
	name: string | null;
	avatar: number | null;
	work: string | null;
}

/** Requests that wait, the oldest first; leads see them all, others their own. */
export function listRequests(trx: Db, community: number): Promise<OpenRequest[]> {
	return trx
		.selectFrom('join_requests as r')
		.leftJoin('profiles as p', 'p.id', 'r.person_id')
		.select([
			'r.id',
			'r.message',
			'r.created_at as createdAt',
			'r.person_id as person',
			'p.name',
			'p.avatar_file_id as avatar',
			'p.role as work'
		])
		.where('r.community_id', '=', community)
		.where('r.decided_at', 'is', null)
		.orderBy('r.id')
		.limit(100)
		.execute();
}
