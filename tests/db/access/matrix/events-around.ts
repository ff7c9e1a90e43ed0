/** What stands around events: parts of the day, feedback, messages, wishes, teams of a track, makers. */
import { everyone, plus, type Who } from '../actors.ts';
import type { Relation } from '../types.ts';
import { helpers } from './events.ts';

const keepers: Who = ['coach', 'observer'];
const draft = plus(helpers, 'organiser');
/** Of the team; and who runs the programme knows that it is there. */
const team: Who = ['member', 'student', 'educator'];
const teamKnown = plus(team, 'coach', 'organiser');
/** Who takes part in the hackathon that is kept: a certain seat, or a task. */
const makers = plus(helpers, 'removed');

export const eventsAround: Readonly<Record<string, Relation>> = {
	programme_staff: {
		read: { kept: ['coach', 'doorHelper', 'organiser'] },
		insert: [
			{
				name: 'oneself as owner',
				values: (world, me) => ({
					programme_id: world.id('programmes.published'),
					person_id: world.person(me),
					role: 'owner'
				}),
				who: []
			}
		],
		update: [{ set: { role: 'owner' }, who: {} }]
	},
	event_sessions: {
		read: { open: everyone, kept: draft },
		update: [{ set: { taken: 0 }, who: {} }]
	},
	session_choices: {
		read: {
			own: keepers,
			'own:own': ['member', 'student', 'removed'],
			seat: plus(keepers, 'coordinator')
		}
	},
	feedback_given: { unreadable: '*' },
	feedback: { unreadable: '*', update: [{ set: { score: 5 }, who: {} }] },
	event_views: { unreadable: '*', update: [{ set: { seen: 9000 }, who: {} }] },
	event_messages: { read: { kept: keepers }, update: [{ set: { told: 9 }, who: {} }] },
	visit_wishes: {
		read: { published: everyone },
		update: [{ set: { place: 'Anders' }, who: {} }]
	},
	visit_supporters: {
		read: { published: everyone },
		unreadable: 'person_id',
		update: [{ set: { people: 200 }, who: {} }]
	},
	tracks: {
		read: { ours: teamKnown },
		unreadable: 'link_seed link_hash',
		update: [{ set: { name: 'Anders' }, who: {} }]
	},
	track_members: {
		read: { ours: teamKnown },
		insert: [
			{
				name: 'oneself into a team',
				values: (world, me) => ({
					track_id: world.id('tracks.ours'),
					person_id: world.person(me),
					role: 'coach'
				}),
				who: []
			}
		],
		update: [{ set: { role: 'coach' }, who: {} }]
	},
	track_steps: { read: { ours: team }, update: [{ set: { note: 'Anders' }, who: {} }] },
	track_products: { read: { ours: team }, update: [{ set: { title: 'Anders' }, who: {} }] },
	challenges: {
		read: { open: everyone, kept: draft },
		update: [{ set: { title: 'Anders' }, who: {} }]
	},
	makers_teams: {
		read: { kept: plus(makers, 'member'), shown: everyone },
		update: [{ set: { idea: 'Anders' }, who: {} }]
	},
	makers: { read: { kept: makers, 'own:kept': ['member'] } }
};
