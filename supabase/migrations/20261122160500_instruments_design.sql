-- The Ontwerpproces: a run with steps 0 to 7. Texts are fields of the run; here stand who does what and when,
-- the log, and what hangs on a step. Functions write and check; tables are only read.

create table public.design_steps (
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	step smallint not null check (step between 0 and 7),
	state text not null default 'todo' check (state in ('todo', 'doing', 'done')),
	due_on date,
	reminded_at timestamptz,
	done_at timestamptz,
	done_by uuid references public.profiles (id),
	primary key (run_id, step),
	check ((state = 'done') = (done_at is not null)),
	check (step > 0 or state = 'todo')
);
comment on table public.design_steps is
	'Steps somebody planned or moved; one without a row is still to do. Step 0, looking back, goes on all the time.';
comment on column public.design_steps.done_at is 'The deliverable was ticked: when, and in done_by by whom.';
create index design_steps_due on public.design_steps (due_on) where state <> 'done' and due_on is not null;

create table public.design_step_people (
	run_id bigint not null,
	step smallint not null,
	person_id uuid not null references public.profiles (id) on delete cascade,
	primary key (run_id, step, person_id),
	foreign key (run_id, step) references public.design_steps (run_id, step) on delete cascade
);
create index design_step_people_person on public.design_step_people (person_id);

create table public.design_log (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	step smallint not null check (step between 0 and 7),
	text text not null check (length(btrim(text)) between 1 and 1000),
	written_by uuid references public.profiles (id),
	at timestamptz not null default clock_timestamp()
);
comment on table public.design_log is 'Step 0: what was noticed while working on a step, and what is changed because of it.';
create index design_log_run on public.design_log (run_id, id desc);

create table public.design_links (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	step smallint not null check (step between 0 and 7),
	title text not null check (length(title) <= 200),
	url text check (url ~ '^https://' and length(url) <= 2000),
	material_id bigint references public.materials (id) on delete cascade,
	file_id bigint unique references public.files (id) on delete cascade,
	is_result boolean not null default false,
	added_by uuid references public.profiles (id),
	added_at timestamptz not null default clock_timestamp(),
	check (num_nonnulls(url, material_id, file_id) = 1),
	check (not is_result or material_id is not null),
	unique (run_id, step, material_id)
);
comment on column public.design_links.title is 'Empty for a material: its title is read with the rights of who looks.';
comment on column public.design_links.is_result is 'What came out of it, shared as a material from step 7.';
create index design_links_run on public.design_links (run_id, step, id);
create index design_links_material on public.design_links (material_id) where material_id is not null;

