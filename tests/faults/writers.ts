/**
 * Writers who do not give up: each reply has a key, and is sent again with it until it is
 * acknowledged. What was promised is compared with what is there.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** One try at storing a reply; throws when it is not known to be stored. */
export type Send = (reply: { writer: number; key: string; body: string }) => Promise<void>;

export interface Options {
	writers: number;
	/** No new replies after this; those under way are still brought to an end. */
	durationMs: number;
	/** Between two replies of one writer. */
	pauseMs: number;
	/** Share of answers that get lost on the way back, so that a stored reply is sent again. */
	lostAnswers: number;
	/** false: each try has a key of its own, as if there were none; a control. */
	keepKey?: boolean;
}

export interface Log {
	/** Bodies of which the writer was told that they are stored. */
	acknowledged: string[];
	/** Tries that failed or whose answer was lost. */
	again: number;
	/** Moments of acknowledgement. */
	times: number[];
}

/** A reply that is not acknowledged by then is given up, and the run fails. */
const patienceMs = 30_000;

/**
 * Lets all write at once.
 * @throws Error when a reply is not acknowledged within half a minute
 */
export async function write(send: Send, options: Options): Promise<Log> {
	const log: Log = { acknowledged: [], again: 0, times: [] };
	const until = performance.now() + options.durationMs;
	const one = async (writer: number) => {
		for (let turn = 0; performance.now() < until; turn += 1) {
			const body = `Reply ${turn} of writer ${writer}, ${randomUUID()}`;
			let key = randomUUID();
			const giveUp = performance.now() + patienceMs;
			for (;;) {
				try {
					await send({ writer, key, body });
					if (Math.random() >= options.lostAnswers) break;
					throw new Error('the answer was lost');
				} catch (error) {
					log.again += 1;
					if (performance.now() > giveUp) throw error;
					if (options.keepKey === false) key = randomUUID();
					await wait(50 + Math.random() * 150);
				}
			}
			log.acknowledged.push(body);
			log.times.push(performance.now());
			await wait(options.pauseMs * (0.5 + Math.random()));
		}
	};
	await Promise.all(Array.from({ length: options.writers }, (_, writer) => one(writer)));
	return log;
}

export interface Verdict {
	acknowledged: number;
	lost: number;
	doubled: number;
}

/** Compares what was acknowledged with what is stored. */
export function judge(acknowledged: readonly string[], stored: readonly string[]): Verdict {
	const times = new Map<string, number>();
	for (const body of stored) times.set(body, (times.get(body) ?? 0) + 1);
	return {
		acknowledged: acknowledged.length,
		lost: acknowledged.filter((body) => !times.has(body)).length,
		doubled: [...times.values()].filter((count) => count > 1).length
	};
}
