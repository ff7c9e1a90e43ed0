import { error } from '@sveltejs/kit';
import { listRevisions } from '$lib/instruments/fields.server';
import { diffText } from '$lib/instruments/merge';
import { findCanvas } from '$lib/instruments/vision.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const asked = url.searchParams.get('field') ?? '';
	const found = await locals.db(async (trx) => {
		const canvas = await findCanvas(trx, Number(params.id));
		const field = canvas?.definition.canvas.find(({ key }) => key === asked);
		if (!canvas || !field) return null;
		const revisions = await listRevisions(trx, canvas.run.id, `canvas:${field.key}`);
		return { run: canvas.run, field, revisions };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const { revisions, ...page } = found;
	return {
		...page,
		versions: revisions.map(({ value, ...version }, at) => ({
			...version,
			pieces: diffText(revisions[at + 1]?.value ?? '', value)
		}))
	};
};
