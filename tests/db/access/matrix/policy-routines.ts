/** Functions of policies, called by everybody through our server; an own token reaches none. */
import type { Who } from '../actors.ts';
import { track } from '../furnish-around.ts';
import { policyRun, policyVersion } from '../furnish-policy.ts';
import type { Routine } from '../types.ts';

const team: Who = ['coach', 'observer'];
const facilitator: Who = ['coach'];
const holds = (sql: string) => `select 1 where exists (${sql})`;
const signedIn = { road: 'site', grantedTo: 'tokens' } as const;

const decision = {
	new_what: 'Kwartelei',
	new_why: 'Kwartelei',
	new_who: 'Kwartelei',
	decided: '2026-11-01'
};
const word = (of_step: string, after_step: string | null) => ({
	of_step,
	after_step,
	new_outcome: 'approved',
	new_name: 'Kwartelei',
	decided: '2026-11-01',
	new_remark: ''
});

export const policyRoutines: Readonly<Record<string, Routine>> = {
	'public.fix_policy_version(bigint,jsonb,text)': {
		...signedIn,
		calls: [
			{
				name: 'of a policy',
				args: async (world) => ({ run: await policyRun(world), of_mix: null, new_note: '' }),
				proof: (_world, _me, { run }) =>
					holds(`select from public.policy_versions where run_id = ${String(run)}`),
				who: facilitator
			}
		]
	},
	'public.record_policy_approval(bigint,text,text,text,text,date,text)': {
		...signedIn,
		calls: [
			{
				name: 'of the team',
				args: async (world) => ({
					version: (await policyVersion(world, await policyRun(world))).id ?? null,
					...word('team', null)
				}),
				proof: (_world, _me, { version }) =>
					holds(`select from public.policy_approvals where version_id = ${String(version)}`),
				who: facilitator
			},
			{
				name: 'of the board before anybody else said yes',
				args: async (world) => ({
					version: (await policyVersion(world, await policyRun(world))).id ?? null,
					...word('bestuur', 'mr')
				}),
				proof: (_world, _me, { version }) =>
					holds(`select from public.policy_approvals where version_id = ${String(version)}`),
				who: []
			}
		]
	},
	'public.add_policy_decision(bigint,text,text,text,date)': {
		...signedIn,
		calls: [
			{
				name: 'to the log of a policy',
				args: async (world) => ({ run: await policyRun(world), ...decision }),
				proof: (_world, _me, { run }) =>
					holds(`select from public.policy_decisions where run_id = ${String(run)}`),
				who: team
			}
		]
	},
	'public.withdraw_policy_decision(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'from what holds',
				args: async (world) => {
					const row = await world.put('policy_decisions', {
						run_id: await policyRun(world),
						what: 'x',
						why: 'x',
						who: 'xx',
						decided_on: '2026-11-01'
					});
					return { decision: row.id ?? null };
				},
				proof: (_world, _me, { decision: id }) =>
					holds(
						`select from public.policy_decisions where id = ${String(id)} and withdrawn_at is not null`
					),
				who: team
			}
		]
	},
	'public.open_track_team(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of member, student and educator',
				args: async (world) => ({ track: await track(world) }),
				proof: (world, me, { track: id }) =>
					holds(
						`select from public.instrument_teams t join public.instrument_members m on m.team_id = t.id
						 where t.track_id = ${String(id)} and m.person_id = '${world.person(me)}'`
					),
				who: ['member', 'student', 'educator']
			}
		]
	}
};
