-- Making and copying a programme; who may read and call what stands around an event.

-- Writes a programme and its steps; null makes a new one. Steps are known by their place.
create function public.save_programme(programme bigint, facts jsonb) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	saved bigint := programme;
	step jsonb;
	place integer := 0;
begin
	if private.viewer_id() is null or not (private.viewer_has_role('organiser')
		or (programme is not null and private.has_programme_role(programme, 'owner'))) then
		raise exception 'you may not write this programme' using errcode = '42501';
	end if;
	if saved is null then
		insert into public.programmes (slug, title, summary, created_by)
		values (facts ->> 'slug', facts ->> 'title', facts ->> 'summary', private.viewer_id()) returning id into saved;
		insert into public.programme_staff (programme_id, person_id, role) values (saved, private.viewer_id(), 'owner');
	end if;
	update public.programmes p set title = n.title, summary = n.summary, body = n.body, body_html = n.body_html, partners = n.partners,
		wishes_needed = n.wishes_needed,
		published_at = case when (facts ->> 'published')::boolean then coalesce(p.published_at, clock_timestamp()) end
	from jsonb_populate_record((select o from public.programmes o where o.id = saved), facts) n where p.id = saved;
	for step in select * from jsonb_array_elements(coalesce(facts -> 'steps', '[]')) loop
		place := place + 1;
		insert into public.programme_steps (programme_id, position, title, summary, products, minutes)
		values (saved, place, step ->> 'title', coalesce(step ->> 'summary', ''),
			array(select jsonb_array_elements_text(coalesce(step -> 'products', '[]'))), (step ->> 'minutes')::integer)
		on conflict (programme_id, position) do update set title = excluded.title, summary = excluded.summary,
			products = excluded.products, minutes = excluded.minutes;
	end loop;
	-- a step that teams or stops stand on stays
	delete from public.programme_steps s where s.programme_id = saved and s.position > place
		and not exists (select from public.events e where e.programme_step_id = s.id)
		and not exists (select from public.track_steps k where k.step_id = s.id);
	-- teams that are on their way get a step that is new
	insert into public.track_steps (track_id, step_id)
	select t.id, s.id from public.tracks t join public.programme_steps s on s.programme_id = t.programme_id
	where t.programme_id = saved on conflict do nothing;
	return saved;
end
$$;

-- A draft like this programme, with its stops as drafts some time later; people never come along.
create function public.clone_programme(programme bigint, new_slug text, later interval) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	copy bigint;
	stop record;
	made bigint;
begin
	if not (private.has_programme_role(programme, 'owner') or private.viewer_has_role('organiser')) then
		raise exception 'only an owner copies' using errcode = '42501';
	end if;
	insert into public.programmes (slug, title, summary, body, body_html, partners, wishes_needed, created_by)
	select new_slug, title, summary, body, body_html, partners, wishes_needed, private.viewer_id()
	from public.programmes where id = programme returning id into copy;
	insert into public.programme_staff (programme_id, person_id, role) values (copy, private.viewer_id(), 'owner');
	insert into public.programme_steps (programme_id, position, title, summary, products, minutes)
	select copy, position, title, summary, products, minutes from public.programme_steps where programme_id = programme;
	for stop in select e.id, e.slug from public.events e where e.programme_id = programme and e.state <> 'cancelled' order by e.starts_at loop
		made := private.copy_event(stop.id, left(stop.slug, 80) || '-' || copy, later, copy);
		update public.events e set programme_step_id = (
			select n.id from public.programme_steps n join public.programme_steps o on o.position = n.position
			where n.programme_id = copy and o.id = e.programme_step_id)
		where e.id = made;
	end loop;
	return copy;
end
$$;

alter table public.programme_staff enable row level security;
grant select on public.programme_staff to authenticated;
create policy "who helps with a programme is known to who helps" on public.programme_staff
	for select to authenticated using (programme_id = any ((select private.viewer_staffed_programmes())::bigint[])
		or (select private.viewer_has_role('organiser')));
create policy "the helpers of a programme read its draft" on public.programmes
	for select to authenticated using (id = any ((select private.viewer_staffed_programmes())::bigint[]));
grant execute on function private.viewer_staffed_programmes(), private.has_programme_role(bigint, text[]),
	private.viewer_event_roles() to anon, authenticated;
grant execute on function public.switch_stop(bigint, bigint, text) to site_anon, site_member;
grant execute on function public.open_event_thread(bigint), public.set_event_material(bigint, bigint, boolean),
	public.set_programme_staff(bigint, uuid, text), public.clone_event(bigint, text, interval),
	public.clone_programme(bigint, text, interval), public.save_programme(bigint, jsonb) to site_member;
