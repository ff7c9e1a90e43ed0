import { error } from '@sveltejs/kit';
import { findEvent } from '$lib/events/events.server';
import { eventJsonLd } from '$lib/events/jsonld';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { env } from '../../../environment';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const signedIn = locals.claims !== null;
	const { event, position } = await locals.db(async (trx) => {
		const event = await findEvent(trx, params.slug, signedIn);
		const [position] = event && signedIn ? await findPositions(trx, [`event:${event.id}`]) : [];
		return { event, position };
	});
	if (!event) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors(`event:${event.id}`, ...event.materials.map(({ id }) => `material:${id}`));
	return {
		event,
		position: position ?? null,
		jsonLd: event.visibility === 'public' ? eventJsonLd(event, env.ORIGIN) : null
	};
};
