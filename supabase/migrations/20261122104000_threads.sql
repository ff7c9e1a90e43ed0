-- Talk: forums, threads, posts and what people do with them.

create table public.forums (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	name text not null check (length(name) between 1 and 80),
	description text not null default '' check (length(description) <= 300),
	position integer not null default 0,
	who_may_start text not null default 'everyone' check (who_may_start in ('everyone', 'leads')),
	archived_at timestamptz,
	merged_into bigint references public.forums (id)
);
create index forums_community on public.forums (community_id, position);
create index forums_merged_into on public.forums (merged_into);

create table public.threads (
	id bigint generated always as identity primary key,
	community_id bigint references public.communities (id) on delete cascade,
	forum_id bigint references public.forums (id),
	material_id bigint references public.materials (id),
	material_version integer,
	passage jsonb check (passage is null or (jsonb_typeof(passage) = 'object' and length(passage::text) <= 4000)),
	kind text not null default 'gesprek' check (kind in ('gesprek', 'vraag', 'aankondiging', 'lesverslag')),
	title text not null check (length(title) between 2 and 160),
	author_id uuid not null references public.profiles (id),
	visibility text not null default 'members' check (visibility in ('public', 'members')),
	created_at timestamptz not null default clock_timestamp(),
	last_post_at timestamptz not null default clock_timestamp(),
	last_number integer not null default 0,
	search tsvector generated always as (to_tsvector('public.nl'::regconfig, title)) stored,
	check (community_id is not null or (material_id is not null and visibility = 'public'))
) with (fillfactor = 80);
comment on table public.threads is
	'Talk in a community, or public talk on a public material (no community). last_number counts posts, gapless.';
create index threads_community on public.threads (community_id, last_post_at desc, id desc);
create index threads_forum on public.threads (forum_id, last_post_at desc, id desc);
create index threads_material on public.threads (material_id, last_post_at desc, id desc);
create index threads_author on public.threads (author_id);
create index threads_questions on public.threads (community_id, created_at desc) where kind = 'vraag';
create index threads_public on public.threads (last_post_at desc, id desc) where visibility = 'public';
create index threads_search on public.threads using gin (search);

create table public.posts (
	id bigint generated always as identity primary key,
	thread_id bigint not null references public.threads (id) on delete cascade,
	number integer not null default 0,
	author_id uuid not null references public.profiles (id),
	body text not null check (length(body) <= 20000),
	body_html text not null default '',
	renderer smallint not null default 0,
	reply_to_id bigint references public.posts (id) on delete set null,
	community_id bigint,
	visibility text not null default 'members',
	created_at timestamptz not null default clock_timestamp(),
	edited_at timestamptz,
	deleted_at timestamptz,
	deleted_by uuid,
	hidden_at timestamptz,
	revision integer not null default 1,
	reactions jsonb not null default '[]',
	search tsvector generated always as (to_tsvector('public.nl'::regconfig, left(body, 8000))) stored,
	unique (thread_id, number)
);
comment on column public.posts.number is 'Given by a trigger, under the thread''s row lock.';
comment on column public.posts.visibility is 'Copied from the thread by a trigger, so that a policy needs no join.';
comment on column public.posts.reactions is
	'Kept by a trigger on reactions: [{kind, count, by: the first fifty}], since a page reads fifty posts and few react.';
alter table public.files add foreign key (post_id) references public.posts (id) on delete cascade;
create index posts_author on public.posts (author_id, id desc);
create index posts_reply_to on public.posts (reply_to_id) where reply_to_id is not null;
create index posts_search on public.posts using gin (search) with (fastupdate = on);

create table public.post_revisions (
	post_id bigint not null references public.posts (id) on delete cascade,
	number integer not null,
	body text not null,
	body_html text not null,
	replaced_by uuid,
	replaced_at timestamptz not null default clock_timestamp(),
	primary key (post_id, number)
);

