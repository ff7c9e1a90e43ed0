-- Who may read and write what: materials, talk, notices.

alter table public.files enable row level security;
alter table public.materials enable row level security;
alter table public.material_versions enable row level security;
alter table public.material_communities enable row level security;
alter table public.forums enable row level security;
alter table public.threads enable row level security;
alter table public.posts enable row level security;
alter table public.post_revisions enable row level security;
alter table public.reactions enable row level security;
alter table public.mentions enable row level security;
alter table public.accepted_answers enable row level security;
alter table public.thread_pins enable row level security;
alter table public.thread_locks enable row level security;
alter table public.thread_follows enable row level security;
alter table public.community_follows enable row level security;
alter table public.thread_reads enable row level security;
alter table public.bookmarks enable row level security;
alter table public.drafts enable row level security;
alter table public.reports enable row level security;
alter table public.post_holds enable row level security;
alter table public.notifications enable row level security;
alter table public.mails enable row level security;

-- Files: read along with what they hang on; only the server, which inspected them, writes them.
grant select on public.files to anon, authenticated;
grant insert (owner_id, bucket, path, name, mime, bytes, sha256, safe_inline, width, height, alt, material_id, post_id)
	on public.files to site_member;
grant update (material_id, post_id, alt) on public.files to site_member;
grant delete on public.files to site_member;
-- As whoever asks, so that the policies of what they hang on decide. Functions, since a statement that joins
-- files would otherwise prepare for every place a file may hang in, also where there is none.
create function private.reads_file_of_material(material bigint) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
	return exists (select from public.materials m where m.id = material);
end
$$;
create function private.reads_file_of_post(post bigint) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
	return exists (select from public.posts p where p.id = post and p.deleted_at is null and p.hidden_at is null);
end
$$;
create function private.sees_card_with(file bigint) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
	return exists (select from public.profiles p where p.avatar_file_id = file);
end
$$;
grant execute on function private.reads_file_of_material(bigint), private.reads_file_of_post(bigint),
	private.sees_card_with(bigint) to anon, authenticated;
create policy "files of a readable material" on public.files
	for select to anon, authenticated using (material_id is not null and private.reads_file_of_material(material_id));
create policy "files of a readable post" on public.files
	for select to anon, authenticated using (post_id is not null and private.reads_file_of_post(post_id));
create policy "pictures of a readable card" on public.files
	for select to anon, authenticated using (bucket = 'avatars' and private.sees_card_with(id));
create policy "own files" on public.files
	for select to authenticated using (owner_id = (select private.viewer_id()));
create policy "own files are added" on public.files
	for insert to site_member with check (owner_id = (select private.viewer_id()) and post_id is null and material_id is null);
create policy "own files are attached to own posts and materials" on public.files
	for update to site_member using (owner_id = (select private.viewer_id()))
	with check (
		owner_id = (select private.viewer_id())
		and (post_id is null or exists (select from public.posts p where p.id = post_id and p.author_id = owner_id))
		and (material_id is null or private.can_edit_material(material_id)));
create policy "own loose files are removed" on public.files
	for delete to site_member using (owner_id = (select private.viewer_id()) and post_id is null and material_id is null);

-- Materials -------------------------------------------------------------------------------------

grant select on public.materials, public.material_versions, public.material_communities to anon, authenticated;
grant insert (title, description, kind, url, file_id, owner_id, is_public, author, publisher, sectors, levels, subjects,
	curriculum_goals, resource_types, end_user_roles, keywords, aggregation_level, language, age_min, age_max, minutes,
	licence, has_cost, based_on_id, based_on_text) on public.materials to authenticated;
grant update (title, description, is_public, author, publisher, sectors, levels, subjects, curriculum_goals, resource_types,
	end_user_roles, keywords, aggregation_level, language, age_min, age_max, minutes, licence, has_cost, based_on_id,
	based_on_text, removed_at) on public.materials to authenticated;
create policy "public materials" on public.materials
	for select to anon using (is_public and removed_at is null);
-- one policy, so that the cheap answers come first: most materials are public
create policy "materials that are public, one's own or of one's communities" on public.materials
	for select to authenticated using (
		(is_public and removed_at is null)
		or owner_id = (select private.viewer_id())
		or (removed_at is null and private.meets_material(id)));
create policy "own materials are shared" on public.materials
	for insert to authenticated with check (
		owner_id = (select private.viewer_id())
		and (file_id is null or private.owns_file(file_id))
		and (based_on_id is null or private.can_read_material(based_on_id)));
create policy "materials are changed by who keeps them" on public.materials
	for update to authenticated using (private.can_edit_material(id));

create policy "versions of a readable material" on public.material_versions
	for select to anon, authenticated using (exists (select from public.materials m where m.id = material_id));
