import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { env } from '../../../environment';
import { passportJsonLd } from '$lib/instruments/passport';
import { countUses } from '$lib/instruments/mix-shared.server';
import { findPassport } from '$lib/instruments/passport.server';
import { placeSchema } from '$lib/materials/details';
import { materialJsonLd } from '$lib/materials/jsonld';
import { findMaterial, removeMaterial } from '$lib/materials/materials.server';
import { actOn } from '$lib/materials/share.server';
import { shareMaterial, withdrawMaterial } from '$lib/materials/sharing.server';
import * as m from '$lib/paraglide/messages.js';
import { listMaterialTalk } from '$lib/threads/material-talk.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = locals.claims?.sub ?? null;
	const id = Number(params.id);
	const layer = url.searchParams.get('talk');
	const thread = Number(url.searchParams.get('thread')) || null;
	const found = await locals.db(async (trx) => {
		const material = await findMaterial(trx, id, viewer);
		return (
			material && {
				material,
				talk: await listMaterialTalk(trx, viewer, id, layer, thread),
				quality: await findPassport(trx, id),
				uses: await countUses(trx, id)
			}
		);
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const { material, talk, quality, uses } = found;
	locals.keepForVisitors(
		`material:${id}`,
		...[...material.ancestors, ...material.descendants].map((one) => `material:${one.id}`),
		...material.places.map((place) => `community:${place.id}`),
		...[...talk.threads, ...(talk.open ? [talk.open.head] : [])].map((one) => `thread:${one.id}`)
	);
	const address = env.ORIGIN + to(`/materials/${id}`);
	const jsonLd = material.isPublic
		? [
				materialJsonLd(material, address),
				...(quality.passport ? [passportJsonLd(quality.passport, address)] : [])
			]
		: [];
	return { material, talk, quality, uses, jsonLd };
};

export const actions: Actions = {
	share: (event) =>
		actOn(event, 'material.place', placeSchema, async (trx, id, { community, why }, viewer) => {
			await shareMaterial(trx, viewer.id, id, community, why);
			return true;
		}),
	withdraw: (event) =>
		actOn(event, 'material.withdraw', v.pick(placeSchema, ['community']), (trx, id, data) =>
			withdrawMaterial(trx, id, data.community)
		),
	remove: async (event) => {
		const answer = await actOn(event, 'material.remove', v.object({}), (trx, id, _data, viewer) =>
			removeMaterial(trx, viewer.id, id)
		);
		if (!('saved' in answer)) return answer;
		redirect(303, to('/materials'));
	}
};
