/**
 * The doors to the database. A request goes through `openDoor` (as the person who asks, row level
 * security decides); jobs and auth call-backs go through `asService`. There is no third one.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import pg from 'pg';
import { env } from '../../environment.ts';
import type { StreamPosition } from '../realtime/channels.ts';
import type { DB } from './database.ts';
import { Line } from './line.ts';

export type Db = Kysely<DB>;

// bigint ids and counts stay far below 2^53: numbers are what pages and JSON expect
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Claims of a verified access token, as policies read them. */
export interface Claims {
	sub: string;
	session_id: string;
	role: 'authenticated';
	email?: string;
	[claim: string]: unknown;
}

/** Streams that the transaction on a connection changed. */
const changedBy = new WeakMap<pg.ClientBase, Set<string>>();

/**
 * A pool that prepares each statement it has seen before. Planning a query under row level security
 * costs more than running it; one pool per role keeps the plans valid, as they depend on the role.
 * Statements go out at once and are answered in order: nobody waits for an answer that decides nothing.
 */
function preparingPool(connectionString: string, max: number): pg.Pool {
	const pool = new pg.Pool({ connectionString, max, idleTimeoutMillis: 60_000, pipeline: true });
	// an idle connection may break (a restart of the database); the next query gets a fresh one
	pool.on('error', () => undefined);
	const names = new Map<string, string>();
	const seen = new Set<string>();
	pool.on('connect', (client) => {
		// one in use may break too: its transaction fails, and without a listener so would the process
		client.on('error', () => undefined);
		client.on('notice', ({ message }) => {
			if (message?.startsWith('changed ')) changedBy.get(client)?.add(message.slice(8));
		});
		const query = client.query.bind(client) as (...args: unknown[]) => unknown;
		client.query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
			if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
				return query(text, values, ...rest);
			}
			let name = names.get(text);
			if (!name) {
				if (names.size >= 400 || !seen.has(text)) {
					if (seen.size > 5_000) seen.clear();
					seen.add(text);
					return query(text, values, ...rest);
				}
				name = `p${names.size}`;
				names.set(text, name);
			}
			return query({ name, text, values }, ...rest);
		}) as typeof client.query;
	});
	return pool;
}

const memberPool = preparingPool(env.DATABASE_URL, env.DATABASE_POOL);
const visitorPool = preparingPool(env.DATABASE_URL, Math.max(2, Math.floor(env.DATABASE_POOL / 2)));
export const servicePool = preparingPool(env.DATABASE_SERVICE_URL, env.DATABASE_POOL);

/** One query builder per connection: it lives as long as the connection does. */
const builders = new WeakMap<pg.PoolClient, Db>();

function builder(client: pg.PoolClient): Db {
	let db = builders.get(client);
	if (!db) {
		const lent = Object.assign(Object.create(client) as pg.PoolClient, {
			release: () => undefined
		});
		const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
		db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
		builders.set(client, db);
	}
	return db;
}

type Row = Record<string, unknown>;

/** Rows of the last of several statements that were sent as one text. */
const lastRows = (opened: unknown) => (opened as pg.QueryResult<Row>[]).at(-1)?.rows ?? [];

const rolledBack = () => new Error('the transaction was rolled back by an earlier error');

/** Holds what is written to the database until this turn is over: what is asked together travels together. */
function sendAsOne(client: pg.PoolClient): void {
	const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
	stream.cork();
	process.nextTick(() => stream.uncork());
}

/**
 * `begin` is several statements in one text, and what `fn` asks is sent on its heels. Where `begin`
 * fails, what follows is refused: inside by the broken transaction, outside because the login role
 * may do nothing.
 * @param fn gets the rows of the last statement of `begin`, once they are there
 */
