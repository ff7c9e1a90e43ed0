import type { Who } from '../actors.ts';
import type { Relation } from '../types.ts';

/** coach facilitates the team, observer is in it. */
const team: Who = ['coach', 'observer'];

/** Policies: the team reads them, and nobody writes past the functions or ever again. */
export const policies: Readonly<Record<string, Relation>> = {
	policy_versions: {
		read: { team },
		insert: [
			{
				name: 'a version past its function',
				values: (world) => ({ run_id: world.id('policy'), number: 9, texts: '{}' }),
				who: []
			}
		],
		update: [{ set: { texts: '{}' }, who: {} }]
	},
	policy_approvals: {
		read: { team },
		insert: [
			{
				name: 'the word of the board past its function',
				values: (world) => ({
					version_id: world.id('policy_version'),
					step: 'bestuur',
					outcome: 'approved',
					name: 'Kwartelei',
					decided_on: '2026-11-01'
				}),
				who: []
			}
		],
		update: [{ set: { outcome: 'refused' }, who: {} }]
	},
	policy_decisions: { read: { team }, update: [{ set: { what: 'Anders' }, who: {} }] }
};
