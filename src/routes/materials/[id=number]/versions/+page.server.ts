import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { urlSchema, versionSchema } from '$lib/materials/details';
import { findMaterial } from '$lib/materials/materials.server';
import { actWithFile } from '$lib/materials/share.server';
import { addVersion } from '$lib/materials/versions.server';
import * as m from '$lib/paraglide/messages.js';
import { parseForm, problem } from '$lib/server/form';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function editable({ locals, params, url }: RequestEvent) {
	const viewer = await requireViewer(locals, url);
	const material = await locals.db((trx) => findMaterial(trx, Number(params.id), viewer.id));
	if (!material?.mayEdit) error(404, { message: m.errors_not_found() });
	return material;
}

export const load: PageServerLoad = async (event) => ({
	material: await editable(event)
});

export const actions: Actions = {
	default: async (event) => {
		const { id, kind, url } = await editable(event);
		const read = (form: FormData) => {
			// left as it was: the address is the same, what stands there is new
			const written = form.get('url') || url;
			return kind === 'link' ? v.safeParse(urlSchema, written) : null;
		};
		const { problem: wrong } = await actWithFile(
			event,
			'material.version',
			(form, hasFile) => {
				const parsed = parseForm(versionSchema, form);
				if (parsed.problem) return parsed.problem;
				const address = read(form);
				if (address && !address.success) return problem(form, { url: m.materials_url_wrong() });
				if (kind === 'file' && !hasFile) return problem(form, { file: m.materials_file_missing() });
				return undefined;
			},
			async (trx, form, file) => {
				const { note } = v.parse(versionSchema, Object.fromEntries(form));
				const address = read(form);
				return addVersion(trx, id, note, {
					url: address?.success ? address.output : null,
					file: kind === 'file' ? file : null
				});
			}
		);
		if (wrong) return wrong;
		redirect(303, to(`/materials/${id}`));
	}
};
