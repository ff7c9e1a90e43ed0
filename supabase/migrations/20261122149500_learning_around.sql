-- Around the path: lessons in the site's search, where learners stop for editors, and statements for another system.

-- The words of the lessons, which are files: the worker brings this table up to date when it starts.
create table public.lesson_texts (
	module public.content_name not null,
	lesson public.content_name not null,
	module_title text not null,
	title text not null,
	minutes smallint not null,
	prose text not null,
	version text not null check (length(version) <= 20),
	search tsvector generated always as (
		setweight(to_tsvector('public.nl', title), 'A') || setweight(to_tsvector('public.nl', module_title), 'B')
		|| setweight(to_tsvector('public.nl', prose), 'D')) stored,
	primary key (module, lesson)
);
create index lesson_texts_search on public.lesson_texts using gin (search);
alter table public.lesson_texts enable row level security;
grant select on public.lesson_texts to anon, authenticated;
create policy "lessons are for everybody" on public.lesson_texts for select to anon, authenticated using (true);

-- A module's reading list leads to the materials of the platform, by their number on Wikiwijs.
create index materials_wikiwijs on public.materials (wikiwijs_id) where wikiwijs_id is not null;

-- Where learners stop --------------------------------------------------------------------------------

-- Per lesson how many opened and how many finished it. Groups under five are left out (null), and the others are
-- rounded down to fives: so no difference between two numbers, of two lessons or of two days, is about few people.
create function private.coarse(n bigint) returns integer
language sql immutable set search_path = ''
as $$
	select case when n >= 5 then (n - n % 5)::integer end
$$;

create function public.lesson_drop_off() returns table (module text, lesson text, opened integer, done integer)
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not private.viewer_has_role('editor') then
		raise exception 'for editors' using errcode = '42501';
	end if;
	return query
		select v.module::text, v.lesson::text, private.coarse(count(*)), private.coarse(count(v.done_at))
		from public.lesson_visits v
		group by v.module, v.lesson;
end
$$;
grant execute on function public.lesson_drop_off() to authenticated;

-- Statements for a learning record store ---------------------------------------------------------------

-- What somebody did goes out from the transaction in which it was done; the worker drops it where no store is set.
create function private.tell_deed(
	deed text, person uuid, about text, at timestamptz, name text default null, score numeric default null
) returns void
language sql security definer set search_path = ''
as $$
	select private.enqueue('send_statement',
		json_build_object('deed', deed, 'person', person, 'about', about, 'at', at, 'name', name, 'score', score))
$$;

create function private.module_completed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.tell_deed('module', new.person_id, new.module, new.completed_at);
	return null;
end
$$;
create trigger module_completed_first after insert on public.module_progress
	for each row when (new.completed_at is not null) execute function private.module_completed();
create trigger module_completed after update of completed_at on public.module_progress
	for each row when (new.completed_at is not null and old.completed_at is null) execute function private.module_completed();

create function private.test_passed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if tg_op = 'INSERT' or old.passed_at is null then
		perform private.tell_deed('test', new.person_id, new.module, new.passed_at, null, new.right_count::numeric / new.total);
	end if;
	return null;
end
$$;
create trigger test_passed after insert or update of passed_at on public.test_outs
	for each row when (new.passed_at is not null) execute function private.test_passed();

create function private.work_handed_in() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.tell_deed('work', new.person_id, new.module, new.submitted_at, new.title);
	return null;
end
$$;
create trigger work_handed_in after insert on public.submissions
	for each row execute function private.work_handed_in();

create function private.certificate_issued() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.tell_deed('certificate', new.person_id, new.phase::text, new.issued_at);
	return null;
end
$$;
create trigger certificate_issued after insert on public.certificates
	for each row execute function private.certificate_issued();

create function private.badge_issued() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform private.tell_deed('badge', new.person_id, new.route, new.issued_at);
	return null;
end
$$;
create trigger badge_issued after update of jwt on public.badges
	for each row when (new.jwt is not null and old.jwt is null) execute function private.badge_issued();
