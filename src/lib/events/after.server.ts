/** Mails and clearing up around events, run by the worker. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/** Offers nobody answered pass on; the database decides which. */
export async function expireOffers(trx: Db, event: number): Promise<void> {
	await sql`select private.expire_offers(${event})`.execute(trx);
}

/** Seats kept for a province until now are everybody's. */
export async function releaseSeats(trx: Db): Promise<void> {
	await sql`select private.release_blocks()`.execute(trx);
}

/** A change or the end of an event, to everyone who has a seat or waits; once per change. */
export async function tellEvent(
	trx: Db,
	told: { event: number; what: string; sequence: number; changes?: string[] }
): Promise<void> {
	const kind = told.what === 'event_cancelled' ? 'event_cancelled' : 'changed';
	const changes = JSON.stringify(told.changes ?? []);
	await sql`
		insert into public.mails (person_id, address, kind, locale, payload, message_id)
		select r.person_id, case when r.person_id is null then r.email end, ${`event_${kind}`}, r.locale,
			jsonb_build_object('registration', r.id, 'changes', ${changes}::jsonb),
			${`event-${kind}-`} || r.id || ${`-${told.sequence}@vliegwiel`}
		from public.registrations r
		where r.event_id = ${told.event} and r.state in ('confirmed', 'waiting', 'offered')
			and (r.person_id is not null or r.email is not null)
		on conflict (message_id) do nothing`.execute(trx);
	await sql`
		select private.notify_registration(r.person_id, ${kind}, r.event_id) from public.registrations r
		where r.event_id = ${told.event} and r.state in ('confirmed', 'waiting', 'offered') and r.person_id is not null`.execute(
		trx
	);
}

/** So many days before as the organiser chose, to who has a seat; the mail's own number keeps it to one each. */
export async function remind(trx: Db): Promise<void> {
	await sql`
		select private.mail_registration(r.id, 'reminder', days || '-' || e.starts_at::date)
		from public.events e
		-- of what is due the nearest: who was away for a week gets one mail, not two
		cross join lateral (select min(n) as days from unnest(e.remind_days) n
			where e.starts_at < now() + make_interval(days => n)) d
		join public.registrations r on r.event_id = e.id and r.state = 'confirmed' and r.mail_off_at is null
		where e.state in ('published', 'closed') and e.starts_at > now() and e.starts_at < now() + interval '60 days' and d.days is not null
			-- who registered since then needs no reminder
			and r.state_at < e.starts_at - make_interval(days => days)`.execute(trx);
}

/** The day after, to who was there: thanks, and where the proof is. */
export async function thank(trx: Db): Promise<void> {
	await sql`
		select private.mail_registration(r.id, 'thanks') from public.events e
		join public.registrations r on r.event_id = e.id
		join public.attendances a on a.registration_id = r.id
		where r.mail_off_at is null and e.ends_at < now() - interval '2 hours' and e.ends_at > now() - interval '7 days'`.execute(
		trx
	);
}

/** What has served its day goes; answers how much. */
export async function removeOld(trx: Db): Promise<{ answers: number; registrations: number }> {
	const { rows } = await sql<{ answers: number; registrations: number }>`
		select private.remove_old_answers() as answers, private.remove_old_registrations() as registrations`.execute(
		trx
	);
	return rows[0] ?? { answers: 0, registrations: 0 };
}