-- The run, held against a change of its state, when it is an open Ontwerpproces of one's own team.
create function private.open_design(run bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if (private.open_run(run)).instrument <> 'ontwerpproces' then
		raise exception 'this has no steps' using errcode = '42501';
	end if;
end
$$;

-- A step's row, made the first time, and locked: who plans and who moves it come one after the other.
create function private.hold_design_step(run bigint, step_number integer) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	insert into public.design_steps (run_id, step) values (run, step_number) on conflict do nothing;
	perform from public.design_steps where run_id = run and step = step_number for update;
end
$$;

create function public.plan_design_step(run bigint, step_number integer, due date, people uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.open_design(run);
	if exists (
		select from unnest(people) p (id)
		where not exists (
			select from public.instrument_runs r join public.instrument_members m on m.team_id = r.team_id
			where r.id = run and m.person_id = p.id)) then
		raise exception 'people of the team do this' using errcode = '42501';
	end if;
	perform private.hold_design_step(run, step_number);
	update public.design_steps set due_on = due,
		reminded_at = case when due_on is not distinct from due then reminded_at end
	where run_id = run and step = step_number;
	delete from public.design_step_people
	where run_id = run and step = step_number and not person_id = any (people);
	insert into public.design_step_people (run_id, step, person_id)
	select run, step_number, p.id from unnest(people) p (id) on conflict do nothing;
	perform private.run_changed(run, 'design.step', step_number, private.viewer_id());
end
$$;

create function public.move_design_step(run bigint, step_number integer, new_state text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.open_design(run);
	if step_number = 0 then
		raise exception 'looking back goes on all the time' using errcode = 'P0001', hint = 'step_stays_open';
	end if;
	perform private.hold_design_step(run, step_number);
	-- ticked twice is ticked once, by the first
	update public.design_steps set state = new_state,
		done_at = case when new_state = 'done' then clock_timestamp() end,
		done_by = case when new_state = 'done' then private.viewer_id() end
	where run_id = run and step = step_number and state <> new_state;
	if found then
		perform private.run_changed(run, 'design.step', step_number, private.viewer_id());
	end if;
end
$$;

create function public.add_design_log(run bigint, step_number integer, words text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	perform private.open_design(run);
	if (select count(*) from public.design_log where run_id = run) >= 500 then
		raise exception 'this log is full' using errcode = 'P0001', hint = 'log_full';
	end if;
	insert into public.design_log (run_id, step, text, written_by)
	values (run, step_number, words, private.viewer_id()) returning id into new_id;
	perform private.run_changed(run, 'design.log', new_id, private.viewer_id());
	return new_id;
end
$$;

-- Hangs a page, a material or an own file on a step. What was shared is put back also when the run is frozen or
-- closed: the material exists by then.
create function public.add_design_link(
	run bigint, step_number integer, new_title text, new_url text, material bigint, file bigint, result boolean
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	if not result then
		perform private.open_design(run);
	elsif not private.in_run_team(run) or not exists (
		select from public.instrument_runs where id = run and instrument = 'ontwerpproces') or not exists (
		select from public.materials where id = material and owner_id = private.viewer_id()) then
		raise exception 'one puts own material back' using errcode = '42501';
	end if;
	if material is not null and not private.can_read_material(material) then
		raise exception 'there is no such material for you' using errcode = '42501';
	end if;
	if file is not null and not exists (
		select from public.files f
		where f.id = file and f.owner_id = private.viewer_id() and f.bucket = 'materials'
			and f.material_id is null and f.post_id is null) then
		raise exception 'there is no such file of yours' using errcode = '42501';
	end if;
	if (select count(*) from public.design_links where run_id = run) >= 200 then
		raise exception 'this is much' using errcode = 'P0001', hint = 'links_full';
	end if;
	insert into public.design_links as l (run_id, step, title, url, material_id, file_id, is_result, added_by)
	values (run, step_number, case when material is null then new_title else '' end, new_url, material, file, result,
		private.viewer_id())
	on conflict (run_id, step, material_id) do update set is_result = l.is_result or excluded.is_result
	returning id into new_id;
	perform private.run_changed(run, 'design.link', new_id, private.viewer_id());
	return new_id;
end
$$;

-- Takes it off the step; a file's bytes go with it.
create function public.remove_design_link(link bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.design_links;
	gone public.files;
begin
	select * into held from public.design_links where id = link;
	if held.id is null then
		raise exception 'there is nothing here' using errcode = '42501';
	end if;
	perform private.open_design(held.run_id);
	delete from public.design_links where id = link;
	if held.file_id is not null then
		delete from public.files where id = held.file_id returning * into gone;
		perform private.enqueue('remove_objects',
			json_build_object('objects', json_build_array(json_build_object('bucket', gone.bucket, 'path', gone.path))),
			null, null, 25);
	end if;
	perform private.run_changed(held.run_id, 'design.link', link, private.viewer_id());
end
$$;

-- A week before a step's day and on it, to whoever does it; as with actions. Called by a job.
create function private.remind_design_steps() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	told integer;
begin
	with due as (
		update public.design_steps s set reminded_at = clock_timestamp()
		from public.instrument_runs r
		where r.id = s.run_id and r.state <> 'closed' and s.state <> 'done'
			and exists (select from public.design_step_people p where p.run_id = s.run_id and p.step = s.step)
			and ((s.reminded_at is null and s.due_on <= current_date + 7)
				or (s.reminded_at < s.due_on and s.due_on <= current_date))
		returning s.run_id, s.step, s.due_on, r.title
	)
	insert into public.notifications (person_id, kind, topic, details, mail_due_at)
	select p.person_id, 'task', 'design_step',
		jsonb_build_object('run', d.run_id, 'step', d.step, 'reason', d.title, 'due', d.due_on), now()
	from due d join public.design_step_people p on p.run_id = d.run_id and p.step = d.step;
	get diagnostics told = row_count;
	return told;
end
$$;
