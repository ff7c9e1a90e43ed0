import { error } from '@sveltejs/kit';
import { briefOf } from '$lib/instruments/design-report';
import { findDesign } from '$lib/instruments/designs.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const design = await locals.db((trx) => findDesign(trx, Number(params.id)));
	if (!design) error(404, { message: m.errors_not_found() });
	return { run: { id: design.run.id }, brief: briefOf(design) };
};
