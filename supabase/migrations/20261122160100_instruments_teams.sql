-- Teams: made, joined by a link, left; someone always facilitates.

create function public.create_instrument_team(
	new_name text, new_sector text, of_school bigint, of_community bigint, of_programme bigint
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	if of_community is not null and not of_community = any (private.viewer_writable_communities()) then
		raise exception 'only members make a team of a community' using errcode = '42501';
	end if;
	if of_programme is not null and not exists (
		select from public.programmes where id = of_programme and published_at is not null) then
		raise exception 'there is no such programme' using errcode = '42501';
	end if;
	insert into public.instrument_teams (name, sector, school_id, community_id, programme_id, created_by)
	values (new_name, new_sector, of_school, of_community, of_programme, private.viewer_id())
	returning id into new_id;
	insert into public.instrument_members (team_id, person_id, role) values (new_id, private.viewer_id(), 'facilitator');
	return new_id;
end
$$;

-- A new link makes the old one useless.
create function public.renew_team_link(team bigint, hash text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.facilitates_team(team) then
		raise exception 'only a facilitator invites' using errcode = '42501';
	end if;
	update public.instrument_teams set link_hash = hash, link_expires_at = clock_timestamp() + interval '14 days'
	where id = team;
end
$$;

-- What a link opens, before one joins.
create function public.find_team_link(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', t.id, 'name', t.name, 'school', s.name,
		'members', (select count(*) from public.instrument_members m where m.team_id = t.id))
	from public.instrument_teams t left join public.schools s on s.id = t.school_id
	where t.link_hash = hash and t.link_expires_at > now()
$$;

create function public.join_team(hash text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	team bigint;
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	select id into team from public.instrument_teams where link_hash = hash and link_expires_at > now() for update;
	if team is null then
		raise exception 'this link does not work any more' using errcode = 'P0001', hint = 'link_expired';
	end if;
	if (select count(*) from public.instrument_members where team_id = team) >= 60 then
		raise exception 'this team is full' using errcode = 'P0001', hint = 'team_full';
	end if;
	insert into public.instrument_members (team_id, person_id) values (team, private.viewer_id()) on conflict do nothing;
	return team;
end
$$;

-- When the last facilitator is gone the one who is in longest takes over; a team of nobody ends.
create function private.keep_team_going(team bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not exists (select from public.instrument_members where team_id = team) then
		delete from public.instrument_teams where id = team;
	elsif not exists (select from public.instrument_members where team_id = team and role = 'facilitator') then
		update public.instrument_members set role = 'facilitator'
		where team_id = team and person_id = (
			select person_id from public.instrument_members where team_id = team order by joined_at, person_id limit 1);
	end if;
end
$$;

-- One leaves, or is taken out by a facilitator. Answers that are part of a published result stay in it.
create function public.leave_team(team bigint, person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform from public.instrument_teams where id = team for update;
	if person is distinct from private.viewer_id() and not private.facilitates_team(team) then
		raise exception 'only a facilitator takes someone out' using errcode = '42501';
	end if;
	delete from public.instrument_members where team_id = team and person_id = person;
	if not found then
		raise exception 'nobody like that in this team' using errcode = '42501';
	end if;
	delete from public.run_respondents p using public.instrument_runs r
	where r.id = p.run_id and r.team_id = team and p.person_id = person and p.batch is null;
	update public.run_actions a set owner_id = null from public.instrument_runs r
	where r.id = a.run_id and r.team_id = team and a.owner_id = person and a.done_at is null;
	perform private.keep_team_going(team);
	-- the runs' signals move on, and open pages of who left close
	update public.streams set epoch = epoch + 1
	where stream in (select 'run:' || id from public.instrument_runs where team_id = team);
	perform private.enqueue('disconnect', json_build_object('person', person));
end
$$;

create function public.set_team_role(team bigint, person uuid, new_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform from public.instrument_teams where id = team for update;
	if not private.facilitates_team(team) then
		raise exception 'only a facilitator gives roles' using errcode = '42501';
	end if;
	update public.instrument_members set role = new_role where team_id = team and person_id = person;
	if not exists (select from public.instrument_members where team_id = team and role = 'facilitator') then
		raise exception 'someone facilitates' using errcode = 'P0001', hint = 'last_facilitator';
	end if;
end
$$;

-- Editors keep the list of schools that help.
create function public.add_area_helper(
	of_school bigint, for_area text, what text, how text, agreed date
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	if not private.viewer_has_role('editor') then
		raise exception 'only editors keep this list' using errcode = '42501';
	end if;
	insert into public.area_helpers (school_id, area, offer, contact, agreed_on, added_by)
	values (of_school, for_area, what, how, agreed, private.viewer_id())
	on conflict (school_id, area) do update
		set offer = excluded.offer, contact = excluded.contact, agreed_on = excluded.agreed_on, added_by = excluded.added_by
	returning id into new_id;
	return new_id;
end
$$;

create function public.remove_area_helper(helper bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.viewer_has_role('editor') then
		raise exception 'only editors keep this list' using errcode = '42501';
	end if;
	delete from public.area_helpers where id = helper;
end
$$;
