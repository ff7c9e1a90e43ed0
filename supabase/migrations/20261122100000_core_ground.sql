-- Ground rules: who may connect, what nobody gets by default, and the plumbing that every area uses.

create schema if not exists private;
comment on schema private is 'Predicates and helpers for policies; not reachable through the Data API.';

-- Roles of our own processes. They log in only where a deployment gives them a password.
do $$
begin
	if not exists (select from pg_roles where rolname = 'site_anon') then
		create role site_anon nologin inherit;
	end if;
	if not exists (select from pg_roles where rolname = 'site_member') then
		create role site_member nologin inherit;
	end if;
	if not exists (select from pg_roles where rolname = 'site_login') then
		create role site_login nologin noinherit;
	end if;
	if not exists (select from pg_roles where rolname = 'worker_login') then
		create role worker_login nologin noinherit;
	end if;
end
$$;

grant anon to site_anon;
grant authenticated to site_member;
grant site_anon, site_member to site_login;
grant service_role to worker_login;
-- needed to hand a function to worker_login below; a role's creator administers it
grant worker_login to current_user;

-- Planning under row level security costs more than running: plans are made once per connection.
alter role site_login set plan_cache_mode = 'force_generic_plan';
alter role site_login set jit = off;

do $$
begin
	execute format('grant connect on database %I to site_login, worker_login', current_database());
	-- graphile-worker keeps its own schema, owned by the role that runs it
	execute format('grant create on database %I to worker_login', current_database());
end
$$;

-- Deny first: a platform's default grants are taken back, then each table gives by name.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from public, anon, authenticated;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant all on tables to service_role;
alter default privileges in schema public grant usage, select on sequences to service_role;
alter default privileges in schema public grant execute on functions to service_role;
alter default privileges in schema private grant execute on functions to service_role;

grant usage on schema public to anon, authenticated, service_role;
grant usage on schema private to anon, authenticated, service_role;

-- Dutch words, with and without accents, on both sides of a search.
create text search configuration public.nl (copy = pg_catalog.dutch);
alter text search configuration public.nl
	alter mapping for hword, hword_part, word with extensions.unaccent, dutch_stem;

-- Jobs ------------------------------------------------------------------------------------------

-- Adds a job inside the caller's transaction: what is not saved is not announced.
create function private.enqueue(
	task text,
	payload json default '{}',
	job_key text default null,
	run_at timestamptz default null,
	max_attempts integer default null,
	queue text default null
) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform graphile_worker.add_job(
		identifier => task,
		payload => payload,
		queue_name => queue,
		run_at => run_at,
		max_attempts => max_attempts,
		job_key => job_key
	);
end
$$;
grant create on schema private to worker_login;
alter function private.enqueue(text, json, text, timestamptz, integer, text) owner to worker_login;
revoke create on schema private from worker_login;
grant usage on schema private to worker_login;
revoke execute on function private.enqueue(text, json, text, timestamptz, integer, text) from public;
grant execute on function private.enqueue(text, json, text, timestamptz, integer, text) to current_user, service_role;

-- The change log --------------------------------------------------------------------------------

create table public.streams (
	stream text primary key check (stream ~ '^(thread|material|community|person|event|submission|run):[0-9a-f-]{1,36}$'),
	seq bigint not null default 0,
	sent_seq bigint not null default 0,
	told_seq bigint not null default 0,
	epoch integer not null default 0
) with (fillfactor = 70);
comment on table public.streams is 'What can be watched. seq: newest change; sent_seq: newest change signalled; told_seq: newest one that people were notified of.';
comment on column public.streams.epoch is
	'Part of the channel''s name. When fewer people may read a stream it moves to a new channel, and old listeners hear nothing.';

create table public.changes (
	stream text not null references public.streams (stream) on delete cascade,
	seq bigint not null,
	kind text not null,
	subject_id bigint,
	actor_id uuid,
	at timestamptz not null default clock_timestamp(),
	primary key (stream, seq)
);
comment on table public.changes is
	'Gapless log per stream, without content: the change is built from the live row when it is sent or asked for.';
create index changes_at on public.changes (at);

alter table public.streams enable row level security;
alter table public.changes enable row level security;

