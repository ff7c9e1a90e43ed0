-- Who may read and write work, feedback, cohorts and proof.

alter table public.submissions enable row level security;
alter table public.submission_shares enable row level security;
alter table public.reviews enable row level security;
alter table public.cohorts enable row level security;
alter table public.cohort_modules enable row level security;
alter table public.cohort_consents enable row level security;
alter table public.certificates enable row level security;
alter table public.badges enable row level security;
alter table public.record_links enable row level security;

grant execute on function private.is_shared_submission(bigint), private.reviews_submission(bigint),
	private.owns_submission(bigint), private.viewer_progress_of(), private.viewer_work_of() to authenticated;

grant select on public.submissions to authenticated;
grant insert (person_id, module, lesson, block, title, goal, body, url, file_id, asked_at, asked_in),
	update (module, lesson, title, goal, body, url, file_id, material_id, revision, updated_at, asked_at, asked_in, helped_at)
	on public.submissions to site_member;
grant delete on public.submissions to site_member;
create policy "own work" on public.submissions
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "work that was shared" on public.submissions
	for select to authenticated using (private.is_shared_submission(id));
create policy "work one gives feedback on" on public.submissions
	for select to authenticated using (private.reviews_submission(id));
create policy "work of students who let their educator read it" on public.submissions
	for select to authenticated using (person_id = any ((select private.viewer_work_of())::uuid[]));
create policy "own work is handed in" on public.submissions
	for insert to site_member with check (
		person_id = (select private.viewer_id())
		and (file_id is null or private.owns_file(file_id))
		and (asked_in is null or asked_in = any ((select private.viewer_communities())::bigint[])));
create policy "own work is changed" on public.submissions
	for update to site_member using (person_id = (select private.viewer_id()))
	with check (
		person_id = (select private.viewer_id())
		and (file_id is null or private.owns_file(file_id))
		and (material_id is null or exists (
			select from public.materials m where m.id = material_id and m.owner_id = (select private.viewer_id())))
		and (asked_in is null or asked_in = any ((select private.viewer_communities())::bigint[])));
create policy "own work is taken back" on public.submissions
	for delete to authenticated using (person_id = (select private.viewer_id()));

grant select, delete on public.submission_shares to authenticated;
grant insert (submission_id, person_id, community_id, until), update (until) on public.submission_shares to authenticated;
create policy "with whom own work is shared" on public.submission_shares
	for select to authenticated using (private.owns_submission(submission_id));
create policy "work is shared with oneself" on public.submission_shares
	for select to authenticated using (person_id = (select private.viewer_id()) and until > now());
create policy "work is shared with a place one is in" on public.submission_shares
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]) and until > now());
create policy "own work is shared, with people one can see and places one is in" on public.submission_shares
	for insert to authenticated with check (
		private.owns_submission(submission_id) and until > now()
		and (person_id is null or exists (select from public.profiles p where p.id = person_id))
		and (community_id is null or community_id = any ((select private.viewer_communities())::bigint[])));
create policy "own sharing gets another end" on public.submission_shares
	for update to authenticated using (private.owns_submission(submission_id)) with check (private.owns_submission(submission_id));
create policy "own sharing ends" on public.submission_shares
	for delete to authenticated using (private.owns_submission(submission_id));

grant select on public.reviews to authenticated;
create policy "own feedback" on public.reviews
	for select to authenticated using (reviewer_id = (select private.viewer_id()));
create policy "feedback on own work" on public.reviews
	for select to authenticated using (private.owns_submission(submission_id) and hidden_at is null);
create policy "who gives feedback in a werkplaats, to its leads" on public.reviews
	for select to authenticated using (hidden_at is null and exists (
		select from public.submissions s
		where s.id = submission_id and s.person_id = any ((select private.viewer_work_of())::uuid[])));
-- whose work it is on, and never who gave it
create policy "members report feedback they can see" on public.reports
	for insert to authenticated with check (
		reporter_id = (select private.viewer_id()) and exists (
			select from public.reviews v
			where v.id = review_id and v.given_at is not null and v.reviewer_id <> (select private.viewer_id())));
grant execute on function public.list_waiting_work(), public.hide_review(bigint, text), public.restore_review(bigint, text)
	to authenticated;
grant execute on function public.take_review(bigint), public.give_review(bigint, jsonb, text, text) to site_member;

