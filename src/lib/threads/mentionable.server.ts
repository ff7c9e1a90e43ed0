import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/**
 * People one may mention in a place: those who may read it and whose card the viewer may see.
 * @param place `thread:12`, `community:3`, `material:9`
 */
export async function listMentionable(
	trx: Db,
	place: string,
	query: string
): Promise<{ id: string; name: string; role: string }[]> {
	const [kind, id] = place.split(':');
	const subject = Number(id);
	const among =
		kind === 'thread'
			? sql`private.may_read_thread(${subject}, p.id)`
			: kind === 'community'
				? sql`exists (select from public.memberships m where m.community_id = ${subject} and m.person_id = p.id)`
				: sql`true`;
	const { rows } = await sql<{ id: string; name: string; role: string }>`
		select p.id, p.name, p.role
		from public.profiles p
		where p.erased_at is null and p.name ilike ${'%' + query.replace(/[\\%_]/g, '\\$&') + '%'} and ${among}
		order by p.name ilike ${query.replace(/[\\%_]/g, '\\$&') + '%'} desc, p.name
		limit 8`.execute(trx);
	return rows;
}
