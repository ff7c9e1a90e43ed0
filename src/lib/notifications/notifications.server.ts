/** Where a person's notices live. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { groupNotices, switches } from './notification.ts';
import type { MailSettings, Notice, NoticeGroup } from './notification.ts';
import { noticeOf, selectNotices } from './notices.sql.ts';

/** Notices per page. */
const pageSize = 40;

/**
 * Own notices, newest first; row level security leaves out others'.
 * @param before number of the notice to go on from
 * @returns groups, and the number to go on from when there is more
 */
export async function listNotices(
	trx: Db,
	before: number | null
): Promise<{ groups: NoticeGroup[]; next: number | null }> {
	let query = selectNotices(trx)
		.where('n.person_id', '=', sql<string>`(select private.viewer_id())`)
		.orderBy('n.id', 'desc')
		.limit(pageSize + 1);
	if (before !== null) query = query.where('n.id', '<', before);
	const rows = await query.execute();
	const page = rows.slice(0, pageSize);
	return {
		groups: groupNotices(page.map(noticeOf)),
		next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null
	};
}

/**
 * Marks an own notice as read, along with what the page tells as one with it.
 * @returns the notice, or null when there is no such one of the viewer's
 */
export async function openNotice(trx: Db, id: number): Promise<Notice | null> {
	const row = await selectNotices(trx)
		.where('n.id', '=', id)
		.where('n.person_id', '=', sql<string>`(select private.viewer_id())`)
		.executeTakeFirst();
	if (!row) return null;
	const notice = noticeOf(row);
	await sql`
		update public.notifications set read_at = clock_timestamp()
		where person_id = (select private.viewer_id()) and read_at is null
			and (id = ${id} or (${notice.kind === 'followed'} and kind = 'followed' and thread_id = ${notice.thread?.id ?? null}))`.execute(
		trx
	);
	return notice;
}

/** Marks every notice up to the newest one shown as read; what came since stays new. */
export async function markAllRead(trx: Db, newest: number): Promise<void> {
	await sql`
		update public.notifications set read_at = clock_timestamp()
		where person_id = (select private.viewer_id()) and read_at is null and id <= ${newest}`.execute(
		trx
	);
}

/** The five switches and quiet hours of the viewer. */
export async function findMailSettings(trx: Db): Promise<MailSettings> {
	const row = await trx
		.selectFrom('person_settings')
		.select([...Object.values(switches), 'quiet_hours'])
		.executeTakeFirstOrThrow();
	return row as MailSettings;
}

/** Sets the switches; what was queued already follows them too. */
export async function updateMailSettings(
	trx: Db,
	viewer: string,
	settings: MailSettings
): Promise<void> {
	await trx.updateTable('person_settings').set(settings).where('person_id', '=', viewer).execute();
}
