-- The policy on resources: versions that stand, who approved them, and what was decided on the way. The texts
-- themselves are fields of the run. And the team that a track of the roadshow fills in instruments with.

create table public.policy_versions (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	number integer not null check (number > 0),
	texts jsonb not null,
	mix jsonb,
	note text not null default '' check (length(note) <= 500),
	fixed_by uuid references public.profiles (id),
	fixed_at timestamptz not null default clock_timestamp(),
	unique (run_id, number)
);
comment on table public.policy_versions is 'A policy as it stood, whole: no text of later is in it, and it never changes.';
comment on column public.policy_versions.texts is 'Every field that held a text: {"clause:visie": "…"}.';
comment on column public.policy_versions.mix is
	'Where the numbers in it come from: {"run": 7, "title": "…", "scenario": "now", "shares": {"open": 30}}; null without a mix.';

create table public.policy_approvals (
	id bigint generated always as identity primary key,
	version_id bigint not null references public.policy_versions (id) on delete cascade,
	step text not null check (step ~ '^[a-z][a-z0-9-]{0,39}$'),
	outcome text not null check (outcome in ('approved', 'remarks', 'refused')),
	name text not null check (length(btrim(name)) between 2 and 160),
	decided_on date not null check (decided_on between '2020-01-01' and '2099-12-31'),
	remark text not null default '' check (length(remark) <= 2000),
	recorded_by uuid references public.profiles (id),
	recorded_at timestamptz not null default clock_timestamp(),
	check (outcome = 'approved' or length(btrim(remark)) > 0)
);
comment on table public.policy_approvals is
	'What the team, the MR and the board said of one version. Written down once; who changes their mind is a new row, and the newest counts.';
comment on column public.policy_approvals.name is 'For whom it was said, as the team writes it: most of them have no account here.';
create index policy_approvals_version on public.policy_approvals (version_id, id);

create table public.policy_decisions (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	what text not null check (length(btrim(what)) between 1 and 500),
	why text not null check (length(btrim(why)) between 1 and 1000),
	who text not null check (length(btrim(who)) between 2 and 160),
	decided_on date not null check (decided_on between '2020-01-01' and '2099-12-31'),
	recorded_by uuid references public.profiles (id),
	recorded_at timestamptz not null default clock_timestamp(),
	withdrawn_by uuid references public.profiles (id),
	withdrawn_at timestamptz
);
comment on table public.policy_decisions is 'What was decided and why. A decision that does not hold any more stays readable as one that was.';
create index policy_decisions_run on public.policy_decisions (run_id, decided_on desc, id desc);

-- Also for who owns the tables: what a board approved is not written over.
create function private.keep_as_it_was() returns trigger
language plpgsql set search_path = ''
as $$
begin
	raise exception 'this stands as it is' using errcode = '42501';
end
$$;
create trigger versions_stand before update on public.policy_versions
	for each row execute function private.keep_as_it_was();
create trigger approvals_stand before update on public.policy_approvals
	for each row execute function private.keep_as_it_was();

-- The policy, for someone of its team (or its facilitator), held until what is written about it is there. What is
-- frozen waits for a version or an approval; what is closed has had its last one.
create function private.hold_policy(run bigint, lead boolean) returns public.instrument_runs
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
begin
	select * into held from public.instrument_runs where id = run and instrument = 'leermiddelenbeleid' for no key update;
	if held.id is null or not private.in_run_team(run) or (lead and not private.facilitates_team(held.team_id)) then
		raise exception 'this is not yours to settle' using errcode = '42501';
	end if;
	if held.state = 'closed' or (held.state = 'frozen' and not lead) then
		raise exception 'this is not open now' using errcode = 'P0001', hint = 'run_' || held.state;
	end if;
	return held;
end
$$;

-- Stores what stands there now as the next version; answers its number.
create function public.fix_policy_version(run bigint, of_mix jsonb, new_note text) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	now_texts jsonb;
	last public.policy_versions;
begin
	perform private.hold_policy(run, true);
	select coalesce(jsonb_object_agg(key, value), '{}') into now_texts
	from public.run_fields where run_id = run and btrim(value) <> '';
	if not exists (select from jsonb_object_keys(now_texts) k where k like 'clause:%') then
		raise exception 'there is no text yet' using errcode = 'P0001', hint = 'policy_empty';
	end if;
	select * into last from public.policy_versions v where v.run_id = run order by number desc limit 1;
	if last.texts = now_texts and last.mix is not distinct from of_mix then
		raise exception 'nothing changed' using errcode = 'P0001', hint = 'policy_same';
	end if;
	insert into public.policy_versions (run_id, number, texts, mix, note, fixed_by)
	values (run, coalesce(last.number, 0) + 1, now_texts, of_mix, coalesce(new_note, ''), private.viewer_id());
	perform private.run_changed(run, 'run.version', run, private.viewer_id());
	return coalesce(last.number, 0) + 1;
