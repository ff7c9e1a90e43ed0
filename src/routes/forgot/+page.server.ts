import { addressSchema } from '$lib/people/account';
import { mailRecovery } from '$lib/people/accounts.server';
import { askForMail } from '$lib/people/mailed.server';
import { parseForm } from '$lib/server/form';
import { safeNext } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	next: safeNext(url.searchParams.get('next'))
});

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const { data, problem } = parseForm(addressSchema, form);
		if (problem) return problem;
		const next = safeNext(form.get('next'));
		const { locale } = event.locals;
		const errand = { kind: 'recovery', email: data.email, next, locale } as const;
		return askForMail(event, form, 'account.forgot', errand, () => mailRecovery(data.email));
	}
};
