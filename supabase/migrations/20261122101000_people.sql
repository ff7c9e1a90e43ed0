-- People: cards, details, platform roles, suspensions, schools.

create table public.school_boards (
	id bigint generated always as identity primary key,
	number text not null unique check (number ~ '^[0-9]{5}$'),
	name text not null check (length(name) between 1 and 200)
);
create table public.schools (
	id bigint generated always as identity primary key,
	brin text unique check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
	rio_code text,
	name text not null check (length(name) between 1 and 200),
	place text not null default '',
	province text not null default '',
	sector text not null check (sector in ('po', 'sbo', 'so', 'vso', 'vo', 'mbo', 'hbo', 'wo')),
	board_id bigint references public.school_boards (id),
	search tsvector generated always as (
		to_tsvector('simple', coalesce(brin, '') || ' ' || name || ' ' || place)
	) stored
);
create index schools_board on public.schools (board_id);
create index schools_search on public.schools using gin (search);
create index schools_name_trigrams on public.schools using gin (name extensions.gin_trgm_ops);

create table public.profiles (
	id uuid primary key,
	name text not null check (length(name) between 1 and 80),
	role text not null default 'other' check (role in (
		'teacher', 'student_teacher', 'educator', 'school_leader', 'board_member', 'ict_coach',
		'resource_coordinator', 'advisor', 'other')),
	avatar_file_id bigint,
	visible_to text not null default 'members' check (visible_to in ('everyone', 'members', 'communities')),
	listed boolean not null default false,
	created_at timestamptz not null default clock_timestamp(),
	erased_at timestamptz,
	search tsvector generated always as (to_tsvector('simple', name)) stored
);
comment on table public.profiles is 'The card of a person: what stands beside a post.';
comment on column public.profiles.erased_at is 'The person left; posts stay readable under "oud-collega".';
-- pages look up dozens of cards, one by one: by hash that costs the same however many people there are
create index profiles_by_id on public.profiles using hash (id);
create index profiles_search on public.profiles using gin (search);
create index profiles_listed on public.profiles (name, id) where listed and erased_at is null;

create table public.profile_details (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	bio text not null default '' check (length(bio) <= 2000),
	offers text not null default '' check (length(offers) <= 500),
	seeks text not null default '' check (length(seeks) <= 500),
	sectors text[] not null default '{}',
	subjects text[] not null default '{}',
	groups text[] not null default '{}' check (cardinality(groups) <= 12),
	province text not null default '',
	school_id bigint references public.schools (id),
	school_text text not null default '' check (length(school_text) <= 200),
	study_institute text not null default '' check (length(study_institute) <= 200),
	placement_school text not null default '' check (length(placement_school) <= 200),
	study_year text not null default '' check (length(study_year) <= 40),
	visible_to text not null default 'members' check (visible_to in ('members', 'communities', 'nobody')),
	search tsvector generated always as (
		to_tsvector('public.nl'::regconfig, bio || ' ' || offers || ' ' || seeks || ' ' || school_text || ' ' || province)
	) stored
);
comment on column public.profile_details.groups is
	'Groups or years as people name them, in small letters: "groep 6", "2 kader"; they are what the directory filters by.';
create index profile_details_school on public.profile_details (school_id);
create index profile_details_subjects on public.profile_details using gin (subjects);
create index profile_details_groups on public.profile_details using gin (groups);
create index profile_details_search on public.profile_details using gin (search);

create table public.person_settings (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	locale text not null default 'nl' check (locale in ('nl', 'en')),
	theme text not null default '' check (theme in ('', 'light', 'dark')),
	show_presence boolean not null default true,
	mail_mentions text not null default 'instant' check (mail_mentions in ('instant', 'daily', 'off')),
	mail_replies text not null default 'instant' check (mail_replies in ('instant', 'daily', 'off')),
	mail_followed text not null default 'daily' check (mail_followed in ('instant', 'daily', 'off')),
	mail_communities text not null default 'daily' check (mail_communities in ('instant', 'daily', 'off')),
	mail_tasks text not null default 'instant' check (mail_tasks in ('instant', 'daily', 'off')),
	quiet_hours boolean not null default true
);

create table public.platform_roles (
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('moderator', 'organiser', 'editor', 'admin')),
	granted_by uuid,
	granted_at timestamptz not null default clock_timestamp(),
	primary key (person_id, role)
);

create table public.suspensions (
	id bigint generated always as identity primary key,
	person_id uuid not null references public.profiles (id) on delete cascade,
	reason text not null check (length(reason) between 1 and 1000),
	imposed_by uuid,
	imposed_at timestamptz not null default clock_timestamp(),
	until timestamptz,
	lifted_by uuid,
	lifted_at timestamptz
);
create index suspensions_person on public.suspensions (person_id) where lifted_at is null;

