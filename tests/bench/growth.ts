/**
 * `npm run bench:growth`: what the same pages cost in a small community and in one with a million
 * posts and 10,000 rounds of an instrument, side by side. Both hold enough to fill every list, so that the
 * same comes out of both. Options: `--posts 1000000`, `--learners 100000` (by default a tenth of the posts),
 * `--runs 10000`.
 */
import { mkdtemp } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { superuser } from '../../src/embedded/postgres.ts';
import { readSecrets } from '../../src/embedded/secrets.ts';
import { root } from '../../src/embedded/services.ts';
import { type Stack, startStack } from '../../src/embedded/stack.ts';
import { readPath } from '../../src/lib/learning/files.ts';
import { type Answers, type Question, startProbe } from './probe.ts';
import { median } from './median.ts';

const path = readPath(root);
const slugs = `array[${path.modules.map(({ slug }) => `'${slug}'`).join(', ')}]`;

const { values: flags } = parseArgs({
	options: {
		posts: { type: 'string', default: '1000000' },
		learners: { type: 'string' },
		runs: { type: 'string', default: '10000' }
	}
});

interface Size {
	people: number;
	threads: number;
	/** In all threads together but the long one. */
	posts: number;
	/** Posts of the one long thread. */
	long: number;
	/** People in the learning path, each in all of its modules. */
	learners: number;
	/** Rounds of the Groeikompas, each of a team of its own. */
	runs: number;
}

const small: Size = {
	people: 200,
	threads: 1_200,
	posts: 12_000,
	long: 150,
	learners: 100,
	runs: 10
};
const all = Number(flags.posts);
const large: Size = {
	people: Math.max(200, all / 50),
	threads: Math.max(1_200, all / 50),
	posts: all - all / 20,
	long: all / 20,
	learners: Number(flags.learners ?? Math.max(100, all / 10)),
	runs: Number(flags.runs)
};
const rounds = 5;
const bar = 1.3;
/** A table of one page is read whole; the index that takes over has some levels, however few rows come out. */
const levels = 4;

/** The words of post n: as long as people's, and not all alike. */
const words = `'Dit is bericht ' || n || ' over rekenen, taal en burgerschap in groep ' || n % 8 || '. Wij werken met korte opdrachten die leerlingen samen maken, en kijken daarna wat er goed ging en wat beter kan.'`;

