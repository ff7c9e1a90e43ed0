import { error, redirect } from '@sveltejs/kit';
import { act } from '$lib/instruments/act.server';
import { findCompared } from '$lib/instruments/reviews.server';
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
		const page = await findCompared(trx, Number(params.id), params.criterion);
		return page && { ...page, talk: await findRunTalk(trx, viewer.id, page.run.id, page.spot) };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	talk: async (event) => {
		const { id, criterion } = event.params;
		const schema = v.pick(replySchema, ['body']);
		const { problem } = await act(event, 'review.talk', schema, async (trx, { body }) => {
			const page = await findCompared(trx, Number(id), criterion);
			if (!page) error(404, { message: m.errors_not_found() });
			const { code, name } = page.criterion;
			const title = m.instruments_talk_about({ criterion: `${code} ${name}` });
			return beginRunTalk(trx, page.run.id, page.spot, title, body);
		});
		if (problem) return problem;
		redirect(303, to(`/instruments/reviews/${id}/talk/${criterion}`));
	}
};
