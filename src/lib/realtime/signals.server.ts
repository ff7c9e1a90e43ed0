/** Signals: who may listen, and how a change reaches them. */
import { sql } from 'kysely';
import Pusher from 'pusher';
import { env } from '../../environment.ts';
import { asService } from '../server/db.ts';
import type { Db } from '../server/db.ts';
import { catchUpBound, channelOf, signalBytes } from './channels.ts';
import type { CatchUp, Change, StreamPosition, Writer } from './channels.ts';

/** A row of the change log. */
export interface LoggedChange {
	seq: number;
	kind: string;
	subject_id: number | null;
}

/**
 * Builds the change objects of one kind of stream from the live rows, as whoever `trx` is.
 * @param subject the part after the colon
 */
export type ChangeBuilder = (
	trx: Db,
	subject: string,
	changes: LoggedChange[]
) => Promise<Change[]>;
export type ChangeBuilders = Partial<Record<string, ChangeBuilder>>;

const bare: ChangeBuilder = (_trx, _subject, changes) =>
	Promise.resolve(changes.map(({ seq, kind, subject_id }) => ({ seq, kind, id: subject_id })));

let pusher: Pusher | undefined;

export function realtimeServer(): Pusher {
	const where = env.PUSHER_CLUSTER
		? { cluster: env.PUSHER_CLUSTER, useTLS: true }
		: { host: env.PUSHER_HOST, port: String(env.PUSHER_PORT), useTLS: env.PUSHER_TLS === 'true' };
	pusher ??= new Pusher({
		appId: env.PUSHER_APP_ID,
		key: env.PUSHER_KEY,
		secret: env.PUSHER_SECRET,
		encryptionMasterKeyBase64: env.PUSHER_ENCRYPTION_KEY,
		timeout: 4_000,
		...where
	});
	return pusher;
}

/** What a browser needs to connect; nothing secret. */
export function realtimeAddress(): {
	key: string;
	cluster: string;
	host: string;
	port: number;
	tls: boolean;
} {
	return {
		key: env.PUSHER_KEY,
		cluster: env.PUSHER_CLUSTER,
		host: env.PUSHER_PUBLIC_HOST || env.PUSHER_HOST,
		port: Number(env.PUSHER_PUBLIC_PORT) || env.PUSHER_PORT,
		tls: env.PUSHER_TLS === 'true'
	};
}

/** True when the viewer may watch this stream, on the channel it is on now. */
export async function mayWatch(trx: Db, stream: string, epoch: number): Promise<boolean> {
	const { rows } = await sql<{ may: boolean }>`
		select private.can_read_stream(${stream})
			and coalesce((select s.epoch from public.streams s where s.stream = ${stream}), 0) = ${epoch} as may`.execute(
		trx
	);
	return rows[0]?.may === true;
}

/** Where streams stand now, for a page that is about to show them. */
export async function findPositions(trx: Db, streams: string[]): Promise<StreamPosition[]> {
	const { rows } = await sql<StreamPosition>`
		select name as stream, coalesce(s.seq, 0) as seq, coalesce(s.epoch, 0) as epoch
		from unnest(${streams}::text[]) as name left join public.streams s on s.stream = name
		where private.can_read_stream(name)`.execute(trx);
	return rows;
}

/** Signs a subscription, bound to the socket; only after `mayWatch`. */
export function authoriseChannel(
	socketId: string,
	channel: string,
	member?: { id: string; name: string }
): Pusher.ChannelAuthResponse {
	return realtimeServer().authorizeChannel(
		socketId,
		channel,
		member && { user_id: member.id, user_info: { name: member.name } }
	);
}

/** Ties a connection to a person, so that it can be ended. */
export function authenticateSocket(socketId: string, personId: string): Pusher.UserAuthResponse {
	return realtimeServer().authenticateUser(socketId, { id: personId });
}

/**
 * The changes after a number, for one or more streams, as the viewer.
 * @param since sequence number last applied, per stream
 * @returns per stream that may be read; `reload` when too much happened
 */
export async function catchUp(
	trx: Db,
	since: Map<string, number>,
	builders: ChangeBuilders
): Promise<CatchUp> {
	const answer: CatchUp = {};
	// what the viewer may not watch is left out
	for (const { stream, seq, epoch } of await findPositions(trx, [...since.keys()])) {
		const after = since.get(stream) ?? 0;
		if (seq <= after) answer[stream] = { seq, epoch, changes: [] };
		else if (seq - after > catchUpBound) answer[stream] = { seq, epoch, changes: [], reload: true };
		else {
			const changes = await listChanges(trx, stream, after);
			answer[stream] = {
				seq: changes.at(-1)?.seq ?? seq,
				epoch,
				changes: await build(trx, stream, changes, builders)
			};
		}
	}
	return answer;
}

