/** Reporting: what somebody sees that is not right, and what came of it. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { NewReport, Outcome, ReportReason, SubjectRef } from './report.ts';

/**
 * Files a report; leads and moderators hear of it by a job of the same transaction.
 * @throws the database's refusal when the viewer may not see it or reported it already (`reports_once…`)
 */
export async function createReport(
	trx: Db,
	viewer: string,
	subject: SubjectRef,
	report: NewReport
): Promise<object> {
	await trx
		.insertInto('reports')
		.values({
			reporter_id: viewer,
			reason: report.reason,
			note: report.note,
			...(subject.kind === 'post' ? { post_id: Number(subject.id) } : {}),
			...(subject.kind === 'material' ? { material_id: Number(subject.id) } : {}),
			...(subject.kind === 'review' ? { review_id: Number(subject.id) } : {}),
			...(subject.kind === 'person' ? { person_id: subject.id } : {})
		})
		.execute();
	return {};
}

export interface OwnReport {
	id: number;
	reason: ReportReason;
	note: string;
	createdAt: Date;
	decidedAt: Date | null;
	outcome: Outcome | null;
	decision: string;
	/** Null where it is gone, or hidden from the reporter too. */
	title: string | null;
	/** About feedback on work. */
	feedback: boolean;
}

/** What the viewer reported and what came of it, newest first. */
export async function listOwnReports(trx: Db, viewer: string): Promise<OwnReport[]> {
	const rows = await trx
		.selectFrom('reports as r')
		.leftJoin('posts as p', 'p.id', 'r.post_id')
		.leftJoin('threads as t', 't.id', 'p.thread_id')
		.leftJoin('materials as m', 'm.id', 'r.material_id')
		.leftJoin('profiles as q', 'q.id', 'r.person_id')
		.select(['r.id', 'r.reason', 'r.note', 'r.outcome', 'r.decision'])
		.select(['r.created_at as createdAt', 'r.decided_at as decidedAt'])
		.select(sql<string | null>`coalesce(t.title, m.title, q.name)`.as('title'))
		.select(sql<boolean>`r.review_id is not null`.as('feedback'))
		.where('r.reporter_id', '=', viewer)
		.orderBy('r.id', 'desc')
		.limit(100)
		.execute();
	return rows as OwnReport[];
}
