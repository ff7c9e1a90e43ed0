-- Around an event: its own talk, its materials, roles for a whole programme, another stop, a copy.

-- Talk ---------------------------------------------------------------------------------------------

alter table public.threads add column event_id bigint unique references public.events (id) on delete cascade;
comment on column public.threads.event_id is 'The talk of an event: in its community, or public when it has none.';
alter table public.threads drop constraint threads_check;
alter table public.threads add constraint threads_place
	check (community_id is not null or (num_nonnulls(material_id, event_id) > 0 and visibility = 'public'));

-- The thread of an event, made the first time somebody has something to say; twice is once.
create function public.open_event_thread(event bigint) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	e public.events;
	known bigint;
begin
	select * into e from public.events where id = event for update;
	if e.id is null or private.viewer_id() is null or not private.can_read_event(event)
		or not (e.community_id is null or e.community_id = any (private.viewer_writable_communities())) then
		raise exception 'no talk for you here' using errcode = '42501';
	end if;
	select id into known from public.threads where event_id = event;
	if known is not null then
		return known;
	end if;
	if e.state = 'draft' or (e.community_id is null and e.visibility <> 'public') then
		raise exception 'talk of it would be public' using errcode = 'P0001', hint = 'event_talk';
	end if;
	insert into public.threads (community_id, forum_id, event_id, title, author_id)
	values (e.community_id, (select f.id from public.forums f where f.community_id = e.community_id and f.archived_at is null
		and f.who_may_start = 'everyone' order by f.position, f.id limit 1), event, left(e.title, 160), private.viewer_id())
	returning id into known;
	perform private.record_change('event:' || event, 'event.edited', event, null);
	return known;
end
$$;

-- Materials ----------------------------------------------------------------------------------------

-- Puts a material beside an event, or takes it away.
create function public.set_event_material(event bigint, material bigint, beside boolean) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner does this' using errcode = '42501';
	end if;
	if not beside then
		delete from public.event_materials where event_id = event and material_id = material;
	elsif not private.can_read_material(material) then
		raise exception 'no such material' using errcode = 'P0001', hint = 'material_unknown';
	else
		insert into public.event_materials (event_id, material_id) values (event, material) on conflict do nothing;
	end if;
	perform private.record_change('event:' || event, 'event.edited', event, private.viewer_id());
end
$$;

-- Roles of a programme -----------------------------------------------------------------------------

create function private.has_programme_role(programme bigint, variadic roles text[]) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from public.programme_staff s
		where s.programme_id = programme and s.person_id = private.viewer_id() and s.role = any (roles))
$$;

create function private.viewer_staffed_programmes() returns bigint[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(programme_id), '{}') from public.programme_staff where person_id = private.viewer_id()
$$;

