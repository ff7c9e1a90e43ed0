import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused, act } from '$lib/events/act.server';
import { cloneEvent } from '$lib/events/around.server';
import { staffRoles } from '$lib/events/event';
import { blockSchema, eventSchema, readGroup, stateSchema } from '$lib/events/event-input';
import { changeEventState, findDraft, updateEvent } from '$lib/events/events.server';
import { listHomes } from '$lib/events/homes.server';
import { groupOf, keepSeats, listBlocks } from '$lib/events/blocks.server';
import { addHelper, listHelpers, removeHelper } from '$lib/events/staff.server';
import { readTimes } from '$lib/events/times';
import { daysBetween, instantsOf } from '$lib/events/wall-time';
import { wallTime } from '$lib/ui/time';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { Actions, PageServerLoad } from './$types';

async function owned(trx: Db, slug: string) {
	const draft = await findDraft(trx, slug);
	if (draft?.role !== 'owner') error(404, { message: m.errors_not_found() });
	return draft;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await owned(trx, params.slug);
		return {
			event,
			slug: params.slug,
			homes: await listHomes(trx, Number(event.facts.community_id) || null),
			helpers: await listHelpers(trx, event.id),
			blocks: await listBlocks(trx, event.id)
		};
	});
};

export const actions: Actions = {
	facts: async (event) => {
		const { outcome, problem } = await act(
			event,
			'event.update',
			eventSchema,
			async (trx, facts, form) => {
				const { id } = await owned(trx, event.params.slug);
				const { times, errors } = readTimes(form);
				if (errors) throw new Refused(errors);
				return { told: await updateEvent(trx, id, facts, times, env.ORIGIN) };
			},
			['sectors']
		);
		return (
			problem ?? {
				form: 'facts',
				saved: outcome.told.length > 0 ? m.events_saved_told() : m.events_saved()
			}
		);
	},
	state: async (event) => {
		const { problem } = await act(event, 'event.state', stateSchema, async (trx, data) => {
			const { id } = await owned(trx, event.params.slug);
			if (data.state === 'cancelled' && !data.reason)
				throw new Refused({ reason: m.events_refused_reason() });
			await changeEventState(trx, id, data.state, data.reason);
			return {};
		});
		if (problem) return problem;
		redirect(303, to(`/events/${event.params.slug}`));
	},
	helper: async (event) => {
		const schema = v.object({ name: v.pipe(v.string(), v.trim()), role: v.picklist(staffRoles) });
		const { problem } = await act(event, 'event.helper', schema, async (trx, { name, role }) => {
			const { id } = await owned(trx, event.params.slug);
			if (!(await addHelper(trx, id, name, role)))
				throw new Refused({ name: m.events_helper_unknown() });
			return {};
		});
		return problem ?? { form: 'helper', saved: m.events_saved() };
	},
	keep: async (event) => {
		const { problem } = await act(event, 'event.keep_seats', blockSchema, async (trx, block) => {
			const { id } = await owned(trx, event.params.slug);
			const [until] = instantsOf(`${block.until}T23:59`);
			if (!until || until < new Date()) throw new Refused({ until: m.events_block_until_wrong() });
			await keepSeats(trx, id, await groupOf(trx, block), block.seats, until);
			return {};
		});
		return problem ?? { form: 'keep', saved: m.events_saved() };
	},
	release: async (event) => {
		const schema = v.object({ group: v.pipe(v.string(), v.regex(/^[a-z]+:.{1,40}$/)) });
		const { problem } = await act(event, 'event.release_seats', schema, async (trx, { group }) => {
			const { id } = await owned(trx, event.params.slug);
			await keepSeats(trx, id, { ...readGroup(group), label: '' }, null, null);
			return {};
		});
		return problem ?? { saved: m.events_saved() };
	},
	clone: async (event) => {
		const schema = v.object({
			day: v.pipe(
				v.string(),
				v.isoDate(() => m.events_time_missing())
			)
		});
		const { outcome, problem } = await act(event, 'event.clone', schema, async (trx, { day }) => {
			const { id, facts } = await owned(trx, event.params.slug);
			const days = daysBetween(wallTime(String(facts.starts_at)).slice(0, 10), day);
			return cloneEvent(trx, { id, title: String(facts.title) }, days);
		});
		if (problem) return problem;
		redirect(303, to(`/events/${outcome.slug}/edit`));
	},
	unhelp: async (event) => {
		const schema = v.object({ person: v.pipe(v.string(), v.uuid()) });
		const { problem } = await act(event, 'event.unhelp', schema, async (trx, { person }) => {
			const { id } = await owned(trx, event.params.slug);
			await removeHelper(trx, id, person);
			return {};
		});
		return problem ?? { form: 'unhelp', saved: m.events_saved() };
	}
};
