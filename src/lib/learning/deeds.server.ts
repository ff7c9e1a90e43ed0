/** What somebody did, as statements about a pseudonym: to take along, and for a learning record store. */
import { createHash, createHmac } from 'node:crypto';
import { env } from '../../environment.ts';
import { to } from '../ui/links.ts';
import { isRouteKey } from './route.ts';
import { phaseWords, routeWords } from './route-words.ts';
import { statementOf } from './xapi.ts';
import type { Deed } from './xapi.ts';

/** Something done in the path, as the database tells it. */
export interface Told {
	deed: 'module' | 'test' | 'work' | 'certificate' | 'badge';
	/** Slug of the module, number of the phase or key of the route. */
	about: string;
	at: Date | string;
	/** Of the assignment. */
	name?: string | null;
	/** Of a test, 0 to 1. */
	score?: number | null;
}

/** @param titleOf title of a module by its slug, in Dutch as the statements are */
export function deedOf(
	{ deed, about, at, name, score }: Told,
	titleOf: (module: string) => string
): Deed {
	switch (deed) {
		case 'module':
			return {
				verb: 'completed',
				path: to(`/learning/${about}`, 'nl'),
				name: titleOf(about),
				kind: 'module',
				at
			};
		case 'test':
			return {
				verb: 'passed',
				path: to(`/learning/${about}`, 'nl'),
				name: titleOf(about),
				kind: 'assessment',
				at,
				...(score == null ? {} : { score })
			};
		case 'work':
			return {
				verb: 'shared',
				path: to(`/learning/${about}`, 'nl'),
				name: name ?? titleOf(about),
				kind: 'assessment',
				at
			};
		case 'certificate':
			return {
				verb: 'completed',
				path: `${to('/learning', 'nl')}#fase-${about}`,
				name: phaseWords(Number(about)),
				kind: 'course',
				at
			};
		case 'badge':
			return {
				verb: 'passed',
				path: `/badges/routes/${about}`,
				name: isRouteKey(about) ? routeWords[about].name() : about,
				kind: 'course',
				at
			};
	}
}

/** The same person is always the same name, and nobody else can work out whose it is. */
export function pseudonymOf(person: string): string {
	const bytes = createHmac('sha256', env.APP_SECRET).update(`xapi:${person}`).digest('hex');
	return uuidOf(bytes);
}

const uuidOf = (hex: string) =>
	hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A deed as a statement, with an id of its own: sent or imported twice, it stands once. */
export function statementFor(person: string, deed: Deed): Record<string, unknown> {
	const statement = statementOf(env.ORIGIN, pseudonymOf(person), deed);
	const { actor, verb, object, timestamp } = statement;
	const id = uuidOf(
		createHash('sha256')
			.update(JSON.stringify([actor, verb, object, timestamp]))
			.digest('hex')
	);
	// version 8: a UUID made in a way of one's own (RFC 9562 §5.8)
	return { id: `${id.slice(0, 14)}8${id.slice(15, 19)}8${id.slice(20)}`, ...statement };
}
