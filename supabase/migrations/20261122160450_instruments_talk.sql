-- Talk inside a run: a thread per place in it, for the team and nobody else, whoever moderates elsewhere.

alter table public.threads add column run_id bigint references public.instrument_runs (id) on delete cascade;
alter table public.threads add column run_spot text check (run_spot ~ '^[a-z][a-z0-9:._-]{0,59}$');
comment on column public.threads.run_id is 'The talk of a team about its run; read by the team alone.';
comment on column public.threads.run_spot is 'What in the run it is about, such as a row of the mix: "row:12".';
create unique index threads_run on public.threads (run_id, run_spot) where run_id is not null;
alter table public.threads drop constraint threads_place;
alter table public.threads add constraint threads_place check (case
	when run_id is not null then visibility = 'members' and num_nonnulls(community_id, forum_id, material_id, event_id) = 0
	else community_id is not null or (num_nonnulls(material_id, event_id) > 0 and visibility = 'public') end);
alter table public.threads add constraint threads_spot check ((run_id is null) = (run_spot is null));

-- By its name after thread_placed, which thinks that what has no community is for everyone
create function private.thread_placed_in_run() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	new.visibility := 'members';
	return new;
end
$$;
create trigger thread_placed_in_run before insert or update of community_id, run_id on public.threads
	for each row when (new.run_id is not null) execute function private.thread_placed_in_run();

-- Predicates ------------------------------------------------------------------------------------------

-- What somebody may do in talk that is neither of a community nor for everyone: read, write, lead. In a team all
-- read, all write until the run is closed, and its facilitators keep order.
create function private.circle_rights(thread bigint, person uuid) returns text[]
language sql stable security definer set search_path = ''
as $$
	select array['read'] || case when r.state <> 'closed' then array['write'] end
		|| case when m.role = 'facilitator' then array['lead'] end
	from public.threads t
	join public.instrument_runs r on r.id = t.run_id
	join public.instrument_members m on m.team_id = r.team_id
	where t.id = thread and m.person_id = person
$$;

-- the cheap condition first: talk of communities does not pay for this
create policy "talk of one's team about its run" on public.threads
	for select to authenticated using (run_id is not null and private.in_run_team(run_id));
create policy "posts in the talk of one's team" on public.posts
	for select to authenticated using (visibility = 'members' and community_id is null and private.can_read_thread(thread_id));

-- Beginning -------------------------------------------------------------------------------------------

-- The thread of a place in a run, made the first time somebody has something to say; twice is once. Also when the
-- run is frozen, which is when a team talks about it; talk ends when the run is closed.
create function public.open_run_thread(run bigint, spot text, new_title text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	known bigint;
	held public.instrument_runs;
begin
	if not private.in_run_team(run) then
		raise exception 'this is not of your team' using errcode = '42501';
	end if;
	select * into held from public.instrument_runs where id = run for no key update;
	select id into known from public.threads where run_id = run and run_spot = spot;
	if known is not null then
		return known;
	end if;
	if held.state = 'closed' then
		raise exception 'this is closed' using errcode = 'P0001', hint = 'run_closed';
	end if;
	insert into public.threads (run_id, run_spot, title, author_id)
	values (run, spot, left(new_title, 160), private.viewer_id()) returning id into known;
	perform private.run_changed(run, 'run.talk', known, private.viewer_id());
	return known;
end
$$;
grant execute on function public.open_run_thread(bigint, text, text) to site_member;

-- Leaving ---------------------------------------------------------------------------------------------

-- Whoever left a team hears nothing more of its talk and keeps no notices of it.
create function private.team_talk_left_behind() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.streams s set epoch = epoch + 1
	from public.threads t join public.instrument_runs r on r.id = t.run_id
	where r.team_id = old.team_id and s.stream = 'thread:' || t.id;
	delete from public.notifications n using public.threads t, public.instrument_runs r
	where n.person_id = old.person_id and n.thread_id = t.id and r.id = t.run_id and r.team_id = old.team_id
		and n.topic is distinct from 'post_hidden';
	return null;
end
$$;
create trigger team_talk_left_behind after delete on public.instrument_members
	for each row execute function private.team_talk_left_behind();
