/** The talk about a module: of the learning community, and of the cohorts one belongs to. */
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import { addPost } from '../threads/posts.server.ts';
import { createThread, readThread, type ThreadPage } from '../threads/threads.server.ts';
import type { Module } from './path.ts';
import type { ModuleThread, TalkLayer, TalkPlace } from './talk.ts';

/** Threads under a module that the viewer may read: row level security decides, in counts too. */
export async function listModuleThreads(trx: Db, module: string): Promise<ModuleThread[]> {
	const rows = await trx
		.selectFrom('module_threads as link')
		.innerJoin('threads as t', 't.id', 'link.thread_id')
		.innerJoin('communities as c', 'c.id', 't.community_id')
		.select(['t.id', 't.title', 't.last_number', 'c.name', 'c.slug', 'c.kind'])
		.where('link.module', '=', module)
		.orderBy('t.visibility', 'desc')
		.orderBy('t.id')
		.limit(20)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		title: row.title,
		community: row.name,
		slug: row.slug,
		cohort: row.kind === 'werkplaats',
		posts: row.last_number
	}));
}

export interface ModuleTalk {
	layers: TalkLayer[];
	/** The layer shown. */
	layer: string;
	/** Other talks in it. */
	others: ModuleThread[];
	open: ThreadPage | null;
	/** Where the viewer may begin the talk that is not there yet. */
	places: TalkPlace[];
}

/** The viewer's own werkplaatsen that are open. */
async function listWerkplaatsen(trx: Db): Promise<TalkPlace[]> {
	return trx
		.selectFrom('communities')
		.select(['slug', 'name'])
		.where('kind', '=', 'werkplaats')
		.where('state', '=', 'open')
		.where(sql<boolean>`id = any ((select private.viewer_communities())::bigint[])`)
		.orderBy('name')
		.limit(12)
		.execute();
}

/** Communities whose talk everybody may read, of which the viewer is a member. */
async function listOpenPlaces(trx: Db): Promise<TalkPlace[]> {
	return trx
		.selectFrom('communities')
		.select(['slug', 'name'])
		.where('discussion', '=', 'public')
		.where('state', '=', 'open')
		.where(sql<boolean>`id = any ((select private.viewer_communities())::bigint[])`)
		.orderBy('name')
		.limit(50)
		.execute();
}

/**
 * The talk beside a lesson: everything the reader may see, or that of one werkplaats.
 * @param asked slug of a werkplaats and number of a thread, as the address names them; what the
 *   reader may not see, or what belongs to another module, counts as not asked
 * @param editor may begin the talk that everybody sees
 */
export async function findModuleTalk(
	trx: Db,
	module: string,
	viewer: string | null,
	asked: { layer: string | null; thread: number | null },
	editor: boolean
): Promise<ModuleTalk> {
	const threads = await listModuleThreads(trx, module);
	const own = viewer ? await listWerkplaatsen(trx) : [];
	const chosen = own.find(({ slug }) => slug === asked.layer) ?? null;
	const countIn = (list: ModuleThread[]) => list.reduce((sum, { posts }) => sum + posts, 0);
	const here = chosen ? threads.filter(({ slug }) => slug === chosen.slug) : threads;
	const opened = here.find(({ id }) => id === asked.thread) ?? here[0];
	return {
		layers: [
			{ key: 'all', name: '', count: countIn(threads) },
			...own.map(({ slug, name }) => ({
				key: slug,
				name,
				count: countIn(threads.filter((thread) => thread.slug === slug))
			}))
		],
		layer: chosen?.slug ?? 'all',
		others: here.filter((thread) => thread !== opened),
		open: opened ? await readThread(trx, opened.id, null, viewer) : null,
		places: opened ? [] : chosen ? [chosen] : editor ? await listOpenPlaces(trx) : []
	};
}

/**
 * Begins the talk about a module in a place with its first post. Who comes second, after somebody
 * who began at the same moment, adds a post to that one's talk.
 * @param slug of a werkplaats one is in or, for editors, of another community
 * @throws the database's refusal where the viewer may not begin one there
 */
export async function beginModuleTalk(
	trx: Db,
	viewer: string,
	module: Module,
	slug: string,
	body: string
): Promise<{ id: number }> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`talk:${module.slug}:${slug}`}, 3))`.execute(
		trx
	);
	const threads = await listModuleThreads(trx, module.slug);
	const begun = threads.find((thread) => thread.slug === slug);
	if (begun) {
		await addPost(trx, { thread: begun.id, body, replyTo: null, files: [] });
		return { id: begun.id };
	}
	const place = await trx
		.selectFrom('communities')
		.select('id')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (!place) throw new Refused({ '': m.errors_not_found() });
	const { id } = await createThread(trx, viewer, {
		// of the talk itself, which is in Dutch, whatever language its reader reads in
		title: `${module.facts.code} · ${module.facts.title.nl}`,
		kind: 'gesprek',
		body,
		community: place.id,
		forum: null,
		material: null,
		passage: null,
		files: []
	});
	await trx.insertInto('module_threads').values({ thread_id: id, module: module.slug }).execute();
	return { id };
}
