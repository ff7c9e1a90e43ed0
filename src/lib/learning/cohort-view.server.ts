/** What is seen of a cohort: its plan, and where the students are who let it be seen. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { PlannedModule, Step } from './cohort.ts';
import type { RouteKey } from './route.ts';

export interface CohortPlan {
	route: RouteKey;
	starts: string;
	ends: string;
	groupWork: string;
	modules: PlannedModule[];
}

/** The plan of a werkplaats; null when it has none, or for who is not in it. */
export async function findPlan(trx: Db, community: number): Promise<CohortPlan | null> {
	const { rows } = await sql<CohortPlan>`
		select c.route, c.starts_on::text as starts, c.ends_on::text as ends, c.group_work as "groupWork", coalesce((
			select json_agg(json_build_object('module', m.module, 'dueOn', m.due_on, 'together', m.together) order by m.position)
			from public.cohort_modules m where m.community_id = c.community_id), '[]') as modules
		from public.cohorts c where c.community_id = ${community}`.execute(trx);
	return rows[0] ?? null;
}

export interface Student {
	id: string;
	name: string;
	progress: boolean;
	work: boolean;
	steps: Step[];
	/** Work that was handed in for modules of the plan, by block. */
	handedIn: { id: number; title: string; module: string; given: number }[];
}

/**
 * Students by name, with what each lets the viewer see; row level security decides, so that a student
 * gets the own row only: the very one an educator sees. Reads the summary per module, never answers.
 */
export async function listStudents(trx: Db, community: number): Promise<Student[]> {
	const { rows } = await sql<Student>`
		select p.id, p.name, coalesce(c.progress, false) as progress, coalesce(c.work, false) as work,
			case when c.progress then coalesce((
				select json_agg(json_build_object('module', coalesce(g.module, t.module), 'done', coalesce(g.done, 0),
					'total', coalesce(g.total, 0), 'completedAt', g.completed_at, 'updatedAt', g.updated_at,
					'testedOutAt', t.passed_at))
				from (select * from public.module_progress where person_id = p.id) g
				full join (select * from public.test_outs where person_id = p.id) t on t.module = g.module), '[]') else '[]' end as steps,
			case when c.work then coalesce((
				select json_agg(json_build_object('id', s.id, 'title', s.title, 'module', s.module, 'given', (
					select count(*) from public.reviews r where r.submission_id = s.id and r.given_at is not null)) order by s.submitted_at)
				from public.submissions s
				where s.person_id = p.id and s.module in (
					select m.module from public.cohort_modules m where m.community_id = ${community})), '[]') else '[]' end as "handedIn"
		from public.memberships m
		join public.profiles p on p.id = m.person_id
		left join public.cohort_consents c on c.community_id = m.community_id and c.person_id = m.person_id
		where m.community_id = ${community} and m.role = 'member'
			and (m.person_id = (select private.viewer_id()) or private.leads_community(m.community_id))
		order by p.name, p.id
		limit 200`.execute(trx);
	return rows;
}
