import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { actOpenly } from '$lib/events/act.server';
import { listOtherStops, switchStop } from '$lib/events/around.server';
import { addSeatSchema, rowSchema, ruleSchema, seatSchema } from '$lib/events/event-input';
import { readRef } from '$lib/events/links.server';
import {
	answerOffer,
	cancel,
	findByLink,
	showRegistration
} from '$lib/events/registrations.server';
import { addSeat, nameSeat, setRule, showTeam, type ShownTeam } from '$lib/events/teams.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function openTeam(trx: Db, ref: string) {
	const read = readRef(ref);
	const found = read?.hash ? await findByLink(trx, read.hash) : null;
	const id = read?.hash ? (found?.kind === 'team' ? found.id : null) : (read?.id ?? null);
	const team = id === null ? null : await showTeam(trx, id, read?.hash ?? null);
	return team && { team, hash: read?.hash ?? null };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await locals.db(async (trx) => {
		const open = await openTeam(trx, params.ref);
		if (!open) return null;
		const { event, programme } = open.team;
		return {
			...open,
			stops: programme === null ? [] : await listOtherStops(trx, event.id, programme)
		};
	});
	if (!found && locals.claims === null && /^\d+$/.test(params.ref))
		redirect(303, `${to('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
	if (!found) error(404, { message: m.events_link_gone() });
	const { tokens, ...team } = found.team;
	return {
		team,
		stops: found.stops,
		links: Object.fromEntries(
			Object.entries(tokens).map(([id, token]) => [id, env.ORIGIN + to(`/registrations/${token}`)])
		),
		done: url.searchParams.has('done')
	};
};

/** Acts on the team; the database knows whose it is. */
function onTeam<S extends v.GenericSchema>(
	event: RequestEvent,
	schema: S,
	fn: (
		trx: Db,
		team: ShownTeam,
		data: v.InferOutput<S>,
		hash: string | null,
		form: FormData
	) => Promise<string>
) {
	return actOpenly(event, schema, async (trx, data, form) => {
		const open = await openTeam(trx, event.params.ref);
		if (!open) error(404, { message: m.events_link_gone() });
		return { saved: await fn(trx, open.team, data, open.hash, form) };
	});
}

/** Acts on a seat of the team. */
function onSeat<S extends v.GenericSchema<unknown, { id: number }>>(
	event: RequestEvent,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>, hash: string | null) => Promise<string>
) {
	return onTeam(event, schema, (trx, team, data, hash) => {
		if (!team.seats.some(({ id }) => id === data.id)) error(404, { message: m.events_link_gone() });
		return fn(trx, data, hash);
	});
}

export const actions: Actions = {
	/** The whole team to another stop, by any of its seats. */
	switch: async (event) => {
		const schema = v.object({
			...rowSchema.entries,
			stop: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))
		});
		const { outcome, problem } = await onSeat(event, schema, async (trx, { id, stop }, hash) => {
			const moved = await switchStop(trx, id, stop, hash);
			const team = (await showRegistration(trx, moved, hash))?.team;
			return hash ? event.params.ref : String(team ?? '');
		});
		if (problem) return problem;
		redirect(303, `${to(`/registrations/team/${outcome.saved}`)}?done`);
	},
	name: async (event) => {
		const { outcome, problem } = await onSeat(
			event,
			seatSchema,
			async (trx, { id, ...who }, hash) => {
				await nameSeat(trx, id, who, hash);
				return 'named';
			}
		);
		return problem ?? outcome;
	},
	drop: async (event) => {
		const { outcome, problem } = await onSeat(event, rowSchema, (trx, { id }, hash) =>
			cancel(trx, id, hash)
		);
		return problem ?? outcome;
	},
	add: async (event) => {
		const { outcome, problem } = await onTeam(
			event,
			addSeatSchema,
			async (trx, { id }, who, hash, form) =>
				`added_${await addSeat(trx, id, who, form.get('_key'), hash)}`
		);
		return problem ?? outcome;
	},
	rule: async (event) => {
		const { outcome, problem } = await onTeam(
			event,
			ruleSchema,
			async (trx, { id }, { rule }, hash) => {
				await setRule(trx, id, rule, hash);
				return `rule_${rule}`;
			}
		);
		return problem ?? outcome;
	},
	answer: async (event) => {
		const schema = v.object({ ...rowSchema.entries, accept: v.picklist(['yes', 'no']) });
		const { outcome, problem } = await onSeat(event, schema, (trx, { id, accept }, hash) =>
			answerOffer(trx, id, accept === 'yes', hash)
		);
		return problem ?? outcome;
	}
};
