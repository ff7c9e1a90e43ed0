-- Work from one's own class: handed in, shared for a while, and looked at by others.

create table public.submissions (
	id bigint generated always as identity primary key,
	person_id uuid not null references public.profiles (id) on delete cascade,
	module public.content_name not null,
	lesson public.content_name not null,
	block public.block_id not null,
	title text not null check (length(title) between 1 and 200),
	goal text not null default '' check (length(goal) <= 400),
	body text not null default '' check (length(body) <= 20000),
	url text check (url ~ '^https://' and length(url) <= 2000),
	file_id bigint references public.files (id) on delete set null,
	material_id bigint references public.materials (id) on delete set null,
	revision integer not null default 1,
	submitted_at timestamptz not null default clock_timestamp(),
	updated_at timestamptz not null default clock_timestamp(),
	asked_at timestamptz,
	asked_in bigint references public.communities (id) on delete set null,
	helped_at timestamptz,
	unique (person_id, block)
);
comment on table public.submissions is 'One per assignment: the portfolio. Private until its owner shares it or asks for feedback.';
comment on column public.submissions.title is 'Of the assignment, and its goal, as they were: the path may change.';
comment on column public.submissions.material_id is 'What its owner made of it for others.';
comment on column public.submissions.asked_in is 'Feedback from this werkplaats; null: from others who did the same assignment.';
comment on column public.submissions.helped_at is 'When an educator was asked to step in, after seven days with too little feedback.';
create index submissions_asked on public.submissions (block, asked_at) where asked_at is not null;
create index submissions_asked_in on public.submissions (asked_in, asked_at) where asked_in is not null;
create index submissions_material on public.submissions (material_id) where material_id is not null;
create index submissions_file on public.submissions (file_id) where file_id is not null;

create table public.submission_shares (
	id bigint generated always as identity primary key,
	submission_id bigint not null references public.submissions (id) on delete cascade,
	person_id uuid references public.profiles (id) on delete cascade,
	community_id bigint references public.communities (id) on delete cascade,
	until timestamptz not null,
	created_at timestamptz not null default clock_timestamp(),
	check (num_nonnulls(person_id, community_id) = 1),
	check (until <= created_at + interval '400 days'),
	unique nulls not distinct (submission_id, person_id, community_id)
);
create index submission_shares_person on public.submission_shares (person_id, until) where person_id is not null;
create index submission_shares_community on public.submission_shares (community_id, until) where community_id is not null;

create table public.reviews (
	id bigint generated always as identity primary key,
	submission_id bigint not null references public.submissions (id) on delete cascade,
	reviewer_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('peer', 'educator')),
	taken_at timestamptz not null default clock_timestamp(),
	given_at timestamptz,
	revision integer,
	levels jsonb not null default '{}' check (jsonb_typeof(levels) = 'object' and length(levels::text) <= 4000),
	top text not null default '' check (length(top) <= 4000),
	tips text not null default '' check (length(tips) <= 8000),
	hidden_at timestamptz,
	hidden_why text not null default '' check (length(hidden_why) <= 1000),
	unique (submission_id, reviewer_id),
	check (given_at is null or (top <> '' and tips <> ''))
);
alter table public.reports add foreign key (review_id) references public.reviews (id) on delete cascade;
comment on table public.reviews is 'Feedback that somebody promised (taken_at) and gave (given_at); a promise ends after three days.';
comment on column public.reviews.levels is 'Place per criterion of the rubric, from 0.';
comment on column public.reviews.revision is 'Of the work as it was looked at.';
comment on column public.reviews.hidden_why is 'What those who keep order say to the reviewer; hidden feedback counts for nobody.';
create index reviews_reviewer on public.reviews (reviewer_id, given_at);
create index reviews_promised on public.reviews (taken_at) where given_at is null;

-- Predicates ------------------------------------------------------------------------------------

-- Who looks at work: peers while it asks for feedback, and whoever trains them in the werkplaats it asks in.
create function private.may_review(work public.submissions) returns boolean
language sql stable security definer set search_path = ''
as $$
	select private.viewer_id() is not null and work.asked_at is not null and work.person_id <> private.viewer_id() and (
		case when work.asked_in is not null
			then work.asked_in = any (private.viewer_communities())
			-- outside a werkplaats: whoever did the same assignment; after a week, an editor of the path
			else exists (
				select from public.submissions own where own.block = work.block and own.person_id = private.viewer_id())
				or (private.viewer_has_role('editor') and work.asked_at < now() - interval '7 days') end)
