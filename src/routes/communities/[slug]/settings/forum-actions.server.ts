import * as v from 'valibot';
import { actIn } from '$lib/communities/act.server';
import { rowId } from '$lib/communities/community';
import {
	archiveForum,
	createForum,
	forumChangeSchema,
	forumMergeSchema,
	forumMoveSchema,
	forumSchema,
	mergeForums,
	moveForum,
	updateForum
} from '$lib/communities/forums.server';
import * as m from '$lib/paraglide/messages.js';
import type { RequestEvent } from './$types';

const away = v.object({ id: rowId, away: v.picklist(['yes', 'no']) });

/** The rooms of the talk: made, named, ordered, put away, brought together. */
export const forumActions = {
	addForum: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'forum.add',
			forumSchema,
			(trx, { id }, forum) => createForum(trx, id, forum),
			m.communities_forum_added
		),
	forum: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'forum.change',
			forumChangeSchema,
			(trx, community, { id, ...forum }) => updateForum(trx, community.id, id, forum),
			m.communities_saved
		),
	moveForum: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'forum.move',
			forumMoveSchema,
			(trx, community, { id, direction }) => moveForum(trx, community.id, id, direction),
			m.communities_saved
		),
	archiveForum: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'forum.archive',
			away,
			(trx, community, row) => archiveForum(trx, community.id, row.id, row.away === 'yes'),
			m.communities_saved
		),
	mergeForum: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'forum.merge',
			forumMergeSchema,
			(trx, _community, { id, into }) => mergeForums(trx, id, into),
			m.communities_forum_merged
		)
};
