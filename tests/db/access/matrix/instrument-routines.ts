/** Functions of the instruments, called by everybody through our server; an own token reaches one. */
import { active, insiders, tokens, writers, type Who } from '../actors.ts';
import {
	instrumentReview,
	instrumentRun,
	instrumentTeam,
	linkHash
} from '../furnish-instruments.ts';
import type { Call, Routine, Value, Values } from '../types.ts';
import type { World } from '../world.ts';

/** A team that a link leads to, with nobody in it yet. */
async function linkToTeam(world: World): Promise<Values> {
	const hash = linkHash();
	await world.put('instrument_teams', {
		name: 'Kwartelei',
		sector: 'po',
		created_by: world.person('stranger'),
		link_hash: hash,
		link_expires_at: '2097-01-01'
	});
	return { hash };
}

const team: Who = ['coach', 'observer'];
const facilitator: Who = ['coach'];
const holds = (sql: string) => `select 1 where exists (${sql})`;
const signedIn = { road: 'site', grantedTo: 'tokens' } as const;

/** A call about a fresh run, or a fresh team. */
const onRun = (
	name: string,
	who: Who,
	args: Values | ((world: World) => Values),
	proof: (run: Value) => string,
	prepare: (world: World, run: Value) => Promise<unknown> = () => Promise.resolve()
): Call => ({
	name,
	args: async (world) => {
		const run = await instrumentRun(world, await instrumentTeam(world));
		await prepare(world, run);
		return { run, ...(typeof args === 'function' ? args(world) : args) };
	},
	proof: (_world, _me, { run }) => holds(proof(run ?? null)),
	who
});
const onTeam = (
	name: string,
	who: Who,
	args: Values | ((world: World) => Values),
	proof: (team: Value, world: World) => string
): Call => ({
	name,
	args: async (world) => ({
		team: await instrumentTeam(world),
		...(typeof args === 'function' ? args(world) : args)
	}),
	proof: (world, _me, { team: id }) => holds(proof(id ?? null, world)),
	who
});
/** Four who sent, so that a result can be shown. */
async function sent(world: World, run_id: Value): Promise<void> {
	const people = ['deputy', 'colleague', 'narrow', 'coach'] as const;
	for (const person of people) {
		await world.owner.query(
			`insert into public.instrument_members (team_id, person_id)
			 select team_id, $2 from public.instrument_runs where id = $1 on conflict do nothing`,
			[run_id, world.person(person)]
		);
		const own = { run_id, person_id: world.person(person) };
		await world.put('run_respondents', { ...own, sent_at: '2026-01-01' });
		await world.put('run_answers', { ...own, key: 'visie-1', score: 2 });
	}
}
const review = async (world: World, reviewers: readonly ('coach' | 'observer')[]) =>
	instrumentReview(world, await instrumentTeam(world), 1, reviewers);

