/** Limits of our own, in front of auth and writes; counted in the database, so they survive a restart. */
import { error } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import * as m from '../paraglide/messages.js';
import { servicePool } from './db.ts';
import { problem } from './form.ts';
import type { FormProblem } from './form.ts';
import { errorFacts, log } from './log.ts';
import { tellRetryAfter } from './retry-after.ts';

/** `points` in `seconds`. `closed`: when the counter itself is down, refuse rather than let through. */
const limits = {
	/** Wrong passwords, per account. */
	signInAccount: { points: 10, seconds: 600, closed: true },
	signInAddress: { points: 50, seconds: 600, closed: true },
	/** Codes get a count of their own: who guesses passwords may not close this way in as well. */
	codeAccount: { points: 10, seconds: 600, closed: true },
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
	/** Writes of visitors from one address: a whole school may share one. */
	visitorWrites: { points: 60, seconds: 600, closed: false },
	/** Answers in the path by visitors from one address: a lecture hall may share one. */
	visitorAnswers: { points: 2000, seconds: 600, closed: false },
	search: { points: 60, seconds: 60, closed: false },
	/** Pages counted for one address. */
	views: { points: 120, seconds: 600, closed: false }
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

/** Counters name nobody: a mail address or network address is not kept for being counted. */
const anonymous = (key: string) =>
	createHash('sha256').update(key.toLowerCase()).digest('base64url').slice(0, 27);

/**
 * Counts one act.
 * @param name which limit
 * @param key whose: an address, a person's id, a mail address
 * @returns seconds to wait, or 0 when the act is within the limit
 */
export async function countAct(name: Limit, key: string): Promise<number> {
	try {
		await limiter(name).consume(anonymous(key));
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes)
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		log('error', 'a limit could not be counted', { limit: name, ...errorFacts(refused) });
		return limits[name].closed ? 30 : 0;
	}
}

/**
 * Counts one act under several limits, and stops counting at the first that is reached.
 * @returns seconds to wait, or 0 when the act is within all of them
 */
export async function countActs(...acts: readonly (readonly [Limit, string])[]): Promise<number> {
	for (const [name, key] of acts) {
		const wait = await countAct(name, key);
		if (wait) return wait;
	}
	return 0;
}

/** Forgets what was counted; after a right password, say. */
export async function forgetActs(name: Limit, key: string): Promise<void> {
	try {
		await limiter(name).delete(anonymous(key));
	} catch (thrown) {
		// the act itself succeeded; a counter that stays is no reason to fail it
		log('warn', 'a count could not be forgotten', { limit: name, ...errorFacts(thrown) });
	}
}

/** Takes one act back: it turned out to be a right one, and a whole school may share an address. */
export async function forgiveAct(name: Limit, key: string): Promise<void> {
	try {
		await limiter(name).reward(anonymous(key), 1);
	} catch (thrown) {
		log('warn', 'an act could not be taken back', { limit: name, ...errorFacts(thrown) });
	}
}

/** "Probeer het over 40 seconden opnieuw", or in minutes when that is easier to read. */
function waitMessage(seconds: number): string {
	return seconds > 90
		? m.errors_too_many_minutes({ minutes: Math.ceil(seconds / 60) })
		: m.errors_too_many({ seconds });
}

/** An act as `public.count_act` counts it. */
export interface Counted {
	act: string;
	points: number;
	seconds: number;
}

/**
 * What `public.count_act` needs to count one act along with the act itself, in the same transaction.
 * It is the same count; an act that is refused takes its count back with it.
 */
export function countedAs(name: Limit, key: string): Counted {
	const { points, seconds } = limits[name];
	return { act: `${name}:${anonymous(key)}`, points, seconds };
}

/**
 * Counts one act and stops the request when it is one too many.
 * @throws HttpError 429 with the seconds to wait, also in `Retry-After`
 */
export async function limit(name: Limit, key: string): Promise<void> {
	stopFor(await countAct(name, key));
}

/**
 * Stops the request when there are seconds to wait.
 * @throws HttpError 429 with them, also in `Retry-After`
 */
export function stopFor(wait: number): void {
	if (!wait) return;
	tellRetryAfter(wait);
	error(429, { message: waitMessage(wait), retryAfter: wait });
}

/** The same refusal for a form that keeps what was typed: return it from the action. */
export function slowDown(form: FormData, seconds: number): ActionFailure<FormProblem> {
	tellRetryAfter(seconds);
	return problem(form, { '': waitMessage(seconds) }, 429);
}
