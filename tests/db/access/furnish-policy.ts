/** A policy of the matrix's team: a version of it, what was said of that, and what was decided. */
import { instrumentRun, instrumentTeam } from './furnish-instruments.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

/** A policy that has a text; of a team of its own unless one is given. */
export async function policyRun(world: World, team?: Value): Promise<Value> {
	const run_id = await instrumentRun(world, team ?? (await instrumentTeam(world)), {
		instrument: 'leermiddelenbeleid'
	});
	await world.put('run_fields', { run_id, key: 'clause:visie', value: 'Kwartelei' });
	return run_id;
}

export const policyVersion = (world: World, run_id: Value): Promise<Values> =>
	world.put('policy_versions', { run_id, number: 1, texts: '{"clause:visie": "Kwartelei"}' });

export async function furnishPolicy(world: World): Promise<void> {
	const run_id = await policyRun(world, world.id('instrument_team'));
	const version = await policyVersion(world, run_id);
	const version_id = version.id ?? null;
	world.name('policy', run_id);
	world.name('policy_version', version_id);
	world.know('policy_versions', 'team', { id: version_id });
	await world.add('policy_approvals', 'team', {
		version_id,
		step: 'team',
		outcome: 'approved',
		name: 'Kwartelei',
		decided_on: '2026-11-01'
	});
	await world.add('policy_decisions', 'team', {
		run_id,
		what: 'Kwartelei',
		why: 'Kwartelei',
		who: 'Kwartelei',
		decided_on: '2026-11-01'
	});
}
