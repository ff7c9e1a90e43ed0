/** The talk beside a material: public threads and those of one's own communities, never mixed up. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { listMaterialThreads } from './lists.server.ts';
import type { ThreadSummary } from './lists.server.ts';
import { readThread } from './threads.server.ts';
import type { ThreadPage } from './threads.server.ts';

/** One of the layers to choose from. */
export interface TalkLayer {
	/** Slug of the community, or `all`. */
	key: string;
	id: number | null;
	name: string;
	/** Posts that this reader may see. */
	count: number;
}

export interface MaterialTalk {
	material: number;
	layers: TalkLayer[];
	/** The layer shown. */
	layer: string;
	threads: ThreadSummary[];
	/** The thread that is open beside the material. */
	open: ThreadPage | null;
}

/**
 * Reads the talk about a material.
 * @param layer slug of one of the reader's communities, or null for everything the reader may see
 * @param thread the thread to open; by default the one with the newest post
 */
export async function listMaterialTalk(
	trx: Db,
	viewer: string | null,
	material: number,
	layer: string | null,
	thread: number | null
): Promise<MaterialTalk> {
	// row level security counts: a private layer shows to its members only, in numbers too
	const { rows } = await sql<TalkLayer>`
		select c.slug as key, c.id, c.name, coalesce(sum(t.last_number), 0)::integer as count
		from public.communities c
		join public.threads t on t.community_id = c.id and t.material_id = ${material}
		where c.id = any ((select private.viewer_communities())::bigint[])
		group by c.id
		order by c.name`.execute(trx);
	const chosen = rows.find(({ key }) => key === layer) ?? null;
	const { rows: totals } = await sql<{ count: number }>`
		select coalesce(sum(t.last_number), 0)::integer as count from public.threads t where t.material_id = ${material}`.execute(
		trx
	);
	const { threads } = await listMaterialThreads(trx, viewer, material, chosen?.id ?? null);
	const opened = thread ?? threads[0]?.id ?? null;
	const page = opened ? await readThread(trx, opened, null, viewer) : null;
	return {
		material,
		layers: [{ key: 'all', id: null, name: '', count: totals[0]?.count ?? 0 }, ...rows],
		layer: chosen?.key ?? 'all',
		threads,
		// the address may name any thread; beside a material stands only its own
		open: page?.material?.id === material ? page : null
	};
}