/** Each runs as superuser with triggers off: it is about what is there, not how it came. */
const filling: [string, string, (keyof Size)[]][] = [
	[
		'people',
		`insert into public.profiles (id, name, role)
		 select md5('person ' || n)::uuid, 'Persoon ' || n, 'teacher' from generate_series(1, $1::int) n`,
		['people']
	],
	[
		'memberships',
		`insert into public.memberships (community_id, person_id, joined_at)
		 select c.id, md5('person ' || n)::uuid, now() - n % 400 * interval '1 day'
		 from generate_series(1, $1::int) n
		 join (select id, row_number() over (order by id) - 1 as at, count(*) over () as many
			from public.communities where state = 'open' and slug <> 'werkplaats-sport-bewegen') c on c.at in (n % c.many, (n / 7) % c.many)
		 on conflict do nothing`,
		['people']
	],
	[
		'threads',
		`insert into public.threads (community_id, forum_id, kind, title, author_id, visibility, created_at, last_post_at, last_number)
		 select c.id, case when n % 3 > 0 then (select f.id from public.forums f where f.community_id = c.id order by f.position, f.id limit 1) end,
			case when n % 5 = 0 then 'vraag' else 'gesprek' end, 'Gesprek ' || n, md5('person ' || 1 + n % $2::int)::uuid,
			case when c.discussion = 'public' then 'public' else 'members' end,
			now() - n * interval '1 minute', now() - n * interval '1 minute', $3::int / $1::int
		 from generate_series(1, $1::int) n
		 join (select id, discussion, row_number() over (order by id) - 1 as at, count(*) over () as many
			from public.communities where state = 'open') c on c.at = n % c.many`,
		['threads', 'people', 'posts']
	],
	[
		'the long thread',
		`insert into public.threads (community_id, title, author_id, visibility, created_at, last_post_at, last_number)
		 select c.id, 'Lang gesprek', md5('person 1')::uuid, case when c.discussion = 'public' then 'public' else 'members' end,
			now() - interval '1 year', now(), $1::int
		 from public.communities c where c.state = 'open' order by c.id limit 1`,
		['long']
	],
	[
		'posts',
		`insert into public.posts (thread_id, number, author_id, body, body_html, renderer, community_id, visibility, created_at)
		 select t.id, n, md5('person ' || 1 + (t.id + n) % $1::int)::uuid, ${words}, '<p>' || ${words} || '</p>', 1,
			t.community_id, t.visibility, t.created_at + n * interval '1 second'
		 from public.threads t cross join lateral generate_series(1, t.last_number) n
		 where t.title like 'Gesprek %' or t.title = 'Lang gesprek'`,
		['people']
	],
	[
		'what people read, follow and like',
		`with reading as (
			insert into public.thread_reads (thread_id, person_id, number)
			select t.id, md5('person ' || 1 + (t.id * 13 + n * 7) % $1::int)::uuid, t.last_number / 2
			from public.threads t cross join generate_series(1, 10) n on conflict do nothing),
		 following as (
			insert into public.thread_follows (thread_id, person_id)
			select t.id, md5('person ' || 1 + (t.id * 13 + n * 7) % $1::int)::uuid
			from public.threads t cross join generate_series(1, 5) n on conflict do nothing),
		 streaming as (
			insert into public.streams (stream, seq, sent_seq, told_seq)
			select 'thread:' || t.id, t.last_number, t.last_number, t.last_number from public.threads t on conflict do nothing)
		 insert into public.reactions (post_id, person_id, kind)
		 select p.id, md5('person ' || 1 + (p.id * 17 + n) % $1::int)::uuid, 'dank'
		 from public.posts p cross join generate_series(1, 2) n where p.number % 5 = 0 on conflict do nothing`,
		['people']
	],
	[
		'progress in the learning path',
		`with learners as (
			select md5('person ' || n)::uuid as id from generate_series(1, $1::int) n
			union select m.person_id from public.memberships m),
		 visiting as (
			insert into public.lesson_visits (person_id, module, lesson, seen_version, last_at, done_at)
			select l.id, s, 'les-' || k, 'x', now() - k * interval '1 hour', now()
			from learners l cross join unnest(${slugs}) s cross join generate_series(1, 4) k on conflict do nothing)
		 insert into public.module_progress (person_id, module, done, total)
		 select l.id, s, 3, 12 from learners l cross join unnest(${slugs}) s on conflict do nothing`,
		['learners']
	],
	[
		'a cohort of thirty, in each size',
		`with place as (select id from public.communities where slug = 'werkplaats-sport-bewegen'),
		 joining as (
			insert into public.memberships (community_id, person_id)
			select id, md5('person ' || n)::uuid from place cross join generate_series(1, 30) n on conflict do nothing)
		 insert into public.cohort_consents (community_id, person_id, progress, work)
		 select id, md5('person ' || n)::uuid, true, false from place cross join generate_series(1, 30) n on conflict do nothing`,
		[]
	],
	[
		'teams with a round',
		`with made as (
			insert into public.instrument_teams (name, sector, school_id)
			select 'Groeiteam ' || n, 'po', (select min(id) from public.schools) from generate_series(1, $1::int) n
			returning id
		 ), joining as (
			insert into public.instrument_members (team_id, person_id)
			select id, md5('person ' || 1 + (id * 5 + k) % $2::int)::uuid from made cross join generate_series(1, 4) k
		 )
		 insert into public.instrument_runs (team_id, instrument, version, title, round, state)
		 select id, 'groeikompas', '2026.1', 'Groeikompas', 1, 'closed' from made`,
		['runs', 'people']
	],
	[
		'what was answered',
		`with runs as (select r.id, r.team_id from public.instrument_runs r join public.instrument_teams t on t.id = r.team_id
			where t.name like 'Groeiteam %'),
		 keys as (select a, s, a || '-' || s as key from unnest(array['visie', 'cultuur', 'kwaliteit', 'infrastructuur',
			'facilitering', 'onderwijs', 'professionalisering', 'samenwerking']) a cross join generate_series(1, 3) s),
		 places as (
			insert into public.run_respondents (run_id, person_id, sent_at, batch)
			select r.id, m.person_id, now(), 1 from runs r join public.instrument_members m on m.team_id = r.team_id),
		 answers as (
			insert into public.run_answers (run_id, person_id, key, score)
			select r.id, m.person_id, k.key, 2 from runs r join public.instrument_members m on m.team_id = r.team_id
			cross join keys k),
		 fields as (
			insert into public.run_fields (run_id, key, value)
			select r.id, kind || ':' || k.a, '2' from runs r cross join keys k cross join unnest(array['level', 'goal']) kind
			where k.s = 1),
		 actions as (
			insert into public.run_actions (run_id, text, due_on) select r.id, 'Doen', current_date from runs r)
		 insert into public.run_results (run_id, batch, key, kind, counts)
		 select r.id, 1, k.key, kind, '{0,3,1,0}' from runs r cross join keys k cross join unnest(array['now', 'wish']) kind`,
		[]
	],
	[
		'reactions beside their posts',
		`update public.posts set reactions = private.reactions_of(id) where number % 5 = 0`,
		[]
	]
];

