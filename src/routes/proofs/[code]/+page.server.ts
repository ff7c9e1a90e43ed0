import { verifyProof } from '$lib/events/proof.server';
import { titleOf } from '$lib/learning/catalogue.server';
import { verifyCertificate } from '$lib/learning/certificates.server';
import { limit } from '$lib/server/limits';
import { spacedCode } from '$lib/server/proof-code';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	// codes are long; who tries many is slowed down all the same
	await limit('search', locals.address);
	const { proof, certificate } = await locals.db(async (trx) => {
		const proof = await verifyProof(trx, params.code);
		return { proof, certificate: proof ? null : await verifyCertificate(trx, params.code) };
	});
	return {
		proof,
		certificate: certificate && {
			...certificate,
			titles: certificate.modules.map((slug) => titleOf(slug, locals.locale))
		},
		code: spacedCode((proof?.code ?? certificate?.code ?? params.code).slice(0, 20))
	};
};
