import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isInstrument, runPath } from '$lib/instruments/run';
import * as m from '$lib/paraglide/messages.js';
import { parseForm, problem } from '$lib/server/form';
import { limit, stopFor } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { followThread, markRead, setBookmark } from '$lib/threads/follows.server';
import { findPost, reply } from '$lib/threads/posts.server';
import { setReaction } from '$lib/threads/reactions.server';
import { quotedPost } from '$lib/threads/quote';
import { StandingPosts } from '$lib/threads/standing';
import { bookmarkSchema, followSchema, reactionSchema, replySchema } from '$lib/threads/input';
import { postPath } from '$lib/threads/thread';
import { readThread } from '$lib/threads/threads.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const asked = Number(url.searchParams.get('from'));
	const from = Number.isInteger(asked) && asked > 0 ? asked : null;
	const viewer = locals.claims?.sub ?? null;
	const page = await locals.db((trx) => readThread(trx, Number(params.id), from, viewer));
	if (!page) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors(
		`thread:${page.head.id}`,
		...(page.community ? [`community:${page.community.id}`] : []),
		...(page.material ? [`material:${page.material.id}`] : []),
		...Object.values(page.cards).flatMap((card) => (card ? [card.stream] : []))
	);
	const answered = Number(url.searchParams.get('reply'));
	const replyTo = answered ? page.posts.find(({ id }) => id === answered) : undefined;
	// data that is asked for by itself has no page to stand on
	if (!isDataRequest) page.posts = StandingPosts.from(page.posts);
	const { run } = page;
	return {
		page,
		run: isInstrument(run?.instrument)
			? { title: run.title, path: runPath(run.instrument, run.id) }
			: null,
		replyTo: replyTo?.id ?? null,
		quote: replyTo && url.searchParams.has('quote') ? quotedPost(replyTo.html) : ''
	};
};

export const actions: Actions = {
	reply: async ({ request, locals, params, url }) => {
		const me = locals.claims?.sub ?? (await requireViewer(locals, url)).id;
		const form = await request.formData();
		const { data, problem: wrong } = parseForm(replySchema, form, ['files']);
		if (wrong) return wrong;
		const thread = Number(params.id);
		const { post, wait } = await reply(locals, me, { thread, ...data }, form.get('_key')).catch(
			async (thrown: unknown) => {
				// who was signed out elsewhere is sent to sign in, as by every other form
				await requireViewer(locals, url);
				throw thrown;
			}
		);
		stopFor(wait);
		if (!post) return problem(form, { '': m.errors_not_found() }, 404);
		// a script asked: it places the post itself
		if (request.headers.has('x-sveltekit-action')) return { post };
		redirect(303, to(postPath(thread, post.number)));
	},
	react: async ({ locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const { post, kind, on } = v.parse(reactionSchema, Object.fromEntries(url.searchParams));
		await limit('reactions', viewer.id);
		return {
			post: await locals.db(async (trx) => {
				await setReaction(trx, viewer.id, post, kind, on);
				return findPost(trx, post);
			})
		};
	},
	bookmark: async ({ locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const { post, on } = v.parse(bookmarkSchema, Object.fromEntries(url.searchParams));
		await locals.db((trx) => setBookmark(trx, viewer.id, post, on));
	},
	follow: async ({ request, locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		const { level } = v.parse(followSchema, Object.fromEntries(await request.formData()));
		await locals.db((trx) => followThread(trx, viewer.id, Number(params.id), level));
	},
	read: async ({ locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		await locals.db((trx) => markRead(trx, viewer.id, Number(params.id), 2 ** 31 - 1));
		redirect(303, to(`/threads/${params.id}`));
	}
};