-- Tells of streams that changed: jobs that send what is new in them, a hundred each, and a word to every
-- site process, which drops the pages it kept for visitors.
create function private.announce(streams text[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform graphile_worker.add_job('publish', part.streams)
	from (select json_agg(s) as streams from unnest(streams) with ordinality u (s, at) group by (at - 1) / 100) part;
	perform pg_notify('site_changes', s) from unnest(streams) s where s not like 'person:%';
end
$$;
grant create on schema private to worker_login;
alter function private.announce(text[]) owner to worker_login;
revoke create on schema private from worker_login;
revoke execute on function private.announce(text[]) from public;
grant execute on function private.announce(text[]) to current_user;

-- Remembers streams that changed. The transaction tells of all it changed as it ends
-- (`private.tell_changes`), and a notice says so to who waits for it; pages of visitors hold nothing of a
-- person's own stream.
create function private.remember_changed(streams text[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	one text;
begin
	perform set_config('vliegwiel.changed',
		concat(current_setting('vliegwiel.changed', true), ' ', array_to_string(streams, ' ')), true);
	foreach one in array streams loop
		if one not like 'person:%' then
			raise notice using message = 'changed ' || one;
		end if;
	end loop;
end
$$;

-- Writes a change row; the stream's row lock makes numbers gapless.
create function private.record_change(
	to_stream text,
	change_kind text,
	subject bigint,
	actor uuid
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	next_seq bigint;
begin
	insert into public.streams as s (stream, seq) values (to_stream, 1)
	on conflict (stream) do update set seq = s.seq + 1
	returning seq into next_seq;
	insert into public.changes (stream, seq, kind, subject_id, actor_id)
	values (to_stream, next_seq, change_kind, subject, actor);
	perform private.remember_changed(array[to_stream]);
	return next_seq;
end
$$;

-- At the end of a transaction, once for all of its changes: a notification lets one transaction at a time
-- end, disk and all, so it comes last. Nothing is told that was not saved, nothing saved stays untold.
create function private.tell_changes() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	changed text := current_setting('vliegwiel.changed', true);
begin
	if changed <> '' then
		perform set_config('vliegwiel.changed', '', true);
		perform private.announce(array(select distinct s from unnest(string_to_array(btrim(changed), ' ')) s));
	end if;
	return null;
end
$$;
create constraint trigger tell_changes after insert on public.changes deferrable initially deferred
	for each row execute function private.tell_changes();

-- Idempotency -----------------------------------------------------------------------------------

create table public.idempotency_keys (
	actor_id uuid not null,
	key uuid not null,
	action text not null,
	body_hash text not null,
	outcome jsonb,
	created_at timestamptz not null default clock_timestamp(),
	primary key (actor_id, key)
);
comment on table public.idempotency_keys is 'A write acts once per key; kept two days.';
create index idempotency_keys_created on public.idempotency_keys (created_at);
alter table public.idempotency_keys enable row level security;

-- Limits ----------------------------------------------------------------------------------------

-- The shape rate-limiter-flexible expects.
create table public.rate_limits (
	key text primary key,
	points integer not null default 0,
	expire bigint
);
comment on table public.rate_limits is 'Counters of the limiter; shared by all site processes.';
create index rate_limits_expire on public.rate_limits (expire);
alter table public.rate_limits enable row level security;
grant usage on schema public to worker_login;
grant select, insert, update, delete on public.rate_limits to worker_login;
create policy "the limiter counts" on public.rate_limits for all to worker_login using (true) with check (true);

-- Counts one act as the limiter does, in the transaction of the act. Answers the seconds to wait, or 0.
create function public.count_act(act text, points integer, seconds integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	at bigint := extract(epoch from clock_timestamp()) * 1000;
	counted public.rate_limits;
begin
	insert into public.rate_limits as r (key, points, expire) values (act, 1, at + seconds * 1000)
	on conflict (key) do update set
		points = case when r.expire <= at then 1 else r.points + 1 end,
		expire = case when r.expire <= at then excluded.expire else r.expire end
	returning r.* into counted;
	return case when counted.points > count_act.points then greatest(1, ceil((counted.expire - at) / 1000.0)) else 0 end;
end
$$;

-- Sessions rotated a moment ago ------------------------------------------------------------------

create table public.session_rotations (
	old_token_hash text primary key,
	sealed text not null,
	created_at timestamptz not null default clock_timestamp()
);
comment on table public.session_rotations is
	'The outcome of a refresh, sealed with the site''s own key, for other tabs that still hold the old token. Good for a minute; after it, an old token tells of a copy. Kept a week.';
alter table public.session_rotations enable row level security;

-- Audit -----------------------------------------------------------------------------------------

create table public.audit_entries (
	id bigint generated always as identity primary key,
	actor_id uuid,
	action text not null,
	subject_kind text not null,
	subject_id text not null,
	community_id bigint,
	reason text,
	details jsonb not null default '{}',
	at timestamptz not null default clock_timestamp()
);
comment on table public.audit_entries is 'Who did what to whom, and why. Append only, for everyone.';
create index audit_entries_at on public.audit_entries (id desc, community_id);
create index audit_entries_community on public.audit_entries (community_id, id desc);
alter table public.audit_entries enable row level security;

create function private.refuse_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
	raise exception 'this log is append only' using errcode = '42501';
end
$$;
create trigger audit_entries_are_append_only before update or delete on public.audit_entries
	for each row execute function private.refuse_change();
