/** Functions of the Ontwerpproces, called by everybody through our server; an own token reaches none of them. */
import { active, type Who } from '../actors.ts';
import { designFriend, designRun } from '../furnish-designs.ts';
import { linkHash } from '../furnish-instruments.ts';
import type { Call, Routine, Value, Values } from '../types.ts';
import type { World } from '../world.ts';

const team: Who = ['coach', 'observer'];
const facilitator: Who = ['coach'];
const signedIn = { road: 'site', grantedTo: 'tokens' } as const;
const holds = (sql: string) => `select 1 where exists (${sql})`;

/** A call about a fresh design. */
const onDesign = (
	name: string,
	who: Who,
	args: Values | ((world: World) => Values),
	proof: (run: Value, world: World) => string,
	more: Values = {}
): Call => ({
	name,
	args: async (world) => ({
		run: await designRun(world, more),
		...(typeof args === 'function' ? args(world) : args)
	}),
	proof: (world, _me, { run }) => holds(proof(run ?? null, world)),
	who
});

/** Student is asked to look along; with one requirement. */
async function asked(world: World, more: Values = {}): Promise<Value> {
	const run = await designRun(world);
	await world.put('run_fields', { run_id: run, key: 'need:1.1', value: 'yes' });
	await world.put('run_fields', { run_id: run, key: 'note:3.opbouw', value: 'Kwartelei' });
	const friend = await designFriend(world, run, 'student', more);
	return friend.id ?? null;
}

/** A link that nobody took up. */
async function open(world: World): Promise<string> {
	const hash = linkHash();
	await world.put('design_friends', {
		run_id: await designRun(world),
		link_hash: hash,
		link_expires_at: '2097-01-01'
	});
	return hash;
}

