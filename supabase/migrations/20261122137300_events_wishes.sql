-- A roadshow by demand: a school asks for a visit, others nearby add their weight, and enough of them
-- bring a draft.

create table public.visit_wishes (
	id bigint generated always as identity primary key,
	programme_id bigint not null references public.programmes (id) on delete cascade,
	place text not null check (length(place) between 2 and 120),
	province text not null check (length(province) between 1 and 40),
	reach text not null check (reach in ('province', 'around', 'country')),
	why text not null default '' check (length(why) <= 1000),
	created_at timestamptz not null default clock_timestamp(),
	event_id bigint references public.events (id) on delete set null,
	answered_at timestamptz
);
comment on column public.visit_wishes.reach is 'Who is told when it comes: the province, those around it as well, or everyone.';
create index visit_wishes_programme on public.visit_wishes (programme_id, id);
create index visit_wishes_event on public.visit_wishes (event_id);

create table public.visit_supporters (
	id bigint generated always as identity primary key,
	wish_id bigint not null references public.visit_wishes (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	school_id bigint references public.schools (id),
	school_text text not null check (length(school_text) between 2 and 200),
	people integer not null check (people between 1 and 200),
	asked boolean not null default false,
	at timestamptz not null default clock_timestamp(),
	unique (wish_id, person_id)
);
create index visit_supporters_person on public.visit_supporters (person_id);
create index visit_supporters_school on public.visit_supporters (school_id);

-- Provinces that lie against this one, itself included.
create function private.provinces_around(province text) returns text[]
language sql immutable set search_path = ''
as $$
	select array_agg(distinct p) from (values
		('Groningen', 'Friesland'), ('Groningen', 'Drenthe'), ('Friesland', 'Drenthe'), ('Friesland', 'Overijssel'),
		('Friesland', 'Flevoland'), ('Friesland', 'Noord-Holland'), ('Drenthe', 'Overijssel'), ('Overijssel', 'Flevoland'),
		('Overijssel', 'Gelderland'), ('Flevoland', 'Gelderland'), ('Flevoland', 'Utrecht'), ('Flevoland', 'Noord-Holland'),
		('Gelderland', 'Utrecht'), ('Gelderland', 'Zuid-Holland'), ('Gelderland', 'Noord-Brabant'), ('Gelderland', 'Limburg'),
		('Utrecht', 'Noord-Holland'), ('Utrecht', 'Zuid-Holland'), ('Noord-Holland', 'Zuid-Holland'),
		('Zuid-Holland', 'Zeeland'), ('Zuid-Holland', 'Noord-Brabant'), ('Zeeland', 'Noord-Brabant'), ('Noord-Brabant', 'Limburg')
	) as n (a, b) cross join lateral unnest(array[n.a, n.b, province]) p
	where province in (n.a, n.b)
$$;

-- Enough schools: a draft for the organiser, and word for everyone within the distance that was chosen.
create function private.answer_wish(wish bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	w public.visit_wishes;
	p public.programmes;
	draft bigint;
begin
	select * into w from public.visit_wishes where id = wish for update;
	select * into p from public.programmes where id = w.programme_id;
	if w.answered_at is not null or p.wishes_needed is null
		or (select count(distinct coalesce(s.school_id::text, lower(s.school_text))) from public.visit_supporters s where s.wish_id = wish)
			< p.wishes_needed then
		return;
	end if;
	insert into public.events (slug, kind, title, summary, programme_id, place, province, starts_at, ends_at, created_by)
	values (left(p.slug, 70) || '-wens-' || wish, 'roadshow', left(p.title || ': ' || w.place, 200), p.summary, p.id, w.place, w.province,
		-- a day far enough away to find a room; the organiser chooses the real one
		(date_trunc('day', now() at time zone 'Europe/Amsterdam') + interval '56 days 13 hours') at time zone 'Europe/Amsterdam',
		(date_trunc('day', now() at time zone 'Europe/Amsterdam') + interval '56 days 16 hours 30 minutes') at time zone 'Europe/Amsterdam',
		p.created_by)
	returning id into draft;
	insert into public.event_staff (event_id, person_id, role)
	select draft, s.person_id, 'owner' from public.programme_staff s where s.programme_id = p.id and s.role = 'owner'
	union select draft, p.created_by, 'owner' where p.created_by is not null;
	update public.visit_wishes set event_id = draft, answered_at = clock_timestamp() where id = wish;
	insert into public.notifications (person_id, kind, topic, details, mail_due_at)
	select s.person_id, 'task', 'event_wish_draft', d.details,
		private.mail_due(private.mail_level(ps, 'task'), ps.quiet_hours, now())
	from public.event_staff s cross join (select e.slug, e.title from public.events e where e.id = draft) e
	cross join lateral (select jsonb_build_object('event', e.slug, 'title', e.title) as details) d
	left join public.person_settings ps on ps.person_id = s.person_id
	where s.event_id = draft;
	insert into public.notifications (person_id, kind, topic, details, mail_due_at)
	select x.person_id, 'task', 'programme_wish', jsonb_build_object('programme', p.slug, 'title', p.title, 'place', w.place),
		private.mail_due(private.mail_level(ps, 'task'), ps.quiet_hours, now())
	from (
		select d.person_id from public.profile_details d join public.profiles c on c.id = d.person_id and c.erased_at is null
		where w.reach = 'country' or d.province = w.province
			or (w.reach = 'around' and d.province = any (private.provinces_around(w.province)))
		union select s.person_id from public.visit_supporters s where s.wish_id = wish) x
	left join public.person_settings ps on ps.person_id = x.person_id
	where not exists (select from public.event_staff s where s.event_id = draft and s.person_id = x.person_id);
end
$$;

-- A school asks for a visit. who: school, school_id, people.
create function public.ask_visit(programme bigint, wish jsonb, who jsonb) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	made bigint;
begin
	if private.viewer_id() is null or not exists (
		select from public.programmes p where p.id = programme and p.published_at is not null and p.wishes_needed is not null) then
		raise exception 'no visits to ask for' using errcode = '42501';
	end if;
	if (select count(*) from public.visit_supporters s join public.visit_wishes w on w.id = s.wish_id
		where s.person_id = private.viewer_id() and s.asked and w.answered_at is null) >= 3 then
		raise exception 'three at a time' using errcode = 'P0001', hint = 'wish_limit';
	end if;
	insert into public.visit_wishes (programme_id, place, province, reach, why)
	values (programme, wish ->> 'place', wish ->> 'province', wish ->> 'reach', coalesce(wish ->> 'why', '')) returning id into made;
	perform public.support_visit(made, who || '{"asked": true}');
	return made;
end
$$;

-- Another school that would come too; says it again with other numbers, or takes it back without any.
create function public.support_visit(wish bigint, who jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if private.viewer_id() is null or not exists (select from public.visit_wishes w join public.programmes p on p.id = w.programme_id
		where w.id = wish and w.answered_at is null and p.published_at is not null) then
		raise exception 'no such wish' using errcode = '42501';
	end if;
	perform from public.visit_wishes where id = wish for update;
	if who is null then
		delete from public.visit_supporters s where s.wish_id = wish and s.person_id = private.viewer_id();
		delete from public.visit_wishes w where w.id = wish and not exists (select from public.visit_supporters s where s.wish_id = wish);
		return;
	end if;
	insert into public.visit_supporters (wish_id, person_id, school_id, school_text, people, asked)
	values (wish, private.viewer_id(), (who ->> 'school_id')::bigint, who ->> 'school', (who ->> 'people')::integer,
		coalesce((who ->> 'asked')::boolean, false))
	on conflict (wish_id, person_id) do update set school_id = excluded.school_id, school_text = excluded.school_text,
		people = excluded.people;
	perform private.answer_wish(wish);
end
$$;

alter table public.visit_wishes enable row level security;
alter table public.visit_supporters enable row level security;
grant select on public.visit_wishes to anon, authenticated;
grant select (id, wish_id, school_id, school_text, people, asked, at) on public.visit_supporters to anon, authenticated;
grant select (person_id) on public.visit_supporters to site_member;
create policy "wishes for a published programme" on public.visit_wishes
	for select to anon, authenticated using (exists (
		select from public.programmes p where p.id = programme_id and p.published_at is not null));
-- the school is what is asked for and known, not who asked: our server says only which are one's own
create policy "schools behind a readable wish" on public.visit_supporters
	for select to anon, authenticated using (exists (select from public.visit_wishes w where w.id = wish_id));
grant execute on function public.ask_visit(bigint, jsonb, jsonb), public.support_visit(bigint, jsonb) to site_member;
