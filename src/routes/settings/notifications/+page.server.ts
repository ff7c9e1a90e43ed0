import { settingsSchema } from '$lib/notifications/notification';
import { findMailSettings, updateMailSettings } from '$lib/notifications/notifications.server';
import { parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireViewer(locals, url);
	return { settings: await locals.db((trx) => findMailSettings(trx)) };
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const { data, problem } = parseForm(settingsSchema, form);
		if (problem) return problem;
		await limit('writes', viewer.id);
		await locals.db((trx) => updateMailSettings(trx, viewer.id, data));
		return { saved: true };
	}
};
