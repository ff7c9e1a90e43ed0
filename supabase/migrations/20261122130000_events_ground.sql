-- Gatherings: programmes, events, their forms, and who takes a seat.
-- Everything is written through functions that check for themselves; tables are only read.

create table public.programmes (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 80),
	title text not null check (length(title) between 2 and 160),
	summary text not null check (length(summary) between 1 and 600),
	body text not null default '' check (length(body) <= 20000),
	body_html text not null default '',
	partners text[] not null default '{}' check (cardinality(partners) <= 30),
	wishes_needed integer check (wishes_needed between 2 and 100),
	published_at timestamptz,
	created_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp()
);
comment on column public.programmes.wishes_needed is
	'So many schools that want a visit bring a draft of a stop; null: schools cannot ask for one.';
comment on table public.programmes is 'A series or roadshow: one story, several events.';

create table public.programme_steps (
	id bigint generated always as identity primary key,
	programme_id bigint not null references public.programmes (id) on delete cascade,
	position integer not null,
	title text not null check (length(title) between 1 and 160),
	summary text not null default '' check (length(summary) <= 1000),
	products text[] not null default '{}' check (cardinality(products) <= 12),
	minutes integer check (minutes between 1 and 2000),
	unique (programme_id, position)
);
comment on table public.programme_steps is 'The track a team follows, and what it takes home from each step.';

create table public.events (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 100),
	kind text not null check (kind in (
		'meeting', 'knowledge_session', 'workshop', 'webinar', 'drop_in', 'roadshow', 'advice', 'hackathon', 'campaign')),
	title text not null check (length(title) between 2 and 200),
	summary text not null check (length(summary) between 1 and 600),
	body text not null default '' check (length(body) <= 20000),
	body_html text not null default '',
	state text not null default 'draft' check (state in ('draft', 'published', 'cancelled', 'closed')),
	format text not null default 'onsite' check (format in ('onsite', 'online', 'hybrid')),
	venue text not null default '' check (length(venue) <= 200),
	address text not null default '' check (length(address) <= 300),
	place text not null default '' check (length(place) <= 120),
	province text not null default '' check (length(province) <= 40),
	route text not null default '' check (length(route) <= 2000),
	access_info text not null default '' check (length(access_info) <= 1000),
	quiet_room text not null default '' check (length(quiet_room) <= 300),
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	timezone text not null default 'Europe/Amsterdam' check (length(timezone) between 3 and 64),
	repeat_until date,
	repeat_except date[] not null default '{}' check (cardinality(repeat_except) <= 60),
	registers boolean not null default true,
	capacity integer check (capacity between 0 and 100000),
	opens_at timestamptz,
	closes_at timestamptz,
	offer_hours integer not null default 24 check (offer_hours between 1 and 168),
	remind_days integer[] not null default '{7,1}' check (cardinality(remind_days) <= 4 and 1 <= all (remind_days) and 60 >= all (remind_days)),
	visibility text not null default 'public' check (visibility in ('public', 'members', 'community')),
	community_id bigint references public.communities (id),
	programme_id bigint references public.programmes (id),
	programme_step_id bigint references public.programme_steps (id),
	host_school_id bigint references public.schools (id),
	sectors text[] not null default '{}' check (cardinality(sectors) <= 12),
	topic text not null default '' check (topic in (
		'', 'ontwerpen', 'delen', 'zoeken', 'kwaliteit', 'licenties', 'beleid', 'samenwerken', 'ai')),
	speakers text[] not null default '{}' check (cardinality(speakers) <= 30),
	partners text[] not null default '{}' check (cardinality(partners) <= 30),
	yields text not null default '' check (length(yields) <= 5000),
	hours numeric(4, 1) check (hours between 0.5 and 100),
	uid uuid not null unique default gen_random_uuid(),
	sequence integer not null default 0,
	last_ticket integer not null default 0,
	seats_taken integer not null default 0 check (seats_taken >= 0),
	waiting_count integer not null default 0 check (waiting_count >= 0),
	created_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	updated_at timestamptz not null default clock_timestamp(),
	published_at timestamptz,
	cancelled_at timestamptz,
	cancel_reason text not null default '' check (length(cancel_reason) <= 1000),
	closed_at timestamptz,
	search tsvector generated always as (
		setweight(to_tsvector('public.nl'::regconfig, title), 'A')
		|| setweight(to_tsvector('public.nl'::regconfig, summary || ' ' || place || ' ' || province), 'C')
	) stored,
	check (ends_at > starts_at),
	check (closes_at is null or opens_at is null or closes_at > opens_at),
	check (repeat_until is null or not registers),
	check (visibility <> 'community' or community_id is not null)
) with (fillfactor = 70);
comment on column public.events.seats_taken is
	'Confirmed and offered seats. This row''s lock decides who gets one: kept by the functions that hold it.';
