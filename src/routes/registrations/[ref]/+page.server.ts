import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused, actOpenly } from '$lib/events/act.server';
import { nameSchema } from '$lib/events/event';
import { findEvent } from '$lib/events/events.server';
import { readAnswers } from '$lib/events/question';
import {
	answerOffer,
	cancel,
	showRegistration,
	updateAnswers
} from '$lib/events/registrations.server';
import { openRef } from '$lib/events/refs.server';
import * as m from '$lib/paraglide/messages.js';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await locals.db(async (trx) => {
		const at = await openRef(trx, params.ref);
		if (at?.kind === 'team') redirect(303, to(`/registrations/team/${params.ref}`) + url.search);
		const registration = at && (await showRegistration(trx, at.id, at.hash));
		if (!registration) return null;
		return {
			registration,
			// whether the event's page is there for the viewer
			open: (await findEvent(trx, registration.event.slug, false)) !== null
		};
	});
	if (!found && locals.claims === null && /^\d+$/.test(params.ref))
		redirect(303, `${to('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
	if (!found) error(404, { message: m.events_link_gone() });
	return { ...found, ref: params.ref, done: url.searchParams.has('done') };
};

/** Acts on the registration of the address, whoever holds it. */
function acting<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	schema: S,
	fn: (
		trx: Parameters<Parameters<typeof event.locals.db>[0]>[0],
		at: { id: number; hash: string | null },
		data: v.InferOutput<S>,
		form: FormData
	) => Promise<T>
) {
	return actOpenly(event, schema, async (trx, data, form) => {
		const at = await openRef(trx, event.params.ref);
		if (at?.kind !== 'registration') error(404, { message: m.events_link_gone() });
		return fn(trx, at, data, form);
	});
}

export const actions: Actions = {
	cancel: async (event) => {
		const { outcome, problem } = await acting(event, v.object({}), async (trx, at) => ({
			state: await cancel(trx, at.id, at.hash)
		}));
		return problem ?? { saved: outcome.state };
	},
	answer: async (event) => {
		const schema = v.object({ accept: v.picklist(['yes', 'no']) });
		const { outcome, problem } = await acting(event, schema, async (trx, at, { accept }) => ({
			state: await answerOffer(trx, at.id, accept === 'yes', at.hash)
		}));
		return problem ?? { saved: outcome.state };
	},
	answers: async (event) => {
		const schema = v.object({ name: nameSchema });
		const { problem } = await acting(event, schema, async (trx, at, { name }, form) => {
			const shown = await showRegistration(trx, at.id, at.hash);
			if (!shown) error(404, { message: m.events_link_gone() });
			const { answers, errors } = readAnswers(shown.questions, form);
			if (form.has('name') && !name) errors.name = m.events_name_missing();
			if (Object.keys(errors).length > 0) throw new Refused(errors);
			await updateAnswers(trx, at.id, answers, at.hash, at.hash && name ? name : null);
			return {};
		});
		return problem ?? { saved: 'answers' };
	}
};
