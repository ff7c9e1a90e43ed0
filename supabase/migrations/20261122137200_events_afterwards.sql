-- What those who came thought of it, news from the organiser, and figures.

-- Feedback -----------------------------------------------------------------------------------------

create table public.feedback_given (
	registration_id bigint primary key references public.registrations (id) on delete cascade
);
comment on table public.feedback_given is 'Who gave feedback, apart from what was said, and without a time.';

create table public.feedback (
	id uuid primary key default gen_random_uuid(),
	event_id bigint not null references public.events (id) on delete cascade,
	score smallint not null check (score between 1 and 5),
	good text not null default '' check (length(good) <= 2000),
	better text not null default '' check (length(better) <= 2000)
);
comment on table public.feedback is 'Nothing in it points at who gave it; read by nobody but through show_feedback, from five on.';
create index feedback_event on public.feedback (event_id);

-- Says what one thought, once, and only when one was there.
create function public.give_feedback(registration bigint, score integer, good text, better text, hash text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r public.registrations;
begin
	select * into r from public.registrations where id = registration for update;
	if r.id is null or not (coalesce(r.link_hash = hash, false) or coalesce(r.person_id = private.viewer_id(), false)) then
		raise exception 'not yours' using errcode = '42501';
	end if;
	if not exists (select from public.attendances a where a.registration_id = registration)
		or (select starts_at from public.events where id = r.event_id) > clock_timestamp() then
		raise exception 'for who was there' using errcode = 'P0001', hint = 'not_attended';
	end if;
	insert into public.feedback_given (registration_id) values (registration) on conflict do nothing;
	if not found then
		raise exception 'once is enough' using errcode = 'P0001', hint = 'feedback_given';
	end if;
	insert into public.feedback (event_id, score, good, better)
	values (r.event_id, score, coalesce(btrim(good), ''), coalesce(btrim(better), ''));
end
$$;

create function public.gave_feedback(registration bigint, hash text default null) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from public.feedback_given g join public.registrations r on r.id = g.registration_id
		where r.id = registration and (r.link_hash = hash or r.person_id = private.viewer_id()))
$$;

-- What those who came thought: from five answers on, words in no order. Results move per five answers,
-- so that who looks before and after one answer learns nothing of it.
create function public.show_feedback(event bigint) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with told as (
		select f.score, f.good, f.better from public.feedback f
		where f.event_id = event and private.has_event_role(event, 'owner', 'registrations')
		order by f.id
		limit (select count(*) / 5 * 5 from public.feedback c where c.event_id = event))
	select jsonb_build_object('count', (select count(*) from told),
		'average', (select round(avg(score), 1) from told),
		'scores', (select jsonb_agg((select count(*) from told t where t.score = n) order by n) from generate_series(1, 5) n),
		'good', coalesce((select jsonb_agg(good order by md5(good)) from told where good <> ''), '[]'),
		'better', coalesce((select jsonb_agg(better order by md5(better)) from told where better <> ''), '[]'))
$$;

-- News ---------------------------------------------------------------------------------------------

create table public.event_messages (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	author_id uuid references public.profiles (id),
	subject text not null check (length(subject) between 2 and 150),
	body text not null check (length(body) between 2 and 5000),
	told integer not null default 0,
	sent_at timestamptz not null default clock_timestamp()
);
create index event_messages_event on public.event_messages (event_id, id);
create index event_messages_author on public.event_messages (author_id);
create index mails_registration on public.mails (((payload ->> 'registration')::bigint)) where kind like 'event\_%';

-- Whom a message reaches: filter has states, attended ('yes', 'no'), unanswered (a question), session.
create function public.list_event_audience(event bigint, filter jsonb) returns table (registration bigint, name text)
language sql stable security definer set search_path = ''
as $$
	select r.id, coalesce(p.name, r.name)
	from public.registrations r left join public.profiles p on p.id = r.person_id
	where r.event_id = event and private.has_event_role(event, 'owner', 'registrations')
		and (r.person_id is not null or r.email is not null) and r.mail_off_at is null
		and filter -> 'states' ? r.state
		and (coalesce(filter ->> 'attended', '') = ''
			or (filter ->> 'attended' = 'yes') = exists (select from public.attendances a where a.registration_id = r.id))
		and (filter ->> 'unanswered' is null or not exists (
			select from public.answers a where a.registration_id = r.id and a.question_id = (filter ->> 'unanswered')::bigint))
		and (filter ->> 'session' is null or exists (
			select from public.session_choices c where c.registration_id = r.id and c.session_id = (filter ->> 'session')::bigint))
	order by r.ticket
$$;

create function public.send_event_message(event bigint, subject text, body text, filter jsonb) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	message bigint;
	counted integer;
begin
	if not private.has_event_role(event, 'owner', 'registrations') then
		raise exception 'only who keeps the registrations writes to them' using errcode = '42501';
	end if;
	perform from public.events where id = event for update;
	-- nobody is mailed without end
	if (select count(*) from public.event_messages m where m.event_id = event and m.sent_at > clock_timestamp() - interval '1 day') >= 5 then
		raise exception 'enough for today' using errcode = 'P0001', hint = 'message_limit';
	end if;
	insert into public.event_messages (event_id, author_id, subject, body) values (event, private.viewer_id(), subject, body)
	returning id into message;
	insert into public.mails (person_id, address, kind, locale, payload, message_id)
	select r.person_id, case when r.person_id is null then r.email end, 'event_message', r.locale,
		jsonb_build_object('registration', r.id, 'message', message), 'event-message-' || message || '-' || r.id || '@vliegwiel'
	from public.list_event_audience(event, filter) a join public.registrations r on r.id = a.registration;
	get diagnostics counted = row_count;
	if counted = 0 then
		raise exception 'nobody' using errcode = 'P0001', hint = 'message_nobody';
	end if;
	update public.event_messages set told = counted where id = message;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, community_id)
	select private.viewer_id(), 'event.message', 'event', event::text, e.community_id from public.events e where e.id = event;
	return counted;
