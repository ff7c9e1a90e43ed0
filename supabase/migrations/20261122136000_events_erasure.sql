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
	delete from public.calendar_feeds where person_id = new.id;
	return null;
end
$$;
create trigger leave_events after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_events();
