/** The matrix by HTTP: an own token at the Data API. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { env } from '../../../src/environment.ts';
import type { Actor } from './actors.ts';
import { complaint, type Cell } from './cells.ts';
import type { Store } from './store.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

export async function clientOf(world: World, actor: Actor): Promise<SupabaseClient> {
	const token = await world.token(actor);
	return createClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
		auth: { persistSession: false, autoRefreshToken: false },
		...(token === null ? {} : { accessToken: () => Promise.resolve(token) })
	});
}

const quoted = (value: Value): string => `"${String(value)}"`;

/** A filter that is met by exactly these rows. */
export function filterOf(keys: readonly Values[]): string {
	return keys
		.map((key) => {
			const parts = Object.entries(key).map(([column, value]) => `${column}.eq.${quoted(value)}`);
			return parts.length === 1 ? parts[0] : `and(${parts.join(',')})`;
		})
		.join(',');
}

/** Asks for the rows; answers the keys that came, as JSON. */
export async function readKeys(
	client: SupabaseClient,
	table: string,
	cells: readonly Cell[]
): Promise<Set<string>> {
	const keys = cells.flatMap(({ row }) => (row ? [row.key] : []));
	const columns = Object.keys(keys[0] ?? {});
	if (columns.length === 0) return new Set();
	const { data } = await client
		.from(table)
		.select(columns.join(','))
		.or(filterOf(keys))
		.returns<Values[]>();
	return new Set((data ?? []).map((row) => keyText(columns.map((column) => row[column] ?? null))));
}

export const keyText = (values: readonly Value[]): string => values.map(String).join('|');

/** Writes what these cells write, to all their rows at once. */
async function write(
	client: SupabaseClient,
	cells: readonly Cell[]
): Promise<{ message: string; final: boolean }> {
	const [first] = cells;
	if (!first) return { message: '', final: true };
	const keys = cells.flatMap(({ row }) => (row ? [row.key] : []));
	const table = client.from(first.relation);
	const { error, status } =
		first.verb === 'insert'
			? await table.insert(first.values ?? {})
			: first.verb === 'update'
				? await table.update(first.values ?? {}).or(filterOf(keys))
				: await table.delete().or(filterOf(keys));
	const message = error ? `${status} ${error.code} ${error.message}` : String(status);
	// an error about one row says nothing about the others
	return { message, final: !error || /permission denied/.test(error.message) };
}

/**
 * Tries the writes and compares what is stored, never a status. Refused ones go together, as far as an
 * answer is about all of them; allowed ones go one by one and are taken back.
 * @returns a line for each that is wrong
 */
export async function tryWrites(
	client: SupabaseClient,
	store: Store,
	table: string,
	cells: readonly Cell[]
): Promise<string[]> {
	const [allowed, refused] = [true, false].map((is) => cells.filter((cell) => cell.allowed === is));
	if (!allowed || !refused || cells.length === 0) return [];
	const wrong: string[] = [];
	const kept = allowed.length > 0 ? await store.keep(table) : undefined;
	let mark = await store.mark(table);
	const attempt = async (some: readonly Cell[]) => {
		const { message, final } = await write(client, some);
		const after = await store.mark(table);
		const changed = after !== mark;
		if (changed && kept !== undefined) await store.restore(table, kept);
		if (changed) mark = await store.mark(table);
		for (const cell of some) if (changed !== cell.allowed) wrong.push(complaint(cell, message));
		return final;
	};
	const groups = Map.groupBy(refused, (cell) =>
		cell.verb === 'insert' ? cell.what : `${cell.verb} ${JSON.stringify(cell.values)}`
	);
	for (const group of groups.values()) {
		const final = await attempt(group);
		if (!final && group.length > 1) for (const cell of group) await attempt([cell]);
	}
	for (const cell of allowed) await attempt([cell]);
	return wrong;
}
