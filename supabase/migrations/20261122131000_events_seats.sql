-- Who gets a seat. Every function that changes a state takes the event's row first: what is decided
-- under that lock, in the order of its clock, is the whole rule.

-- Predicates ------------------------------------------------------------------------------------

-- The viewer's roles: given for the event itself, or for the programme it belongs to.
create function private.viewer_event_roles() returns table (event_id bigint, role text)
language sql stable security definer set search_path = ''
as $$
	select s.event_id, s.role from public.event_staff s where s.person_id = private.viewer_id()
	union all
	select e.id, s.role from public.programme_staff s join public.events e on e.programme_id = s.programme_id
	where s.person_id = private.viewer_id()
$$;

-- Events the viewer helps with in any role.
create function private.viewer_staffed_events() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(event_id), '{}') from private.viewer_event_roles()
	);
end
$$;

-- Events whose registrations the viewer keeps.
create function private.viewer_kept_events() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(event_id), '{}') from private.viewer_event_roles() where role in ('owner', 'registrations')
	);
end
$$;

-- The strongest role of the viewer at an event; null for who does not help with it.
create function private.viewer_event_role(event bigint) returns text
language sql stable security definer set search_path = ''
as $$
	select r.role from private.viewer_event_roles() r where r.event_id = event
	order by array_position(array['owner', 'registrations', 'check_in'], r.role) limit 1
$$;

create function private.has_event_role(event bigint, variadic roles text[]) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from private.viewer_event_roles() r where r.event_id = event and r.role = any (roles))
$$;

-- The same as the policies of events say, for streams and for whoever registers.
create function private.can_read_event(event bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select exists (
			select from public.events e
			where e.id = event and (
				(e.state <> 'draft' and (
					e.visibility = 'public'
					or (e.visibility = 'members' and private.viewer_id() is not null)
					or (e.visibility = 'community' and e.community_id = any (private.viewer_communities()))))
				or e.id = any (private.viewer_staffed_events())
				or private.viewer_has_role('organiser')))
	);
end
$$;

-- Telling ---------------------------------------------------------------------------------------

-- One mail per registration, kind and cause: the message id makes a second one impossible.
-- along_with: the event's stream, where the same transaction records a change of it.
create function private.mail_registration(registration bigint, what text, cause text default '', along_with text default null)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
	insert into public.mails (person_id, address, kind, locale, payload, message_id, along_with)
	select r.person_id, case when r.person_id is null then r.email end, 'event_' || what, r.locale,
		jsonb_build_object('registration', r.id), 'event-' || what || '-' || r.id || '-' || cause || '@vliegwiel', along_with
	from public.registrations r
	where r.id = registration and (r.person_id is not null or r.email is not null)
	on conflict (message_id) do nothing;
end
$$;

create function private.mail_team(team bigint, what text, cause text default '') returns void
language sql security definer set search_path = ''
as $$
	insert into public.mails (person_id, address, kind, locale, payload, message_id)
	select t.coordinator_id, case when t.coordinator_id is null then t.coordinator_email end, 'event_team_' || what,
		t.locale, jsonb_build_object('team', t.id), 'event-team-' || what || '-' || t.id || '-' || cause || '@vliegwiel'
	from public.teams t
	where t.id = team and (t.coordinator_id is not null or t.coordinator_email is not null)
	on conflict (message_id) do nothing
$$;

-- The bell, without a mail of its own: these come with a mail that always goes out.
create function private.notify_registration(person uuid, what text, event bigint) returns void
language sql security definer set search_path = ''
as $$
	insert into public.notifications (person_id, kind, topic, community_id, details)
	select person, 'task', 'event_' || what, null, jsonb_build_object('event', e.slug, 'title', e.title)
	from public.events e where e.id = event and person is not null
$$;

-- Offering --------------------------------------------------------------------------------------

-- Last moment at which seats change hands.
create function private.event_closes(e public.events) returns timestamptz
language plpgsql immutable set search_path = ''
as $$
begin
	return least(coalesce(e.closes_at, e.starts_at), e.starts_at);
end
$$;

-- What seats may be kept for and somebody of this school belongs to, as a block's key.
create function private.groups_of(school bigint, home text) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	-- most schools of visitors are words only
	if school is null then
		return array['province:' || coalesce(home, '')];
	end if;
	return (
		select array_remove(array['province:' || coalesce(nullif(home, ''), s.province), 'sector:' || s.sector,
			'board:' || s.board_id, 'school:' || s.id], null)
		from public.schools s where s.id = school
	);
end
$$;

-- Seats that somebody of these groups may take now: free ones, less what is kept for others.
create function private.free_seats(e public.events, for_groups text[], at timestamptz) returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select case when e.capacity is null then 1000000 else e.capacity - e.seats_taken - coalesce((
			select sum(greatest(b.seats - b.used, 0))::integer from public.seat_blocks b
			where b.event_id = e.id and b.released_at is null and b.releases_at > at
				and not b.group_key = any (for_groups)), 0) end
	);
end
$$;

-- A seat of a block is taken, or given back.
create function private.use_block(event bigint, for_groups text[], at timestamptz) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	used_block bigint;
begin
	update public.seat_blocks b set used = b.used + 1
	where b.id = (
		select f.id from public.seat_blocks f
		where f.event_id = event and f.group_key = any (for_groups) and f.used < f.seats
			and f.released_at is null and f.releases_at > at
		order by f.id limit 1)
	returning b.id into used_block;
	return used_block;
