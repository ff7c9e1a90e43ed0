import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused, act } from '$lib/events/act.server';
import { staffRoles } from '$lib/events/event';
import { readSteps } from '$lib/events/programme';
import { programmeSchema } from '$lib/events/programme-input';
import {
	cloneProgramme,
	findProgrammeDraft,
	saveProgramme,
	setProgrammeStaff
} from '$lib/events/programmes.server';
import { findByName } from '$lib/events/staff.server';
import { daysBetween } from '$lib/events/wall-time';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { Actions, PageServerLoad } from './$types';

async function owned(trx: Db, slug: string) {
	const draft = await findProgrammeDraft(trx, slug);
	if (!draft) error(404, { message: m.errors_not_found() });
	return draft;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const programme = await locals.db((trx) => owned(trx, params.slug));
	return { programme, slug: params.slug };
};

export const actions: Actions = {
	facts: async (event) => {
		const { problem } = await act(
			event,
			'programme.update',
			programmeSchema,
			async (trx, facts, form) => {
				const { id } = await owned(trx, event.params.slug);
				await saveProgramme(trx, id, { ...facts, steps: readSteps(form) }, env.ORIGIN);
				return {};
			}
		);
		return problem ?? { form: 'facts', saved: m.events_saved() };
	},
	helper: async (event) => {
		const schema = v.object({ name: v.pipe(v.string(), v.trim()), role: v.picklist(staffRoles) });
		const { problem } = await act(event, 'programme.helper', schema, async (trx, given) => {
			const { id } = await owned(trx, event.params.slug);
			const person = await findByName(trx, given.name);
			if (!person) throw new Refused({ name: m.events_helper_unknown() });
			await setProgrammeStaff(trx, id, person, given.role);
			return {};
		});
		return problem ?? { form: 'helper', saved: m.events_saved() };
	},
	unhelp: async (event) => {
		const schema = v.object({ person: v.pipe(v.string(), v.uuid()) });
		const { problem } = await act(event, 'programme.unhelp', schema, async (trx, { person }) => {
			const { id } = await owned(trx, event.params.slug);
			await setProgrammeStaff(trx, id, person, null);
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
		const { outcome, problem } = await act(
			event,
			'programme.clone',
			schema,
			async (trx, { day }) => {
				const { id, firstDay } = await owned(trx, event.params.slug);
				return cloneProgramme(trx, id, event.params.slug ?? '', daysBetween(firstDay ?? day, day));
			}
		);
		if (problem) return problem;
		redirect(303, to(`/programmes/${outcome.slug}/edit`));
	}
};
