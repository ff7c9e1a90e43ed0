import { redirect } from '@sveltejs/kit';
import { act } from '$lib/learning/act.server';
import { lessonOf } from '$lib/learning/lesson-of.server';
import { beginModuleTalk, findModuleTalk } from '$lib/learning/talk.server';
import { talkPath } from '$lib/learning/talk';
import { beginSchema } from '$lib/learning/talk-forms';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { module, lesson } = lessonOf(params);
	const viewer = await locals.viewer();
	const layer = url.searchParams.get('talk');
	const thread = Number(url.searchParams.get('thread')) || null;
	const editor = viewer?.roles.includes('editor') ?? false;
	const talk = await locals.db((trx) =>
		findModuleTalk(trx, module.slug, viewer?.id ?? null, { layer, thread }, editor)
	);
	const community = talk.open?.community;
	locals.keepForVisitors(
		...(talk.open ? [`thread:${talk.open.head.id}`] : []),
		...(community ? [`community:${community.id}`] : []),
		...Object.values(talk.open?.cards ?? {}).flatMap((card) => (card ? [card.stream] : []))
	);
	const at = url.searchParams.get('at');
	return { talk, prompt: lesson.prompts.find(({ id }) => id === at) ?? null };
};

export const actions: Actions = {
	begin: async (event) => {
		const { module, lesson } = lessonOf(event.params);
		const { outcome, problem } = await act(
			event,
			'learning.talk',
			beginSchema,
			(trx, { place, body }, _form, viewer) => beginModuleTalk(trx, viewer.id, module, place, body)
		);
		if (problem) return problem;
		const place = `/learning/${module.slug}/${lesson.slug}`;
		const at = event.url.searchParams.get('at');
		const layer = event.url.searchParams.get('talk') ?? undefined;
		redirect(303, to(talkPath(place, { layer, thread: outcome.id, at })));
	}
};
