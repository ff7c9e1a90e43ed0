import { error } from '@sveltejs/kit';
import { act, actIn } from '$lib/communities/act.server';
import { findCommunity } from '$lib/communities/communities.server';
import { rowSchema } from '$lib/communities/community';
import { inviteLinkSchema, inviteSchema, parseInvitees } from '$lib/communities/invitation';
import {
	checkInvitees,
	inviteByLink,
	inviteByMail,
	resendInvitation,
	revokeInvitation
} from '$lib/communities/invitations.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { problem } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { RequestEvent } from './$types';

async function led(trx: Db, slug: string) {
	const community = await findCommunity(trx, slug, true);
	if (!community) error(404, { message: m.errors_not_found() });
	if (!community.leads) error(403, { message: m.errors_not_allowed() });
	return community;
}

/** Inviting: first a look at each line, then the mails; or a link for several people. */
export const invitationActions = {
	preview: async (event: RequestEvent) => {
		const { outcome, problem: failed } = await act(
			event,
			'community.invite.preview',
			inviteSchema,
			async (trx, terms) => {
				const { id } = await led(trx, event.params.slug);
				const lines = await checkInvitees(trx, id, parseInvitees(terms.addresses));
				return { lines, role: terms.role, days: terms.days, addresses: terms.addresses };
			}
		);
		return failed ?? { form: 'invite', preview: outcome };
	},

	invite: async (event: RequestEvent) => {
		const acted = await act(event, 'community.invite', inviteSchema, async (trx, terms, viewer) => {
			const { id } = await led(trx, event.params.slug);
			const lines = await checkInvitees(trx, id, parseInvitees(terms.addresses));
			const send = lines.flatMap(({ email, state }) => (email && state === 'new' ? [email] : []));
			// each mail counts, so that nobody mails the country from here
			for (let mail = 0; mail < send.length; mail++) await limit('invitations', viewer.id);
			await inviteByMail(trx, id, viewer.id, send, terms, event.locals.locale);
			return { sent: send.length };
		});
		if (acted.problem) return acted.problem;
		const { sent } = acted.outcome;
		if (sent === 0) return problem(acted.form, { '': m.communities_invite_nobody() });
		return {
			form: 'invite',
			saved: sent === 1 ? m.communities_invited_one() : m.communities_invited({ count: sent })
		};
	},

	link: async (event: RequestEvent) => {
		const { outcome, problem: failed } = await act(
			event,
			'community.invite.link',
			inviteLinkSchema,
			async (trx, terms, viewer) => {
				const { id } = await led(trx, event.params.slug);
				return inviteByLink(trx, id, viewer.id, terms, terms.max_uses);
			}
		);
		return failed ?? { form: 'link', link: `${env.ORIGIN}${to(`/invitations/${outcome.token}`)}` };
	},

	revoke: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'community.invite.revoke',
			rowSchema,
			(trx, community, { id }) => revokeInvitation(trx, community.id, id),
			m.communities_invitation_revoked
		),

	resend: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'community.invite.resend',
			rowSchema,
			async (trx, community, { id }, viewer) => {
				await limit('invitations', viewer.id);
				return resendInvitation(trx, community.id, id, event.locals.locale);
			},
			m.communities_invitation_resent
		)
};
