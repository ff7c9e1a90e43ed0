import { spacedCode, verifyProof } from '$lib/events/proof.server';
import { limit } from '$lib/server/limits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	// codes are long; who tries many is slowed down all the same
	await limit('search', locals.address);
	const proof = await locals.db((trx) => verifyProof(trx, params.code));
	return { proof, code: spacedCode((proof?.code ?? params.code).slice(0, 20)) };
};
