/** Functions of the mix and of the talk inside a run. */
import { everyone, type Who } from '../actors.ts';
import { instrumentRun, instrumentTeam } from '../furnish-instruments.ts';
import { mixOf } from '../furnish-mix.ts';
import type { Routine } from '../types.ts';

const team: Who = ['coach', 'observer'];
const facilitator: Who = ['coach'];
const holds = (sql: string) => `select 1 where exists (${sql})`;
const signedIn = { road: 'site', grantedTo: 'tokens' } as const;

export const mixRoutines: Readonly<Record<string, Routine>> = {
	'public.open_run_thread(bigint,text,text)': {
		...signedIn,
		calls: [
			{
				name: 'about a place in a run',
				args: async (world) => ({
					run: await instrumentRun(world, await instrumentTeam(world)),
					spot: 'row:1',
					new_title: 'Kwartelei'
				}),
				proof: (_world, _me, { run }) =>
					holds(`select from public.threads where run_id = ${String(run)}`),
				who: team
			},
			{
				name: 'about a place in a run that is closed',
				args: async (world) => ({
					run: await instrumentRun(world, await instrumentTeam(world), { state: 'closed' }),
					spot: 'row:1',
					new_title: 'Kwartelei'
				}),
				proof: (_world, _me, { run }) =>
					holds(`select from public.threads where run_id = ${String(run)}`),
				who: []
			}
		]
	},
	'public.add_mix_rows(bigint,text,jsonb,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'to a mix',
				args: async (world) => ({
					run: (await mixOf(world)).run,
					of_scenario: 'wish',
					new_rows: JSON.stringify([{ material: null, fields: { name: 'Boek' } }]),
					instead: false
				}),
				proof: (_world, _me, { run }) =>
					holds(`select from public.mix_rows where run_id = ${String(run)} and scenario = 'wish'`),
				who: team
			},
			{
				name: 'with a material that is hidden from the team',
				args: async (world) => ({
					run: (await mixOf(world)).run,
					of_scenario: 'wish',
					new_rows: JSON.stringify([
						{ material: Number(world.id('materials.theirs')), fields: { name: 'Boek' } }
					]),
					instead: false
				}),
				proof: (_world, _me, { run }) =>
					holds(`select from public.mix_rows where run_id = ${String(run)} and scenario = 'wish'`),
				who: []
			}
		]
	},
	'public.remove_mix_row(bigint,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'from a mix',
				args: async (world) => ({ mix_row: (await mixOf(world)).row, gone: true }),
				proof: (_world, _me, { mix_row }) =>
					holds(
						`select from public.mix_rows where id = ${String(mix_row)} and removed_at is not null`
					),
				who: team
			}
		]
	},
	'public.move_mix_row(bigint,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'up in a mix',
				args: async (world) => {
					const { run } = await mixOf(world);
					const row = await world.put('mix_rows', { run_id: run, scenario: 'now', position: 2 });
					return { mix_row: row.id ?? null, up: true };
				},
				proof: (_world, _me, { mix_row }) =>
					holds(`select from public.mix_rows where id = ${String(mix_row)} and position = 1`),
				who: team
			}
		]
	},
	'public.share_mix(bigint,text)': {
		...signedIn,
		calls: [
			{
				name: 'of a school',
				args: async (world) => ({ run: (await mixOf(world)).run, of_scenario: 'now' }),
				proof: (_world, _me, { run }) =>
					holds(`select from public.shared_mixes where run_id = ${String(run)}`),
				who: facilitator
			},
			{
				name: 'of a team without a school',
				args: async (world) => ({
					run: (await mixOf(world, await instrumentTeam(world))).run,
					of_scenario: 'now'
				}),
				proof: (_world, _me, { run }) =>
					holds(`select from public.shared_mixes where run_id = ${String(run)}`),
				who: []
			}
		]
	},
	'public.unshare_mix(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of a team',
				args: async (world) => {
					const { run } = await mixOf(world);
					await world.put('shared_mixes', {
						run_id: run,
						school_id: world.id('school'),
						sector: 'po',
						version: '2026.1',
						scenario: 'now',
						head: '{}',
						rows: '[]'
					});
					return { run };
				},
				proof: (_world, _me, { run }) =>
					`select 1 where not exists (select from public.shared_mixes where run_id = ${String(run)})`,
				who: facilitator
			}
		]
	},
	'public.count_material_uses(bigint)': {
		grantedTo: 'anyone',
		calls: [
			{
				name: 'of a public material',
				args: async (world) => {
					const material = world.id('materials.public');
					await mixOf(world, undefined, { material_id: material });
					return { material };
				},
				tells: (answer) => /[1-9]/.test(JSON.stringify(answer)),
				who: everyone
			},
			{
				name: 'of a material of their community',
				args: async (world) => {
					const material = world.id('materials.theirs');
					await mixOf(world, undefined, { material_id: material });
					return { material };
				},
				tells: (answer) => /[1-9]/.test(JSON.stringify(answer)),
				who: ['outsider']
			}
		]
	}
};