$$;

-- Shared with the viewer, for now.
create function private.is_shared_submission(submission bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from public.submission_shares s
		where s.submission_id = submission and s.until > now()
			and (s.person_id = private.viewer_id() or s.community_id = any (private.viewer_communities())))
$$;

-- The viewer promised or gave feedback on it.
create function private.reviews_submission(submission bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from public.reviews r where r.submission_id = submission and r.reviewer_id = private.viewer_id())
$$;

create function private.owns_submission(submission bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from public.submissions s where s.id = submission and s.person_id = private.viewer_id())
$$;

-- Signals ---------------------------------------------------------------------------------------

create function private.submission_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.record_change('submission:' || new.id, 'submission.edited', new.id, private.viewer_id());
	return null;
end
$$;
create trigger submission_changed after insert or update of body, url, file_id, asked_at on public.submissions
	for each row execute function private.submission_changed();

create function private.review_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	work bigint := case when tg_op = 'DELETE' then old.submission_id else new.submission_id end;
begin
	-- the work itself may be on its way out
	if exists (select from public.submissions where id = work) then
		perform private.record_change('submission:' || work,
			case when tg_op = 'UPDATE' then 'review.given' when tg_op = 'INSERT' then 'review.taken' else 'review.released' end,
			work, private.viewer_id());
	end if;
	return null;
end
$$;
create trigger review_changed after insert or update or delete on public.reviews
	for each row execute function private.review_changed();

-- Fewer may read it: its signals move to another channel.
create function private.submission_share_ended() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.streams set epoch = epoch + 1 where stream = 'submission:' || old.submission_id;
	return null;
end
$$;
create trigger submission_share_ended after delete on public.submission_shares
	for each row execute function private.submission_share_ended();

-- Feedback --------------------------------------------------------------------------------------

-- What waits for feedback that the viewer could give. Whose work it is, is known to people of one werkplaats.
create function public.list_waiting_work() returns table (
	id bigint, module text, block text, title text, asked_at timestamptz, asked_in bigint, community text, owner text,
	given integer, taken integer, educator boolean
)
language sql stable security definer set search_path = ''
as $$
	select s.id, s.module::text, s.block::text, s.title, s.asked_at, s.asked_in, c.name,
		case when s.asked_in is not null then p.name end, r.given, r.taken,
		case when s.asked_in is null then private.viewer_has_role('editor')
			else s.asked_in = any (private.viewer_led_communities()) end
	from public.submissions s
	join public.profiles p on p.id = s.person_id and p.erased_at is null
	left join public.communities c on c.id = s.asked_in
	cross join lateral (
		select count(*) filter (where given_at is not null)::integer as given, count(*) filter (where given_at is null)::integer as taken
		from public.reviews where submission_id = s.id and hidden_at is null) r
	-- found by indexes first: of all that waits anywhere the viewer may take a little
	where s.id in (
			select w.id from public.submissions w where w.asked_in = any (private.viewer_communities()) and w.asked_at is not null
			union
			select w.id from public.submissions own
			join public.submissions w on w.block = own.block and w.asked_at is not null and w.asked_in is null
			where own.person_id = private.viewer_id()
			union
			select w.id from public.submissions w
			where private.viewer_has_role('editor') and w.asked_in is null and w.asked_at < now() - interval '7 days')
		and private.may_review(s) and not private.reviews_submission(s.id)
		and (r.given + r.taken < 2 or s.asked_in = any (private.viewer_led_communities()))
	order by r.given, s.asked_at
	limit 50
$$;

