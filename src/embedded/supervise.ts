/** Keeps one child process running: starts it, waits until it is ready, restarts it, stops it. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface Plan {
	name: string;
	spawn(): ChildProcess;
	/** Resolves when the child answers; `gone` tells why there is no point in waiting any longer. */
	ready(gone: () => string | undefined): Promise<void>;
	/** What makes it stop in an orderly way. */
	signal: NodeJS.Signals;
	/** What ends it at once, in an emergency. */
	abort: NodeJS.Signals;
	/** How long it may take to stop before it is killed, in milliseconds. */
	grace: number;
}

export type Say = (line: string) => void;

const shortest = 100;
const longest = 10_000;
/** After this long a child counts as healthy and the back-off starts anew. */
const healthy = 30_000;

const living = new Set<ChildProcess>();
const aborts = new WeakMap<ChildProcess, NodeJS.Signals>();

/** Ends every child of this process at once; the database recovers at its next start. */
export function endEverything(): void {
	for (const child of living) child.kill(aborts.get(child) ?? 'SIGKILL');
}

export class Supervised {
	readonly #plan: Plan;
	readonly #say: Say;
	#child: ChildProcess | undefined;
	#ended: Promise<void> = Promise.resolve();
	#wanted = false;
	#delay = shortest;
	#log: string[] = [];
	#ready: Promise<void> = Promise.resolve();

	constructor(plan: Plan, say: Say) {
		this.#plan = plan;
		this.#say = say;
	}

	get name(): string {
		return this.#plan.name;
	}

	get pid(): number | undefined {
		return this.#child?.pid;
	}

	/** The last lines the child printed. */
	get log(): readonly string[] {
		return this.#log;
	}

	/**
	 * Starts the child and waits until it answers. From then on a death is followed by a restart.
	 * @throws Error with the child's last lines when it does not get that far
	 */
	async start(): Promise<void> {
		this.#wanted = true;
		try {
			await this.#launch();
		} catch (error) {
			await this.stop();
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`${this.name} did not start: ${reason}\n${this.#log.join('\n')}`, {
				cause: error
			});
		}
	}

	/** Stops the child in its own way; kills it when that takes too long. */
	async stop(): Promise<void> {
		this.#wanted = false;
		const child = this.#child;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		child.kill(this.#plan.signal);
		const timer = setTimeout(() => child.kill('SIGKILL'), this.#plan.grace);
		await this.#ended;
		clearTimeout(timer);
	}

	/** Kills the child without warning, as a crash would; the restart follows by itself. */
	async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
		const ended = this.#ended;
		this.#child?.kill(signal);
		await ended;
	}

	/** Stops the child and starts it again. */
	async restart(): Promise<void> {
		await this.stop();
		await this.start();
	}

	/** Resolves when the newest child answers; rejects when it failed. */
	async whenReady(): Promise<void> {
		await this.#ready;
	}

	async #launch(): Promise<void> {
		const child = this.#plan.spawn();
		const since = Date.now();
		this.#child = child;
		living.add(child);
		aborts.set(child, this.#plan.abort);
		child.on('close', () => living.delete(child));
		this.#ended = once(child, 'close').then(
			() => undefined,
			() => undefined
		);
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => this.#keep(text));
		}
		let failure: string | undefined;
		child.on('error', (error) => (failure = error.message));
		child.on('exit', (code, signal) => {
			failure = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
		});
		this.#ready = this.#plan.ready(() => failure);
		await this.#ready;
		void this.#ended.then(() => this.#revive(child, since, failure));
	}

	async #revive(child: ChildProcess, since: number, failure = 'it ended'): Promise<void> {
		if (child !== this.#child || !this.#wanted) return;
		this.#delay = Date.now() - since > healthy ? shortest : this.#delay;
		let reason = failure;
		while (this.#wanted) {
			this.#say(`${this.name}: ${reason}; starting it again in ${this.#delay} ms`);
			for (const line of this.#log.slice(-5)) this.#say(`${this.name} | ${line}`);
			const restarted = this.#again();
			this.#ready = restarted;
			try {
				await restarted;
				if (this.#wanted) this.#say(`${this.name}: back`);
				return;
			} catch (error) {
				reason = error instanceof Error ? error.message : String(error);
			}
		}
	}

	async #again(): Promise<void> {
		await wait(this.#delay);
		this.#delay = Math.min(this.#delay * 2, longest);
		if (!this.#wanted) return;
		try {
			await this.#launch();
		} catch (error) {
			// it lives but does not answer: make room for the next try
			this.#child?.kill('SIGKILL');
			await this.#ended;
			throw error;
		}
	}

	#keep(text: string): void {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		this.#log = [...this.#log, ...lines].slice(-60);
	}
}