end
$$;

-- Offers what is free to those who wait, in the order of their tickets. Call it with the event's row
-- locked. A team that stays together is passed by whoever fits, and keeps its place. Nothing is offered
-- once registration is over.
create function private.offer_seats(event bigint) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	e public.events;
	at timestamptz := clock_timestamp();
	until timestamptz;
	waiting record;
	made integer := 0;
	offer bigint;
begin
	select * into e from public.events where id = event;
	if e.state <> 'published' or e.capacity is null or private.event_closes(e) <= at or e.waiting_count = 0 then
		return 0;
	end if;
	-- the nearer the start, the sooner a seat passes on
	until := least(at + make_interval(hours => e.offer_hours),
		at + greatest((private.event_closes(e) - at) / 4, least(private.event_closes(e) - at, interval '30 minutes')));
	for waiting in
		select min(r.ticket) as first, case when t.rule = 'unit' then t.id end as team,
			case when t.rule = 'unit' then null else r.id end as registration,
			count(*)::integer as seats, min(r.school_id) as school, min(r.province) as province
		from public.registrations r left join public.teams t on t.id = r.team_id
		where r.event_id = event and r.state = 'waiting'
		group by 2, 3 order by 1
	loop
		exit when e.seats_taken >= e.capacity;
		continue when private.free_seats(e, private.groups_of(waiting.school, waiting.province), at) < waiting.seats;
		insert into public.offers (event_id, registration_id, team_id, expires_at)
		values (event, waiting.registration, waiting.team, until) returning id into offer;
		update public.registrations r
		set state = 'offered', state_at = at, block_id = private.use_block(event, private.groups_of(r.school_id, r.province), at)
		where r.state = 'waiting' and (r.id = waiting.registration or r.team_id = waiting.team);
		update public.events set seats_taken = seats_taken + waiting.seats, waiting_count = waiting_count - waiting.seats
		where id = event returning * into e;
		made := made + waiting.seats;
		if waiting.team is null then
			perform private.mail_registration(waiting.registration, 'offer', offer::text);
			perform private.notify_registration(r.person_id, 'offer', event)
			from public.registrations r where r.id = waiting.registration;
		else
			perform private.mail_team(waiting.team, 'offer', offer::text);
			perform private.notify_registration(t.coordinator_id, 'offer', event) from public.teams t where t.id = waiting.team;
		end if;
	end loop;
	if made > 0 then
		perform private.enqueue('expire_offers', json_build_object('event', event), 'expire_offers:' || event || ':' || until, until);
	end if;
	return made;
end
$$;

-- Gives up seats that these registrations hold, under the event's lock, and passes them on.
create function private.free_registrations(event bigint, ids bigint[], new_state text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held integer;
	waited integer;
begin
	update public.seat_blocks b set used = b.used - g.gone
	from (select block_id, count(*)::integer as gone from public.registrations
		where id = any (ids) and block_id is not null and state in ('confirmed', 'offered') group by 1) g
	where b.id = g.block_id;
	select count(*) filter (where state in ('confirmed', 'offered')), count(*) filter (where state = 'waiting')
	into held, waited from public.registrations where id = any (ids);
	update public.registrations set state = new_state, state_at = clock_timestamp(), block_id = null where id = any (ids);
	update public.events set seats_taken = seats_taken - held, waiting_count = waiting_count - waited where id = event;
	if held > 0 then
		perform private.offer_seats(event);
	end if;
	perform private.record_change('event:' || event, 'event.seats', event, null);
end
$$;

-- Jobs: offers that nobody answered pass on; blocks past their date are everybody's.
create function private.expire_offers(event bigint) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	overdue record;
	counted integer := 0;
begin
	perform from public.events where id = event for update;
	for overdue in
		update public.offers o set answer = 'expired', answered_at = clock_timestamp()
		where o.event_id = event and o.answer is null and o.expires_at <= clock_timestamp()
		returning o.id, o.registration_id, o.team_id
	loop
		counted := counted + 1;
		perform private.free_registrations(event, array(
			select r.id from public.registrations r
			where r.state = 'offered' and (r.id = overdue.registration_id or r.team_id = overdue.team_id)), 'expired');
		if overdue.team_id is null then
			perform private.mail_registration(overdue.registration_id, 'expired', overdue.id::text);
		else
			perform private.mail_team(overdue.team_id, 'expired', overdue.id::text);
		end if;
	end loop;
	return counted;
end
$$;

create function private.release_blocks() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	released record;
	counted integer := 0;
begin
	for released in
		select distinct b.event_id from public.seat_blocks b where b.released_at is null and b.releases_at <= clock_timestamp()
	loop
		perform from public.events where id = released.event_id for update;
		update public.seat_blocks set released_at = clock_timestamp()
		where event_id = released.event_id and released_at is null and releases_at <= clock_timestamp();
		if found then
			counted := counted + 1;
			perform private.offer_seats(released.event_id);
			perform private.record_change('event:' || released.event_id, 'event.seats', released.event_id, null);
		end if;
	end loop;
	return counted;
end
$$;
grant execute on function private.expire_offers(bigint), private.release_blocks() to service_role;
