/** What happens after a change to a stream: it is sent, and posts lead to notices. */
import type { TaskList } from 'graphile-worker';
import { eventChanges } from '../events/changes.server.ts';
import { runChanges } from '../instruments/changes.server.ts';
import { disconnectPerson, publishStream } from '../realtime/signals.server.ts';
import { sql } from 'kysely';
import { signalBuilders } from './changes.server.ts';

export const tasks: TaskList = {
	async publish(payload) {
		const { stream } = payload as { stream: string };
		await publishStream(
			stream,
			{ ...signalBuilders, event: eventChanges, run: runChanges },
			async (trx, changes) => {
				// an edit may mention someone new
				const posts = changes.filter(({ kind }) => kind === 'post.made' || kind === 'post.edited');
				if (posts.length === 0) return;
				await sql`
				select private.enqueue('notify_post', json_build_object('post', post, 'edited', edited),
					'notify:' || post || case when edited then ':edited' else '' end)
				from unnest(${posts.map((change) => change.subject_id)}::bigint[],
					${posts.map(({ kind }) => kind === 'post.edited')}::boolean[]) as p (post, edited)`.execute(trx);
			}
		);
	},
	async disconnect(payload) {
		const { person } = payload as { person: string };
		await disconnectPerson(person);
	}
};
