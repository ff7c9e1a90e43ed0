/** Names on both sides of the wire. A stream is what can be watched: `thread:12`, `person:<uuid>`. */

/** One change as it travels and as catching up returns it: the same for everyone who may read. */
export interface Change {
	seq: number;
	kind: string;
	/** What changed: a post of a thread, say. */
	id: number | null;
	/** The live state of it; absent when too large to travel, then the page asks for it. */
	data?: unknown;
}

/** Where a page stands in a stream it shows; comes with the page's data. */
export interface StreamPosition {
	stream: string;
	seq: number;
	/** Part of the channel's name: a stream that fewer people may read moves to a new channel. */
	epoch: number;
}

/** Someone who is writing on the same page. */
export interface Writer {
	id: string;
	name: string;
	/** In which field, on a page that has several. */
	at?: string;
}

/** What catching up answers, per stream that may still be read. */
export type CatchUp = Record<
	string,
	{ seq: number; epoch: number; changes: Change[]; reload?: true }
>;

const streamShape =
	/^(thread|material|community|person|event|submission|run):([0-9]{1,18}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function isStream(name: string): boolean {
	return streamShape.test(name);
}

/** Pusher encrypts these end to end; the key comes only with an authorisation the database decides. */
export function channelOf(stream: string, epoch: number): string {
	return `private-encrypted-${stream.replace(':', '.')}.${epoch}`;
}

/** Who is on a page together. */
export function presenceChannelOf(stream: string, epoch: number): string {
	return `presence-${stream.replace(':', '.')}.${epoch}`;
}

/** The stream behind a channel name, or null for a name that is not ours. */
export function streamOf(
	channel: string
): { stream: string; epoch: number; presence: boolean } | null {
	const match =
		/^(private-encrypted|presence)-(thread|material|community|person|event|submission|run)\.([0-9a-f-]{1,36})\.([0-9]{1,9})$/.exec(
			channel
		);
	if (!match) return null;
	const stream = `${match[2] ?? ''}:${match[3] ?? ''}`;
	return isStream(stream)
		? { stream, epoch: Number(match[4]), presence: match[1] === 'presence' }
		: null;
}

/** What one signal may hold before encryption; Pusher's limit is 10 KB after it. */
export const signalBytes = 7_000;
/** More than this to catch up on, and loading the page again is cheaper. */
export const catchUpBound = 200;
