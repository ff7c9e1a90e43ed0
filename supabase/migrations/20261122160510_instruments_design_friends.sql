-- A critical friend: someone from outside the team who looks at the outline (step 3) and says of each requirement
-- whether it will be met. They see the question (step 1), the outline, the requirements and the licence, nothing else.

create table public.design_friends (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	person_id uuid references public.profiles (id) on delete set null,
	link_hash text unique,
	link_expires_at timestamptz,
	invited_by uuid references public.profiles (id),
	invited_at timestamptz not null default clock_timestamp(),
	words text not null default '' check (length(words) <= 4000),
	sent_at timestamptz,
	unique (run_id, person_id)
);
comment on column public.design_friends.link_hash is 'Of the link, until somebody took it up; the token itself is never stored.';
comment on column public.design_friends.sent_at is 'From then on the team reads it, and it does not change.';
create index design_friends_person on public.design_friends (person_id) where person_id is not null;

create table public.design_remarks (
	friend_id bigint not null references public.design_friends (id) on delete cascade,
	code text not null check (code ~ '^\d\.\d{1,2}$'),
	verdict text check (verdict in ('good', 'doubt', 'missing')),
	text text not null default '' check (length(text) <= 2000),
	primary key (friend_id, code)
);
comment on table public.design_remarks is 'What a critical friend says of one requirement.';

create function private.is_design_friend(run bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from public.design_friends where run_id = run and person_id = private.viewer_id())
$$;

