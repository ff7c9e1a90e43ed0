import { env } from '../../environment.ts';
import { MARKDOWN_VERSION, renderMarkdown } from '../../lib/server/markdown.ts';
import { design } from '../seed/designs.ts';
import { day, startRun, writeField } from './instruments.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** The steps, with who does them and by when. */
async function loadSteps({ client, people }: Seeding, run_id: number): Promise<void> {
	for (const [step, { state, due, people: names, done }] of Object.entries(design.steps)) {
		await insert(client, 'public.design_steps', {
			...{ run_id, step: Number(step), state },
			due_on: due === null ? null : day(due),
			// what is past was reminded of; what is near is reminded of by the job
			reminded_at: due !== null && due < 0 ? daysAgo(-due) : null,
			done_at: done ? daysAgo(done.days) : null,
			done_by: done ? must(people, done.by) : null
		});
		for (const name of names)
			await insert(client, 'public.design_step_people', {
				...{ run_id, step: Number(step) },
				person_id: must(people, name)
			});
	}
}

async function loadFriends({ client, people }: Seeding, run_id: number): Promise<void> {
	for (const { person, days, words, remarks } of design.friends) {
		const friend_id = await insertId(client, 'public.design_friends', {
			...{ run_id, words },
			person_id: must(people, person),
			invited_by: must(people, 'sanne'),
			invited_at: daysAgo(34),
			sent_at: days === null ? null : daysAgo(days)
		});
		for (const [code, [verdict, text]] of Object.entries(remarks))
			await insert(client, 'public.design_remarks', { friend_id, code, verdict, text });
	}
}

/** What the team said about the step it is at; the loader's triggers sleep, so everything is written out. */
async function loadTalk({ client, people }: Seeding, run_id: number): Promise<void> {
	const [first] = design.talk;
	const last = design.talk.at(-1);
	if (!first || !last) return;
	const thread_id = await insertId(client, 'public.threads', {
		...{ run_id, run_spot: `step-${design.talkStep}`, visibility: 'members' },
		title: `${design.talkStep}. Ontwikkelen – ${design.title}`,
		author_id: must(people, first.by),
		created_at: daysAgo(first.days),
		last_post_at: daysAgo(last.days, 2),
		last_number: design.talk.length
	});
	for (const [at, { by, days, text }] of design.talk.entries())
		await insert(client, 'public.posts', {
			...{ thread_id, number: at + 1, body: text, renderer: MARKDOWN_VERSION },
			body_html: renderMarkdown(text, { origin: env.ORIGIN }).html,
			author_id: must(people, by),
			visibility: 'members',
			created_at: daysAgo(days, at)
		});
}

/** One living design: four steps done, a log, a critical friend's view, dates. */
export async function loadDesign(seeding: Seeding): Promise<void> {
	const { client, people, materials } = seeding;
	const { rows } = await client.query<{ id: number }>(
		'select id from public.instrument_teams where name = $1',
		[design.team]
	);
	const team = rows[0]?.id;
	if (!team) throw new Error(`The seed names ${design.team}, which is not there`);
	const run = await startRun(seeding, team, 'ontwerpproces', {
		...{ title: design.title, round: 1, days: design.days, closed: false, by: 'sanne' }
	});
	await loadSteps(seeding, run);
	for (const [key, [by, text]] of Object.entries(design.notes))
		await writeField(seeding, run, key, text, by);
	for (const { step, by, days, text } of design.log)
		await insert(client, 'public.design_log', {
			...{ run_id: run, step, text },
			written_by: must(people, by),
			at: daysAgo(days)
		});
	for (const { step, by, material, title = '', url = null } of design.links)
		await insert(client, 'public.design_links', {
			...{ run_id: run, step, title, url },
			material_id: material ? must(materials, material) : null,
			added_by: must(people, by),
			added_at: daysAgo(40)
		});
	await loadFriends(seeding, run);
	await loadTalk(seeding, run);
}
