/** The audit log, as far as the reader may see it: admins all, moderators acts of moderation. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export interface AuditFilter {
	/** First part of an action: `role`, `post` … */
	area: string;
	/** Did it, or had it done. */
	person: string | null;
	/** Days, `YYYY-MM-DD`, in Dutch time; both ends count. */
	from: string;
	to: string;
	before: number | null;
}

export interface AuditEntry {
	id: number;
	at: string;
	action: string;
	subject_kind: string;
	subject_id: string;
	reason: string | null;
	details: Record<string, unknown>;
	actor_id: string | null;
	actor: { name: string; erased: boolean } | null;
	/** Who it was done to, when that was a person. */
	subject: { name: string; erased: boolean } | null;
	community: { slug: string; name: string } | null;
}

const areas = /^[a-z_]{1,30}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the address; what makes no sense is left out. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
	const fitting = (name: string, pattern: RegExp) => {
		const value = query.get(name) ?? '';
		return pattern.test(value) ? value : '';
	};
	return {
		area: fitting('area', areas),
		person: fitting('person', uuid) || null,
		from: fitting('from', day),
		to: fitting('to', day),
		before: Number(fitting('before', /^\d{1,15}$/)) || null
	};
}

/** A page of the log, newest first. */
export async function listAudit(
	trx: Db,
	filter: AuditFilter,
	bound = 50
): Promise<{ entries: AuditEntry[]; more: boolean }> {
	const { area, person, from, to, before } = filter;
	const { rows } = await sql<AuditEntry>`
		select e.id, e.at, e.action, e.subject_kind, e.subject_id, e.reason, e.details, e.actor_id,
			case when a.id is not null then json_build_object('name', a.name, 'erased', a.erased_at is not null) end as actor,
			case when s.id is not null then json_build_object('name', s.name, 'erased', s.erased_at is not null) end as subject,
			case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end as community
		from public.audit_entries e
		left join public.profiles a on a.id = e.actor_id
		left join public.profiles s on e.subject_kind = 'person' and s.id::text = e.subject_id
		left join public.communities c on c.id = e.community_id
		where (${before}::bigint is null or e.id < ${before}::bigint)
			and (${area} = '' or split_part(e.action, '.', 1) = ${area})
			and (${person}::uuid is null or e.actor_id = ${person}::uuid
				or (e.subject_kind = 'person' and e.subject_id = ${person}::text))
			and (${from} = '' or e.at >= nullif(${from}, '')::date::timestamp at time zone 'Europe/Amsterdam')
			and (${to} = '' or e.at < (nullif(${to}, '')::date + 1)::timestamp at time zone 'Europe/Amsterdam')
		order by e.id desc limit ${bound + 1}`.execute(trx);
	return { entries: rows.slice(0, bound), more: rows.length > bound };
}
