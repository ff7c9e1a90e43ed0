import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { definitions } from '$lib/instruments/definitions.server';
import {
	addHelper,
	helperSchema,
	listHelpers,
	removeHelper
} from '$lib/instruments/helpers.server';
import { idField } from '$lib/instruments/instrument';
import { requireRole } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireRole(locals, url, 'editor');
	const areas = definitions.get('groeikompas').areas.map(({ key, name }) => ({ key, name }));
	return { areas, helpers: await locals.db(listHelpers) };
};

export const actions: Actions = {
	add: async (event) => {
		const { problem } = await act(event, 'helpers.add', helperSchema, (trx, helper) =>
			addHelper(trx, helper)
		);
		return problem ?? { form: 'add' };
	},
	remove: async (event) => {
		const schema = v.object({ helper: idField });
		const { problem } = await act(event, 'helpers.remove', schema, async (trx, { helper }) => {
			await removeHelper(trx, helper);
			return {};
		});
		return problem ?? { form: 'remove' };
	}
};
