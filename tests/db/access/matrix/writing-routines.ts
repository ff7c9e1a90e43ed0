/** What our server does in one call where many write at once; an own token reaches none of it. */
import { randomUUID } from 'node:crypto';
import { everyone, insiders, writers } from '../actors.ts';
import type { Routine } from '../types.ts';

export const writingRoutines: Readonly<Record<string, Routine>> = {
	'public.add_post(jsonb,uuid[],bigint[],uuid,text)': {
		road: 'site',
		grantedTo: 'tokens',
		calls: [
			{
				name: 'in ours',
				args: (world) => ({
					words: JSON.stringify({
						thread: world.id('thread.ours'),
						body: `Uit één aanroep ${randomUUID()}`,
						html: '',
						renderer: 1
					}),
					people: '{}',
					given_files: '{}',
					given_key: randomUUID(),
					hash: 'x'
				}),
				proof: (_world, _me, { words }) =>
					`select 1 from public.posts where body = '${(JSON.parse(String(words)) as { body: string }).body}'`,
				who: writers
			}
		]
	},
	'public.tie_to_post(bigint,uuid[],bigint[])': {
		road: 'site',
		grantedTo: 'tokens',
		calls: [
			{
				name: 'of ones own',
				args: async (world, me) => {
					const post = insiders.includes(me)
						? await world.put('posts', {
								thread_id: world.id('thread.ours'),
								author_id: world.person(me),
								body: 'Voor even'
							})
						: { id: 0 };
					return {
						post: post.id ?? null,
						people: `{${world.person('deputy')}}`,
						given_files: '{}'
					};
				},
				proof: (_world, _me, { post }) =>
					`select 1 from public.mentions where post_id = ${String(post)}`,
				who: insiders
			}
		]
	},
	'public.count_act(text,integer,integer)': {
		road: 'site',
		grantedTo: 'anyone',
		calls: [
			{
				name: 'of anybody',
				args: () => ({ act: `matrix:${randomUUID()}`, points: 1, seconds: 60 }),
				proof: (_world, _me, { act }) =>
					`select 1 from public.rate_limits where key = '${String(act)}'`,
				who: everyone
			}
		]
	}
};
