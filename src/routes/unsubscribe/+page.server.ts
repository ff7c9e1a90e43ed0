import { findUnsubscribe, unsubscribe } from '$lib/notifications/unsubscribe.server';
import * as m from '$lib/paraglide/messages.js';
import { problem } from '$lib/server/form';
import type { Actions, PageServerLoad } from './$types';

/** Shows the button only: mail scanners follow links and may not switch anything off. */
export const load: PageServerLoad = ({ url }) => ({
	token: url.searchParams.get('m') ?? '',
	kinds: findUnsubscribe(url.searchParams.get('m'))
});

export const actions: Actions = {
	default: async ({ request }) => {
		const form = await request.formData();
		const token = form.get('m');
		const off = await unsubscribe(
			typeof token === 'string' ? token : null,
			form.get('scope') === 'all'
		);
		return off ? { off } : problem(form, { '': m.unsubscribe_broken() }, 400);
	}
};
