/** Where people's cards live, as others see them. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

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
