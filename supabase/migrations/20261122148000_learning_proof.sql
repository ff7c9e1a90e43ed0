-- Proof that others can check: certificates per phase, badges per route, and a page of one's own to show.

create table public.certificates (
	person_id uuid not null references public.profiles (id) on delete cascade,
	phase smallint not null check (phase between 1 and 4),
	code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
	modules text[] not null check (cardinality(modules) between 1 and 14),
	minutes integer not null check (minutes > 0),
	issued_at timestamptz not null default clock_timestamp(),
	primary key (person_id, phase)
);

create table public.badges (
	id bigint generated always as identity primary key,
	person_id uuid not null references public.profiles (id) on delete cascade,
	route text not null check (route in ('starter', 'maker', 'lio', 'opleider', 'bestuur', 'go', 'eigen')),
	code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
	salt text not null check (length(salt) between 16 and 64),
	address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
	status_list integer not null check (status_list >= 1),
	status_index integer not null check (status_index between 0 and 131071),
	issued_at timestamptz not null default date_trunc('second', clock_timestamp()),
	jwt text check (length(jwt) <= 20000),
	revoked_at timestamptz,
	revoked_by uuid references public.profiles (id),
	revoked_why text not null default '' check (length(revoked_why) <= 500),
	unique (status_list, status_index),
	unique (person_id, route)
);
comment on column public.badges.address_hash is 'SHA-256 of the lower-cased mail address followed by the salt: the recipient, as the credential says it.';
create index badges_revoked on public.badges (status_list) where revoked_at is not null;
create index badges_revoked_by on public.badges (revoked_by) where revoked_by is not null;

create table public.record_links (
	id bigint generated always as identity primary key,
	person_id uuid not null references public.profiles (id) on delete cascade,
	token_hash text not null unique,
	label text not null default '' check (length(label) <= 120),
	until timestamptz not null,
	created_at timestamptz not null default clock_timestamp(),
	check (until <= created_at + interval '400 days')
);
comment on table public.record_links is 'A link to one''s own page of professional growth, for who holds it, until a day.';
create index record_links_person on public.record_links (person_id, created_at);

