/** A design of the matrix's team: coach facilitates, observer is in; student and educator look along as friends. */
import { randomUUID } from 'node:crypto';
import { instrumentRun, instrumentTeam } from './furnish-instruments.ts';
import type { Actor } from './actors.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

/** A fresh design with its steps untouched, of a fresh team. */
export async function designRun(world: World, more: Values = {}): Promise<Value> {
	const team = await instrumentTeam(world);
	return instrumentRun(world, team, { instrument: 'ontwerpproces', ...more });
}

/** Somebody who was asked to look along, with a remark on the one requirement. */
export async function designFriend(
	world: World,
	run_id: Value,
	person: Actor,
	more: Values = {}
): Promise<Record<string, Value>> {
	return world.put('design_friends', {
		run_id,
		person_id: world.person(person),
		invited_by: world.person('coach'),
		...more
	});
}

const fileOf = (world: World): Values => ({
	owner_id: world.person('stranger'),
	bucket: 'materials',
	path: `kwartelei-${randomUUID()}`,
	name: 'Kwartelei.pdf',
	mime: 'application/pdf',
	bytes: 1,
	sha256: 'x'
});

export async function furnishDesigns(world: World): Promise<void> {
	const run_id = await instrumentRun(world, world.id('instrument_team'), {
		instrument: 'ontwerpproces'
	});
	await world.add('design_steps', 'team', { run_id, step: 1 });
	await world.add('design_step_people', 'team', {
		...{ run_id, step: 1 },
		person_id: world.person('observer')
	});
	await world.add('design_log', 'team', { run_id, step: 1, text: 'Kwartelei' });
	for (const [name, step] of [
		['step', 1],
		['outline', 3]
	] as const) {
		const file = await world.add('files', `of a design ${name}`, fileOf(world));
		await world.add('design_links', name, {
			run_id,
			step,
			title: 'Kwartelei',
			file_id: file.id ?? null
		});
	}
	for (const [name, person, sent_at] of [
		['asked', 'student', null],
		['asked', 'suspended', null],
		['sent', 'educator', '2026-01-01']
	] as const) {
		const friend = await designFriend(world, run_id, person, { sent_at });
		world.know('design_friends', 'friend', friend, person);
		await world.add(
			'design_remarks',
			name,
			{ friend_id: friend.id ?? null, code: '1.1', verdict: 'doubt' },
			person
		);
	}
}
