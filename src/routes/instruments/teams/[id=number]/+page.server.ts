import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { findTeam, leaveTeam, renewLink, setTeamRole } from '$lib/instruments/teams.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { Actions, PageServerLoad } from './$types';

const person = v.object({ person: v.pipe(v.string(), v.uuid()) });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const team = await locals.db((trx) => findTeam(trx, Number(params.id)));
	if (!team) error(404, { message: m.errors_not_found() });
	return { team };
};

export const actions: Actions = {
	link: async (event) => {
		const { outcome, problem } = await act(event, 'instruments.link', v.object({}), (trx) =>
			renewLink(trx, Number(event.params.id))
		);
		if (problem) return problem;
		return { form: 'link', link: env.ORIGIN + to(`/instruments/join/${outcome.token}`) };
	},
	role: async (event) => {
		const schema = v.object({ ...person.entries, role: v.picklist(['facilitator', 'member']) });
		const { problem } = await act(event, 'instruments.role', schema, async (trx, data) => {
			await setTeamRole(trx, Number(event.params.id), data.person, data.role);
			return {};
		});
		return problem ?? { form: 'role' };
	},
	leave: async (event) => {
		const viewer = await requireViewer(event.locals, event.url);
		const { outcome, problem } = await act(
			event,
			'instruments.leave',
			person,
			async (trx, data) => {
				await leaveTeam(trx, Number(event.params.id), data.person);
				return { self: data.person === viewer.id };
			}
		);
		if (problem) return problem;
		if (outcome.self) redirect(303, to('/instruments'));
		return { form: 'leave' };
	}
};
