-- Who may read what of the Ontwerpproces.

do $$
declare
	name text;
begin
	foreach name in array array['design_steps', 'design_step_people', 'design_log', 'design_links', 'design_friends',
		'design_remarks'] loop
		execute format('alter table public.%I enable row level security', name);
	end loop;
end
$$;

grant execute on function private.is_design_friend(bigint) to authenticated;
grant execute on function
	public.plan_design_step(bigint, integer, date, uuid[]), public.move_design_step(bigint, integer, text),
	public.add_design_log(bigint, integer, text),
	public.add_design_link(bigint, integer, text, text, bigint, bigint, boolean), public.remove_design_link(bigint),
	public.invite_design_friend(bigint, uuid, text), public.find_design_invitation(text),
	public.accept_design_invitation(text), public.remove_design_friend(bigint), public.read_design_review(bigint),
	public.save_design_review(bigint, jsonb, text, boolean)
to site_member;

grant select on public.design_steps, public.design_step_people, public.design_log, public.design_links,
	public.design_remarks to authenticated;
grant select (id, run_id, person_id, link_expires_at, invited_by, invited_at, words, sent_at)
	on public.design_friends to authenticated;

create policy "a team sees where its steps are" on public.design_steps
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team sees who does a step" on public.design_step_people
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team reads its log" on public.design_log
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team sees what hangs on its steps" on public.design_links
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a critical friend sees what hangs on the outline" on public.design_links
	for select to authenticated using (step = 3 and private.is_design_friend(run_id));

-- the team sees who looks; what is being written only once it was sent
create policy "own invitation to look along" on public.design_friends
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "a team sees its critical friends" on public.design_friends
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team reads what a critical friend sent" on public.design_remarks
	for select to authenticated using (exists (
		select from public.design_friends f join public.instrument_runs r on r.id = f.run_id
		where f.id = friend_id and f.sent_at is not null));
create policy "own remarks on an outline" on public.design_remarks
	for select to authenticated using (exists (
		select from public.design_friends f where f.id = friend_id and f.person_id = (select private.viewer_id())));

create policy "files of a readable step" on public.files
	for select to authenticated
	using (bucket = 'materials' and exists (select from public.design_links l where l.file_id = files.id));

-- Names beside what was written and given: of one's teams, of who looks along with them, and of who asked one to.
create or replace function private.viewer_teammates() returns uuid[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(distinct people.id), '{}') from (
		select o.person_id as id
		from public.instrument_members mine join public.instrument_members o on o.team_id = mine.team_id
		where mine.person_id = private.viewer_id()
		union
		select f.person_id
		from public.instrument_members mine
		join public.instrument_runs r on r.team_id = mine.team_id
		join public.design_friends f on f.run_id = r.id
		where mine.person_id = private.viewer_id() and f.person_id is not null
		union
		select f.invited_by from public.design_friends f where f.person_id = private.viewer_id()
	) people
$$;