async function transaction<T>(
	pool: pg.Pool,
	begin: string,
	fn: (trx: Db, rows: Promise<Row[]>) => Promise<T>
): Promise<T> {
	const client = await pool.connect();
	let broken: Error | undefined;
	sendAsOne(client);
	const opened = client.query(begin);
	const rows = opened.then(lastRows);
	rows.catch(() => undefined);
	const changed = new Set<string>();
	changedBy.set(client, changed);
	try {
		const result = await fn(builder(client), rows);
		await opened;
		const { command } = await client.query('commit');
		if (command === 'ROLLBACK') throw rolledBack();
		tell(changed);
		return result;
	} catch (error) {
		await client.query('rollback').catch((failed: unknown) => {
			// the connection itself is what failed: it does not go back into the pool
			broken = failed as Error;
		});
		// what `begin` failed at is the cause of what failed after it
		await opened;
		throw error;
	} finally {
		client.release(broken);
	}
}

/** Statements in one transaction, all sent in one go with the commit behind them. */
async function sendTogether(
	pool: pg.Pool,
	begin: string,
	statements: readonly RawBuilder<unknown>[]
): Promise<Row[][]> {
	const client = await pool.connect();
	const db = builder(client);
	const compiled = statements.map((statement) => statement.compile(db));
	const changed = new Set<string>();
	changedBy.set(client, changed);
	sendAsOne(client);
	const outcomes = await Promise.allSettled([
		client.query(begin),
		...compiled.map(({ sql, parameters }) => client.query<Row>(sql, [...parameters])),
		client.query('commit')
	]);
	const end = outcomes.at(-1);
	client.release(end?.status === 'rejected' ? (end.reason as Error) : undefined);
	// the first that failed is why the others did
	const failed = outcomes.find(({ status }) => status === 'rejected');
	if (failed?.status === 'rejected') throw failed.reason;
	const results = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	if (results.at(-1)?.command === 'ROLLBACK') throw rolledBack();
	tell(changed);
	return results.slice(1, -1).map(({ rows }) => rows);
}

/** What `private.viewer_card()` tells of the person behind a request. */
export interface ViewerCard {
	id: string;
	name: string;
	role: string;
	avatar_file_id: number | null;
	roles: string[];
	locale: 'nl' | 'en';
	theme: '' | 'light' | 'dark';
	show_presence: boolean;
	live: boolean;
	unread: number;
	/** The person's own stream, where it stands. */
	stream: StreamPosition;
	suspended: { reason: string; until: string | null } | null;
}

/** Statements, each of which answers rows of its own kind. */
export type Statements<T extends object[]> = { [At in keyof T]: RawBuilder<T[At]> };
export type Call = <T extends object[]>(
	...statements: Statements<T>
) => Promise<{ [At in keyof T]: T[At][] }>;

export type Join = <T extends object[]>(
	locks: number,
	...statements: Statements<T>
) => Promise<{ [At in keyof T]: T[At][] }>;

export interface Door {
	/** Runs `fn` in one transaction as the person who asks. */
	db: <T>(fn: (trx: Db) => Promise<T>) => Promise<T>;
	/**
	 * Runs statements in one transaction as the person who asks, in one round trip: none may need what
	 * another answers. What is locked is let go as soon as the database is done.
	 * @returns the rows of each
	 */
	call: Call;
	/**
	 * The same as `call`, in a transaction shared with others who ask at the same moment: one beginning and
	 * one flush of the disk for all, each with the rights of their own. Where one is refused the others are
	 * carried out by themselves. For short writes that many do at once.
	 * @param locks number of the row they hold on to: those who share a transaction lock in that order
	 */
	join: Join;
	/** The person's card, read at most once per request and along with the first transaction. */
	card: () => Promise<ViewerCard | null>;
}

const callsBy = (pool: pg.Pool, begin: string) =>
	((...statements: RawBuilder<unknown>[]) => sendTogether(pool, begin, statements)) as Call;

const beginAsMember = 'begin; set local role site_member';

/** What says who a member is, by their claims: the same for as long as a token is known. */
const introductions = new WeakMap<Claims, string>();

