-- Who may read and write what: plumbing, people, communities.
-- authenticated: what a person may do with an own token through the Data API.
-- site_member, site_anon: what our server may do beyond that, for the same person (rendered HTML, counters).

alter table public.school_boards enable row level security;
alter table public.schools enable row level security;
alter table public.profiles enable row level security;
alter table public.profile_details enable row level security;
alter table public.person_settings enable row level security;
alter table public.platform_roles enable row level security;
alter table public.suspensions enable row level security;
alter table public.erasures enable row level security;
alter table public.communities enable row level security;
alter table public.memberships enable row level security;
alter table public.join_requests enable row level security;
alter table public.invitations enable row level security;
alter table public.pilots enable row level security;
alter table public.pilot_schools enable row level security;
alter table public.milestones enable row level security;
alter table public.log_entries enable row level security;
alter table public.needs enable row level security;
alter table public.yields enable row level security;

-- Predicates may be evaluated by whoever reads a table.
grant execute on function
	private.session_is_live(), private.viewer_fact(text), private.viewer_id(), private.viewer_has_role(text), private.viewer_card(),
	private.viewer_communities(), private.viewer_led_communities(), private.viewer_writable_communities(),
	private.shares_community(uuid), private.leads_community(bigint),
	private.meets_material(bigint), private.owns_file(bigint), private.can_read_material(bigint), private.can_edit_material(bigint),
	private.can_read_thread(bigint), private.can_write_thread(bigint), private.can_moderate_thread(bigint),
	private.can_start_thread(bigint, bigint, bigint), private.can_read_stream(text),
	private.can_handle_report(bigint), private.openness_of(text, boolean), private.words_of(text[])
to anon, authenticated;
grant execute on function private.may_read_thread(bigint, uuid) to authenticated;

-- Acts that check for themselves.
grant execute on function
	public.open_account(text, text, text), public.grant_role(uuid, text, text), public.revoke_role(uuid, text, text),
	public.suspend_person(uuid, text, timestamptz), public.lift_suspension(uuid, text),
	public.join_community(bigint), public.create_community(text, text, text, text, text),
	public.answer_join_request(bigint, boolean, text), public.accept_invitation(text),
	public.add_material_version(bigint, text, text, bigint),
	public.delete_post(bigint, text), public.move_thread(bigint, bigint, bigint), public.merge_forums(bigint, bigint),
	public.mail_invitation(bigint, text, text), public.list_reports(bigint, boolean, bigint, integer),
	public.hide_post(bigint, text), public.restore_post(bigint, text), public.decide_report(bigint, text, text)
to authenticated;
grant execute on function public.find_invitation(text) to anon, authenticated;
-- our server's own: it renders the words, and counts the limits
grant execute on function public.add_post(jsonb, uuid[], bigint[], uuid, text), public.tie_to_post(bigint, uuid[], bigint[])
to site_member;
grant execute on function public.count_act(text, integer, integer) to site_anon, site_member;

-- Plumbing --------------------------------------------------------------------------------------

grant select on public.streams, public.changes to anon, authenticated;
create policy "a stream is seen by whoever may read its subject" on public.streams
	for select to anon, authenticated using (private.can_read_stream(stream));
create policy "changes are seen by whoever may read their stream" on public.changes
	for select to anon, authenticated using (private.can_read_stream(stream));

grant select, insert (actor_id, key, action, body_hash), update (outcome) on public.idempotency_keys to site_member;
create policy "own keys are read" on public.idempotency_keys
	for select to site_member using (actor_id = (select auth.uid()));
create policy "own keys are made" on public.idempotency_keys
	for insert to site_member with check (actor_id = (select auth.uid()));
create policy "own keys get their outcome" on public.idempotency_keys
	for update to site_member using (actor_id = (select auth.uid())) with check (actor_id = (select auth.uid()));

grant select on public.audit_entries to authenticated;
create policy "admins read the audit log" on public.audit_entries
	for select to authenticated using ((select private.viewer_has_role('admin')));
create policy "moderators read acts of moderation" on public.audit_entries
	for select to authenticated using ((select private.viewer_has_role('moderator')) and action ~ '^(post|report|person)\.');
create policy "leads read what happened in their community" on public.audit_entries
	for select to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));

-- Schools ---------------------------------------------------------------------------------------

grant select on public.schools, public.school_boards to anon, authenticated;
grant insert (brin, rio_code, name, place, province, sector, board_id), update (brin, rio_code, name, place, province, sector, board_id)
	on public.schools to authenticated;
