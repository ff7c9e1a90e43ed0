import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { findMixRow } from '$lib/instruments/mix-talk.server';
import { beginRunTalk } from '$lib/instruments/run-talk.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { replySchema } from '$lib/threads/input';
import { readThread } from '$lib/threads/threads.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const page = await findMixRow(trx, Number(params.id), Number(params.row));
		const thread = page?.row.talk?.thread;
		return (
			page && { ...page, talk: thread ? await readThread(trx, thread, null, viewer.id) : null }
		);
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	talk: async (event) => {
		const [run, row] = [Number(event.params.id), Number(event.params.row)];
		const schema = v.pick(replySchema, ['body']);
		const { problem } = await act(event, 'mix.talk', schema, async (trx, { body }) => {
			const page = await findMixRow(trx, run, row);
			if (!page) error(404, { message: m.errors_not_found() });
			const name = page.texts.name.trim() || m.instruments_mix_unnamed();
			const title = `${name} – ${page.run.title}`;
			return beginRunTalk(trx, run, `row:${row}`, title, body);
		});
		if (problem) return problem;
		redirect(303, to(`/instruments/mix/${run}/talk/${row}`));
	}
};