create table public.reactions (
	post_id bigint not null references public.posts (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	kind text not null check (kind in ('dank', 'eens', 'mooi', 'idee', 'herkenbaar')),
	at timestamptz not null default clock_timestamp(),
	primary key (post_id, person_id, kind)
);
create index reactions_person on public.reactions (person_id);

create table public.mentions (
	post_id bigint not null references public.posts (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	primary key (post_id, person_id)
);
create index mentions_person on public.mentions (person_id, post_id desc);

create table public.accepted_answers (
	thread_id bigint primary key references public.threads (id) on delete cascade,
	post_id bigint not null references public.posts (id) on delete cascade,
	accepted_by uuid not null,
	at timestamptz not null default clock_timestamp()
);
create index accepted_answers_post on public.accepted_answers (post_id);

create table public.thread_pins (
	thread_id bigint primary key references public.threads (id) on delete cascade,
	pinned_by uuid not null,
	at timestamptz not null default clock_timestamp()
);
create table public.thread_locks (
	thread_id bigint primary key references public.threads (id) on delete cascade,
	locked_by uuid not null,
	reason text not null default '' check (length(reason) <= 500),
	at timestamptz not null default clock_timestamp()
);

create table public.thread_follows (
	thread_id bigint not null references public.threads (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	level text not null default 'all' check (level in ('all', 'mentions', 'muted')),
	at timestamptz not null default clock_timestamp(),
	primary key (thread_id, person_id)
);
create index thread_follows_person on public.thread_follows (person_id, thread_id);

create table public.community_follows (
	community_id bigint not null references public.communities (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	level text not null default 'all' check (level in ('all', 'mentions', 'muted')),
	primary key (community_id, person_id)
);
create index community_follows_person on public.community_follows (person_id);

create table public.thread_reads (
	thread_id bigint not null references public.threads (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	number integer not null,
	at timestamptz not null default clock_timestamp(),
	primary key (person_id, thread_id)
);
create index thread_reads_thread on public.thread_reads (thread_id);

create table public.bookmarks (
	person_id uuid not null references public.profiles (id) on delete cascade,
	post_id bigint not null references public.posts (id) on delete cascade,
	at timestamptz not null default clock_timestamp(),
	primary key (person_id, post_id)
);
create index bookmarks_post on public.bookmarks (post_id);

create table public.drafts (
	person_id uuid not null references public.profiles (id) on delete cascade,
	place text not null check (place ~ '^(thread|post|forum|material|community):[0-9]{1,18}$'),
	fields jsonb not null default '{}' check (length(fields::text) <= 60000),
	updated_at timestamptz not null default clock_timestamp(),
	primary key (person_id, place)
);
comment on column public.drafts.place is 'Where the text is being written: a reply in thread:12, an edit of post:9, a new thread in forum:3.';

-- Predicates ------------------------------------------------------------------------------------

-- What somebody may do in talk that is neither of a community nor for everyone, `private.circle_rights` says: the
-- area that such talk belongs to.

create function private.can_read_thread(thread bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.threads t
		where t.id = thread
			and (t.visibility = 'public' or t.community_id = any (private.viewer_communities())
				or (t.community_id is null and 'read' = any (private.circle_rights(t.id, private.viewer_id()))))
	);
end
$$;

-- Contributing: in a community as a writing member, in public talk on a material as anyone signed in, in a circle
-- as who may write there.
create function private.can_write_thread(thread bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_id() is not null and exists (
		select from public.threads t
		where t.id = thread
			and case
				when t.community_id is not null then t.community_id = any (private.viewer_writable_communities())
				else t.visibility = 'public' or 'write' = any (private.circle_rights(t.id, private.viewer_id())) end
			and (
				t.community_id = any (private.viewer_led_communities())
				or not exists (select from public.thread_locks l where l.thread_id = t.id)
			)
	);
end
$$;

-- Keeping order: a community's leads; in public talk on a material the moderators; in a circle who leads it.
create function private.can_moderate_thread(thread bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.threads t
		where t.id = thread and (
			t.community_id = any (private.viewer_led_communities())
			or (t.visibility = 'public' and private.viewer_has_role('moderator'))
			or (t.community_id is null and t.visibility <> 'public'
				and 'lead' = any (private.circle_rights(t.id, private.viewer_id()))))
	);
end
$$;

create function private.can_start_thread(community bigint, forum bigint, material bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_id() is not null and case
		when community is null then
			forum is null and exists (
				select from public.materials m where m.id = material and m.is_public and m.removed_at is null)
		else
			community = any (private.viewer_writable_communities())
			and (material is null or private.can_read_material(material))
			and (forum is null or exists (
				select from public.forums f
				where f.id = forum and f.community_id = community and f.archived_at is null
					and (f.who_may_start = 'everyone' or private.leads_community(community))))
	end;
end
$$;

-- A stream may be watched by whoever may read what it is about; those of later areas are named here too.
create function private.can_read_stream(stream text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	kind text := split_part(stream, ':', 1);
	subject text := split_part(stream, ':', 2);
begin
	if kind = 'person' then
		return subject = private.viewer_id()::text;
	end if;
	-- looked at before it is cast: catching the error would cost a subtransaction each time
	if subject !~ '^[0-9]{1,18}$' then
		return false;
	end if;
	case kind
		when 'thread' then return private.can_read_thread(subject::bigint);
		when 'material' then return private.can_read_material(subject::bigint);
		when 'community' then return subject::bigint = any (private.viewer_communities());
		when 'event' then return private.can_read_event(subject::bigint);
		when 'submission' then return private.can_read_submission(subject::bigint);
		when 'run' then return private.in_run_team(subject::bigint);
		else return false;
	end case;
end
$$;

-- Dear ones come last: an index or a cheaper condition first.
alter function private.can_read_stream(text) cost 5000;

-- Threads ---------------------------------------------------------------------------------------

create function private.thread_placed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if new.community_id is null then
		new.visibility := 'public';
	else
		select case when c.discussion = 'public' and c.state <> 'draft' then 'public' else 'members' end into new.visibility
		from public.communities c where c.id = new.community_id;
	end if;
	if tg_op = 'INSERT' and new.material_id is not null then
		select version into new.material_version from public.materials where id = new.material_id;
	end if;
	return new;
end
$$;
create trigger thread_placed before insert or update of community_id on public.threads
	for each row execute function private.thread_placed();

create function private.thread_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if tg_op = 'UPDATE' then
		if new.community_id is distinct from old.community_id or new.visibility <> old.visibility then
			update public.posts set community_id = new.community_id, visibility = new.visibility
			where thread_id = new.id;
			-- whoever may no longer read it stops hearing it: its signals move to another channel
			update public.streams set epoch = epoch + 1 where stream = 'thread:' || new.id;
		end if;
		perform private.record_change('thread:' || new.id, 'thread.edited', new.id, private.viewer_id());
	end if;
	if new.community_id is not null then
		perform private.record_change('community:' || new.community_id,
			case when tg_op = 'INSERT' then 'thread.started' else 'thread.edited' end, new.id, new.author_id);
	end if;
	if new.material_id is not null and tg_op = 'INSERT' and new.visibility = 'public' then
		perform private.record_change('material:' || new.material_id, 'thread.started', new.id, new.author_id);
	end if;
	return null;
end
$$;
create trigger thread_started after insert on public.threads
	for each row execute function private.thread_changed();
create trigger thread_edited after update of title, kind, forum_id, community_id, material_id, passage, visibility on public.threads
	for each row execute function private.thread_changed();

-- A community that opens or closes its talk, or leaves its draft, carries its threads along.
create function private.discussion_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.threads set visibility = case when new.discussion = 'public' and new.state <> 'draft' then 'public' else 'members' end
	where community_id = new.id;
	return null;
end
$$;
create trigger discussion_changed after update of discussion, state on public.communities
	for each row when (new.discussion is distinct from old.discussion or (new.state = 'draft') is distinct from (old.state = 'draft'))
	execute function private.discussion_changed();

-- Posts -----------------------------------------------------------------------------------------

-- Numbers a new post under the thread's row lock: gapless, in the order of commit.
create function private.post_placed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.threads t
	set last_number = t.last_number + 1, last_post_at = clock_timestamp()
	where t.id = new.thread_id
	returning t.last_number, t.community_id, t.visibility
	into new.number, new.community_id, new.visibility;
	if new.reply_to_id is not null and not exists (
		select from public.posts where id = new.reply_to_id and thread_id = new.thread_id
	) then
		new.reply_to_id := null;
	end if;
	return new;
end
$$;
create trigger post_placed before insert on public.posts
	for each row execute function private.post_placed();

-- The author has read what the author wrote, and follows from now on.
create function private.post_made() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	insert into public.thread_reads (thread_id, person_id, number)
	values (new.thread_id, new.author_id, new.number)
	on conflict (person_id, thread_id) do update set number = greatest(thread_reads.number, excluded.number), at = clock_timestamp();
	insert into public.thread_follows (thread_id, person_id) values (new.thread_id, new.author_id)
	on conflict do nothing;
	perform private.record_change('thread:' || new.thread_id, 'post.made', new.id, new.author_id);
	return null;
end
$$;
create trigger post_made after insert on public.posts
	for each row execute function private.post_made();

-- Whether somebody, who need not be the viewer, may read a thread.
create function private.may_read_thread(thread bigint, person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.threads t
		where t.id = thread and (t.visibility = 'public'
			or exists (select from public.memberships m where m.community_id = t.community_id and m.person_id = person)
			or (t.community_id is null and 'read' = any (private.circle_rights(t.id, person)))));
end
$$;

-- Ties people who are mentioned and files of the writer to a post; whoever may not read it is left out.
create function public.tie_to_post(post bigint, people uuid[], given_files bigint[]) returns void
language plpgsql set search_path = ''
as $$
begin
	if cardinality(people) > 0 then
		insert into public.mentions (post_id, person_id)
		select p.id, a.id from public.posts p, public.profiles a
		where p.id = post and a.id = any (people) and a.erased_at is null
			and private.may_read_thread(p.thread_id, a.id)
		on conflict do nothing;
	end if;
	if cardinality(given_files) > 0 then
		update public.files set post_id = post
		where id = any (given_files) and owner_id = auth.uid() and post_id is null and material_id is null;
	end if;
end
$$;

-- Writes a post as the person who asks: row level security decides. In one call, so that the thread's row
-- is held no longer than the database needs; the words come rendered from our server.
-- words: thread, body, html, renderer, reply_to, draft (its place, to be taken away), act, points, seconds (the
-- limit it counts for). Answers {id, number}, the same under the same key; or {wait} when it is one too many.
-- `vliegwiel.made` then is the post's id, for what is asked in the same transaction. Plans are kept for as long
-- as a connection lives: made on a day when a table is small, they may not read all of it ever after.
create function public.add_post(words jsonb, people uuid[], given_files bigint[], given_key uuid, hash text) returns jsonb
language plpgsql set search_path = '' set enable_seqscan = off
as $$
declare
	me uuid := auth.uid();
	wait integer := 0;
	first public.idempotency_keys;
	made jsonb;
begin
	-- of whoever shares this transaction
	perform set_config('vliegwiel.made', '', true);
	if words ? 'act' then
		wait := public.count_act(words ->> 'act', (words ->> 'points')::integer, (words ->> 'seconds')::integer);
	end if;
	if wait > 0 then
		return jsonb_build_object('wait', wait);
	end if;
	if given_key is not null then
		insert into public.idempotency_keys (actor_id, key, action, body_hash) values (me, given_key, 'add_post', hash)
		on conflict do nothing;
		if not found then
			select * into first from public.idempotency_keys where actor_id = me and key = given_key;
			if first.body_hash <> hash then
				raise exception 'this key was used for something else' using errcode = 'P0001', hint = 'key_reused';
			end if;
			perform set_config('vliegwiel.made', first.outcome ->> 'id', true);
			return first.outcome;
		end if;
	end if;
	delete from public.drafts where person_id = me and place = words ->> 'draft';
	insert into public.posts (thread_id, author_id, body, body_html, renderer, reply_to_id)
	values ((words ->> 'thread')::bigint, me, words ->> 'body', words ->> 'html', (words ->> 'renderer')::smallint,
		(words ->> 'reply_to')::bigint)
	returning jsonb_build_object('id', id, 'number', number) into made;
	perform public.tie_to_post((made ->> 'id')::bigint, people, given_files);
	if given_key is not null then
		update public.idempotency_keys set outcome = made where actor_id = me and key = given_key;
	end if;
	perform set_config('vliegwiel.made', made ->> 'id', true);
	return made;
end
$$;

-- What was there before stays in the history.
create function private.post_edited() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	insert into public.post_revisions (post_id, number, body, body_html, replaced_by)
	values (old.id, old.revision, old.body, old.body_html, private.viewer_id());
	new.revision := old.revision + 1;
	new.edited_at := clock_timestamp();
	return new;
end
$$;
create trigger post_edited before update of body on public.posts
	for each row when (new.body is distinct from old.body and new.deleted_at is null and new.hidden_at is null and old.hidden_at is null)
	execute function private.post_edited();

create function private.post_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.record_change('thread:' || new.thread_id,
		case
			when new.deleted_at is not null and old.deleted_at is null then 'post.deleted'
			when new.hidden_at is distinct from old.hidden_at then 'post.hidden'
			else 'post.edited' end,
		new.id, private.viewer_id());
	return null;
end
$$;
create trigger post_changed after update of body, deleted_at, hidden_at on public.posts
	for each row execute function private.post_changed();

-- Deleting leaves a trace: the place and the number stay, the words go into the history.
create function public.delete_post(post bigint, why text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	gone public.posts;
begin
	select * into gone from public.posts where id = post for update;
	if gone.id is null or gone.deleted_at is not null then
		return;
	end if;
	-- nobody is no author: compared with null, "not mine" would be unknown and let everything pass
	if private.viewer_id() is null or not (
		gone.author_id = private.viewer_id() and private.can_read_thread(gone.thread_id)
		or private.can_moderate_thread(gone.thread_id)) then
		raise exception 'you may not delete this post' using errcode = '42501';
	end if;
	insert into public.post_revisions (post_id, number, body, body_html, replaced_by)
	values (gone.id, gone.revision, gone.body, gone.body_html, private.viewer_id()) on conflict do nothing;
	delete from public.mentions where post_id = post;
	delete from public.accepted_answers where post_id = post;
	update public.files set post_id = null where post_id = post;
	update public.posts set body = '', body_html = '', deleted_at = clock_timestamp(), deleted_by = private.viewer_id()
	where id = post;
	if gone.author_id <> private.viewer_id() then
		insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, reason)
		values (private.viewer_id(), 'post.delete', 'post', post::text, gone.community_id, why);
	end if;
end
$$;

create function private.reactions_of(post bigint) returns jsonb
language sql stable set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count, 'by', k.by) order by k.count desc, k.kind), '[]')
	from (
		select x.kind, count(*) as count, (array_agg(x.person_id order by x.at))[1:50] as by
		from public.reactions x where x.post_id = post group by x.kind
	) k
$$;

create function private.reaction_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	reacted bigint := case when tg_op = 'DELETE' then old.post_id else new.post_id end;
	place bigint;
begin
	-- under the post's row lock: who reacts at the same moment counts after this
	select thread_id into place from public.posts where id = reacted for no key update;
	if place is not null then
		update public.posts set reactions = private.reactions_of(reacted) where id = reacted;
		perform private.record_change('thread:' || place, 'post.reactions', reacted,
			case when tg_op = 'DELETE' then old.person_id else new.person_id end);
	end if;
	return null;
end
$$;
create trigger reaction_changed after insert or delete on public.reactions
	for each row execute function private.reaction_changed();

-- Pins, locks and accepted answers show on the thread.
create function private.thread_state_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint := case when tg_op = 'DELETE' then old.thread_id else new.thread_id end;
begin
	if exists (select from public.threads where id = place) then
		perform private.record_change('thread:' || place, 'thread.state', place, private.viewer_id());
		perform private.record_change('community:' || t.community_id, 'thread.state', place, private.viewer_id())
		from public.threads t where t.id = place and t.community_id is not null;
	end if;
	return null;
end
$$;
create trigger thread_pinned after insert or delete on public.thread_pins
	for each row execute function private.thread_state_changed();
create trigger thread_locked after insert or delete on public.thread_locks
	for each row execute function private.thread_state_changed();
create trigger answer_accepted after insert or update or delete on public.accepted_answers
	for each row execute function private.thread_state_changed();

-- Moving: a lead of both places; the address stays the same, so old links keep working.
create function public.move_thread(thread bigint, to_community bigint, to_forum bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	came_from bigint;
begin
	if not private.can_moderate_thread(thread) or not private.leads_community(to_community) then
		raise exception 'you may not move this thread' using errcode = '42501';
	end if;
	if to_forum is not null and not exists (
		select from public.forums where id = to_forum and community_id = to_community and archived_at is null
	) then
		raise exception 'that forum is elsewhere' using errcode = 'P0001', hint = 'forum_elsewhere';
	end if;
	select community_id into came_from from public.threads where id = thread for update;
	update public.threads set community_id = to_community, forum_id = to_forum where id = thread;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, details)
	values (private.viewer_id(), 'thread.move', 'thread', thread::text, to_community, jsonb_build_object('from', came_from));
end
$$;

-- Merging forums: the threads go along, the old one leads to the new.
create function public.merge_forums(gone bigint, into_forum bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint;
begin
	select community_id into place from public.forums where id = gone for update;
	if place is null or gone = into_forum or not private.leads_community(place)
		or not exists (select from public.forums where id = into_forum and community_id = place and archived_at is null) then
		raise exception 'these forums cannot be merged' using errcode = '42501';
	end if;
	update public.threads set forum_id = into_forum where forum_id = gone;
	update public.forums set merged_into = into_forum, archived_at = clock_timestamp() where id = gone;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, details)
	values (private.viewer_id(), 'forum.merge', 'forum', gone::text, place, jsonb_build_object('into', into_forum));
end
$$;
