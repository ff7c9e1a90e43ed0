/** A mix of the matrix's team: a row, what was shared of it, and the talk about the row. */
import { instrumentRun, instrumentTeam } from './furnish-instruments.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

/** A mix of a team with a school, and one row of it. */
export async function mixOf(
	world: World,
	team?: Value,
	more: Values = {}
): Promise<{ run: Value; row: Value }> {
	const owner = team ?? (await instrumentTeam(world, { school_id: world.id('school') }));
	const run = await instrumentRun(world, owner, { instrument: 'leermiddelenmix' });
	const row = await world.put('mix_rows', { run_id: run, scenario: 'now', position: 1, ...more });
	return { run, row: row.id ?? null };
}

export async function furnishMix(world: World): Promise<void> {
	const { run, row } = await mixOf(world, world.id('instrument_team'));
	world.know('mix_rows', 'team', { id: row });
	await world.add('shared_mixes', 'any', {
		run_id: run,
		school_id: world.id('school'),
		sector: 'po',
		version: '2026.1',
		scenario: 'now',
		head: '{}',
		rows: '[]'
	});
	const thread = await world.add('threads', 'run', {
		run_id: run,
		run_spot: `row:${String(row)}`,
		title: 'Kwartelei',
		author_id: world.person('observer')
	});
	world.name('thread.run', thread.id ?? null);
	await world.add('posts', 'run', {
		thread_id: thread.id ?? null,
		author_id: world.person('observer'),
		body: 'Kwartelei',
		body_html: '<p>Kwartelei</p>'
	});
}
