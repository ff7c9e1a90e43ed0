/** What happens after: offers end, people hear of changes, old answers go. */
import { sql } from 'kysely';
import type { TaskList } from 'graphile-worker';
import { asService } from '../server/db.ts';
import { log } from '../server/log.ts';
import { expireOffers, releaseSeats, remind, removeOld, tellEvent, thank } from './after.server.ts';

export const tasks: TaskList = {
	async expire_offers(payload) {
		const { event } = payload as { event: number };
		await asService('end offers', (trx) => expireOffers(trx, event));
	},
	/** Every five minutes: what a job of its own missed, and blocks whose date has come. */
	async sweep_offers() {
		const due = await asService('find overdue offers', async (trx) => {
			const { rows } = await sql<{ event: number }>`
				select distinct event_id as event from public.offers where answer is null and expires_at <= now() limit 200`.execute(
				trx
			);
			return rows;
		});
		// one transaction each: an event's row is held no longer than its own seats take
		for (const { event } of due) await asService('end offers', (trx) => expireOffers(trx, event));
		await asService('release kept seats', releaseSeats);
	},
	async tell_event(payload) {
		const told = payload as { event: number; what: string; sequence: number; changes?: string[] };
		await asService('tell of a change', (trx) => tellEvent(trx, told));
	},
	async remind_events() {
		await asService('remind of events', remind);
		await asService('thank who came', thank);
	},
	async remove_event_answers() {
		const counts = await asService('remove old answers', removeOld);
		log('info', 'old answers and registrations were removed', counts);
	}
};
