/** One cell of a table of resources, read as people write it. */
import { isLicenceCode } from '../materials/licence.ts';
import * as m from '../paraglide/messages.js';
import type { Goal, Mix } from './definition.ts';
import { isDay, readNumber } from './mix.ts';
import type { RowField } from './mix.ts';

/** A text that our own files made harmless for spreadsheets gets its first sign back. */
const unarmed = (text: string) =>
	text.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '').trim();
/** A text as it is compared: without capitals, underscores and spaces too many. */
export const plain = (text: string) =>
	unarmed(text)
		.toLowerCase()
		.replace(/[_\s]+/g, ' ');

function choice(list: readonly { key: string; name: string }[], text: string): string | undefined {
	const asked = plain(text);
	return list.find(({ key, name }) => [plain(key), plain(name)].includes(asked))?.key;
}

const reviews: readonly [key: string, words: readonly string[]][] = [
	['none', ['nee', 'no', 'niet', 'none']],
	['own', ['zelf', 'ja', 'own', 'yes']],
	['model', ['kwaliteitsmodel', 'model', 'quality model']]
];

/** The goals that a cell names: by number, by sentence or by id, with `|` between them; numbers by a comma too. */
function readGoalCell(goals: readonly Goal[], text: string): { ids: string[]; unknown: string[] } {
	const named = text
		.split(/[|\n]/)
		.flatMap((part) => (/^[\d\s,]+$/.test(part) ? part.split(',') : part))
		.map((part) => plain(part).replace(/^kerndoel /, ''))
		.filter(Boolean);
	const isNamed = ({ id, number, text }: Goal, name: string) =>
		[id, number, plain(text)].includes(name);
	return {
		ids: goals.filter((goal) => named.some((name) => isNamed(goal, name))).map(({ id }) => id),
		unknown: named.filter((name) => !goals.some((goal) => isNamed(goal, name)))
	};
}

/** The text of one cell as the field keeps it; a problem in words when it does not fit. */
export function readCell(
	definition: Mix,
	goals: readonly Goal[],
	column: Exclude<RowField, 'owner'>,
	cell: string
): { value: string } | { problem: string } {
	const text = unarmed(cell);
	if (text === '')
		return column === 'name' ? { problem: m.instruments_mix_csv_no_name() } : { value: '' };
	const unless = (value: string | undefined, problem: () => string) =>
		value === undefined ? { problem: problem() } : { value };
	switch (column) {
		case 'name':
			return text.length > 200 ? { problem: m.instruments_too_long() } : { value: text };
		case 'kind':
			return unless(choice(definition.kinds, text), () =>
				m.instruments_mix_csv_kind({
					text,
					known: definition.kinds.map(({ name }) => name).join(', ')
				})
			);
		case 'use':
			return unless(choice(definition.uses, text), () =>
				m.instruments_mix_csv_use({
					text,
					known: definition.uses.map(({ name }) => name).join(', ')
				})
			);
		case 'share': {
			const share = readNumber(text.replace('%', ''));
			return unless(share !== null && share <= 100 ? String(share) : undefined, () =>
				m.instruments_mix_csv_share({ text })
			);
		}
		case 'cost': {
			const cost = readNumber(text.replace('€', ''));
			return unless(cost === null ? undefined : String(cost), () =>
				m.instruments_mix_csv_cost({ text })
			);
		}
		case 'goals': {
			const { ids, unknown } = readGoalCell(goals, text);
			return unless(unknown.length > 0 ? undefined : ids.join('\n'), () =>
				m.instruments_mix_csv_goals({ text: unknown.join(', ') })
			);
		}
		case 'licence': {
			const code = plain(text)
				.replaceAll(/[ .]/g, '-')
				.replace(/-(\d)-0$/, '-$10');
			const known = [text, code, `cc-${code}`, `${code}-40`, `cc-${code}-40`].find(isLicenceCode);
			return unless(known, () => m.instruments_mix_csv_licence({ text }));
		}
		case 'review':
			return unless(
				reviews.find(([key, words]) => [key, ...words].includes(plain(text)))?.[0],
				() => m.instruments_mix_csv_review({ text })
			);
		case 'review_on': {
			const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
			const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
			const real = isDay(date);
			return unless(real ? date : undefined, () => m.instruments_mix_csv_date({ text }));
		}
	}
}
