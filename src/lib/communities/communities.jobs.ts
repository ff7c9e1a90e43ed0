/** What happens after someone asks to come in, gets an answer, or came in: people are told. */
import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { asService } from '../server/db.ts';
import type { Db } from '../server/db.ts';

interface Notice {
	topic: 'join_request' | 'join_accepted' | 'join_declined' | 'welcome';
	kind: 'task' | 'community';
	community: number;
	actor: string | null;
	details: Record<string, unknown>;
}

/**
 * Rings the bell of each of these people, once: a job that runs again finds its notice there. The mail
 * follows what the person chose; the sender of mails observes quiet hours.
 */
async function notify(trx: Db, people: RawBuilder<unknown>, notice: Notice): Promise<void> {
	const { topic, kind, community, actor, details } = notice;
	const wish = kind === 'task' ? sql.ref('s.mail_tasks') : sql.ref('s.mail_communities');
	await sql`
		insert into notifications (person_id, kind, topic, community_id, actor_id, details, mail_due_at)
		select p.id, ${kind}, ${topic}, ${community}, ${actor}::uuid, ${JSON.stringify(details)}::jsonb,
			case when coalesce(${wish}, 'instant') <> 'off' then now() end
		from profiles p left join person_settings s on s.person_id = p.id
		where p.id in (${people}) and p.erased_at is null
			and not exists (
				select from notifications n
				where n.person_id = p.id and n.topic = ${topic} and n.community_id = ${community}
					and n.details = ${JSON.stringify(details)}::jsonb)`.execute(trx);
}

export const tasks: TaskList = {
	/** The leads of the community have someone to answer. */
	async join_request_made(payload) {
		const { request } = payload as { request: number };
		await asService('tell leads of a join request', async (trx) => {
			const asked = await trx
				.selectFrom('join_requests')
				.select(['community_id', 'person_id'])
				.where('id', '=', request)
				.where('decided_at', 'is', null)
				.executeTakeFirst();
			if (!asked) return;
			await notify(
				trx,
				sql`select person_id from memberships where community_id = ${asked.community_id} and role in ('lead', 'coach')`,
				{
					topic: 'join_request',
					kind: 'task',
					community: asked.community_id,
					actor: asked.person_id,
					details: { request }
				}
			);
		});
	},

	/** Whoever asked hears the answer, with the lead's words; the task of the other leads is done. */
	async join_request_answered(payload) {
		const { request } = payload as { request: number };
		await asService('tell the answer to a join request', async (trx) => {
			const answered = await trx
				.selectFrom('join_requests')
				.select(['community_id', 'person_id', 'decided_by', 'outcome', 'answer'])
				.where('id', '=', request)
				.executeTakeFirst();
			if (answered?.outcome !== 'accepted' && answered?.outcome !== 'declined') return;
			await notify(trx, sql`select ${answered.person_id}::uuid`, {
				topic: answered.outcome === 'accepted' ? 'join_accepted' : 'join_declined',
				kind: 'task',
				community: answered.community_id,
				actor: answered.decided_by,
				details: { request, answer: answered.answer }
			});
			await trx
				.updateTable('notifications')
				.set({ read_at: new Date(), mail_due_at: null })
				.where('topic', '=', 'join_request')
				.where('community_id', '=', answered.community_id)
				.where(sql`details ->> 'request'`, '=', String(request))
				.where('read_at', 'is', null)
				.execute();
		});
	},

	/** Whoever came in by the open door or an invitation finds a welcome, still a member or not told. */
	async community_welcome(payload) {
		const { community, person } = payload as { community: number; person: string };
		await asService('welcome a new member', (trx) =>
			notify(
				trx,
				sql`select person_id from memberships where community_id = ${community} and person_id = ${person}::uuid`,
				{ topic: 'welcome', kind: 'community', community, actor: null, details: {} }
			)
		);
	}
};
