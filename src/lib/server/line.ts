/**
 * A line in which everybody who came while the last were being served is served next, all in one go.
 * Nobody waits for more to come: whoever finds no line is served at once, alone.
 */
interface Waiting<Ask, Outcome> {
	ask: Ask;
	served: (outcome: Outcome) => void;
	failed: (thrown: unknown) => void;
}

export class Line<Ask, Outcome> {
	readonly #waiting: Waiting<Ask, Outcome>[] = [];
	readonly #serve: (asks: readonly Ask[]) => Promise<readonly Outcome[]>;
	readonly #undone: (thrown: unknown) => boolean;
	readonly #atOnce: number;
	#busy = false;

	/**
	 * @param serve gives the outcome of each, in their order
	 * @param atOnce so many at once: the last of them waits for all, and so does whoever comes next
	 * @param undone whether a failure took back what was done for all, so that each may be served alone
	 */
	constructor(
		serve: (asks: readonly Ask[]) => Promise<readonly Outcome[]>,
		atOnce: number,
		undone: (thrown: unknown) => boolean = () => false
	) {
		this.#serve = serve;
		this.#atOnce = atOnce;
		this.#undone = undone;
	}

	/**
	 * Waits for the turn.
	 * @throws what serving failed with
	 */
	take(ask: Ask): Promise<Outcome> {
		return new Promise((served, failed) => {
			this.#waiting.push({ ask, served, failed });
			if (!this.#busy) void this.#serveAll();
		});
	}

	async #serveAll(): Promise<void> {
		this.#busy = true;
		while (this.#waiting.length > 0) await this.#serveTurn(this.#waiting.splice(0, this.#atOnce));
		this.#busy = false;
	}

	async #serveTurn(turn: readonly Waiting<Ask, Outcome>[]): Promise<void> {
		try {
			const outcomes = await this.#serve(turn.map(({ ask }) => ask));
			if (outcomes.length !== turn.length) throw new Error('there is one outcome for each');
			for (const [at, outcome] of outcomes.entries()) turn[at]?.served(outcome);
		} catch (thrown) {
			if (turn.length > 1 && this.#undone(thrown))
				await Promise.all(turn.map((one) => this.#serveTurn([one])));
			else for (const { failed } of turn) failed(thrown);
		}
	}
}
