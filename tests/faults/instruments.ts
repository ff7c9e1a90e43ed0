/**
 * `npm run faults:instruments`: five people fill in a Groeikompas and a vision canvas over HTTP at once, two
 * of them losing their network in both directions. A control, who writes over what came in between, must lose
 * words. Options: `--seed 7`, `--edits 1000`.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, buildIsStale } from '../../src/embedded/build.ts';
import { startStack } from '../../src/embedded/stack.ts';
import type { Stack } from '../../src/embedded/stack.ts';
import type { JointField, SavedField } from '../../src/lib/instruments/joint.ts';
import type { CatchUp } from '../../src/lib/realtime/channels.ts';
import { makeCrowd } from '../bench/crowd.ts';
import type { Person } from '../bench/crowd.ts';
import { Editor, complaints, editTogether } from './editors.ts';
import { seeded } from './proxy.ts';

const { values: flags } = parseArgs({
	options: {
		seed: { type: 'string', default: String(Date.now() % 100_000) },
		edits: { type: 'string', default: '1000' }
	}
});

const instruments = {
	groeikompas: {
		texts: ['why:visie', 'why:cultuur', 'why:kwaliteit', 'why:onderwijs'],
		choices: ['level:visie', 'goal:visie', 'level:cultuur']
	},
	visie: {
		texts: ['canvas:leerlingen', 'canvas:leren', 'canvas:open', 'canvas:droom'],
		choices: []
	}
};

/** A team of these people with an open run. */
async function makeRun(
	{ sql }: Stack,
	people: readonly Person[],
	instrument: string
): Promise<number> {
	const { rows } = await sql.query<{ id: string }>(
		`with team as (
			insert into public.instrument_teams (name, sector) values ('Storingsteam', 'po') returning id
		), people as (
			insert into public.instrument_members (team_id, person_id)
			select team.id, p from team, unnest($1::uuid[]) p
		)
		insert into public.instrument_runs (team_id, instrument, version, title, round)
		select id, $2, '2026.1', 'Storing', 1 from team returning id`,
		[people.map(({ id }) => id), instrument]
	);
	return Number(rows[0]?.id);
}

async function listFields({ sql }: Stack, run: number): Promise<JointField[]> {
	const { rows } = await sql.query<JointField>(
		`select key, value, revision, null as by from public.run_fields where run_id = $1`,
		[run]
	);
	return rows;
}

/** The site over HTTP, as this person's browser asks it, or as one that does not look what is there. */
function editorOf(stack: Stack, person: Person, run: number, blind = false): Editor {
	const ask = async <T>(path: string, body?: object): Promise<T> => {
		const response = await fetch(`${stack.urls.site}${path}`, {
			method: body ? 'POST' : 'GET',
			headers: {
				cookie: person.cookie,
				'x-forwarded-for': person.address,
				origin: stack.urls.site,
				'content-type': 'application/json'
			},
			...(body ? { body: JSON.stringify(body) } : {})
		});
		if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
		return (await response.json()) as T;
	};
	return new Editor({
		save: async (key, value, base, attempt) => {
			const newest = blind
				? (await listFields(stack, run)).find((field) => field.key === key)?.revision
				: base;
			return ask<SavedField>('/api/instruments/fields', {
				run,
				key,
				value,
				base: newest ?? 0,
				attempt
			});
		},
		ask: async (since) =>
			(await ask<CatchUp>(`/api/streams?since=run:${run}@${since}`))[`run:${run}`],
		load: () => listFields(stack, run)
	});
}

if (await buildIsStale()) await build();
const stack = await startStack({
	dataDir: await mkdtemp(join(tmpdir(), 'vliegwiel-faults-')),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: false,
	durable: false,
	env: { XFF_DEPTH: '1' }
});
let failed = false;
try {
	const people = await makeCrowd(stack, 5, []);
	const seed = Number(flags.seed);
	{
		const run = await makeRun(stack, people, 'visie');
		const editors = people.map((person) => editorOf(stack, person, run, true));
		const edited = await editTogether(editors, instruments.visie.texts, [], 150, seeded(seed));
		const stored = new Map((await listFields(stack, run)).map(({ key, value }) => [key, value]));
		const wrong = complaints(editors, edited, stored).length;
		console.log(`control, who writes over others: ${wrong} lost or different`);
		for (const { fields } of editors) fields.stop();
		failed ||= wrong === 0;
	}
	for (const [instrument, { texts, choices }] of Object.entries(instruments)) {
		const run = await makeRun(stack, people, instrument);
		const editors = people.map((person) => editorOf(stack, person, run));
		const started = performance.now();
		const edits = Math.round(Number(flags.edits) / 2);
		const edited = await editTogether(editors, texts, choices, edits, seeded(seed));
		const stored = new Map((await listFields(stack, run)).map(({ key, value }) => [key, value]));
		const wrong = complaints(editors, edited, stored);
		const words = [...edited.typed.values()].reduce((sum, list) => sum + list.length, 0);
		console.log(
			`${instrument}: seed ${flags.seed}, ${edits} edits by 5 people, ${words} words, ${edited.apart} edits without network, ` +
				`${wrong.length} lost or different, ${Math.round((performance.now() - started) / 1000)} s`
		);
		for (const line of wrong.slice(0, 20)) console.log(`  ${line}`);
		for (const { fields } of editors) fields.stop();
		failed ||= wrong.length > 0 || edited.apart === 0;
	}
} finally {
	await stack.remove();
}
process.exit(failed ? 1 : 0);
