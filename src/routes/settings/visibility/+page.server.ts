import { findOwnProfile, updateVisibility } from '$lib/people/profile.server';
import { visibilitySchema } from '$lib/people/person';
import { parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const { visible_to, listed, details_visible_to, show_presence } = await locals.db((trx) =>
		findOwnProfile(trx, viewer.id)
	);
	return { own: { visible_to, listed, details_visible_to, show_presence } };
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const { data, problem } = parseForm(visibilitySchema, form);
		if (problem) return problem;
		await limit('writes', viewer.id);
		await locals.db((trx) => updateVisibility(trx, viewer.id, data));
		return { saved: true };
	}
};