export const instrumentRoutines: Readonly<Record<string, Routine>> = {
	'public.create_instrument_team(text,text,bigint,bigint,bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of one’s own',
				args: () => ({
					new_name: `Kwartelei ${linkHash()}`,
					new_sector: 'po',
					of_school: null,
					of_community: null,
					of_programme: null
				}),
				proof: (_world, _me, { new_name }) =>
					holds(`select from public.instrument_teams where name = '${String(new_name)}'`),
				who: active
			},
			{
				name: 'of our community',
				args: (world) => ({
					new_name: `Kwartelei ${linkHash()}`,
					new_sector: 'po',
					of_school: null,
					of_community: world.id('community.ours'),
					of_programme: null
				}),
				proof: (_world, _me, { new_name }) =>
					holds(`select from public.instrument_teams where name = '${String(new_name)}'`),
				who: writers
			}
		]
	},
	'public.renew_team_link(bigint,text)': {
		...signedIn,
		calls: [
			onTeam(
				'of a team',
				facilitator,
				{ hash: linkHash() },
				(id) =>
					`select from public.instrument_teams where id = ${String(id)} and link_hash is not null`
			)
		]
	},
	'public.find_team_link(text)': {
		...signedIn,
		calls: [
			{
				name: 'with a hash that is known',
				args: linkToTeam,
				tells: (answer) => JSON.stringify(answer).includes('Kwartelei'),
				who: tokens
			},
			{
				name: 'with a guess',
				args: () => ({ hash: 'x' }),
				tells: (answer) => JSON.stringify(answer).includes('Kwartelei'),
				who: []
			}
		]
	},
	'public.join_team(text)': {
		...signedIn,
		calls: [
			{
				name: 'by a link',
				args: linkToTeam,
				proof: (world, me, { hash }) =>
					holds(
						`select from public.instrument_members m join public.instrument_teams t on t.id = m.team_id
						 where t.link_hash = '${String(hash)}' and m.person_id = '${world.person(me)}'`
					),
				who: active
			}
		]
	},
	'public.leave_team(bigint,uuid)': {
		...signedIn,
		calls: [
			onTeam(
				'by observer, or with observer',
				team,
				(world) => ({ person: world.person('observer') }),
				(id, world) =>
					`select 1 where not exists (select from public.instrument_members
					 where team_id = ${String(id)} and person_id = '${world.person('observer')}')`
			)
		]
	},
	'public.set_team_role(bigint,uuid,text)': {
		...signedIn,
		calls: [
			onTeam(
				'of observer',
				facilitator,
				(world) => ({ person: world.person('observer'), new_role: 'facilitator' }),
				(id, world) =>
					`select from public.instrument_members where team_id = ${String(id)}
					 and person_id = '${world.person('observer')}' and role = 'facilitator'`
			)
		]
	},
	'public.add_area_helper(bigint,text,text,text,date)': {
		...signedIn,
		calls: [
			{
				name: 'to the list of schools that help',
				args: (world) => ({
					of_school: world.id('school'),
					for_area: `cultuur-${linkHash().slice(0, 8)}`,
					what: 'Meedenken',
					how: 'school',
					agreed: '2026-01-01'
				}),
				proof: (_world, _me, { for_area }) =>
					holds(`select from public.area_helpers where area = '${String(for_area)}'`),
				who: ['editor']
			}
		]
	},
	'public.remove_area_helper(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'from the list',
				args: async (world) => {
					const row = await world.put('area_helpers', {
						school_id: world.id('school.other'),
						area: `x-${linkHash().slice(0, 8)}`,
						offer: 'x',
						contact: 'x',
						agreed_on: '2026-01-01'
					});
					return { helper: row.id ?? null };
				},
				proof: (_world, _me, { helper }) =>
					`select 1 where not exists (select from public.area_helpers where id = ${String(helper)})`,
				who: ['editor']
			}
		]
	},
	'public.start_run(bigint,text,text,text,date)': {
		...signedIn,
		calls: [
			onTeam(
				'with a team',
				facilitator,
				{ of_instrument: 'groeikompas', of_version: '2026.1', new_title: 'Kwartelei', due: null },
				(id) => `select from public.instrument_runs where team_id = ${String(id)}`
			)
		]
	},
	'public.change_run_state(bigint,text)': {
		...signedIn,
		calls: [
			onRun(
				'of a run',
				facilitator,
				{ new_state: 'closed' },
				(id) => `select from public.instrument_runs where id = ${String(id)} and state = 'closed'`
			)
		]
	},
	'public.save_answer(bigint,text,integer,integer,text,text)': {
		...signedIn,
		calls: [
			onRun(
				'of one’s own',
				team,
				{ answer_key: 'visie-1', new_score: 2, new_wish: 3, new_skip: null, new_note: '' },
				(id) => `select from public.run_answers where run_id = ${String(id)}`
			)
		]
	},
	'public.send_answers(bigint,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'of one’s own',
				args: async (world, me) => {
					const run_id = await instrumentRun(world, await instrumentTeam(world));
					if (team.includes(me)) {
						const own = { run_id, person_id: world.person(me) };
						await world.put('run_respondents', own);
						await world.put('run_answers', { ...own, key: 'visie-1', score: 1 });
					}
					return { run: run_id, counts: true };
				},
				proof: (_world, _me, { run }) =>
					holds(
						`select from public.run_respondents where run_id = ${String(run)} and sent_at is not null`
					),
				who: team
			}
		]
	},
	'public.count_sent(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of a run',
				args: (world) => ({ run: world.id('instrument_run') }),
				tells: (answer) => JSON.stringify(answer).includes('members'),
				who: team
			}
		]
	},
	'public.publish_results(bigint)': {
		...signedIn,
		calls: [
			onRun(
				'of a run that four sent for',
				facilitator,
				{},
				(id) => `select from public.run_results where run_id = ${String(id)}`,
				sent
			)
		]
	},
	'public.save_field(bigint,text,text,integer)': {
		...signedIn,
		calls: [
			onRun(
				'of a run',
				team,
				{ field_key: 'why:visie', new_value: 'Omdat', base: 0 },
				(id) => `select from public.run_fields where run_id = ${String(id)} and value = 'Omdat'`
			)
		]
	},
	'public.save_action(bigint,bigint,text,text,text,uuid,date)': {
		...signedIn,
		calls: [
			onRun(
				'of a run',
				team,
				(world) => ({
					action: null,
					for_area: '',
					what: 'Doen',
					first: '',
					owner: world.person('coach'),
					due: '2098-01-01'
				}),
				(id) => `select from public.run_actions where run_id = ${String(id)}`
			),
			onRun(
				'for somebody who is not in the team',
				[],
				(world) => ({
					action: null,
					for_area: '',
					what: 'Doen',
					first: '',
					owner: world.person('stranger'),
					due: '2098-01-01'
				}),
				(id) => `select from public.run_actions where run_id = ${String(id)}`
			)
		]
	},
	'public.finish_action(bigint,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'of a run',
				args: async (world) => {
					const run_id = await instrumentRun(world, await instrumentTeam(world));
					const row = await world.put('run_actions', {
						run_id,
						text: 'Doen',
						due_on: '2098-01-01'
					});
					return { action: row.id ?? null, done: true };
				},
				proof: (_world, _me, { action }) =>
					holds(
						`select from public.run_actions where id = ${String(action)} and done_at is not null`
					),
				who: team
			}
		]
	},
	'public.start_review(bigint,text,text)': {
		...signedIn,
		calls: [
			{
				name: 'of a material of our community',
				args: (world) => ({
					material: world.id('materials.ours'),
					of_version: '2026.1',
					of_scenario: `x${linkHash().replace(/\d/g, 'x')}`
				}),
				proof: (_world, _me, { of_scenario }) =>
					holds(`select from public.quality_reviews where scenario = '${String(of_scenario)}'`),
				who: insiders
			}
		]
	},
	'public.send_review(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of one’s own',
				args: async (world, me) => {
					const { run } = await review(world, []);
					if (team.includes(me)) {
						const own = { run_id: run, person_id: world.person(me) };
						await world.put('run_respondents', own);
						await world.put('run_answers', { ...own, key: '1.1', score: 2, note: 'Gezien' });
					}
					return { run };
				},
				proof: (_world, _me, { run }) =>
					holds(`select from public.review_scores where run_id = ${String(run)}`),
				who: team
			}
		]
	},
	'public.count_open_reviews(bigint)': {
		grantedTo: 'anyone',
		calls: [
			{
				name: 'of a material of our community',
				args: async (world) => {
					const run_id = await instrumentRun(world, await instrumentTeam(world), {
						instrument: 'kwaliteitsmodel'
					});
					const material = world.id('materials.ours');
					await world.owner.query(
						`insert into public.material_versions (material_id, number, created_by)
						 select id, version, owner_id from public.materials where id = $1 on conflict do nothing`,
						[material]
					);
					await world.put('quality_reviews', {
						run_id,
						material_id: material,
						material_version: 1,
						scenario: 'aanbod'
					});
					return { material };
				},
				tells: (answer) => /[1-9]/.test(JSON.stringify(answer)),
				who: insiders
			}
		]
	},
	'public.publish_passport(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'that two reviewers agreed on',
				args: async (world) => {
					const { run } = await review(world, ['coach', 'observer']);
					await world.put('run_fields', { run_id: run, key: 'agreed:1.1', value: '2' });
					await world.put('run_fields', { run_id: run, key: 'text:1.1', value: 'In orde' });
					return { run };
				},
				proof: (_world, _me, { run }) =>
					holds(`select from public.quality_passports where run_id = ${String(run)}`),
				who: facilitator
			},
			{
				name: 'of one reviewer',
				args: async (world) => {
					const { run } = await review(world, ['coach']);
					await world.put('run_fields', { run_id: run, key: 'agreed:1.1', value: '2' });
					await world.put('run_fields', { run_id: run, key: 'text:1.1', value: 'In orde' });
					return { run };
				},
				proof: (_world, _me, { run }) =>
					holds(`select from public.quality_passports where run_id = ${String(run)}`),
				who: []
			}
		]
	}
};
