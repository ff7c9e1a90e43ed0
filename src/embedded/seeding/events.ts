import { env } from '../../environment.ts';
import { makeLink } from '../../lib/events/links.server.ts';
import { momentOf } from '../../lib/events/wall-time.ts';
import { wallTime } from '../../lib/ui/time.ts';
import { renderMarkdown } from '../../lib/server/markdown.ts';
import { events, programmes } from '../seed/events.ts';
import type { SeedEvent } from '../seed/types.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

export async function loadProgrammes({ client, people }: Seeding): Promise<void> {
	for (const programme of programmes) {
		const id = await insertId(client, 'public.programmes', {
			slug: programme.slug,
			title: programme.title,
			summary: programme.summary,
			body: programme.body,
			body_html: renderMarkdown(programme.body, { origin: env.ORIGIN }).html,
			partners: programme.partners,
			published_at: daysAgo(80),
			created_by: must(people, 'wim')
		});
		for (const [at, step] of programme.steps.entries())
			await insert(client, 'public.programme_steps', {
				programme_id: id,
				position: at + 1,
				...step
			});
	}
}

/** The first Monday of March that is still to come. */
function mondayOfMarch(): string {
	const today = wallTime(new Date()).slice(0, 10);
	for (let year = Number(today.slice(0, 4)); ; year++) {
		const monday = [1, 2, 3, 4, 5, 6, 7]
			.map((day) => `${year}-03-0${day}`)
			.find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 1);
		if (monday && monday > today) return monday;
	}
}

/** The days around it on which every school is closed, in any year. */
const isChristmas = (day: string) => /-12-(2[4-9]|3[01])|-01-0[1-3]/.test(day);

/** The day it is on, in Dutch time; a weekday is the next one. */
function dayOf(event: SeedEvent): string {
	if (event.march !== undefined) return addDays(mondayOfMarch(), event.march);
	// the Dutch day: late in the evening it is another one than in UTC
	const today = wallTime(new Date(Date.now() + event.day * 86_400_000)).slice(0, 10);
	const noon = new Date(`${today}T12:00:00Z`);
	if (event.weekday !== undefined)
		while (noon.getUTCDay() !== event.weekday) noon.setTime(noon.getTime() + 86_400_000);
	// nobody meets on a Saturday or Sunday, or when schools are closed for Christmas
	else
		while (noon.getUTCDay() === 0 || noon.getUTCDay() === 6 || isChristmas(wallTime(noon)))
			noon.setTime(noon.getTime() + (event.day < 0 ? -1 : 1) * 86_400_000);
	return wallTime(noon).slice(0, 10);
}

/** Days ago that it was; 0 for what is still to come. */
const before = (event: SeedEvent) => Math.max(0, -event.day);

