-- Keeping it decent (reports, hiding) and telling people (notifications, mails).

create table public.reports (
	id bigint generated always as identity primary key,
	post_id bigint references public.posts (id) on delete cascade,
	material_id bigint references public.materials (id) on delete cascade,
	person_id uuid references public.profiles (id) on delete cascade,
	review_id bigint,
	community_id bigint references public.communities (id) on delete cascade,
	reporter_id uuid not null references public.profiles (id) on delete cascade,
	reason text not null check (reason in ('onvriendelijk', 'privacy', 'auteursrecht', 'reclame', 'onjuist', 'anders')),
	note text not null default '' check (length(note) <= 1000),
	created_at timestamptz not null default clock_timestamp(),
	decided_at timestamptz,
	decided_by uuid references public.profiles (id),
	outcome text check (outcome in ('hidden', 'kept', 'edited', 'suspended')),
	decision text not null default '' check (length(decision) <= 1000),
	check (num_nonnulls(post_id, material_id, person_id, review_id) = 1)
);
comment on column public.reports.review_id is 'Feedback on work; the learning path, which comes later, adds the reference.';
create index reports_open on public.reports (community_id, created_at) where decided_at is null;
create index reports_post on public.reports (post_id);
create index reports_material on public.reports (material_id);
create index reports_person on public.reports (person_id);
create index reports_review on public.reports (review_id) where review_id is not null;
create unique index reports_once on public.reports (reporter_id, post_id) where decided_at is null;
create unique index reports_once_review on public.reports (reporter_id, review_id) where decided_at is null;

create table public.post_holds (
	post_id bigint primary key references public.posts (id) on delete cascade,
	reason text not null check (length(reason) between 1 and 1000),
	body text not null,
	body_html text not null,
	hidden_by uuid not null,
	at timestamptz not null default clock_timestamp()
);
comment on table public.post_holds is 'The words of a hidden post: its author and those who keep order may read them.';

create table public.notifications (
	id bigint generated always as identity primary key,
	person_id uuid not null references public.profiles (id) on delete cascade,
	kind text not null check (kind in ('mention', 'reply', 'followed', 'community', 'task')),
	topic text not null default '',
	thread_id bigint references public.threads (id) on delete cascade,
	post_id bigint references public.posts (id) on delete cascade,
	community_id bigint references public.communities (id) on delete cascade,
	material_id bigint references public.materials (id) on delete cascade,
	actor_id uuid,
	details jsonb not null default '{}',
	created_at timestamptz not null default clock_timestamp(),
	read_at timestamptz,
	mail_due_at timestamptz,
	mailed_at timestamptz
);
comment on column public.notifications.topic is 'What exactly: join_request, question_open, post_hidden, report_decided …';
comment on column public.notifications.mail_due_at is 'When the mail may go out, quiet hours observed; null: no mail wanted.';
create index notifications_person on public.notifications (person_id, id desc);
create index notifications_unread on public.notifications (person_id) where read_at is null;
create unique index notifications_once on public.notifications (person_id, kind, post_id) where post_id is not null;
create index notifications_due on public.notifications (mail_due_at) where mailed_at is null and mail_due_at is not null;
create index notifications_thread on public.notifications (thread_id, person_id);
create index notifications_post on public.notifications (post_id);
create index notifications_community on public.notifications (community_id);
create index notifications_material on public.notifications (material_id);

create table public.mails (
	id bigint generated always as identity primary key,
	person_id uuid references public.profiles (id) on delete set null,
	address text,
	kind text not null,
	locale text not null default 'nl' check (locale in ('nl', 'en')),
	payload jsonb not null default '{}',
	message_id text not null unique,
	created_at timestamptz not null default clock_timestamp(),
	sent_at timestamptz,
	attempts integer not null default 0,
	failed_at timestamptz,
	last_error text,
	along_with text,
	check (person_id is not null or address is not null or sent_at is not null or failed_at is not null)
);
comment on table public.mails is 'Outbox: written in the transaction that causes the mail, sent by the worker, address erased 30 days after.';
comment on column public.mails.along_with is
	'A stream whose publishing job asks for the mail, so that a crowd at one event costs one job and not one each.';
create index mails_waiting on public.mails (created_at) where sent_at is null;
create index mails_along on public.mails (along_with, id) where sent_at is null and along_with is not null;
create index mails_person on public.mails (person_id);

-- One row, one job: the mail leaves when its cause is saved. Three lines, so that a slow mail server
-- never takes all hands of the worker.
create function private.mail_written() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.enqueue('send_mail', json_build_object('mail', new.id), 'mail:' || new.id, null, 12, 'mail-' || new.id % 3);
	return null;
end
$$;
create trigger mail_written after insert on public.mails
	for each row when (new.along_with is null) execute function private.mail_written();

