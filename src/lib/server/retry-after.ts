/** How long to wait, told by whatever refuses deep down to the answer's `Retry-After`. */
import { AsyncLocalStorage } from 'node:async_hooks';

const answers = new AsyncLocalStorage<{ seconds: number }>();

/** Runs one request; what it refuses can say when trying again makes sense. */
export function withRetryAfter<T>(request: () => T): T {
	return answers.run({ seconds: 0 }, request);
}

/** The answer to this request will carry `Retry-After`; outside a request nothing happens. */
export function tellRetryAfter(seconds: number): void {
	const answer = answers.getStore();
	if (answer) answer.seconds = Math.max(answer.seconds, seconds);
}

/** Seconds to wait, or 0 when nothing was refused. */
export function retryAfter(): number {
	return answers.getStore()?.seconds ?? 0;
}
