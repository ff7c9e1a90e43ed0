/** What happens after a change to a stream: it is sent, and posts lead to notices. */
import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { eventChanges } from '../events/changes.server.ts';
import { runChanges } from '../instruments/changes.server.ts';
import { sendMore } from '../notifications/mailing.server.ts';
import { disconnectPerson, publishStreams } from '../realtime/signals.server.ts';
import type { Announced } from '../realtime/signals.server.ts';
import { asService } from '../server/db.ts';
import type { Db } from '../server/db.ts';
import { signalBuilders } from './changes.server.ts';

const builders = { ...signalBuilders, event: eventChanges, run: runChanges };

/**
 * Leaves what follows from changes that were sent to jobs: posts lead to notices, an event's to mails.
 * One job per stream, which takes more along for as long as it waits for its turn.
 */
async function goOn(trx: Db, { stream, changes }: Announced): Promise<void> {
	// an edit may mention someone new
	const posts = changes.filter(({ kind }) => kind === 'post.made' || kind === 'post.edited');
	if (posts.length > 0) {
		const told = posts.map(({ subject_id, kind }) => ({
			post: subject_id,
			edited: kind === 'post.edited'
		}));
		await sql`
			select private.enqueue('notify_posts', ${JSON.stringify(told)}::json, 'notify:' || ${stream}::text)`.execute(
			trx
		);
	}
	if (stream.startsWith('event:')) await sendMore(trx, stream);
}

export const tasks: TaskList = {
	async publish(payload) {
		const { stream } = payload as { stream: string };
		await publishStreams([stream], builders, async (trx, sent) => {
			for (const announced of sent) await goOn(trx, announced);
		});
	},
	/** Every minute: changes of which a process that died could not tell any more. */
	async announce_untold() {
		await asService('announce what was not told', (trx) =>
			sql`select private.announce_untold()`.execute(trx)
		);
	},
	async disconnect(payload) {
		const { person } = payload as { person: string };
		await disconnectPerson(person);
	}
};
