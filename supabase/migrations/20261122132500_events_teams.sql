-- Teams of one school: booked, named, enlarged and told apart by their coordinator.

-- The team, for whoever looks after it: its coordinator, by account or mailed link, and who keeps the
-- event's registrations.
create function private.find_own_team(team bigint, hash text) returns public.teams
language plpgsql stable security definer set search_path = ''
as $$
declare
	found_team public.teams;
begin
	select * into found_team from public.teams t where t.id = team;
	if found_team.id is null or not (coalesce(found_team.link_hash = hash, false)
		or coalesce(found_team.coordinator_id = private.viewer_id(), false)
		or private.has_event_role(found_team.event_id, 'owner', 'registrations')) then
		raise exception 'not your team' using errcode = '42501';
	end if;
	return found_team;
end
$$;

-- Registers a team for one school: n seats, some with a name now. Together (unit) it gets all seats or
-- waits as one; split, each seat is decided by itself.
-- who: coordinator's name, email, school, school_id, province, locale, seed, hash, rule; seats: one
-- object per seat with name, email, seed, hash, and `me` on the one the coordinator takes.
create function public.register_team(event bigint, who jsonb, seats jsonb, given_key uuid, body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	e public.events;
	person uuid := private.viewer_id();
	outcome jsonb := private.begin_once(given_key, 'event.register_team', body_hash);
	team bigint;
	seat jsonb;
	taken public.registrations;
	wanted integer := jsonb_array_length(seats);
	now_state text;
	confirmed integer := 0;
	common jsonb := jsonb_build_object('school', who ->> 'school', 'school_id', who ->> 'school_id',
		'province', who ->> 'province', 'locale', who ->> 'locale');
	groups text[] := private.groups_of((who ->> 'school_id')::bigint, who ->> 'province');
begin
	if outcome is not null then
		return outcome;
	end if;
	e := private.lock_open_event(event);
	if wanted not between 2 and 30 then
		raise exception 'a team has 2 to 30 seats' using errcode = 'P0001', hint = 'team_size';
	end if;
	if person is null and coalesce(who ->> 'email', '') = '' then
		raise exception 'an address is needed' using errcode = 'P0001', hint = 'address_missing';
	end if;
	insert into public.teams (event_id, school_id, school_text, rule, coordinator_id, coordinator_name, coordinator_email,
		locale, link_seed, link_hash)
	values (event, (who ->> 'school_id')::bigint, coalesce(who ->> 'school', ''), who ->> 'rule', person, who ->> 'name',
		case when person is null then lower(who ->> 'email') end, coalesce(who ->> 'locale', 'nl'),
		(who ->> 'seed')::uuid, who ->> 'hash')
	returning id into team;
	now_state := case when private.free_seats(e, groups, clock_timestamp()) >= wanted then 'confirmed' else 'waiting' end;
	for seat in select * from jsonb_array_elements(seats) loop
		if who ->> 'rule' = 'split' then
			select * into e from public.events where id = event;
			now_state := case when private.free_seats(e, groups, clock_timestamp()) > 0 then 'confirmed' else 'waiting' end;
		end if;
		begin
			taken := private.take_seat(event, team, now_state, common || seat,
				case when (seat ->> 'me')::boolean then person end);
		exception when unique_violation then
			raise exception 'someone of the team is registered already' using errcode = 'P0001', hint = 'member_known',
				detail = coalesce(seat ->> 'email', seat ->> 'name', '');
		end;
		confirmed := confirmed + (now_state = 'confirmed')::integer;
		if seat ? 'answers' then
			perform private.store_answers(taken.id, seat -> 'answers');
		end if;
		perform private.mail_registration(taken.id, 'seat');
	end loop;
	perform private.mail_team(team, 'received');
	perform private.record_change('event:' || event, 'event.seats', event, null);
	return private.end_once(given_key, jsonb_build_object('team', team, 'confirmed', confirmed, 'waiting', wanted - confirmed));
end
$$;

-- Teams: the coordinator names a seat, or gives it to somebody else; the others keep theirs. The link of
-- before stops working and answers of whoever had it go.
create function public.name_seat(registration bigint, who jsonb, hash text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
begin
	select * into r from public.registrations where id = registration for update;
	perform private.find_own_team(r.team_id, hash);
	if r.state not in ('confirmed', 'waiting', 'offered') then
		raise exception 'this seat was given back' using errcode = 'P0001', hint = 'seat_gone';
	end if;
	if (select ends_at from public.events where id = r.event_id) <= clock_timestamp() then
		raise exception 'it is over' using errcode = 'P0001', hint = 'event_over';
	end if;
	delete from public.answers where registration_id = registration;
	update public.registrations set name = who ->> 'name', email = nullif(lower(who ->> 'email'), ''), person_id = null,
		link_seed = (who ->> 'seed')::uuid, link_hash = who ->> 'hash'
	where id = registration;
	perform private.mail_registration(registration, 'seat', who ->> 'seed');
exception when unique_violation then
	raise exception 'registered already' using errcode = 'P0001', hint = 'member_known';
end
$$;

-- What an open offer is for stays as it is until it is answered.
create function private.refuse_offered(team bigint) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	if exists (select from public.registrations r where r.team_id = team and r.state = 'offered') then
		raise exception 'answer the offer first' using errcode = 'P0001', hint = 'offer_open';
	end if;
end
$$;

-- One seat more for a team. Who stays together and waits goes on waiting together, at the same place in
-- line; otherwise the seat is decided like a newcomer's.
-- seat: name, email, seed and hash of its link, school fields as of the team.
create function public.add_seat(team bigint, seat jsonb, given_key uuid, body_hash text, hash text default null) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	t public.teams := private.find_own_team(team, hash);
	outcome jsonb := private.begin_once(given_key, 'event.add_seat', body_hash);
	e public.events;
	taken public.registrations;
	home text;
	line integer;
	seats integer;
	fresh text;
begin
	if outcome is not null then
		return outcome;
	end if;
	select * into e from public.events where id = t.event_id for update;
	perform private.refuse_closed(e);
	-- again under the lock: the rule may have changed just now
	select * into t from public.teams where id = team;
	perform private.refuse_offered(team);
	select count(*), count(*) filter (where r.state = 'waiting'), min(r.province) into seats, line, home
	from public.registrations r where r.team_id = team and r.state in ('confirmed', 'waiting', 'offered');
	if seats >= 30 then
		raise exception 'a team has 2 to 30 seats' using errcode = 'P0001', hint = 'team_size';
	end if;
	home := coalesce(home, (select s.province from public.schools s where s.id = t.school_id), '');
	fresh := case when private.free_seats(e, private.groups_of(t.school_id, home), clock_timestamp()) > 0 and (t.rule = 'split' or line = 0)
		then 'confirmed' else 'waiting' end;
	taken := private.take_seat(t.event_id, team, fresh, seat || jsonb_build_object('school', t.school_text,
		'school_id', t.school_id, 'province', home, 'locale', t.locale), null);
	perform private.mail_registration(taken.id, 'seat');
	perform private.record_change('event:' || t.event_id, 'event.seats', t.event_id, null);
	return private.end_once(given_key, jsonb_build_object('state', fresh));
exception when unique_violation then
	raise exception 'registered already' using errcode = 'P0001', hint = 'member_known';
end
$$;

-- Together or one by one, from now on. Whoever has a seat keeps it; it is about those who wait.
create function public.set_team_rule(team bigint, new_rule text, hash text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	t public.teams := private.find_own_team(team, hash);
begin
	perform from public.events where id = t.event_id for update;
	if (select ends_at from public.events where id = t.event_id) <= clock_timestamp() then
		raise exception 'it is over' using errcode = 'P0001', hint = 'event_over';
	end if;
	perform private.refuse_offered(team);
	update public.teams set rule = new_rule where id = team and rule <> new_rule;
	if found then
		perform private.offer_seats(t.event_id);
		perform private.record_change('event:' || t.event_id, 'event.seats', t.event_id, null);
	end if;
end
$$;
