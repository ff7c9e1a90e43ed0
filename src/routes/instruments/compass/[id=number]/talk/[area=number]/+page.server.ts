import { error, redirect } from '@sveltejs/kit';
import { act } from '$lib/instruments/act.server';
import { findArea } from '$lib/instruments/compass.server';
import { beginRunTalk, findRunTalk } from '$lib/instruments/run-talk.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { replySchema } from '$lib/threads/input';
import { to } from '$lib/ui/links';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const page = await findArea(trx, Number(params.id), Number(params.area));
		return page && { ...page, talk: await findRunTalk(trx, viewer.id, page.run.id, page.spot) };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	talk: async (event) => {
		const { id, area } = event.params;
		const schema = v.pick(replySchema, ['body']);
		const { problem } = await act(event, 'compass.talk', schema, async (trx, { body }) => {
			const page = await findArea(trx, Number(id), Number(area));
			if (!page) error(404, { message: m.errors_not_found() });
			return beginRunTalk(trx, page.run.id, page.spot, page.area.name, body);
		});
		if (problem) return problem;
		redirect(303, to(`/instruments/compass/${id}/talk/${area}`));
	}
};
