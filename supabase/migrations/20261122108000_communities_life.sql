-- What happens around a community: who hears of it, what is remembered, who asks to come in.

create index memberships_newest on public.memberships (community_id, joined_at desc, person_id);
create index memberships_leads on public.memberships (community_id, joined_at) where role in ('lead', 'coach');
create index threads_loose on public.threads (community_id, last_post_at desc, id desc) where forum_id is null;
create index join_requests_decided on public.join_requests (community_id, decided_at desc) where decided_at is not null;

-- Pages that show a community hear of its changes ---------------------------------------------------

create function private.community_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.record_change('community:' || new.id, 'community.edited', null, private.viewer_id());
	return null;
end
$$;
create trigger community_changed
	after update of name, summary, goal, sectors, subjects, province, join_mode, discussion, state, house_rules on public.communities
	for each row execute function private.community_changed();

create function private.community_part_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint := case when tg_op = 'DELETE' then old.community_id else new.community_id end;
begin
	-- the community itself may be on its way out
	if exists (select from public.communities where id = place) then
		perform private.record_change('community:' || place, 'community.edited', null, private.viewer_id());
	end if;
	return null;
end
$$;
do $$
declare
	part text;
begin
	foreach part in array array['pilots', 'pilot_schools', 'milestones', 'log_entries', 'needs', 'yields', 'forums'] loop
		execute format(
			'create trigger %I after insert or update or delete on public.%I
			 for each row execute function private.community_part_changed()', part || '_changed', part);
	end loop;
end
$$;

-- Life cycle ----------------------------------------------------------------------------------------

-- Once others have seen it, a community is not hidden again: links to it keep their meaning.
create function private.community_state_moves() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if new.state = 'draft' then
		raise exception 'a community does not become a draft again' using errcode = 'P0001', hint = 'not_back_to_draft';
	end if;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, details)
	values (private.viewer_id(), 'community.state', 'community', new.id::text, new.id,
		jsonb_build_object('from', old.state, 'to', new.state));
	return new;
end
$$;
create trigger community_state_moves before update of state on public.communities
	for each row when (new.state is distinct from old.state)
	execute function private.community_state_moves();

-- What others decide about a member is remembered; leaving oneself is nobody's business.
create function private.membership_audited() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	actor uuid := private.viewer_id();
begin
	if actor is not null and actor <> old.person_id then
		insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, details)
		values (actor, case when tg_op = 'DELETE' then 'member.remove' else 'member.role' end, 'person', old.person_id::text,
			old.community_id, jsonb_build_object('from', old.role, 'to', case when tg_op = 'UPDATE' then new.role end));
	end if;
	return null;
end
$$;
create trigger membership_role_audited after update of role on public.memberships
	for each row when (new.role is distinct from old.role)
	execute function private.membership_audited();
create trigger membership_end_audited after delete on public.memberships
	for each row execute function private.membership_audited();

-- Asking to come in ---------------------------------------------------------------------------------

create function private.join_request_made() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.enqueue('join_request_made', json_build_object('request', new.id));
	return null;
end
$$;
create trigger join_request_made after insert on public.join_requests
	for each row when (new.decided_at is null)
	execute function private.join_request_made();

-- Hours the last answers took, in the middle; null when there are too few to say.
create function public.join_waiting_hours(community bigint) returns integer
language sql stable security definer set search_path = ''
as $$
	select case when count(*) >= 3 then
		ceil(extract(epoch from percentile_cont(0.5) within group (order by decided_at - created_at)) / 3600)::integer end
	from (
		select created_at, decided_at from public.join_requests
		where community_id = community and decided_at is not null and outcome <> 'withdrawn'
			and exists (select from public.communities c where c.id = community and c.state <> 'draft')
		order by decided_at desc limit 20
	) latest
$$;
grant execute on function public.join_waiting_hours(bigint) to anon, authenticated;

-- Who waits for an answer of the viewer: a lead sees whom the answer is about.
create function private.viewer_requesters() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(person_id), '{}')
		from public.join_requests
		where decided_at is null and community_id = any (private.viewer_led_communities())
	);
end
$$;
grant execute on function private.viewer_requesters() to authenticated;
-- the name sorts first, so that it is looked at last: only for a card that no other rule shows
create policy "a card is seen by the leads it asks to join" on public.profiles
	for select to authenticated
	using (erased_at is null and id = any ((select private.viewer_requesters())::uuid[]));

-- Inviting ------------------------------------------------------------------------------------------

-- A resent invitation gets a new token and more time; the old link stops working.
grant update (token_hash, expires_at) on public.invitations to site_member;

-- What a lead needs to know before sending: who is in already, who has an invitation that still works.
create function public.check_invitees(community bigint, addresses text[])
returns table (address text, state text)
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not private.leads_community(community) then
		raise exception 'only a lead invites' using errcode = '42501';
	end if;
	return query
		select a.address, case
			when exists (
				select from auth.users u join public.memberships m on m.person_id = u.id
				where lower(u.email) = a.address and m.community_id = community) then 'member'
			when exists (
				select from public.invitations i
				where i.community_id = community and i.email = a.address and i.revoked_at is null
					and i.uses < i.max_uses and i.expires_at > now()) then 'invited'
			else 'new' end
		from (select distinct lower(given) as address from unnest(addresses[1:100]) given) a;
end
$$;
grant execute on function public.check_invitees(bigint, text[]) to authenticated;
