import { redirect } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages.js';
import { signIn, signOut } from '$lib/people/accounts.server';
import { addressOf } from '$lib/people/addresses.server';
import { eraseAccount, findObstacles } from '$lib/people/erasure.server';
import { whileReachable } from '$lib/people/mailed.server';
import { refusal } from '$lib/server/errors';
import { problem } from '$lib/server/form';
import { countActs, forgetActs, slowDown } from '$lib/server/limits';
import { clearSession, farewell } from '$lib/server/session';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return { obstacles: await locals.db((trx) => findObstacles(trx, viewer.id)) };
};

export const actions: Actions = {
	erase: async ({ request, cookies, locals, url, setHeaders }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const password = form.get('password');
		if (form.get('sure') !== 'on') return problem(form, { sure: m.people_erase_sure_missing() });
		if (typeof password !== 'string' || password === '')
			return problem(form, { password: m.people_erase_password_missing() });
		const refused = await whileReachable(form, async () => {
			const own = await addressOf(viewer.id);
			const wait = await countActs(['signInAddress', locals.address], ['signInAccount', own]);
			if (wait) return slowDown(form, wait);
			const proved = await signIn(own, password);
			if (!proved) return problem(form, { password: m.people_erase_password_wrong() });
			await forgetActs('signInAccount', own);
			await signOut(proved.session.access_token, 'local');
			try {
				await locals.db((trx) => eraseAccount(trx));
			} catch (thrown) {
				const why = refusal(thrown);
				if (why === 'sole_lead') return problem(form, { '': m.people_erase_sole_lead() }, 409);
				if (why === 'last_admin') return problem(form, { '': m.people_erase_last_admin() }, 409);
				throw thrown;
			}
		});
		if (refused) return refused;
		clearSession(cookies);
		setHeaders(farewell);
		redirect(303, to('/goodbye'));
	}
};
