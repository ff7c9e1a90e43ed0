/** Reporting: what somebody sees that is not right, and what came of it. */
import { sql } from 'kysely';
import { excerptOf } from '../notifications/excerpt.ts';
import type { Db } from '../server/db.ts';
import type { NewReport, Outcome, ReportReason, SubjectRef } from './report.ts';

/** What is about to be reported, as the reporter sees it. */
export interface Subject extends SubjectRef {
	title: string;
	author: string | null;
	excerpt: string;
	community: { slug: string; name: string } | null;
	/** Canonical path back to it. */
	path: string;
}

/** The thing a report would be about; null when there is no such thing for this viewer. */
export async function findSubject(trx: Db, { kind, id }: SubjectRef): Promise<Subject | null> {
	if (kind === 'post') {
		const post = await trx
			.selectFrom('posts as p')
			.innerJoin('threads as t', 't.id', 'p.thread_id')
			.leftJoin('communities as c', 'c.id', 'p.community_id')
			.leftJoin('profiles as a', 'a.id', 'p.author_id')
			.select(['t.title', 't.id as thread', 'a.name as author', 'c.slug', 'c.name'])
			.select(sql<string>`left(p.body_html, 1500)`.as('html'))
			.where('p.id', '=', Number(id))
			.where('p.deleted_at', 'is', null)
			.where('p.hidden_at', 'is', null)
			.executeTakeFirst();
		return post
			? {
					kind,
					id,
					title: post.title,
					author: post.author,
					excerpt: excerptOf(post.html, 300),
					community: post.slug && post.name ? { slug: post.slug, name: post.name } : null,
					path: `/threads/${post.thread}/posts/${id}`
				}
			: null;
	}
	if (kind === 'material') {
		const material = await trx
			.selectFrom('materials')
			.select(['title', 'author', 'description'])
			.where('id', '=', Number(id))
			.where('removed_at', 'is', null)
			.executeTakeFirst();
		return material
			? {
					kind,
					id,
					title: material.title,
					author: material.author || null,
					excerpt: excerptOf(material.description, 300),
					community: null,
					path: `/materials/${id}`
				}
			: null;
	}
	const person = await trx
		.selectFrom('profiles')
		.select('name')
		.where('id', '=', id)
		.where('erased_at', 'is', null)
		.executeTakeFirst();
	return person
		? {
				kind,
				id,
				title: person.name,
				author: null,
				excerpt: '',
				community: null,
				path: `/people/${id}`
			}
		: null;
}

/**
 * Files a report; leads and moderators hear of it by a job of the same transaction.
 * @throws the database's refusal when the viewer may not see it or reported it already (`reports_once`)
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
	title: string | null;
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
		.where('r.reporter_id', '=', viewer)
		.orderBy('r.id', 'desc')
		.limit(100)
		.execute();
	return rows as OwnReport[];
}
