import { error, redirect } from '@sveltejs/kit';
import { fileSchema } from '$lib/instruments/design-input';
import { addLink } from '$lib/instruments/design-links.server';
import { refusalWords } from '$lib/instruments/words';
import { findRun } from '$lib/instruments/runs.server';
import { actWithFile } from '$lib/materials/share.server';
import * as m from '$lib/paraglide/messages.js';
import { refusal } from '$lib/server/errors';
import { parseForm, problem } from '$lib/server/form';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const step = Number(params.step);
	const run = await locals.db((trx) => findRun(trx, 'ontwerpproces', Number(params.id)));
	if (!run) error(404, { message: m.errors_not_found() });
	return { run: { id: run.id, title: run.title }, step };
};

export const actions: Actions = {
	default: async (event) => {
		const [run, step] = [Number(event.params.id), Number(event.params.step)];
		let sent = new FormData();
		try {
			const { problem: wrong } = await actWithFile(
				event,
				'design.file',
				(form, hasFile) => {
					sent = form;
					if (!hasFile) return problem(form, { file: m.materials_file_missing() });
					return parseForm(fileSchema, form).problem;
				},
				(trx, form, file) => {
					const { title = '' } = parseForm(fileSchema, form).data ?? {};
					return addLink(trx, run, step, { file: file ?? 0, title });
				}
			);
			if (wrong) return wrong;
		} catch (thrown) {
			const words = refusalWords(refusal(thrown));
			if (!words) throw thrown;
			return problem(sent, { '': words }, 409);
		}
		redirect(303, `${to(`/instruments/design/${run}/steps/${step}`)}#links`);
	}
};
