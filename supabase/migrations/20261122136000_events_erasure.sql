-- Who leaves the platform leaves the agenda: seats go to who waits, names and answers go.
create function private.leave_events() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	mailbox text := lower(private.address_of(new.id));
	held record;
begin
	for held in
		select r.event_id, array_agg(r.id) as ids
		from public.registrations r join public.events e on e.id = r.event_id
		where r.person_id = new.id and r.state in ('confirmed', 'waiting', 'offered') and e.ends_at > clock_timestamp()
		group by 1 order by 1
	loop
		perform from public.events where id = held.event_id for update;
		update public.offers set answer = 'withdrawn', answered_at = clock_timestamp()
		where registration_id = any (held.ids) and answer is null;
		perform private.free_registrations(held.event_id, held.ids, 'cancelled');
	end loop;
	delete from public.answers a using public.registrations r
	where r.id = a.registration_id and (r.person_id = new.id or r.email = mailbox);
	delete from public.proofs p using public.registrations r
	where r.id = p.registration_id and (r.person_id = new.id or r.email = mailbox);
	update public.registrations set person_id = null, name = '', email = null, school_id = null, school_text = ''
	where person_id = new.id or email = mailbox;
	-- colleagues keep the seats somebody booked for them
	update public.teams set coordinator_id = null, coordinator_name = 'oud-collega', coordinator_email = null
	where coordinator_id = new.id or coordinator_email = mailbox;
	delete from public.event_staff where person_id = new.id;
	delete from public.programme_staff where person_id = new.id;
	delete from public.visit_supporters where person_id = new.id;
	delete from public.visit_wishes w where w.answered_at is null
		and not exists (select from public.visit_supporters s where s.wish_id = w.id);
	delete from public.makers where person_id = new.id;
	update public.event_messages set author_id = null where author_id = new.id;
	-- a team goes on with whoever came next
	update public.track_members m set role = 'coordinator'
	from (select distinct on (n.track_id) n.track_id, n.person_id from public.track_members n
		join public.track_members gone on gone.track_id = n.track_id and gone.person_id = new.id and gone.role = 'coordinator'
		where n.person_id <> new.id and n.role = 'member' order by n.track_id, n.joined_at) heir
	where (m.track_id, m.person_id) = (heir.track_id, heir.person_id);
	delete from public.track_members where person_id = new.id;
	delete from public.tracks t where not exists (
		select from public.track_members m where m.track_id = t.id and m.role <> 'coach');
	delete from public.calendar_feeds where person_id = new.id;
	return null;
end
$$;
create trigger leave_events after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_events();