export const designRoutines: Readonly<Record<string, Routine>> = {
	'public.plan_design_step(bigint,integer,date,uuid[])': {
		...signedIn,
		calls: [
			onDesign(
				'with observer',
				team,
				(world) => ({ step_number: 1, due: '2098-01-01', people: `{${world.person('observer')}}` }),
				(id) => `select from public.design_step_people where run_id = ${String(id)}`
			),
			onDesign(
				'with somebody of elsewhere',
				[],
				(world) => ({ step_number: 1, due: null, people: `{${world.person('stranger')}}` }),
				(id) => `select from public.design_step_people where run_id = ${String(id)}`
			)
		]
	},
	'public.move_design_step(bigint,integer,text)': {
		...signedIn,
		calls: [
			onDesign(
				'of a design',
				team,
				{ step_number: 1, new_state: 'done' },
				(id) =>
					`select from public.design_steps where run_id = ${String(id)} and done_by is not null`
			),
			onDesign(
				'of one that is frozen',
				[],
				{ step_number: 1, new_state: 'done' },
				(id) => `select from public.design_steps where run_id = ${String(id)} and state = 'done'`,
				{ state: 'frozen' }
			)
		]
	},
	'public.add_design_log(bigint,integer,text)': {
		...signedIn,
		calls: [
			onDesign(
				'of a design',
				team,
				{ step_number: 1, words: 'Gezien' },
				(id) => `select from public.design_log where run_id = ${String(id)}`
			)
		]
	},
	'public.add_design_link(bigint,integer,text,text,bigint,bigint,boolean)': {
		...signedIn,
		calls: [
			onDesign(
				'to a page elsewhere',
				team,
				{
					...{ step_number: 1, new_title: 'Kwartelei', new_url: 'https://voorbeeld.nl/' },
					...{ material: null, file: null, result: false }
				},
				(id) => `select from public.design_links where run_id = ${String(id)}`
			),
			onDesign(
				'to material of a community one is not in',
				[],
				(world) => ({
					...{ step_number: 1, new_title: '', new_url: null },
					...{ material: world.id('materials.theirs'), file: null, result: false }
				}),
				(id) => `select from public.design_links where run_id = ${String(id)}`
			),
			onDesign(
				'to a file of somebody else',
				[],
				(world) => ({
					...{ step_number: 1, new_title: '', new_url: null, material: null },
					...{ file: world.id('files.of ours post'), result: false }
				}),
				(id) => `select from public.design_links where run_id = ${String(id)}`
			),
			onDesign(
				'to material of somebody else, as a result',
				[],
				(world) => ({
					...{ step_number: 7, new_title: '', new_url: null },
					...{ material: world.id('materials.public'), file: null, result: true }
				}),
				(id) => `select from public.design_links where run_id = ${String(id)}`
			)
		]
	},
	'public.remove_design_link(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'from a step',
				args: async (world) => {
					const row = await world.put('design_links', {
						...{ run_id: await designRun(world), step: 3 },
						...{ title: 'Kwartelei', url: 'https://voorbeeld.nl/' }
					});
					return { link: row.id ?? null };
				},
				proof: (_world, _me, { link }) =>
					`select 1 where not exists (select from public.design_links where id = ${String(link)})`,
				who: team
			}
		]
	},
	'public.invite_design_friend(bigint,uuid,text)': {
		...signedIn,
		calls: [
			onDesign(
				'by a link',
				facilitator,
				() => ({ person: null, hash: linkHash() }),
				(id) => `select from public.design_friends where run_id = ${String(id)}`
			),
			onDesign(
				'from our community',
				facilitator,
				(world) => ({ person: world.person('member'), hash: null }),
				(id) => `select from public.design_friends where run_id = ${String(id)}`
			),
			onDesign(
				'from a community one is not in',
				[],
				(world) => ({ person: world.person('stranger'), hash: null }),
				(id) => `select from public.design_friends where run_id = ${String(id)}`
			)
		]
	},
	'public.find_design_invitation(text)': {
		...signedIn,
		calls: [
			{
				name: 'with a hash that is known',
				args: async (world) => ({ hash: await open(world) }),
				tells: (answer) => JSON.stringify(answer).includes('Kwartelei'),
				who: active
			},
			{
				name: 'with a guess',
				args: () => ({ hash: 'x' }),
				tells: (answer) => JSON.stringify(answer).includes('Kwartelei'),
				who: []
			}
		]
	},
	'public.accept_design_invitation(text)': {
		...signedIn,
		calls: [
			{
				name: 'by a link, but for the team itself',
				args: async (world) => ({ hash: await open(world) }),
				proof: (_world, _me, { hash }) =>
					`select 1 where not exists (select from public.design_friends where link_hash = '${String(hash)}')`,
				who: active.filter((actor) => !team.includes(actor))
			}
		]
	},
	'public.remove_design_friend(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'who did not answer yet',
				args: async (world) => ({ friend: await asked(world) }),
				proof: (_world, _me, { friend }) =>
					`select 1 where not exists (select from public.design_friends where id = ${String(friend)})`,
				who: [...facilitator, 'student']
			},
			{
				name: 'who gave feedback',
				args: async (world) => ({ friend: await asked(world, { sent_at: '2026-01-01' }) }),
				proof: (_world, _me, { friend }) =>
					`select 1 where not exists (select from public.design_friends where id = ${String(friend)})`,
				who: []
			}
		]
	},
	'public.read_design_review(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'that one was asked for',
				args: async (world) => ({ friend: await asked(world) }),
				tells: (answer) => JSON.stringify(answer).includes('Kwartelei'),
				who: ['student']
			}
		]
	},
	'public.save_design_review(bigint,jsonb,text,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'that one was asked for',
				args: async (world) => ({
					...{ friend: await asked(world), overall: 'Mooi', send: true },
					remarks: '[{"code":"1.1","verdict":"good","text":""}]'
				}),
				proof: (_world, _me, { friend }) =>
					holds(
						`select from public.design_friends where id = ${String(friend)} and sent_at is not null`
					),
				who: ['student']
			}
		]
	}
};
