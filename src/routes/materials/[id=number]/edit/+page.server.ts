import { error, redirect } from '@sveltejs/kit';
import { detailLists, detailsOf, editSchemas } from '$lib/materials/details';
import { findMaterial, updateMaterial } from '$lib/materials/materials.server';
import { checkAlt, checkLineage, readSmallForm } from '$lib/materials/share.server';
import { findSource } from '$lib/materials/sharing.server';
import * as m from '$lib/paraglide/messages.js';
import { once, parseForm, problem } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const material = await findMaterial(trx, Number(params.id), viewer.id);
		const basedOn = material?.basedOn ? await findSource(trx, material.basedOn) : null;
		return { material, basedOn };
	});
	if (!found.material?.mayEdit) error(404, { message: m.errors_not_found() });
	return { material: found.material, basedOn: found.basedOn };
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const viewer = await requireViewer(locals, url);
		const id = Number(params.id);
		const form = await readSmallForm(request);
		const material = await locals.db((trx) => findMaterial(trx, id, viewer.id));
		if (!material?.mayEdit) error(404, { message: m.errors_not_found() });
		const { data, problem: wrong } = parseForm(editSchemas[material.kind], form, detailLists);
		if (wrong) return wrong;
		await limit('writes', viewer.id);
		const details = detailsOf(data, form.get('basedOnTitle'));
		const isPublic = material.isOwner ? form.get('public') === 'on' : undefined;
		const file = material.file?.id ?? null;
		const done = await locals.db(async (trx) => {
			const unfit = (await checkAlt(trx, file, details.alt)) ?? (await checkLineage(trx, details));
			if (unfit) return { unfit };
			const body = [id, data, isPublic];
			return once(trx, viewer.id, 'material.edit', form.get('_key'), body, async () => ({
				saved: await updateMaterial(trx, id, details, isPublic)
			}));
		});
		if ('unfit' in done) return problem(form, done.unfit);
		redirect(303, to(`/materials/${id}`));
	}
};
