import { findLessonPage } from '$lib/learning/lesson-page.server';
import { lessonOf } from '$lib/learning/lesson-of.server';
import { recordVisit } from '$lib/learning/visits.server';
import { keepHeader } from '$lib/offline/kept';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, isDataRequest, request }) => {
	const { module, lesson } = lessonOf(params);
	const viewer = await locals.viewer();
	const { page, streams } = await locals.db(async (trx) => {
		const found = await findLessonPage(trx, module, lesson, viewer?.id ?? null, locals.locale);
		// asked for by a page that may only be getting ready, which tells when it is really opened; or to be kept
		const read = !isDataRequest && !request.headers.has(keepHeader);
		if (viewer && request.method === 'GET' && read)
			await recordVisit(trx, viewer.id, module, lesson);
		return found;
	});
	locals.keepForVisitors(...streams);
	return page;
};