end
$$;

-- The last mails of an event and how they fared; no words, no address.
create function public.list_event_mails(event bigint) returns table (
	id bigint, registration bigint, name text, kind text, created_at timestamptz, sent_at timestamptz, failed_at timestamptz,
	attempts integer)
language sql stable security definer set search_path = ''
as $$
	select m.id, r.id, coalesce(p.name, r.name), substr(m.kind, 7), m.created_at, m.sent_at, m.failed_at, m.attempts
	from public.mails m
	join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
	left join public.profiles p on p.id = r.person_id
	where m.kind like 'event\_%' and r.event_id = event and private.has_event_role(event, 'owner', 'registrations')
	order by (m.failed_at is null), m.id desc limit 200
$$;

-- The same mail once more, written anew from what is true now; at most three times.
create function public.resend_event_mail(mail bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	old public.mails;
	r public.registrations;
begin
	select * into old from public.mails where id = mail and kind like 'event\_%';
	select * into r from public.registrations where id = (old.payload ->> 'registration')::bigint for update;
	if r.id is null or not private.has_event_role(r.event_id, 'owner', 'registrations') then
		raise exception 'not your event' using errcode = '42501';
	end if;
	if (select count(*) from public.mails m where (m.payload ->> 'registration')::bigint = r.id and m.kind = old.kind
		and m.kind like 'event\_%' and m.message_id like '%-again@vliegwiel') >= 3 then
		raise exception 'enough' using errcode = 'P0001', hint = 'message_limit';
	end if;
	insert into public.mails (person_id, address, kind, locale, payload, message_id)
	values (r.person_id, case when r.person_id is null then r.email end, old.kind, r.locale, old.payload,
		'event-' || mail || '-' || gen_random_uuid() || '-again@vliegwiel');
end
$$;

-- By the link in a mail, without an account: no more mail that is not about the seat itself.
create function private.refuse_event_mail(mail bigint) returns void
language sql security definer set search_path = ''
as $$
	update public.registrations r set mail_off_at = coalesce(r.mail_off_at, clock_timestamp())
	from public.mails m where m.id = mail and m.kind like 'event\_%' and r.id = (m.payload ->> 'registration')::bigint
$$;

-- Figures ------------------------------------------------------------------------------------------

create table public.event_views (
	event_id bigint not null references public.events (id) on delete cascade,
	day date not null default current_date,
	seen integer not null default 1,
	primary key (event_id, day)
);
comment on table public.event_views is 'How often a page was opened on a day; nothing about who.';

create function public.count_event_view(event bigint) returns void
language sql security definer set search_path = ''
as $$
	insert into public.event_views as v (event_id) select e.id from public.events e
	where e.id = event and e.state <> 'draft' and private.can_read_event(event)
	on conflict (event_id, day) do update set seen = v.seen + 1
$$;

-- What is on the organiser's board. Groups below five are one group: nobody is told from a figure.
create function public.show_event_figures(event bigint) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'seen', (select coalesce(sum(v.seen), 0) from public.event_views v where v.event_id = event),
		'registered', count(*) filter (where not r.walk_in),
		'confirmed', count(*) filter (where r.state = 'confirmed'),
		'waiting', count(*) filter (where r.state in ('waiting', 'offered')),
		'cancelled', count(*) filter (where r.state in ('cancelled', 'declined', 'expired')),
		'attended', count(a.at),
		'unnamed', count(*) filter (where r.state = 'confirmed' and r.name = ''),
		'provinces', (select coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'count', g.n) order by g.n desc, g.name), '[]') from (
			select case when c.n < 5 then '' else c.name end as name, sum(c.n) as n from (
				select x.province as name, count(*) as n from public.registrations x
				where x.event_id = event and x.state = 'confirmed' group by 1) c group by 1) g),
		'open', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'label', q.label, 'count', (
				select count(*) from public.registrations x where x.event_id = event and x.state = 'confirmed'
					and not exists (select from public.answers w where w.registration_id = x.id and w.question_id = q.id)))
				order by q.position), '[]')
			from public.event_questions q where q.event_id = event and q.retired_at is null and q.required),
		'sessions', private.event_programme(event))
	from public.events e left join public.registrations r on r.event_id = e.id left join public.attendances a on a.registration_id = r.id
	where e.id = event and private.has_event_role(event, 'owner', 'registrations')
	group by e.id
$$;

alter table public.feedback_given enable row level security;
alter table public.feedback enable row level security;
alter table public.event_messages enable row level security;
alter table public.event_views enable row level security;
grant select on public.event_messages to authenticated;
create policy "messages of events one keeps" on public.event_messages
	for select to authenticated using (event_id = any ((select private.viewer_kept_events())::bigint[]));
grant execute on function public.give_feedback(bigint, integer, text, text, text), public.gave_feedback(bigint, text),
	public.count_event_view(bigint) to site_anon, site_member;
grant execute on function public.show_feedback(bigint), public.list_event_audience(bigint, jsonb),
	public.send_event_message(bigint, text, text, jsonb), public.list_event_mails(bigint), public.resend_event_mail(bigint),
	public.show_event_figures(bigint) to site_member;
grant execute on function private.refuse_event_mail(bigint) to service_role;
