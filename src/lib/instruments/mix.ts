/**
 * The Leermiddelenmix: what a list of resources is, and what it adds up to. Rows are written together, so a
 * value is a text as somebody typed it; these rules read it. Every choice's name and text is in the definition.
 */

export const kinds = ['methode', 'open', 'overig_vrij', 'eigen', 'licentie'] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (value: string): value is Kind => (kinds as readonly string[]).includes(value);

/** How it is now, and how the team wishes it. */
export const scenarios = ['now', 'wish'] as const;
export type Scenario = (typeof scenarios)[number];

/** What sums are made of: a kind that was not chosen yet is '', a share or cost that was not filled in null. */
export interface Weighed {
	kind: Kind | '';
	/** Per cent of lesson time. */
	share: number | null;
}

/** Tenths of a per cent, so that 33.3 and 66.7 make 100 and not 99.99999. */
const add = (sum: number, share: number | null) => (Math.round(sum * 10) + Math.round((share ?? 0) * 10)) / 10;

/**
 * Per cent of lesson time of each kind, as it was filled in: the five do not have to make 100. Rows without a
 * kind or share count for nothing.
 */
export function shareOfKinds(rows: readonly Weighed[]): Record<Kind, number> {
	const shares: Record<Kind, number> = { methode: 0, open: 0, overig_vrij: 0, eigen: 0, licentie: 0 };
	for (const { kind, share } of rows) if (kind) shares[kind] = add(shares[kind], share);
	return shares;
}

/** Reads a number as people type it, `12,5` too; null for nothing, and for what is no number. */
export function readNumber(text: string): number | null {
	const trimmed = text.trim().replace(',', '.');
	return /^\d{1,6}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : null;
}
