-- By mailed link, at the door, afterwards.

-- What the holder of a mailed link sees: the own registration or the whole team. Changes nothing.
create function public.find_by_link(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('kind', 'registration', 'id', r.id, 'event', r.event_id)
	from public.registrations r where r.link_hash = hash
	union all
	select jsonb_build_object('kind', 'team', 'id', t.id, 'event', t.event_id) from public.teams t where t.link_hash = hash
$$;

-- A gathering as every page about a registration of it needs it, also where it is not public.
create function private.event_head(event bigint) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', e.id, 'slug', e.slug, 'title', e.title, 'summary', e.summary, 'state', e.state,
		'startsAt', e.starts_at, 'endsAt', e.ends_at, 'format', e.format, 'venue', e.venue, 'address', e.address, 'place', e.place,
		'uid', e.uid, 'sequence', e.sequence, 'hours', e.hours, 'cancelReason', e.cancel_reason, 'timezone', e.timezone)
	from public.events e where e.id = event
$$;

-- The form, for who holds a registration: also of an event that is not public.
create function private.event_form(event bigint) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'label', q.label, 'help', q.help,
		'options', q.options, 'required', q.required, 'purpose', q.purpose, 'sensitive', q.sensitive,
		'keepDays', q.keep_days, 'shownIf', q.shown_if, 'shownIfValue', q.shown_if_value) order by q.position, q.id), '[]')
	from public.event_questions q where q.event_id = event and q.retired_at is null
$$;

-- What the picture on a phone says at the door: a part of the link's hash, which opens nothing and which
-- nobody guesses from a number on a ticket.
create function private.door_code(r public.registrations) returns text
language sql immutable set search_path = ''
as $$
	select r.ticket || '-' || left(r.link_hash, 10)
$$;

-- A registration with all that its holder may know; for the holder of the link, the person, its
-- coordinator. Others, the organiser too, read tables as themselves.
create function public.show_registration(registration bigint, hash text default null) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'id', r.id, 'ticket', r.ticket, 'name', r.name, 'email', r.email, 'state', r.state, 'stateAt', r.state_at,
		'school', coalesce(s.name, r.school_text), 'team', r.team_id, 'unit', t.rule = 'unit',
		'coordinator', t.coordinator_name, 'own', o.own,
		'ahead', case when r.state = 'waiting' then (
			select count(*) from public.registrations w where w.event_id = r.event_id and w.state = 'waiting' and w.ticket < r.ticket) end,
		'offerUntil', (select f.expires_at from public.offers f
			where f.answer is null and (f.registration_id = r.id or f.team_id = r.team_id)),
		'answers', case when o.own then coalesce((
			select jsonb_object_agg(a.question_id, a.value) from public.answers a where a.registration_id = r.id), '{}') else '{}' end,
		'link', case when o.own and r.state = 'confirmed' then (
			select jsonb_build_object('url', l.url, 'note', l.note) from public.event_links l where l.event_id = r.event_id) end,
		'seed', case when o.own then r.link_seed end,
		'doorCode', case when o.own and r.state = 'confirmed' then private.door_code(r) end,
		'programme', (select e.programme_id from public.events e where e.id = r.event_id),
		'mailOff', r.mail_off_at is not null,
		'questions', case when o.own then private.event_form(r.event_id) else '[]' end,
		'attendedAt', (select a.at from public.attendances a where a.registration_id = r.id),
		'event', private.event_head(r.event_id))
	from public.registrations r
	left join public.schools s on s.id = r.school_id
	left join public.teams t on t.id = r.team_id
	cross join lateral (
		select coalesce(r.link_hash = hash, false) or coalesce(r.person_id = private.viewer_id(), false) as own) o
	where r.id = registration and (o.own or t.link_hash = hash or t.coordinator_id = private.viewer_id())
$$;

