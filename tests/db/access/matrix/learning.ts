import { active, everyone, insiders, nobody } from '../actors.ts';
import type { Made, Relation, Value, Values } from '../types.ts';

const at = { module: 'mag-dit', lesson: 'kwartelei' };
const own =
	(more: Record<string, Value>): Made =>
	(world, me) => ({ person_id: world.person(me), ...at, ...more });
const forAnother =
	(more: Record<string, Value>): Made =>
	(world) => ({ person_id: world.person('colleague'), ...at, ...more });
const toAnother: Made = (world) => ({ person_id: world.person('colleague') });

/** One's own row, which our server alone writes: it knows from the content what is right. */
const kept = (more: Values, set: Values): Relation => ({
	read: { 'own:private': active },
	insert: [
		{ name: 'an own row', values: own(more), road: 'site', who: active },
		{ name: "in another's name", values: forAnother(more), who: nobody }
	],
	update: [
		{ set, road: 'site', who: { 'own:private': active } },
		{ set: toAnother, who: {} }
	]
});

export const learning: Readonly<Record<string, Relation>> = {
	learning_answers: {
		...kept({ block: 'm02-nieuw', value: '"ja"', version: 'x' }, { correct: true }),
		siteInsertable: 'person_id block module lesson value correct version updated_at',
		siteUpdatable: 'module lesson value correct version revision updated_at'
	},
	lesson_visits: {
		...kept({ lesson: 'nieuw', seen_version: 'x' }, { seen_version: 'y' }),
		siteInsertable: 'person_id module lesson seen_version last_at done_at',
		siteUpdatable: 'seen_version last_at done_at'
	},
	module_progress: {
		read: { 'own:private': active, consented: ['lead'] },
		insert: [
			{
				name: 'an own row',
				values: (world, me) => ({ person_id: world.person(me), module: 'nieuw' }),
				road: 'site',
				who: active
			},
			{
				name: "in another's name",
				values: (world) => ({ person_id: world.person('colleague'), module: 'nieuw' }),
				who: nobody
			}
		],
		update: [
			{ set: { completed_at: '2026-01-01' }, road: 'site', who: { 'own:private': active } },
			{ set: toAnother, who: {} }
		],
		siteInsertable: 'person_id module done total quiz_right quiz_total completed_at updated_at',
		siteUpdatable: 'done total quiz_right quiz_total completed_at updated_at'
	},
	lesson_bookmarks: {
		read: { 'own:private': active },
		insert: [
			{ name: 'an own one', values: own({ lesson: 'nieuw' }), who: active },
			{ name: "in another's name", values: forAnother({ lesson: 'nieuw' }), who: nobody }
		],
		update: [{ set: { at: '2026-01-01' }, who: {} }],
		remove: { 'own:private': active },
		insertable: 'person_id module lesson'
	},
	lesson_notes: {
		read: { 'own:private': active },
		insert: [
			{ name: 'an own one', values: own({ lesson: 'nieuw', body: 'x' }), who: active },
			{ name: "in another's name", values: forAnother({ lesson: 'nieuw', body: 'x' }), who: nobody }
		],
		update: [
			{ set: { body: 'Anders' }, who: { 'own:private': active } },
			{ set: toAnother, who: {} }
		],
		remove: { 'own:private': active },
		insertable: 'person_id module lesson body updated_at',
		updatable: 'body updated_at'
	},
	block_reports: {
		read: { private: ['editor'], 'own:private': active },
		insert: [
			{
				name: 'about a block',
				values: (world, me) => ({
					...at,
					block: 'm02-quiz-1',
					version: 'x',
					reporter_id: world.person(me),
					note: 'x'
				}),
				road: 'site',
				who: active
			},
			{
				name: "in another's name",
				values: (world) => ({
					...at,
					version: 'x',
					reporter_id: world.person('colleague'),
					note: 'x'
				}),
				who: nobody
			}
		],
		update: [
			{
				set: (world, me) => ({ decided_at: '2026-01-01', decided_by: world.person(me) }),
				who: { private: ['editor'] }
			},
			{ set: (world) => ({ decided_by: world.person('colleague') }), who: {} },
			{ set: { note: 'Anders' }, who: {} }
		],
		siteInsertable: 'module lesson block version reporter_id note',
		updatable: 'decided_at decided_by answer'
	},
	module_threads: {
		read: { ours: insiders, open: everyone },
		insert: [
			{
				name: "another's thread under a module",
				values: (world) => ({ module: 'mag-dit', thread_id: world.id('thread.talk') }),
				who: nobody
			},
			{
				name: "one's own thread in a werkplaats under a module",
				values: (world) => ({ module: 'mag-dit', thread_id: world.id('thread.werk') }),
				who: ['student']
			}
		],
		update: [{ set: { module: 'delen' }, who: {} }],
		insertable: 'thread_id module'
	},
	lesson_texts: {
		read: { open: everyone },
		insert: [
			{
				name: 'the words of a lesson',
				values: () => ({
					...{
						module: 'mag-dit',
						lesson: 'verzonnen',
						module_title: 'Mag dit?',
						title: 'Alles mag'
					},
					...{ minutes: 5, prose: 'Alles mag', version: 'x' }
				}),
				who: nobody
			}
		],
		update: [{ set: { prose: 'Alles mag' }, who: {} }]
	}
};