-- An invitation by mail: only a lead's own invitation, only to its own address.
create function public.mail_invitation(invitation bigint, token text, mail_locale text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	invited public.invitations;
begin
	select * into invited from public.invitations where id = invitation;
	if invited.id is null or invited.email is null or not private.leads_community(invited.community_id)
		or encode(extensions.digest(token, 'sha256'), 'hex') <> invited.token_hash then
		raise exception 'you may not send this invitation' using errcode = '42501';
	end if;
	insert into public.mails (address, kind, locale, payload, message_id)
	values (invited.email, 'invitation', mail_locale,
		jsonb_build_object('invitation', invitation, 'token', token),
		-- sent again with a new token: another mail
		'invitation-' || invitation || '-' || left(invited.token_hash, 12) || '@vliegwiel');
end
$$;

-- The community and, for public talk, the moderators hear of a report.
create function private.report_made() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if new.post_id is not null then
		select community_id into new.community_id from public.posts where id = new.post_id;
	elsif new.review_id is not null then
		select s.asked_in into new.community_id
		from public.reviews v join public.submissions s on s.id = v.submission_id where v.id = new.review_id;
	end if;
	return new;
end
$$;
create trigger report_placed before insert on public.reports
	for each row execute function private.report_made();

create function private.report_announced() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.enqueue('report_made', json_build_object('report', new.id));
	return null;
end
$$;
create trigger report_announced after insert on public.reports
	for each row execute function private.report_announced();

-- Who may handle a report: the community's leads; moderators everything reported. Nobody handles what
-- they reported themselves or what is about themselves. (plpgsql: reviews are made in a later migration.)
create function private.can_handle_report(report bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.reports r
		where r.id = report and r.reporter_id <> private.viewer_id()
			and r.person_id is distinct from private.viewer_id()
			and not exists (select from public.posts p where p.id = r.post_id and p.author_id = private.viewer_id())
			and not exists (select from public.reviews v where v.id = r.review_id and v.reviewer_id = private.viewer_id())
			and (
			private.viewer_has_role('moderator')
			or r.community_id = any (private.viewer_led_communities()))
	);
end
$$;

-- Those who keep order read what was reported, also where they are not a member; the reporter stays unnamed.
create function public.list_reports(community bigint, open_only boolean, before bigint, bound integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (select coalesce(jsonb_agg(row order by (row ->> 'id')::bigint desc), '[]') from (
		select jsonb_build_object(
			'id', r.id, 'reason', r.reason, 'note', r.note, 'created_at', r.created_at,
			'decided_at', r.decided_at, 'outcome', r.outcome, 'decision', r.decision,
			'decided_by', d.name, 'community_id', r.community_id, 'community', c.name, 'slug', c.slug,
			'material_id', r.material_id, 'material', m.title, 'person_id', r.person_id, 'person', pr.name,
			'post_id', p.id, 'thread_id', p.thread_id, 'number', p.number, 'title', coalesce(t.title, w.title),
			'author_id', a.id, 'author', a.name, 'hidden', coalesce(p.hidden_at, v.hidden_at) is not null,
			-- the words of the feedback and what they are about; never the work itself
			'review_id', v.id, 'top', v.top, 'tips', v.tips,
			'deleted', p.deleted_at is not null,
			'body_html', case when p.hidden_at is not null then h.body_html else p.body_html end,
			'others', (select count(*) from public.reports o
				where (o.post_id = r.post_id or o.review_id = r.review_id) and o.id <> r.id)
		) as row
		from public.reports r
		left join public.communities c on c.id = r.community_id
		left join public.materials m on m.id = r.material_id
		left join public.profiles pr on pr.id = r.person_id
		left join public.posts p on p.id = r.post_id
		left join public.threads t on t.id = p.thread_id
		left join public.reviews v on v.id = r.review_id
		left join public.submissions w on w.id = v.submission_id
		left join public.profiles a on a.id = coalesce(p.author_id, v.reviewer_id) and a.erased_at is null
		left join public.profiles d on d.id = r.decided_by and d.erased_at is null
		left join public.post_holds h on h.post_id = p.id
		where private.can_handle_report(r.id)
			and (community is null or r.community_id = community)
			and (not open_only or r.decided_at is null)
			and (before is null or r.id < before)
		order by r.id desc limit least(bound, 100)
	) rows);
end
$$;

create function public.hide_post(post bigint, why text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.posts;
begin
	select * into held from public.posts where id = post for update;
	if held.id is null or not (private.can_moderate_thread(held.thread_id) or exists (
		select from public.reports r where r.post_id = post and private.can_handle_report(r.id))) then
		raise exception 'you may not hide this post' using errcode = '42501';
	end if;
	if held.hidden_at is not null or held.deleted_at is not null then
		return;
	end if;
	insert into public.post_holds (post_id, reason, body, body_html, hidden_by)
	values (post, why, held.body, held.body_html, private.viewer_id());
	update public.posts set hidden_at = clock_timestamp(), body = '', body_html = '' where id = post;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, reason)
	values (private.viewer_id(), 'post.hide', 'post', post::text, held.community_id, why);
	insert into public.notifications (person_id, kind, topic, thread_id, community_id, details, mail_due_at)
	values (held.author_id, 'task', 'post_hidden', held.thread_id, held.community_id,
		jsonb_build_object('reason', why, 'number', held.number, 'post', post), now());
end
$$;

create function public.restore_post(post bigint, why text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.post_holds;
	place bigint;
	talk bigint;
begin
	select thread_id, community_id into talk, place from public.posts where id = post for update;
	if talk is null or not (private.can_moderate_thread(talk) or exists (
		select from public.reports r where r.post_id = post and private.can_handle_report(r.id))) then
		raise exception 'you may not restore this post' using errcode = '42501';
	end if;
	delete from public.post_holds where post_id = post returning * into held;
	if held.post_id is null then
		return;
	end if;
	update public.posts set hidden_at = null, body = held.body, body_html = held.body_html where id = post;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, reason)
	values (private.viewer_id(), 'post.restore', 'post', post::text, place, why);
	insert into public.notifications (person_id, kind, topic, thread_id, community_id, details, mail_due_at)
	select author_id, 'task', 'post_restored', thread_id, community_id,
		jsonb_build_object('reason', why, 'number', number, 'post', post), now()
	from public.posts where id = post;
end
$$;

-- One decision per report, however many people look at it; the reporter hears the outcome.
create function public.decide_report(report bigint, new_outcome text, words text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	handled public.reports;
begin
	if not private.can_handle_report(report) then
		raise exception 'you may not decide on this report' using errcode = '42501';
	end if;
	select * into handled from public.reports where id = report for update;
	if handled.decided_at is not null then
		raise exception 'already decided' using errcode = 'P0001', hint = 'already_decided';
	end if;
	if (new_outcome = 'hidden' and num_nonnulls(handled.post_id, handled.review_id) = 0)
		or (new_outcome = 'suspended' and handled.person_id is null) then
		raise exception 'that is no answer to this report' using errcode = 'P0001', hint = 'other_outcome';
	end if;
	if new_outcome = 'hidden' and handled.post_id is not null then
		perform public.hide_post(handled.post_id, words);
	elsif new_outcome = 'hidden' then
		perform public.hide_review(handled.review_id, words);
	end if;
	update public.reports set decided_at = clock_timestamp(), decided_by = private.viewer_id(),
		outcome = new_outcome, decision = coalesce(words, '')
	where id = report or ((post_id = handled.post_id or review_id = handled.review_id) and decided_at is null);
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, reason, details)
	values (private.viewer_id(), 'report.decide', 'report', report::text, handled.community_id, words,
		jsonb_build_object('outcome', new_outcome));
	insert into public.notifications (person_id, kind, topic, thread_id, community_id, details, mail_due_at)
	select r.reporter_id, 'task', 'report_decided', p.thread_id, r.community_id,
		jsonb_build_object('outcome', new_outcome, 'decision', coalesce(words, '')), now()
	from public.reports r left join public.posts p on p.id = r.post_id
	where r.id = report or ((r.post_id = handled.post_id or r.review_id = handled.review_id)
		and r.decided_by = private.viewer_id() and r.decided_at > now() - interval '1 second');
end
$$;

-- The bell rings at once: a change for each notice, numbered together for all that were made together.
create function private.notified() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	streams text[];
begin
	with moved as (
		insert into public.streams as s (stream, seq)
		select 'person:' || person_id, count(*) from made group by person_id order by 1
		on conflict (stream) do update set seq = s.seq + excluded.seq
		returning s.stream, s.seq
	),
	logged as (
		insert into public.changes (stream, seq, kind, subject_id, actor_id)
		select s.stream, s.seq + 1 - row_number() over (partition by s.stream order by m.id desc),
			'notification.made', m.id, m.actor_id
		from made m join moved s on s.stream = 'person:' || m.person_id
	)
	select array_agg(stream) into streams from moved;
	if streams is not null then
		perform private.remember_changed(streams);
	end if;
	return null;
end
$$;
create trigger notified after insert on public.notifications referencing new table as made
	for each statement execute function private.notified();

-- Everything the shell needs to know of the viewer, in one call; also says why someone is kept out.
create function private.viewer_card() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select jsonb_build_object(
			'id', p.id,
			'name', p.name,
			'role', p.role,
			'avatar_file_id', p.avatar_file_id,
			'roles', coalesce((select jsonb_agg(r.role) from public.platform_roles r where r.person_id = p.id), '[]'),
			'locale', coalesce(s.locale, 'nl'),
			'theme', coalesce(s.theme, ''),
			'show_presence', coalesce(s.show_presence, true),
			'live', private.session_is_live(),
			'stream', (
				select jsonb_build_object('stream', names.stream, 'seq', coalesce(w.seq, 0), 'epoch', coalesce(w.epoch, 0))
				from (select 'person:' || p.id as stream) names left join public.streams w on w.stream = names.stream),
			-- counted to a bound: the bell says "99+"
			'unread', (select count(*) from (
				select from public.notifications n where n.person_id = p.id and n.read_at is null limit 100) unread),
			'suspended', (
				select jsonb_build_object('reason', u.reason, 'until', u.until)
				from public.suspensions u
				where u.person_id = p.id and u.lifted_at is null and (u.until is null or u.until > now())
				order by u.until desc nulls first limit 1
			)
		)
		from public.profiles p
		left join public.person_settings s on s.person_id = p.id
		where p.id = (select auth.uid()) and p.erased_at is null
	);
end
$$;
