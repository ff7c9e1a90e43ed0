import { error, redirect } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages.js';
import { once, parseForm, problem, textOf } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { setBookmark, unreadFrom } from '$lib/threads/follows.server';
import { acceptAnswer } from '$lib/threads/order.server';
import { readPost, removePost, updatePost } from '$lib/threads/posts.server';
import { setReaction } from '$lib/threads/reactions.server';
import { editSchema } from '$lib/threads/input';
import { postPath, reactionKinds } from '$lib/threads/thread';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const post = await locals.db((trx) => readPost(trx, viewer.id, Number(params.post)));
	if (!post || post.thread.id !== Number(params.id)) error(404, { message: m.errors_not_found() });
	return { post };
};

/** Where every act ends: at the post in its thread. */
async function back({ locals, params }: RequestEvent, viewer: string): Promise<never> {
	const post = await locals.db((trx) => readPost(trx, viewer, Number(params.post)));
	redirect(303, to(postPath(Number(params.id), post?.post.number ?? 1)));
}

export const actions: Actions = {
	edit: async (event) => {
		const { request, locals, params, url } = event;
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const { data, problem: wrong } = parseForm(editSchema, form, ['files']);
		if (wrong) return wrong;
		await limit('posts', viewer.id);
		const saved = await locals.db((trx) =>
			once(trx, viewer.id, `edit:${params.post}`, form.get('_key'), data, async () => ({
				saved: await updatePost(trx, viewer.id, Number(params.post), data)
			}))
		);
		if (!saved.saved) return problem(form, { body: m.threads_edit_conflict() }, 409);
		return back(event, viewer.id);
	},
	delete: async (event) => {
		const viewer = await requireViewer(event.locals, event.url);
		const form = await event.request.formData();
		const reason = textOf(form, 'reason').slice(0, 1000) || null;
		await event.locals.db((trx) => removePost(trx, Number(event.params.post), reason));
		return back(event, viewer.id);
	},
	accept: async (event) => {
		const viewer = await requireViewer(event.locals, event.url);
		const on = (await event.request.formData()).get('on') === '1';
		const { params, locals } = event;
		await locals.db((trx) =>
			acceptAnswer(trx, viewer.id, Number(params.id), on ? Number(params.post) : null)
		);
		return back(event, viewer.id);
	},
	react: async (event) => {
		const viewer = await requireViewer(event.locals, event.url);
		const form = await event.request.formData();
		const kind = reactionKinds.find((each) => each === form.get('kind'));
		if (!kind) error(400, { message: m.errors_unexpected() });
		await limit('reactions', viewer.id);
		const on = form.get('on') === '1';
		await event.locals.db((trx) =>
			setReaction(trx, viewer.id, Number(event.params.post), kind, on)
		);
		return back(event, viewer.id);
	},
	bookmark: async (event) => {
		const viewer = await requireViewer(event.locals, event.url);
		const on = (await event.request.formData()).get('on') === '1';
		await event.locals.db((trx) => setBookmark(trx, viewer.id, Number(event.params.post), on));
		return back(event, viewer.id);
	},
	unread: async ({ locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		await locals.db(async (trx) => {
			const post = await readPost(trx, viewer.id, Number(params.post));
			if (post) await unreadFrom(trx, viewer.id, Number(params.id), post.post.number);
		});
		redirect(303, to('/unread'));
	}
};
