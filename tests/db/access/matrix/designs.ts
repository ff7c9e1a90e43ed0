import { active, type Who } from '../actors.ts';
import type { Relation } from '../types.ts';

/** coach facilitates the team, observer is in it; student (and suspended) were asked to look along, educator did. */
const team: Who = ['coach', 'observer'];
const lookers: Who = ['student', 'educator'];

export const designs: Readonly<Record<string, Relation>> = {
	design_steps: { read: { team }, update: [{ set: { state: 'doing' }, who: {} }] },
	design_step_people: { read: { team }, update: [{ set: { step: 2 }, who: {} }] },
	design_log: { read: { team }, update: [{ set: { text: 'Anders' }, who: {} }] },
	design_links: {
		read: { step: team, outline: [...team, ...lookers] },
		insert: [
			{
				name: 'past the function',
				values: (world) => ({
					run_id: world.id('instrument_run'),
					step: 3,
					title: 'Kwartelei',
					url: 'https://voorbeeld.nl/'
				}),
				who: []
			}
		],
		update: [{ set: { title: 'Anders' }, who: {} }]
	},
	design_friends: {
		read: { friend: team, 'own:friend': active },
		unreadable: 'link_hash',
		insert: [
			{
				name: 'oneself as a friend',
				values: (world, me) => ({
					run_id: world.id('instrument_run'),
					person_id: world.person(me)
				}),
				who: []
			}
		],
		update: [{ set: { words: 'Anders' }, who: {} }]
	},
	// what is still being written is nobody's but the friend's
	design_remarks: {
		read: { sent: team, 'own:asked': active, 'own:sent': active },
		update: [{ set: { verdict: 'good' }, who: {} }]
	}
};
