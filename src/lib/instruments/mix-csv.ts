/** Rows of a mix as lines of a table, both ways: nothing is brought in before every line is right. */
import { isLicenceCode } from '../materials/licence.ts';
import * as m from '../paraglide/messages.js';
import type { Goal, Mix } from './definition.ts';
import { isDay, readNumber } from './mix.ts';
import type { RowField, RowTexts } from './mix.ts';

export const mostRows = 40;

/** Headings as people write them; the first one is ours. */
const headings: Record<Exclude<RowField, 'owner'>, readonly string[]> = {
	name: ['naam', 'titel', 'leermiddel', 'name', 'title', 'resource'],
	kind: ['soort', 'kind'],
	use: ['gebruik', 'use'],
	share: ['lestijd', 'aandeel', 'procent', '% lestijd', 'share', 'lesson time'],
	goals: ['doelen', 'kerndoelen', 'goals'],
	cost: ['kosten', 'kosten per leerling', 'cost', 'cost per pupil'],
	licence: ['licentie', 'licence', 'license'],
	review: ['beoordeling', 'beoordeeld', 'review'],
	review_on: ['herzien op', 'herziening', 'review date']
};
export const csvColumns = Object.keys(headings) as (keyof typeof headings)[];
/** The first line of our own files. */
export const csvHead = csvColumns.map((column) => headings[column][0] ?? column);

export interface Line {
	/** As a spreadsheet counts: the heading is line 1. */
	number: number;
	texts: Partial<RowTexts>;
	/** What is wrong with it, in words; empty when it can come in. */
	problems: string[];
}

/** A text that our own files made harmless for spreadsheets gets its first sign back. */
const unarmed = (text: string) =>
	text.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '').trim();
const plain = (text: string) =>
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
function readCell(
	definition: Mix,
	goals: readonly Goal[],
	column: (typeof csvColumns)[number],
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

/**
 * Reads a table of resources.
 * @param cells as `readCsv` gives them, the heading first
 * @param goals that the subject of this mix has
 * @returns its lines with what is wrong in each, or why it is no such table at all
 */
export function readMixLines(
	definition: Mix,
	goals: readonly Goal[],
	cells: readonly (readonly string[])[]
): { lines: Line[]; problem?: undefined } | { problem: string } {
	const [head = [], ...body] = cells;
	const columns = head.map((cell) =>
		csvColumns.find(
			(column) => headings[column].includes(plain(cell)) || plain(column) === plain(cell)
		)
	);
	if (!columns.includes('name'))
		return { problem: m.instruments_mix_csv_head({ head: csvHead.join('; ') }) };
	if (body.length === 0) return { problem: m.instruments_mix_csv_empty() };
	if (body.length > mostRows) return { problem: m.instruments_mix_csv_many({ count: mostRows }) };
	return {
		lines: body.map((line, at) => {
			const texts: Partial<RowTexts> = {};
			const problems: string[] = [];
			for (const [place, column] of columns.entries()) {
				if (!column) continue;
				const cell = readCell(definition, goals, column, line[place] ?? '');
				if ('problem' in cell) problems.push(cell.problem);
				else texts[column] = cell.value;
			}
			return { number: at + 2, texts, problems };
		})
	};
}
