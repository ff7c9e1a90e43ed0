/** Series of events: the story, the steps, all stops. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { renderMarkdown } from '../server/markdown.ts';
import type { EventCard, StaffRole } from './event.ts';
import { cardColumns, timedEvents } from './list.server.ts';
import type { ProgrammeFacts } from './programme-input.ts';
import type { Helper } from './staff.server.ts';

export interface Programme {
	id: number;
	slug: string;
	title: string;
	summary: string;
	bodyHtml: string;
	partners: string[];
	/** So many schools that ask bring a stop; null when schools cannot ask. */
	wishesNeeded: number | null;
	/** Of the viewer, for the whole programme. */
	role: StaffRole | null;
	steps: {
		id: number;
		title: string;
		summary: string;
		products: string[];
		minutes: number | null;
	}[];
	events: (EventCard & { step: number | null })[];
}

/** A programme with its stops; null when it does not exist for the viewer. */
export async function findProgramme(
	trx: Db,
	slug: string,
	signedIn: boolean
): Promise<Programme | null> {
	const { rows } = await sql<{ programme: Programme }>`
		select to_json(x) as programme from (
			select p.id, p.slug, p.title, p.summary, p.body_html as "bodyHtml", p.partners, p.wishes_needed as "wishesNeeded",
				${
					signedIn
						? sql`case when (select private.viewer_has_role('organiser')) then 'owner' else (
					select s.role from public.programme_staff s where s.programme_id = p.id and s.person_id = (select private.viewer_id())) end`
						: sql`null`
				} as role,
				(select coalesce(json_agg(s), '[]') from (
					select id, title, summary, products, minutes from public.programme_steps
					where programme_id = p.id order by position) s) as steps,
				(select coalesce(json_agg(e), '[]') from (
					select ${cardColumns(signedIn)}, e.programme_step_id as step from (${timedEvents}) e
					where e.programme_id = p.id and e.state <> 'draft' order by e.next_at limit 200) e) as events
			from public.programmes p where p.slug = ${slug}) x`.execute(trx);
	return rows[0]?.programme ?? null;
}

/** What the form of a programme starts from, for its owner; null for anybody else. */
export async function findProgrammeDraft(
	trx: Db,
	slug: string
): Promise<{
	id: number;
	title: string;
	facts: Record<string, unknown>;
	steps: Programme['steps'];
	helpers: Helper[];
	firstDay: string | null;
} | null> {
	const { rows } = await sql<{
		draft: Awaited<ReturnType<typeof findProgrammeDraft>>;
	}>`
		select to_json(x) as draft from (
			select p.id, p.title, to_jsonb(p) as facts,
				(select coalesce(json_agg(s), '[]') from (
					select id, title, summary, products, minutes from public.programme_steps
					where programme_id = p.id order by position) s) as steps,
				(select coalesce(json_agg(h), '[]') from (
					select s.person_id as person, c.name, s.role from public.programme_staff s
					join public.profiles c on c.id = s.person_id where s.programme_id = p.id order by s.added_at) h) as helpers,
				(select to_char(min(e.starts_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') from public.events e
					where e.programme_id = p.id and e.state <> 'cancelled') as "firstDay"
			from public.programmes p
			where p.slug = ${slug} and ((select private.viewer_has_role('organiser')) or private.has_programme_role(p.id, 'owner'))) x`.execute(
		trx
	);
	return rows[0]?.draft ?? null;
}

/** Writes a programme with its steps; null makes a new one, at the address it is given. */
export async function saveProgramme(
	trx: Db,
	id: number | null,
	facts: ProgrammeFacts & { slug?: string },
	origin: string
): Promise<void> {
	const written = { ...facts, body_html: renderMarkdown(facts.body, { origin }).html };
	await sql`select public.save_programme(${id}, ${JSON.stringify(written)}::jsonb)`.execute(trx);
}

/** Copies a programme and its stops as drafts, days later; nobody comes along. */
export async function cloneProgramme(
	trx: Db,
	id: number,
	slug: string,
	days: number
): Promise<{ slug: string }> {
	const copy = `${slug.slice(0, 60)}-${Date.now().toString(36)}`;
	await sql`select public.clone_programme(${id}, ${copy}, make_interval(days => ${days}))`.execute(
		trx
	);
	return { slug: copy };
}

/** Gives somebody a role for every event of a programme; null takes it away. */
export async function setProgrammeStaff(
	trx: Db,
	programme: number,
	person: string,
	role: StaffRole | null
): Promise<void> {
	await sql`select public.set_programme_staff(${programme}, ${person}, ${role})`.execute(trx);
}