-- A certificate for a phase whose modules are all behind one; the same one every time.
create function public.issue_certificate(of_phase integer, of_modules text[], of_minutes integer, new_code text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := private.viewer_id();
begin
	if person is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	if not of_modules <@ private.modules_behind(person) then
		raise exception 'not all modules yet' using errcode = 'P0001', hint = 'modules_missing';
	end if;
	insert into public.certificates (person_id, phase, code, modules, minutes)
	values (person, of_phase, new_code, of_modules, of_minutes)
	on conflict (person_id, phase) do nothing;
	return public.verify_certificate((select code from public.certificates where person_id = person and phase = of_phase));
end
$$;

create function public.verify_certificate(given_code text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('code', c.code, 'issuedAt', c.issued_at, 'name', p.name, 'phase', c.phase,
		'modules', to_jsonb(c.modules), 'minutes', c.minutes)
	from public.certificates c join public.profiles p on p.id = c.person_id and p.erased_at is null
	where c.code = given_code
$$;

-- Prepares a badge for whoever finished a route: everything its credential says. The same one every time.
create function public.issue_badge(of_route text, of_modules text[], reviews_needed integer, new_code text, new_salt text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := private.viewer_id();
	list integer;
	place integer;
	made public.badges;
begin
	if person is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	select * into made from public.badges where person_id = person and route = of_route;
	if made.id is null then
		if cardinality(of_modules) = 0 or not of_modules <@ private.modules_behind(person) then
			raise exception 'not all modules yet' using errcode = 'P0001', hint = 'modules_missing';
		end if;
		if (select count(*) from public.reviews
			where reviewer_id = person and given_at is not null and hidden_at is null) < reviews_needed then
			raise exception 'give feedback first' using errcode = 'P0001', hint = 'reviews_missing';
		end if;
		-- one at a time: a place is nobody else's, and picked at random so that it tells nothing
		perform pg_advisory_xact_lock(hashtextextended('badges', 0));
		select 1 + count(*) / 100000 into list from public.badges;
		loop
			place := floor(random() * 131072);
			exit when not exists (select from public.badges where status_list = list and status_index = place);
		end loop;
		insert into public.badges (person_id, route, code, salt, address_hash, status_list, status_index)
		values (person, of_route, new_code, new_salt,
			encode(extensions.digest(lower(private.address_of(person)) || new_salt, 'sha256'), 'hex'), list, place)
		returning * into made;
	end if;
	return jsonb_build_object('code', made.code, 'salt', made.salt, 'addressHash', made.address_hash,
		'statusList', made.status_list, 'statusIndex', made.status_index, 'issuedAt', made.issued_at, 'jwt', made.jwt);
end
$$;

-- Keeps the credential as it was signed; once.
create function public.keep_credential(of_code text, signed text) returns void
language sql security definer set search_path = ''
as $$
	update public.badges set jwt = signed where code = of_code and person_id = private.viewer_id() and jwt is null
$$;

-- What a badge's code stands for, to anyone; nothing of the person but the hash in the credential.
create function public.verify_badge(given_code text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('code', b.code, 'route', b.route, 'issuedAt', b.issued_at, 'revokedAt', b.revoked_at,
		'addressHash', b.address_hash, 'salt', b.salt, 'jwt', b.jwt, 'own', coalesce(b.person_id = private.viewer_id(), false))
	from public.badges b where b.code = given_code and b.jwt is not null
$$;

-- Places of revoked badges in a list; null for a list that is not there.
create function public.list_revoked(list integer) returns integer[]
language sql stable security definer set search_path = ''
as $$
	select case when list = 1 or exists (select from public.badges where status_list = list) then coalesce((
		select array_agg(status_index order by status_index) from public.badges
		where status_list = list and revoked_at is not null), '{}') end
$$;

-- Takes a badge back: by its holder, or by an editor or admin with a reason.
create function public.revoke_badge(of_code text, why text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	taken public.badges;
	staff boolean := private.viewer_has_role('editor') or private.viewer_has_role('admin');
begin
	select * into taken from public.badges where code = of_code for update;
	if taken.id is null or private.viewer_id() is null or not (staff or taken.person_id = private.viewer_id()) then
		raise exception 'not yours to take back' using errcode = '42501';
	end if;
	if taken.person_id <> private.viewer_id() and coalesce(btrim(why), '') = '' then
		raise exception 'say why' using errcode = 'P0001', hint = 'revoke_reason';
	end if;
	if taken.revoked_at is not null then
		return;
	end if;
	update public.badges set revoked_at = clock_timestamp(), revoked_by = private.viewer_id(), revoked_why = coalesce(btrim(why), '')
	where id = taken.id;
	if taken.person_id <> private.viewer_id() then
		insert into public.audit_entries (actor_id, action, subject_kind, subject_id, reason)
		values (private.viewer_id(), 'badge.revoke', 'person', taken.person_id::text, why);
		insert into public.notifications (person_id, kind, topic, details, mail_due_at)
		values (taken.person_id, 'task', 'badge_revoked', jsonb_build_object('code', of_code, 'reason', why), now());
	end if;
end
$$;

-- Everything on one's page of professional growth; with a link's hash, what its holder sees of another's.
create function public.read_record(hash text default null) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'name', p.name, 'until', who.until,
		'events', coalesce((
			select jsonb_agg(jsonb_build_object('title', e.title, 'slug', e.slug, 'startsAt', e.starts_at, 'hours', e.hours,
				'code', f.code) order by e.starts_at desc)
			from public.registrations r
			join public.attendances a on a.registration_id = r.id
			join public.events e on e.id = r.event_id
			left join public.proofs f on f.registration_id = r.id
			where r.person_id = p.id), '[]'),
		'coming', case when who.until is null then coalesce((
			select jsonb_agg(jsonb_build_object('title', e.title, 'slug', e.slug, 'startsAt', e.starts_at) order by e.starts_at)
			from public.registrations r join public.events e on e.id = r.event_id
			where r.person_id = p.id and r.state = 'confirmed' and e.ends_at > now() and e.state in ('published', 'closed')), '[]') else '[]' end,
		'modules', coalesce((
			select jsonb_agg(jsonb_build_object('module', b.module, 'at', b.at, 'tested', b.tested) order by b.at desc)
			from (
				select distinct on (module) module, at, tested from (
					select m.module::text as module, m.completed_at as at, false as tested from public.module_progress m
					where m.person_id = p.id and m.completed_at is not null
					union all
					select t.module::text, t.passed_at, true from public.test_outs t
					where t.person_id = p.id and t.passed_at is not null) both_ways
				order by module, tested) b), '[]'),
		'certificates', coalesce((
			select jsonb_agg(jsonb_build_object('phase', c.phase, 'code', c.code, 'issuedAt', c.issued_at) order by c.phase)
			from public.certificates c where c.person_id = p.id), '[]'),
		'badges', coalesce((
			select jsonb_agg(jsonb_build_object('route', g.route, 'code', g.code, 'issuedAt', g.issued_at) order by g.issued_at desc)
			from public.badges g where g.person_id = p.id and g.jwt is not null and g.revoked_at is null), '[]'),
		'reviews', (select count(*) from public.reviews v where v.reviewer_id = p.id and v.given_at is not null
			and v.hidden_at is null),
		'portfolio', coalesce((
			select jsonb_agg(jsonb_build_object('id', case when who.until is null then s.id end, 'module', s.module, 'title', s.title,
				'goal', s.goal, 'submittedAt', s.submitted_at) order by s.module, s.submitted_at)
			from public.submissions s where s.person_id = p.id), '[]'))
	from (
		select private.viewer_id() as person, null::timestamptz as until where hash is null
		union all
		select l.person_id, l.until from public.record_links l where l.token_hash = hash and l.until > now()) who
	join public.profiles p on p.id = who.person and p.erased_at is null
$$;
