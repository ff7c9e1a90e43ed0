import { error } from '@sveltejs/kit';
import { moduleCards } from '$lib/learning/catalogue.server';
import { isRouteKey, routeOf } from '$lib/learning/route';
import * as m from '$lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	if (!isRouteKey(params.route)) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors('*');
	return { route: routeOf(params.route), cards: moduleCards(locals.locale) };
};
