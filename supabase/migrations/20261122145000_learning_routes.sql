-- What somebody said of oneself, the route one follows, and modules shown by a test instead of done.

create table public.intakes (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	answers jsonb not null check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 1000),
	updated_at timestamptz not null default clock_timestamp()
);
comment on table public.intakes is 'Private: it shapes the advice and nothing else. Doing the intake again takes its place.';

create table public.learner_routes (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	route text not null check (route in ('starter', 'maker', 'lio', 'opleider', 'bestuur', 'go', 'eigen')),
	base text not null default '' check (base in ('', 'starter', 'maker')),
	modules text[] not null default '{}' check (cardinality(modules) <= 14),
	chosen_at timestamptz not null default clock_timestamp()
);
comment on column public.learner_routes.modules is 'The person''s own steps, in order, by folder; may differ from the route''s.';

create table public.test_outs (
	person_id uuid not null references public.profiles (id) on delete cascade,
	module public.content_name not null,
	right_count smallint not null check (right_count >= 0),
	total smallint not null check (total >= right_count and total > 0),
	tries integer not null default 1,
	at timestamptz not null default clock_timestamp(),
	passed_at timestamptz,
	primary key (person_id, module),
	check (passed_at is null or right_count * 5 >= total * 4)
);
comment on table public.test_outs is 'The best of somebody''s tries at a module''s test of five questions; passed at 80 %.';

alter table public.intakes enable row level security;
alter table public.learner_routes enable row level security;
alter table public.test_outs enable row level security;

grant select, delete on public.intakes, public.learner_routes to authenticated;
grant insert (person_id, answers, updated_at), update (answers, updated_at) on public.intakes to authenticated;
grant insert (person_id, route, base, modules, chosen_at), update (route, base, modules, chosen_at)
	on public.learner_routes to authenticated;
create policy "own intake" on public.intakes for all to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));
create policy "own route" on public.learner_routes for all to authenticated
	using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

-- our server alone knows from the content what is right
grant select on public.test_outs to authenticated;
grant insert (person_id, module, right_count, total, passed_at),
	update (right_count, total, tries, at, passed_at) on public.test_outs to site_member;
create policy "own tests" on public.test_outs
	for select to authenticated using (person_id = (select private.viewer_id()));
create policy "own tests are kept" on public.test_outs
	for insert to site_member with check (person_id = (select private.viewer_id()));
create policy "own tests are improved" on public.test_outs
	for update to site_member using (person_id = (select private.viewer_id())) with check (person_id = (select private.viewer_id()));

-- Modules a person has behind them: done, or shown by the test.
create function private.modules_behind(person uuid) returns text[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(distinct module), '{}') from (
		select p.module::text as module from public.module_progress p where p.person_id = person and p.completed_at is not null
		union all
		select t.module::text from public.test_outs t where t.person_id = person and t.passed_at is not null) behind
$$;
