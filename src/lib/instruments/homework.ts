/** Which instrument a product of a programme is made with. */
import type { Instrument } from './definition.ts';

/** Words in the names of products, the first that fits. */
const words: readonly [RegExp, Instrument][] = [
	[/groeikompas|nulmeting/i, 'groeikompas'],
	[/visie/i, 'visie'],
	[/mix/i, 'leermiddelenmix'],
	[/beleid/i, 'leermiddelenbeleid']
];

/**
 * The instruments that the products of a step are made with, each once. Programmes name their products in words:
 * `Leermiddelenmix van één vak`. One without such a word is made elsewhere.
 */
export function instrumentsOf(wanted: readonly string[]): Instrument[] {
	const found = wanted.flatMap(
		(product) => words.find(([pattern]) => pattern.test(product))?.[1] ?? []
	);
	return [...new Set(found)];
}
