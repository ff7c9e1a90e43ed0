import { redirect } from '@sveltejs/kit';
import { welcomeSchema } from '$lib/people/account';
import { findStanding, welcome } from '$lib/people/standing.server';
import { once, parseForm } from '$lib/server/form';
import { safeNext } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

/** Right after the first sign-in, and again for who closed the page before. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const standing = locals.claims ? await locals.db(findStanding) : null;
	const next = safeNext(url.searchParams.get('next'));
	if (standing?.kind === 'new') return { next, name: '', role: '' };
	if (standing?.kind !== 'member') redirect(303, to('/sign-in'));
	const { name, role } = standing.card;
	return { next, name, role };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const { claims, locale } = locals;
		if (!claims) redirect(303, to('/sign-in'));
		const { data, problem } = parseForm(welcomeSchema, form);
		if (problem) return problem;
		const account = { ...data, locale, listed: data.listed === 'on' };
		await locals.db((trx) =>
			once(trx, claims.sub, 'account.welcome', form.get('_key'), account, async () => {
				await welcome(trx, claims.sub, account);
				return {};
			})
		);
		redirect(303, safeNext(form.get('next')));
	}
};
