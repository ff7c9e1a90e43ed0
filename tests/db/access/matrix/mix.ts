import { active, type Who } from '../actors.ts';
import type { Relation } from '../types.ts';

/** coach facilitates the team, observer is in it; suspended, signedOut and erased were. */
const team: Who = ['coach', 'observer'];

export const mix: Readonly<Record<string, Relation>> = {
	mix_rows: {
		read: { team },
		insert: [
			{
				name: 'a row past its function',
				values: (world) => ({
					run_id: world.id('instrument_run'),
					scenario: 'now',
					position: 1
				}),
				who: []
			}
		],
		update: [{ set: { position: 9 }, who: {} }]
	},
	// what a school shared, for everyone signed in; never for visitors
	shared_mixes: {
		read: { any: active },
		update: [{ set: { rows: '[{}]' }, who: {} }]
	}
};
