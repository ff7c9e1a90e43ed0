/** Leaving the platform. The whole of it is one SQL function; here is what comes before. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export interface Obstacles {
	/** Communities with other people in them that only this person leads. */
	communities: { slug: string; name: string }[];
	/** The only admin of the platform. */
	lastAdmin: boolean;
}

/** What has to be handed over before this person can leave; the database checks it again. */
export async function findObstacles(trx: Db, id: string): Promise<Obstacles> {
	const { rows: communities } = await sql<Obstacles['communities'][number]>`
		select c.slug, c.name
		from public.memberships mine join public.communities c on c.id = mine.community_id
		where mine.person_id = ${id}::uuid and mine.role = 'lead' and c.state <> 'archived'
			and exists (select from public.memberships o where o.community_id = c.id and o.person_id <> mine.person_id)
			and not exists (select from public.memberships o
				where o.community_id = c.id and o.person_id <> mine.person_id and o.role = 'lead')
		order by c.name`.execute(trx);
	const { rows: admins } = await sql<{ last: boolean }>`
		select coalesce(bool_and(person_id = ${id}::uuid), false) as last
		from public.platform_roles where role = 'admin'`.execute(trx);
	return { communities, lastAdmin: admins[0]?.last ?? false };
}

/**
 * Erases the person who asks.
 * @throws PgError P0001 `sole_lead` or `last_admin`
 */
export async function eraseAccount(trx: Db): Promise<void> {
	await sql`select public.erase_account()`.execute(trx);
}

/**
 * Erases somebody who asked an admin to; the reason goes into the log.
 * @throws PgError 42501 for anyone but an admin; P0001 `sole_lead` or `last_admin`
 */
export async function erasePerson(trx: Db, person: string, why: string): Promise<void> {
	await sql`select public.erase_person(${person}::uuid, ${why})`.execute(trx);
}
