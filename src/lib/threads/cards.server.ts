/** What a reader may know of the things that posts link to. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Card, Cards } from './cards.ts';

const most = 60;

/**
 * Reads cards as the reader, so that row level security decides.
 * @param keys as `cardKeys` gives them; what is no key of ours is left out
 */
export async function listCards(trx: Db, keys: readonly string[]): Promise<Cards> {
	const asked = [...new Set(keys)].slice(0, most);
	const named = (kind: string) =>
		asked.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
	const ids = (kind: string) => named(kind).filter((id) => /^\d{1,15}$/.test(id));
	const [materials, threads, slugs] = [ids('material'), ids('thread'), named('community')];
	if (materials.length + threads.length + slugs.length === 0) return {};
	const { rows } = await sql<Card & { key: string }>`
		select 'material:' || x.id as key, x.title, nullif(x.author, '') as detail, null::integer as posts,
			'material:' || x.id as stream
		from public.materials x where x.id = any(${materials}::bigint[]) and x.removed_at is null
		union all
		select 'thread:' || x.id, x.title, null, x.last_number, 'thread:' || x.id
		from public.threads x where x.id = any(${threads}::bigint[])
		union all
		select 'community:' || x.slug, x.name, x.summary, null, 'community:' || x.id
		from public.communities x where x.slug = any(${slugs}::text[])`.execute(trx);
	const found = new Map(rows.map(({ key, ...card }) => [key, card]));
	return Object.fromEntries(asked.map((key) => [key, found.get(key) ?? null]));
}
