import { type Who } from '../actors.ts';
import type { Relation } from '../types.ts';

/** outsider looks for the board; suspended, signedOut and erased did. */
const looks: Who = ['outsider'];
const keeps: Who = ['organiser', 'admin'];

/** A board sees totals; which team shared is known to the team alone, also among the staff. */
export const boards: Readonly<Record<string, Relation>> = {
	board_people: {
		read: { board: keeps, 'own:board': looks },
		insert: [
			{
				name: 'oneself past the link',
				values: (world, me) => ({ board_id: world.id('board'), person_id: world.person(me) }),
				who: []
			}
		],
		update: [{ set: { added_at: '2020-01-01' }, who: {} }]
	},
	board_links: { update: [{ set: { expires_at: '2099-01-01' }, who: {} }] },
	board_overviews: {
		read: { board: [...looks, ...keeps] },
		update: [{ set: { rounds: 9 }, who: {} }]
	},
	board_overview_levels: {
		read: { board: [...looks, ...keeps] },
		update: [{ set: { counts: '{5,0,0,0}' }, who: {} }]
	},
	board_shares: {
		read: { team: ['coach', 'observer'] },
		update: [{ set: { overview_id: null }, who: {} }]
	}
};
