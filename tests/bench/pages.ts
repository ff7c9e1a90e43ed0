/**
 * `npm run bench:pages`: Lighthouse's figures for a phone, of the start page, a public material, a
 * public thread with a full page of posts and a lesson of the learning path. Lighthouse is large and no test needs it, so npx
 * fetches it when asked. Options: `--runs 5`, `--only leerpad` for pages with that in their address;
 * each page's middle run counts, as the blocking time follows whatever else the machine does.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build, buildIsStale } from '../../src/embedded/build.ts';
import { type Stack, startStack } from '../../src/embedded/stack.ts';
import { to } from '../../src/lib/ui/links.ts';
import { findBrowser } from '../support/browser.ts';

const lesson = '/learning/mag-dit/combineren-en-makers-noemen';
const lighthouse = 'lighthouse@13.5.0';
const { values: options } = parseArgs({
	options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } }
});

interface Report {
	categories: Record<string, { score: number | null } | undefined>;
	audits: Record<string, { numericValue?: number } | undefined>;
}

/** The public thread with most to read, filled to a page of posts with those of other threads. */
async function fullThread({ sql }: Stack): Promise<string> {
	const { rows } = await sql.query<{ id: string }>(
		`select t.id from public.threads t join public.communities c on c.id = t.community_id
		 where c.discussion = 'public' and c.state = 'open' order by t.last_number desc, t.id limit 1`
	);
	const id = rows[0]?.id;
	if (!id) throw new Error('the seed has no public thread');
	await sql.query(
		`insert into public.posts (thread_id, author_id, body, body_html, renderer, community_id, visibility)
		 select t.id, p.author_id, p.body, p.body_html, p.renderer, t.community_id, 'public'
		 from public.threads t, public.posts p
		 where t.id = $1 and p.thread_id <> t.id and p.visibility = 'public' and p.deleted_at is null
		 order by p.id limit 50`,
		[id]
	);
	return `${to(`/threads/${id}`, 'nl')}?from=1`;
}

async function report(url: string, folder: string): Promise<Report> {
	const file = join(folder, 'report.json');
	await promisify(execFile)(
		'npx',
		['--yes', lighthouse, url, '--quiet', '--output=json', `--output-path=${file}`].concat(
			'--only-categories=performance,accessibility,best-practices',
			'--chrome-flags=--headless --no-sandbox'
		),
		{ env: { ...process.env, CHROME_PATH: findBrowser() } }
	);
	return JSON.parse(await readFile(file, 'utf8')) as Report;
}

const score = (found: Report, name: string) =>
	Math.round((found.categories[name]?.score ?? 0) * 100);
const ms = (found: Report, name: string) => Math.round(found.audits[name]?.numericValue ?? 0);

if (await buildIsStale()) await build();
const folder = await mkdtemp(join(tmpdir(), 'vliegwiel-pages-'));
const stack = await startStack({
	dataDir: join(folder, 'data'),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: true
});
try {
	const all = ['/', to('/materials/1', 'nl'), await fullThread(stack), to(lesson, 'nl')];
	const pages = all.filter((page) => page.includes(options.only));
	const found = new Map<string, Report[]>(pages.map((page) => [page, []]));
	for (let run = 0; run < Number(options.runs); run++)
		for (const page of pages)
			found.get(page)?.push(await report(`${stack.urls.site}${page}`, folder));
	console.log(
		`load of the machine: ${loadavg()[0]?.toFixed(1) ?? ''}; bar: performance 95, accessibility 100`
	);
	for (const [page, reports] of found) {
		const sorted = reports.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'));
		const middle = sorted[Math.floor(sorted.length / 2)];
		if (!middle) continue;
		console.log(
			`  ${page.padEnd(28)} performance ${score(middle, 'performance')} (${sorted.map((one) => score(one, 'performance')).join(' ')})`,
			` accessibility ${score(middle, 'accessibility')}  best practices ${score(middle, 'best-practices')}`,
			` first paint ${ms(middle, 'first-contentful-paint')} ms  largest ${ms(middle, 'largest-contentful-paint')} ms  blocked ${ms(middle, 'total-blocking-time')} ms`
		);
	}
} finally {
	await stack.remove();
	await rm(folder, { recursive: true, force: true });
}
process.exit();
