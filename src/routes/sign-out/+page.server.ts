import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/people/accounts.server';
import { disconnect } from '$lib/people/addresses.server';
import { whileReachable } from '$lib/people/mailed.server';
import { clearSession, farewell, readSession } from '$lib/server/session';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!(await locals.viewer())) redirect(303, to('/'));
};

export const actions: Actions = {
	default: async ({ request, cookies, locals, setHeaders }) => {
		const form = await request.formData();
		const everywhere = form.get('where') === 'everywhere';
		const session = await readSession(cookies);
		return whileReachable(form, async () => {
			if (session && locals.claims) {
				await signOut(session.access_token, everywhere ? 'global' : 'local');
				if (everywhere) await disconnect(locals.claims.sub);
			}
			clearSession(cookies);
			setHeaders(farewell);
			redirect(303, to('/'));
		});
	}
};