-- By a link, or somebody one meets in a community; never somebody of the team.
create function public.invite_design_friend(run bigint, person uuid, hash text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	new_id bigint;
begin
	perform private.open_design(run);
	select * into held from public.instrument_runs where id = run;
	if not private.facilitates_team(held.team_id) then
		raise exception 'only a facilitator invites' using errcode = '42501';
	end if;
	if (person is null) = (hash is null) or (person is not null and not private.shares_community(person)) then
		raise exception 'somebody one meets, or a link' using errcode = '42501';
	end if;
	if exists (select from public.instrument_members where team_id = held.team_id and person_id = person) then
		raise exception 'the team looks already' using errcode = 'P0001', hint = 'friend_is_member';
	end if;
	if (select count(*) from public.design_friends where run_id = run) >= 10 then
		raise exception 'ten are enough' using errcode = 'P0001', hint = 'friends_full';
	end if;
	insert into public.design_friends (run_id, person_id, link_hash, link_expires_at, invited_by)
	values (run, person, hash, case when hash is not null then clock_timestamp() + interval '14 days' end, private.viewer_id())
	on conflict (run_id, person_id) do nothing returning id into new_id;
	if new_id is null then
		raise exception 'already invited' using errcode = 'P0001', hint = 'friend_invited';
	end if;
	if person is not null then
		insert into public.notifications (person_id, kind, topic, actor_id, details, mail_due_at)
		values (person, 'task', 'design_friend', private.viewer_id(),
			jsonb_build_object('friend', new_id, 'reason', held.title), now());
	end if;
	perform private.run_changed(run, 'design.friend', new_id, private.viewer_id());
	return new_id;
end
$$;

-- What a link is about, before one takes it up.
create function public.find_design_invitation(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('title', r.title, 'team', t.name)
	from public.design_friends f
	join public.instrument_runs r on r.id = f.run_id
	join public.instrument_teams t on t.id = r.team_id
	where f.link_hash = hash and f.link_expires_at > now() and private.viewer_id() is not null
$$;

-- A link is for one person: whoever takes it up first.
create function public.accept_design_invitation(hash text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	held public.design_friends;
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	select * into held from public.design_friends where link_hash = hash and link_expires_at > now() for update;
	if held.id is null then
		raise exception 'this link does not work any more' using errcode = 'P0001', hint = 'link_expired';
	end if;
	if private.in_run_team(held.run_id) then
		raise exception 'the team looks already' using errcode = 'P0001', hint = 'friend_is_member';
	end if;
	if exists (select from public.design_friends where run_id = held.run_id and person_id = private.viewer_id()) then
		raise exception 'already invited' using errcode = 'P0001', hint = 'friend_invited';
	end if;
	update public.design_friends set person_id = private.viewer_id(), link_hash = null, link_expires_at = null
	where id = held.id;
	perform private.run_changed(held.run_id, 'design.friend', held.id, null);
	return held.id;
end
$$;

-- A facilitator takes an invitation back, or the friend declines. Feedback that was given stays.
create function public.remove_design_friend(friend bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.design_friends;
begin
	select * into held from public.design_friends where id = friend for update;
	if held.id is null or not (held.person_id is not distinct from private.viewer_id() and private.viewer_id() is not null
		or private.facilitates_team((select team_id from public.instrument_runs where id = held.run_id))) then
		raise exception 'not yours to take back' using errcode = '42501';
	end if;
	if held.sent_at is not null then
		raise exception 'given is given' using errcode = 'P0001', hint = 'feedback_sent';
	end if;
	delete from public.design_friends where id = friend;
	delete from public.notifications where topic = 'design_friend' and person_id = held.person_id
		and details ->> 'friend' = friend::text;
	perform private.run_changed(held.run_id, 'design.friend', friend, private.viewer_id());
end
$$;

-- All that a critical friend sees of a run: these fields, no others.
create function public.read_design_review(friend bigint) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('run', r.id, 'version', r.version, 'title', r.title, 'team', t.name, 'state', r.state,
		'sent', f.sent_at, 'words', f.words,
		'due', (select s.due_on from public.design_steps s where s.run_id = r.id and s.step = 3),
		'fields', (select coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'value', x.value) order by x.key), '[]')
			from public.run_fields x
			where x.run_id = r.id and (x.key ~ '^note:[13]\.' or x.key ~ '^need:' or x.key = 'agreed:licence')))
	from public.design_friends f
	join public.instrument_runs r on r.id = f.run_id
	join public.instrument_teams t on t.id = r.team_id
	where f.id = friend and f.person_id = private.viewer_id()
$$;

-- Keeps what a friend says so far, and with "send" gives it to the team.
create function public.save_design_review(friend bigint, remarks jsonb, overall text, send boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.design_friends;
	run_state text;
begin
	select * into held from public.design_friends where id = friend and person_id = private.viewer_id() for update;
	if held.id is null then
		raise exception 'you are not asked' using errcode = '42501';
	end if;
	if held.sent_at is not null then
		raise exception 'given is given' using errcode = 'P0001', hint = 'feedback_sent';
	end if;
	select state into run_state from public.instrument_runs where id = held.run_id for key share;
	if run_state <> 'open' then
		raise exception 'this is not open now' using errcode = 'P0001', hint = 'run_' || run_state;
	end if;
	insert into public.design_remarks as x (friend_id, code, verdict, text)
	select friend, r.code, r.verdict, coalesce(r.text, '')
	from jsonb_to_recordset(remarks) r (code text, verdict text, text text)
	where exists (select from public.run_fields n where n.run_id = held.run_id and n.key = 'need:' || r.code and n.value = 'yes')
	on conflict (friend_id, code) do update set verdict = excluded.verdict, text = excluded.text;
	if send and btrim(overall) = '' and not exists (
		select from public.design_remarks where friend_id = friend and verdict is not null) then
		raise exception 'nothing was said' using errcode = 'P0001', hint = 'nothing_said';
	end if;
	update public.design_friends set words = overall, sent_at = case when send then clock_timestamp() end where id = friend;
	if send then
		insert into public.notifications (person_id, kind, topic, actor_id, details, mail_due_at)
		select m.person_id, 'task', 'design_reviewed', private.viewer_id(),
			jsonb_build_object('run', r.id, 'reason', r.title), now()
		from public.instrument_runs r join public.instrument_members m on m.team_id = r.team_id and m.role = 'facilitator'
		where r.id = held.run_id;
		perform private.run_changed(held.run_id, 'design.friend', friend, private.viewer_id());
	end if;
end
$$;
