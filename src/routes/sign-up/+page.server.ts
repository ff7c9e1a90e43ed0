import { redirect } from '@sveltejs/kit';
import { signUpSchema } from '$lib/people/account';
import { signUp } from '$lib/people/accounts.server';
import { browserMark, browserSecret } from '$lib/people/errand.server';
import { askForMail } from '$lib/people/mailed.server';
import { parseForm } from '$lib/server/form';
import { safeNext } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	if (await locals.viewer()) redirect(303, next);
	return { next };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const { data, problem } = parseForm(signUpSchema, form);
		if (problem) return problem;
		const { locale, address } = event.locals;
		const browser = browserSecret(form.get('_key'));
		const next = safeNext(form.get('next'));
		const errand = { kind: 'email', email: data.email, next, locale, browser } as const;
		return askForMail(
			event,
			form,
			'account.sign-up',
			errand,
			() => signUp(data, locale, browserMark(browser)),
			[['signUpAddress', address]]
		);
	}
};
