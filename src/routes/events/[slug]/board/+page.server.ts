import { error } from '@sveltejs/kit';
import { showFigures } from '$lib/events/board.server';
import { showFeedback } from '$lib/events/feedback.server';
import { helping, keeping } from '$lib/events/helping.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug, keeping);
		const figures = await showFigures(trx, event.id);
		if (!figures) error(404, { message: m.errors_not_found() });
		return { event, figures, feedback: await showFeedback(trx, event.id) };
	});
};
