import { error } from '@sveltejs/kit';
import { findProgramme } from '$lib/events/programmes.server';
import * as m from '$lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const programme = await locals.db((trx) =>
		findProgramme(trx, params.slug, locals.claims !== null)
	);
	if (!programme) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors('*');
	return { programme };
};
