/** Change objects of threads: built from the live rows when sent or asked for. */
import { sql } from 'kysely';
import type { ChangeBuilder, ChangeBuilders } from '../realtime/signals.server.ts';
import { postsJson, postsOf } from './posts.sql.ts';
import type { Names, RawPosts } from './posts.sql.ts';
import { threadHeadJson } from './threads.server.ts';
import type { ThreadHead } from './thread.ts';

const threadChanges =
	(names: Names): ChangeBuilder =>
	async (trx, subject, changes) => {
		const posts = [
			...new Set(
				changes.filter(({ kind }) => kind.startsWith('post.')).map((change) => change.subject_id)
			)
		];
		const thread = Number(subject);
		const { rows } = await sql<{ posts: RawPosts; head: ThreadHead | null }>`
			select ${postsJson(sql`where p.id = any(${posts}::bigint[]) and p.thread_id = ${thread}`, names)} as posts,
				${changes.length > posts.length ? threadHeadJson(sql`${thread}`) : sql`null`} as head`.execute(trx);
		const [row] = rows;
		const byId = new Map(row && postsOf(row.posts).map((post) => [post.id, post]));
		return changes.map(({ seq, kind, subject_id }) => ({
			seq,
			kind,
			id: subject_id,
			// a post that is no longer there (moved, gone) travels as its id alone
			data: kind.startsWith('post.') ? byId.get(subject_id ?? 0) : (row?.head ?? undefined)
		}));
	};

/** For catching up: as the reader. */
export const changeBuilders: ChangeBuilders = { thread: threadChanges('as reader') };
/** For signals: the same for everyone. */
export const signalBuilders: ChangeBuilders = { thread: threadChanges('for all readers') };
