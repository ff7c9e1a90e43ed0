-- Whoever leaves a team does nothing more in it.
create function private.leave_designs() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.design_step_people p using public.instrument_runs r
	where r.id = p.run_id and r.team_id = old.team_id and p.person_id = old.person_id;
	return null;
end
$$;
create trigger leave_designs after delete on public.instrument_members
	for each row execute function private.leave_designs();

-- Who leaves the platform: an invitation ends; feedback that was given stays with the team, without a name.
create function private.leave_design_reviews() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.design_friends where person_id = new.id and sent_at is null;
	update public.design_friends set person_id = null where person_id = new.id;
	return null;
end
$$;
create trigger leave_design_reviews after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_design_reviews();
