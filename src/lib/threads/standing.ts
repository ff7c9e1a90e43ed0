/**
 * The posts that a page is rendered with. Their words stand in the document already, so the page's data
 * does not carry them a second time: Kit packs such a list on the server and unpacks it in the browser,
 * before the page comes alive (`transport` in hooks.ts).
 */
import type { Post } from './thread.ts';

export class StandingPosts extends Array<Post> {}

const usual = { editedAt: null, state: 'shown', replyTo: null } as const;

/** A post without what most posts do not have, and without the words that stand on the page. */
export type PackedPost = Partial<Post> & Pick<Post, 'id' | 'number' | 'author' | 'createdAt'>;

/** Cards in a text are filled for the reader: such a text is sent as it was written. */
const stands = ({ html, state }: Post) => state === 'shown' && !html.includes('data-card');

export function packPosts(posts: StandingPosts): PackedPost[] {
	return Array.from(posts, (post) => {
		const { id, number, author, createdAt, editedAt, state, replyTo, reactions, files } = post;
		const packed: PackedPost = { id, number, author, createdAt };
		if (!stands(post)) packed.html = post.html;
		if (editedAt) packed.editedAt = editedAt;
		if (state !== 'shown') packed.state = state;
		if (replyTo) packed.replyTo = replyTo;
		if (reactions.length > 0) packed.reactions = reactions;
		if (files.length > 0) packed.files = files;
		return packed;
	});
}

/** @param words what the page shows as the text of post n */
export function unpackPosts(
	posts: PackedPost[],
	words: (number: number) => string = wordsOnPage
): Post[] {
	return posts.map((post) => ({
		...usual,
		reactions: [],
		files: [],
		...post,
		html: post.html ?? words(post.number)
	}));
}

/** What stands between Svelte's own marks. */
function wordsOnPage(number: number): string {
	const prose = document.querySelector(`#post-${number} > .prose`);
	return prose?.innerHTML.replaceAll(/<!--[^]*?-->/g, '') ?? '';
}
