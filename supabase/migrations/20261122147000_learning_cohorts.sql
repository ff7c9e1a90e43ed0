-- A cohort is a werkplaats with a route and dates: one thing and not two.

create table public.cohorts (
	community_id bigint primary key references public.communities (id) on delete cascade,
	route text not null check (route in ('starter', 'maker', 'lio', 'opleider', 'bestuur', 'go', 'eigen')),
	starts_on date not null,
	ends_on date not null check (ends_on >= starts_on),
	group_work text not null default '' check (length(group_work) <= 4000),
	created_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp()
);

create table public.cohort_modules (
	community_id bigint not null references public.cohorts (community_id) on delete cascade,
	module public.content_name not null,
	position smallint not null,
	due_on date,
	together boolean not null default false,
	primary key (community_id, module)
);
comment on column public.cohort_modules.together is 'Done as group work.';

create table public.cohort_consents (
	community_id bigint not null,
	person_id uuid not null,
	progress boolean not null default false,
	work boolean not null default false,
	given_at timestamptz not null default clock_timestamp(),
	primary key (community_id, person_id),
	-- who leaves the werkplaats takes the consent along
	foreign key (community_id, person_id) references public.memberships (community_id, person_id) on delete cascade,
	check (progress or work)
);
comment on table public.cohort_consents is
	'What a student lets the educator see: where they are in the path (progress), what they handed in (work). No row: nothing.';
create index cohort_consents_person on public.cohort_consents (person_id);

-- Those who let the viewer, who leads their werkplaats, see their progress. An array: looked up once per statement.
create function private.viewer_progress_of() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(distinct c.person_id), '{}')
		from public.cohort_consents c
		where c.progress and c.community_id = any (private.viewer_led_communities())
	);
end
$$;

-- The same for what they handed in.
create function private.viewer_work_of() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(distinct c.person_id), '{}')
		from public.cohort_consents c
		where c.work and c.community_id = any (private.viewer_led_communities())
	);
end
$$;

-- The talk about a module ------------------------------------------------------------------------

grant insert (thread_id, module) on public.module_threads to authenticated;
create policy "one's own thread becomes the talk of a module: in a werkplaats, or by an editor" on public.module_threads
	for insert to authenticated with check (exists (
		select from public.threads t join public.communities c on c.id = t.community_id
		where t.id = thread_id and t.author_id = (select private.viewer_id())
			and (c.kind = 'werkplaats' or (t.visibility = 'public' and (select private.viewer_has_role('editor'))))));
