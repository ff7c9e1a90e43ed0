-- What happens side by side within an event, and who chose which; the hours of an advice talk are the same.

create table public.event_sessions (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	title text not null check (length(title) between 1 and 160),
	summary text not null default '' check (length(summary) <= 1000),
	room text not null default '' check (length(room) <= 120),
	speakers text[] not null default '{}' check (cardinality(speakers) <= 10),
	capacity integer check (capacity between 1 and 10000),
	taken integer not null default 0 check (taken >= 0),
	check (ends_at > starts_at)
);
comment on table public.event_sessions is 'A part of the programme. Those at the same time are chosen between; for an advice talk one is chosen of all.';
comment on column public.event_sessions.taken is 'Kept by the trigger on choices; decided about under the lock of the event''s row.';
create index event_sessions_event on public.event_sessions (event_id, starts_at, id);

create table public.session_choices (
	registration_id bigint not null references public.registrations (id) on delete cascade,
	session_id bigint not null references public.event_sessions (id) on delete cascade,
	chosen_at timestamptz not null default clock_timestamp(),
	primary key (registration_id, session_id)
);
create index session_choices_session on public.session_choices (session_id);

create function private.count_choice() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.event_sessions set taken = taken + case tg_op when 'INSERT' then 1 else -1 end
	where id = case tg_op when 'INSERT' then new.session_id else old.session_id end;
	return null;
end
$$;
create trigger choice_counted after insert or delete on public.session_choices
	for each row execute function private.count_choice();

-- Who gives up the seat gives up the rooms.
create function private.drop_choices() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.session_choices where registration_id = new.id;
	return null;
end
$$;
create trigger choices_dropped after update of state on public.registrations
	for each row when (old.state = 'confirmed' and new.state <> 'confirmed') execute function private.drop_choices();

-- Gives a registration these sessions in place of what it had. Call it with the event's row locked.
create function private.take_sessions(registration bigint, wanted bigint[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	e public.events;
	crowded text;
begin
	select o.* into e from public.events o join public.registrations r on r.event_id = o.id where r.id = registration;
	if (select count(*) from public.event_sessions s where s.event_id = e.id and s.id = any (wanted)) <> cardinality(wanted) then
		raise exception 'no such session' using errcode = 'P0001', hint = 'session_unknown';
	end if;
	if exists (
		select from public.event_sessions a join public.event_sessions b on a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
		where a.id = any (wanted) and b.id = any (wanted)) then
		raise exception 'nobody is in two places' using errcode = 'P0001', hint = 'session_overlap';
	end if;
	if e.kind = 'advice' and cardinality(wanted) > 1 then
		raise exception 'one talk each' using errcode = 'P0001', hint = 'session_one';
	end if;
	select string_agg(s.title, ', ') into crowded from public.event_sessions s
	where s.id = any (wanted) and s.taken >= s.capacity
		and not exists (select from public.session_choices c where c.session_id = s.id and c.registration_id = registration);
	if crowded is not null then
		raise exception 'full' using errcode = 'P0001', hint = 'session_full', detail = crowded;
	end if;
	delete from public.session_choices c where c.registration_id = registration and not c.session_id = any (wanted);
	insert into public.session_choices (registration_id, session_id) select registration, unnest(wanted) on conflict do nothing;
end
$$;

-- Chooses sessions, for oneself: by the mailed link or signed in. Only who has a seat chooses.
create function public.choose_sessions(registration bigint, chosen bigint[], hash text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
begin
	select * into r from public.registrations where id = registration;
	if r.id is null or not (coalesce(r.link_hash = hash, false) or coalesce(r.person_id = private.viewer_id(), false)) then
		raise exception 'not yours' using errcode = '42501';
	end if;
	perform from public.events where id = r.event_id for update;
	select * into r from public.registrations where id = registration for update;
	if r.state <> 'confirmed' then
		raise exception 'no seat' using errcode = 'P0001', hint = 'session_seat';
	end if;
	if (select ends_at from public.events where id = r.event_id) <= clock_timestamp() then
		raise exception 'it is over' using errcode = 'P0001', hint = 'event_over';
	end if;
	perform private.take_sessions(registration, chosen);
	perform private.record_change('event:' || r.event_id, 'event.seats', r.event_id, null);
end
$$;

-- The programme of the day, for who holds a registration: also of an event that is not public.
create function private.event_programme(event bigint, registration bigint default null) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'title', s.title,
		'summary', s.summary, 'room', s.room, 'speakers', s.speakers, 'capacity', s.capacity, 'taken', s.taken,
		'chosen', exists (select from public.session_choices c where c.session_id = s.id and c.registration_id = registration))
		order by s.starts_at, s.id), '[]')
	from public.event_sessions s where s.event_id = event
$$;

create function public.show_sessions(registration bigint, hash text default null) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select private.event_programme(r.event_id, r.id) from public.registrations r
	where r.id = registration and (r.link_hash = hash or r.person_id = private.viewer_id())
$$;

-- Writes the programme of the day; a session that somebody chose stays until it is empty.
create function public.save_sessions(event bigint, sessions jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	item jsonb;
	kept bigint[] := '{}';
	known bigint;
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner makes the programme' using errcode = '42501';
	end if;
	perform from public.events where id = event for update;
	for item in select * from jsonb_array_elements(sessions) loop
		update public.event_sessions s set starts_at = n.starts_at, ends_at = n.ends_at, title = n.title, summary = n.summary,
			room = n.room, speakers = n.speakers, capacity = n.capacity
		from jsonb_populate_record(null::public.event_sessions, item) n
		where s.id = (item ->> 'id')::bigint and s.event_id = event
		returning s.id into known;
		if known is null then
			insert into public.event_sessions (event_id, starts_at, ends_at, title, summary, room, speakers, capacity)
			select event, n.starts_at, n.ends_at, n.title, n.summary, n.room, n.speakers, n.capacity
			from jsonb_populate_record(null::public.event_sessions, item) n returning id into known;
		end if;
		kept := kept || known;
		known := null;
	end loop;
	if exists (select from public.event_sessions s where s.event_id = event and not s.id = any (kept) and s.taken > 0) then
		raise exception 'somebody chose it' using errcode = 'P0001', hint = 'session_chosen';
	end if;
	delete from public.event_sessions s where s.event_id = event and not s.id = any (kept);
	perform private.record_change('event:' || event, 'event.edited', event, private.viewer_id());
end
$$;

alter table public.event_sessions enable row level security;
alter table public.session_choices enable row level security;
grant select on public.event_sessions to anon, authenticated;
grant select on public.session_choices to authenticated;
create policy "the programme of a readable event" on public.event_sessions
	for select to anon, authenticated using (exists (select from public.events e where e.id = event_id));
create policy "choices of a readable registration" on public.session_choices
	for select to authenticated using (exists (select from public.registrations r where r.id = registration_id));
grant execute on function public.choose_sessions(bigint, bigint[], text), public.show_sessions(bigint, text) to site_anon, site_member;
grant execute on function public.save_sessions(bigint, jsonb) to site_member;
