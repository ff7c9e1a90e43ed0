-- Who may read what of the instruments. Nobody writes a table here: functions do, through our server.

do $$
declare
	name text;
begin
	foreach name in array array['instrument_teams', 'instrument_members', 'instrument_runs', 'run_respondents', 'run_answers',
		'run_results', 'run_fields', 'run_field_revisions', 'run_actions', 'area_helpers', 'quality_reviews', 'review_scores',
		'quality_passports'] loop
		execute format('alter table public.%I enable row level security', name);
	end loop;
end
$$;

grant execute on function private.viewer_instrument_teams(), private.viewer_instrument_runs(),
	private.viewer_teammates(), private.in_run_team(bigint), private.facilitates_team(bigint),
	private.review_is_open(bigint)
to authenticated;
-- can_read_stream asks for anybody
grant execute on function private.in_run_team(bigint) to anon;
grant execute on function public.count_open_reviews(bigint) to anon, authenticated;

grant execute on function
	public.create_instrument_team(text, text, bigint, bigint, bigint), public.renew_team_link(bigint, text),
	public.find_team_link(text), public.join_team(text), public.leave_team(bigint, uuid),
	public.set_team_role(bigint, uuid, text), public.add_area_helper(bigint, text, text, text, date),
	public.remove_area_helper(bigint), public.start_run(bigint, text, text, text, date),
	public.change_run_state(bigint, text), public.save_answer(bigint, text, integer, integer, text, text),
	public.send_answers(bigint, boolean), public.count_sent(bigint), public.publish_results(bigint),
	public.save_field(bigint, text, text, integer),
	public.save_action(bigint, bigint, text, text, text, uuid, date), public.finish_action(bigint, boolean),
	public.start_review(bigint, text, text), public.send_review(bigint), public.publish_passport(bigint)
to site_member;

grant select (id, name, sector, school_id, community_id, programme_id, link_expires_at, created_by, created_at)
	on public.instrument_teams to authenticated;
grant select on public.instrument_members, public.instrument_runs, public.run_respondents, public.run_answers,
	public.run_results, public.run_fields, public.run_field_revisions, public.run_actions, public.quality_reviews,
	public.review_scores to authenticated;
grant select on public.quality_passports, public.area_helpers to anon, authenticated;

create policy "own teams of instruments" on public.instrument_teams
	for select to authenticated using (id = any ((select private.viewer_instrument_teams())::bigint[]));
create policy "a team knows who is in" on public.instrument_members
	for select to authenticated using (team_id = any ((select private.viewer_instrument_teams())::bigint[]));
create policy "a team sees its runs" on public.instrument_runs
	for select to authenticated using (team_id = any ((select private.viewer_instrument_teams())::bigint[]));

-- no team, no facilitator, no staff: the owner alone
create policy "own place among those who answer" on public.run_respondents
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own answers to an instrument" on public.run_answers
	for select to authenticated using (person_id = (select private.viewer_id()));

create policy "a team sees its results" on public.run_results
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team reads what it wrote together" on public.run_fields
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team reads how its texts came to be" on public.run_field_revisions
	for select to authenticated using (exists (select from public.run_fields f where f.id = field_id));
create policy "a team sees its actions" on public.run_actions
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "a team sees what it reviews" on public.quality_reviews
	for select to authenticated using (run_id = any ((select private.viewer_instrument_runs())::bigint[]));
create policy "scores lie side by side once two reviewers sent" on public.review_scores
	for select to authenticated using (private.review_is_open(run_id));
create policy "own scores of a review" on public.review_scores
	for select to authenticated using (person_id = (select private.viewer_id()));

create policy "the passport of a readable material" on public.quality_passports
	for select to anon, authenticated using (exists (select from public.materials m where m.id = material_id));
create policy "schools that help are known to everyone" on public.area_helpers
	for select to anon, authenticated using (true);

-- the name sorts first, so that it is looked at last: only for a card that no other rule shows
create policy "a card is seen by people of one's team" on public.profiles
	for select to authenticated
	using (erased_at is null and id = any ((select private.viewer_teammates())::uuid[]));

-- Who leaves the platform leaves the teams: answers go, what the team wrote stays, a published result does not change.
create function private.leave_instruments() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	team bigint;
begin
	-- with them their answers; a result that was published names nobody and stays
	delete from public.run_respondents where person_id = new.id;
	update public.review_scores set person_id = null where person_id = new.id;
	update public.run_actions set owner_id = null where owner_id = new.id;
	for team in
		with gone as (delete from public.instrument_members where person_id = new.id returning team_id)
		select team_id from gone order by 1
	loop
		perform private.keep_team_going(team);
	end loop;
	return null;
end
$$;
create trigger leave_instruments after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_instruments();
