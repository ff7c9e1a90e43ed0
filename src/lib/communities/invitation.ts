/** Invitations: reading a pasted list of addresses, and what the forms take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { memberRoles } from './community.ts';
import type { MemberRole } from './community.ts';

/** At most this many addresses at once. */
export const inviteeBound = 50;
/** How long an invitation works. */
export const invitationDays = [7, 30, 90] as const;

/** What a line of the pasted list turned out to be. */
export interface Invitee {
	/** As it was pasted, for finding it back. */
	line: string;
	email: string | null;
	/** `new`: can be sent. The last two are known only to the database. */
	state: 'new' | 'double' | 'malformed' | 'member' | 'invited';
}

/** A pasted list as it was judged, with the terms to send it on. */
export interface InvitePreview {
	lines: Invitee[];
	role: MemberRole;
	days: number;
	addresses: string;
}

// one @, no spaces, a dot in the domain: the mailbox itself is the real test
const address =
	/^[^\s@<>()[\],;:"\\]{1,64}@(?=.{4,190}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/**
 * Reads addresses as people paste them: per line, with commas or semicolons, with names around them.
 * @returns one row per address; of the same address twice the second is `double`
 */
export function parseInvitees(text: string): Invitee[] {
	const seen = new Set<string>();
	return (
		text
			.split(/[\n\r;,]+/)
			.map((line) => line.trim())
			.filter((line) => line !== '')
			// a line more than the bound, so that the form can say so
			.slice(0, inviteeBound + 1)
			.map((line) => {
				const inside = /<([^<>]*)>\s*$/.exec(line)?.[1] ?? line.replace(/^mailto:/i, '');
				const email = inside.trim().toLowerCase();
				if (!address.test(email))
					return { line: line.slice(0, 120), email: null, state: 'malformed' as const };
				if (seen.has(email)) return { line, email, state: 'double' as const };
				seen.add(email);
				return { line, email, state: 'new' as const };
			})
	);
}

const days = v.pipe(
	v.string(),
	v.transform(Number),
	v.picklist(invitationDays, () => m.communities_invite_days_wrong())
);

export const inviteSchema = v.object({
	addresses: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, () => m.communities_invite_addresses_missing()),
		v.maxLength(12_000, () => m.communities_invite_too_many({ count: inviteeBound })),
		v.check(
			(text) => parseInvitees(text).length <= inviteeBound,
			() => m.communities_invite_too_many({ count: inviteeBound })
		)
	),
	role: v.picklist(memberRoles),
	days
});
export const inviteLinkSchema = v.object({
	role: v.picklist(memberRoles),
	days,
	max_uses: v.pipe(
		v.string(),
		v.regex(/^\d{1,3}$/, () => m.communities_invite_uses_wrong()),
		v.transform(Number),
		v.minValue(1, () => m.communities_invite_uses_wrong()),
		v.maxValue(200, () => m.communities_invite_uses_wrong())
	)
});

/** What can be done with an invitation now. */
export function invitationState(
	invitation: { revokedAt: Date | null; uses: number; maxUses: number; expiresAt: Date },
	now = new Date()
): 'open' | 'used' | 'revoked' | 'expired' {
	if (invitation.revokedAt) return 'revoked';
	if (invitation.uses >= invitation.maxUses) return 'used';
	return invitation.expiresAt <= now ? 'expired' : 'open';
}
