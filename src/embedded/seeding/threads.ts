import { env } from '../../environment.ts';
import {
	MARKDOWN_VERSION,
	findMentions,
	mentionMarkdown,
	renderMarkdown
} from '../../lib/server/markdown.ts';
import { content } from '../seed/content.ts';
import type { SeedPost, SeedThread } from '../seed/types.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** A body with its keys turned into what a person would have written. */
function write(body: string, { people, materials }: Seeding): string {
	const names = new Map(content.people.map(({ key, name }) => [key, name]));
	const titles = new Map(content.materials.map(({ key, title }) => [key, title]));
	return body
		.replace(
			/\[\[material:([a-z0-9-]+)\]\]/g,
			(_, key: string) => `[${must(titles, key)}](/materiaal/${must(materials, key)})`
		)
		.replace(/(^|[^\w@])@([a-z]+)\b/g, (whole, before: string, key: string) =>
			names.has(key) ? `${before}${mentionMarkdown(must(names, key), must(people, key))}` : whole
		);
}

function render(body: string): string {
	return renderMarkdown(body, { origin: env.ORIGIN }).html;
}

export async function loadThreads(seeding: Seeding): Promise<void> {
	for (const thread of content.threads) {
		const id = await loadThread(seeding, thread);
		if (thread.module)
			await insert(seeding.client, 'public.module_threads', {
				thread_id: id,
				module: thread.module
			});
		const ids: number[] = [];
		for (const [at, post] of thread.posts.entries())
			ids.push(await loadPost(seeding, thread, id, post, at, ids));
		const accepted = thread.posts.findIndex((post) => post.accepted);
		const author = must(seeding.people, thread.author);
		if (accepted > 0) {
			await insert(seeding.client, 'public.accepted_answers', {
				thread_id: id,
				post_id: ids[accepted],
				accepted_by: author
			});
			// who asked comes back to it
			await insert(seeding.client, 'public.bookmarks', {
				person_id: author,
				post_id: ids[accepted]
			});
		}
		if (thread.pinned)
			await insert(seeding.client, 'public.thread_pins', { thread_id: id, pinned_by: author });
		if (thread.locked) {
			await insert(seeding.client, 'public.thread_locks', {
				thread_id: id,
				locked_by: author,
				reason: 'Dit gesprek is afgerond.'
			});
		}
		await loadReading(seeding, thread, id);
	}
}

async function loadThread(
	{ client, people, communities, materials }: Seeding,
	thread: SeedThread
): Promise<number> {
	const community = thread.community ? must(communities, thread.community) : null;
	const { rows } = thread.forum
		? await client.query<{ id: number }>(
				'select id from public.forums where community_id = $1 and name = $2',
				[community?.id, thread.forum]
			)
		: { rows: [] };
	const material = thread.material ? must(materials, thread.material) : null;
	const last = thread.posts.at(-1);
	return insertId(client, 'public.threads', {
		community_id: community?.id ?? null,
		forum_id: rows[0]?.id ?? null,
		material_id: material,
		material_version: material ? 1 : null,
		passage: thread.passage ?? null,
		kind: thread.kind,
		title: thread.title,
		author_id: must(people, thread.author),
		visibility: community && community.discussion === 'members' ? 'members' : 'public',
		created_at: daysAgo(thread.daysAgo),
		last_post_at: daysAgo(thread.daysAgo, last?.hoursAfter ?? 0),
		last_number: thread.posts.length
	});
}

async function loadPost(
	seeding: Seeding,
	thread: SeedThread,
	id: number,
	post: SeedPost,
	at: number,
	earlier: number[]
): Promise<number> {
	const { client, people, communities } = seeding;
	const community = thread.community ? must(communities, thread.community) : null;
	const written = daysAgo(thread.daysAgo, post.hoursAfter);
	const body = write(post.body, seeding);
	const html = render(body);
	const made = await insertId(client, 'public.posts', {
		thread_id: id,
		number: at + 1,
		author_id: must(people, post.author),
		body: post.deleted ? '' : body,
		body_html: post.deleted ? '' : html,
		renderer: MARKDOWN_VERSION,
		reply_to_id: post.replyTo === undefined ? null : earlier[post.replyTo],
		community_id: community?.id ?? null,
		visibility: community && community.discussion === 'members' ? 'members' : 'public',
		created_at: written,
		edited_at: post.edited ? new Date(written.getTime() + 1_800_000) : null,
		deleted_at: post.deleted ? new Date(written.getTime() + 3_600_000) : null,
		deleted_by: post.deleted ? must(people, post.author) : null,
		revision: post.edited ? 2 : 1
	});
	if (post.edited) {
		await insert(client, 'public.post_revisions', {
			post_id: made,
			number: 1,
			body: body.split('. ')[0] ?? body,
			body_html: render(body.split('. ')[0] ?? body),
			replaced_by: must(people, post.author),
			replaced_at: new Date(written.getTime() + 1_800_000)
		});
	}
	for (const person of post.deleted ? [] : findMentions(body)) {
		await insert(client, 'public.mentions', { post_id: made, person_id: person });
	}
	for (const { kind, by } of post.reactions ?? []) {
		for (const person of by) {
			await insert(client, 'public.reactions', {
				post_id: made,
				person_id: must(people, person),
				kind
			});
		}
	}
	// what the trigger would have done
	await client.query('update public.posts set reactions = private.reactions_of(id) where id = $1', [
		made
	]);
	return made;
}

/** Writers follow and have read what they wrote; the rest of the community is somewhere halfway. */
async function loadReading(
	{ client, people }: Seeding,
	thread: SeedThread,
	id: number
): Promise<void> {
	const members =
		content.communities
			.find(({ slug }) => slug === thread.community)
			?.members.map(({ person }) => person) ?? [];
	for (const [at, person] of [
		...new Set([...members, ...thread.posts.map(({ author }) => author)])
	].entries()) {
		const wrote = thread.posts.findLastIndex(({ author }) => author === person) + 1;
		// recent talk is unread for many, old talk for few
		const share = thread.daysAgo > 30 ? 1 : ((at * 7 + thread.title.length) % 5) / 4;
		const read = Math.max(wrote, Math.floor(thread.posts.length * share));
		if (read > 0) {
			await insert(client, 'public.thread_reads', {
				thread_id: id,
				person_id: must(people, person),
				number: read
			});
		}
		if (wrote > 0)
			await insert(client, 'public.thread_follows', {
				thread_id: id,
				person_id: must(people, person)
			});
	}
}

/** Bells that ring in the demo: the newest mentions and replies of each person. */
export async function loadNotifications({ client }: Seeding): Promise<void> {
	await client.query(`
		insert into public.notifications (person_id, kind, thread_id, post_id, community_id, actor_id, created_at, read_at)
		select distinct on (person_id, post_id) person_id, kind, thread_id, post_id, community_id, actor_id, at,
			case when at < now() - interval '9 days' then at + interval '6 hours' end
		from (
			select m.person_id, 'mention' as kind, p.thread_id, p.id as post_id, p.community_id, p.author_id as actor_id, p.created_at as at
			from public.mentions m join public.posts p on p.id = m.post_id
			where m.person_id <> p.author_id
			union all
			select r.author_id, 'reply', p.thread_id, p.id, p.community_id, p.author_id, p.created_at
			from public.posts p join public.posts r on r.id = p.reply_to_id
			where r.author_id <> p.author_id
		) told
		where at > now() - interval '40 days'
		order by person_id, post_id, kind`);
}
