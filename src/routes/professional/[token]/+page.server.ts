import { error } from '@sveltejs/kit';
import { titleOf } from '$lib/learning/catalogue.server';
import { readRecord } from '$lib/learning/record.server';
import * as m from '$lib/paraglide/messages.js';
import { limit } from '$lib/server/limits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	await limit('search', locals.address);
	const record = await locals.db((trx) => readRecord(trx, params.token));
	if (!record) error(404, { message: m.record_gone() });
	const slugs = [...record.modules, ...record.portfolio].map(({ module }) => module);
	return {
		record,
		titles: Object.fromEntries(slugs.map((slug) => [slug, titleOf(slug, locals.locale)]))
	};
};
