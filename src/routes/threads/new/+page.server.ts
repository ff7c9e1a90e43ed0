import { redirect } from '@sveltejs/kit';
import { findMaterialAbout } from '$lib/threads/about.server';
import { findDraft, removeDraft } from '$lib/threads/drafts.server';
import { listPlaces } from '$lib/threads/lists.server';
import { threadSchema } from '$lib/threads/input';
import { threadKinds } from '$lib/threads/thread';
import { createThread } from '$lib/threads/threads.server';
import { once, parseForm, textOf } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const asked = url.searchParams;
	const materialId = Number(asked.get('material')) || null;
	return locals.db(async (trx) => {
		const places = await listPlaces(trx);
		const community = places.find(({ slug }) => slug === asked.get('community')) ?? null;
		const material = materialId ? await findMaterialAbout(trx, materialId) : null;
		const place = community ? `community:${community.id}` : `material:${material?.id ?? 0}`;
		return {
			places,
			community,
			material,
			place,
			forum: Number(asked.get('forum')) || null,
			/** what a link suggests to talk about */
			title: (asked.get('title') ?? '').slice(0, 160),
			kind: threadKinds.find((kind) => kind === asked.get('kind')) ?? null,
			draft: await findDraft(trx, viewer.id, place)
		};
	});
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		// one choice on the page says community and forum at once: "12:3", "12:" or "" for public
		const [community = '', forum = ''] = textOf(form, 'place').split(':');
		form.set('community', community);
		form.set('forum', forum);
		const { data, problem } = parseForm(threadSchema, form, ['files']);
		if (problem) return problem;
		await limit('threads', viewer.id);
		const { id } = await locals.db(async (trx) => {
			const made = await once(trx, viewer.id, 'thread', form.get('_key'), data, () =>
				createThread(trx, viewer.id, data)
			);
			await removeDraft(
				trx,
				viewer.id,
				data.community ? `community:${data.community}` : `material:${data.material ?? 0}`
			);
			return made;
		});
		redirect(303, to(`/threads/${id}`));
	}
};