create function private.reads_work_with(file bigint) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
	return exists (select from public.submissions s where s.file_id = file);
end
$$;
grant execute on function private.reads_work_with(bigint) to authenticated;
create policy "files of readable work" on public.files
	for select to authenticated using (bucket = 'materials' and private.reads_work_with(id));

grant select on public.cohorts, public.cohort_modules, public.cohort_consents to authenticated;
grant insert (community_id, route, starts_on, ends_on, group_work, created_by), update (route, starts_on, ends_on, group_work)
	on public.cohorts to authenticated;
grant insert (community_id, module, position, due_on, together), update (position, due_on, together), delete
	on public.cohort_modules to authenticated;
grant insert (community_id, person_id, progress, work, given_at), update (progress, work, given_at), delete
	on public.cohort_consents to authenticated;
create policy "the route of one's werkplaats" on public.cohorts
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "a werkplaats gets a route from who leads it" on public.cohorts
	for insert to authenticated with check (
		community_id = any ((select private.viewer_led_communities())::bigint[]) and created_by = (select private.viewer_id())
		and exists (select from public.communities c where c.id = community_id and c.kind = 'werkplaats'));
create policy "leads change the route of their werkplaats" on public.cohorts
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "the plan of one's werkplaats" on public.cohort_modules
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "leads plan" on public.cohort_modules
	for insert to authenticated with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads change the plan" on public.cohort_modules
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads take a module off the plan" on public.cohort_modules
	for delete to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));

create policy "own consent" on public.cohort_consents
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "consent is known to who leads the werkplaats" on public.cohort_consents
	for select to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "own consent is given" on public.cohort_consents
	for insert to authenticated with check (
		person_id = (select private.viewer_id()) and community_id = any ((select private.viewer_communities())::bigint[]));
create policy "own consent is changed" on public.cohort_consents
	for update to authenticated using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));
create policy "own consent is taken back" on public.cohort_consents
	for delete to authenticated using (person_id = (select private.viewer_id()));
create policy "progress of students who let their educator see it" on public.module_progress
	for select to authenticated using (person_id = any ((select private.viewer_progress_of())::uuid[]));
create policy "tests of students who let their educator see progress" on public.test_outs
	for select to authenticated using (person_id = any ((select private.viewer_progress_of())::uuid[]));

grant select on public.certificates to authenticated;
grant select (id, person_id, route, code, issued_at, revoked_at) on public.badges to authenticated;
create policy "own certificates" on public.certificates
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own badges" on public.badges
	for select to authenticated using (person_id = (select private.viewer_id()));
grant select (id, person_id, label, until, created_at), delete on public.record_links to authenticated;
grant insert (person_id, token_hash, label, until) on public.record_links to site_member;
create policy "own links" on public.record_links
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own links are made" on public.record_links
	for insert to site_member with check (person_id = (select private.viewer_id()) and until > now());
create policy "own links end" on public.record_links
	for delete to authenticated using (person_id = (select private.viewer_id()));
grant execute on function public.verify_certificate(text), public.verify_badge(text), public.list_revoked(integer), public.read_record(text)
	to site_anon, site_member;
grant execute on function public.issue_certificate(integer, text[], integer, text),
	public.issue_badge(text, text[], integer, text, text), public.keep_credential(text, text), public.revoke_badge(text, text)
	to site_member;

-- The same as the policies of submissions say, for streams.
create function private.can_read_submission(submission bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select private.owns_submission(submission) or private.is_shared_submission(submission)
		or private.reviews_submission(submission) or exists (
			select from public.submissions s where s.id = submission and s.person_id = any (private.viewer_work_of()))
$$;

-- Leaving: what one handed in, was given and earned goes; feedback to others stays theirs.
create function private.leave_learning_work() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.intakes where person_id = new.id;
	delete from public.learner_routes where person_id = new.id;
	delete from public.test_outs where person_id = new.id;
	delete from public.submissions where person_id = new.id;
	delete from public.submission_shares where person_id = new.id;
	delete from public.reviews where reviewer_id = new.id and given_at is null;
	delete from public.cohort_consents where person_id = new.id;
	delete from public.certificates where person_id = new.id;
	delete from public.badges where person_id = new.id;
	delete from public.record_links where person_id = new.id;
	return null;
end
$$;
create trigger leave_learning_work after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_learning_work();
