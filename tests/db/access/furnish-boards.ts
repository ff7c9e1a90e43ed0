/** A board that outsider looks for, and rounds that its teams shared. coach facilitates each team. */
import { freeBoardNumber } from '../../support/boards.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';
import { instrumentRun, instrumentTeam, linkHash } from './furnish-instruments.ts';

/** Who looks for the boards of this world; the second one is suspended. */
const lookers = ['outsider', 'suspended'] as const;

/** A board of its own for one call, with who looks for it. */
export async function board(world: World): Promise<Value> {
	const { id = null } = await world.put('school_boards', {
		number: await freeBoardNumber(world.owner),
		name: `Bestuur ${linkHash()} Kwartelei`
	});
	for (const person of lookers)
		await world.put('board_people', { board_id: id, person_id: world.person(person) });
	return id;
}

/** A finished round of a team of one of the board's schools, which four people answered. */
export async function finishedRound(world: World, board_id: Value): Promise<Value> {
	const school = await world.put('schools', { name: 'School Kwartelei', sector: 'po', board_id });
	const team = await instrumentTeam(world, { school_id: school.id ?? null });
	const run_id = await instrumentRun(world, team, { state: 'closed' });
	const result: Values = { run_id, batch: 1, key: 'visie-1', kind: 'now', counts: '{4,0,0,0}' };
	await world.put('run_results', result);
	await world.put('run_fields', { run_id, key: 'level:visie', value: '2' });
	return run_id;
}

export async function furnishBoards(world: World): Promise<void> {
	const board_id = world.id('board');
	for (const actor of [...lookers, 'signedOut', 'erased'] as const)
		await world.add('board_people', 'board', { board_id, person_id: world.person(actor) }, actor);
	await world.add('board_links', 'any', {
		board_id,
		link_hash: linkHash(),
		expires_at: '2097-01-01'
	});
	const overview = await world.add('board_overviews', 'board', {
		board_id,
		sector: 'po',
		version: '2026.1',
		rounds: 5
	});
	await world.add('board_overview_levels', 'board', {
		overview_id: overview.id ?? null,
		area: 'visie',
		kind: 'now',
		counts: '{1,2,2,0}'
	});
	const run_id = await finishedRound(world, board_id);
	await world.add('board_shares', 'team', { run_id, board_id });
}
