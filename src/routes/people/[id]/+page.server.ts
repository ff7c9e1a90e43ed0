import { error, redirect } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages.js';
import { findPerson, reportPerson } from '$lib/people/people.server';
import { personReportSchema } from '$lib/people/person';
import { once, parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewerId = locals.claims?.sub ?? null;
	const person = uuid.test(params.id)
		? await locals.db((trx) => findPerson(trx, params.id, viewerId))
		: null;
	if (!person) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors(`person:${person.id}`);
	return { person, own: person.id === viewerId, reported: url.searchParams.has('reported') };
};

export const actions: Actions = {
	report: async ({ request, locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const { data, problem } = parseForm(personReportSchema, form);
		if (problem) return problem;
		await limit('reports', viewer.id);
		await locals.db((trx) =>
			once(trx, viewer.id, 'person.report', form.get('_key'), [params.id, data], async () => {
				await reportPerson(trx, viewer.id, params.id, data);
				return {};
			})
		);
		redirect(303, `${to(`/people/${params.id}`)}?reported`);
	}
};
