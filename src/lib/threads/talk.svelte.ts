/** The posts on a page and how changes reach them. */
import type { Change } from '$lib/realtime/channels';
import type { Post, ThreadHead } from './thread';

export class Talk {
	posts = $state.raw<Post[]>([]);
	head = $state.raw<ThreadHead>();
	/** New posts of others, not shown yet: what one reads does not move. */
	arrived = $state.raw<Post[]>([]);
	/** Posts of later pages, by number. */
	beyond = $state(0);
	#viewer: string | null;
	#last: boolean;

	/**
	 * @param last the page ends where the thread ends, so that new posts belong on it
	 */
	constructor(page: { posts: Post[]; head: ThreadHead }, viewer: string | null, last: boolean) {
		this.posts = page.posts;
		this.head = page.head;
		this.#viewer = viewer;
		this.#last = last;
	}

	/**
	 * Applies a change of the thread.
	 * @returns false when it came without its content: the page's data must be loaded again
	 */
	apply(change: Change): boolean {
		if (change.data === undefined || change.data === null) return false;
		if (!change.kind.startsWith('post.')) {
			this.head = change.data as ThreadHead;
			return true;
		}
		const post = change.data as Post;
		if (change.kind === 'post.made') this.add(post);
		else this.replace(post);
		return true;
	}

	/**
	 * A new post: own ones at once, those of others when asked for. An own one may have come as a signal
	 * before, which names only whom every reader may see.
	 */
	add(post: Post): void {
		const own = this.#viewer !== null && post.author?.id === this.#viewer;
		const others = this.arrived.filter(({ id }) => id !== post.id);
		const known = others.length < this.arrived.length;
		if (this.posts.some(({ id }) => id === post.id) || (known && !own)) return this.replace(post);
		if (this.head && post.number > this.head.lastNumber)
			this.head = { ...this.head, lastNumber: post.number };
		if (!this.#last) this.beyond++;
		else if (own) {
			// what came before one's own post is shown with it, in order
			this.posts = [...this.posts, ...others, post].sort((a, b) => a.number - b.number);
			this.arrived = [];
		} else this.arrived = [...others, post].sort((a, b) => a.number - b.number);
	}

	/** The live state of a post that is here. Whose it is was told already, perhaps to fewer than hear of it. */
	replace(post: Post): void {
		const put = (list: Post[]) =>
			list.some(({ id }) => id === post.id)
				? list.map((old) =>
						old.id === post.id ? { ...post, author: post.author ?? old.author } : old
					)
				: list;
		this.posts = put(this.posts);
		this.arrived = put(this.arrived);
	}

	/** Shows the new posts. */
	reveal(): void {
		this.posts = [...this.posts, ...this.arrived];
		this.arrived = [];
	}
}