grant insert (number, name), update (number, name) on public.school_boards to authenticated;
create policy "schools are public" on public.schools for select to anon, authenticated using (true);
create policy "admins add schools" on public.schools
	for insert to authenticated with check ((select private.viewer_has_role('admin')));
create policy "admins change schools" on public.schools
	for update to authenticated using ((select private.viewer_has_role('admin')))
	with check ((select private.viewer_has_role('admin')));
create policy "boards are public" on public.school_boards for select to anon, authenticated using (true);
create policy "admins add boards" on public.school_boards
	for insert to authenticated with check ((select private.viewer_has_role('admin')));
create policy "admins change boards" on public.school_boards
	for update to authenticated using ((select private.viewer_has_role('admin')))
	with check ((select private.viewer_has_role('admin')));

-- People ----------------------------------------------------------------------------------------

grant select on public.profiles to anon, authenticated;
grant update (name, role, visible_to, listed) on public.profiles to authenticated;
grant update (avatar_file_id) on public.profiles to site_member;
create policy "cards open to everyone" on public.profiles
	for select to anon, authenticated using (visible_to = 'everyone' and erased_at is null);
create policy "cards open to members" on public.profiles
	for select to authenticated
	using (visible_to = 'members' and erased_at is null and (select private.viewer_id()) is not null);
create policy "cards of people one meets in a community" on public.profiles
	for select to authenticated using (erased_at is null and private.shares_community(id));
-- also while suspended: the page that says so greets by name
create policy "own card" on public.profiles
	for select to authenticated using (id = (select auth.uid()) and (select private.session_is_live()));
create policy "staff read cards" on public.profiles
	for select to authenticated
	using ((select private.viewer_has_role('moderator')) or (select private.viewer_has_role('admin')));
create policy "own card is changed" on public.profiles
	for update to authenticated using (id = (select private.viewer_id())) with check (id = (select private.viewer_id()));

grant select on public.profile_details to authenticated;
grant update (bio, offers, seeks, sectors, subjects, groups, province, school_id, school_text, study_institute,
	placement_school, study_year, visible_to) on public.profile_details to authenticated;
-- never wider than the card they belong to
create policy "details open to members" on public.profile_details
	for select to authenticated using (
		visible_to = 'members' and (select private.viewer_id()) is not null
		and exists (select from public.profiles p where p.id = person_id and p.visible_to <> 'communities'));
create policy "details of people one meets in a community" on public.profile_details
	for select to authenticated using (visible_to <> 'nobody' and private.shares_community(person_id));
create policy "own details" on public.profile_details
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own details are changed" on public.profile_details
	for update to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant select on public.person_settings to authenticated;
grant update (locale, theme, show_presence, mail_mentions, mail_replies, mail_followed, mail_communities, mail_tasks, quiet_hours)
	on public.person_settings to authenticated;
create policy "own settings" on public.person_settings
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own settings are changed" on public.person_settings
	for update to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant select on public.platform_roles to authenticated;
create policy "own roles" on public.platform_roles
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "admins read roles" on public.platform_roles
	for select to authenticated using ((select private.viewer_has_role('admin')));

grant select on public.suspensions to authenticated;
create policy "own suspensions" on public.suspensions
	for select to authenticated using (person_id = (select auth.uid()) and (select private.session_is_live()));
create policy "moderators and admins read suspensions" on public.suspensions
	for select to authenticated
	using ((select private.viewer_has_role('moderator')) or (select private.viewer_has_role('admin')));

-- Communities -----------------------------------------------------------------------------------

grant select on public.communities to anon, authenticated;
grant update (name, summary, goal, sectors, subjects, province, join_mode, discussion, state, house_rules)
	on public.communities to authenticated;
grant update (house_rules_html) on public.communities to site_member;
create policy "communities past their draft are public" on public.communities
	for select to anon, authenticated using (state <> 'draft');
create policy "members see their draft" on public.communities
	for select to authenticated using (id = any ((select private.viewer_communities())::bigint[]));
create policy "leads change their community" on public.communities
	for update to authenticated using (id = any ((select private.viewer_led_communities())::bigint[]))
	with check (id = any ((select private.viewer_led_communities())::bigint[]));
create policy "admins change communities" on public.communities
	for update to authenticated using ((select private.viewer_has_role('admin')))
	with check ((select private.viewer_has_role('admin')));

grant select, delete on public.memberships to authenticated;
grant update (role) on public.memberships to authenticated;
create policy "members see who is in" on public.memberships
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "admins see who is in" on public.memberships
	for select to authenticated using ((select private.viewer_has_role('admin')));
