import { describe, expect, it } from 'vitest';
import { packPosts, StandingPosts, unpackPosts } from './standing.ts';
import type { Post } from './thread.ts';

const plain: Post = {
	id: 7,
	number: 1,
	author: { id: 'a', name: 'Sanne' },
	html: '<p>Hallo</p>',
	createdAt: '2026-11-30T12:00:00Z',
	editedAt: null,
	state: 'shown',
	replyTo: null,
	reactions: [],
	files: []
};
const full: Post = {
	...plain,
	id: 8,
	number: 2,
	html: '<p class="card-slot"><a href="/x" data-card="material:1">x</a></p>',
	editedAt: '2026-11-30T12:30:00Z',
	replyTo: { number: 1, author: 'Sanne', excerpt: 'Hallo' },
	reactions: [{ kind: 'dank', by: ['b'], count: 1 }],
	files: [{ id: 3, name: 'plan.pdf', mime: 'application/pdf', bytes: 9 }]
};
const gone: Post = { ...plain, id: 9, number: 3, html: '', state: 'deleted' };

describe('posts that stand on their page', () => {
	const packed = packPosts(StandingPosts.from([plain, full, gone]));

	it('are sent without the words that stand there', () => {
		expect(JSON.stringify(packed)).not.toContain('Hallo</p>');
		expect(Object.keys(packed[0] ?? {})).toEqual(['id', 'number', 'author', 'createdAt']);
	});

	it('come out as they went in, with the words of the page', () => {
		const words = (number: number) => (number === 1 ? plain.html : 'not asked for');
		expect(unpackPosts(packed, words)).toEqual([plain, full, gone]);
	});

	it('keep their own text where the page shows another: a card filled in, nothing of a deleted post', () => {
		expect(packed[1]?.html).toBe(full.html);
		expect(packed[2]?.html).toBe('');
	});
});
