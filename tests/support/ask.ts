/** Asks the database of a browser test, as the owner of the schema. */
import { Client } from 'pg';

/** @returns the rows of one statement */
export async function ask(
	query: string,
	values: unknown[] = []
): Promise<Record<string, unknown>[]> {
	const client = new Client({ connectionString: process.env.OWNER_URL });
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(query, values)).rows;
	} finally {
		await client.end();
	}
}
