/** Where people's cards live: looking at one, and keeping one's own. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { ProfileInput, VisibilityInput } from './person.ts';
import { matchSchool } from './schools.server.ts';

export interface PersonCard {
	id: string;
	name: string;
	role: string;
	avatar_file_id: number | null;
	created_at: string;
	/** Null when the reader may not see more than the card. */
	details: {
		bio: string;
		offers: string;
		seeks: string;
		sectors: string[];
		subjects: string[];
		groups: string[];
		province: string;
		school: string;
		place: string;
		study_institute: string;
		placement_school: string;
		study_year: string;
	} | null;
	/** Communities that the reader and this person are both in. */
	shared: { slug: string; name: string; kind: string; role: string }[];
	/** Newest posts that everyone may read. */
	posts: {
		id: number;
		thread_id: number;
		title: string;
		words: string;
		created_at: string;
	}[];
}

/**
 * A card with what the reader may see of the person; null when there is none, when the reader may not
 * see it and when the person left: three things nobody can tell apart.
 */
export async function findPerson(
	trx: Db,
	id: string,
	viewerId: string | null
): Promise<PersonCard | null> {
	// visitors have no right on details and memberships, so their statement does not name them
	const forMembers = sql`
		(select json_build_object('bio', d.bio, 'offers', d.offers, 'seeks', d.seeks, 'sectors', d.sectors,
			'subjects', d.subjects, 'groups', d.groups,
			'province', coalesce(nullif(d.province, ''), s.province, ''),
			'school', coalesce(s.name, d.school_text), 'place', coalesce(s.place, ''),
			'study_institute', d.study_institute, 'placement_school', d.placement_school, 'study_year', d.study_year)
			from public.profile_details d left join public.schools s on s.id = d.school_id
			where d.person_id = p.id) as details,
		(select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name, 'kind', c.kind, 'role', theirs.role) order by c.name), '[]')
			from public.memberships theirs
			join public.memberships mine on mine.community_id = theirs.community_id and mine.person_id = ${viewerId}::uuid
			join public.communities c on c.id = theirs.community_id
			where theirs.person_id = p.id) as shared`;
	const forVisitors = sql`null::json as details, '[]'::json as shared`;
	const { rows } = await sql<PersonCard>`
		select p.id, p.name, p.role, p.avatar_file_id, p.created_at,
			${viewerId === null ? forVisitors : forMembers},
			(select coalesce(json_agg(recent), '[]') from (
				select o.id, o.thread_id, t.title, o.created_at,
					left(regexp_replace(regexp_replace(o.body_html, '<[^>]*>', ' ', 'g'), '\\s+', ' ', 'g'), 220) as words
				from public.posts o join public.threads t on t.id = o.thread_id
				where o.author_id = p.id and o.visibility = 'public' and o.deleted_at is null and o.hidden_at is null
				order by o.id desc limit 5) recent) as posts
		from public.profiles p
		where p.id = ${id}::uuid and p.erased_at is null`.execute(trx);
	return rows[0] ?? null;
}

/** Everything the person's own settings pages show. */
export async function findOwnProfile(trx: Db, id: string) {
	return trx
		.selectFrom('profiles as p')
		.leftJoin('profile_details as d', 'd.person_id', 'p.id')
		.leftJoin('person_settings as o', 'o.person_id', 'p.id')
		.leftJoin('schools as s', 's.id', 'd.school_id')
		.select(['p.id', 'p.name', 'p.role', 'p.avatar_file_id', 'p.visible_to', 'p.listed'])
		.select(['d.bio', 'd.offers', 'd.seeks', 'd.sectors', 'd.subjects', 'd.groups', 'd.province'])
		.select(['d.school_id', 'd.school_text', 'd.study_institute', 'd.placement_school'])
		.select(['d.study_year', 'd.visible_to as details_visible_to'])
		.select(['o.locale', 'o.show_presence'])
		.select(['s.name as school_name', 's.place as school_place', 's.brin as school_brin'])
		.where('p.id', '=', id)
		.executeTakeFirstOrThrow();
}

export type OwnProfile = Awaited<ReturnType<typeof findOwnProfile>>;

/** Pages kept for visitors may show the name or picture: they are made again. */
async function announceCard(trx: Db, id: string): Promise<void> {
	await sql`select pg_notify('site_changes', ${`person:${id}`})`.execute(trx);
}

/** Saves the profile form. A school typed by name or BRIN is matched, and kept as text otherwise. */
export async function updateProfile(trx: Db, id: string, input: ProfileInput): Promise<void> {
	const { name, role, locale, school, school_id, ...details } = input;
	const found = await matchSchool(trx, school, school_id);
	const student = role === 'student_teacher';
	await trx.updateTable('profiles').set({ name, role }).where('id', '=', id).execute();
	await trx
		.updateTable('profile_details')
		.set({
			...details,
			// what only a student fills in goes when the role changes
			study_institute: student ? details.study_institute : '',
			placement_school: student ? details.placement_school : '',
			study_year: student ? details.study_year : '',
			province: details.province || (found?.province ?? ''),
			school_id: found?.id ?? null,
			school_text: found ? '' : school
		})
		.where('person_id', '=', id)
		.execute();
	await trx.updateTable('person_settings').set({ locale }).where('person_id', '=', id).execute();
	await announceCard(trx, id);
}

/** Saves who may see what. */
export async function updateVisibility(trx: Db, id: string, input: VisibilityInput): Promise<void> {
	const { visible_to, listed, details_visible_to, show_presence } = input;
	await trx.updateTable('profiles').set({ visible_to, listed }).where('id', '=', id).execute();
	await trx
		.updateTable('profile_details')
		.set({ visible_to: details_visible_to })
		.where('person_id', '=', id)
		.execute();
	await trx
		.updateTable('person_settings')
		.set({ show_presence })
		.where('person_id', '=', id)
		.execute();
	await announceCard(trx, id);
}

/** Reports a person to the moderators; the person is not told by whom. */
export async function reportPerson(
	trx: Db,
	reporter: string,
	person: string,
	report: { reason: string; note: string }
): Promise<void> {
	await trx
		.insertInto('reports')
		.values({ reporter_id: reporter, person_id: person, ...report })
		.execute();
}
