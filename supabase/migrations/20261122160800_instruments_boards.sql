-- A board's overview of the Groeikompas, over rounds that teams of its schools agreed to share. Counted in parts
-- of five rounds or more; a round is in one part at most and a part never changes: whatever is agreed, withdrawn
-- or erased before or afterwards, no two overviews differ by fewer than five rounds.

create table public.board_people (
	board_id bigint not null references public.school_boards (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	added_by uuid references public.profiles (id) on delete set null,
	added_at timestamptz not null default clock_timestamp(),
	primary key (board_id, person_id)
);
comment on table public.board_people is 'Who looks on behalf of a school board; let in by a link that an organiser or admin makes.';
create index board_people_person on public.board_people (person_id);

create table public.board_links (
	board_id bigint primary key references public.school_boards (id) on delete cascade,
	link_hash text not null unique,
	expires_at timestamptz not null,
	made_by uuid references public.profiles (id) on delete set null
);
comment on table public.board_links is 'A link lets one person in and is gone then. Read by nobody; the token itself is never stored.';

create table public.board_overviews (
	id bigint generated always as identity primary key,
	board_id bigint not null references public.school_boards (id) on delete cascade,
	sector text not null check (sector in ('po', 'vo')),
	version text not null,
	rounds integer not null check (rounds >= 5),
	counted_at timestamptz not null default clock_timestamp()
);
create index board_overviews_board on public.board_overviews (board_id, counted_at desc);

create table public.board_overview_levels (
	overview_id bigint not null references public.board_overviews (id) on delete cascade,
	area text not null,
	kind text not null check (kind in ('now', 'wish')),
	counts integer[] not null check (cardinality(counts) = 4 and counts[1] + counts[2] + counts[3] + counts[4] >= 5),
	primary key (overview_id, area, kind)
);
comment on table public.board_overview_levels is 'How many teams agreed on each level of an area; an area that fewer than five agreed on is not there.';

create table public.board_shares (
	run_id bigint primary key references public.instrument_runs (id) on delete cascade,
	board_id bigint not null references public.school_boards (id) on delete cascade,
	shared_by uuid references public.profiles (id) on delete set null,
	shared_at timestamptz not null default clock_timestamp(),
	overview_id bigint references public.board_overviews (id)
);
comment on table public.board_shares is 'Rounds whose team agreed that they count for the board. Seen by the team alone: a board never learns which.';
create index board_shares_waiting on public.board_shares (board_id) where overview_id is null;
create index board_shares_overview on public.board_shares (overview_id);

-- Who looks ---------------------------------------------------------------------------------------------

create function private.keeps_boards() returns boolean
language sql stable security definer set search_path = ''
as $$
	select private.viewer_has_role('organiser') or private.viewer_has_role('admin')
$$;

create function private.viewer_boards() returns bigint[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(board_id), '{}') from public.board_people where person_id = private.viewer_id()
$$;

-- A new link makes the old one useless.
create function public.renew_board_link(board bigint, hash text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.keeps_boards() then
		raise exception 'only organisers and admins let people look' using errcode = '42501';
	end if;
	insert into public.board_links (board_id, link_hash, expires_at, made_by)
	values (board, hash, clock_timestamp() + interval '14 days', private.viewer_id())
	on conflict (board_id) do update
		set link_hash = excluded.link_hash, expires_at = excluded.expires_at, made_by = excluded.made_by;
end
$$;

create function public.find_board_link(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', b.id, 'name', b.name)
	from public.board_links l join public.school_boards b on b.id = l.board_id
	where l.link_hash = hash and l.expires_at > now()
$$;

create function public.join_board(hash text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	used public.board_links;
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	delete from public.board_links where link_hash = hash and expires_at > now() returning * into used;
	if used.board_id is null then
		raise exception 'this link does not work any more' using errcode = 'P0001', hint = 'link_expired';
	end if;
	insert into public.board_people (board_id, person_id, added_by)
	values (used.board_id, private.viewer_id(), used.made_by) on conflict do nothing;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id)
	values (private.viewer_id(), 'board.join', 'board', used.board_id::text);
	return used.board_id;
end
$$;

-- Oneself, or somebody else by an organiser or admin.
create function public.leave_board(board bigint, person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if person is distinct from private.viewer_id() and not private.keeps_boards() then
		raise exception 'only organisers and admins take somebody out' using errcode = '42501';
	end if;
	delete from public.board_people where board_id = board and person_id = person;
	if not found then
		raise exception 'nobody like that looks for this board' using errcode = '42501';
	end if;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id)
	values (private.viewer_id(), 'board.leave', 'board', board::text);
end
$$;

-- What is shared ------------------------------------------------------------------------------------------

-- Agrees that a finished round counts, or takes that back while it counts in no overview. Only a round that four
-- people or more answered: a board cannot put rounds of invented teams beside the one it is curious about.
create function public.share_with_board(run bigint, shares boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	board bigint;
begin
	select * into held from public.instrument_runs where id = run for update;
	if held.id is null or not private.facilitates_team(held.team_id) then
		raise exception 'only a facilitator shares' using errcode = '42501';
	end if;
	if not shares then
		delete from public.board_shares where run_id = run and overview_id is null;
		if not found and exists (select from public.board_shares where run_id = run) then
			raise exception 'this round counts already' using errcode = 'P0001', hint = 'round_counted';
		end if;
		return;
	end if;
	select s.board_id into board
	from public.instrument_teams t join public.schools s on s.id = t.school_id where t.id = held.team_id;
	if board is null then
		raise exception 'this team has no board' using errcode = 'P0001', hint = 'no_board';
	end if;
	if held.instrument <> 'groeikompas' or held.state <> 'closed'
		or not exists (select from public.run_results where run_id = run) then
		raise exception 'a finished round with a result' using errcode = 'P0001', hint = 'round_not_finished';
	end if;
	insert into public.board_shares (run_id, board_id, shared_by) values (run, board, private.viewer_id())
	on conflict (run_id) do nothing;
end
$$;

-- Counts what was shared and counts nowhere yet: per sector and version of the questions, each team's newest round.
create function public.count_board_rounds(board bigint) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	part record;
	new_id bigint;
	counted integer := 0;
begin
	if board is null or not board = any (private.viewer_boards()) then
		raise exception 'only people of this board' using errcode = '42501';
	end if;
	-- one at a time, and nobody withdraws meanwhile
	perform from public.school_boards where id = board for no key update;
	perform from public.board_shares where board_id = board and overview_id is null order by run_id for update;
	for part in
		select newest.sector, newest.version, array_agg(newest.run_id) as runs
		from (
			select distinct on (r.team_id) r.team_id, r.round, t.sector, r.version, s.run_id, s.overview_id
			from public.board_shares s
			join public.instrument_runs r on r.id = s.run_id
			join public.instrument_teams t on t.id = r.team_id
			where s.board_id = board
			order by r.team_id, r.round desc
		) newest
		where newest.overview_id is null
		group by 1, 2 having count(*) >= 5
	loop
		insert into public.board_overviews (board_id, sector, version, rounds)
		values (board, part.sector, part.version, cardinality(part.runs)) returning id into new_id;
		update public.board_shares set overview_id = new_id where run_id = any (part.runs);
		insert into public.board_overview_levels (overview_id, area, kind, counts)
		select new_id, split_part(f.key, ':', 2), case when f.key like 'level:%' then 'now' else 'wish' end,
			array[count(*) filter (where f.value = '1'), count(*) filter (where f.value = '2'),
				count(*) filter (where f.value = '3'), count(*) filter (where f.value = '4')]
		from public.run_fields f
		where f.run_id = any (part.runs) and f.key ~ '^(level|goal):' and f.value in ('1', '2', '3', '4')
		group by f.key having count(*) >= 5;
		counted := counted + cardinality(part.runs);
	end loop;
	if counted = 0 then
		raise exception 'five rounds or more' using errcode = 'P0001', hint = 'too_few_rounds';
	end if;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id)
	values (private.viewer_id(), 'board.count', 'board', board::text);
	return counted;
end
$$;

-- Who may read what ----------------------------------------------------------------------------------------

alter table public.board_people enable row level security;
alter table public.board_links enable row level security;
alter table public.board_overviews enable row level security;
alter table public.board_overview_levels enable row level security;
alter table public.board_shares enable row level security;

grant execute on function private.keeps_boards(), private.viewer_boards() to authenticated;
grant execute on function
	public.renew_board_link(bigint, text), public.find_board_link(text), public.join_board(text),
	public.leave_board(bigint, uuid), public.share_with_board(bigint, boolean), public.count_board_rounds(bigint)
to site_member;
grant select on public.board_people, public.board_overviews, public.board_overview_levels, public.board_shares to authenticated;

create policy "own boards, and whoever lets people look" on public.board_people
	for select to authenticated
	using (person_id = (select private.viewer_id()) or (select private.keeps_boards()));
create policy "people of a board and the programme see its overviews" on public.board_overviews
	for select to authenticated
	using (board_id = any ((select private.viewer_boards())::bigint[]) or (select private.keeps_boards()));
create policy "levels of an overview that one sees" on public.board_overview_levels
	for select to authenticated using (exists (select from public.board_overviews o where o.id = overview_id));
create policy "a team sees whether it shared" on public.board_shares
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));

-- Who leaves the platform looks for no board any more; what was counted stays.
create function private.leave_boards() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.board_people where person_id = new.id;
	return null;
end
$$;
create trigger leave_boards after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_boards();
