import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { detailsOf, shareLists, shareSchemas, urlSchema } from '$lib/materials/details';
import { createMaterial } from '$lib/materials/materials.server';
import {
	actWithFile,
	checkAlt,
	checkLineage,
	keptOf,
	prepareShare,
	readSmallForm
} from '$lib/materials/share.server';
import * as m from '$lib/paraglide/messages.js';
import { once, parseForm, problem } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { afterSharing, originOf, prefillFromOrigin, tieToOrigin } from './origin.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const step = await prepareShare(event);
	const origin = originOf(event.url);
	if (!origin) return step;
	const viewer = await requireViewer(event.locals, event.url);
	const known = await event.locals.db((trx) => prefillFromOrigin(trx, viewer, origin));
	return known ? { ...step, details: { ...step.details, ...known } } : step;
};

export const actions: Actions = {
	upload: async (event) => {
		const { outcome, problem: wrong } = await actWithFile(
			event,
			'material.upload',
			(form, hasFile) =>
				hasFile ? undefined : problem(form, { file: m.materials_file_missing() }),
			(_trx, _form, file) => Promise.resolve({ file })
		);
		if (wrong) return wrong;
		const params = new URLSearchParams({ ...keptOf(event.url), file: String(outcome.file) });
		redirect(303, to(`/materials/new?${params.toString()}`));
	},
	share: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await readSmallForm(request);
		const file = Number(url.searchParams.get('file')) || null;
		const address = v.safeParse(urlSchema, url.searchParams.get('url') ?? '');
		if (!file && !address.success) return problem(form, { '': m.materials_url_wrong() });
		const parsed = parseForm(shareSchemas[file ? 'file' : 'link'], form, shareLists);
		if (parsed.problem) return parsed.problem;
		const { data } = parsed;
		const details = detailsOf(data, form.get('basedOnTitle'));
		await limit('materials', viewer.id);
		const source = file ? { file } : { url: String(address.output) };
		const origin = originOf(url);
		const done = await locals.db(async (trx) => {
			const wrong = (await checkAlt(trx, file, details.alt)) ?? (await checkLineage(trx, details));
			if (wrong) return { wrong };
			return once(trx, viewer.id, 'material.share', form.get('_key'), [source, data], async () => {
				const made = await createMaterial(trx, viewer.id, source, details, data);
				if (origin) await tieToOrigin(trx, viewer.id, origin, made.id);
				return made;
			});
		});
		if ('wrong' in done) return problem(form, done.wrong);
		redirect(303, to(afterSharing(origin, done.id)));
	}
};
