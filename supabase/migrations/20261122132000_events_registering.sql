-- Registering, alone or as a team; changing one's mind; answering an offer.
-- Called by our own server alone: it counts limits and derives the tokens of mailed links.

-- What was sent before under the same key has the same outcome; in one transaction with what it does.
create function private.begin_once(given uuid, what text, hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	actor uuid := coalesce(private.viewer_id(), '00000000-0000-0000-0000-000000000000');
	first public.idempotency_keys;
begin
	if given is null then
		return null;
	end if;
	insert into public.idempotency_keys (actor_id, key, action, body_hash) values (actor, given, what, hash)
	on conflict do nothing;
	if found then
		return null;
	end if;
	select * into first from public.idempotency_keys where actor_id = actor and key = given;
	if first.body_hash <> hash or first.action <> what then
		raise exception 'this key was used for something else' using errcode = 'P0001', hint = 'key_reused';
	end if;
	return first.outcome;
end
$$;

create function private.end_once(given uuid, result jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.idempotency_keys set outcome = result
	where actor_id = coalesce(private.viewer_id(), '00000000-0000-0000-0000-000000000000') and key = given;
	return result;
end
$$;

-- The questions that these answers make visible; what a condition hides is not stored.
create function private.asked_questions(event bigint, given jsonb)
returns table (id bigint, kind text, required boolean, options text[], value jsonb)
language sql stable security definer set search_path = ''
as $$
	select q.id, q.kind, q.required, q.options, nullif(nullif(nullif(given -> q.id::text, 'null'), '""'), '[]')
	from public.event_questions q
	where q.event_id = event and q.retired_at is null
		and (q.shown_if is null or given -> q.shown_if::text = to_jsonb(q.shown_if_value)
			or (jsonb_typeof(given -> q.shown_if::text) = 'array' and given -> q.shown_if::text ? q.shown_if_value))
$$;

-- Refuses answers that are missing or were not offered.
create function private.check_answers(event bigint, given jsonb) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
	missing text;
	wrong text;
begin
	select string_agg(a.id::text, ',') filter (where a.required and coalesce(a.value, 'false') = 'false'),
		string_agg(a.id::text, ',') filter (where (a.kind = 'choice' and not a.value #>> '{}' = any (a.options))
			or (a.kind = 'choices' and exists (
				select from jsonb_array_elements_text(case jsonb_typeof(a.value) when 'array' then a.value else '[]' end) chosen
				where not chosen = any (a.options))))
	into missing, wrong from private.asked_questions(event, given) a;
	if missing is not null then
		raise exception 'answers are missing' using errcode = 'P0001', hint = 'answers_missing', detail = missing;
	elsif wrong is not null then
		raise exception 'answers that were not offered' using errcode = 'P0001', hint = 'answers_wrong', detail = wrong;
	end if;
end
$$;

create function private.store_answers(registration bigint, given jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint;
begin
	select event_id into place from public.registrations r where r.id = registration;
	perform private.check_answers(place, given);
	delete from public.answers where registration_id = registration;
	insert into public.answers (registration_id, question_id, value)
	select registration, a.id, a.value from private.asked_questions(place, given) a where a.value is not null;
end
$$;

-- One seat: the next ticket, and a seat when there is one. Call it with the event's row locked.
create function private.take_seat(event bigint, team bigint, wanted_state text, who jsonb, person uuid) returns public.registrations
language plpgsql security definer set search_path = ''
as $$
declare
	taken public.registrations;
	number integer;
	block bigint;
	at timestamptz := clock_timestamp();
begin
	update public.events set last_ticket = last_ticket + 1,
		seats_taken = seats_taken + (wanted_state = 'confirmed')::integer,
		waiting_count = waiting_count + (wanted_state = 'waiting')::integer
	where id = event returning last_ticket into number;
	if wanted_state = 'confirmed' then
		block := private.use_block(event, private.groups_of((who ->> 'school_id')::bigint, who ->> 'province'), at);
	end if;
	insert into public.registrations (event_id, ticket, team_id, block_id, person_id, name, email, school_id, school_text,
		province, locale, state, link_seed, link_hash, registered_at, state_at)
	values (event, number, team, block, person, coalesce(who ->> 'name', ''),
		case when person is null then nullif(lower(who ->> 'email'), '') end,
		(who ->> 'school_id')::bigint, coalesce(who ->> 'school', ''), coalesce(who ->> 'province', ''),
		coalesce(who ->> 'locale', 'nl'), wanted_state, (who ->> 'seed')::uuid, who ->> 'hash', at, at)
	returning * into taken;
	return taken;
end
$$;

-- Refuses seats outside the window. Call it with the event's row locked: who waited for that is judged at
-- the moment of the lock, not of the transaction.
create function private.refuse_closed(e public.events) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	at timestamptz := clock_timestamp();
begin
	if e.state <> 'published' or not e.registers then
		raise exception 'not open' using errcode = 'P0001', hint = 'event_not_open';
	elsif e.opens_at > at then
		raise exception 'too early' using errcode = 'P0001', hint = 'event_early';
	elsif private.event_closes(e) <= at then
		raise exception 'too late' using errcode = 'P0001', hint = 'event_over';
	end if;
end
$$;

-- The event, locked, when one may register for it now.
create function private.lock_open_event(event bigint) returns public.events
language plpgsql security definer set search_path = ''
as $$
declare
	e public.events;
begin
	select * into e from public.events where id = event for update;
	if e.id is null or not private.can_read_event(event) then
		raise exception 'no such event' using errcode = '42501';
	end if;
	perform private.refuse_closed(e);
	return e;
end
$$;

-- Registers one person; whoever calls it records the change of the event.
-- who: name, email (without account), school, school_id, province, locale, seed and hash of the mailed
-- link, answers by question, sessions chosen. Whoever is registered already gets the words a newcomer would get, and a
-- mail that tells: the page says nothing about others. Plans are kept, as in `add_post`: no whole tables.
create function private.register_one(event bigint, who jsonb, given_key uuid, body_hash text) returns jsonb
language plpgsql security definer set search_path = '' set enable_seqscan = off
as $$
declare
	e public.events;
	person uuid := private.viewer_id();
	outcome jsonb := private.begin_once(given_key, 'event.register', body_hash);
	-- looked up before the event's row is taken, since a crowd waits for that
	address text := lower(coalesce(private.address_of(person), nullif(who ->> 'email', '')));
	account uuid := coalesce(person, private.person_at(address));
	answers jsonb := coalesce(who -> 'answers', '{}');
	known public.registrations;
	taken public.registrations;
	fresh text;
begin
	if outcome is not null then
		return outcome;
	end if;
	e := private.lock_open_event(event);
	if person is null and address is null then
		raise exception 'an address is needed' using errcode = 'P0001', hint = 'address_missing';
	end if;
	fresh := case when private.free_seats(e, private.groups_of((who ->> 'school_id')::bigint, who ->> 'province'),
		clock_timestamp()) > 0 then 'confirmed' else 'waiting' end;
	-- each half by an index of its own, however many there are
	select * into known from (
		select * from public.registrations r
		where r.event_id = event and r.state in ('confirmed', 'waiting', 'offered') and r.person_id = account
		union all
		select * from public.registrations r
		where r.event_id = event and r.state in ('confirmed', 'waiting', 'offered') and r.email = address
	) either order by id limit 1;
	if known.id is not null then
		if person is not null and known.person_id is null then
			-- what was begun without an account goes on with it
			update public.registrations set person_id = person, email = null where id = known.id;
		end if;
		if person is null then
			perform private.mail_registration(known.id, 'again', to_char(clock_timestamp(), 'YYYYMMDDHH24MI'));
			return private.end_once(given_key, jsonb_build_object('state', fresh));
		end if;
		return private.end_once(given_key, jsonb_build_object('state', known.state, 'registration', known.id, 'known', true));
	end if;
	taken := private.take_seat(event, null, fresh, who, person);
	if answers <> '{}' or exists (select from public.event_questions q where q.event_id = e.id and q.required) then
		perform private.store_answers(taken.id, answers);
	end if;
	if fresh = 'confirmed' and jsonb_typeof(who -> 'sessions') = 'array' then
		perform private.take_sessions(taken.id, array(select jsonb_array_elements_text(who -> 'sessions')::bigint));
	end if;
	perform private.mail_registration(taken.id, fresh, '', 'event:' || event);
	return private.end_once(given_key, jsonb_build_object('state', fresh) || case when person is null then '{}'
		else jsonb_build_object('registration', taken.id, 'ticket', taken.ticket) end);
end
$$;

-- Registers people in the order in which they came, each as if alone: who is refused takes nothing from the
-- others. One commit serves all of them, since the event's row is held until the disk has it.
-- asks: one object each with who, key and hash, and the claims of a token that our server verified. They
-- count where the transaction has none of its own, so that whoever has some acts as themselves.
-- Answers for each its outcome, or what it was refused for.
create function public.register_in_line(event bigint, asks jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	own boolean := coalesce(current_setting('request.jwt.claims', true), '') <> '';
	ask jsonb;
	outcome jsonb;
	outcomes jsonb := '[]';
	last integer := (select last_ticket from public.events where id = event);
	refused text;
	why text;
	which text;
	said text;
begin
	if jsonb_array_length(asks) > 50 then
		raise exception 'fifty at a time' using errcode = '22023';
	end if;
	for ask in select * from jsonb_array_elements(asks) loop
		if not own then
			perform set_config('request.jwt.claims', coalesce(ask ->> 'claims', ''), true),
				set_config('request.jwt.claim.sub', coalesce(ask -> 'claims' ->> 'sub', ''), true);
		end if;
		begin
			outcome := private.register_one(event, ask -> 'who', (ask ->> 'key')::uuid, ask ->> 'hash');
		exception when others then
			get stacked diagnostics refused = returned_sqlstate, why = pg_exception_hint, which = pg_exception_detail,
				said = message_text;
			outcome := jsonb_build_object('refused', jsonb_build_object('code', refused, 'hint', why, 'detail', which, 'message', said));
		end;
		outcomes := outcomes || jsonb_build_array(outcome);
	end loop;
	if last is distinct from (select last_ticket from public.events where id = event) then
		perform private.record_change('event:' || event, 'event.seats', event, null);
	end if;
	return outcomes;
end
$$;

-- May this act on the registration: its person, who holds its mailed link or the team's, the team's
-- coordinator, who keeps the event's registrations.
create function private.may_change_registration(r public.registrations, hash text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select coalesce(r.person_id = private.viewer_id(), false) or coalesce(r.link_hash = hash, false)
		or exists (select from public.teams t where t.id = r.team_id
			and (t.link_hash = hash or t.coordinator_id = private.viewer_id()))
		or private.has_event_role(r.event_id, 'owner', 'registrations')
$$;

-- Gives a seat or a place in line back. Harmless to repeat.
create function public.cancel_registration(registration bigint, hash text default null) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
begin
	select * into r from public.registrations where id = registration;
	if r.id is null or not private.may_change_registration(r, hash) then
		raise exception 'not yours to cancel' using errcode = '42501';
	end if;
	perform from public.events where id = r.event_id for update;
	select * into r from public.registrations where id = registration for update;
	if r.state not in ('confirmed', 'waiting', 'offered') then
		return r.state;
	end if;
	if exists (select from public.events where id = r.event_id and ends_at <= clock_timestamp()) then
		raise exception 'it is over' using errcode = 'P0001', hint = 'event_over';
	end if;
	update public.offers set answer = 'withdrawn', answered_at = clock_timestamp()
	where registration_id = registration and answer is null;
	perform private.free_registrations(r.event_id, array[registration], 'cancelled');
	perform private.mail_registration(registration, 'cancelled', r.ticket::text);
	return 'cancelled';
end
$$;

-- Answers an offer, for oneself or for the team that stays together. Harmless to repeat.
create function public.answer_offer(registration bigint, accept boolean, hash text default null) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
	offer public.offers;
	ids bigint[];
begin
	select * into r from public.registrations where id = registration;
	if r.id is null or not private.may_change_registration(r, hash) then
		raise exception 'not yours to answer' using errcode = '42501';
	end if;
	perform from public.events where id = r.event_id for update;
	select * into r from public.registrations where id = registration;
	if r.state <> 'offered' then
		return r.state;
	end if;
	select * into offer from public.offers o
	where o.answer is null and (o.registration_id = registration or o.team_id = r.team_id) for update;
	-- a unit is answered for by its coordinator, not by one of its members
	if offer.team_id is not null and not exists (
		select from public.teams t where t.id = offer.team_id and (t.link_hash = hash or t.coordinator_id = private.viewer_id())
	) and not private.has_event_role(r.event_id, 'owner', 'registrations') then
		raise exception 'the coordinator answers' using errcode = 'P0001', hint = 'coordinator_answers';
	end if;
	if offer.expires_at <= clock_timestamp() then
		perform private.expire_offers(r.event_id);
		return 'expired';
	end if;
	ids := array(select m.id from public.registrations m
		where m.state = 'offered' and (m.id = offer.registration_id or m.team_id = offer.team_id));
	update public.offers set answered_at = clock_timestamp(), answer = case when accept then 'accepted' else 'declined' end
	where id = offer.id;
	if accept then
		update public.registrations set state = 'confirmed', state_at = clock_timestamp() where id = any (ids);
		perform private.mail_registration(id, 'promoted', offer.id::text) from unnest(ids) id;
		perform private.record_change('event:' || r.event_id, 'event.seats', r.event_id, null);
		return 'confirmed';
	end if;
	perform private.free_registrations(r.event_id, ids, 'declined');
	return 'declined';
end
$$;
