/** Learning in the matrix's world: everybody's own work, and the talk of a module. */
import { randomUUID } from 'node:crypto';
import { people } from './actors.ts';
import type { World } from './world.ts';

export async function furnishLearning(world: World): Promise<void> {
	for (const actor of people) {
		const person_id = world.person(actor);
		const at = { module: 'mag-dit', lesson: 'gelezen' };
		const lesson = { person_id, ...at };
		await world.add(
			'learning_answers',
			'private',
			{ ...lesson, block: 'm02-oud', value: '"ja"', version: 'x' },
			actor
		);
		await world.add('lesson_visits', 'private', { ...lesson, seen_version: 'x' }, actor);
		await world.add('module_progress', 'private', { person_id, module: at.module }, actor);
		await world.add('lesson_bookmarks', 'private', lesson, actor);
		await world.add('lesson_notes', 'private', { ...lesson, body: 'Kwartelei' }, actor);
		await world.add(
			'block_reports',
			'private',
			{ ...at, version: 'x', reporter_id: person_id, note: 'Kwartelei' },
			actor
		);
	}
	for (const name of ['ours', 'open'])
		await world.add('module_threads', name, {
			module: 'mag-dit',
			thread_id: world.id(`thread.${name}`)
		});
	await world.add('lesson_texts', 'open', {
		...{
			module: 'mag-dit',
			lesson: `kwartelei-${randomUUID()}`,
			module_title: 'Mag dit?',
			title: 'Kwartelei'
		},
		...{ minutes: 5, prose: 'Kwartelei', version: 'x' }
	});
}
