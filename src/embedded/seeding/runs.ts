/** Runs of instruments and what stands in them, for every part of the loader that has some. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Definitions } from '../../lib/instruments/definition.ts';
import type { Instrument } from '../../lib/instruments/definition.ts';
import { MARKDOWN_VERSION, renderMarkdown } from '../../lib/server/markdown.ts';
import { env } from '../../environment.ts';
import type { SeedTalk } from '../seed/instruments.ts';
import { root } from '../services.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

export const version = '2026.1';

export const definitions = new Definitions(
	['groeikompas', 'kwaliteitsmodel', 'leermiddelenmix'].map((name): unknown =>
		JSON.parse(readFileSync(join(root, 'content/instrumenten', name, `${version}.json`), 'utf8'))
	)
);

export const day = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function startRun(
	{ client, people }: Seeding,
	team: number,
	instrument: Instrument,
	more: { title: string; round: number; days: number; closed: boolean; by: string }
): Promise<number> {
	return insertId(client, 'public.instrument_runs', {
		team_id: team,
		instrument,
		version,
		title: more.title,
		round: more.round,
		state: more.closed ? 'closed' : 'open',
		created_by: must(people, more.by),
		created_at: daysAgo(more.days),
		closed_at: more.closed ? daysAgo(more.days - 8) : null
	});
}

export async function writeField(
	{ client, people }: Seeding,
	run: number,
	key: string,
	value: string,
	by: string
): Promise<void> {
	if (!value) return;
	const written = { value, revision: 1 };
	const field_id = await insertId(client, 'public.run_fields', {
		run_id: run,
		key,
		...written,
		updated_by: must(people, by)
	});
	await insert(client, 'public.run_field_revisions', {
		field_id,
		...written,
		written_by: must(people, by)
	});
}

/** The talk of a team about a place in its run; none when nobody said anything. */
export async function loadTalk(
	{ client, people }: Seeding,
	run_id: number,
	run_spot: string,
	title: string,
	talk: SeedTalk
): Promise<void> {
	const [first, last] = [talk[0], talk.at(-1)];
	if (!first || !last) return;
	const thread_id = await insertId(client, 'public.threads', {
		run_id,
		run_spot,
		title,
		author_id: must(people, first.by),
		created_at: daysAgo(0, -first.hoursAgo),
		last_post_at: daysAgo(0, -last.hoursAgo),
		last_number: talk.length
	});
	for (const [at, { by, body, hoursAgo }] of talk.entries())
		await insert(client, 'public.posts', {
			thread_id,
			number: at + 1,
			author_id: must(people, by),
			body,
			body_html: renderMarkdown(body, { origin: env.ORIGIN }).html,
			renderer: MARKDOWN_VERSION,
			created_at: daysAgo(0, -hoursAgo)
		});
}
