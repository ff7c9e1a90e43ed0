/** Limits of our own, in front of auth and writes; counted in the database, so they survive a restart. */
import { error } from '@sveltejs/kit';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import * as m from '../paraglide/messages.js';
import { servicePool } from './db.ts';

/** `points` in `seconds`. `closed`: when the counter itself is down, refuse rather than let through. */
const limits = {
	/** Wrong passwords and codes, per account. */
	signInAccount: { points: 10, seconds: 600, closed: true },
	signInAddress: { points: 50, seconds: 600, closed: true },
	signUpAddress: { points: 20, seconds: 3600, closed: true },
	/** Mails that anyone may cause, per recipient. */
	mailRecipient: { points: 1, seconds: 60, closed: true },
	mailAddress: { points: 30, seconds: 3600, closed: true },
	invitations: { points: 100, seconds: 86_400, closed: true },
	/** Writes of one person. */
	posts: { points: 30, seconds: 60, closed: false },
	threads: { points: 10, seconds: 600, closed: false },
	reactions: { points: 120, seconds: 60, closed: false },
	materials: { points: 20, seconds: 600, closed: false },
	uploads: { points: 40, seconds: 600, closed: false },
	lookups: { points: 30, seconds: 60, closed: false },
	reports: { points: 20, seconds: 3600, closed: false },
	writes: { points: 240, seconds: 60, closed: false },
	search: { points: 60, seconds: 60, closed: false }
} as const;

export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterPostgres>();

function limiter(name: Limit): RateLimiterPostgres {
	let found = limiters.get(name);
	if (!found) {
		const { points, seconds } = limits[name];
		found = new RateLimiterPostgres({
			storeClient: servicePool,
			storeType: 'pool',
			schemaName: 'public',
			tableName: 'rate_limits',
			tableCreated: true,
			clearExpiredByTimeout: false,
			keyPrefix: name,
			points,
			duration: seconds
		});
		limiters.set(name, found);
	}
	return found;
}

/**
 * Counts one act.
 * @param name which limit
 * @param key whose: an address, a person's id, a mail address
 * @returns seconds to wait, or 0 when the act is within the limit
 */
export async function countAct(name: Limit, key: string): Promise<number> {
	try {
		await limiter(name).consume(key.toLowerCase());
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes)
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		// the counter is out of reach
		return limits[name].closed ? 30 : 0;
	}
}

/** Forgets what was counted; after a right password, say. */
export async function forgetActs(name: Limit, key: string): Promise<void> {
	await limiter(name).delete(key.toLowerCase());
}

/**
 * Counts one act and stops the request when it is one too many.
 * @throws HttpError 429 with the seconds to wait, which the hooks turn into `Retry-After`
 */
export async function limit(name: Limit, key: string): Promise<void> {
	const wait = await countAct(name, key);
	if (wait) error(429, { message: m.errors_too_many({ seconds: wait }), retryAfter: wait });
}
