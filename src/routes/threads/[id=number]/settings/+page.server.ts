import { error, redirect } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages.js';
import { parseForm, textOf } from '$lib/server/form';
import { requireViewer } from '$lib/server/viewer';
import { listPlaces } from '$lib/threads/lists.server';
import { lockThread, moveThread, pinThread } from '$lib/threads/order.server';
import { titleSchema } from '$lib/threads/input';
import { readThread, updateThread } from '$lib/threads/threads.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const page = await readThread(trx, Number(params.id), 1, viewer.id);
		if (!page?.reader || !(page.reader.mayModerate || page.reader.isAuthor)) {
			error(404, { message: m.errors_not_found() });
		}
		const places = page.reader.mayModerate
			? (await listPlaces(trx)).filter(({ leads }) => leads)
			: [];
		return {
			head: page.head,
			community: page.community,
			places,
			mayModerate: page.reader.mayModerate
		};
	});
};

export const actions: Actions = {
	rename: async ({ request, locals, params, url }) => {
		await requireViewer(locals, url);
		const { data, problem } = parseForm(titleSchema, await request.formData());
		if (problem) return problem;
		if (!(await locals.db((trx) => updateThread(trx, Number(params.id), data)))) {
			error(403, { message: m.errors_not_allowed() });
		}
		redirect(303, to(`/threads/${params.id}`));
	},
	pin: async ({ request, locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		const on = (await request.formData()).get('on') === '1';
		await locals.db((trx) => pinThread(trx, viewer.id, Number(params.id), on));
		redirect(303, to(`/threads/${params.id}`));
	},
	lock: async ({ request, locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const reason = form.get('on') === '1' ? textOf(form, 'reason').slice(0, 500) : null;
		await locals.db((trx) => lockThread(trx, viewer.id, Number(params.id), reason));
		redirect(303, to(`/threads/${params.id}`));
	},
	move: async ({ request, locals, params, url }) => {
		await requireViewer(locals, url);
		const [community = '', forum = ''] = textOf(await request.formData(), 'place').split(':');
		await locals.db((trx) =>
			moveThread(trx, Number(params.id), Number(community), Number(forum) || null)
		);
		redirect(303, to(`/threads/${params.id}`));
	}
};
