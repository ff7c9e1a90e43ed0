import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { act } from '$lib/instruments/act.server';
import { copyShared } from '$lib/instruments/mix-copy.server';
import { checkTable, importTable } from '$lib/instruments/mix-import.server';
import { csvSchema, takeSchema } from '$lib/instruments/mix-input';
import { listShared } from '$lib/instruments/mix-shared.server';
import { findMix } from '$lib/instruments/mix.server';
import * as m from '$lib/paraglide/messages.js';
import { textOf } from '$lib/server/form';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const mix = await findMix(trx, Number(params.id));
		if (!mix) return null;
		const { run, definition, fields } = mix;
		const subject = fields.find(({ key }) => key === 'mix:subject')?.value ?? '';
		const shared = await listShared(trx, { run: run.id, subject, sector: run.team.sector });
		return { run, definition, subject, shared };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return {
		...found,
		scenario: url.searchParams.get('scenario') === 'wish' ? ('wish' as const) : ('now' as const)
	};
};

const back = (event: RequestEvent<{ id: string }>, scenario: string) =>
	redirect(303, `${to(`/instruments/mix/${event.params.id}`)}?scenario=${scenario}#rows`);

export const actions: Actions = {
	csv: async (event) => {
		const run = Number(event.params.id);
		const { outcome, problem, form } = await act(
			event,
			'mix.import',
			csvSchema,
			(trx, data, form) => importTable(trx, run, data, form)
		);
		if (!problem) return back(event, outcome.scenario);
		// every line with what is wrong in it, beside the text that stays as it was
		const lines = await event.locals.db((trx) => checkTable(trx, run, textOf(form, 'csv')));
		return fail(problem.status, { ...problem.data, lines });
	},
	take: async (event) => {
		const { outcome, problem } = await act(event, 'mix.take', takeSchema, async (trx, data) => {
			await copyShared(trx, Number(event.params.id), data);
			return data;
		});
		return problem ?? back(event, outcome.scenario);
	}
};
