-- Who may read events and registrations. Nobody writes a table here: functions do, through our server.

alter table public.programmes enable row level security;
alter table public.programme_steps enable row level security;
alter table public.events enable row level security;
alter table public.event_links enable row level security;
alter table public.event_materials enable row level security;
alter table public.event_staff enable row level security;
alter table public.event_questions enable row level security;
alter table public.seat_blocks enable row level security;
alter table public.teams enable row level security;
alter table public.registrations enable row level security;
alter table public.offers enable row level security;
alter table public.answers enable row level security;
alter table public.attendances enable row level security;
alter table public.proofs enable row level security;
alter table public.calendar_feeds enable row level security;

grant execute on function private.viewer_staffed_events(), private.viewer_kept_events(),
	private.viewer_event_role(bigint), private.has_event_role(bigint, text[]), private.can_read_event(bigint)
to anon, authenticated;

-- through our server alone, which counts limits and derives the tokens of mailed links
grant execute on function
	public.register_in_line(bigint, jsonb), public.register_team(bigint, jsonb, jsonb, uuid, text),
	public.add_seat(bigint, jsonb, uuid, text, text), public.set_team_rule(bigint, text, text),
	public.cancel_registration(bigint, text), public.answer_offer(bigint, boolean, text),
	public.name_seat(bigint, jsonb, text), public.update_answers(bigint, jsonb, text, text),
	public.find_by_link(text), public.show_registration(bigint, text), public.show_team(bigint, text),
	public.issue_proof(bigint, text, text), public.verify_proof(text), public.read_calendar(text)
to site_anon, site_member;
grant execute on function
	public.create_event(text, jsonb), public.update_event(bigint, jsonb), public.change_event_state(bigint, text, text),
	public.save_questions(bigint, jsonb), public.set_event_staff(bigint, uuid, text),
	public.keep_seats(bigint, text, text, text, integer, timestamptz),
	public.list_at_door(bigint), public.check_in(bigint, timestamptz), public.undo_check_in(bigint),
	public.walk_in(bigint, jsonb, uuid, text), public.renew_calendar(uuid, text)
to site_member;

grant select on public.programmes, public.programme_steps, public.events, public.event_materials, public.event_questions,
	public.seat_blocks to anon, authenticated;
grant select on public.event_links to anon, authenticated;
grant select on public.event_staff, public.offers, public.answers, public.attendances, public.proofs
	to authenticated;
grant select (id, event_id, school_id, school_text, rule, coordinator_id, coordinator_name, coordinator_email, locale, created_at)
	on public.teams to authenticated;
grant select (id, event_id, ticket, team_id, block_id, person_id, name, email, school_id, school_text, province, locale, state,
	walk_in, registered_at, state_at) on public.registrations to authenticated;
grant select (person_id, created_at) on public.calendar_feeds to authenticated;
grant select (link_seed) on public.calendar_feeds to site_member;

create policy "published programmes are public" on public.programmes
	for select to anon, authenticated using (published_at is not null);
create policy "the programme team reads drafts of programmes" on public.programmes
	for select to authenticated using ((select private.viewer_has_role('organiser')));
create policy "steps of a readable programme" on public.programme_steps
	for select to anon, authenticated using (exists (select from public.programmes p where p.id = programme_id));

create policy "events open to everyone" on public.events
	for select to anon, authenticated using (state <> 'draft' and visibility = 'public');
create policy "events open to members" on public.events
	for select to authenticated using (state <> 'draft' and visibility = 'members' and (select private.viewer_id()) is not null);
create policy "events of one's communities" on public.events
	for select to authenticated
	using (state <> 'draft' and visibility = 'community' and community_id = any ((select private.viewer_communities())::bigint[]));
create policy "events one helps with" on public.events
	for select to authenticated using (id = any ((select private.viewer_staffed_events())::bigint[]));
create policy "the programme team reads all events" on public.events
	for select to authenticated using ((select private.viewer_has_role('organiser')));

create policy "materials of a readable event" on public.event_materials
	for select to anon, authenticated using (
		exists (select from public.events e where e.id = event_id)
		and exists (select from public.materials m where m.id = material_id));
create policy "the form of a readable event" on public.event_questions
	for select to anon, authenticated using (exists (select from public.events e where e.id = event_id));
create policy "what is kept of a readable event" on public.seat_blocks
	for select to anon, authenticated using (exists (select from public.events e where e.id = event_id));
create policy "who helps is known to who helps" on public.event_staff
	for select to authenticated using (event_id = any ((select private.viewer_staffed_events())::bigint[]));

create policy "where to join, for who has a seat" on public.event_links
	for select to authenticated using (exists (
		select from public.registrations r
		where r.event_id = event_links.event_id and r.person_id = (select private.viewer_id()) and r.state = 'confirmed'));
create policy "where to join, for who runs it" on public.event_links
	for select to authenticated using (event_id = any ((select private.viewer_kept_events())::bigint[]));
create policy "where to join what asks no registration, for who may read it" on public.event_links
	for select to anon, authenticated using (exists (
		select from public.events e where e.id = event_id and not e.registers));

create policy "own teams" on public.teams
	for select to authenticated using (coordinator_id = (select private.viewer_id()));
create policy "teams of events one keeps" on public.teams
	for select to authenticated using (event_id = any ((select private.viewer_kept_events())::bigint[]));

create policy "own registrations" on public.registrations
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "registrations of one's team" on public.registrations
	for select to authenticated using (exists (
		select from public.teams t where t.id = team_id and t.coordinator_id = (select private.viewer_id())));
create policy "registrations of events one keeps" on public.registrations
	for select to authenticated using (event_id = any ((select private.viewer_kept_events())::bigint[]));

create policy "offers for a readable registration" on public.offers
	for select to authenticated using (exists (
		select from public.registrations r where r.id = registration_id or r.team_id = offers.team_id));
-- a coordinator knows who comes, not what they eat
create policy "own answers" on public.answers
	for select to authenticated using (exists (
		select from public.registrations r where r.id = registration_id and r.person_id = (select private.viewer_id())));
create policy "answers to the organiser" on public.answers
	for select to authenticated using (exists (
		select from public.registrations r
		where r.id = registration_id and r.event_id = any ((select private.viewer_kept_events())::bigint[])));
create policy "attendance of a readable registration" on public.attendances
	for select to authenticated using (exists (select from public.registrations r where r.id = registration_id));
create policy "own proof" on public.proofs
	for select to authenticated using (exists (
		select from public.registrations r where r.id = registration_id and r.person_id = (select private.viewer_id())));
create policy "own calendar address" on public.calendar_feeds
	for select to authenticated using (person_id = (select private.viewer_id()));
