import { error } from '@sveltejs/kit';
import { issueCertificate, printCertificate } from '$lib/learning/certificates.server';
import { findStanding } from '$lib/learning/proofs.server';
import * as m from '$lib/paraglide/messages.js';
import { refusal } from '$lib/server/errors';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../../environment';
import type { RequestHandler } from './$types';

/** The certificate of a phase; asking again gives the same code. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const certificate = await locals
		.db(async (trx) => {
			const { phases } = await findStanding(trx, viewer.id);
			const standing = phases.find(({ phase }) => phase === Number(params.phase));
			return standing ? issueCertificate(trx, standing) : null;
		})
		.catch((thrown: unknown) => {
			if (refusal(thrown) === 'modules_missing') error(409, { message: m.badge_refused_modules() });
			throw thrown;
		});
	if (!certificate) error(404, { message: m.errors_not_found() });
	const bytes = await printCertificate(certificate, env.ORIGIN + to(`/proofs/${certificate.code}`));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="deelnamebewijs-fase-${certificate.phase}.pdf"`
		}
	});
};
