import { redirect } from '@sveltejs/kit';
import { newPasswordSchema } from '$lib/people/account';
import { setPassword } from '$lib/people/accounts.server';
import { addressOf, tellPasswordChanged } from '$lib/people/addresses.server';
import { clearReset, mayReset } from '$lib/people/errand.server';
import { whileReachable } from '$lib/people/mailed.server';
import * as m from '$lib/paraglide/messages.js';
import { parseForm, problem } from '$lib/server/form';
import { forgetActs } from '$lib/server/limits';
import { readSession } from '$lib/server/session';
import { safeNext } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

/** Open for twenty minutes after a mailed link; who knows the old password uses the settings. */
export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const why = mayReset(cookies, locals.claims);
	if (!why) redirect(303, to((await locals.viewer()) ? '/settings/account' : '/forgot'));
	const email = await addressOf(locals.claims?.sub ?? '');
	return { why, email, next: safeNext(url.searchParams.get('next')) };
};

export const actions: Actions = {
	default: async ({ request, cookies, locals }) => {
		const session = await readSession(cookies);
		const { claims, locale } = locals;
		if (!claims || !session || !mayReset(cookies, claims)) redirect(303, to('/forgot'));
		const form = await request.formData();
		const email = await addressOf(claims.sub);
		const { data, problem: wrong } = parseForm(newPasswordSchema(email), form);
		if (wrong) return wrong;
		return whileReachable(form, async () => {
			if (!(await setPassword(session, data.password)))
				return problem(form, { password: m.account_password_leaked() });
			clearReset(cookies);
			await forgetActs('signInAccount', email);
			await tellPasswordChanged(email, locale);
			redirect(303, safeNext(form.get('next')));
		});
	}
};
