import { error } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import { act, actOpenly } from '$lib/learning/act.server';
import { addressSchema, revokeSchema } from '$lib/learning/badge-forms';
import { findBadge, revokeBadge } from '$lib/learning/badges.server';
import { readCredential } from '$lib/learning/signing.server';
import * as m from '$lib/paraglide/messages.js';
import { limit } from '$lib/server/limits';
import { spacedCode } from '$lib/server/proof-code';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	await limit('search', locals.address);
	const viewer = await locals.viewer();
	const badge = await locals.db((trx) => findBadge(trx, params.code));
	if (!badge)
		return { badge: null, code: params.code.slice(0, 20), genuine: false, mayRevoke: false };
	const staff = viewer?.roles.some((role) => ['editor', 'admin'].includes(role)) ?? false;
	return {
		badge,
		code: spacedCode(badge.code),
		genuine: (await readCredential(badge.jwt)) !== null,
		mayRevoke: badge.revokedAt === null && (badge.own || staff)
	};
};

export const actions: Actions = {
	// compared here and kept nowhere
	check: async (event) => {
		const acted = await actOpenly(event, addressSchema, async (trx, { address }) => {
			const badge = await findBadge(trx, event.params.code);
			if (!badge) error(404, { message: m.errors_not_found() });
			const hash = createHash('sha256')
				.update(address.toLowerCase() + badge.salt)
				.digest('hex');
			return { matches: hash === badge.addressHash };
		});
		return acted.problem ?? { form: 'check', matches: acted.outcome.matches };
	},
	revoke: async (event) => {
		const { problem } = await act(event, 'badge.revoke', revokeSchema, async (trx, { why }) => {
			await revokeBadge(trx, event.params.code, why);
			return {};
		});
		return problem ?? { form: 'revoke', revoked: true };
	}
};
