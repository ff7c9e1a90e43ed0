/** A table of resources that comes in: all of it, or nothing with what is wrong in each line. */
import type * as v from 'valibot';
import { error } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import { textOf } from '../server/form.ts';
import { CsvRefused, decodeText, readCsv } from '../server/read-csv.ts';
import { mostRows, readMixLines } from './mix-csv.ts';
import type { Line } from './mix-csv.ts';
import type { csvSchema } from './mix-input.ts';
import { goalsOf, placeOf } from './mix-place.ts';
import type { Scenario } from './mix.ts';
import { addRows, findMix } from './mix.server.ts';

/** Keeps the text of an uploaded file in the form, so that it is there to mend when a line is wrong. */
async function keepFile(form: FormData): Promise<void> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return;
	form.set('csv', decodeText(new Uint8Array(await file.arrayBuffer())));
}

async function readTable(trx: Db, run: number, text: string) {
	const mix = await findMix(trx, run);
	if (!mix) error(404, { message: m.errors_not_found() });
	const value = (key: string) => mix.fields.find((field) => field.key === key)?.value ?? '';
	const goals = goalsOf(mix.definition, placeOf(mix.run.team.sector, value));
	try {
		const cells = readCsv(new TextEncoder().encode(text), mostRows + 2);
		return readMixLines(mix.definition, goals, cells);
	} catch (thrown) {
		if (thrown instanceof CsvRefused) return { problem: m.instruments_mix_csv_no_table() };
		throw thrown;
	}
}

/** The lines of a table that cannot come in; none when it is no table at all. */
export async function checkTable(trx: Db, run: number, text: string): Promise<Line[]> {
	const read = await readTable(trx, run, text);
	return 'lines' in read ? read.lines.filter(({ problems }) => problems.length > 0) : [];
}

/**
 * Adds the rows of a table, typed or uploaded.
 * @throws Refused beside the field csv; a refusal of `addRows`
 */
export async function importTable(
	trx: Db,
	run: number,
	{ scenario, instead }: v.InferOutput<typeof csvSchema>,
	form: FormData
): Promise<{ scenario: Scenario }> {
	await keepFile(form);
	const text = textOf(form, 'csv');
	if (text.length > 100_000) throw new Refused({ csv: m.instruments_too_long() });
	const read = await readTable(trx, run, text);
	if (!('lines' in read)) throw new Refused({ csv: read.problem });
	const wrong = read.lines.filter(({ problems }) => problems.length > 0).length;
	if (wrong > 0) throw new Refused({ csv: m.instruments_mix_csv_wrong({ count: wrong }) });
	await addRows(
		trx,
		run,
		scenario,
		read.lines.map(({ texts }) => ({ texts })),
		instead
	);
	return { scenario };
}
