import type { PoolClient } from 'pg';

export type Row = Record<string, unknown>;

/** What every part of the loader shares: the connection, and the ids that keys became. */
export interface Seeding {
	client: PoolClient;
	people: Map<string, string>;
	boards: Map<string, number>;
	schools: Map<string, number>;
	communities: Map<string, { id: number; discussion: 'public' | 'members' }>;
	materials: Map<string, number>;
}

const name = (column: string) => `"${column}"`;

/** Inserts a row; arrays become arrays, objects become JSON. */
export async function insert(
	client: PoolClient,
	table: string,
	row: Row,
	returning = ''
): Promise<Row> {
	const columns = Object.keys(row);
	const values = Object.values(row).map((value) =>
		value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
			? JSON.stringify(value)
			: value
	);
	const { rows } = await client.query<Row>(
		`insert into ${table} (${columns.map(name).join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})` +
			(returning ? ` returning ${returning}` : ''),
		values
	);
	return rows[0] ?? {};
}

/** Inserts a row and returns the id it got. */
export async function insertId(client: PoolClient, table: string, row: Row): Promise<number> {
	return Number((await insert(client, table, row, 'id')).id);
}

/** What a key stands for. */
export function must<K, V>(map: Map<K, V>, key: K): V {
	const value = map.get(key);
	if (value === undefined) throw new Error(`The seed names ${String(key)}, which is not there`);
	return value;
}

export function daysAgo(days: number, hours = 0): Date {
	return new Date(Date.now() - days * 86_400_000 + hours * 3_600_000);
}
