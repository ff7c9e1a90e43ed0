/** Answers that take the same time, whatever was found: time tells nothing about an account. */
import { setTimeout as wait } from 'node:timers/promises';

/** Longer than any of the acts takes on a quiet machine, short enough not to be felt as slow. */
const step = 600;

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
		return wait(Math.ceil(spent / step) * step - spent);
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