function listChanges(trx: Db, stream: string, after: number): Promise<LoggedChange[]> {
	return trx
		.selectFrom('changes')
		.select(['seq', 'kind', 'subject_id'])
		.where('stream', '=', stream)
		.where('seq', '>', after)
		.orderBy('seq')
		.limit(catchUpBound)
		.execute();
}

function build(
	trx: Db,
	stream: string,
	changes: LoggedChange[],
	builders: ChangeBuilders
): Promise<Change[]> {
	const [kind = '', subject = ''] = stream.split(':');
	return (builders[kind] ?? bare)(trx, subject, changes);
}

/** Fits changes into signals: in order, each within the size that may travel. */
export function packSignals(changes: Change[]): Change[][] {
	const signals: Change[][] = [];
	let size = Infinity;
	for (const change of changes) {
		let fitting = change;
		let bytes = Buffer.byteLength(JSON.stringify(fitting));
		if (bytes > signalBytes - 20) {
			fitting = { seq: change.seq, kind: change.kind, id: change.id };
			bytes = 80;
		}
		if (size + bytes > signalBytes) {
			signals.push([]);
			size = 20;
		}
		signals.at(-1)?.push(fitting);
		size += bytes + 1;
	}
	return signals;
}

/** Most signals in one request to Pusher. */
const batchBound = 10;

/** What was sent of a stream. */
export interface Announced {
	stream: string;
	changes: LoggedChange[];
}

/**
 * Sends every unsent change of some streams, in order. One at a time per stream; what fails is sent by
 * the job's next try, and browsers that got it twice skip it by its number.
 * @param announced called with the sent changes, in the transaction that marks them sent
 */
export async function publishStreams(
	streams: readonly string[],
	builders: ChangeBuilders,
	announced: (trx: Db, sent: Announced[]) => Promise<void>
): Promise<void> {
	// a transaction each: the row that marks changes as sent is the one writers wait for
	while (
		await asService('publish streams', (trx) => publishNext(trx, streams, builders, announced))
	);
}

/** @returns whether there may be more, as only so many are sent at once */
async function publishNext(
	trx: Db,
	streams: readonly string[],
	builders: ChangeBuilders,
	announced: (trx: Db, sent: Announced[]) => Promise<void>
): Promise<boolean> {
	const [, { rows: unsent }] = await Promise.all([
		// what a crash takes away here is done again by the job, whose own end then is not stored either
		sql`select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(stream, 2))
			from unnest(${streams}::text[]) as stream order by stream`.execute(trx),
		sql<{ stream: string; epoch: number; changes: LoggedChange[] }>`
			select s.stream, s.epoch, (
				select json_agg(json_build_object('seq', c.seq, 'kind', c.kind, 'subject_id', c.subject_id) order by c.seq)
				from (
					select * from public.changes where stream = s.stream and seq > s.sent_seq
					order by seq limit ${catchUpBound}) c) as changes
			from public.streams s where s.stream = any (${streams}::text[]) and s.seq > s.sent_seq`.execute(trx)
	]);
	const signals: Pusher.BatchEvent[] = [];
	for (const { stream, epoch, changes } of unsent) {
		for (const data of packSignals(await build(trx, stream, changes, builders)))
			signals.push({ channel: channelOf(stream, epoch), name: 'changes', data });
	}
	for (let at = 0; at < signals.length; at += batchBound)
		await realtimeServer().triggerBatch(signals.slice(at, at + batchBound));
	if (unsent.length === 0) return false;
	await announced(trx, unsent);
	await sql`
		update public.streams s set sent_seq = u.seq
		from unnest(${unsent.map(({ stream }) => stream)}::text[],
			${unsent.map(({ changes }) => changes.at(-1)?.seq ?? 0)}::bigint[]) as u (stream, seq)
		where s.stream = u.stream and s.sent_seq < u.seq`.execute(trx);
	return unsent.some(({ changes }) => changes.length === catchUpBound);
}

/** Says who is writing, to people on the same page; not stored, and no harm when lost. */
export async function signalWriting(stream: string, epoch: number, person: Writer): Promise<void> {
	await realtimeServer().trigger(channelOf(stream, epoch), 'writing', person);
}

/** Ends a person's connections; the browser comes back with what it may still see. */
export async function disconnectPerson(personId: string): Promise<void> {
	await realtimeServer().terminateUserConnections(personId);
}
