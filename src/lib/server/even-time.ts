/** Answers that take the same time, whatever was found: time tells nothing about an account. */
import { setTimeout as wait } from 'node:timers/promises';

/** Longer than any of the acts takes on a quiet machine, short enough not to be felt as slow. */
const step = 600;
/** On a busy machine an act may need more steps; the others of the same minute then take them too. */
const memory = 60_000;
const recent: { until: number; steps: number }[] = [];

function stepsFor(spent: number): number {
	const now = performance.now();
	while (recent[0] && recent[0].until < now) recent.shift();
	const steps = Math.ceil(spent / step);
	if (steps > 1) recent.push({ until: now + memory, steps });
	if (recent.length > 50) recent.shift();
	return Math.max(steps, ...recent.map((slow) => slow.steps));
}

/**
 * Lets an act last a whole number of steps.
 * @param hurry tells whether this outcome needs no hiding, as it shows by itself
 */
export async function evenly<T>(
	act: () => Promise<T>,
	hurry: (outcome: T) => boolean = () => false
): Promise<T> {
	const began = performance.now();
	const rest = () => {
		const spent = performance.now() - began;
		return wait(stepsFor(spent) * step - spent);
	};
	try {
		const outcome = await act();
		if (!hurry(outcome)) await rest();
		return outcome;
	} catch (thrown) {
		await rest();
		throw thrown;
	}
}
