/** Badges: issued to who finished a route, signed once, checked by anyone, revocable. */
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { env } from '../../environment.ts';
import type { Db } from '../server/db.ts';
import { newCode, readCode } from '../server/proof-code.ts';
import { achievementOf } from './achievement.ts';
import { slugsOf } from './catalogue.server.ts';
import { badgeCredential, statusListCredential } from './credential.ts';
import type { CredentialFacts } from './credential.ts';
import { findModule } from './path.server.ts';
import type { Route, RouteStep } from './route.ts';
import { signCredential } from './signing.server.ts';

interface Issued extends Pick<
	CredentialFacts,
	'code' | 'salt' | 'addressHash' | 'statusList' | 'statusIndex'
> {
	issuedAt: string;
	jwt: string | null;
}

/** A badge as its page shows it. */
export interface Badge {
	code: string;
	route: Route['key'];
	issuedAt: string;
	revokedAt: string | null;
	addressHash: string;
	salt: string;
	jwt: string;
	/** The viewer earned it. */
	own: boolean;
}

/**
 * The badge of a route, signed; the same one every time.
 * @param steps what the badge asks for
 * @throws P0001 `modules_missing`, `reviews_missing`
 */
export async function issueBadge(
	trx: Db,
	route: Route,
	steps: readonly RouteStep[]
): Promise<string> {
	const slugs = slugsOf(steps.filter(({ elective }) => !elective).map(({ code }) => code));
	const salt = randomBytes(16).toString('base64url');
	const { rows } = await sql<{ issued: Issued }>`
		select public.issue_badge(${route.key}, ${slugs}, ${route.reviews}, ${newCode()}, ${salt}) as issued`.execute(
		trx
	);
	const issued = rows[0]?.issued;
	if (!issued) throw new Error('issue_badge gave nothing');
	if (!issued.jwt) {
		const credential = badgeCredential({
			...issued,
			origin: env.ORIGIN,
			issuedAt: new Date(issued.issuedAt),
			achievement: achievementOf(
				route,
				slugs.flatMap((slug) => findModule(slug)?.facts ?? [])
			)
		});
		const jwt = await signCredential(credential);
		await sql`select public.keep_credential(${issued.code}, ${jwt})`.execute(trx);
	}
	return issued.code;
}

/** A badge by its code, however it was typed. */
export async function findBadge(trx: Db, typed: string): Promise<Badge | null> {
	const { rows } = await sql<{ badge: Badge | null }>`
		select public.verify_badge(${readCode(typed)}) as badge`.execute(trx);
	return rows[0]?.badge ?? null;
}

/** Takes a badge back. @throws 42501; P0001 `revoke_reason` */
export async function revokeBadge(trx: Db, code: string, why: string): Promise<void> {
	await sql`select public.revoke_badge(${code}, ${why})`.execute(trx);
}

/** A status list, signed; null for one that is not there. */
export async function readStatusList(trx: Db, list: number): Promise<string | null> {
	const { rows } = await sql<{ revoked: number[] | null }>`
		select public.list_revoked(${list}) as revoked`.execute(trx);
	const revoked = rows[0]?.revoked;
	return revoked
		? signCredential(statusListCredential(env.ORIGIN, list, revoked, new Date()))
		: null;
}

/** One's own badges, the newest first. */
export function listBadges(trx: Db, viewer: string) {
	return trx
		.selectFrom('badges')
		.select(['code', 'route', 'issued_at as issuedAt', 'revoked_at as revokedAt'])
		.where('person_id', '=', viewer)
		.orderBy('issued_at', 'desc')
		.limit(50)
		.execute();
}
