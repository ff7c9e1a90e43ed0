-- Runs: started, answered alone, written together, published in batches.

create function private.run_changed(run bigint, kind text, subject bigint default null, actor uuid default null) returns void
language sql security definer set search_path = ''
as $$
	select private.record_change('run:' || run, kind, subject, actor)
$$;

-- The run, locked against a change of its state, for someone of its team while it may be written in.
create function private.open_run(run bigint) returns public.instrument_runs
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
begin
	if not private.in_run_team(run) then
		raise exception 'this is not of your team' using errcode = '42501';
	end if;
	select * into held from public.instrument_runs where id = run for key share;
	if held.state <> 'open' then
		raise exception 'this is not open now' using errcode = 'P0001', hint = 'run_' || held.state;
	end if;
	return held;
end
$$;

create function public.start_run(team bigint, of_instrument text, of_version text, new_title text, due date) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	if not private.facilitates_team(team) then
		raise exception 'only a facilitator starts' using errcode = '42501';
	end if;
	perform from public.instrument_teams where id = team for update;
	if of_instrument = 'groeikompas' and exists (
		select from public.instrument_runs where team_id = team and instrument = of_instrument and state <> 'closed') then
		raise exception 'close the round before' using errcode = 'P0001', hint = 'round_is_open';
	end if;
	insert into public.instrument_runs (team_id, instrument, version, title, round, due_on, created_by)
	select team, of_instrument, of_version, new_title, coalesce(max(round), 0) + 1, due, private.viewer_id()
	from public.instrument_runs where team_id = team and instrument = of_instrument
	returning id into new_id;
	return new_id;
end
$$;

create function public.change_run_state(run bigint, new_state text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
begin
	select * into held from public.instrument_runs where id = run for update;
	if held.id is null or not private.facilitates_team(held.team_id) then
		raise exception 'only a facilitator opens and closes' using errcode = '42501';
	end if;
	if held.state = new_state then
		return;
	elsif held.state = 'closed' then
		raise exception 'closed is closed' using errcode = 'P0001', hint = 'run_closed';
	end if;
	update public.instrument_runs set state = new_state,
		frozen_at = case when new_state = 'frozen' then clock_timestamp() else frozen_at end,
		closed_at = case when new_state = 'closed' then clock_timestamp() else closed_at end
	where id = run;
	perform private.run_changed(run, 'run.state', run, private.viewer_id());
end
$$;

-- Answers: saved one by one, then sent -----------------------------------------------------------------

-- Someone's place among those who answer, locked: a result that is being published waits for it, or it for the result.
create function private.own_place(run bigint) returns public.run_respondents
language plpgsql security definer set search_path = ''
as $$
declare
	place public.run_respondents;
begin
	insert into public.run_respondents (run_id, person_id) values (run, private.viewer_id()) on conflict do nothing;
	select * into place from public.run_respondents where run_id = run and person_id = private.viewer_id() for update;
	if place.batch is not null then
		raise exception 'these answers are part of a result' using errcode = 'P0001', hint = 'already_counted';
	end if;
	return place;
end
$$;

create function public.save_answer(
	run bigint, answer_key text, new_score integer, new_wish integer, new_skip text, new_note text
) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.open_run(run);
	perform private.own_place(run);
	insert into public.run_answers as a (run_id, person_id, key, score, wish, skip, note)
	values (run, private.viewer_id(), answer_key, new_score, new_wish, new_skip, coalesce(new_note, ''))
	on conflict (run_id, person_id, key) do update
		set score = excluded.score, wish = excluded.wish, skip = excluded.skip, note = excluded.note, at = clock_timestamp();
	if (select count(*) from public.run_answers where run_id = run and person_id = private.viewer_id()) > 100 then
		raise exception 'no instrument asks this much' using errcode = '42501';
	end if;
end
$$;

-- Sent answers count in the next result; until then they may be taken back. Who sent is told to nobody.
create function public.send_answers(run bigint, counts boolean) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.open_run(run);
	perform private.own_place(run);
	if counts and not exists (select from public.run_answers where run_id = run and person_id = private.viewer_id()) then
		raise exception 'nothing was answered' using errcode = 'P0001', hint = 'no_answers';
	end if;
	update public.run_respondents set sent_at = case when counts then clock_timestamp() end
	where run_id = run and person_id = private.viewer_id();
	perform private.run_changed(run, 'run.sent');
end
$$;

-- How many sent their answers, of how many: the one thing about answers that is known before a result.
create function public.count_sent(run bigint) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'members', (select count(*) from public.instrument_members m where m.team_id = r.team_id),
		'sent', answered.sent, 'published', answered.published)
	from public.instrument_runs r, lateral (
		select count(*) filter (where p.sent_at is not null and p.batch is null) as sent,
			count(*) filter (where p.batch is not null) as published
		from public.run_respondents p where p.run_id = r.id) answered
	where r.id = run and r.team_id = any (private.viewer_instrument_teams())
$$;

-- Puts everyone who sent and is in no result yet into one batch, four people or more, and counts it once.
-- A level of a statement is shown when four people or more chose one. Since each person is in one batch and
-- a batch never changes, no two results differ by the answers of less than four.
create function public.publish_results(run bigint) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	next_batch integer;
	ready integer;
