-- The learning path: what a person answered, where a person is, and what others may say about a lesson.
-- The path itself is files (content/leerpad): a module and a lesson are named by their folder and file.

create domain public.content_name as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 80);
create domain public.block_id as text check (value ~ '^m[0-9]{2}-[a-z0-9-]+$' and length(value) <= 80);

create table public.learning_answers (
	person_id uuid not null references public.profiles (id) on delete cascade,
	block public.block_id not null,
	module public.content_name not null,
	lesson public.content_name not null,
	value jsonb not null check (length(value::text) <= 60000),
	correct boolean,
	version text not null check (length(version) <= 20),
	revision integer not null default 1,
	updated_at timestamptz not null default clock_timestamp(),
	primary key (person_id, block)
);
comment on table public.learning_answers is
	'One answer per block, by the block''s id: an edit, a move or the removal of the block leaves it be.';
comment on column public.learning_answers.correct is 'Decided by our server from the content; null where there is no right or wrong.';
comment on column public.learning_answers.version is 'Fingerprint of the block as it was answered.';
comment on column public.learning_answers.revision is 'Counts savings: who saves over a revision not seen before is told.';

create table public.lesson_visits (
	person_id uuid not null references public.profiles (id) on delete cascade,
	module public.content_name not null,
	lesson public.content_name not null,
	first_at timestamptz not null default clock_timestamp(),
	last_at timestamptz not null default clock_timestamp(),
	seen_version text not null check (length(seen_version) <= 20),
	done_at timestamptz,
	primary key (person_id, module, lesson)
);
comment on column public.lesson_visits.seen_version is 'Fingerprint of the lesson as it was read.';
create index lesson_visits_latest on public.lesson_visits (person_id, last_at desc);

create table public.module_progress (
	person_id uuid not null references public.profiles (id) on delete cascade,
	module public.content_name not null,
	done smallint not null default 0 check (done >= 0),
	total smallint not null default 0 check (total >= done),
	quiz_right smallint not null default 0 check (quiz_right >= 0),
	quiz_total smallint not null default 0 check (quiz_total >= quiz_right),
	completed_at timestamptz,
	updated_at timestamptz not null default clock_timestamp(),
	primary key (person_id, module)
);
comment on table public.module_progress is
	'Summary of a person''s answers in a module, kept by the transaction that saves one; its row lock puts savings in order.';
comment on column public.module_progress.completed_at is 'First time the module was complete; a later version of it does not take that back.';

create table public.lesson_bookmarks (
	person_id uuid not null references public.profiles (id) on delete cascade,
	module public.content_name not null,
	lesson public.content_name not null,
	at timestamptz not null default clock_timestamp(),
	primary key (person_id, module, lesson)
);

create table public.lesson_notes (
	person_id uuid not null references public.profiles (id) on delete cascade,
	module public.content_name not null,
	lesson public.content_name not null,
	body text not null check (length(body) between 1 and 10000),
	updated_at timestamptz not null default clock_timestamp(),
	primary key (person_id, module, lesson)
);

-- "Klopt er iets niet?": to the editors, with what the person was looking at.
create table public.block_reports (
	id bigint generated always as identity primary key,
	module public.content_name not null,
	lesson public.content_name not null,
	block public.block_id,
	version text not null check (length(version) <= 20),
	reporter_id uuid not null references public.profiles (id) on delete cascade,
	note text not null check (length(note) between 1 and 2000),
	created_at timestamptz not null default clock_timestamp(),
	decided_at timestamptz,
	decided_by uuid references public.profiles (id),
	answer text not null default '' check (length(answer) <= 2000)
);
comment on column public.block_reports.block is 'Null: about the lesson as a whole.';
create index block_reports_open on public.block_reports (created_at, id) where decided_at is null;
create index block_reports_reporter on public.block_reports (reporter_id);

-- The talk that belongs to a module: one thread of the learning community, and those of cohorts.
create table public.module_threads (
	thread_id bigint primary key references public.threads (id) on delete cascade,
	module public.content_name not null
);
create index module_threads_module on public.module_threads (module);

-- Who may read and write --------------------------------------------------------------------------
-- Our server alone writes answers and progress: it knows from the content what is right.

alter table public.learning_answers enable row level security;
alter table public.lesson_visits enable row level security;
alter table public.module_progress enable row level security;
alter table public.lesson_bookmarks enable row level security;
alter table public.lesson_notes enable row level security;
alter table public.block_reports enable row level security;
alter table public.module_threads enable row level security;

grant select on public.learning_answers, public.lesson_visits, public.module_progress, public.lesson_bookmarks, public.lesson_notes,
	public.block_reports to authenticated;
grant select on public.module_threads to anon, authenticated;

grant insert (person_id, block, module, lesson, value, correct, version, updated_at),
	update (module, lesson, value, correct, version, revision, updated_at) on public.learning_answers to site_member;
create policy "own answers" on public.learning_answers
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own answers are saved" on public.learning_answers
	for insert to site_member with check (person_id = (select private.viewer_id()));
create policy "own answers are changed" on public.learning_answers
	for update to site_member using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant insert (person_id, module, lesson, seen_version, last_at, done_at), update (seen_version, last_at, done_at)
	on public.lesson_visits to site_member;
create policy "own visits" on public.lesson_visits
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own visits are kept" on public.lesson_visits
	for insert to site_member with check (person_id = (select private.viewer_id()));
create policy "own visits are renewed" on public.lesson_visits
	for update to site_member using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant insert (person_id, module, done, total, quiz_right, quiz_total, completed_at, updated_at),
	update (done, total, quiz_right, quiz_total, completed_at, updated_at) on public.module_progress to site_member;
create policy "own progress" on public.module_progress
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own progress is kept" on public.module_progress
	for insert to site_member with check (person_id = (select private.viewer_id()));
create policy "own progress is renewed" on public.module_progress
	for update to site_member using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant insert (person_id, module, lesson), delete on public.lesson_bookmarks to authenticated;
create policy "own bookmarks of lessons" on public.lesson_bookmarks for all to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant insert (person_id, module, lesson, body, updated_at), update (body, updated_at), delete on public.lesson_notes to authenticated;
create policy "own notes" on public.lesson_notes for all to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

grant insert (module, lesson, block, version, reporter_id, note) on public.block_reports to site_member;
grant update (decided_at, decided_by, answer) on public.block_reports to authenticated;
create policy "own reports about the path" on public.block_reports
	for select to authenticated using (reporter_id = (select private.viewer_id()));
create policy "editors read reports about the path" on public.block_reports
	for select to authenticated using ((select private.viewer_has_role('editor')));
create policy "members report what is wrong in the path" on public.block_reports
	for insert to site_member with check (reporter_id = (select private.viewer_id()));
create policy "editors decide reports about the path" on public.block_reports
	for update to authenticated using ((select private.viewer_has_role('editor')))
	with check (decided_by = (select private.viewer_id()));

create policy "talk about a module that one may read" on public.module_threads
	for select to anon, authenticated using (exists (select from public.threads t where t.id = thread_id));

-- Leaving -----------------------------------------------------------------------------------------

create function private.leave_learning() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.learning_answers where person_id = new.id;
	delete from public.lesson_visits where person_id = new.id;
	delete from public.module_progress where person_id = new.id;
	delete from public.lesson_bookmarks where person_id = new.id;
	delete from public.lesson_notes where person_id = new.id;
	delete from public.block_reports where reporter_id = new.id;
	return null;
end
$$;
create trigger leave_learning after update of erased_at on public.profiles
	for each row when (new.erased_at is not null and old.erased_at is null)
	execute function private.leave_learning();
