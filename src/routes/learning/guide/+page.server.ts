import { tryBlock } from '$lib/learning/answering.server';
import { guide } from '$lib/learning/guide.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	locals.keepForVisitors();
	const { file, title, version } = guide;
	return { lesson: { file, title, version } };
};

export const actions: Actions = { answer: (event) => tryBlock(event, guide.blocks) };