grant insert (material_id, number, change_note, url, file_id, created_by) on public.material_versions to site_member;
create policy "the first version comes with the material" on public.material_versions
	for insert to site_member with check (
		number = 1 and created_by = (select private.viewer_id())
		and exists (select from public.materials m where m.id = material_id and m.owner_id = (select private.viewer_id())));

grant insert (material_id, community_id, shared_by, why), delete on public.material_communities to authenticated;
create policy "where a material is shared is seen by members there" on public.material_communities
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "public materials show on public community pages" on public.material_communities
	for select to anon, authenticated using (
		exists (select from public.communities c where c.id = community_id and c.state <> 'draft')
		and exists (select from public.materials m where m.id = material_id and m.is_public and m.removed_at is null));
-- what a pilot shares among its members is not theirs to pass on
create policy "members share what is public or their own" on public.material_communities
	for insert to authenticated with check (
		shared_by = (select private.viewer_id())
		and community_id = any ((select private.viewer_writable_communities())::bigint[])
		and exists (
			select from public.materials m
			where m.id = material_id and m.removed_at is null
				and (m.is_public or m.owner_id = (select private.viewer_id()))));
create policy "who shared it or a lead takes it back" on public.material_communities
	for delete to authenticated using (
		(shared_by = (select private.viewer_id()) and community_id = any ((select private.viewer_communities())::bigint[]))
		or community_id = any ((select private.viewer_led_communities())::bigint[]));

-- Talk ------------------------------------------------------------------------------------------

grant select on public.forums, public.threads, public.posts, public.reactions, public.accepted_answers, public.thread_pins,
	public.thread_locks to anon, authenticated;

grant insert (community_id, name, description, position, who_may_start), update (name, description, position, who_may_start, archived_at)
	on public.forums to authenticated;
create policy "forums of communities with public talk" on public.forums
	for select to anon, authenticated using (
		exists (select from public.communities c where c.id = community_id and c.discussion = 'public' and c.state <> 'draft'));
create policy "forums of one's communities" on public.forums
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "leads add forums" on public.forums
	for insert to authenticated with check (community_id = any ((select private.viewer_led_communities())::bigint[]));
create policy "leads change forums" on public.forums
	for update to authenticated using (community_id = any ((select private.viewer_led_communities())::bigint[]))
	with check (community_id = any ((select private.viewer_led_communities())::bigint[]));

grant insert (community_id, forum_id, material_id, passage, kind, title, author_id) on public.threads to authenticated;
grant update (title, kind, passage) on public.threads to authenticated;
create policy "public talk" on public.threads for select to anon, authenticated using (visibility = 'public');
create policy "talk in one's communities" on public.threads
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "members start threads" on public.threads
	for insert to authenticated with check (
		author_id = (select private.viewer_id()) and private.can_start_thread(community_id, forum_id, material_id)
		and (kind <> 'aankondiging' or private.leads_community(community_id)));
create policy "authors and leads edit the title" on public.threads
	for update to authenticated
	using ((author_id = (select private.viewer_id()) and private.can_write_thread(id)) or private.can_moderate_thread(id))
	with check (kind <> 'aankondiging' or private.leads_community(community_id));

grant insert (thread_id, author_id, body, body_html, renderer, reply_to_id) on public.posts to site_member;
grant update (body, body_html, renderer) on public.posts to site_member;
create policy "public posts" on public.posts for select to anon, authenticated using (visibility = 'public');
create policy "posts in one's communities" on public.posts
	for select to authenticated using (community_id = any ((select private.viewer_communities())::bigint[]));
create policy "members write posts" on public.posts
	for insert to site_member with check (author_id = (select private.viewer_id()) and private.can_write_thread(thread_id));
create policy "authors edit their posts" on public.posts
	for update to site_member using (
		author_id = (select private.viewer_id()) and deleted_at is null and hidden_at is null and private.can_write_thread(thread_id))
	with check (author_id = (select private.viewer_id()));

grant select on public.post_revisions to authenticated;
create policy "authors see their own history" on public.post_revisions
	for select to authenticated
	using (exists (select from public.posts p where p.id = post_id and p.author_id = (select private.viewer_id())));
create policy "members see the history of posts that stand" on public.post_revisions
	for select to authenticated
	using (exists (select from public.posts p where p.id = post_id and p.deleted_at is null and p.hidden_at is null));

create policy "reactions on a readable post" on public.reactions
	for select to anon, authenticated using (exists (select from public.posts p where p.id = post_id));
grant insert (post_id, person_id, kind), delete on public.reactions to authenticated;
create policy "members react" on public.reactions
	for insert to authenticated with check (
		person_id = (select private.viewer_id())
		and exists (select from public.posts p where p.id = post_id and p.deleted_at is null and private.can_write_thread(p.thread_id)));
create policy "own reactions are taken back" on public.reactions
	for delete to authenticated using (person_id = (select private.viewer_id()));

