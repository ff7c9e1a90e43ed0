-- Around a mix: what other schools may copy, how many teams use a material, and who may do what.

create table public.shared_mixes (
	run_id bigint primary key references public.instrument_runs (id) on delete cascade,
	school_id bigint not null references public.schools (id),
	sector text not null check (sector in ('po', 'vo')),
	version text not null,
	scenario text not null check (scenario in ('now', 'wish')),
	head jsonb not null,
	rows jsonb not null,
	shared_at timestamptz not null default clock_timestamp()
);
comment on table public.shared_mixes is
	'A mix as a team shared it, once: rows without owners, review dates or talk. What the team writes afterwards is not in it.';
create index shared_mixes_school on public.shared_mixes (school_id);
create index shared_mixes_newest on public.shared_mixes (shared_at desc);

-- "Ik gebruik dit" -----------------------------------------------------------------------------------

-- In how many teams' mixes a material stands now. Teams are counted, nobody is named.
create function public.count_material_uses(material bigint) returns integer
language sql stable security definer set search_path = ''
as $$
	select count(distinct r.team_id)::integer
	from public.mix_rows x join public.instrument_runs r on r.id = x.run_id
	where x.material_id = material and x.scenario = 'now' and x.removed_at is null and private.can_read_material(material)
$$;

-- Sharing --------------------------------------------------------------------------------------------

-- What a scenario holds that others may see: no owner, no review date, no talk. A material that is not public
-- is left out by name and number.
create function private.shareable_rows(run bigint, of_scenario text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(x.content order by x.position, x.id), '[]')
	from (
		select x.id, x.position, jsonb_build_object('material', case when m.is_public then m.id end)
			|| coalesce(jsonb_object_agg(split_part(substr(f.key, 5), ':', 1), f.value)
				filter (where f.key is not null and (x.material_id is null or m.is_public or f.key not like 'row-name:%')), '{}') as content
		from public.mix_rows x
		left join public.materials m on m.id = x.material_id and m.removed_at is null
		left join public.run_fields f on f.run_id = x.run_id and f.value <> '' and f.key = any (array[
			'row-name:' || x.id, 'row-kind:' || x.id, 'row-use:' || x.id, 'row-share:' || x.id, 'row-goals:' || x.id,
			'row-cost:' || x.id, 'row-licence:' || x.id])
		where x.run_id = run and x.scenario = of_scenario and x.removed_at is null
		group by x.id, m.id
	) x
$$;

-- Shows other schools one scenario as it is now; again replaces it. A closed mix may be shared too.
create function public.share_mix(run bigint, of_scenario text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	team public.instrument_teams;
	content jsonb := private.shareable_rows(run, of_scenario);
begin
	select * into held from public.instrument_runs where id = run for no key update;
	if held.instrument is distinct from 'leermiddelenmix' or not private.facilitates_team(held.team_id) then
		raise exception 'only a facilitator shares' using errcode = '42501';
	end if;
	select * into team from public.instrument_teams where id = held.team_id;
	if team.school_id is null then
		raise exception 'a school shares' using errcode = 'P0001', hint = 'mix_no_school';
	elsif jsonb_array_length(content) = 0 then
		raise exception 'there is nothing to share' using errcode = 'P0001', hint = 'mix_empty';
	end if;
	insert into public.shared_mixes as s (run_id, school_id, sector, version, scenario, head, rows)
	select run, team.school_id, team.sector, held.version, of_scenario, coalesce(jsonb_object_agg(substr(f.key, 5), f.value), '{}'), content
	from public.run_fields f where f.run_id = run and f.key in ('mix:subject', 'mix:level', 'mix:year') and f.value <> ''
	on conflict (run_id) do update set school_id = excluded.school_id, sector = excluded.sector, version = excluded.version,
		scenario = excluded.scenario, head = excluded.head, rows = excluded.rows, shared_at = clock_timestamp();
	perform private.run_changed(run, 'run.mix', run, private.viewer_id());
end
$$;

create function public.unshare_mix(run bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not exists (select from public.instrument_runs r where r.id = run and private.facilitates_team(r.team_id)) then
		raise exception 'only a facilitator stops sharing' using errcode = '42501';
	end if;
	delete from public.shared_mixes where run_id = run;
	perform private.run_changed(run, 'run.mix', run, private.viewer_id());
end
$$;

-- Access ---------------------------------------------------------------------------------------------

alter table public.mix_rows enable row level security;
alter table public.shared_mixes enable row level security;
grant select on public.mix_rows to authenticated;
grant select on public.shared_mixes to authenticated;
grant execute on function public.add_mix_rows(bigint, text, jsonb, boolean), public.remove_mix_row(bigint, boolean),
	public.move_mix_row(bigint, boolean), public.share_mix(bigint, text), public.unshare_mix(bigint)
to site_member;
grant execute on function public.count_material_uses(bigint) to anon, authenticated;

create policy "a team sees the rows of its mixes" on public.mix_rows
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "members read what schools shared" on public.shared_mixes
	for select to authenticated using ((select private.viewer_id()) is not null);

-- A person's id in the column "owner" goes when the person does; before the trigger that ends the memberships.
create function private.clear_mix_owner() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	field bigint;
begin
	for field in
		select f.id from public.run_fields f
		join public.instrument_runs r on r.id = f.run_id and r.instrument = 'leermiddelenmix'
		join public.instrument_members m on m.team_id = r.team_id and m.person_id = new.id
		where f.key like 'row-owner:%' and exists (
			select from public.run_field_revisions v where v.field_id = f.id and v.value = new.id::text)
	loop
		update public.run_fields set value = '' where id = field and value = new.id::text;
		update public.run_field_revisions set value = '' where field_id = field and value = new.id::text;
	end loop;
	return null;
end
$$;
create trigger clear_mix_owner after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.clear_mix_owner();
