-- The room of a team that follows a programme: steps with homework and products, a coach, who was there.

create table public.tracks (
	id bigint generated always as identity primary key,
	programme_id bigint not null references public.programmes (id) on delete cascade,
	name text not null check (length(name) between 2 and 120),
	school_id bigint references public.schools (id),
	link_seed uuid not null unique,
	link_hash text not null unique,
	created_at timestamptz not null default clock_timestamp()
);
comment on table public.tracks is 'A school team on its way through a programme. Its link lets colleagues in.';
create index tracks_programme on public.tracks (programme_id);
create index tracks_school on public.tracks (school_id);

create table public.track_members (
	track_id bigint not null references public.tracks (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('coordinator', 'member', 'coach')),
	joined_at timestamptz not null default clock_timestamp(),
	primary key (track_id, person_id)
);
create index track_members_person on public.track_members (person_id, track_id);

create table public.track_steps (
	track_id bigint not null references public.tracks (id) on delete cascade,
	step_id bigint not null references public.programme_steps (id) on delete cascade,
	homework text not null default '' check (length(homework) <= 4000),
	due_on date,
	note text not null default '' check (length(note) <= 4000),
	done_at timestamptz,
	done_by uuid references public.profiles (id),
	primary key (track_id, step_id)
);
comment on column public.track_steps.homework is 'Given by the coach; note is what the team writes down.';
create index track_steps_step on public.track_steps (step_id);
create index track_steps_done_by on public.track_steps (done_by);

create table public.track_products (
	id bigint generated always as identity primary key,
	track_id bigint not null,
	step_id bigint not null,
	title text not null check (length(title) between 2 and 160),
	url text not null default '' check (url = '' or (url ~ '^https?://' and length(url) <= 500)),
	body text not null default '' check (length(body) <= 10000),
	added_by uuid references public.profiles (id),
	added_at timestamptz not null default clock_timestamp(),
	foreign key (track_id, step_id) references public.track_steps (track_id, step_id) on delete cascade
);
create index track_products_step on public.track_products (track_id, step_id);
create index track_products_added_by on public.track_products (added_by);

create function private.viewer_tracks() returns bigint[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(track_id), '{}') from public.track_members where person_id = private.viewer_id()
$$;

create function private.has_track_role(track bigint, variadic roles text[]) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from public.track_members m where m.track_id = track and m.person_id = private.viewer_id() and m.role = any (roles))
$$;