function introduce(claims: Claims): string {
	const known = introductions.get(claims);
	if (known) return known;
	const introduction =
		`select set_config('request.jwt.claims', ${pg.escapeLiteral(JSON.stringify(claims))}, true), ` +
		`set_config('request.jwt.claim.sub', ${pg.escapeLiteral(claims.sub)}, true)`;
	introductions.set(claims, introduction);
	return introduction;
}

/** Somebody's statements that share a transaction. */
interface Joining {
	claims: Claims;
	statements: readonly RawBuilder<unknown>[];
	locks: number;
}

/** Everybody's statements in one transaction, each as the person who asks. */
async function sendJointly(turn: readonly Joining[]): Promise<Row[][][]> {
	const inOrder = turn.toSorted((a, b) => a.locks - b.locks);
	const rows = await sendTogether(
		memberPool,
		beginAsMember,
		inOrder.flatMap(({ claims, statements }) => [sql.raw(introduce(claims)), ...statements])
	);
	const answers = new Map<Joining, Row[][]>();
	for (const one of inOrder) answers.set(one, rows.splice(0, 1 + one.statements.length).slice(1));
	return turn.map((one) => answers.get(one) ?? []);
}

// Where one is refused all are undone, and each is done alone. Whether a connection that broke has done it
// nobody knows: that is for who asked to find out, under the same key.
const joint = new Line(sendJointly, 32, (thrown) => thrown instanceof pg.DatabaseError);

/**
 * Opens the site's door for one request.
 * @param claims of a verified token, or null for a visitor
 */
export function openDoor(claims: Claims | null): Door {
	if (!claims) {
		const begin = 'begin; set local role site_anon';
		const call = callsBy(visitorPool, begin);
		return {
			db: (fn) => transaction(visitorPool, begin, (trx) => fn(trx)),
			call,
			join: ((_locks: number, ...statements: Statements<object[]>) => call(...statements)) as Join,
			card: () => Promise.resolve(null)
		};
	}
	const begin = `${beginAsMember}; ${introduce(claims)}`;
	let card: Promise<ViewerCard | null> | undefined;
	const db: Door['db'] = (fn) => {
		if (card) return transaction(memberPool, begin, (trx) => fn(trx));
		const { promise, resolve, reject } = Promise.withResolvers<ViewerCard | null>();
		card = promise;
		// nobody may ask for the card; a failure then reaches the caller through `fn` alone
		promise.catch(() => undefined);
		return transaction(
			memberPool,
			`${begin}; select private.viewer_card() as card`,
			(trx, rows) => {
				rows.then(([row]) => resolve((row?.card as ViewerCard | null | undefined) ?? null), reject);
				return fn(trx);
			}
		).catch((error: unknown) => {
			reject(error);
			throw error;
		});
	};
	return {
		db,
		call: callsBy(memberPool, begin),
		join: ((locks: number, ...statements: Statements<object[]>) =>
			joint.take({ claims, statements, locks })) as Join,
		async card() {
			// give the page's own transaction the chance to go first
			if (!card) await Promise.resolve();
			if (!card) await db(() => Promise.resolve());
			return (await card) ?? null;
		}
	};
}

/**
 * The service door: past row level security, for jobs and auth call-backs only (lint says where).
 * @param reason why the person's own rights cannot do this; names the transaction in the database
 */
export async function asService<T>(reason: string, fn: (trx: Db) => Promise<T>): Promise<T> {
	const name = pg.escapeLiteral(`service: ${reason}`.slice(0, 60));
	return transaction(
		servicePool,
		`begin; set local role service_role; set local application_name = ${name}`,
		(trx) => fn(trx)
	);
}

/** This process hears of its own changes before anybody comes to look: the others are told by the database. */
function tell(changed: Set<string>): void {
	for (const stream of changed) (process as EventEmitter).emit('site:changed', stream);
}

/** Closes every connection; for the worker's and tests' end. */
export async function closeDatabase(): Promise<void> {
	await Promise.all([memberPool.end(), visitorPool.end(), servicePool.end()]);
}