create function public.set_programme_staff(programme bigint, person uuid, new_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform from public.programmes where id = programme for update;
	if not (private.has_programme_role(programme, 'owner') or private.viewer_has_role('organiser')) then
		raise exception 'only an owner gives roles' using errcode = '42501';
	end if;
	if new_role is null then
		delete from public.programme_staff where programme_id = programme and person_id = person;
	else
		insert into public.programme_staff (programme_id, person_id, role) values (programme, person, new_role)
		on conflict (programme_id, person_id) do update set role = excluded.role;
	end if;
end
$$;

-- Another stop -------------------------------------------------------------------------------------

-- Moves a registration, or the whole team it is of, to another stop of the programme. The new seats are
-- taken before the old ones are given back: who cannot have them keeps what there was. The mailed link
-- goes along; answers to the same questions too.
create function public.switch_stop(registration bigint, to_event bigint, hash text default null) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
	e public.events;
	old record;
	taken public.registrations;
	new_team bigint;
	ids bigint[];
	mine bigint;
begin
	select * into r from public.registrations where id = registration;
	if r.id is null or not (coalesce(r.link_hash = hash, false) or coalesce(r.person_id = private.viewer_id(), false)
		or exists (select from public.teams t where t.id = r.team_id
			and (t.link_hash = hash or t.coordinator_id = private.viewer_id()))) then
		raise exception 'not yours' using errcode = '42501';
	end if;
	if r.team_id is not null and not exists (select from public.teams t where t.id = r.team_id
		and (t.link_hash = hash or t.coordinator_id = private.viewer_id())) then
		raise exception 'the coordinator moves the team' using errcode = 'P0001', hint = 'coordinator_moves';
	end if;
	if to_event = r.event_id or not exists (select from public.events a join public.events b on b.programme_id = a.programme_id
		where a.id = r.event_id and b.id = to_event) then
		raise exception 'no stop of this programme' using errcode = '42501';
	end if;
	-- always in the same order: two who change places do not wait for each other for ever
	perform from public.events where id in (r.event_id, to_event) order by id for update;
	e := private.lock_open_event(to_event);
	if (select ends_at from public.events where id = r.event_id) <= clock_timestamp() then
		raise exception 'it is over' using errcode = 'P0001', hint = 'event_over';
	end if;
	ids := array(select m.id from public.registrations m where m.state in ('confirmed', 'waiting', 'offered')
		and (m.id = registration or m.team_id = r.team_id) order by m.ticket);
	if ids = '{}' then
		raise exception 'given back' using errcode = 'P0001', hint = 'seat_gone';
	end if;
	if private.free_seats(e, private.groups_of(r.school_id, r.province), clock_timestamp()) < cardinality(ids) then
		raise exception 'no room there' using errcode = 'P0001', hint = 'stop_full';
	end if;
	if r.team_id is not null then
		insert into public.teams (event_id, school_id, school_text, rule, coordinator_id, coordinator_name, coordinator_email,
			locale, link_seed, link_hash)
		select to_event, t.school_id, t.school_text, t.rule, t.coordinator_id, t.coordinator_name, t.coordinator_email, t.locale,
			gen_random_uuid(), 'moved-' || gen_random_uuid() from public.teams t where t.id = r.team_id
		returning id into new_team;
		call private.swap_links('public.teams', r.team_id, new_team);
	end if;
	for old in select * from public.registrations m where m.id = any (ids) order by m.ticket loop
		taken := private.take_seat(to_event, new_team, 'confirmed', jsonb_build_object('name', old.name, 'email', old.email,
			'school_id', old.school_id, 'school', old.school_text, 'province', old.province, 'locale', old.locale,
			'seed', gen_random_uuid(), 'hash', 'moved-' || gen_random_uuid()), old.person_id);
		call private.swap_links('public.registrations', old.id, taken.id);
		insert into public.answers (registration_id, question_id, value)
		select taken.id, n.id, a.value from public.answers a
		join public.event_questions o on o.id = a.question_id
		join public.event_questions n on n.event_id = to_event and n.retired_at is null
			and (n.kind, n.label, n.options) is not distinct from (o.kind, o.label, o.options)
		where a.registration_id = old.id;
		perform private.mail_registration(taken.id, 'moved');
		if old.id = registration then
			mine := taken.id;
		end if;
	end loop;
	update public.offers set answer = 'withdrawn', answered_at = clock_timestamp()
	where answer is null and (registration_id = any (ids) or team_id = r.team_id);
	perform private.free_registrations(r.event_id, ids, 'cancelled');
	perform private.record_change('event:' || to_event, 'event.seats', to_event, null);
	return mine;
exception when unique_violation then
	raise exception 'registered there already' using errcode = 'P0001', hint = 'member_known';
end
$$;

-- The link somebody has in a mail opens the new row from now on.
create procedure private.swap_links(of_table regclass, old_id bigint, new_id bigint)
language plpgsql security definer set search_path = ''
as $$
declare
	seed uuid;
	hash text;
begin
	execute format('select link_seed, link_hash from %s where id = $1', of_table) into seed, hash using old_id;
	execute format('update %s set link_seed = gen_random_uuid(), link_hash = ''moved-'' || gen_random_uuid() where id = $1', of_table)
	using old_id;
	execute format('update %s set link_seed = $2, link_hash = $3 where id = $1', of_table) using new_id, seed, hash;
end
$$;

-- Copies -------------------------------------------------------------------------------------------

-- A draft like this event, some time later: facts, form, programme of the day, materials, the online
-- address. People never come along; who copies owns the copy.
create function public.clone_event(event bigint, new_slug text, later interval) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	copy bigint;
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner copies' using errcode = '42501';
	end if;
	copy := private.copy_event(event, new_slug, later, (select programme_id from public.events where id = event));
	insert into public.event_staff (event_id, person_id, role) values (copy, private.viewer_id(), 'owner');
	return copy;
end
$$;

-- Clock times stay what they were, also over a change of the clock.
create function private.later_by(at timestamptz, later interval, zone text) returns timestamptz
language sql immutable set search_path = ''
as $$
	select ((at at time zone zone) + later) at time zone zone
$$;

create function private.copy_event(event bigint, new_slug text, later interval, programme bigint) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	copy bigint;
	question record;
	new_question bigint;
	known jsonb := '{}';
begin
	insert into public.events (slug, kind, title, summary, body, body_html, format, venue, address, place, province, route, access_info,
		quiet_room, starts_at, ends_at, timezone, registers, capacity, offer_hours, remind_days, visibility, community_id, programme_id,
		programme_step_id, host_school_id, sectors, topic, speakers, partners, hours, created_by)
	select new_slug, kind, title, summary, body, body_html, format, venue, address, place, province, route, access_info, quiet_room,
		private.later_by(starts_at, later, timezone), private.later_by(ends_at, later, timezone), timezone, registers, capacity,
		offer_hours, remind_days, visibility, community_id, programme, programme_step_id, host_school_id, sectors, topic, speakers, partners,
		hours, private.viewer_id()
	from public.events where id = event returning id into copy;
	insert into public.event_links (event_id, url, note) select copy, url, note from public.event_links where event_id = event;
	insert into public.event_materials (event_id, material_id) select copy, material_id from public.event_materials where event_id = event;
	insert into public.event_sessions (event_id, starts_at, ends_at, title, summary, room, speakers, capacity)
	select copy, private.later_by(s.starts_at, later, e.timezone), private.later_by(s.ends_at, later, e.timezone), s.title, s.summary,
		s.room, s.speakers, s.capacity
	from public.event_sessions s join public.events e on e.id = s.event_id where s.event_id = event;
	for question in select * from public.event_questions q where q.event_id = event and q.retired_at is null order by q.position, q.id loop
		insert into public.event_questions (event_id, position, kind, label, help, options, required, purpose, sensitive, keep_days,
			shown_if, shown_if_value)
		values (copy, question.position, question.kind, question.label, question.help, question.options, question.required,
			question.purpose, question.sensitive, question.keep_days, (known ->> question.shown_if::text)::bigint, question.shown_if_value)
		returning id into new_question;
		known := known || jsonb_build_object(question.id::text, new_question);
	end loop;
	return copy;
end
$$;