-- Who keeps the event's registrations sees the team too, but not the personal links: colleagues answer for
-- themselves.
create function public.show_team(team bigint, hash text default null) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'id', t.id, 'rule', t.rule, 'programme', (select e.programme_id from public.events e where e.id = t.event_id), 'school', coalesce(s.name, t.school_text), 'coordinator', t.coordinator_name, 'seed', case when o.own then t.link_seed end,
		'offerUntil', (select f.expires_at from public.offers f where f.answer is null and f.team_id = t.id),
		'event', private.event_head(t.event_id),
		'seats', (select jsonb_agg(jsonb_build_object('id', r.id, 'ticket', r.ticket, 'name', r.name, 'email', r.email,
				'state', r.state, 'seed', case when o.own then r.link_seed end, 'account', r.person_id is not null,
				'offerUntil', (select f.expires_at from public.offers f where f.answer is null and f.registration_id = r.id)) order by r.ticket)
			from public.registrations r where r.team_id = t.id))
	from public.teams t left join public.schools s on s.id = t.school_id
	cross join lateral (
		select coalesce(t.link_hash = hash, false) or coalesce(t.coordinator_id = private.viewer_id(), false) as own) o
	where t.id = team and (o.own or private.has_event_role(t.event_id, 'owner', 'registrations'))
$$;

-- The door ---------------------------------------------------------------------------------------

-- Names at the door, for whoever checks in: no address, no answers.
create function public.list_at_door(event bigint) returns table (
	id bigint, ticket integer, name text, school text, state text, attended_at timestamptz, code text)
language sql stable security definer set search_path = ''
as $$
	select r.id, r.ticket, coalesce(p.name, r.name), coalesce(s.name, r.school_text), r.state, a.at, private.door_code(r)
	from public.registrations r
	left join public.profiles p on p.id = r.person_id
	left join public.schools s on s.id = r.school_id
	left join public.attendances a on a.registration_id = r.id
	where r.event_id = event and private.has_event_role(event, 'owner', 'registrations', 'check_in')
		and (r.state in ('confirmed', 'offered', 'waiting') or a.at is not null)
	order by lower(coalesce(p.name, r.name)), r.ticket
	limit 3000
$$;

-- Somebody is here; twice is once. Who waits and comes anyway is let in by the people at the door.
create function public.check_in(registration bigint, arrived timestamptz default null) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint;
	came timestamptz;
begin
	select event_id into place from public.registrations where id = registration;
	if not coalesce(private.has_event_role(place, 'owner', 'registrations', 'check_in'), false) then
		raise exception 'not your door' using errcode = '42501';
	end if;
	insert into public.attendances (registration_id, at, checked_in_by)
	values (registration, least(coalesce(arrived, clock_timestamp()), clock_timestamp()), private.viewer_id())
	on conflict do nothing;
	select at into came from public.attendances where registration_id = registration;
	return came;
end
$$;