function addDays(day: string, count: number): string {
	return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function at(day: string, time: string): Date {
	const moment = momentOf(day, time, '1');
	if (!('at' in moment)) throw new Error(`The seed names a moment that is not: ${day} ${time}`);
	return moment.at;
}

async function loadEvent(
	seeding: Seeding,
	event: SeedEvent,
	order: number
): Promise<{ id: number; asked: number[] }> {
	const { client, people, communities, schools } = seeding;
	const day = dayOf(event);
	const starts = at(day, event.from);
	const { rows } = await client.query<{ id: number; step: number | null }>(
		`select p.id, s.id as step from public.programmes p
		 left join public.programme_steps s on s.programme_id = p.id and s.position = $2 where p.slug = $1`,
		[event.programme ?? '', event.step ?? 0]
	);
	const made = daysAgo(before(event) + 30 + order);
	const id = await insertId(client, 'public.events', {
		slug: event.slug,
		kind: event.kind,
		title: event.title,
		summary: event.summary,
		body: event.body,
		body_html: renderMarkdown(event.body, { origin: env.ORIGIN }).html,
		state: 'published',
		format: event.format ?? 'onsite',
		venue: event.venue ?? '',
		address: event.address ?? '',
		place: event.place ?? '',
		province: event.province ?? '',
		route: event.route ?? '',
		access_info: event.accessInfo ?? '',
		quiet_room: event.quietRoom ?? '',
		starts_at: starts,
		ends_at: at(addDays(day, (event.days ?? 1) - 1), event.until),
		repeat_until: event.weeks ? addDays(day, 7 * event.weeks) : null,
		repeat_except: Array.from({ length: event.weeks ?? 0 }, (_, week) =>
			addDays(day, 7 * week)
		).filter(isChristmas),
		registers: event.registers ?? true,
		capacity: event.capacity ?? null,
		visibility: event.visibility ?? 'public',
		community_id: event.community ? must(communities, event.community).id : null,
		programme_id: rows[0]?.id ?? null,
		programme_step_id: rows[0]?.step ?? null,
		host_school_id: event.host ? must(schools, event.host) : null,
		sectors: event.sectors,
		topic: event.topic,
		speakers: event.speakers ?? [],
		partners: event.partners ?? [],
		yields: event.yields ?? '',
		hours: event.hours ?? null,
		created_by: must(people, event.owner),
		created_at: made,
		published_at: made
	});
	const helpers = [{ person: event.owner, role: 'owner' }, ...(event.staff ?? [])];
	for (const { person, role } of helpers)
		await insert(client, 'public.event_staff', {
			event_id: id,
			person_id: must(people, person),
			role
		});
	if (event.link) await insert(client, 'public.event_links', { event_id: id, url: event.link });
	const asked: number[] = [];
	for (const [place, question] of (event.questions ?? []).entries())
		asked.push(
			await insertId(client, 'public.event_questions', {
				event_id: id,
				position: place + 1,
				kind: question.kind,
				label: question.label,
				help: question.help ?? '',
				options: question.options ?? [],
				required: question.required ?? false,
				purpose: question.purpose ?? '',
				sensitive: question.sensitive ?? false,
				keep_days: question.sensitive ? 14 : 365,
				shown_if: question.shownIf ? asked[question.shownIf.question - 1] : null,
				shown_if_value: question.shownIf?.value ?? ''
			})
		);
	if (event.block)
		await insert(client, 'public.seat_blocks', {
			event_id: id,
			kind: 'province',
			value: event.block.province,
			label: event.block.province,
			seats: event.block.seats,
			releases_at: new Date(Date.now() + event.block.days * 86_400_000)
		});
	return { id, asked };
}

interface Card {
	id: string;
	name: string;
	school_id: number | null;
	school_text: string | null;
	province: string;
}

/** Seats in the order people registered; whoever comes too late waits. */
async function fillSeats(
	seeding: Seeding,
	event: SeedEvent,
	id: number,
	asked: readonly number[]
): Promise<void> {
	const { client, people, schools } = seeding;
	const room = event.capacity ?? Infinity;
	let ticket = 0;
	const seat = async (more: Record<string, unknown>) => {
		ticket += 1;
		const { seed, hash } = makeLink('registration');
		const since = daysAgo(before(event) + 25 - ticket);
		return insertId(client, 'public.registrations', {
			event_id: id,
			ticket,
			state: ticket <= room ? 'confirmed' : 'waiting',
			link_seed: seed,
			link_hash: hash,
			registered_at: since,
			state_at: since,
			...more
		});
	};
	const { rows: cards } = await client.query<Card>(
		`select p.id, p.name, d.school_id, d.school_text, coalesce(nullif(d.province, ''), s.province, '') as province
		 from public.profiles p left join public.profile_details d on d.person_id = p.id
		 left join public.schools s on s.id = d.school_id`
	);
	const cardOf = (person: string) => cards.find((row) => row.id === must(people, person));
	const nameOf = (person: string) => cardOf(person)?.name ?? '';
	for (const person of event.seated) {
		const card = cardOf(person);
		const registration = await seat({
			person_id: must(people, person),
			name: card?.name ?? '',
			school_id: card?.school_id ?? null,
			school_text: card?.school_text ?? '',
			province: card?.province ?? ''
		});
		for (const [place, value] of (event.answers?.[person] ?? []).entries())
			if (value !== null)
				await insert(client, 'public.answers', {
					registration_id: registration,
					question_id: asked[place],
					value: JSON.stringify(value)
				});
		if (event.attended?.includes(person))
			await insert(client, 'public.attendances', {
				registration_id: registration,
				at: at(dayOf(event), event.from),
				checked_in_by: must(people, event.owner)
			});
	}
	if (event.team) {
		const { coordinator, school, seats, rule } = event.team;
		const { seed, hash } = makeLink('team');
		const team = await insertId(client, 'public.teams', {
			event_id: id,
			school_id: must(schools, school),
			rule,
			coordinator_id: must(people, coordinator),
			coordinator_name: nameOf(coordinator),
			link_seed: seed,
			link_hash: hash
		});
		for (let at = 0; at < seats; at++)
			await seat({
				team_id: team,
				school_id: must(schools, school),
				...(at === 0
					? { person_id: must(people, coordinator), name: nameOf(coordinator) }
					: { name: ['', 'Harm Oosting', 'Geesje Kuipers', ''][at] ?? '' })
			});
	}
	await client.query(
		`update public.events e set last_ticket = $2,
			seats_taken = (select count(*) from public.registrations r where r.event_id = e.id and r.state = 'confirmed'),
			waiting_count = (select count(*) from public.registrations r where r.event_id = e.id and r.state = 'waiting')
		 where id = $1`,
		[id, ticket]
	);
	// most people look first, some more than once
	for (const [index, share] of [1, 2, 3, 2].entries())
		await insert(client, 'public.event_views', {
			event_id: id,
			day: daysAgo(before(event) + 3 + 6 * index),
			seen: share * (4 + ticket)
		});
}

/** The agenda: what comes and what was, with people on the seats. */
export async function loadEvents(seeding: Seeding): Promise<void> {
	for (const [order, event] of events.entries()) {
		const { id, asked } = await loadEvent(seeding, event, order);
		await fillSeats(seeding, event, id, asked);
	}
}
