import { expect, test } from 'vitest';
import { Talk } from './talk.svelte';
import type { Post, ThreadHead } from './thread';

const post = (number: number, author: string | null) =>
	({ id: number * 10, number, author: author === null ? null : { id: author } }) as Post;
const numbers = (posts: readonly Post[]) => posts.map(({ number }) => number);
const open = () =>
	new Talk({ posts: [post(1, 'sanne')], head: { lastNumber: 1 } as ThreadHead }, 'lars', true);

test('posts of others wait until they are asked for, and stand there once', () => {
	const talk = open();
	for (const one of [post(3, 'sanne'), post(2, null), post(3, 'sanne')]) talk.add(one);
	expect([numbers(talk.posts), numbers(talk.arrived)]).toEqual([[1], [2, 3]]);
	talk.reveal();
	expect([numbers(talk.posts), numbers(talk.arrived)]).toEqual([[1, 2, 3], []]);
});

test('an own post is shown at once, with what came before it, also when its signal named nobody', () => {
	const talk = open();
	for (const one of [post(2, 'sanne'), post(3, null), post(3, 'lars'), post(3, null)])
		talk.add(one);
	expect([numbers(talk.posts), numbers(talk.arrived)]).toEqual([[1, 2, 3], []]);
	expect(talk.posts.at(-1)?.author?.id).toBe('lars');
});
