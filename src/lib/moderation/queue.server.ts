/** The queue of those who keep order: leads for their community, moderators for everything reported. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Decision, Report, Restoring } from './report.ts';

export const queueSize = 20;

export interface QueueFilter {
	/** Number of the community to stay within. */
	community: number | null;
	open: boolean;
	before: number | null;
}

/** Reports the viewer may decide on, newest first; the database function says which. */
export async function listReports(
	trx: Db,
	{ community, open, before }: QueueFilter
): Promise<{ reports: Report[]; next: number | null }> {
	const { rows } = await sql<{ reports: Omit<Report, 'readable'>[] }>`
		select public.list_reports(${community}, ${open}, ${before}, ${queueSize + 1}) as reports`.execute(
		trx
	);
	const all = rows[0]?.reports ?? [];
	const page = all.slice(0, queueSize);
	const talk = page.flatMap(({ thread_id }) => (thread_id === null ? [] : [thread_id]));
	const { rows: readable } = await sql<{ id: number }>`
		select t.id from public.threads t where t.id = any(${talk}::bigint[])`.execute(trx);
	const known = new Set(readable.map(({ id }) => id));
	const reports = page.map((report) => ({
		...report,
		// whoever decides on feedback judges by its words: the work is not theirs to read
		readable:
			report.review_id === null && (report.thread_id === null || known.has(report.thread_id))
	}));
	return { reports, next: all.length > queueSize ? (reports.at(-1)?.id ?? null) : null };
}

/** Whether the viewer keeps order anywhere at all. */
export async function keepsOrder(trx: Db): Promise<boolean> {
	const { rows } = await sql<{ keeps: boolean }>`
		select private.viewer_has_role('moderator') or cardinality(private.viewer_led_communities()) > 0 as keeps`.execute(
		trx
	);
	return rows[0]?.keeps === true;
}

/**
 * Decides on a report: once, however many people look at it. A person who is suspended is so in the
 * same transaction.
 * @throws the database's refusal: not the viewer's to decide, or decided already
 */
export async function decideReport(
	trx: Db,
	{ report, outcome, words, days }: Decision
): Promise<object> {
	if (outcome === 'suspended') {
		await sql`
			select public.suspend_person(r.person_id, ${words}, ${days ? sql`now() + make_interval(days => ${Number(days)})` : sql`null::timestamptz`})
			from (select (item ->> 'person_id')::uuid as person_id
				from jsonb_array_elements(public.list_reports(null, true, ${report + 1}, 1)) item
				where (item ->> 'id')::bigint = ${report} and item ->> 'person_id' is not null) r`.execute(trx);
	}
	await sql`select public.decide_report(${report}, ${outcome}, ${words})`.execute(trx);
	return {};
}

/** Puts back what was hidden, with the reason in the log and to whoever wrote it. */
export async function restoreHidden(trx: Db, { kind, id, note }: Restoring): Promise<object> {
	if (kind === 'post') await sql`select public.restore_post(${id}, ${note})`.execute(trx);
	else await sql`select public.restore_review(${id}, ${note})`.execute(trx);
	return {};
}
