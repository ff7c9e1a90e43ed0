import type { Reroute, Transport } from '@sveltejs/kit';
import { packPosts, StandingPosts, unpackPosts } from '$lib/threads/standing';
import type { PackedPost } from '$lib/threads/standing';
import { from } from '$lib/ui/links';

/** Dutch and English addresses lead to the same routes. */
export const reroute: Reroute = ({ url }) => from(url.pathname).path;

export const transport: Transport = {
	Posts: {
		encode: (value: unknown) => value instanceof StandingPosts && packPosts(value),
		decode: (posts: PackedPost[]) => unpackPosts(posts)
	}
};
