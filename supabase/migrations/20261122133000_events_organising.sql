-- Making and running events.

-- Writes the facts of a form; used for a new event and for a changed one.
create function private.write_event(event bigint, facts jsonb) returns void
language sql security definer set search_path = ''
as $$
	update public.events e set
		kind = n.kind, title = n.title, summary = n.summary, body = n.body, body_html = n.body_html, format = n.format,
		venue = n.venue, address = n.address, place = n.place, province = n.province, route = n.route,
		access_info = n.access_info, quiet_room = n.quiet_room, starts_at = n.starts_at, ends_at = n.ends_at,
		repeat_until = n.repeat_until, repeat_except = n.repeat_except, registers = n.registers, capacity = n.capacity, opens_at = n.opens_at, closes_at = n.closes_at, remind_days = n.remind_days,
		visibility = n.visibility, community_id = n.community_id, programme_id = n.programme_id,
		programme_step_id = n.programme_step_id, host_school_id = n.host_school_id, sectors = n.sectors, topic = n.topic, speakers = n.speakers,
		partners = n.partners, hours = n.hours, yields = n.yields, updated_at = clock_timestamp()
	from jsonb_populate_record((select o from public.events o where o.id = event), facts) n
	where e.id = event
$$;

create function private.write_link(event bigint, facts jsonb) returns void
language sql security definer set search_path = ''
as $$
	delete from public.event_links where event_id = event and coalesce(facts ->> 'online_url', '') = '';
	insert into public.event_links (event_id, url, note)
	select event, facts ->> 'online_url', coalesce(facts ->> 'online_note', '') where coalesce(facts ->> 'online_url', '') <> ''
	on conflict (event_id) do update set url = excluded.url, note = excluded.note
$$;

-- The programme team makes events; a lead makes those of the own community, an owner of a programme its stops.
create function public.create_event(new_slug text, facts jsonb) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	if private.viewer_id() is null or not (private.viewer_has_role('organiser') or private.viewer_has_role('admin')
		or private.leads_community((facts ->> 'community_id')::bigint)
		or private.has_programme_role((facts ->> 'programme_id')::bigint, 'owner')) then
		raise exception 'you may not make an event here' using errcode = '42501';
	end if;
	insert into public.events (slug, kind, title, summary, starts_at, ends_at, created_by)
	values (new_slug, facts ->> 'kind', facts ->> 'title', facts ->> 'summary',
		(facts ->> 'starts_at')::timestamptz, (facts ->> 'ends_at')::timestamptz, private.viewer_id())
	returning id into new_id;
	perform private.write_event(new_id, facts);
	perform private.write_link(new_id, facts);
	insert into public.event_staff (event_id, person_id, role) values (new_id, private.viewer_id(), 'owner');
	return new_id;
end
$$;

-- Changes an event; what matters in calendars raises the sequence and is told to who comes. More seats
-- are offered to who waits; with fewer nobody loses one, and nothing is offered until there is room.
-- Answers what changed, as words for the mail: time, place, online.
create function public.update_event(event bigint, facts jsonb) returns text[]
language plpgsql security definer set search_path = ''
as $$
declare
	before public.events;
	after public.events;
	old_url text;
	told text[];
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner changes the event' using errcode = '42501';
	end if;
	select * into before from public.events where id = event for update;
	if (facts ? 'community_id') and (facts ->> 'community_id')::bigint is distinct from before.community_id
		and not (private.viewer_has_role('organiser') or private.leads_community((facts ->> 'community_id')::bigint)) then
		raise exception 'that community is not yours' using errcode = '42501';
	end if;
	select url into old_url from public.event_links where event_id = event;
	perform private.write_event(event, facts);
	perform private.write_link(event, facts);
	select * into after from public.events where id = event;
	told := array_remove(array[
		case when (before.starts_at, before.ends_at) is distinct from (after.starts_at, after.ends_at) then 'time' end,
		case when (before.venue, before.address, before.place, before.format)
			is distinct from (after.venue, after.address, after.place, after.format) then 'place' end,
		case when old_url is distinct from (select url from public.event_links where event_id = event) then 'online' end], null);
	if (before.title, before.summary, before.repeat_until, before.repeat_except)
		is distinct from (after.title, after.summary, after.repeat_until, after.repeat_except) or told <> '{}' then
		update public.events set sequence = sequence + 1 where id = event;
	end if;
	if after.state = 'published' then
		if told <> '{}' then
			perform private.enqueue('tell_event', json_build_object('event', event, 'what', 'changed', 'changes', told,
				'sequence', after.sequence + 1));
		end if;
		perform private.offer_seats(event);
		perform private.record_change('event:' || event, 'event.edited', event, private.viewer_id());
	end if;
	return told;
end
$$;

