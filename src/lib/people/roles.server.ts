/** Platform roles and suspensions: the database checks who may and writes the audit log. */
import { sql } from 'kysely';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { searchWords } from './directory.ts';
import { oneOf, platformRoles } from './person.ts';

const reason = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.minLength(3, () => m.people_reason_missing()),
	v.maxLength(1000, () => m.people_too_long({ count: 1000 }))
);

export const roleSchema = v.object({
	role: oneOf(platformRoles, m.people_choose_from_list),
	reason
});

export const reasonSchema = v.object({ reason });

/** A day in Dutch time is over at the end of it: the suspension holds through that day. */
export const suspendSchema = v.object({
	reason,
	until: v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(day) => day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day),
			() => m.people_until_wrong()
		),
		v.check(
			(day) => day === '' || day >= new Date().toISOString().slice(0, 10),
			() => m.people_until_past()
		)
	)
});

export interface AdministeredPerson {
	id: string;
	name: string;
	role: string;
	avatar_file_id: number | null;
	created_at: Date;
	roles: string[];
	suspended: { reason: string; until: string | null } | null;
}

/**
 * People for those who look after the platform, found by name; also those who are not listed.
 * @param only `roles` or `suspended` narrows it down
 */
export async function findAdministered(
	trx: Db,
	filter: { q: string; only: string; after: { name: string; id: string } | null; id?: string },
	bound = 40
): Promise<{ people: AdministeredPerson[]; more: boolean }> {
	const words = searchWords(filter.q);
	const { rows } = await sql<AdministeredPerson>`
		select * from (
			select p.id, p.name, p.role, p.avatar_file_id, p.created_at,
				(select coalesce(json_agg(r.role order by r.role), '[]') from public.platform_roles r where r.person_id = p.id) as roles,
				(select json_build_object('reason', s.reason, 'until', s.until) from public.suspensions s
					where s.person_id = p.id and s.lifted_at is null and (s.until is null or s.until > now())
					order by s.until desc nulls first limit 1) as suspended
			from public.profiles p
			where p.erased_at is null
				and (${filter.id ?? null}::uuid is null or p.id = ${filter.id ?? null}::uuid)
				and extensions.unaccent(p.name) ilike all (${words}::text[])
		) people
		where (${filter.only !== 'roles'} or json_array_length(roles) > 0)
			and (${filter.only !== 'suspended'} or suspended is not null)
			and (${filter.after === null} or (name, id) > (${filter.after?.name ?? ''}, ${filter.after?.id ?? null}::uuid))
		order by name, id limit ${bound + 1}`.execute(trx);
	return { people: rows.slice(0, bound), more: rows.length > bound };
}

/** @throws PgError 42501 for anyone but an admin */
export async function grantRole(trx: Db, person: string, role: string, why: string): Promise<void> {
	await sql`select public.grant_role(${person}::uuid, ${role}, ${why})`.execute(trx);
}

/** @throws PgError 42501 for anyone but an admin; P0001 `last_admin` */
export async function revokeRole(
	trx: Db,
	person: string,
	role: string,
	why: string
): Promise<void> {
	await sql`select public.revoke_role(${person}::uuid, ${role}, ${why})`.execute(trx);
}

/**
 * Keeps somebody out, from the next request on.
 * @param until last day, `YYYY-MM-DD`; empty for no end
 * @throws PgError 42501 for anyone but moderators and admins; P0001 `not_self`
 */
export async function suspendPerson(
	trx: Db,
	person: string,
	why: string,
	until: string
): Promise<void> {
	await sql`
		select public.suspend_person(${person}::uuid, ${why},
			(nullif(${until}, '')::date + 1)::timestamp at time zone 'Europe/Amsterdam')`.execute(trx);
}

/** @throws PgError 42501 for anyone but moderators and admins */
export async function liftSuspension(trx: Db, person: string, why: string): Promise<void> {
	await sql`select public.lift_suspension(${person}::uuid, ${why})`.execute(trx);
}
