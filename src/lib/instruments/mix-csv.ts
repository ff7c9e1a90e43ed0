/** Rows of a mix as lines of a table, both ways: nothing is brought in before every line is right. */
import * as m from '../paraglide/messages.js';
import type { Goal, Mix } from './definition.ts';
import { plain, readCell } from './mix-csv-cell.ts';
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