-- draft → published → cancelled or closed; a cancelled event stays cancelled.
create function public.change_event_state(event bigint, new_state text, why text default '') returns void
language plpgsql security definer set search_path = ''
as $$
declare
	e public.events;
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner does this' using errcode = '42501';
	end if;
	select * into e from public.events where id = event for update;
	if e.state = new_state then
		return;
	end if;
	if not (e.state, new_state) in (('draft', 'published'), ('published', 'closed'), ('closed', 'published'),
		('published', 'cancelled'), ('closed', 'cancelled')) then
		raise exception 'no way from % to %', e.state, new_state using errcode = 'P0001', hint = 'event_state';
	end if;
	if new_state = 'cancelled' and coalesce(btrim(why), '') = '' then
		raise exception 'say why' using errcode = 'P0001', hint = 'event_reason';
	end if;
	update public.events set state = new_state,
		published_at = case when new_state = 'published' then coalesce(published_at, clock_timestamp()) else published_at end,
		closed_at = case when new_state = 'closed' then clock_timestamp() end,
		cancelled_at = case when new_state = 'cancelled' then clock_timestamp() end,
		cancel_reason = case when new_state = 'cancelled' then btrim(why) else '' end,
		sequence = sequence + (new_state = 'cancelled')::integer
	where id = event;
	if new_state = 'cancelled' then
		update public.offers set answer = 'withdrawn', answered_at = clock_timestamp() where event_id = event and answer is null;
		perform private.enqueue('tell_event', json_build_object('event', event, 'what', 'event_cancelled', 'sequence', e.sequence + 1));
	end if;
	if new_state = 'published' then
		perform private.offer_seats(event);
	end if;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, reason)
	values (private.viewer_id(), 'event.' || new_state, 'event', event::text, e.community_id, nullif(why, ''));
	perform private.record_change('event:' || event, 'event.state', event, private.viewer_id());
end
$$;

-- The form. A question with answers is not reworded: a new revision stands in its place.
create function public.save_questions(event bigint, questions jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	item jsonb;
	old public.event_questions;
	answered boolean;
	kept bigint[] := '{}';
	new_id bigint;
	place integer := 0;
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner makes the form' using errcode = '42501';
	end if;
	perform from public.events where id = event for update;
	for item in select * from jsonb_array_elements(questions) loop
		place := place + 1;
		old := null;
		select * into old from public.event_questions q where q.id = (item ->> 'id')::bigint and q.event_id = event and q.retired_at is null;
		answered := exists (select from public.answers where question_id = old.id);
		if old.id is not null and (not answered or (old.kind, old.label, old.options) is not distinct from
			(item ->> 'kind', item ->> 'label', array(select jsonb_array_elements_text(coalesce(item -> 'options', '[]'))))) then
			update public.event_questions q set position = place, kind = n.kind, label = n.label, help = n.help, options = n.options,
				required = n.required, purpose = n.purpose, sensitive = n.sensitive, keep_days = n.keep_days,
				shown_if = n.shown_if, shown_if_value = n.shown_if_value
			from jsonb_populate_record(old, item) n where q.id = old.id;
			kept := kept || old.id;
		else
			update public.event_questions set retired_at = clock_timestamp() where id = old.id;
			insert into public.event_questions (event_id, position, kind, label, help, options, required, purpose, sensitive,
				keep_days, shown_if, shown_if_value, revision, replaces)
			values (event, place, item ->> 'kind', item ->> 'label', coalesce(item ->> 'help', ''),
				array(select jsonb_array_elements_text(coalesce(item -> 'options', '[]'))), coalesce((item ->> 'required')::boolean, false),
				coalesce(item ->> 'purpose', ''), coalesce((item ->> 'sensitive')::boolean, false),
				coalesce((item ->> 'keep_days')::integer, 365), (item ->> 'shown_if')::bigint,
				coalesce(item ->> 'shown_if_value', ''), coalesce(old.revision, 0) + 1, old.id)
			returning id into new_id;
			kept := kept || new_id;
		end if;
	end loop;
	delete from public.event_questions q where q.event_id = event and q.retired_at is null and not q.id = any (kept)
		and not exists (select from public.answers a where a.question_id = q.id);
	update public.event_questions q set retired_at = clock_timestamp()
	where q.event_id = event and q.retired_at is null and not q.id = any (kept);
end
$$;

create function public.set_event_staff(event bigint, person uuid, new_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner gives roles' using errcode = '42501';
	end if;
	perform from public.events where id = event for update;
	if new_role is null then
		delete from public.event_staff where event_id = event and person_id = person;
	else
		insert into public.event_staff (event_id, person_id, role) values (event, person, new_role)
		on conflict (event_id, person_id) do update set role = excluded.role;
	end if;
	if not exists (select from public.event_staff where event_id = event and role = 'owner') then
		raise exception 'an event keeps an owner' using errcode = 'P0001', hint = 'last_owner';
	end if;
end
$$;

-- Keeps seats for a province, a sector, the schools of a board or one school until a date, in place of
-- what was kept for them before; null seats ends the block at once.
create function public.keep_seats(event bigint, for_kind text, for_value text, words text, number integer, until timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner keeps seats' using errcode = '42501';
	end if;
	perform from public.events where id = event for update;
	update public.seat_blocks set released_at = clock_timestamp()
	where event_id = event and (kind, value) = (for_kind, for_value) and released_at is null;
	if number is not null then
		insert into public.seat_blocks (event_id, kind, value, label, seats, releases_at)
		values (event, for_kind, for_value, words, number, until);
	end if;
	perform private.offer_seats(event);
	perform private.record_change('event:' || event, 'event.seats', event, null);
end
$$;

-- One's own answers and name, by the mailed link or signed in.
create function public.update_answers(registration bigint, given jsonb, hash text default null, own_name text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
begin
	select * into r from public.registrations where id = registration for update;
	-- colleagues answer for themselves: the coordinator and the organiser do not
	if r.id is null or not (coalesce(r.link_hash = hash, false) or coalesce(r.person_id = private.viewer_id(), false)) then
		raise exception 'not yours' using errcode = '42501';
	end if;
	if r.state not in ('confirmed', 'waiting', 'offered') then
		raise exception 'given back' using errcode = 'P0001', hint = 'seat_gone';
	end if;
	if coalesce(btrim(own_name), '') <> '' then
		update public.registrations set name = left(btrim(own_name), 120) where id = registration;
	end if;
	perform private.store_answers(registration, given);
end
$$;
