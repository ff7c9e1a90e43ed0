/** The directory: people who chose to be listed, found by what they teach and where. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { searchWords } from './directory.ts';
import type { DirectoryFilter } from './directory.ts';

export const pageSize = 24;

export interface ListedPerson {
	id: string;
	name: string;
	role: string;
	avatar_file_id: number | null;
	subjects: string[] | null;
	groups: string[] | null;
	province: string;
	school: string;
	place: string;
	offers: string;
	seeks: string;
}

type Counted = { value: string; count: number };

export interface Directory {
	people: ListedPerson[];
	/** How many fit the whole choice. */
	total: number;
	/** True when the page is full and more follow. */
	more: boolean;
	/** Per facet, counted as if nothing in that facet was chosen. */
	facets: Record<'subject' | 'group' | 'province' | 'sector', Counted[]>;
	/** Subject and group that go together most, for a start in one press. */
	pairs: { subject: string; group: string; count: number }[];
	/** Whether the reader stands in it. */
	listed: boolean;
}

/**
 * One page of the directory with its facets. Details that the reader may not see are not searched,
 * counted or shown: row level security leaves them out of the join.
 */
export async function listPeople(
	trx: Db,
	filter: DirectoryFilter,
	viewerId: string
): Promise<Directory> {
	const { subjects, groups, provinces, sectors, after } = filter;
	const words = searchWords(filter.q);
	const counts = (column: 'subjects' | 'groups' | 'sectors', others: string) => sql`
		select coalesce(json_agg(json_build_object('value', value, 'count', n) order by n desc, value), '[]')
		from (
			select value, count(*) as n from flagged, unnest(${sql.ref(column)}) as value
			where ${sql.raw(others)} group by value order by n desc, value limit 60
		) counted`;
	const { rows } = await sql<Omit<Directory, 'more'>>`
		with listed as materialized (
			select p.id, p.name, p.role, p.avatar_file_id, d.subjects, d.groups, d.sectors,
				coalesce(d.offers, '') as offers, coalesce(d.seeks, '') as seeks,
				coalesce(nullif(d.province, ''), s.province, '') as province,
				coalesce(s.name, d.school_text, '') as school, coalesce(s.place, '') as place
			from public.profiles p
			left join public.profile_details d on d.person_id = p.id
			left join public.schools s on s.id = d.school_id
			where p.listed and p.erased_at is null
				and (${words.length === 0} or extensions.unaccent(concat_ws(' ', p.name,
					array_to_string(d.subjects, ' '), array_to_string(d.groups, ' '), d.province, s.province,
					d.bio, d.offers, d.seeks, d.school_text, s.name, s.place)) ilike all (${words}::text[]))
		), flagged as materialized (
			select *,
				${subjects.length === 0} or coalesce(subjects && ${subjects}::text[], false) as by_subject,
				${groups.length === 0} or coalesce(groups && ${groups}::text[], false) as by_group,
				${sectors.length === 0} or coalesce(sectors && ${sectors}::text[], false) as by_sector,
				${provinces.length === 0} or province = any (${provinces}::text[]) as by_province
			from listed
		), fitting as (
			select * from flagged where by_subject and by_group and by_sector and by_province
		)
		select
			(select coalesce(json_agg(page order by page.name, page.id), '[]') from (
				select id, name, role, avatar_file_id, subjects, groups, province, school, place, offers, seeks
				from fitting
				where ${after === null} or (name, id) > (${after?.name ?? ''}, ${after?.id ?? null}::uuid)
				order by name, id limit ${pageSize + 1}) page) as people,
			(select count(*)::int from fitting) as total,
			json_build_object(
				'subject', (${counts('subjects', 'by_group and by_sector and by_province')}),
				'group', (${counts('groups', 'by_subject and by_sector and by_province')}),
				'sector', (${counts('sectors', 'by_subject and by_group and by_province')}),
				'province', (
					select coalesce(json_agg(json_build_object('value', province, 'count', n) order by n desc, province), '[]')
					from (select province, count(*) as n from flagged
						where by_subject and by_group and by_sector and province <> '' group by province) counted)
			) as facets,
			(select coalesce(json_agg(pair order by pair.count desc, pair.subject, pair.group), '[]') from (
				select s as subject, g as "group", count(*)::int as count
				from listed, unnest(subjects) s, unnest(groups) g
				group by s, g order by count desc, s, g limit 8) pair) as pairs,
			(select coalesce(bool_or(listed), false) from public.profiles where id = ${viewerId}::uuid) as listed
	`.execute(trx);
	const found = rows[0];
	if (!found) throw new Error('an aggregate always gives one row');
	return {
		...found,
		people: found.people.slice(0, pageSize),
		more: found.people.length > pageSize
	};
}