grant select on public.mentions to authenticated;
grant insert, delete on public.mentions to site_member;
create policy "mentions in a readable post" on public.mentions
	for select to authenticated using (exists (select from public.posts p where p.id = post_id));
create policy "authors mention people" on public.mentions
	for insert to site_member
	with check (exists (select from public.posts p where p.id = post_id and p.author_id = (select private.viewer_id())));
create policy "authors take mentions back" on public.mentions
	for delete to site_member
	using (exists (select from public.posts p where p.id = post_id and p.author_id = (select private.viewer_id())));

create policy "accepted answers in readable talk" on public.accepted_answers
	for select to anon, authenticated using (private.can_read_thread(thread_id));
grant insert (thread_id, post_id, accepted_by), delete on public.accepted_answers to authenticated;
create policy "the asker or a lead accepts an answer" on public.accepted_answers
	for insert to authenticated with check (
		accepted_by = (select private.viewer_id())
		and exists (select from public.posts p where p.id = post_id and p.thread_id = accepted_answers.thread_id and p.deleted_at is null)
		and (exists (select from public.threads t where t.id = thread_id and t.author_id = (select private.viewer_id()) and private.can_write_thread(t.id))
			or private.can_moderate_thread(thread_id)));
create policy "the asker or a lead reopens a question" on public.accepted_answers
	for delete to authenticated using (
		exists (select from public.threads t where t.id = thread_id and t.author_id = (select private.viewer_id()) and private.can_write_thread(t.id))
		or private.can_moderate_thread(thread_id));

create policy "pins in readable talk" on public.thread_pins
	for select to anon, authenticated using (private.can_read_thread(thread_id));
grant insert (thread_id, pinned_by), delete on public.thread_pins to authenticated;
create policy "leads pin" on public.thread_pins
	for insert to authenticated with check (pinned_by = (select private.viewer_id()) and private.can_moderate_thread(thread_id));
create policy "leads unpin" on public.thread_pins
	for delete to authenticated using (private.can_moderate_thread(thread_id));
create policy "locks in readable talk" on public.thread_locks
	for select to anon, authenticated using (private.can_read_thread(thread_id));
grant insert (thread_id, locked_by, reason), delete on public.thread_locks to authenticated;
create policy "leads lock" on public.thread_locks
	for insert to authenticated with check (locked_by = (select private.viewer_id()) and private.can_moderate_thread(thread_id));
create policy "leads unlock" on public.thread_locks
	for delete to authenticated using (private.can_moderate_thread(thread_id));

-- One's own: follows, reads, bookmarks, drafts, notices --------------------------------------------

grant select, insert, update, delete on public.thread_follows, public.community_follows, public.thread_reads, public.bookmarks,
	public.drafts to authenticated;
create policy "own follows" on public.thread_follows for all to authenticated
	using (person_id = (select private.viewer_id()))
	with check (person_id = (select private.viewer_id()) and private.can_read_thread(thread_id));
create policy "own community follows" on public.community_follows for all to authenticated
	using (person_id = (select private.viewer_id()))
	with check (person_id = (select private.viewer_id()) and community_id = any ((select private.viewer_communities())::bigint[]));
create policy "own reads" on public.thread_reads for all to authenticated
	using (person_id = (select private.viewer_id()))
	with check (person_id = (select private.viewer_id()) and private.can_read_thread(thread_id));
create policy "own bookmarks" on public.bookmarks for all to authenticated
	using (person_id = (select private.viewer_id()))
	with check (person_id = (select private.viewer_id()) and exists (select from public.posts p where p.id = post_id));
create policy "own drafts" on public.drafts for all to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant select on public.notifications to authenticated;
grant update (read_at), delete on public.notifications to authenticated;
create policy "own notifications" on public.notifications
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own notifications are read" on public.notifications
	for update to authenticated using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));
create policy "own notifications are removed" on public.notifications
	for delete to authenticated using (person_id = (select private.viewer_id()));

grant select on public.reports to authenticated;
grant insert (post_id, material_id, person_id, review_id, reporter_id, reason, note) on public.reports to authenticated;
create policy "own reports" on public.reports
	for select to authenticated using (reporter_id = (select private.viewer_id()));
create policy "members report what they can see" on public.reports
	for insert to authenticated with check (
		reporter_id = (select private.viewer_id()) and review_id is null
		and (post_id is null or exists (select from public.posts p where p.id = post_id))
		and (material_id is null or exists (select from public.materials m where m.id = material_id))
		and (person_id is null or exists (select from public.profiles q where q.id = person_id)));

grant select on public.post_holds to authenticated;
create policy "authors read their hidden post" on public.post_holds
	for select to authenticated
	using (exists (select from public.posts p where p.id = post_id and p.author_id = (select private.viewer_id())));
create policy "those who keep order read hidden posts" on public.post_holds
	for select to authenticated
	using (exists (select from public.posts p where p.id = post_id and private.can_moderate_thread(p.thread_id)));