create function public.undo_check_in(registration bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint;
begin
	select event_id into place from public.registrations where id = registration;
	if not coalesce(private.has_event_role(place, 'owner', 'registrations', 'check_in'), false) then
		raise exception 'not your door' using errcode = '42501';
	end if;
	delete from public.proofs where registration_id = registration;
	delete from public.attendances where registration_id = registration;
end
$$;

-- Someone who just walked in: a ticket like any other, beyond the seats when it must be. With an address they
-- get thanks and proof; whoever turns out to be registered under it is checked in as such.
create function public.walk_in(event bigint, who jsonb, given_key uuid, body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	outcome jsonb;
	taken public.registrations;
begin
	if not private.has_event_role(event, 'owner', 'registrations', 'check_in') then
		raise exception 'not your door' using errcode = '42501';
	end if;
	outcome := private.begin_once(given_key, 'event.walk_in', body_hash);
	if outcome is not null then
		return outcome;
	end if;
	perform from public.events where id = event for update;
	select * into taken from public.registrations r
	where r.event_id = event and r.state in ('confirmed', 'waiting', 'offered') and coalesce(who ->> 'email', '') <> ''
		and (r.email = lower(who ->> 'email') or r.person_id = private.person_at(who ->> 'email'))
	order by r.id limit 1;
	if taken.id is null then
		taken := private.take_seat(event, null, 'confirmed', who, null);
		update public.registrations set walk_in = true where id = taken.id;
	end if;
	perform public.check_in(taken.id);
	perform private.record_change('event:' || event, 'event.seats', event, null);
	return private.end_once(given_key, jsonb_build_object('registration', taken.id, 'ticket', taken.ticket));
end
$$;

-- Proof ------------------------------------------------------------------------------------------

-- What a code stands for; asks nothing of whoever looks.
create function public.verify_proof(given_code text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('code', p.code, 'issuedAt', p.issued_at, 'name', coalesce(c.name, r.name),
		'school', coalesce(s.name, r.school_text), 'event', private.event_head(r.event_id))
	from public.proofs p
	join public.registrations r on r.id = p.registration_id
	join public.attendances a on a.registration_id = r.id
	left join public.profiles c on c.id = r.person_id
	left join public.schools s on s.id = r.school_id
	where p.code = given_code
$$;

-- A code for whoever was there; the same one every time.
create function public.issue_proof(registration bigint, new_code text, hash text default null) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
begin
	select * into r from public.registrations where id = registration;
	if r.id is null or not (coalesce(r.link_hash = hash, false) or coalesce(r.person_id = private.viewer_id(), false)) then
		raise exception 'not yours' using errcode = '42501';
	end if;
	if not exists (select from public.attendances where registration_id = registration)
		or (select ends_at from public.events where id = r.event_id) > clock_timestamp() then
		raise exception 'not yet' using errcode = 'P0001', hint = 'not_attended';
	end if;
	insert into public.proofs (registration_id, code) values (registration, new_code) on conflict (registration_id) do nothing;
	return public.verify_proof((select code from public.proofs where registration_id = registration));
end
$$;

-- Calendars ---------------------------------------------------------------------------------------

-- The address of one's own calendar; a new one ends the old.
create function public.renew_calendar(seed uuid, hash text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	insert into public.calendar_feeds (person_id, link_seed, link_hash) values (private.viewer_id(), seed, hash)
	on conflict (person_id) do update set link_seed = excluded.link_seed, link_hash = excluded.link_hash, created_at = clock_timestamp();
end
$$;

-- Own events by that address: a calendar program signs in nowhere. Null for an address that is not ours.
create function public.read_calendar(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce((
		select jsonb_agg(private.event_head(r.event_id) || jsonb_build_object('registered', r.state,
			'link', case when r.state = 'confirmed' then (select l.url from public.event_links l where l.event_id = r.event_id) end))
		from public.registrations r join public.events e on e.id = r.event_id
		where r.person_id = f.person_id and r.state in ('confirmed', 'offered', 'waiting')
			and e.ends_at > now() - interval '1 year'), '[]')
	from public.calendar_feeds f join public.profiles p on p.id = f.person_id and p.erased_at is null
	where f.link_hash = hash
$$;

-- Afterwards --------------------------------------------------------------------------------------

-- What was asked for one day does not stay: diet and access needs go within two weeks, the rest when its
-- own term is over. Answers how many.
create function private.remove_old_answers() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	counted integer;
begin
	delete from public.answers a using public.event_questions q, public.events e
	where q.id = a.question_id and e.id = q.event_id
		and e.ends_at + make_interval(days => q.keep_days) < clock_timestamp();
	get diagnostics counted = row_count;
	return counted;
end
$$;

-- Registrations of long ago lose who they were; numbers stay for the programme's figures.
create function private.remove_old_registrations() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	counted integer;
begin
	update public.registrations r set person_id = null, name = '', email = null, school_text = ''
	from public.events e
	where e.id = r.event_id and e.ends_at < clock_timestamp() - interval '12 months'
		and (r.person_id is not null or r.name <> '' or r.email is not null)
		and not exists (select from public.proofs p where p.registration_id = r.id);
	get diagnostics counted = row_count;
	update public.teams t set coordinator_id = null, coordinator_name = '-', coordinator_email = null
	from public.events e
	where e.id = t.event_id and e.ends_at < clock_timestamp() - interval '12 months' and t.coordinator_name <> '-';
	return counted;
end
$$;
grant execute on function private.remove_old_answers(), private.remove_old_registrations(), private.event_head(bigint),
	private.mail_registration(bigint, text, text, text), private.mail_team(bigint, text, text),
	private.notify_registration(uuid, text, bigint) to service_role;