-- Begins a team's way; who does is its coordinator.
create function public.start_track(programme bigint, team_name text, school bigint, seed uuid, hash text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	made bigint;
begin
	if private.viewer_id() is null or not exists (
		select from public.programmes p join public.programme_steps s on s.programme_id = p.id
		where p.id = programme and p.published_at is not null) then
		raise exception 'no track to follow' using errcode = '42501';
	end if;
	insert into public.tracks (programme_id, name, school_id, link_seed, link_hash) values (programme, team_name, school, seed, hash)
	returning id into made;
	insert into public.track_members (track_id, person_id, role) values (made, private.viewer_id(), 'coordinator');
	insert into public.track_steps (track_id, step_id) select made, s.id from public.programme_steps s where s.programme_id = programme;
	return made;
end
$$;

-- By the team's link, signed in.
create function public.join_track(hash text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	found_track bigint;
begin
	select id into found_track from public.tracks t where t.link_hash = hash;
	if found_track is null or private.viewer_id() is null then
		raise exception 'no such team' using errcode = '42501';
	end if;
	insert into public.track_members (track_id, person_id, role) values (found_track, private.viewer_id(), 'member') on conflict do nothing;
	return found_track;
end
$$;

-- What the holder of a team's link is asked to join. Changes nothing.
create function public.find_track_by_link(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', t.id, 'name', t.name, 'programme', p.title, 'slug', p.slug)
	from public.tracks t join public.programmes p on p.id = t.programme_id where t.link_hash = hash
$$;

-- A coach, by an owner of the programme; null takes the coach away.
create function public.set_track_coach(track bigint, person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not exists (select from public.tracks t where t.id = track
		and (private.has_programme_role(t.programme_id, 'owner') or private.viewer_has_role('organiser'))) then
		raise exception 'the organiser gives a coach' using errcode = '42501';
	end if;
	delete from public.track_members where track_id = track and role = 'coach';
	if person is not null then
		insert into public.track_members (track_id, person_id, role) values (track, person, 'coach')
		on conflict (track_id, person_id) do update set role = 'coach';
	end if;
end
$$;

create function public.leave_track(track bigint, person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not (coalesce(person = private.viewer_id(), false) or private.has_track_role(track, 'coordinator')) then
		raise exception 'not your team' using errcode = '42501';
	end if;
	delete from public.track_members where track_id = track and person_id = person and role <> 'coordinator';
	if not found then
		raise exception 'a coordinator stays' using errcode = 'P0001', hint = 'track_coordinator';
	end if;
end
$$;

-- A step of the team: homework and its day by the coach, the team's notes and whether it is done by all.
create function public.write_track_step(track bigint, step bigint, facts jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not coalesce(track = any (private.viewer_tracks()), false)
		or (facts ?| array['homework', 'due_on'] and not private.has_track_role(track, 'coach', 'coordinator')) then
		raise exception 'not your team' using errcode = '42501';
	end if;
	update public.track_steps s set
		homework = coalesce(facts ->> 'homework', s.homework),
		due_on = case when facts ? 'due_on' then nullif(facts ->> 'due_on', '')::date else s.due_on end,
		note = coalesce(facts ->> 'note', s.note),
		done_at = case when not facts ? 'done' then s.done_at when (facts ->> 'done')::boolean then coalesce(s.done_at, clock_timestamp()) end,
		done_by = case when not facts ? 'done' then s.done_by when (facts ->> 'done')::boolean then coalesce(s.done_by, private.viewer_id()) end
	where s.track_id = track and s.step_id = step;
end
$$;

create function public.add_track_product(track bigint, step bigint, product jsonb) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	made bigint;
begin
	if not coalesce(track = any (private.viewer_tracks()), false) then
		raise exception 'not your team' using errcode = '42501';
	end if;
	if (select count(*) from public.track_products p where p.track_id = track) >= 60 then
		raise exception 'enough' using errcode = 'P0001', hint = 'track_full';
	end if;
	insert into public.track_products (track_id, step_id, title, url, body, added_by)
	values (track, step, product ->> 'title', coalesce(product ->> 'url', ''), coalesce(product ->> 'body', ''), private.viewer_id())
	returning id into made;
	return made;
end
$$;

create function public.remove_track_product(product bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.track_products p where p.id = product
		and (p.added_by = private.viewer_id() or private.has_track_role(p.track_id, 'coordinator'))
		and p.track_id = any (private.viewer_tracks());
	if not found then
		raise exception 'not yours' using errcode = '42501';
	end if;
end
$$;

-- Who of the team was at which stop of the track; only the team and its coach see it.
create function public.list_track_attendance(track bigint) returns table (step bigint, event text, title text, person uuid, attended boolean, begun boolean)
language sql stable security definer set search_path = ''
as $$
	select e.programme_step_id, e.slug, e.title, r.person_id, a.registration_id is not null, e.starts_at <= now()
	from public.track_members m
	join public.tracks t on t.id = m.track_id
	join public.registrations r on r.person_id = m.person_id and r.state = 'confirmed'
	join public.events e on e.id = r.event_id and e.programme_id = t.programme_id
	left join public.attendances a on a.registration_id = r.id
	where m.track_id = track and track = any (private.viewer_tracks())
	order by e.starts_at, e.id
$$;

alter table public.tracks enable row level security;
alter table public.track_members enable row level security;
alter table public.track_steps enable row level security;
alter table public.track_products enable row level security;
grant select (id, programme_id, name, school_id, created_at) on public.tracks to authenticated;
grant select (link_seed) on public.tracks to site_member;
grant select on public.track_members, public.track_steps, public.track_products to authenticated;
grant execute on function private.viewer_tracks(), private.has_track_role(bigint, text[]) to anon, authenticated;
create policy "one's teams" on public.tracks for select to authenticated using (id = any ((select private.viewer_tracks())::bigint[]));
-- an organiser knows which teams there are and who coaches; what they write is theirs
create policy "teams of programmes one runs" on public.tracks for select to authenticated
	using (private.has_programme_role(programme_id, 'owner') or (select private.viewer_has_role('organiser')));
create policy "people of a readable team" on public.track_members
	for select to authenticated using (exists (select from public.tracks t where t.id = track_id));
create policy "steps of one's team" on public.track_steps
	for select to authenticated using (track_id = any ((select private.viewer_tracks())::bigint[]));
create policy "products of one's team" on public.track_products
	for select to authenticated using (track_id = any ((select private.viewer_tracks())::bigint[]));
grant execute on function public.find_track_by_link(text) to site_anon, site_member;
grant execute on function public.start_track(bigint, text, bigint, uuid, text), public.join_track(text),
	public.set_track_coach(bigint, uuid), public.leave_track(bigint, uuid), public.write_track_step(bigint, bigint, jsonb),
	public.add_track_product(bigint, bigint, jsonb), public.remove_track_product(bigint), public.list_track_attendance(bigint)
to site_member;