end
$$;

-- Writes down what one step of the path said. Only of the newest version, and after the step before it said yes:
-- a changed text begins anew.
create function public.record_policy_approval(
	version bigint, of_step text, after_step text, new_outcome text, new_name text, decided date, new_remark text
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	run bigint := (select run_id from public.policy_versions where id = version);
	before text;
	saved bigint;
begin
	perform private.hold_policy(run, true);
	if exists (
		select from public.policy_versions newer join public.policy_versions v on v.run_id = newer.run_id
		where v.id = version and newer.number > v.number) then
		raise exception 'there is a newer version' using errcode = 'P0001', hint = 'policy_old';
	end if;
	select a.outcome into before from public.policy_approvals a
	where a.version_id = version and a.step = after_step order by a.id desc limit 1;
	if after_step is not null and coalesce(before, 'refused') = 'refused' then
		raise exception 'the step before comes first' using errcode = 'P0001', hint = 'policy_step';
	end if;
	insert into public.policy_approvals (version_id, step, outcome, name, decided_on, remark, recorded_by)
	values (version, of_step, new_outcome, new_name, decided, coalesce(new_remark, ''), private.viewer_id())
	returning id into saved;
	perform private.run_changed(run, 'run.approval', saved, private.viewer_id());
	return saved;
end
$$;

create function public.add_policy_decision(run bigint, new_what text, new_why text, new_who text, decided date) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	saved bigint;
begin
	perform private.hold_policy(run, false);
	if (select count(*) from public.policy_decisions where run_id = run) >= 200 then
		raise exception 'this log is full' using errcode = 'P0001', hint = 'policy_full';
	end if;
	insert into public.policy_decisions (run_id, what, why, who, decided_on, recorded_by)
	values (run, new_what, new_why, new_who, decided, private.viewer_id()) returning id into saved;
	perform private.run_changed(run, 'run.decision', saved, private.viewer_id());
	return saved;
end
$$;

-- It stays in the log, as one that was.
create function public.withdraw_policy_decision(decision bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	run bigint := (select run_id from public.policy_decisions where id = decision);
begin
	perform private.hold_policy(run, false);
	update public.policy_decisions set withdrawn_at = clock_timestamp(), withdrawn_by = private.viewer_id()
	where id = decision and withdrawn_at is null;
	perform private.run_changed(run, 'run.decision', decision, private.viewer_id());
end
$$;

-- Of a track ------------------------------------------------------------------------------------------

alter table public.instrument_teams add column track_id bigint unique references public.tracks (id) on delete set null;
comment on column public.instrument_teams.track_id is 'The track of the roadshow whose products this team makes.';
grant select (track_id) on public.instrument_teams to authenticated;

-- The team that a track fills in instruments with, made when it is first asked for with everyone of the track.
-- Who comes to the track later comes into it by asking for it.
create function public.open_track_team(track bigint) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	team bigint;
begin
	if not exists (select from public.track_members where track_id = track and person_id = private.viewer_id()) then
		raise exception 'this is not your track' using errcode = '42501';
	end if;
	perform from public.tracks where id = track for no key update;
	select id into team from public.instrument_teams where track_id = track for update;
	if team is null then
		insert into public.instrument_teams (name, sector, school_id, programme_id, track_id, created_by)
		select t.name, case when s.sector in ('po', 'sbo', 'so') then 'po' else 'vo' end, t.school_id, t.programme_id, t.id,
			private.viewer_id()
		from public.tracks t left join public.schools s on s.id = t.school_id where t.id = track
		returning id into team;
	end if;
	insert into public.instrument_members (team_id, person_id, role)
	select team, m.person_id, case when m.role = 'member' then 'member' else 'facilitator' end
	from public.track_members m
	where m.track_id = track
		and (m.person_id = private.viewer_id() or not exists (select from public.instrument_members where team_id = team))
	on conflict do nothing;
	perform private.keep_team_going(team);
	return team;
end
$$;

-- Who may read what -----------------------------------------------------------------------------------

alter table public.policy_versions enable row level security;
alter table public.policy_approvals enable row level security;
alter table public.policy_decisions enable row level security;
grant select on public.policy_versions, public.policy_approvals, public.policy_decisions to authenticated;

create policy "a team reads the versions of its policy" on public.policy_versions
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team reads who approved its policy" on public.policy_approvals
	for select to authenticated using (exists (select from public.policy_versions v where v.id = version_id));
create policy "a team reads what it decided" on public.policy_decisions
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));

grant execute on function public.fix_policy_version(bigint, jsonb, text),
	public.record_policy_approval(bigint, text, text, text, text, date, text),
	public.add_policy_decision(bigint, text, text, text, date), public.withdraw_policy_decision(bigint),
	public.open_track_team(bigint)
to site_member;
