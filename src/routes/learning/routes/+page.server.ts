import { act } from '$lib/learning/act.server';
import { moduleCards } from '$lib/learning/catalogue.server';
import { routeKeys, routeOf } from '$lib/learning/route';
import { chooseSchema, stepsSchema } from '$lib/learning/route-forms';
import { findRoute, listStates, removeRoute, saveRoute } from '$lib/learning/routes.server';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	const mine = viewer
		? await locals.db(async (trx) => ({
				route: await findRoute(trx),
				states: await listStates(trx)
			}))
		: null;
	return {
		own: mine?.route ?? null,
		states: mine?.states ?? [],
		routes: routeKeys.map((key) => routeOf(key)),
		cards: moduleCards(locals.locale)
	};
};

export const actions: Actions = {
	choose: async (event) => {
		const { problem } = await act(
			event,
			'route.choose',
			chooseSchema,
			async (trx, { route, base }, _form, viewer) => {
				const codes = routeOf(route, base).steps.map(({ code }) => code);
				await saveRoute(trx, viewer.id, { route, base: route === 'go' ? base : '', codes });
				return {};
			}
		);
		return problem ?? { form: 'choose', saved: true };
	},
	change: async (event) => {
		const { problem } = await act(
			event,
			'route.change',
			stepsSchema,
			async (trx, { modules }, _form, viewer) => {
				const own = await findRoute(trx);
				const { route, base } = own ?? { route: 'eigen' as const, base: '' };
				await saveRoute(trx, viewer.id, { route, base, codes: modules });
				return {};
			},
			['modules']
		);
		return problem ?? { form: 'change', saved: true };
	},
	stop: async (event) => {
		const { problem } = await act(
			event,
			'route.stop',
			v.object({}),
			async (trx, _data, _form, viewer) => {
				await removeRoute(trx, viewer.id);
				return {};
			}
		);
		return problem ?? { form: 'stop', stopped: true };
	}
};
