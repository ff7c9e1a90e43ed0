import { active, everyone, insiders, type Who } from '../actors.ts';
import type { Relation } from '../types.ts';

/** coach facilitates the team, observer is in it; suspended, signedOut and erased were. */
const team: Who = ['coach', 'observer'];

export const instruments: Readonly<Record<string, Relation>> = {
	instrument_teams: {
		read: { team },
		unreadable: 'link_hash',
		insert: [
			{
				name: 'a team past its function',
				values: (world, me) => ({ name: 'Kwartelei', sector: 'po', created_by: world.person(me) }),
				who: []
			}
		],
		update: [{ set: { name: 'Anders' }, who: {} }]
	},
	instrument_members: {
		read: { team },
		insert: [
			{
				name: 'oneself as facilitator',
				values: (world, me) => ({
					team_id: world.id('instrument_team'),
					person_id: world.person(me),
					role: 'facilitator'
				}),
				who: []
			}
		],
		update: [{ set: { role: 'facilitator' }, who: {} }]
	},
	instrument_runs: { read: { team }, update: [{ set: { state: 'closed' }, who: {} }] },
	// nobody reads a place or an answer of somebody else: not the team, not its facilitator, no staff
	run_respondents: { read: { 'own:own': active }, update: [{ set: { batch: null }, who: {} }] },
	run_answers: {
		read: { 'own:own': active },
		insert: [
			{
				name: 'an answer of one’s own past the function',
				values: (world, me) => ({
					run_id: world.id('instrument_run'),
					person_id: world.person(me),
					key: 'visie-2',
					score: 1
				}),
				who: []
			}
		],
		update: [{ set: { score: 4 }, who: {} }]
	},
	run_results: { read: { team }, update: [{ set: { counts: '{0,0,0,4}' }, who: {} }] },
	run_fields: { read: { team }, update: [{ set: { value: 'Anders' }, who: {} }] },
	run_field_revisions: { read: { team }, update: [{ set: { value: 'Anders' }, who: {} }] },
	run_actions: { read: { team }, update: [{ set: { text: 'Anders' }, who: {} }] },
	area_helpers: { read: { any: everyone }, update: [{ set: { offer: 'Anders' }, who: {} }] },
	quality_reviews: { read: { team }, update: [{ set: { scenario: 'anders' }, who: {} }] },
	review_scores: {
		read: { compared: team, 'own:alone': active },
		update: [{ set: { score: 3 }, who: {} }]
	},
	quality_passports: {
		read: { public: everyone, ours: insiders },
		update: [{ set: { reviewers: 9 }, who: {} }]
	}
};
