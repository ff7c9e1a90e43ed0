-- Finding things, and what the start pages count.
-- Under row level security a text index stays unused: matching words is not leakproof, so every row's policy
-- would run first. These functions look into the indexes with the same predicates as the policies, and return
-- numbers only; the site reads the rows behind them through row level security, which decides once more.
-- Each looks at a bounded number of hits, so that a common word costs no more than a rare one.

-- Dutch stems differ between forms of one word: "toets" becomes "toet" and "toetsen" becomes "toets". The index
-- holds one stem per word as written; a question therefore asks for the word, its stem and, after an s, the stem of that.
create text search dictionary public.nl_words (template = pg_catalog.simple, stopwords = dutch);
create text search configuration public.nl_asked (copy = pg_catalog.simple);
alter text search configuration public.nl_asked
	alter mapping for asciiword, asciihword, hword_asciipart, hword, hword_part, word
	with extensions.unaccent, public.nl_words;

create function private.words_query(words text) returns tsquery
language plpgsql immutable set search_path = ''
as $$
declare
	asked text := websearch_to_tsquery('public.nl_asked', left(words, 200))::text;
	lexeme constant text := $re$'((?:[^']|'')*)'$re$;
	lexemes text[] := array(select part[1] from regexp_matches(asked, lexeme, 'g') part);
	between_them text[] := regexp_split_to_array(asked, lexeme);
	built text := between_them[1];
	word text;
	stem text;
begin
	for n in 1 .. cardinality(lexemes) loop
		word := replace(lexemes[n], '''''', '''');
		stem := coalesce((ts_lexize('pg_catalog.dutch_stem', word))[1], word);
		-- only an s at the end is stemmed once more: "rekenen" must not find "reeks"
		built := built || '(' || quote_literal(word) || '|' || quote_literal(stem)
			|| case when stem like '%s' then '|' || quote_literal(coalesce((ts_lexize('pg_catalog.dutch_stem', stem))[1], stem)) else '' end
			|| ')' || between_them[n + 1];
	end loop;
	return built::tsquery;
end
$$;
grant execute on function private.words_query(text) to anon, authenticated;

create function private.search_threads(words text, place bigint)
returns table (thread_id bigint, post_id bigint, rank real)
language sql stable security definer set search_path = ''
as $$
	with asked as materialized (
		select private.words_query(words) as query, private.viewer_communities() as mine
	),
	hits as (
		(
			select p.thread_id, p.id as post_id, ts_rank_cd(p.search, a.query, 1) as rank
			from public.posts p, asked a
			where p.search @@ a.query and p.deleted_at is null and p.hidden_at is null
				and (p.visibility = 'public' or p.community_id = any (a.mine))
				and (place is null or p.community_id = place)
			limit 2000
		)
		union all
		(
			-- words in the title weigh more than all of a post
			select t.id, null, 1 + ts_rank_cd(t.search, a.query, 1)
			from public.threads t, asked a
			where t.search @@ a.query
				and (t.visibility = 'public' or t.community_id = any (a.mine))
				and (place is null or t.community_id = place)
			limit 1000
		)
	)
	select h.thread_id, (array_agg(h.post_id order by h.rank desc) filter (where h.post_id is not null))[1],
		max(h.rank)::real
	from hits h
	group by h.thread_id
	order by 3 desc, 1 desc
	limit 500
$$;

create function private.search_materials(words text, place bigint)
returns table (material_id bigint, rank real)
language sql stable security definer set search_path = ''
as $$
	with asked as materialized (
		select private.words_query(words) as query, private.viewer_communities() as mine,
			private.viewer_id() as viewer
	),
	hits as (
		select m.id, ts_rank_cd(m.search, a.query, 1) as rank
		from public.materials m, asked a
		where m.search @@ a.query and m.removed_at is null
			and (m.is_public or m.owner_id = a.viewer or exists (
				select from public.material_communities mc
				where mc.material_id = m.id and mc.community_id = any (a.mine)))
			and (place is null or exists (
				select from public.material_communities mc where mc.material_id = m.id and mc.community_id = place))
		limit 2000
	)
	select h.id, h.rank from hits h order by 2 desc, 1 desc limit 500
$$;

-- People who chose to be found, by the beginning of their name or by what they offer; for signed-in people.
create function private.search_people(words text, place bigint)
returns table (person_id uuid, rank real)
language sql stable security definer set search_path = ''
as $$
	with asked as materialized (
		select private.words_query(words) as query, private.viewer_communities() as mine,
			private.viewer_id() as viewer, (
				select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
				from regexp_split_to_table(lower(words), '[^[:alnum:]]+') word
				where word <> ''
			) as beginning
	),
	met as materialized (
		select distinct m.person_id from public.memberships m, asked a where m.community_id = any (a.mine)
	),
	hits as (
		(
			select p.id, 1 + ts_rank(p.search, a.beginning) as rank from public.profiles p, asked a
			where p.search @@ a.beginning limit 500
		)
		union all
		(
			select d.person_id, ts_rank_cd(d.search, a.query, 1) from public.profile_details d, asked a
			where d.search @@ a.query
				and (d.visible_to = 'members' or (d.visible_to = 'communities' and d.person_id in (select person_id from met)))
			limit 500
		)
	)
	select h.id, max(h.rank)::real
	from hits h join public.profiles p on p.id = h.id, asked a
	where a.viewer is not null and p.listed and p.erased_at is null
		and (p.visible_to in ('everyone', 'members') or p.id in (select person_id from met) or p.id = a.viewer)
		and (place is null or (place = any (a.mine) and exists (
			select from public.memberships m where m.community_id = place and m.person_id = p.id)))
	group by h.id
	order by 2 desc, 1
	limit 500
$$;
grant execute on function private.search_threads(text, bigint), private.search_materials(text, bigint),
	private.search_people(text, bigint) to site_anon, site_member;

-- Start pages -----------------------------------------------------------------------------------------

-- What a visitor may know of the whole: totals, nobody by name.
create function public.platform_figures() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'people', (select count(*) from public.profiles where erased_at is null),
		'communities', (select count(*) from public.communities where state = 'open'),
		'schools', (select count(distinct school_id) from public.pilot_schools),
		'materials', (select count(*) from public.materials where is_public and removed_at is null),
		'open', (select count(*) from public.materials where is_public and removed_at is null and openness = 'open'),
		'posts', (select coalesce(sum(last_number), 0) from public.threads)
	)
$$;
grant execute on function public.platform_figures() to anon, authenticated;

-- Open reports that wait for the viewer, counted to a hundred; by community, null for the platform's own.
create function public.count_reports() returns table (community_id bigint, waiting bigint)
language sql stable security definer set search_path = ''
as $$
	select r.community_id, count(*)
	from (
		select o.id, o.community_id from public.reports o
		where o.decided_at is null and (
			o.community_id = any (private.viewer_led_communities()) or private.viewer_has_role('moderator'))
		order by o.id limit 100
	) r
	where private.can_handle_report(r.id)
	group by r.community_id
$$;
grant execute on function public.count_reports() to authenticated;
