import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { findEvent } from '$lib/events/events.server';
import { helping } from '$lib/events/helping.server';
import { readChallenges } from '$lib/events/maker';
import { makersSchema, prototypeSchema } from '$lib/events/maker-input';
import {
	joinMakers,
	listMakers,
	saveChallenges,
	savePrototype,
	startMakers
} from '$lib/events/makers.server';
import { rowSchema } from '$lib/events/event-input';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import type { Actions, PageServerLoad } from './$types';

async function find(trx: Db, slug: string, signedIn = true) {
	const event = await findEvent(trx, slug, signedIn);
	if (event?.kind !== 'hackathon') error(404, { message: m.errors_not_found() });
	return event;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const signedIn = locals.claims !== null;
	const found = await locals.db(async (trx) => {
		const event = await find(trx, params.slug, signedIn);
		return { event, teams: await listMakers(trx, event.id, signedIn) };
	});
	locals.keepForVisitors(`event:${found.event.id}`);
	return {
		...found,
		takesPart: found.event.own.some(({ state }) => state === 'confirmed')
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { problem } = await act(event, 'makers.start', makersSchema, async (trx, facts) =>
			startMakers(trx, (await find(trx, event.params.slug)).id, facts)
		);
		return problem ?? { form: 'start', saved: m.events_saved() };
	},
	join: async (event) => {
		const { problem } = await act(event, 'makers.join', rowSchema, async (trx, { id }) => {
			await joinMakers(trx, id);
			return {};
		});
		return problem ?? { saved: m.events_saved() };
	},
	prototype: async (event) => {
		const { problem } = await act(event, 'makers.prototype', prototypeSchema, async (trx, made) => {
			await savePrototype(trx, made);
			return {};
		});
		return problem ?? { form: 'prototype', saved: m.events_saved() };
	},
	challenges: async (event) => {
		const schema = v.object({ challenges: v.string() });
		const { problem } = await act(event, 'makers.challenges', schema, async (trx, typed) => {
			const { id } = await helping(trx, event.params.slug, ['owner']);
			const { challenges } = await find(trx, event.params.slug);
			await saveChallenges(trx, id, readChallenges(typed.challenges, challenges));
			return {};
		});
		return problem ?? { form: 'challenges', saved: m.events_saved() };
	}
};
