-- Leaving: a person's own data goes, what others need to follow their talk stays under "oud-collega".
-- Why each column stays or goes is written in src/lib/people/personal-data.ts, which a test compares.

alter table public.profiles add constraint profiles_left_without_trace check (
	erased_at is null or (name = 'oud-collega' and role = 'other' and avatar_file_id is null and not listed));
create index profiles_avatar on public.profiles (avatar_file_id) where avatar_file_id is not null;

create policy "people who left are known as that to everyone" on public.profiles
	for select to anon, authenticated using (erased_at is not null);

-- Account and sessions, by our own SQL: the embedded service has no admin API.
create function private.erase_account_rows(person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	mailbox text;
begin
	select lower(email) into mailbox from auth.users where id = person;
	delete from public.mails where person_id = person or lower(address) = mailbox;
	-- an invitation without address would be a link for whoever holds it: it ends as well
	update public.invitations set email = null, revoked_at = coalesce(revoked_at, clock_timestamp())
	where email is not null and (accepted_by = person or lower(email) = mailbox);
	delete from public.idempotency_keys where actor_id = person;
	delete from public.address_changes where person_id = person;
	delete from auth.flow_state where user_id = person;
	delete from auth.audit_log_entries where payload ->> 'actor_id' = person::text;
	-- identities, sessions and refresh tokens go along
	delete from auth.users where id = person;
end
$$;

-- Files that hang on nothing others see; their bytes follow by a job.
create function private.erase_loose_files(person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	objects json;
begin
	-- a private material that nobody else shares, discusses or builds on
	update public.materials set based_on_id = null
	where based_on_id in (select id from public.materials where owner_id = person and not is_public);
	update public.files set material_id = null
	where owner_id = person and material_id in (
		select m.id from public.materials m
		where m.owner_id = person and not m.is_public
			and not exists (select from public.material_communities c where c.material_id = m.id)
			and not exists (select from public.threads t where t.material_id = m.id));
	delete from public.materials m
	where m.owner_id = person and not m.is_public
		and not exists (select from public.material_communities c where c.material_id = m.id)
		and not exists (select from public.threads t where t.material_id = m.id);
	with gone as (
		delete from public.files f
		where f.owner_id = person and f.post_id is null and f.material_id is null
			and not exists (select from public.materials m where m.file_id = f.id)
			and not exists (select from public.material_versions v where v.file_id = f.id)
		returning bucket, path
	)
	select json_agg(json_build_object('bucket', bucket, 'path', path)) into objects from gone;
	if objects is not null then
		perform private.enqueue('remove_objects', json_build_object('objects', objects), null, null, 25);
	end if;
end
$$;

-- The whole of it; harmless to repeat, so that the ledger can be replayed after a restore.
create function private.erase(person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	old_name text;
begin
	insert into public.erasures (person_id) values (person) on conflict do nothing;
	select name into old_name from public.profiles where id = person and erased_at is null for update;
	if old_name is null then
		-- an account without a card, or one that came back with a backup
		perform private.erase_account_rows(person);
		return;
	end if;
	-- first the mark: nobody is asked to keep leading, and the person is nobody from here on
	update public.profiles
	set name = 'oud-collega', role = 'other', avatar_file_id = null, listed = false, visible_to = 'members',
		erased_at = clock_timestamp()
	where id = person;
	-- where nobody else is left, the community closes
	update public.communities c set state = 'archived'
	where c.state <> 'archived' and exists (
		select from public.memberships m where m.community_id = c.id and m.person_id = person)
		and not exists (select from public.memberships m where m.community_id = c.id and m.person_id <> person);
	delete from public.memberships where person_id = person;
	delete from public.join_requests where person_id = person;
	delete from public.profile_details where person_id = person;
	delete from public.person_settings where person_id = person;
	delete from public.platform_roles where person_id = person;
	delete from public.suspensions where person_id = person;
	delete from public.thread_follows where person_id = person;
	delete from public.community_follows where person_id = person;
	delete from public.thread_reads where person_id = person;
	delete from public.bookmarks where person_id = person;
	delete from public.drafts where person_id = person;
	delete from public.notifications where person_id = person;
	delete from public.reactions where person_id = person;
	delete from public.reports where person_id = person;
	update public.reports set note = '' where reporter_id = person;
	-- words the person took back, or that were hidden, are nobody's any more
	delete from public.post_revisions r using public.posts p
	where p.id = r.post_id and p.author_id = person and p.deleted_at is not null;
	delete from public.post_holds h using public.posts p where p.id = h.post_id and p.author_id = person;
	-- CC BY 4.0 §3(a)(3): the name goes when the maker asks
	update public.materials set author = replace(author, old_name, 'oud-collega')
	where owner_id = person and position(old_name in author) > 0;
	perform private.erase_loose_files(person);
	perform private.erase_account_rows(person);
	delete from public.streams where stream = 'person:' || person;
	perform private.enqueue('erase_traces', json_build_object('person', person), 'erase_traces:' || person, null, 25);
	perform private.enqueue('disconnect', json_build_object('person', person));
end
$$;

-- Mentions in what others wrote: every text is looked at, so this is a job and not part of a request.
create function private.erase_traces(person uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	-- @[Name](person:id) in the source, and the link that was rendered from it
	source text := '@\[(?:[^\]\\]|\\.)*\]\(person:' || person || '\)';
	link text := '<a [^>]*data-person="' || person || '"[^>]*>[^<]*</a>';
	needle text := '%person:' || person || '%';
	hit record;
	found_posts integer := 0;
begin
	if not exists (select from public.erasures where person_id = person) then
		raise exception 'this person was not erased' using errcode = '42501';
	end if;
	for hit in select id, revision, edited_at from public.posts where body like needle order by id for update loop
		update public.posts
		set body = regexp_replace(body, source, '@oud-collega', 'g'),
			body_html = regexp_replace(body_html, link, '@oud-collega', 'g')
		where id = hit.id;
		-- this was no edit of the author's: the words before it do not stay, nor does "edited"
		delete from public.post_revisions where post_id = hit.id and number = hit.revision;
		update public.posts set revision = hit.revision, edited_at = hit.edited_at where id = hit.id;
		found_posts := found_posts + 1;
	end loop;
	update public.post_revisions set body = regexp_replace(body, source, '@oud-collega', 'g'),
		body_html = regexp_replace(body_html, link, '@oud-collega', 'g')
	where body like needle;
	update public.post_holds set body = regexp_replace(body, source, '@oud-collega', 'g'),
		body_html = regexp_replace(body_html, link, '@oud-collega', 'g')
	where body like needle;
	update public.communities set house_rules = regexp_replace(house_rules, source, '@oud-collega', 'g'),
		house_rules_html = regexp_replace(house_rules_html, link, '@oud-collega', 'g')
	where house_rules like needle;
	update public.drafts set fields = regexp_replace(fields::text, source, '@oud-collega', 'g')::jsonb
	where fields::text like needle;
	delete from public.mentions where person_id = person;
	return found_posts;
end
$$;

-- Who may leave, and when -----------------------------------------------------------------------

-- A community with people in it keeps a lead, the platform keeps an admin.
create function private.refuse_to_leave_behind(person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	-- two leads, or two admins, who leave at the same moment: the second one waits here
	perform from public.communities c join public.memberships m on m.community_id = c.id
	where m.person_id = person and m.role = 'lead' order by c.id for update of c;
	if exists (
		select from public.memberships mine join public.communities c on c.id = mine.community_id
		where mine.person_id = person and mine.role = 'lead' and c.state <> 'archived'
			and exists (select from public.memberships o where o.community_id = c.id and o.person_id <> person)
			and not exists (
				select from public.memberships o
				where o.community_id = c.id and o.person_id <> person and o.role = 'lead')
	) then
		raise exception 'hand over first' using errcode = 'P0001', hint = 'sole_lead';
	end if;
	perform from public.platform_roles where role = 'admin' order by person_id for update;
	if exists (select from public.platform_roles where person_id = person and role = 'admin')
		and not exists (select from public.platform_roles where person_id <> person and role = 'admin') then
		raise exception 'the last admin stays' using errcode = 'P0001', hint = 'last_admin';
	end if;
end
$$;

-- One's own account; also while suspended. The site asks for the password first.
create function public.erase_account() returns void
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := auth.uid();
begin
	if person is null or not private.session_is_live() then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	perform private.refuse_to_leave_behind(person);
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id)
	values (person, 'person.erase', 'person', person::text);
	perform private.erase(person);
end
$$;

-- On someone's request, by an admin: the same, with a reason in the log.
create function public.erase_person(person uuid, why text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.viewer_has_role('admin') or person = private.viewer_id() then
		raise exception 'only an admin erases someone else' using errcode = '42501';
	end if;
	if not exists (select from public.profiles where id = person and erased_at is null) then
		return;
	end if;
	perform private.refuse_to_leave_behind(person);
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, reason)
	values (private.viewer_id(), 'person.erase', 'person', person::text, why);
	perform private.erase(person);
end
$$;

-- After a restore and before traffic: whoever had left, leaves again.
create function private.replay_erasures() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid;
	counted integer := 0;
begin
	for person in
		select e.person_id from public.erasures e
		where exists (select from auth.users u where u.id = e.person_id)
			or exists (select from public.profiles p where p.id = e.person_id and p.erased_at is null)
	loop
		perform private.erase(person);
		counted := counted + 1;
	end loop;
	return counted;
end
$$;

-- through the site alone: an own token at the Data API would skip the password
grant execute on function public.erase_account(), public.erase_person(uuid, text) to site_member;
revoke execute on function public.erase_account(), public.erase_person(uuid, text) from anon, authenticated;

-- What the auth service knows of a person, for the export of one's own data; asked for by our server alone.
create function private.account_of(person uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'address', u.email, 'created_at', u.created_at, 'last_sign_in_at', u.last_sign_in_at,
		'sessions', coalesce((
			select jsonb_agg(jsonb_build_object('created_at', s.created_at, 'browser', s.user_agent, 'ip', s.ip) order by s.created_at)
			from auth.sessions s where s.user_id = u.id), '[]'))
	from auth.users u where u.id = person
$$;
