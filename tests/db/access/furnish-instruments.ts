/** Teams of the matrix's world: coach facilitates, observer is in; what they answered and wrote. */
import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

/** A team that is no row of the matrix unless `className` says so. */
export async function instrumentTeam(world: World, more: Values = {}): Promise<Value> {
	const team = await world.put('instrument_teams', {
		name: 'Kwartelei',
		sector: 'po',
		created_by: world.person('stranger'),
		...more
	});
	const team_id = team.id ?? null;
	for (const [person, role] of [
		['coach', 'facilitator'],
		['observer', 'member']
	] as const)
		await world.put('instrument_members', { team_id, person_id: world.person(person), role });
	return team_id;
}

export async function instrumentRun(
	world: World,
	team_id: Value,
	more: Values = {}
): Promise<Value> {
	const run = await world.put('instrument_runs', {
		team_id,
		instrument: 'groeikompas',
		version: '2026.1',
		title: 'Kwartelei',
		round: 1,
		...more
	});
	return run.id ?? null;
}

/** A review of a material, as far as these have sent. */
export async function instrumentReview(
	world: World,
	team_id: Value,
	round: number,
	reviewers: readonly Actor[]
): Promise<{ run: Value; scores: [Actor, Values][] }> {
	const run_id = await instrumentRun(world, team_id, { instrument: 'kwaliteitsmodel', round });
	const material_id = world.id('materials.public');
	await world.owner.query(
		`insert into public.material_versions (material_id, number, created_by)
		 select id, version, owner_id from public.materials where id = $1 on conflict do nothing`,
		[material_id]
	);
	await world.put('quality_reviews', {
		run_id,
		material_id,
		material_version: 1,
		scenario: 'aanbod'
	});
	const scores: [Actor, Values][] = [];
	for (const [at, actor] of reviewers.entries())
		scores.push([
			actor,
			await world.put('review_scores', {
				run_id,
				reviewer: at + 1,
				person_id: world.person(actor),
				code: '1.1',
				score: 2,
				evidence: 'Gezien'
			})
		]);
	return { run: run_id, scores };
}

export async function furnishInstruments(world: World): Promise<void> {
	const team_id = await instrumentTeam(world);
	world.know('instrument_teams', 'team', { id: team_id });
	world.name('instrument_team', team_id);
	for (const person of ['suspended', 'signedOut', 'erased', 'teammate'] as const)
		await world.put('instrument_members', { team_id, person_id: world.person(person) });
	for (const person of ['coach', 'observer'] as const)
		world.know('instrument_members', 'team', { team_id, person_id: world.person(person) }, person);
	const run_id = await instrumentRun(world, team_id);
	world.know('instrument_runs', 'team', { id: run_id });
	world.name('instrument_run', run_id);
	// member left the team: the answers are still the own ones
	for (const actor of [
		'coach',
		'observer',
		'member',
		'suspended',
		'signedOut',
		'erased'
	] as const) {
		const own = { run_id, person_id: world.person(actor) };
		await world.add('run_respondents', 'own', own, actor);
		await world.add('run_answers', 'own', { ...own, key: 'visie-1', score: 2 }, actor);
	}
	await world.add('run_results', 'team', {
		run_id,
		batch: 1,
		key: 'visie-1',
		kind: 'now',
		counts: '{4,0,0,0}'
	});
	const field = await world.add('run_fields', 'team', { run_id, key: 'why:visie', value: 'Omdat' });
	await world.add('run_field_revisions', 'team', {
		field_id: field.id ?? null,
		revision: 1,
		value: 'Omdat'
	});
	await world.add('run_actions', 'team', { run_id, text: 'Doen', due_on: '2098-01-01' });
	await world.owner.query(
		`select private.record_change('run:' || $1::bigint, 'field', $1::bigint, null)`,
		[run_id]
	);
	const school = await world.put('schools', { name: `School Kwartelei`, sector: 'po' });
	await world.add('area_helpers', 'any', {
		school_id: school.id ?? null,
		area: 'visie',
		offer: 'Meedenken',
		contact: 'school',
		agreed_on: '2026-01-01'
	});
	const compared = await instrumentReview(world, team_id, 1, ['coach', 'observer']);
	const alone = await instrumentReview(world, team_id, 2, ['observer']);
	for (const [name, { run, scores }] of [
		['compared', compared],
		['alone', alone]
	] as const) {
		world.know('quality_reviews', 'team', { run_id: run });
		for (const [actor, { id }] of scores)
			world.know('review_scores', name, { id: id ?? null }, actor);
	}
	for (const name of ['public', 'ours'])
		await world.add('quality_passports', name, {
			material_id: world.id(`materials.${name}`),
			material_version: 1,
			rubric_version: '2026.1',
			scenario: 'aanbod',
			reviewers: 2,
			outcome: '{}'
		});
}

/** What a link is made of; the token itself does not matter here. */
export const linkHash = (): string => randomUUID();
