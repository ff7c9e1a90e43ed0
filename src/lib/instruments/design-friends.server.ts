/** Critical friends of a design: asked by the team, they see the outline and say of each requirement what they think. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { hashOf, newToken } from '../server/token.ts';
import type { Friend, Remark } from './design.ts';
import type { RunState } from './instrument.ts';

/** As the team sees them: what is still being written is nobody's but the friend's. */
export async function listFriends(trx: Db, run: number): Promise<Friend[]> {
	const { rows } = await sql<Friend>`
		select f.id, p.name, f.person_id is null and f.sent_at is null as waiting, f.sent_at as "sentAt",
			case when f.sent_at is not null then f.words else '' end as words,
			(select coalesce(json_agg(json_build_object('code', r.code, 'verdict', r.verdict, 'text', r.text) order by r.code), '[]')
				from public.design_remarks r where r.friend_id = f.id and f.sent_at is not null) as remarks
		from public.design_friends f left join public.profiles p on p.id = f.person_id
		where f.run_id = ${run} order by f.id limit 10`.execute(trx);
	return rows;
}

/** People the viewer meets in a community, who are not of the team and were not asked. */
export async function listCandidates(
	trx: Db,
	run: number
): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`
		select distinct p.id, p.name
		from public.memberships mine
		join public.memberships theirs on theirs.community_id = mine.community_id
		join public.profiles p on p.id = theirs.person_id
		where mine.person_id = (select private.viewer_id()) and p.erased_at is null
			and not exists (select from public.instrument_runs r join public.instrument_members m on m.team_id = r.team_id
				where r.id = ${run} and m.person_id = p.id)
			and not exists (select from public.design_friends f where f.run_id = ${run} and f.person_id = p.id)
		order by p.name, p.id limit 300`.execute(trx);
	return rows;
}

/**
 * Asks somebody of a community the viewer is in; they hear of it.
 * @throws 42501 for who does not facilitate, or for a stranger; a refusal with hint friend_is_member,
 * friend_invited or friends_full
 */
export async function inviteFriend(trx: Db, run: number, person: string): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.invite_design_friend(${run}, ${person}::uuid, null) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/**
 * Makes a link for one person.
 * @returns the token, which is not stored
 */
export async function makeFriendLink(trx: Db, run: number): Promise<{ token: string }> {
	const token = newToken();
	await sql`select public.invite_design_friend(${run}, null, ${hashOf(token)})`.execute(trx);
	return { token };
}

/** What a link asks, before one takes it up; null when it does not work any more. */
export async function findInvitation(
	trx: Db,
	token: string
): Promise<{ title: string; team: string } | null> {
	const { rows } = await sql<{ found: { title: string; team: string } | null }>`
		select public.find_design_invitation(${hashOf(token)}) as found`.execute(trx);
	return rows[0]?.found ?? null;
}

/** @throws a refusal with hint link_expired, friend_is_member or friend_invited */
export async function acceptInvitation(trx: Db, token: string): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.accept_design_invitation(${hashOf(token)}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** Takes an invitation back, or declines it. @throws a refusal with hint feedback_sent */
export async function removeFriend(trx: Db, friend: number): Promise<void> {
	await sql`select public.remove_design_friend(${friend})`.execute(trx);
}

/** Designs that the viewer was asked to look at, newest first. */
export async function listOwnReviews(
	trx: Db
): Promise<{ id: number; title: string; team: string; sentAt: Date | null }[]> {
	const { rows } = await sql<{ id: number; title: string; team: string; sentAt: Date | null }>`
		select f.id, r.page ->> 'title' as title, r.page ->> 'team' as team, f.sent_at as "sentAt"
		from public.design_friends f
		cross join lateral (select public.read_design_review(f.id) as page) r
		where f.person_id = (select private.viewer_id()) and r.page is not null
		order by f.id desc limit 50`.execute(trx);
	return rows;
}

/** All that a critical friend may see of a design. */
interface DesignReview {
	run: number;
	version: string;
	title: string;
	team: string;
	state: RunState;
	sent: string | null;
	words: string;
	due: string | null;
	fields: { key: string; value: string }[];
}

/** For the friend alone; null for anybody else. */
export async function findReviewOf(
	trx: Db,
	friend: number
): Promise<{ review: DesignReview; remarks: Remark[] } | null> {
	const { rows } = await sql<{ review: DesignReview | null }>`
		select public.read_design_review(${friend}) as review`.execute(trx);
	const review = rows[0]?.review;
	if (!review) return null;
	const { rows: remarks } = await sql<Remark>`
		select code, verdict, text from public.design_remarks where friend_id = ${friend} order by code`.execute(
		trx
	);
	return { review, remarks };
}

/**
 * Keeps what was said so far, or gives it to the team.
 * @throws a refusal with hint feedback_sent, nothing_said, run_frozen or run_closed
 */
export async function saveReviewOf(
	trx: Db,
	friend: number,
	remarks: readonly Remark[],
	words: string,
	send: boolean
): Promise<void> {
	await sql`
		select public.save_design_review(${friend}, ${JSON.stringify(remarks)}::jsonb, ${words}, ${send})`.execute(
		trx
	);
}