comment on column public.events.last_ticket is 'Numbers handed out, in the order of the row''s lock.';
comment on column public.events.uid is 'In calendars, for ever the same; sequence goes up with every change that matters there.';
comment on column public.events.repeat_until is 'Every week until then, but on the days excepted; for hours one walks into.';
create index events_starts on public.events (starts_at) where state <> 'draft';
create index events_community on public.events (community_id, starts_at);
create index events_programme on public.events (programme_id, starts_at);
create index events_step on public.events (programme_step_id);
create index events_host on public.events (host_school_id);
create index events_search on public.events using gin (search);

create table public.event_links (
	event_id bigint primary key references public.events (id) on delete cascade,
	url text not null check (url ~ '^https://' and length(url) <= 500),
	note text not null default '' check (length(note) <= 500)
);
comment on table public.event_links is 'Where to join online: for those who have a seat, or for all who read of an event without registration.';

create table public.event_materials (
	event_id bigint not null references public.events (id) on delete cascade,
	material_id bigint not null references public.materials (id) on delete cascade,
	primary key (event_id, material_id)
);
create index event_materials_material on public.event_materials (material_id);

create table public.event_staff (
	event_id bigint not null references public.events (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('owner', 'registrations', 'check_in')),
	added_at timestamptz not null default clock_timestamp(),
	primary key (event_id, person_id)
);
comment on table public.event_staff is 'owner: everything; registrations: who comes; check_in: names at the door, the host school''s helper.';
create index event_staff_person on public.event_staff (person_id, event_id);

create table public.programme_staff (
	programme_id bigint not null references public.programmes (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('owner', 'registrations', 'check_in')),
	added_at timestamptz not null default clock_timestamp(),
	primary key (programme_id, person_id)
);
comment on table public.programme_staff is 'The same roles, for every event of a programme.';
create index programme_staff_person on public.programme_staff (person_id, programme_id);

create table public.event_questions (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	position integer not null,
	kind text not null check (kind in ('text', 'choice', 'choices', 'yes_no', 'number', 'date', 'consent')),
	label text not null check (length(label) between 1 and 300),
	help text not null default '' check (length(help) <= 500),
	options text[] not null default '{}' check (cardinality(options) <= 30),
	required boolean not null default false,
	purpose text not null default '' check (length(purpose) <= 300),
	sensitive boolean not null default false,
	keep_days integer not null default 365 check (keep_days between 1 and 730),
	shown_if bigint references public.event_questions (id) on delete set null,
	shown_if_value text not null default '' check (length(shown_if_value) <= 200),
	revision integer not null default 1,
	replaces bigint references public.event_questions (id) on delete set null,
	retired_at timestamptz,
	check (not sensitive or (keep_days <= 14 and purpose <> ''))
);
comment on table public.event_questions is
	'The form. A question that was answered is not reworded: a new revision takes its place, and answers keep theirs.';
comment on column public.event_questions.keep_days is 'Answers go this many days after the event; dietary and access needs within 14.';
create index event_questions_event on public.event_questions (event_id, position);
create index event_questions_shown_if on public.event_questions (shown_if);
create index event_questions_replaces on public.event_questions (replaces);

create table public.seat_blocks (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	kind text not null check (kind in ('province', 'sector', 'board', 'school')),
	value text not null check (length(value) between 1 and 40),
	group_key text not null generated always as (kind || ':' || value) stored,
	label text not null check (length(label) between 1 and 200),
	seats integer not null check (seats between 1 and 10000),
	used integer not null default 0 check (used >= 0),
	releases_at timestamptz not null,
	released_at timestamptz
);
comment on table public.seat_blocks is 'Seats kept for a group of schools until a date; what is left then is everybody''s.';
comment on column public.seat_blocks.value is 'A province, the code of a sector, the number of the row of a board or a school.';
create index seat_blocks_event on public.seat_blocks (event_id);

