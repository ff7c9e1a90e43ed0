-- The programme's instruments: teams, runs of a definition's version, answers of one's own and fields of the
-- team's. Definitions are files (content/instrumenten). Tables are only read; functions write and check.

create table public.instrument_teams (
	id bigint generated always as identity primary key,
	name text not null check (length(name) between 2 and 120),
	sector text not null check (sector in ('po', 'vo')),
	school_id bigint references public.schools (id),
	community_id bigint references public.communities (id) on delete set null,
	programme_id bigint references public.programmes (id) on delete set null,
	link_hash text unique,
	link_expires_at timestamptz,
	created_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp()
);
comment on table public.instrument_teams is
	'People who fill instruments in together: of a school, a community or a track of the roadshow.';
comment on column public.instrument_teams.link_hash is 'Of the link that lets colleagues in; the token itself is never stored.';
create index instrument_teams_school on public.instrument_teams (school_id);
create index instrument_teams_community on public.instrument_teams (community_id);
create index instrument_teams_programme on public.instrument_teams (programme_id);

create table public.instrument_members (
	team_id bigint not null references public.instrument_teams (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null default 'member' check (role in ('facilitator', 'member')),
	joined_at timestamptz not null default clock_timestamp(),
	primary key (team_id, person_id)
);
-- every policy below asks for one's teams: by hash that costs the same however many teams there are
create index instrument_members_person on public.instrument_members using hash (person_id);

create table public.instrument_runs (
	id bigint generated always as identity primary key,
	team_id bigint not null references public.instrument_teams (id) on delete cascade,
	instrument text not null check (instrument in (
		'groeikompas', 'kwaliteitsmodel', 'leermiddelenbeleid', 'leermiddelenmix', 'ontwerpproces', 'visie')),
	version text not null check (version ~ '^\d{4}\.\d{1,3}$'),
	title text not null check (length(title) between 1 and 160),
	round integer not null check (round > 0),
	state text not null default 'open' check (state in ('open', 'frozen', 'closed')),
	due_on date,
	created_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	frozen_at timestamptz,
	closed_at timestamptz,
	unique (team_id, instrument, round)
);
comment on column public.instrument_runs.version is 'Of the definition; what was started with one stays with it.';
comment on column public.instrument_runs.state is 'frozen: nobody writes for now; closed: kept as it is, the next round is a new run.';

-- Answers: one's own --------------------------------------------------------------------------------

create table public.run_respondents (
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	sent_at timestamptz,
	batch integer,
	primary key (run_id, person_id)
);
comment on column public.run_respondents.batch is
	'The published result these answers are part of. Everyone is in one at most, and answers in one do not change any more.';
create index run_respondents_person on public.run_respondents (person_id);

create table public.run_answers (
	run_id bigint not null,
	person_id uuid not null,
	key text not null check (key ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
	score smallint check (score between 1 and 4),
	wish smallint check (wish between 1 and 4),
	skip text check (skip in ('unknown', 'na')),
	note text not null default '' check (length(note) <= 2000),
	at timestamptz not null default clock_timestamp(),
	primary key (run_id, person_id, key),
	foreign key (run_id, person_id) references public.run_respondents (run_id, person_id) on delete cascade,
	check (skip is null or (score is null and wish is null))
);
comment on table public.run_answers is 'Read by whoever gave them and by nobody else, on every road.';
comment on column public.run_answers.skip is 'unknown: "weet ik niet"; na: "niet van toepassing".';

create table public.run_results (
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	batch integer not null,
	key text not null,
	kind text not null check (kind in ('now', 'wish')),
	counts integer[] not null check (cardinality(counts) = 4),
	primary key (run_id, batch, key, kind)
);
comment on table public.run_results is
	'How many chose each level, in batches of four people or more. A batch is written once: nothing that happens afterwards changes it, so that no two results differ by one person.';

-- Fields: the team's ---------------------------------------------------------------------------------

create table public.run_fields (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	key text not null check (key ~ '^[a-z][a-z0-9:._-]{0,59}$'),
	value text not null default '' check (length(value) <= 8000),
	revision integer not null default 0,
	updated_by uuid references public.profiles (id),
	updated_at timestamptz not null default clock_timestamp(),
	unique (run_id, key)
);
comment on table public.run_fields is 'What a team writes together: an agreed level, a box of the canvas, a clause.';

create table public.run_field_revisions (
	field_id bigint not null references public.run_fields (id) on delete cascade,
	revision integer not null,
	value text not null,
	written_by uuid references public.profiles (id),
	at timestamptz not null default clock_timestamp(),
	primary key (field_id, revision)
);
comment on table public.run_field_revisions is 'Every text a field had: what merging starts from, and how a text came to be.';

create table public.run_actions (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.instrument_runs (id) on delete cascade,
	area text not null default '' check (length(area) <= 40),
	text text not null check (length(text) between 1 and 300),
	first_step text not null default '' check (length(first_step) <= 300),
	owner_id uuid references public.profiles (id),
	due_on date not null,
	done_at timestamptz,
	reminded_at timestamptz,
	created_at timestamptz not null default clock_timestamp()
);
create index run_actions_run on public.run_actions (run_id, id);
create index run_actions_owner on public.run_actions (owner_id);
create index run_actions_due on public.run_actions (due_on) where done_at is null;

-- Schools that help others on an area; kept by editors.
create table public.area_helpers (
	id bigint generated always as identity primary key,
	school_id bigint not null references public.schools (id),
	area text not null check (area ~ '^[a-z][a-z0-9-]{0,39}$'),
	offer text not null check (length(offer) between 1 and 300),
	contact text not null check (length(contact) between 1 and 200),
	agreed_on date not null,
	added_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	unique (school_id, area)
);
comment on table public.area_helpers is 'Schools that scored higher and agreed to be asked; contact is an address or number of the school, not of a person.';
create index area_helpers_area on public.area_helpers (area);

-- Predicates ------------------------------------------------------------------------------------------

create function private.viewer_instrument_teams() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(team_id), '{}') from public.instrument_members where person_id = private.viewer_id());
end
$$;

-- Asked once for a statement, where "exists" would be asked again for each row.
create function private.viewer_instrument_runs() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(id), '{}') from public.instrument_runs
		where team_id = any ((select private.viewer_instrument_teams())::bigint[]));
end
$$;

-- People one is in such a team with: their names stand beside what is written.
create function private.viewer_teammates() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(distinct o.person_id), '{}')
		from public.instrument_members mine join public.instrument_members o on o.team_id = mine.team_id
		where mine.person_id = private.viewer_id()
	);
end
$$;

create function private.in_run_team(run bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.instrument_runs r join public.instrument_members m on m.team_id = r.team_id
		where r.id = run and m.person_id = private.viewer_id());
end
$$;

create function private.facilitates_team(team bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from public.instrument_members
		where team_id = team and person_id = private.viewer_id() and role = 'facilitator')
$$;
