/** Where invitations live. Only a token's hash is stored: who reads the database can invite nobody. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { hashOf, newToken } from '../server/token.ts';
import type { MemberRole } from './community.ts';
import type { Invitee } from './invitation.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Fills in what only the database knows: who is in already, who was invited. */
export async function checkInvitees(
	trx: Db,
	community: number,
	invitees: Invitee[]
): Promise<Invitee[]> {
	const addresses = invitees.flatMap(({ email, state }) =>
		email && state === 'new' ? [email] : []
	);
	const { rows } = await sql<{ address: string; state: 'new' | 'member' | 'invited' }>`
		select address, state from check_invitees(${community}, ${addresses})`.execute(trx);
	const known = new Map(rows.map((row) => [row.address, row.state]));
	return invitees.map((invitee) =>
		invitee.state === 'new' && invitee.email
			? { ...invitee, state: known.get(invitee.email) ?? 'new' }
			: invitee
	);
}

export interface Terms {
	role: MemberRole;
	days: number;
}

/** Invites by mail: a row and a mail for each address, in one transaction. */
export async function inviteByMail(
	trx: Db,
	community: number,
	by: string,
	addresses: string[],
	{ role, days }: Terms,
	locale: string
): Promise<void> {
	for (const email of addresses) {
		const token = newToken();
		const { id } = await trx
			.insertInto('invitations')
			.values({
				community_id: community,
				email,
				token_hash: hashOf(token),
				role,
				created_by: by,
				expires_at: inDays(days)
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await sql`select mail_invitation(${id}, ${token}, ${locale})`.execute(trx);
	}
}

/** Makes a link for several people; the token is shown this once. */
export async function inviteByLink(
	trx: Db,
	community: number,
	by: string,
	{ role, days }: Terms,
	uses: number
): Promise<{ token: string }> {
	const token = newToken();
	await trx
		.insertInto('invitations')
		.values({
			community_id: community,
			token_hash: hashOf(token),
			role,
			created_by: by,
			expires_at: inDays(days),
			max_uses: uses
		})
		.execute();
	return { token };
}

/** Sends an invitation again with a new link and thirty more days; the old link stops working. */
export async function resendInvitation(
	trx: Db,
	community: number,
	id: number,
	locale: string
): Promise<boolean> {
	const token = newToken();
	const { numUpdatedRows } = await trx
		.updateTable('invitations')
		.set({ token_hash: hashOf(token), expires_at: inDays(30) })
		.where('id', '=', id)
		.where('community_id', '=', community)
		.where('email', 'is not', null)
		.where('revoked_at', 'is', null)
		.where('uses', '=', 0)
		.executeTakeFirstOrThrow();
	if (!numUpdatedRows) return false;
	await sql`select mail_invitation(${id}, ${token}, ${locale})`.execute(trx);
	return true;
}

/** Ends an invitation; who came in through it stays. */
export async function revokeInvitation(trx: Db, community: number, id: number): Promise<void> {
	await trx
		.updateTable('invitations')
		.set({ revoked_at: new Date() })
		.where('id', '=', id)
		.where('community_id', '=', community)
		.where('revoked_at', 'is', null)
		.execute();
}

/** A community's invitations, the newest first; for its leads. */
export function listInvitations(trx: Db, community: number) {
	return trx
		.selectFrom('invitations as i')
		.leftJoin('profiles as p', 'p.id', 'i.created_by')
		.select([
			'i.id',
			'i.email',
			'i.role',
			'i.created_at as createdAt',
			'i.expires_at as expiresAt',
			'i.revoked_at as revokedAt',
			'i.max_uses as maxUses',
			'i.uses',
			'p.name as by'
		])
		.where('i.community_id', '=', community)
		.orderBy('i.id', 'desc')
		.limit(100)
		.execute();
}
export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];

/** What somebody with the link may know before accepting. */
export interface OpenedInvitation {
	slug: string;
	name: string;
	summary: string;
	role: MemberRole;
	expires_at: string;
	by: string | null;
	state: 'open' | 'used' | 'revoked' | 'expired';
}

/** The invitation behind a token, or null when there is none. */
export async function findInvitation(trx: Db, token: string): Promise<OpenedInvitation | null> {
	const { rows } = await sql<{ found: OpenedInvitation | null }>`
		select find_invitation(${hashOf(token)}) as found`.execute(trx);
	return rows[0]?.found ?? null;
}

/** Accepts; gives the community's address. @throws P0001 `invitation_over` */
export async function acceptInvitation(trx: Db, token: string): Promise<{ slug: string }> {
	const { rows } = await sql<{ slug: string }>`
		select accept_invitation(${hashOf(token)}) as slug`.execute(trx);
	const [row] = rows;
	if (!row) throw new Error('accept_invitation gave no address');
	return row;
}
