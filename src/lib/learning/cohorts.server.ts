/** Where cohorts live: their plan, and where the students are who let it be seen. */
import { sql } from 'kysely';
import { changeState, createCommunity, findCommunity } from '../communities/communities.server.ts';
import { inviteByLink } from '../communities/invitations.server.ts';
import type { Db } from '../server/db.ts';
import { slugsOf } from './catalogue.server.ts';
import type { PlannedModule, Step } from './cohort.ts';
import { routeOf, sortSteps } from './route.ts';
import type { ModuleCode, RouteKey } from './route.ts';

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

/** Writes the plan: route, dates, group work and a date per module. */
export async function savePlan(
	trx: Db,
	community: number,
	by: string,
	plan: Omit<CohortPlan, 'modules'>,
	due: ReadonlyMap<ModuleCode, string>,
	together: readonly ModuleCode[]
): Promise<void> {
	const row = {
		route: plan.route,
		starts_on: plan.starts,
		ends_on: plan.ends,
		group_work: plan.groupWork
	};
	await trx
		.insertInto('cohorts')
		.values({ community_id: community, created_by: by, ...row })
		.onConflict((conflict) => conflict.column('community_id').doUpdateSet(row))
		.execute();
	const steps = routeOf(plan.route).steps.map(({ code }) => ({ code }));
	// a route of one's own is made of the modules that got a date
	const codes = sortSteps(
		steps.length > 0 ? steps : [...due.keys()].map((code) => ({ code })),
		plan.route
	).map(({ code }) => code);
	await trx.deleteFrom('cohort_modules').where('community_id', '=', community).execute();
	const rows = codes.flatMap((code, at) =>
		slugsOf([code]).map((module) => ({
			community_id: community,
			module,
			position: at,
			due_on: due.get(code) ?? null,
			together: together.includes(code)
		}))
	);
	if (rows.length > 0) await trx.insertInto('cohort_modules').values(rows).execute();
}

/** Seats on a link for a whole year of students. */
const linkSeats = 60;

/**
 * Starts a werkplaats with its plan and a link that lets students in.
 * @throws 42501 for who is no educator or organiser
 */
export async function startCohort(
	trx: Db,
	by: string,
	facts: { name: string; summary: string },
	plan: Omit<CohortPlan, 'modules'>,
	firstForum: string
): Promise<{ slug: string; token: string }> {
	const { slug } = await createCommunity(
		trx,
		{
			...facts,
			kind: 'werkplaats',
			goal: '',
			sectors: [],
			province: '',
			join_mode: 'invitation',
			discussion: 'members'
		},
		firstForum
	);
	const community = await findCommunity(trx, slug, true);
	if (!community) throw new Error('the werkplaats that was just made is not there');
	await changeState(trx, community.id, 'open');
	await savePlan(trx, community.id, by, plan, new Map(), []);
	const { token } = await inviteByLink(
		trx,
		community.id,
		by,
		{ role: 'member', days: 30 },
		linkSeats
	);
	return { slug, token };
}

export interface Consent {
	progress: boolean;
	work: boolean;
}

export async function findConsent(trx: Db, community: number, viewer: string): Promise<Consent> {
	const row = await trx
		.selectFrom('cohort_consents')
		.select(['progress', 'work'])
		.where('community_id', '=', community)
		.where('person_id', '=', viewer)
		.executeTakeFirst();
	return row ?? { progress: false, work: false };
}

/** Gives consent for these parts, and takes back what is not named; nothing named is no consent. */
export async function saveConsent(
	trx: Db,
	community: number,
	viewer: string,
	consent: Consent
): Promise<void> {
	if (!consent.progress && !consent.work) {
		await trx
			.deleteFrom('cohort_consents')
			.where('community_id', '=', community)
			.where('person_id', '=', viewer)
			.execute();
		return;
	}
	const row = { ...consent, given_at: new Date() };
	await trx
		.insertInto('cohort_consents')
		.values({ community_id: community, person_id: viewer, ...row })
		.onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet(row))
		.execute();
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

/** Cohorts the viewer is in, those that run first. */
export async function listCohorts(trx: Db, viewer: string) {
	const rows = await trx
		.selectFrom('cohorts as h')
		.innerJoin('communities as c', 'c.id', 'h.community_id')
		.innerJoin('memberships as m', 'm.community_id', 'c.id')
		.select(['c.slug', 'c.name', 'h.route', 'm.role', 'c.member_count as members'])
		.select([sql<string>`h.starts_on::text`.as('starts'), sql<string>`h.ends_on::text`.as('ends')])
		.where('m.person_id', '=', viewer)
		.orderBy('h.ends_on', 'desc')
		.limit(50)
		.execute();
	return rows;
}
