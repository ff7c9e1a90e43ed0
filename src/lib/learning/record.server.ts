/** One's page of professional growth, links to it, and the statements one may take along. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { hashOf, newToken } from '../server/token.ts';
import { to } from '../ui/links.ts';
import { titleOf } from './catalogue.server.ts';
import { deedOf, statementFor } from './deeds.server.ts';
import type { RouteKey } from './route.ts';
import { endOf } from './submission.ts';
import type { Deed } from './xapi.ts';

export interface ProfessionalRecord {
	name: string;
	/** For a holder of the link: the day it ends. */
	until: string | null;
	events: {
		title: string;
		slug: string;
		startsAt: string;
		hours: number | null;
		code: string | null;
	}[];
	coming: { title: string; slug: string; startsAt: string }[];
	modules: { module: string; at: string; tested: boolean }[];
	certificates: { phase: number; code: string; issuedAt: string }[];
	badges: { route: RouteKey; code: string; issuedAt: string }[];
	reviews: number;
	portfolio: {
		id: number | null;
		module: string;
		title: string;
		goal: string;
		submittedAt: string;
	}[];
}

/**
 * The viewer's own record, or the one a link opens.
 * @param token of a link; null for one's own
 * @returns null for a link that ended or never was
 */
export async function readRecord(
	trx: Db,
	token: string | null
): Promise<ProfessionalRecord | null> {
	const { rows } = await sql<{ record: ProfessionalRecord | null }>`
		select public.read_record(${token === null ? null : hashOf(token)}) as record`.execute(trx);
	return rows[0]?.record ?? null;
}

/** Links one made, the newest first. */
export function listLinks(trx: Db, viewer: string) {
	return trx
		.selectFrom('record_links')
		.select(['id', 'label', 'until'])
		.where('person_id', '=', viewer)
		.where('until', '>', new Date())
		.orderBy('id', 'desc')
		.limit(50)
		.execute();
}

/** Makes a link; its token is shown this once. */
export async function makeLink(
	trx: Db,
	viewer: string,
	{ label, until }: { label: string; until: string }
): Promise<{ token: string }> {
	const token = newToken();
	await trx
		.insertInto('record_links')
		.values({ person_id: viewer, token_hash: hashOf(token), label, until: endOf(until) })
		.execute();
	return { token };
}

export async function endLink(trx: Db, viewer: string, id: number): Promise<void> {
	await trx
		.deleteFrom('record_links')
		.where('id', '=', id)
		.where('person_id', '=', viewer)
		.execute();
}

/** What is in a record, as xAPI statements under a pseudonym, the oldest first. */
export function statementsOf(person: string, record: ProfessionalRecord) {
	const title = (module: string) => titleOf(module, 'nl');
	const deeds: Deed[] = [
		...record.modules.map(({ module, at, tested }) =>
			deedOf({ deed: tested ? 'test' : 'module', about: module, at }, title)
		),
		...record.portfolio.map(({ module, title: name, submittedAt }) =>
			deedOf({ deed: 'work', about: module, at: submittedAt, name }, title)
		),
		...record.certificates.map(({ phase, issuedAt }) =>
			deedOf({ deed: 'certificate', about: String(phase), at: issuedAt }, title)
		),
		...record.badges.map(({ route, issuedAt }) =>
			deedOf({ deed: 'badge', about: route, at: issuedAt }, title)
		),
		...record.events.map(({ slug, title: name, startsAt }) => ({
			verb: 'attended' as const,
			path: to(`/events/${slug}`, 'nl'),
			name,
			kind: 'meeting' as const,
			at: startsAt
		}))
	];
	return deeds
		.map((deed) => statementFor(person, deed))
		.sort((a, b) => (String(a.timestamp) < String(b.timestamp) ? -1 : 1));
}
