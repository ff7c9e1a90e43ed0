/** One's own data, all of it: read past row level security, as the person may not even see some of it. */
import { CompiledQuery } from 'kysely';
import { asService } from '../server/db.ts';
import { sections } from './personal-data.ts';

export type ExportRow = Record<string, unknown>;

export interface PersonalExport {
	person: string;
	made_at: string;
	/** Rows per section; a section without rows is there too, so that one sees what was looked at. */
	sections: Record<string, ExportRow[]>;
}

/** A person with more than this in one section asks the platform's team; nobody has. */
const mostRows = 50_000;

/**
 * Collects everything the platform keeps about one person, in one transaction.
 * @param person the one who asks: never an id from an address or form
 */
export async function exportPerson(person: string): Promise<PersonalExport> {
	return asService('export own data', async (trx) => {
		const found: PersonalExport['sections'] = {};
		for (const { key, sql } of sections) {
			const { rows } = await trx.executeQuery<{ row: ExportRow }>(
				CompiledQuery.raw(`select row from (${sql}) section limit ${mostRows}`, [person])
			);
			found[key] = rows.map(({ row }) => row);
		}
		return { person, made_at: new Date().toISOString(), sections: found };
	});
}
