import { error } from '@sveltejs/kit';
import { issueProof, printProof } from '$lib/events/proof.server';
import { openRef } from '$lib/events/refs.server';
import * as m from '$lib/paraglide/messages.js';
import { refusal } from '$lib/server/errors';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { RequestHandler } from './$types';

/** Proof for who was there; asking again gives the same code. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const proof = await locals
		.db(async (trx) => {
			const at = await openRef(trx, params.ref);
			return at?.kind === 'registration' ? issueProof(trx, at.id, at.hash) : null;
		})
		.catch((thrown: unknown) => {
			if (refusal(thrown) === 'not_attended')
				error(409, { message: m.events_refused_not_attended() });
			throw thrown;
		});
	if (!proof) error(404, { message: m.events_link_gone() });
	const bytes = await printProof(proof, env.ORIGIN + to(`/proofs/${proof.code}`));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="bewijs-${proof.event.slug}.pdf"`
		}
	});
};
