/** What a report would be about, as the person who reports it sees it. */
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import { excerptOf } from '../threads/excerpt.ts';
import type { Db } from '../server/db.ts';
import type { SubjectRef } from './report.ts';

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
	if (kind === 'review') {
		const review = await trx
			.selectFrom('reviews as r')
			.innerJoin('submissions as s', 's.id', 'r.submission_id')
			.leftJoin('profiles as a', 'a.id', 'r.reviewer_id')
			.leftJoin('communities as c', 'c.id', 's.asked_in')
			.select([
				's.id as work',
				's.title',
				'r.top',
				'r.tips',
				'a.name as author',
				'c.slug',
				'c.name'
			])
			.where('r.id', '=', Number(id))
			.where('r.given_at', 'is not', null)
			.where('r.hidden_at', 'is', null)
			.executeTakeFirst();
		return review
			? {
					kind,
					id,
					title: m.moderation_review_of({ title: review.title }),
					author: review.author,
					excerpt: excerptOf(`${review.top} ${review.tips}`, 300),
					community: review.slug && review.name ? { slug: review.slug, name: review.name } : null,
					path: `/learning/submissions/${review.work}`
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
