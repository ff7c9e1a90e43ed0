import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { beginTalk, mayTalk } from '$lib/events/around.server';
import { findEvent } from '$lib/events/events.server';
import { eventJsonLd } from '$lib/events/jsonld';
import { listDuring } from '$lib/events/list.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { readThread } from '$lib/threads/threads.server';
import { replySchema } from '$lib/threads/input';
import { to } from '$lib/ui/links';
import { env } from '../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = locals.claims?.sub ?? null;
	const found = await locals.db(async (trx) => {
		const event = await findEvent(trx, params.slug, viewer !== null);
		if (!event) return null;
		const [position] = viewer ? await findPositions(trx, [`event:${event.id}`]) : [];
		return {
			event,
			position: position ?? null,
			talk: event.thread === null ? null : await readThread(trx, event.thread, null, viewer),
			mayTalk: viewer !== null && event.thread === null && (await mayTalk(trx, event.id)),
			during: event.kind === 'campaign' ? await listDuring(trx, event, viewer !== null) : []
		};
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const { event, during } = found;
	locals.keepForVisitors(
		`event:${event.id}`,
		...during.map(({ id }) => `event:${id}`),
		...event.materials.map(({ id }) => `material:${id}`),
		...(event.thread === null ? [] : [`thread:${event.thread}`])
	);
	return {
		...found,
		jsonLd: event.visibility === 'public' ? eventJsonLd(event, env.ORIGIN) : null
	};
};

export const actions: Actions = {
	/** The first words of an event's talk; what follows is written in its thread. */
	talk: async (event) => {
		const { problem } = await act(
			event,
			'event.talk',
			v.pick(replySchema, ['body']),
			async (trx, { body }) => {
				const found = await findEvent(trx, event.params.slug, true);
				if (!found) error(404, { message: m.errors_not_found() });
				return beginTalk(trx, found.id, body);
			}
		);
		if (problem) return problem;
		redirect(303, `${to(`/events/${event.params.slug}`)}#talk`);
	}
};