create policy "leads give roles" on public.memberships
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "one leaves" on public.memberships
	for delete to authenticated using (person_id = (select private.viewer_id()));
create policy "leads remove members" on public.memberships
	for delete to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));

grant select on public.join_requests to authenticated;
grant insert (community_id, person_id, message) on public.join_requests to authenticated;
grant update (decided_at, outcome) on public.join_requests to site_member;
create policy "own requests" on public.join_requests
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "leads see requests" on public.join_requests
	for select to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "one asks to join" on public.join_requests
	for insert to authenticated with check (
		person_id = (select private.viewer_id())
		and not (community_id = any ((select private.viewer_communities())::bigint[]))
		and exists (select from public.communities c where c.id = community_id and c.state = 'open' and c.join_mode = 'request')
	);
create policy "one withdraws a request" on public.join_requests
	for update to site_member using (person_id = (select private.viewer_id()) and decided_at is null)
	with check (person_id = (select private.viewer_id()) and outcome = 'withdrawn');

grant select (id, community_id, email, role, created_by, created_at, expires_at, accepted_at, accepted_by, revoked_at, max_uses, uses)
	on public.invitations to authenticated;
grant insert (community_id, email, token_hash, role, created_by, expires_at, max_uses) on public.invitations to site_member;
grant update (revoked_at) on public.invitations to authenticated;
create policy "leads see invitations" on public.invitations
	for select to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads invite" on public.invitations
	for insert to site_member with check (
		community_id = any ((select private.viewer_led_communities())::bigint[]) and created_by = (select private.viewer_id()));
create policy "leads revoke invitations" on public.invitations
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (community_id = any ((select private.viewer_led_communities())::bigint[]));

-- Facts of a pilot are public once the community is; its leads keep them, under their own name.
grant select on public.pilots, public.pilot_schools, public.milestones, public.log_entries, public.needs, public.yields
	to anon, authenticated;
grant update (pilot_kind, phase, lead_board_id, starts_on, ends_on, programme_theme) on public.pilots to authenticated;
grant insert (community_id, school_id), delete on public.pilot_schools to authenticated;
grant insert (community_id, title, due_on), update (title, due_on, done_at, done_by), delete on public.milestones to authenticated;
grant insert (community_id, author_id, body, happened_on), delete on public.log_entries to authenticated;
grant insert (community_id, body, created_by), update (body, met_at, met_by), delete on public.needs to authenticated;
grant insert (community_id, title, body, material_id, created_by), delete on public.yields to authenticated;
do $$
declare
	fact text;
begin
	foreach fact in array array['pilots', 'pilot_schools', 'milestones', 'log_entries', 'needs', 'yields'] loop
		execute format(
			'create policy "seen by whoever sees the community" on public.%I for select to anon, authenticated
			 using (exists (select from public.communities c where c.id = community_id))', fact);
	end loop;
	foreach fact in array array['pilot_schools', 'milestones', 'log_entries', 'needs', 'yields'] loop
		execute format(
			'create policy "leads remove" on public.%I for delete to authenticated
			 using (community_id = any ((select private.viewer_led_communities())::bigint[]))', fact);
	end loop;
end
$$;
create policy "leads change" on public.pilots
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads add" on public.pilot_schools
	for insert to authenticated with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads add" on public.milestones
	for insert to authenticated with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads change" on public.milestones
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (done_by is null or done_by = (select private.viewer_id()));
create policy "leads add" on public.log_entries
	for insert to authenticated with check (
		community_id = any ((select private.viewer_led_communities())::bigint[]) and author_id = (select private.viewer_id()));
create policy "leads add" on public.needs
	for insert to authenticated with check (
		community_id = any ((select private.viewer_led_communities())::bigint[]) and created_by = (select private.viewer_id()));
create policy "leads change" on public.needs
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (met_by is null or met_by = (select private.viewer_id()));
create policy "leads add" on public.yields
	for insert to authenticated with check (
		community_id = any ((select private.viewer_led_communities())::bigint[]) and created_by = (select private.viewer_id())
		and (material_id is null or private.can_read_material(material_id)));
create policy "members name needs" on public.needs
	for insert to authenticated with check (
		community_id = any ((select private.viewer_writable_communities())::bigint[]) and created_by = (select private.viewer_id()));
create policy "members keep the log" on public.log_entries
	for insert to authenticated with check (
		community_id = any ((select private.viewer_writable_communities())::bigint[]) and author_id = (select private.viewer_id()));
