-- The Leermiddelenmix: which rows a list has, in which order. What stands in a row are joint fields of the run
-- ("row-name:12"), so that several people write in it at once.

create table public.mix_rows (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	scenario text not null check (scenario in ('now', 'wish')),
	position integer not null,
	material_id bigint references public.materials (id) on delete set null,
	removed_at timestamptz,
	created_at timestamptz not null default clock_timestamp()
);
comment on table public.mix_rows is 'A resource in a mix. Taken away it can be put back; the oldest of these make room when there are many.';
comment on column public.mix_rows.scenario is 'now: how it is; wish: how the team wishes it.';
create index mix_rows_run on public.mix_rows (run_id, scenario, position, id);
create index mix_rows_material on public.mix_rows (material_id) where material_id is not null;

-- Rows ----------------------------------------------------------------------------------------------

-- The mix, held while its rows change: places and bounds are decided one at a time.
create function private.open_mix(run bigint) returns public.instrument_runs
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
begin
	if not private.in_run_team(run) then
		raise exception 'this is not of your team' using errcode = '42501';
	end if;
	select * into held from public.instrument_runs where id = run for no key update;
	if held.instrument <> 'leermiddelenmix' then
		raise exception 'this is no mix' using errcode = '42501';
	elsif held.state <> 'open' then
		raise exception 'this is not open now' using errcode = 'P0001', hint = 'run_' || held.state;
	end if;
	return held;
end
$$;

-- Open pages of the team read again; pages of materials in it count again, without a word on who uses them.
create function private.mix_changed(run bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.run_changed(run, 'run.mix', run, private.viewer_id());
	perform private.record_change('material:' || m.material_id, 'material.used', m.material_id, null)
	from (select distinct material_id from public.mix_rows where run_id = run and material_id is not null order by 1) m;
end
$$;

-- Of rows that were taken away the newest twenty can be put back.
create function private.forget_mix_rows(run bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	with gone as (
		delete from public.mix_rows where id in (
			select id from public.mix_rows where run_id = run and removed_at is not null order by removed_at desc, id desc offset 20)
		returning id
	)
	delete from public.run_fields f using gone
	where f.run_id = run and f.key ~ '^row-' and split_part(f.key, ':', 2) = gone.id::text;
end
$$;

-- Adds rows with what stands in them: [{"material": 3, "fields": {"name": "…", "kind": "open"}}]. With
-- "instead" the rows that were there are taken away first.
create function public.add_mix_rows(run bigint, of_scenario text, new_rows jsonb, instead boolean) returns bigint[]
language plpgsql security definer set search_path = ''
as $$
declare
	entry jsonb;
	row_id bigint;
	added bigint[] := '{}';
	place integer;
begin
	perform private.open_mix(run);
	if jsonb_array_length(new_rows) = 0 then
		raise exception 'there is nothing to add' using errcode = 'P0001', hint = 'mix_empty';
	end if;
	if instead then
		update public.mix_rows set removed_at = clock_timestamp()
		where run_id = run and scenario = of_scenario and removed_at is null;
	end if;
	select coalesce(max(position), 0) into place from public.mix_rows where run_id = run and scenario = of_scenario;
	for entry in select * from jsonb_array_elements(new_rows) loop
		if (entry ->> 'material') is not null and not private.can_read_material((entry ->> 'material')::bigint) then
			raise exception 'there is no such material for you' using errcode = 'P0001', hint = 'material_unknown';
		end if;
		place := place + 1;
		insert into public.mix_rows (run_id, scenario, position, material_id)
		values (run, of_scenario, place, (entry ->> 'material')::bigint) returning id into row_id;
		added := added || row_id;
		with fields as (
			insert into public.run_fields (run_id, key, value, revision, updated_by)
			select run, 'row-' || f.key || ':' || row_id, f.value, 1, private.viewer_id()
			from jsonb_each_text(entry -> 'fields') f
			where f.value <> '' and f.key in ('name', 'kind', 'use', 'share', 'goals', 'cost', 'licence', 'review', 'owner', 'review_on')
			returning id, value
		)
		insert into public.run_field_revisions (field_id, revision, value, written_by)
		select id, 1, value, private.viewer_id() from fields;
	end loop;
	if (select count(*) from public.mix_rows where run_id = run and scenario = of_scenario and removed_at is null) > 40 then
		raise exception 'forty at most' using errcode = 'P0001', hint = 'mix_full';
	end if;
	perform private.forget_mix_rows(run);
	perform private.mix_changed(run);
	return added;
end
$$;

create function public.remove_mix_row(mix_row bigint, gone boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.mix_rows;
begin
	select * into held from public.mix_rows where id = mix_row;
	perform private.open_mix(held.run_id);
	update public.mix_rows set removed_at = case when gone then clock_timestamp() end where id = mix_row;
	if (select count(*) from public.mix_rows
		where run_id = held.run_id and scenario = held.scenario and removed_at is null) > 40 then
		raise exception 'forty at most' using errcode = 'P0001', hint = 'mix_full';
	end if;
	perform private.forget_mix_rows(held.run_id);
	perform private.mix_changed(held.run_id);
end
$$;

-- One place up or down, past the neighbour that is there.
create function public.move_mix_row(mix_row bigint, up boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.mix_rows;
	other public.mix_rows;
begin
	select * into held from public.mix_rows where id = mix_row;
	perform private.open_mix(held.run_id);
	select * into held from public.mix_rows where id = mix_row;
	select * into other from public.mix_rows n
	where n.run_id = held.run_id and n.scenario = held.scenario and n.removed_at is null and n.id <> held.id
		and case when up then (n.position, n.id) < (held.position, held.id) else (n.position, n.id) > (held.position, held.id) end
	order by case when up then -n.position else n.position end, case when up then -n.id else n.id end limit 1;
	if other.id is null then
		return;
	end if;
	update public.mix_rows set position = case when id = held.id then other.position else held.position end
	where id in (held.id, other.id);
	perform private.run_changed(held.run_id, 'run.mix', mix_row, private.viewer_id());
end
$$;

-- Somebody may be writing in a row that is gone for good: that field is not made again.
create function private.row_field_placed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if exists (select from public.instrument_runs where id = new.run_id and instrument = 'leermiddelenmix')
		and not exists (select from public.mix_rows where run_id = new.run_id and id::text = split_part(new.key, ':', 2)) then
		raise exception 'there is no such row' using errcode = 'P0001', hint = 'mix_row_gone';
	end if;
	return new;
end
$$;
create trigger row_field_placed before insert on public.run_fields
	for each row when (new.key like 'row-%') execute function private.row_field_placed();
