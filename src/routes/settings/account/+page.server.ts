import { changeAddressSchema, changePasswordSchema } from '$lib/people/account';
import { setPassword, signIn, signOut } from '$lib/people/accounts.server';
import { addressOf, requestAddress, tellPasswordChanged } from '$lib/people/addresses.server';
import { whileReachable } from '$lib/people/mailed.server';
import * as m from '$lib/paraglide/messages.js';
import { evenly } from '$lib/server/even-time';
import { parseForm, problem } from '$lib/server/form';
import { countActs, forgetActs, slowDown } from '$lib/server/limits';
import { writeSession } from '$lib/server/session';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return { email: await addressOf(viewer.id) };
};

export const actions: Actions = {
	address: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const own = await addressOf(viewer.id);
		const { data, problem: wrong } = parseForm(changeAddressSchema(own), form);
		if (wrong) return wrong;
		return whileReachable(form, () =>
			evenly(async () => {
				const wait = await countActs(['signInAddress', locals.address], ['signInAccount', own]);
				if (wait) return slowDown(form, wait);
				const proved = await signIn(own, data.current_password);
				if (!proved) return problem(form, { current_password: m.account_current_wrong() });
				await forgetActs('signInAccount', own);
				// it was opened to know the password, and nobody holds it
				await signOut(proved.session.access_token, 'local');
				const later = await countActs(
					['mailAddress', locals.address],
					['mailRecipient', data.email]
				);
				if (later) return slowDown(form, later);
				await requestAddress(viewer.id, data.email, locals.locale);
				return { form: 'address', sent: data.email };
			})
		);
	},
	password: async ({ request, cookies, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const own = await addressOf(viewer.id);
		const { data, problem: wrong } = parseForm(changePasswordSchema(own), form);
		if (wrong) return wrong;
		return whileReachable(form, async () => {
			const wait = await countActs(['signInAddress', locals.address], ['signInAccount', own]);
			if (wait) return slowDown(form, wait);
			const proved = await signIn(own, data.current_password);
			if (!proved) return problem(form, { current_password: m.account_current_wrong() });
			await forgetActs('signInAccount', own);
			// the session that proved the old password goes on here; all others end
			writeSession(cookies, proved.session);
			if (!(await setPassword(proved.session, data.password)))
				return problem(form, { password: m.account_password_leaked() });
			await tellPasswordChanged(own, locals.locale);
			return { form: 'password', done: true };
		});
	}
};
