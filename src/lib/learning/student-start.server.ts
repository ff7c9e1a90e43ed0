/** What leads a student's start page, besides the next lesson: the werkplaats and who waits there. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Locale } from '../ui/links.ts';
import { titleOf } from './catalogue.server.ts';

export interface StudentStart {
	/** One's werkplaatsen, each with the first module of its plan that is still open. */
	places: {
		slug: string;
		name: string;
		due: {
			module: string;
			title: string;
			/** As a date; null: planned without one. */
			on: string | null;
			late: boolean;
			together: boolean;
		} | null;
	}[];
	/** Feedback the viewer promised, the oldest promise first. */
	promised: { id: number; title: string; owner: string | null }[];
	/** Work of others that waits for feedback the viewer could give. */
	waiting: number;
}

interface Row {
	slug: string;
	name: string;
	module: string | null;
	on: string | null;
	late: boolean;
	together: boolean;
}

export async function findStudentStart(
	trx: Db,
	viewer: string,
	locale: Locale
): Promise<StudentStart> {
	const { rows: places } = await sql<Row>`
		select c.slug, c.name, d.module, d.due_on::text as "on", d.due_on < current_date as late, d.together
		from public.memberships m
		join public.communities c on c.id = m.community_id and c.kind = 'werkplaats' and c.state <> 'archived'
		left join lateral (
			select p.module, p.due_on, p.together from public.cohort_modules p
			where p.community_id = c.id
				and not exists (select from public.module_progress g
					where g.person_id = ${viewer} and g.module = p.module and g.completed_at is not null)
				and not exists (select from public.test_outs t
					where t.person_id = ${viewer} and t.module = p.module and t.passed_at is not null)
			order by p.position limit 1) d on true
		where m.person_id = ${viewer}
		order by c.name limit 10`.execute(trx);
	const { rows: promised } = await sql<StudentStart['promised'][number]>`
		select s.id, s.title, p.name as owner
		from public.reviews r
		join public.submissions s on s.id = r.submission_id
		left join public.profiles p on p.id = s.person_id
		where r.reviewer_id = ${viewer} and r.given_at is null
		order by r.taken_at limit 5`.execute(trx);
	const { rows: waits } = await sql<{ count: number }>`
		select count(*)::int as count from public.list_waiting_work()`.execute(trx);
	return {
		places: places.map(({ slug, name, module, on, late, together }) => ({
			slug,
			name,
			due: module === null ? null : { module, title: titleOf(module, locale), on, late, together }
		})),
		promised,
		waiting: waits[0]?.count ?? 0
	};
}
