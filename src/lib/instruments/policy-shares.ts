/** Numbers of the team's mix inside the text of a policy. */

/** A place in a text that reads the mix: `{open}`, or kinds that are added up, `{open+eigen}`. */
const place = /\{([a-z_]+(?:\+[a-z_]+)*)\}/g;

/** Where numbers come from: the team's mix as it was then. */
export interface MixSource {
	run: number;
	title: string;
	scenario: 'now' | 'wish';
	shares: Readonly<Record<string, number>>;
}

/** The kinds of resources that a text reads from the mix. */
export const kindsIn = (text: string): string[] =>
	[...text.matchAll(place)].flatMap(([, names = '']) => names.split('+'));

const sum = (names: string, shares: MixSource['shares']): number | null => {
	const values = names.split('+').map((name) => shares[name]);
	if (values.some((value) => value === undefined)) return null;
	return values.reduce<number>((total, value) => total + Math.round((value ?? 0) * 10), 0) / 10;
};

/**
 * A text with the numbers of a mix in their places. Without a mix there is an ellipsis; a name that is no kind stays
 * as it was typed.
 */
export function fillShares(text: string, mix: MixSource | null, decimal = ','): string {
	return text.replace(place, (typed, names: string) => {
		if (!mix) return '…';
		const value = sum(names, mix.shares);
		return value === null ? typed : String(value).replace('.', decimal);
	});
}