-- Promises feedback: from here on the viewer reads the work. Two peers per piece; an educator comes on top.
create function public.take_review(submission bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	work public.submissions;
	part text;
begin
	select * into work from public.submissions where id = submission for update;
	if work.id is null or not private.may_review(work) then
		raise exception 'not yours to look at' using errcode = '42501';
	end if;
	part := case when work.asked_in = any (private.viewer_led_communities())
		or (work.asked_in is null and private.viewer_has_role('editor')) then 'educator' else 'peer' end;
	if part = 'peer' and (
		select count(*) from public.reviews
		where submission_id = submission and hidden_at is null and role = 'peer' and reviewer_id <> private.viewer_id()) >= 2 then
		raise exception 'two others are at it' using errcode = 'P0001', hint = 'review_taken';
	end if;
	insert into public.reviews (submission_id, reviewer_id, role) values (submission, private.viewer_id(), part)
	on conflict (submission_id, reviewer_id) do nothing;
end
$$;

-- Gives what was promised, or says it better: the owner hears of the first time.
create function public.give_review(submission bigint, rubric jsonb, good text, better text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	work public.submissions;
	own public.reviews;
begin
	select * into work from public.submissions where id = submission for update;
	select * into own from public.reviews where submission_id = submission and reviewer_id = private.viewer_id() for update;
	if own.id is null then
		raise exception 'promise it first' using errcode = '42501';
	end if;
	if own.hidden_at is not null then
		raise exception 'it was hidden' using errcode = 'P0001', hint = 'review_hidden';
	end if;
	update public.reviews
	set levels = rubric, top = good, tips = better, given_at = coalesce(given_at, clock_timestamp()), revision = work.revision
	where id = own.id;
	if own.given_at is null then
		insert into public.notifications (person_id, kind, topic, actor_id, details, mail_due_at)
		values (work.person_id, 'task', 'review_given', own.reviewer_id,
			jsonb_build_object('submission', work.id, 'title', work.title), now());
	end if;
end
$$;

-- Takes feedback out of sight, and puts it back: whoever handles a report of it.
create function public.hide_review(review bigint, why text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.settle_review(review, true, why);
end
$$;

create function public.restore_review(review bigint, why text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.settle_review(review, false, why);
end
$$;

create function private.settle_review(review bigint, hide boolean, why text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.reviews;
	work public.submissions;
begin
	if not exists (select from public.reports r where r.review_id = review and private.can_handle_report(r.id)) then
		raise exception 'you may not settle this feedback' using errcode = '42501';
	end if;
	if coalesce(btrim(why), '') = '' then
		raise exception 'say why' using errcode = 'P0001', hint = 'reason_missing';
	end if;
	select * into held from public.reviews where id = review for update;
	if hide = (held.hidden_at is not null) then
		return;
	end if;
	update public.reviews set hidden_at = case when hide then clock_timestamp() end, hidden_why = case when hide then why else '' end
	where id = review;
	select * into work from public.submissions where id = held.submission_id;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id, reason)
	values (private.viewer_id(), case when hide then 'review.hide' else 'review.restore' end, 'review', review::text, work.asked_in, why);
	insert into public.notifications (person_id, kind, topic, community_id, details, mail_due_at)
	values (held.reviewer_id, 'task', case when hide then 'review_hidden' else 'review_restored' end, work.asked_in,
		jsonb_build_object('reason', why, 'submission', work.id, 'title', work.title), now());
end
$$;

-- Promises of three days ago end, so that others can help; after a week an educator is asked to.
create function private.tend_reviews() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	counted integer;
begin
	delete from public.reviews where given_at is null and taken_at < clock_timestamp() - interval '3 days';
	with late as (
		update public.submissions s set helped_at = clock_timestamp()
		where s.asked_at < clock_timestamp() - interval '7 days' and s.helped_at is null
			and (select count(*) from public.reviews r
				where r.submission_id = s.id and r.given_at is not null and r.hidden_at is null) < 2
		returning s.id, s.title, s.asked_in, s.person_id
	), helpers as (
		select l.*, m.person_id as helper from late l
		join public.memberships m on m.community_id = l.asked_in and m.role in ('lead', 'coach')
		union all
		select l.*, r.person_id from late l join public.platform_roles r on r.role = 'editor' where l.asked_in is null
	)
	insert into public.notifications (person_id, kind, topic, community_id, details, mail_due_at)
	select h.helper, 'task', 'review_late', h.asked_in, jsonb_build_object('submission', h.id, 'title', h.title), now()
	from helpers h where h.helper <> h.person_id;
	get diagnostics counted = row_count;
	return counted;
end
$$;
grant execute on function private.tend_reviews() to service_role;