create table public.teams (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	school_id bigint references public.schools (id),
	school_text text not null default '' check (length(school_text) <= 200),
	rule text not null check (rule in ('unit', 'split')),
	coordinator_id uuid references public.profiles (id),
	coordinator_name text not null check (length(coordinator_name) between 1 and 120),
	coordinator_email text check (length(coordinator_email) between 3 and 254),
	locale text not null default 'nl' check (locale in ('nl', 'en')),
	link_seed uuid not null unique,
	link_hash text not null unique,
	created_at timestamptz not null default clock_timestamp()
);
comment on column public.teams.rule is 'unit: all together or not at all; split: each seat by itself.';
create index teams_event on public.teams (event_id);
create index teams_coordinator on public.teams (coordinator_id);
create index teams_school on public.teams (school_id);

create table public.registrations (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	ticket integer not null,
	team_id bigint references public.teams (id) on delete cascade,
	block_id bigint references public.seat_blocks (id),
	person_id uuid references public.profiles (id),
	name text not null default '' check (length(name) <= 120),
	email text check (length(email) between 3 and 254 and email = lower(email)),
	school_id bigint references public.schools (id),
	school_text text not null default '' check (length(school_text) <= 200),
	province text not null default '' check (length(province) <= 40),
	locale text not null default 'nl' check (locale in ('nl', 'en')),
	state text not null check (state in ('confirmed', 'waiting', 'offered', 'declined', 'expired', 'cancelled')),
	walk_in boolean not null default false,
	mail_off_at timestamptz,
	link_seed uuid not null unique,
	link_hash text not null unique,
	registered_at timestamptz not null default clock_timestamp(),
	state_at timestamptz not null default clock_timestamp(),
	unique (event_id, ticket)
) with (fillfactor = 85);
comment on column public.registrations.mail_off_at is 'Wants no more mail that is not about the seat itself: reminders, thanks, news.';
comment on column public.registrations.link_hash is
	'Of the mailed link''s token, which is derived from link_seed with a secret of the site: the database alone opens nothing.';
create index registrations_waiting on public.registrations (event_id, ticket) where state = 'waiting';
create index registrations_person on public.registrations (person_id, event_id);
create index registrations_team on public.registrations (team_id);
create index registrations_block on public.registrations (block_id);
create index registrations_school on public.registrations (school_id);
create unique index registrations_once_person on public.registrations (event_id, person_id)
	where person_id is not null and state in ('confirmed', 'waiting', 'offered');
create unique index registrations_once_address on public.registrations (event_id, email)
	where email is not null and state in ('confirmed', 'waiting', 'offered');

create table public.offers (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	registration_id bigint references public.registrations (id) on delete cascade,
	team_id bigint references public.teams (id) on delete cascade,
	made_at timestamptz not null default clock_timestamp(),
	expires_at timestamptz not null,
	answered_at timestamptz,
	answer text check (answer in ('accepted', 'declined', 'expired', 'withdrawn')),
	check (num_nonnulls(registration_id, team_id) = 1),
	check ((answer is null) = (answered_at is null))
);
comment on table public.offers is 'A freed seat, or as many as a team needs, held for somebody until an hour.';
create index offers_event on public.offers (event_id);
create unique index offers_open_registration on public.offers (registration_id) where answer is null;
create unique index offers_open_team on public.offers (team_id) where answer is null;
create index offers_registration on public.offers (registration_id);
create index offers_team on public.offers (team_id);
create index offers_due on public.offers (expires_at) where answer is null;

create table public.answers (
	registration_id bigint not null references public.registrations (id) on delete cascade,
	question_id bigint not null references public.event_questions (id) on delete cascade,
	value jsonb not null check (length(value::text) <= 4000),
	at timestamptz not null default clock_timestamp(),
	primary key (registration_id, question_id)
);
create index answers_question on public.answers (question_id);

create table public.attendances (
	registration_id bigint primary key references public.registrations (id) on delete cascade,
	at timestamptz not null default clock_timestamp(),
	checked_in_by uuid references public.profiles (id)
);
create table public.proofs (
	registration_id bigint primary key references public.registrations (id) on delete cascade,
	code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
	issued_at timestamptz not null default clock_timestamp()
);
create table public.calendar_feeds (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	link_seed uuid not null,
	link_hash text not null unique,
	created_at timestamptz not null default clock_timestamp()
);
comment on table public.calendar_feeds is 'An address that a calendar reads one''s own events from; a new one makes the old one useless.';
