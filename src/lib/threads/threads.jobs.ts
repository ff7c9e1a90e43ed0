/** What happens after a change to a stream: it is sent, and posts lead to notices. */
import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { eventChanges } from '../events/changes.server.ts';
import { runChanges } from '../instruments/changes.server.ts';
import { sendMore } from '../notifications/mailing.server.ts';
import { noticed, notifyLater } from '../notifications/notify.server.ts';
import { disconnectPerson, publishStreams } from '../realtime/signals.server.ts';
import type { Announced } from '../realtime/signals.server.ts';
import { asService } from '../server/db.ts';
import type { Db } from '../server/db.ts';
import { errorFacts, log } from '../server/log.ts';
import { signalBuilders } from './changes.server.ts';

const builders = { ...signalBuilders, event: eventChanges, run: runChanges };

/** Leaves what follows from changes that were sent to jobs: posts lead to notices, an event's to mails. */
async function goOn(trx: Db, sent: Announced[]): Promise<void> {
	for (const { stream, changes } of sent) {
		if (changes.some(({ kind }) => noticed.includes(kind))) await notifyLater(trx, stream);
		if (stream.startsWith('event:')) await sendMore(trx, stream);
	}
}

export const tasks: TaskList = {
	/** Sends what changed in some streams; where that fails, each gets a job of its own. */
	async publish(payload) {
		const streams = [...new Set(payload as string[])];
		try {
			await publishStreams(streams, builders, goOn);
		} catch (thrown) {
			if (streams.length === 1) throw thrown;
			log('warn', 'streams could not be sent together', errorFacts(thrown));
			await asService('publish streams one by one', (trx) =>
				sql`select private.enqueue('publish', json_build_array(s), 'publish:' || s) from unnest(${streams}::text[]) s`.execute(
					trx
				)
			);
		}
	},
	async disconnect(payload) {
		const { person } = payload as { person: string };
		await disconnectPerson(person);
	}
};
