/** Where cohorts live: starting and planning one, and consent to be seen in it. */
import { sql } from 'kysely';
import { changeState, createCommunity, findCommunity } from '../communities/communities.server.ts';
import { inviteByLink } from '../communities/invitations.server.ts';
import type { Db } from '../server/db.ts';
import { slugsOf } from './catalogue.server.ts';
import type { CohortPlan } from './cohort-view.server.ts';
import { routeOf, sortSteps } from './route.ts';
import type { ModuleCode } from './route.ts';

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