begin
	select * into held from public.instrument_runs where id = run for update;
	if held.id is null or not private.facilitates_team(held.team_id) then
		raise exception 'only a facilitator shows the result' using errcode = '42501';
	end if;
	if held.state = 'closed' or held.instrument <> 'groeikompas' then
		raise exception 'there is nothing to show any more' using errcode = 'P0001', hint = 'run_closed';
	end if;
	-- of the results as well: everyone of an earlier batch may be erased by now
	select coalesce(max(batch), 0) + 1 into next_batch
	from (select batch from public.run_respondents where run_id = run
		union all select batch from public.run_results where run_id = run) before;
	update public.run_respondents p set batch = next_batch
	where p.run_id = run and p.sent_at is not null and p.batch is null
		and exists (select from public.instrument_members m where m.team_id = held.team_id and m.person_id = p.person_id);
	get diagnostics ready = row_count;
	if ready < 4 then
		raise exception 'four answers or more' using errcode = 'P0001', hint = 'too_few_answers';
	end if;
	insert into public.run_results (run_id, batch, key, kind, counts)
	select run, next_batch, a.key, k.kind,
		array[count(*) filter (where k.level = 1), count(*) filter (where k.level = 2),
			count(*) filter (where k.level = 3), count(*) filter (where k.level = 4)]
	from public.run_answers a
	join public.run_respondents p on p.run_id = a.run_id and p.person_id = a.person_id and p.batch = next_batch
	cross join lateral (values ('now', a.score), ('wish', a.wish)) k (kind, level)
	where a.run_id = run and k.level is not null
	group by a.key, k.kind
	having count(*) >= 4;
	perform private.run_changed(run, 'run.result', run);
	return ready;
end
$$;

-- Fields: written together ---------------------------------------------------------------------------------

-- Writes when the writer saw the newest text; otherwise answers what is there and what the writer started from,
-- holding the row, so that the merged text is written next.
create function public.save_field(run bigint, field_key text, new_value text, base integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	held public.run_fields;
	before text;
begin
	perform private.open_run(run);
	insert into public.run_fields (run_id, key) values (run, field_key) on conflict do nothing;
	if found and (select count(*) from public.run_fields where run_id = run) > 1500 then
		raise exception 'no instrument holds this much' using errcode = '42501';
	end if;
	select * into held from public.run_fields where run_id = run and key = field_key for update;
	if held.revision <> base and held.value <> new_value then
		select value into before from public.run_field_revisions where field_id = held.id and revision = base;
		return jsonb_build_object('saved', false, 'id', held.id, 'revision', held.revision, 'value', held.value,
			'base', coalesce(before, ''));
	end if;
	if held.value <> new_value then
		update public.run_fields set value = new_value, revision = held.revision + 1,
			updated_by = private.viewer_id(), updated_at = clock_timestamp()
		where id = held.id returning * into held;
		insert into public.run_field_revisions (field_id, revision, value, written_by)
		values (held.id, held.revision, held.value, private.viewer_id());
		perform private.run_changed(run, 'field', held.id, private.viewer_id());
	end if;
	return jsonb_build_object('saved', true, 'id', held.id, 'revision', held.revision, 'value', held.value);
end
$$;

-- Actions: three at most that are not done, and twelve in the plan of a policy -------------------------------------------------------------------

create function public.save_action(
	run bigint, action bigint, for_area text, what text, first text, owner uuid, due date
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	saved bigint := action;
begin
	if not private.in_run_team(run) then
		raise exception 'this is not of your team' using errcode = '42501';
	end if;
	-- also after the run is closed: what was agreed may move
	select * into held from public.instrument_runs where id = run for update;
	if owner is not null and not exists (
		select from public.instrument_members where team_id = held.team_id and person_id = owner) then
		raise exception 'the owner is someone of the team' using errcode = '42501';
	end if;
	if action is null then
		if (select count(*) from public.run_actions where run_id = run and done_at is null)
			>= (case held.instrument when 'leermiddelenbeleid' then 12 else 3 end) then
			raise exception 'enough for now' using errcode = 'P0001',
				hint = case held.instrument when 'leermiddelenbeleid' then 'twelve_actions' else 'three_actions' end;
		end if;
		insert into public.run_actions (run_id, area, text, first_step, owner_id, due_on)
		values (run, for_area, what, first, owner, due) returning id into saved;
	else
		update public.run_actions set area = for_area, text = what, first_step = first, owner_id = owner, due_on = due,
			reminded_at = case when due_on = due then reminded_at end
		where id = action and run_id = run returning id into saved;
	end if;
	perform private.run_changed(run, 'run.action', saved, private.viewer_id());
	return saved;
end
$$;

create function public.finish_action(action bigint, done boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	run bigint := (select run_id from public.run_actions where id = action);
begin
	if run is null or not private.in_run_team(run) then
		raise exception 'this is not of your team' using errcode = '42501';
	end if;
	update public.run_actions set done_at = case when done then clock_timestamp() end where id = action;
	perform private.run_changed(run, 'run.action', action, private.viewer_id());
end
$$;
