import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { readAnswers } from '$lib/instruments/answer';
import { findOwnAnswers, sendAnswers } from '$lib/instruments/answers.server';
import { definitions } from '$lib/instruments/definitions.server';
import { findRun } from '$lib/instruments/runs.server';
import { answerKeys, saveRunAnswer } from '$lib/instruments/writing.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const run = await findRun(trx, 'groeikompas', Number(params.id));
		return run && { run, own: await findOwnAnswers(trx, run.id) };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const definition = definitions.get('groeikompas', found.run.version);
	const asked = url.searchParams.get('area');
	// one area at a time; past the last one comes sending
	const at = asked === 'send' ? definition.areas.length : 0;
	const area = definition.areas.findIndex(({ key }) => key === asked);
	return { ...found, definition, at: area >= 0 ? area : at };
};

export const actions: Actions = {
	save: async (event) => {
		const next = v.object({ next: v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,40}$/)) });
		const id = Number(event.params.id);
		const { outcome, problem } = await act(
			event,
			'instruments.answer',
			next,
			async (trx, data, form) => {
				const run = await findRun(trx, 'groeikompas', id);
				if (!run) error(404, { message: m.errors_not_found() });
				const keys = answerKeys(definitions.get('groeikompas', run.version));
				for (const answer of readAnswers(form, keys)) await saveRunAnswer(trx, id, answer);
				return data;
			}
		);
		if (problem) return problem;
		redirect(303, `${to(`/instruments/compass/${id}/answers`)}?area=${outcome.next}`);
	},
	send: async (event) => {
		const schema = v.object({ counts: v.picklist(['yes', 'no']) });
		const { problem } = await act(event, 'instruments.send', schema, async (trx, data) => {
			await sendAnswers(trx, Number(event.params.id), data.counts === 'yes');
			return {};
		});
		if (problem) return problem;
		redirect(303, `${to(`/instruments/compass/${event.params.id}/answers`)}?area=send`);
	}
};
