/** Applies `supabase/migrations` the way `supabase db push` does, so that either can go on. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';

export const migrationsFolder = resolve(import.meta.dirname, '../../supabase/migrations');

/** Any number, as long as every migrating process takes the same. */
const migrating = 5_846_001;

/** A migration that failed; nothing of it was kept, and those before it were. */
export class MigrationFailed extends Error {
	readonly file: string;
	constructor(file: string, cause: unknown) {
		super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}${place(cause)}`, {
			cause
		});
		this.file = file;
	}
}

/** What PostgreSQL says about where it went wrong. */
function place(cause: unknown): string {
	if (typeof cause !== 'object' || cause === null) return '';
	const { position, where, detail } = cause as Record<string, unknown>;
	return [
		typeof position === 'string' ? `\n  at character ${position}` : '',
		typeof detail === 'string' ? `\n  ${detail}` : '',
		typeof where === 'string' ? `\n  ${where}` : ''
	].join('');
}

/**
 * Applies what is not applied yet, in the order of the stamps, each file in a transaction of its
 * own. Processes that migrate at the same time wait for each other.
 * @param owner pool of the schema's owner
 * @returns names of the files applied now
 * @throws MigrationFailed
 */
export async function migrate(owner: Pool, folder = migrationsFolder): Promise<string[]> {
	const files = (await readdir(folder)).filter((file) => /^\d{14}_\w+\.sql$/.test(file)).sort();
	const twin = files.find((file, index) => file.slice(0, 14) === files[index - 1]?.slice(0, 14));
	if (twin !== undefined) {
		throw new MigrationFailed(twin, 'another migration has the same stamp; change one of the two');
	}
	const client = await owner.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [migrating]);
		const { rows } = await client.query<{ version: string }>(
			'select version from supabase_migrations.schema_migrations'
		);
		const known = new Set(rows.map(({ version }) => version));
		const applied: string[] = [];
		for (const file of files) {
			const version = file.slice(0, 14);
			if (known.has(version)) continue;
			const text = await readFile(join(folder, file), 'utf8');
			// a big module, and most starts have nothing to apply
			const { splitSqlStatements } = await import('@supabase/lite');
			try {
				await client.query('begin');
				await client.query(text);
				await client.query(
					'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
					[version, file.slice(15, -4), splitSqlStatements(text)]
				);
				await client.query('commit');
			} catch (error) {
				await client.query('rollback');
				throw new MigrationFailed(file, error);
			}
			applied.push(file);
		}
		return applied;
	} finally {
		await client.query('select pg_advisory_unlock($1)', [migrating]).catch(() => undefined);
		client.release();
	}
}
