-- Talk of a run: a thread for each part of it (a step, a row), read by the team and by nobody else.

alter table public.threads add column run_id bigint references public.instrument_runs (id) on delete cascade;
alter table public.threads add column run_part text check (run_part ~ '^[a-z0-9][a-z0-9:._-]{0,59}$');
comment on column public.threads.run_id is 'The talk of a team about part of a run of an instrument; in no community, and never public.';
alter table public.threads drop constraint threads_place;
alter table public.threads add constraint threads_place check (
	case when run_id is not null then community_id is null and run_part is not null and visibility = 'members'
	else community_id is not null or (num_nonnulls(material_id, event_id) > 0 and visibility = 'public') end);
create unique index threads_run on public.threads (run_id, run_part) where run_id is not null;

create or replace function private.thread_placed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if new.run_id is not null then
		new.visibility := 'members';
	elsif new.community_id is null then
		new.visibility := 'public';
	else
		select case when c.discussion = 'public' and c.state <> 'draft' then 'public' else 'members' end into new.visibility
		from public.communities c where c.id = new.community_id;
	end if;
	if tg_op = 'INSERT' and new.material_id is not null then
		select version into new.material_version from public.materials where id = new.material_id;
	end if;
	return new;
end
$$;

create or replace function private.can_read_thread(thread bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.threads t
		where t.id = thread
			and (t.visibility = 'public' or t.community_id = any (private.viewer_communities())
				or (t.run_id is not null and private.in_run_team(t.run_id)))
	);
end
$$;

-- Talk goes on while a run is frozen, which is when people talk; it ends when the run is closed.
create or replace function private.can_write_thread(thread bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_id() is not null and exists (
		select from public.threads t
		where t.id = thread
			and case when t.run_id is not null then private.in_run_team(t.run_id) and exists (
				select from public.instrument_runs r where r.id = t.run_id and r.state <> 'closed')
			else t.community_id is null or t.community_id = any (private.viewer_writable_communities()) end
			and (
				t.community_id = any (private.viewer_led_communities())
				or not exists (select from public.thread_locks l where l.thread_id = t.id)
			)
	);
end
$$;

-- In talk of a team its people may be mentioned.
create or replace function public.tie_to_post(post bigint, people uuid[], given_files bigint[]) returns void
language plpgsql set search_path = ''
as $$
begin
	if cardinality(people) > 0 then
		insert into public.mentions (post_id, person_id)
		select p.id, a.id from public.posts p, public.profiles a
		where p.id = post and a.id = any (people) and a.erased_at is null
			and (p.visibility = 'public' or exists (
				select from public.memberships m where m.community_id = p.community_id and m.person_id = a.id)
				or exists (
				select from public.threads t
				join public.instrument_runs r on r.id = t.run_id
				join public.instrument_members o on o.team_id = r.team_id
				where t.id = p.thread_id and o.person_id = a.id))
		on conflict do nothing;
	end if;
	if cardinality(given_files) > 0 then
		update public.files set post_id = post
		where id = any (given_files) and owner_id = auth.uid() and post_id is null and material_id is null;
	end if;
end
$$;

-- The thread of a part, made the first time somebody has something to say; twice is once.
create function public.open_run_thread(run bigint, part text, new_title text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	known bigint;
begin
	-- one at a time: the second finds what the first made
	select * into held from public.instrument_runs where id = run for update;
	if held.id is null or not private.in_run_team(run) then
		raise exception 'this is not of your team' using errcode = '42501';
	end if;
	select id into known from public.threads where run_id = run and run_part = part;
	if known is not null then
		return known;
	end if;
	if held.state = 'closed' then
		raise exception 'this is closed' using errcode = 'P0001', hint = 'run_closed';
	end if;
	insert into public.threads (run_id, run_part, title, author_id)
	values (run, part, new_title, private.viewer_id()) returning id into known;
	perform private.run_changed(run, 'run.talk', known, private.viewer_id());
	return known;
end
$$;

-- Whoever leaves a team does nothing more in it, hears nothing more of its talk, and keeps no notices of it.
create function private.leave_designs() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.design_step_people p using public.instrument_runs r
	where r.id = p.run_id and r.team_id = old.team_id and p.person_id = old.person_id;
	delete from public.notifications n using public.threads t, public.instrument_runs r
	where n.person_id = old.person_id and t.id = n.thread_id and r.id = t.run_id and r.team_id = old.team_id;
	update public.streams s set epoch = s.epoch + 1
	from public.threads t join public.instrument_runs r on r.id = t.run_id
	where r.team_id = old.team_id and s.stream = 'thread:' || t.id;
	return null;
end
$$;
create trigger leave_designs after delete on public.instrument_members
	for each row execute function private.leave_designs();

-- Who leaves the platform: an invitation ends; feedback that was given stays with the team, without a name.
create function private.leave_design_reviews() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.design_friends where person_id = new.id and sent_at is null;
	update public.design_friends set person_id = null where person_id = new.id;
	return null;
end
$$;
create trigger leave_design_reviews after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_design_reviews();
