/** What one has earned and what is near: certificates of phases and the badge of one's route. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { listBadges } from './badges.server.ts';
import { phaseStandings } from './phase.ts';
import { missingFor, moduleCodes, routeOf } from './route.ts';
import type { Missing, Route, RouteStep } from './route.ts';
import { findRoute, listStates } from './routes.server.ts';

/** One's own route asks for one's own steps; the others for theirs. */
export const stepsFor = (
	route: Route,
	codes: readonly RouteStep['code'][]
): readonly RouteStep[] => (route.key === 'eigen' ? codes.map((code) => ({ code })) : route.steps);

/** The least modules a route of one's own needs for a badge. */
export const ownRouteLeast = 5;

/** Where the viewer stands with every proof. */
export async function findStanding(trx: Db, viewer: string) {
	const own = await findRoute(trx);
	const states = await listStates(trx);
	const { given } = await trx
		.selectFrom('reviews')
		.select(sql<number>`count(*)::int`.as('given'))
		.where('reviewer_id', '=', viewer)
		.where('given_at', 'is not', null)
		.where('hidden_at', 'is', null)
		.executeTakeFirstOrThrow();
	const certificates = await trx
		.selectFrom('certificates')
		.select(['phase', 'code', 'issued_at as issuedAt'])
		.where('person_id', '=', viewer)
		.orderBy('phase')
		.execute();
	const route = own && routeOf(own.route, own.base);
	const steps = own && route ? stepsFor(route, own.codes) : [];
	const missing: Missing | null = route && missingFor(route, steps, states, given);
	return {
		own,
		reviewsGiven: given,
		certificates,
		badges: await listBadges(trx, viewer),
		phases: phaseStandings(moduleCodes, own?.codes ?? [], states),
		badge: route && missing && { key: route.key, missing, tooFew: isTooFew(route, steps) }
	};
}

/** A route of one's own with fewer modules gets no badge. */
export const isTooFew = (route: Route, steps: readonly RouteStep[]): boolean =>
	route.key === 'eigen' && steps.length < ownRouteLeast;
