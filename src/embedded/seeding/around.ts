import { makeLink } from '../../lib/events/links.server.ts';
import { feedback, hackathons, materials, sessions, track, wishes } from '../seed/around.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** The event of an address; it begins at `starts`. */
async function eventOf({ client }: Seeding, slug: string): Promise<{ id: number; starts: Date }> {
	const { rows } = await client.query<{ id: string; starts: Date }>(
		'select id, starts_at as starts from public.events where slug = $1',
		[slug]
	);
	const [row] = rows;
	if (!row) throw new Error(`The seed names ${slug}, which is not there`);
	return { id: Number(row.id), starts: row.starts };
}

async function seatOf(seeding: Seeding, event: number, person: string): Promise<number> {
	const { rows } = await seeding.client.query<{ id: string }>(
		'select id from public.registrations where event_id = $1 and person_id = $2',
		[event, must(seeding.people, person)]
	);
	return Number(rows[0]?.id);
}

async function loadDays(seeding: Seeding): Promise<void> {
	const { client } = seeding;
	for (const [slug, parts] of Object.entries(sessions)) {
		const { id, starts } = await eventOf(seeding, slug);
		for (const { at, hours, chosenBy = [], ...part } of parts) {
			const session = await insertId(client, 'public.event_sessions', {
				event_id: id,
				starts_at: new Date(starts.getTime() + at * 3_600_000),
				ends_at: new Date(starts.getTime() + (at + hours) * 3_600_000),
				...part
			});
			for (const person of chosenBy)
				await insert(client, 'public.session_choices', {
					registration_id: await seatOf(seeding, id, person),
					session_id: session
				});
		}
	}
	for (const [slug, keys] of Object.entries(materials)) {
		const { id } = await eventOf(seeding, slug);
		for (const key of keys)
			await insert(client, 'public.event_materials', {
				event_id: id,
				material_id: must(seeding.materials, key)
			});
	}
}

async function loadHackathons(seeding: Seeding): Promise<void> {
	const { client, people } = seeding;
	for (const { event, challenges, teams } of hackathons) {
		const { id } = await eventOf(seeding, event);
		const set: number[] = [];
		for (const challenge of challenges)
			set.push(await insertId(client, 'public.challenges', { event_id: id, ...challenge }));
		for (const team of teams) {
			const made = await insertId(client, 'public.makers_teams', {
				event_id: id,
				name: team.name,
				idea: team.idea,
				challenge_id: team.challenge ? set[team.challenge - 1] : null,
				...(team.prototype
					? {
							prototype: team.prototype.title,
							prototype_url: team.prototype.url,
							prototype_text: team.prototype.text,
							licence: team.prototype.licence,
							shown_at: daysAgo(60)
						}
					: {})
			});
			for (const person of team.members)
				await insert(client, 'public.makers', {
					event_id: id,
					person_id: must(people, person),
					team_id: made
				});
		}
	}
}

async function loadFeedback(seeding: Seeding): Promise<void> {
	const { id } = await eventOf(seeding, feedback.event);
	for (const person of feedback.given)
		await insert(seeding.client, 'public.feedback_given', {
			registration_id: await seatOf(seeding, id, person)
		});
	for (const said of feedback.said)
		await insert(seeding.client, 'public.feedback', { event_id: id, ...said });
	await insert(seeding.client, 'public.event_views', { event_id: id, seen: 164 });
}

async function loadTrack(seeding: Seeding): Promise<void> {
	const { client, people, schools } = seeding;
	const { rows } = await client.query<{ id: string; steps: string[] }>(
		`select p.id, array_agg(s.id order by s.position) as steps from public.programmes p
		 join public.programme_steps s on s.programme_id = p.id where p.slug = $1 group by 1`,
		[track.programme]
	);
	const [programme] = rows;
	if (!programme) throw new Error(`The seed names ${track.programme}, which is not there`);
	const programme_id = Number(programme.id);
	await insert(client, 'public.programme_staff', {
		programme_id,
		person_id: must(people, 'wim'),
		role: 'owner'
	});
	await client.query('update public.programmes set wishes_needed = 3 where id = $1', [
		programme_id
	]);
	for (const { schools: behind, ...wish } of wishes) {
		const made = await insertId(client, 'public.visit_wishes', { programme_id, ...wish });
		for (const { person, school, ...more } of behind)
			await insert(client, 'public.visit_supporters', {
				wish_id: made,
				person_id: must(people, person),
				school_text: school,
				...more
			});
	}
	const { seed, hash } = makeLink('track');
	const id = await insertId(client, 'public.tracks', {
		programme_id,
		name: track.name,
		school_id: must(schools, track.school),
		link_seed: seed,
		link_hash: hash,
		created_at: daysAgo(40)
	});
	for (const { person, role } of track.members)
		await insert(client, 'public.track_members', {
			track_id: id,
			person_id: must(people, person),
			role
		});
	for (const [at, step] of programme.steps.entries()) {
		const facts = track.steps[at];
		await insert(client, 'public.track_steps', {
			track_id: id,
			step_id: Number(step),
			homework: facts?.homework ?? '',
			due_on: facts ? daysAgo(-facts.dueInDays) : null,
			note: facts?.note ?? '',
			done_at: facts?.doneDaysAgo ? daysAgo(facts.doneDaysAgo) : null,
			done_by: facts?.doneDaysAgo ? must(people, 'bram') : null
		});
		if (facts?.product)
			await insert(client, 'public.track_products', {
				track_id: id,
				step_id: Number(step),
				...facts.product,
				added_by: must(people, 'bram')
			});
	}
}

/** What stands around the events; they are there already. */
export async function loadAround(seeding: Seeding): Promise<void> {
	await loadDays(seeding);
	await loadHackathons(seeding);
	await loadFeedback(seeding);
	await loadTrack(seeding);
}