-- Erased people, for replaying after a restore: nothing but the id.
create table public.erasures (
	person_id uuid primary key,
	at timestamptz not null default clock_timestamp()
);

-- Who is asking ---------------------------------------------------------------------------------

-- The session the token was made for still exists (signing out everywhere works on the next request).
create function private.session_is_live() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	session text := nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'session_id';
begin
	return session is null or exists (select from auth.sessions where id = session::uuid);
exception when invalid_text_representation then
	return false;
end
$$;

-- What policies ask about the viewer, looked up once per transaction and kept in its settings: a page
-- asks a hundred times. Settings end with the transaction, so a removed role counts on the next
-- request; `private.forget_viewer` makes a change count within the transaction that makes it.
create function private.viewer_fact(fact text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	claims text := coalesce(current_setting('request.jwt.claims', true), '') || ' '
		|| coalesce(current_setting('request.jwt.claim.sub', true), '');
	viewer uuid;
begin
	if current_setting('vliegwiel.facts_of', true) is distinct from claims then
		-- signed out, erased, suspended and stale sessions alike: nobody
		select p.id into viewer
		from public.profiles p
		where p.id = (select auth.uid())
			and p.erased_at is null
			and not exists (
				select from public.suspensions s
				where s.person_id = p.id and s.lifted_at is null and (s.until is null or s.until > now())
			)
			and private.session_is_live();
		perform
			set_config('vliegwiel.viewer', coalesce(viewer::text, ''), true),
			set_config('vliegwiel.roles', (
				select coalesce(array_agg(r.role), '{}')::text from public.platform_roles r where r.person_id = viewer
			), true),
			set_config('vliegwiel.communities', coalesce(array_agg(m.community_id), '{}')::text, true),
			set_config('vliegwiel.led', coalesce(
				array_agg(m.community_id) filter (where m.role in ('lead', 'coach')), '{}')::text, true),
			set_config('vliegwiel.writable', coalesce(
				array_agg(m.community_id) filter (where m.role <> 'observer' and c.state in ('draft', 'open')), '{}')::text, true),
			set_config('vliegwiel.facts_of', claims, true)
		from public.memberships m join public.communities c on c.id = m.community_id
		where m.person_id = viewer;
	end if;
	return current_setting('vliegwiel.' || fact);
end
$$;

-- After a change of who someone is or where someone belongs.
create function private.forget_viewer() returns trigger
language plpgsql set search_path = ''
as $$
begin
	perform set_config('vliegwiel.facts_of', '', true);
	return null;
end
$$;
create trigger forget_viewer after insert or update or delete on public.profiles
	for each statement execute function private.forget_viewer();
create trigger forget_viewer after insert or update or delete on public.platform_roles
	for each statement execute function private.forget_viewer();
create trigger forget_viewer after insert or update or delete on public.suspensions
	for each statement execute function private.forget_viewer();

-- The person behind the request, or null.
create function private.viewer_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	return nullif(private.viewer_fact('viewer'), '')::uuid;
end
$$;

create function private.viewer_has_role(wanted text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return wanted = any (private.viewer_fact('roles')::text[]);
end
$$;

-- A confirmed account gets its card: by the site, right after the first sign-in.
create function public.open_account(person_name text, person_role text, person_locale text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if auth.uid() is null or not private.session_is_live() then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	if exists (select from public.erasures where person_id = auth.uid()) then
		raise exception 'this account was erased' using errcode = '42501';
	end if;
	if not exists (select from auth.users where id = auth.uid() and email_confirmed_at is not null) then
		raise exception 'confirm the mail address first' using errcode = '42501';
	end if;
	insert into public.profiles (id, name, role, visible_to)
	values (
		auth.uid(), left(coalesce(nullif(btrim(person_name), ''), 'Nieuw lid'), 80),
		coalesce(nullif(person_role, ''), 'other'),
		case when person_role = 'student_teacher' then 'communities' else 'members' end
	)
	on conflict (id) do nothing;
	insert into public.profile_details (person_id, visible_to)
	values (auth.uid(), case when person_role = 'student_teacher' then 'communities' else 'members' end)
	on conflict do nothing;
	insert into public.person_settings (person_id, locale)
	values (auth.uid(), case when person_locale = 'en' then 'en' else 'nl' end)
	on conflict do nothing;
end
$$;

-- Mail addresses live in auth.users only; jobs ask for them one by one.
create function private.address_of(person uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select email from auth.users where id = person
	);
end
$$;

create function private.person_at(mail_address text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select id from auth.users where email = lower(mail_address)
	);
end
$$;

-- A new address counts once its own mailbox confirms it. Until then it is a wish; the token is kept hashed.
create table public.address_changes (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	address text not null check (length(address) between 3 and 254),
	token_hash text not null unique,
	created_at timestamptz not null default clock_timestamp(),
	expires_at timestamptz not null default clock_timestamp() + interval '1 hour'
);
alter table public.address_changes enable row level security;

-- Uses a confirmed wish up. Codes and links mailed to the old address stop working with it.
create function private.change_address(hash text) returns table (person_id uuid, before text, after text)
language plpgsql security definer set search_path = ''
as $$
declare
	wish public.address_changes;
begin
	delete from public.address_changes a where a.token_hash = hash and a.expires_at > now() returning a.* into wish;
	if wish.person_id is null then
		return;
	end if;
	select u.email into before from auth.users u where u.id = wish.person_id for update;
	update auth.users set email = lower(wish.address), confirmation_token = '', recovery_token = '', updated_at = now()
	where id = wish.person_id;
	-- one of the auth services keeps the data as text inside json
	update auth.identities set updated_at = now(), identity_data =
		case jsonb_typeof(identity_data) when 'string' then (identity_data #>> '{}')::jsonb else identity_data end
		|| jsonb_build_object('email', lower(wish.address), 'email_verified', true)
	where user_id = wish.person_id and provider = 'email';
	-- where the service keeps its tokens apart, they go too
	if to_regclass('auth.one_time_tokens') is not null then
		execute 'delete from auth.one_time_tokens where user_id = $1' using wish.person_id;
	end if;
	person_id := wish.person_id;
	after := lower(wish.address);
	return next;
end
$$;

-- A refresh token that comes back after its window was copied: whoever holds the session is out.
create function private.end_session(session text) returns void
language sql security definer set search_path = ''
as $$
	delete from auth.refresh_tokens where session_id::text = session;
	delete from auth.sessions where id::text = session;
$$;

-- Roles and suspensions change through these functions alone, with a line in the audit log.
create function public.grant_role(person uuid, new_role text, why text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.viewer_has_role('admin') then
		raise exception 'only an admin gives roles' using errcode = '42501';
	end if;
	insert into public.platform_roles (person_id, role, granted_by)
	values (person, new_role, private.viewer_id()) on conflict do nothing;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, reason, details)
	values (private.viewer_id(), 'role.grant', 'person', person::text, why, jsonb_build_object('role', new_role));
end
$$;

create function public.revoke_role(person uuid, old_role text, why text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not private.viewer_has_role('admin') then
		raise exception 'only an admin takes roles' using errcode = '42501';
	end if;
	-- two admins who demote each other at once may not leave the platform without one
	if old_role = 'admin' then
		perform from public.platform_roles where role = 'admin' order by person_id for update;
		if (select count(*) from public.platform_roles where role = 'admin') <= 1 then
			raise exception 'the last admin stays' using errcode = 'P0001', hint = 'last_admin';
		end if;
	end if;
	delete from public.platform_roles where person_id = person and role = old_role;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, reason, details)
	values (private.viewer_id(), 'role.revoke', 'person', person::text, why, jsonb_build_object('role', old_role));
end
$$;

create function public.suspend_person(person uuid, why text, ends timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not (private.viewer_has_role('moderator') or private.viewer_has_role('admin')) then
		raise exception 'only moderators suspend' using errcode = '42501';
	end if;
	if person = private.viewer_id() then
		raise exception 'not yourself' using errcode = 'P0001', hint = 'not_self';
	end if;
	if exists (select from public.platform_roles where person_id = person) and not private.viewer_has_role('admin') then
		raise exception 'only an admin suspends staff' using errcode = '42501';
	end if;
	insert into public.suspensions (person_id, reason, imposed_by, until)
	values (person, why, private.viewer_id(), ends);
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, reason, details)
	values (private.viewer_id(), 'person.suspend', 'person', person::text, why, jsonb_build_object('until', ends));
	perform private.enqueue('disconnect', json_build_object('person', person));
end
$$;

create function public.lift_suspension(person uuid, why text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if not (private.viewer_has_role('moderator') or private.viewer_has_role('admin')) then
		raise exception 'only moderators lift suspensions' using errcode = '42501';
	end if;
	update public.suspensions set lifted_by = private.viewer_id(), lifted_at = clock_timestamp()
	where person_id = person and lifted_at is null;
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id, reason)
	values (private.viewer_id(), 'person.lift_suspension', 'person', person::text, why);
end
$$;
