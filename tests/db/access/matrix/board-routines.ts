/** Functions of boards, called by everybody through our server. */
import { active, tokens } from '../actors.ts';
import { board, finishedRound } from '../furnish-boards.ts';
import { linkHash } from '../furnish-instruments.ts';
import type { Routine, Value } from '../types.ts';
import type { World } from '../world.ts';

const signedIn = { road: 'site', grantedTo: 'tokens' } as const;
const holds = (sql: string) => `select 1 where exists (${sql})`;

/** A board with a link that works. */
async function linked(world: World): Promise<{ hash: Value }> {
	const hash = linkHash();
	await world.put('board_links', {
		board_id: await board(world),
		link_hash: hash,
		expires_at: '2097-01-01'
	});
	return { hash };
}

/** A board with so many rounds that were shared. */
async function shared(world: World, rounds: number): Promise<{ board: Value }> {
	const board_id = await board(world);
	for (let at = 0; at < rounds; at++)
		await world.put('board_shares', { run_id: await finishedRound(world, board_id), board_id });
	return { board: board_id };
}

export const boardRoutines: Readonly<Record<string, Routine>> = {
	'public.renew_board_link(bigint,text)': {
		...signedIn,
		calls: [
			{
				name: 'of a board',
				args: async (world) => ({ board: await board(world), hash: linkHash() }),
				proof: (_world, _me, { hash }) =>
					holds(`select from public.board_links where link_hash = '${String(hash)}'`),
				who: ['organiser', 'admin']
			}
		]
	},
	'public.find_board_link(text)': {
		...signedIn,
		calls: [
			{
				name: 'with a hash that is known',
				args: linked,
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
	'public.join_board(text)': {
		...signedIn,
		calls: [
			{
				name: 'by a link, which is used up',
				args: async (world, me) => {
					const link = await linked(world);
					await world.owner.query(
						`delete from public.board_people where person_id = $1 and board_id =
						 (select board_id from public.board_links where link_hash = $2)`,
						[me === 'visitor' || me === 'holder' ? null : world.person(me), link.hash]
					);
					return link;
				},
				proof: (_world, _me, { hash }) =>
					`select 1 where not exists (select from public.board_links where link_hash = '${String(hash)}')`,
				who: active
			}
		]
	},
	'public.leave_board(bigint,uuid)': {
		...signedIn,
		calls: [
			{
				name: 'by outsider, or with outsider',
				args: async (world) => ({ board: await board(world), person: world.person('outsider') }),
				proof: (world, _me, { board: id }) =>
					`select 1 where not exists (select from public.board_people
					 where board_id = ${String(id)} and person_id = '${world.person('outsider')}')`,
				who: ['outsider', 'organiser', 'admin']
			}
		]
	},
	'public.share_with_board(bigint,boolean)': {
		...signedIn,
		calls: [
			{
				name: 'of a finished round',
				args: async (world) => ({
					run: await finishedRound(world, await board(world)),
					shares: true
				}),
				proof: (_world, _me, { run }) =>
					holds(`select from public.board_shares where run_id = ${String(run)}`),
				who: ['coach']
			}
		]
	},
	'public.count_board_rounds(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of five teams',
				args: (world) => shared(world, 5),
				proof: (_world, _me, { board: id }) =>
					holds(`select from public.board_overviews where board_id = ${String(id)}`),
				who: ['outsider']
			},
			{
				name: 'of four teams',
				args: (world) => shared(world, 4),
				proof: (_world, _me, { board: id }) =>
					holds(`select from public.board_overviews where board_id = ${String(id)}`),
				who: []
			}
		]
	}
};
