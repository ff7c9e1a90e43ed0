/** How notices are read: one query for the page (as the reader) and for mails (as the service). */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { excerptOf } from '../threads/excerpt.ts';
import type { Notice, NoticeKind } from './notification.ts';

/** Notices with what they are about; row level security or the caller's `where` says which. */
export function selectNotices(trx: Db) {
	return trx
		.selectFrom('notifications as n')
		.leftJoin('threads as t', 't.id', 'n.thread_id')
		.leftJoin('posts as p', 'p.id', 'n.post_id')
		.leftJoin('communities as c', 'c.id', 'n.community_id')
		.leftJoin('profiles as a', 'a.id', 'n.actor_id')
		.select([
			'n.id',
			'n.kind',
			'n.topic',
			'n.created_at',
			'n.details',
			't.id as thread_id',
			't.title',
			'p.number',
			'c.slug',
			'c.name as community'
		])
		.select([
			sql<boolean>`n.read_at is not null`.as('read'),
			sql<string>`coalesce(left(p.body_html, 1200), '')`.as('html'),
			// a card for one's own communities only is not named in public talk, as in signals
			sql<
				string | null
			>`case when a.visible_to <> 'communities' or a.erased_at is not null or t.visibility = 'members'
				or n.topic = 'join_request' then a.name end`.as('actor')
		]);
}

type NoticeRow = Awaited<ReturnType<ReturnType<typeof selectNotices>['execute']>>[number];

/** A notice out of its row. */
export function noticeOf(row: NoticeRow): Notice {
	return {
		id: row.id,
		kind: row.kind as NoticeKind,
		topic: row.topic,
		createdAt: row.created_at,
		read: row.read,
		actor: row.actor,
		thread:
			row.thread_id === null || row.title === null ? null : { id: row.thread_id, title: row.title },
		number: row.number,
		excerpt: excerptOf(row.html),
		community:
			row.slug === null || row.community === null ? null : { slug: row.slug, name: row.community },
		details: row.details as Record<string, unknown>
	};
}
