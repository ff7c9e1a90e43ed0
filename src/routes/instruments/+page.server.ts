import { definitions } from '$lib/instruments/definitions.server';
import { listRuns } from '$lib/instruments/runs.server';
import { listTeams } from '$lib/instruments/teams.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const sources = (
		[
			'groeikompas',
			'kwaliteitsmodel',
			'ontwerpproces',
			'leermiddelenmix',
			'visie',
			'leermiddelenbeleid'
		] as const
	).map((instrument) => {
		const { source, version, status } = definitions.get(instrument);
		return { instrument, source, version, status };
	});
	if (!locals.claims) {
		locals.keepForVisitors('*');
		return { sources, teams: [], runs: [] };
	}
	return locals.db(async (trx) => ({
		sources,
		teams: await listTeams(trx),
		runs: await listRuns(trx)
	}));
};
