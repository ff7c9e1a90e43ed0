import { error, redirect } from '@sveltejs/kit';
import { Refused, actInLine, actOpenly } from '$lib/events/act.server';
import { doorOf } from '$lib/events/event';
import { registerSchema, teamSchema } from '$lib/events/event-input';
import type { EventPage } from '$lib/events/event';
import { findEvent } from '$lib/events/events.server';
import { readAnswers } from '$lib/events/question';
import { findForm, register } from '$lib/events/registrations.server';
import { registerTeam } from '$lib/events/teams.server';
import { readSeats, whoOf } from '$lib/events/registering';
import { readChoices } from '$lib/events/session';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { refuse } from '$lib/server/errors';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const outcomes = ['confirmed', 'waiting', 'team'] as const;

async function find(trx: Db, slug: string, signedIn: boolean): Promise<EventPage> {
	const event = await findEvent(trx, slug, signedIn);
	if (!event) error(404, { message: m.errors_not_found() });
	return event;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const event = await locals.db((trx) => find(trx, params.slug, locals.claims !== null));
	const viewer = await locals.viewer();
	const seats = Number(url.searchParams.get('team'));
	const done = url.searchParams.get('done');
	return {
		event,
		door: doorOf(event, new Date()),
		name: viewer?.name ?? '',
		seats: Number.isInteger(seats) && seats >= 2 && seats <= 30 ? seats : null,
		done: outcomes.find((known) => known === done) ?? null
	};
};

const signedIn = (event: RequestEvent) => event.locals.claims !== null;

export const actions: Actions = {
	alone: async (event) => {
		const viewer = await event.locals.viewer();
		const { slug } = event.params;
		const { outcome, problem } = await actInLine(
			event,
			registerSchema,
			async (count, data, form) => {
				const asked = await findForm(event.locals.call, slug, count);
				if (!asked) error(404, { message: m.errors_not_found() });
				const { answers, errors } = readAnswers(asked.questions, form);
				const { who, wrong } = whoOf(data, viewer, event.locals.locale);
				if (Object.keys({ ...wrong, ...errors }).length > 0)
					throw new Refused({ ...wrong, ...errors });
				const sessions = readChoices(form);
				const { locals } = event;
				return register(locals, asked.id, who, answers, sessions, form.get('_key')).catch(refuse);
			}
		);
		if (problem) return problem;
		redirect(
			303,
			outcome.registration
				? `${to(`/registrations/${outcome.registration}`)}?done`
				: `${to(`/events/${slug}/register`)}?done=${outcome.state}`
		);
	},
	team: async (event) => {
		const viewer = await event.locals.viewer();
		const { outcome, problem } = await actOpenly(event, teamSchema, async (trx, data, form) => {
			const page = await find(trx, event.params.slug, signedIn(event));
			const { who, wrong } = whoOf(data, viewer, event.locals.locale);
			const { seats, errors } = readSeats(form, data.seats, data.me ? who : null);
			if (!data.school) wrong.school = m.events_school_missing();
			if (Object.keys({ ...wrong, ...errors }).length > 0)
				throw new Refused({ ...wrong, ...errors });
			return registerTeam(trx, page.id, { ...who, rule: data.rule }, seats, form.get('_key'));
		});
		if (problem) return problem;
		const { slug } = event.params;
		redirect(
			303,
			viewer
				? `${to(`/registrations/team/${outcome.team}`)}?done`
				: `${to(`/events/${slug}/register`)}?done=team`
		);
	}
};
