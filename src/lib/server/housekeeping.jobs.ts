/** What is kept for a while only; the terms are those of the privacy page. */
import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { asService } from './db.ts';
import { log } from './log.ts';

const terms = [
	[
		'idempotency_keys',
		sql`delete from public.idempotency_keys where created_at < now() - interval '2 days'`
	],
	[
		'session_rotations',
		// a copied token that turns up after this week is the auth service's own to recognise
		sql`delete from public.session_rotations where created_at < now() - interval '7 days'`
	],
	[
		'rate_limits',
		sql`delete from public.rate_limits where expire < extract(epoch from now()) * 1000`
	],
	['changes', sql`delete from public.changes where at < now() - interval '30 days'`],
	[
		'mails',
		sql`update public.mails set address = null, payload = '{}' where created_at < now() - interval '30 days' and (sent_at is not null or failed_at is not null)`
	],
	['drafts', sql`delete from public.drafts where updated_at < now() - interval '180 days'`]
] as const;

export const tasks: TaskList = {
	/**
	 * Lets others have the jobs of a worker that was killed: it keeps them locked, for four hours if nobody
	 * looks. No job of ours lasts half an hour, and each may be done twice.
	 */
	async free_jobs(_payload, { withPgClient }) {
		await withPgClient((client) =>
			client.query(`select graphile_worker.force_unlock_workers(array(
				select locked_by from graphile_worker.jobs where locked_at < now() - interval '30 minutes'))`)
		);
	},
	async clean_up() {
		const removed: Record<string, number> = {};
		for (const [table, remove] of terms) {
			removed[table] = await asService('keep to the terms', async (trx) => {
				const { numAffectedRows } = await remove.execute(trx);
				return Number(numAffectedRows ?? 0);
			});
		}
		log('info', 'cleaned up', removed);
	}
};
