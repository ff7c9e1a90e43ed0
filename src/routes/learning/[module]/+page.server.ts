import { error } from '@sveltejs/kit';
import { findModulePage } from '$lib/learning/module-page.server';
import { findModule } from '$lib/learning/path.server';
import * as m from '$lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const module = findModule(params.module);
	if (!module) error(404, { message: m.errors_not_found() });
	const viewer = await locals.viewer();
	const { page, streams } = await locals.db((trx) =>
		findModulePage(trx, module, viewer?.id ?? null, locals.locale)
	);
	locals.keepForVisitors(...streams);
	return page;
};
