/** How figures and choices of a mix are said. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { formatDate } from '../ui/time.ts';
import type { Mix } from './definition.ts';
import type { BalanceAnswer } from './mix-balance.ts';
import type { Scenario } from './mix.ts';

const regions = { nl: 'nl-NL', en: 'en-GB' } as const;

export const percent = (value: number): string =>
	`${new Intl.NumberFormat(regions[getLocale()], { maximumFractionDigits: 1 }).format(value)}%`;

export const euros = (value: number): string =>
	new Intl.NumberFormat(regions[getLocale()], {
		style: 'currency',
		currency: 'EUR',
		trailingZeroDisplay: 'stripIfInteger'
	}).format(value);

export const scenarioWords: Record<Scenario, () => string> = {
	now: m.instruments_mix_now,
	wish: m.instruments_mix_wish
};

export const reviewWords: Record<string, () => string> = {
	none: m.instruments_mix_review_none,
	own: m.instruments_mix_review_own,
	model: m.instruments_mix_review_model
};

export const balanceWords: Record<BalanceAnswer, () => string> = {
	yes: m.instruments_mix_balance_yes,
	partly: m.instruments_mix_balance_partly,
	no: m.instruments_mix_balance_no,
	unknown: m.instruments_mix_balance_unknown
};

/** Which list gaps are counted against, and which edition of it. */
export function goalListWords({ goals }: Pick<Mix, 'goals'>): string {
	const { name, version, date, status } = goals;
	return m.instruments_mix_goals_list({ name, version, date: formatDate(date), status });
}

/** Whether the shares make up the lesson time, as a sentence. */
export function sumWords(off: number): string {
	if (off === 0) return m.instruments_mix_sum_right();
	return off < 0
		? m.instruments_mix_sum_missing({ sum: percent(100 + off), missing: percent(-off) })
		: m.instruments_mix_sum_over({ sum: percent(100 + off), over: percent(off) });
}

/** What is not filled in is a dash in a table. */
export const orDash = <T>(value: T | null, words: (value: T) => string): string =>
	value === null ? '–' : words(value);