async function fill(stack: Stack, dataDir: string, size: Size): Promise<void> {
	const { superuserPassword: password } = await readSecrets(dataDir);
	const { hostname, port, pathname } = new URL(stack.env.OWNER_URL ?? '');
	const client = new Client({
		host: hostname,
		port: Number(port),
		database: pathname.slice(1),
		user: superuser,
		password
	});
	await client.connect();
	try {
		await client.query(
			`set session_replication_role = replica; set maintenance_work_mem = '256MB'; set synchronous_commit = off`
		);
		// made again at the end: a million entries one by one take far longer
		const { rows } = await client.query<{ definition: string }>(
			`select pg_get_indexdef('public.posts_search'::regclass) as definition`
		);
		await client.query('drop index public.posts_search');
		for (const [what, statement, names] of filling) {
			const began = performance.now();
			const { rowCount } = await client.query(
				statement,
				names.map((name) => size[name])
			);
			console.log(
				`  ${what}: ${rowCount} rows (${((performance.now() - began) / 1000).toFixed(1)} s)`
			);
		}
		await client.query(rows[0]?.definition ?? '');
		await client.query('vacuum (analyze)');
	} finally {
		await client.end();
	}
}

/** The same person in both: a member since the seed, who has read nothing of what was added. */
async function questionOf({ sql }: Stack): Promise<Question> {
	const { rows } = await sql.query<{
		thread: string;
		last: number;
		community: string;
		slug: string;
		viewer: string;
		educator: string;
		cohort: string;
		round: string;
		facilitator: string;
	}>(
		`select t.id as thread, t.last_number as last, c.id as community, c.slug,
			(select m.person_id from public.memberships m join auth.users u on u.id = m.person_id
				where m.community_id = c.id and m.role = 'member' order by u.email limit 1) as viewer,
			(select w.id from public.communities w where w.slug = 'werkplaats-sport-bewegen') as cohort,
			(select m.person_id from public.memberships m join public.communities w on w.id = m.community_id
				where w.slug = 'werkplaats-sport-bewegen' and m.role = 'lead' limit 1) as educator,
			r.id as round, f.person_id as facilitator
		 from public.threads t join public.communities c on c.id = t.community_id,
			public.instrument_runs r join public.instrument_members f on f.team_id = r.team_id and f.role = 'facilitator'
		 where t.title = 'Lang gesprek' and r.instrument = 'groeikompas'
		 order by r.round desc, r.id limit 1`
	);
	const [row] = rows;
	if (!row) throw new Error('the long thread is not there');
	return {
		...row,
		thread: Number(row.thread),
		community: Number(row.community),
		cohort: Number(row.cohort),
		round: Number(row.round)
	};
}

async function compare(little: Stack, big: Stack): Promise<boolean> {
	const probes = [startProbe(little.env), startProbe(big.env)] as const;
	const questions = [await questionOf(little), await questionOf(big)] as const;
	const answers: [Answers, Answers][] = [];
	// one before what counts: plans and pages come into memory
	for (let round = -1; round < rounds; round += 1) {
		const pair: [Answers, Answers] = [
			await probes[0].ask(questions[0]),
			await probes[1].ask(questions[1])
		];
		if (round >= 0) answers.push(pair);
	}
	for (const probe of probes) probe.stop();
	console.log(
		`median of ${rounds} interleaved runs; load of the machine after: ${loadavg()[0]?.toFixed(1)}\n` +
			`  ${'small -> large'.padEnd(24)} rows        buffers            ratio    ms                ratio`
	);
	let good = true;
	for (const name of Object.keys(answers[0]?.[0] ?? {})) {
		const of = (at: 0 | 1, key: 'buffers' | 'ms' | 'rows') =>
			median(answers.map((pair) => pair[at][name]?.[key] ?? 0));
		const buffers = of(1, 'buffers') / of(0, 'buffers');
		const ms = of(1, 'ms') / of(0, 'ms');
		const fits = buffers <= bar || of(1, 'buffers') - of(0, 'buffers') <= levels;
		good &&= fits;
		const pair = (key: 'buffers' | 'ms' | 'rows', digits: number) =>
			`${of(0, key).toFixed(digits)} -> ${of(1, key).toFixed(digits)}`;
		console.log(
			`  ${name.padEnd(24)} ${pair('rows', 0).padEnd(11)} ${pair('buffers', 0).padEnd(18)} ${buffers.toFixed(2).padEnd(8)} ${pair('ms', 1).padEnd(17)} ${ms.toFixed(2)}  ${fits && ms <= bar ? 'met' : 'not met'}`
		);
	}
	return good;
}

async function start(name: string): Promise<[Stack, string]> {
	const dataDir = await mkdtemp(join(tmpdir(), `vliegwiel-${name}-`));
	const stack = await startStack({
		dataDir,
		ports: 'free',
		services: ['postgres', 'supabase'],
		seed: true,
		durable: false
	});
	return [stack, dataDir];
}

const [little, littleDir] = await start('small');
const [big, bigDir] = await start('large');
try {
	console.log('small:');
	await fill(little, littleDir, small);
	console.log('large:');
	await fill(big, bigDir, large);
	process.exitCode = (await compare(little, big)) ? 0 : 1;
} finally {
	await little.remove();
	await big.remove();
}
process.exit();
