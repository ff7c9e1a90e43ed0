import { error, redirect } from '@sveltejs/kit';
import { readSubject, reportSchema } from '$lib/moderation/report';
import { createReport } from '$lib/moderation/reports.server';
import { findSubject } from '$lib/moderation/subjects.server';
import * as m from '$lib/paraglide/messages.js';
import { refusal } from '$lib/server/errors';
import { once, parseForm, problem } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireViewer(locals, url);
	const asked = readSubject(url.searchParams);
	const subject = asked && (await locals.db((trx) => findSubject(trx, asked)));
	if (!subject) error(404, { message: m.errors_not_found() });
	return { subject };
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const subject = readSubject(url.searchParams);
		if (!subject) error(404, { message: m.errors_not_found() });
		const form = await request.formData();
		const { data, problem: wrong } = parseForm(reportSchema, form);
		if (wrong) return wrong;
		await limit('reports', viewer.id);
		try {
			await locals.db((trx) =>
				once(trx, viewer.id, 'report', form.get('_key'), [subject, data], () =>
					createReport(trx, viewer.id, subject, data)
				)
			);
		} catch (thrown) {
			if (!refusal(thrown)?.startsWith('reports_once')) throw thrown;
			return problem(form, { '': m.moderation_already_reported() }, 409);
		}
		redirect(303, to('/reports?sent'));
	}
};
