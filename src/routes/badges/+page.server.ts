import { actOpenly } from '$lib/learning/act.server';
import { pasteSchema } from '$lib/learning/badge-forms';
import { findBadge } from '$lib/learning/badges.server';
import { readCredential } from '$lib/learning/signing.server';
import { limit } from '$lib/server/limits';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		await limit('search', event.locals.address);
		const acted = await actOpenly(event, pasteSchema, async (trx, { jwt }) => {
			const credential = await readCredential(jwt);
			const code = /\/badges\/([0-9A-Z]{12})$/.exec(
				typeof credential?.id === 'string' ? credential.id : ''
			)?.[1];
			const badge = code ? await findBadge(trx, code) : null;
			return {
				verdict: !credential ? 'refused' : !badge || badge.revokedAt ? 'revoked' : 'valid',
				name: typeof credential?.name === 'string' ? credential.name : '',
				code: badge?.code ?? null
			} as const;
		});
		return acted.problem ?? { form: 'paste', ...acted.outcome };
	}
};
