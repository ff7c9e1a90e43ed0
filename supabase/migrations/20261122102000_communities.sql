-- Communities and pilots: who is in, what it is for, how it goes.

create table public.communities (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 80),
	kind text not null check (kind in ('pilot', 'vakcommunity', 'werkplaats', 'ontwikkelgroep', 'regio', 'programma')),
	name text not null check (length(name) between 2 and 120),
	summary text not null check (length(summary) between 1 and 600),
	goal text not null default '' check (length(goal) <= 2000),
	sectors text[] not null default '{}',
	subjects text[] not null default '{}',
	province text not null default '',
	join_mode text not null default 'request' check (join_mode in ('open', 'request', 'invitation')),
	discussion text not null default 'members' check (discussion in ('public', 'members')),
	state text not null default 'draft' check (state in ('draft', 'open', 'read_only', 'archived')),
	house_rules text not null default '' check (length(house_rules) <= 5000),
	house_rules_html text not null default '',
	created_by uuid references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	member_count integer not null default 0,
	search tsvector generated always as (
		setweight(to_tsvector('public.nl'::regconfig, name), 'A') || setweight(to_tsvector('public.nl'::regconfig, summary || ' ' || goal), 'C')
	) stored
);
comment on column public.communities.discussion is 'Who may read the talk: everyone or members.';
comment on column public.communities.member_count is 'Kept by a trigger: visitors see the number, not the people.';
create index communities_search on public.communities using gin (search);
create index communities_kind on public.communities (kind, name) where state <> 'draft';

create table public.memberships (
	community_id bigint not null references public.communities (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null default 'member' check (role in ('lead', 'coach', 'member', 'observer')),
	joined_at timestamptz not null default clock_timestamp(),
	primary key (community_id, person_id)
);
create index memberships_person on public.memberships (person_id, community_id);

create table public.join_requests (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	message text not null default '' check (length(message) <= 1000),
	created_at timestamptz not null default clock_timestamp(),
	decided_at timestamptz,
	decided_by uuid references public.profiles (id),
	outcome text check (outcome in ('accepted', 'declined', 'withdrawn')),
	answer text not null default '' check (length(answer) <= 1000)
);
create unique index join_requests_one_open on public.join_requests (community_id, person_id) where decided_at is null;
create index join_requests_person on public.join_requests (person_id);

create table public.invitations (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	email text check (email = lower(email) and length(email) <= 254),
	token_hash text not null unique,
	role text not null default 'member' check (role in ('lead', 'coach', 'member', 'observer')),
	created_by uuid not null references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	expires_at timestamptz not null,
	accepted_at timestamptz,
	accepted_by uuid references public.profiles (id),
	revoked_at timestamptz,
	max_uses integer not null default 1 check (max_uses between 1 and 200),
	uses integer not null default 0
);
comment on column public.invitations.email is 'Null: a link that whoever holds it may use, max_uses times.';
create index invitations_community on public.invitations (community_id, created_at desc);

create table public.pilots (
	community_id bigint primary key references public.communities (id) on delete cascade,
	pilot_kind text check (pilot_kind in ('A', 'B')),
	phase text not null default 'aanvraag' check (phase in ('aanvraag', 'start', 'uitvoering', 'oplevering', 'borging')),
	lead_board_id bigint references public.school_boards (id),
	starts_on date,
	ends_on date check (ends_on is null or starts_on is null or ends_on >= starts_on),
	programme_theme text check (programme_theme in ('opschaling', 'regie', 'infrastructuur', 'kennis'))
);
comment on column public.pilots.pilot_kind is 'A: sustainable implementation; B: (further) development.';
create index pilots_board on public.pilots (lead_board_id);

create table public.pilot_schools (
	community_id bigint not null references public.communities (id) on delete cascade,
	school_id bigint not null references public.schools (id) on delete cascade,
	primary key (community_id, school_id)
);
create index pilot_schools_school on public.pilot_schools (school_id);

create table public.milestones (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	title text not null check (length(title) between 1 and 200),
	due_on date not null,
	done_at timestamptz,
	done_by uuid references public.profiles (id)
);
create index milestones_community on public.milestones (community_id, due_on);

create table public.log_entries (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	author_id uuid not null references public.profiles (id),
	body text not null check (length(body) between 1 and 2000),
	happened_on date not null default current_date,
	created_at timestamptz not null default clock_timestamp()
);
create index log_entries_community on public.log_entries (community_id, happened_on desc, id desc);

create table public.needs (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	body text not null check (length(body) between 1 and 500),
	created_by uuid not null references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	met_at timestamptz,
	met_by uuid references public.profiles (id)
);
create index needs_community on public.needs (community_id, created_at desc);

create table public.yields (
	id bigint generated always as identity primary key,
	community_id bigint not null references public.communities (id) on delete cascade,
	title text not null check (length(title) between 1 and 200),
	body text not null default '' check (length(body) <= 2000),
	material_id bigint,
	created_by uuid not null references public.profiles (id),
	created_at timestamptz not null default clock_timestamp()
);
create index yields_community on public.yields (community_id, created_at desc);
create index yields_material on public.yields (material_id);

-- Predicates ------------------------------------------------------------------------------------

create trigger forget_viewer after insert or update or delete on public.memberships
	for each statement execute function private.forget_viewer();
create trigger forget_viewer after update of state on public.communities
	for each statement execute function private.forget_viewer();

-- Communities the viewer belongs to. An array, so that a policy evaluates it once per statement.
create function private.viewer_communities() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_fact('communities')::bigint[];
end
$$;

-- Communities the viewer leads: the lead, and the coach who stands beside the lead.
create function private.viewer_led_communities() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_fact('led')::bigint[];
end
$$;

-- Communities the viewer may contribute to now: not as an observer, not when closed.
create function private.viewer_writable_communities() returns bigint[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_fact('writable')::bigint[];
end
$$;

-- The viewer and this person meet in some community.
create function private.shares_community(person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.memberships
		where person_id = person and community_id = any (private.viewer_communities())
	);
end
$$;

create function private.leads_community(community bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	-- never unknown: "not leads" must hold for no community, too
	return coalesce(community = any (private.viewer_led_communities()), false);
end
$$;

-- Members come and go: the count is kept, open channels close, a change is logged.
create function private.membership_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if tg_op = 'INSERT' then
		update public.communities set member_count = member_count + 1 where id = new.community_id;
		perform private.record_change('community:' || new.community_id, 'member.joined', null, new.person_id);
		return new;
	elsif tg_op = 'DELETE' then
		update public.communities set member_count = member_count - 1 where id = old.community_id;
		-- the community itself may be on its way out: then there is nothing left to signal
		if exists (select from public.communities where id = old.community_id) then
			perform private.record_change('community:' || old.community_id, 'member.left', null, old.person_id);
		end if;
		perform private.enqueue('disconnect', json_build_object('person', old.person_id));
		return old;
	end if;
	perform private.record_change('community:' || new.community_id, 'member.role', null, new.person_id);
	return new;
end
$$;
create trigger membership_changed after insert or update of role or delete on public.memberships
	for each row execute function private.membership_changed();

-- Someone always leads an open community.
create function private.keep_a_lead() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if old.role = 'lead' and (tg_op = 'DELETE' or new.role <> 'lead') then
		perform from public.communities where id = old.community_id for update;
		if found and not exists (
			select from public.memberships
			where community_id = old.community_id and role = 'lead' and person_id <> old.person_id
		) and exists (select from public.profiles where id = old.person_id and erased_at is null) then
			raise exception 'a community keeps a lead' using errcode = 'P0001', hint = 'last_lead';
		end if;
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_a_lead before update of role or delete on public.memberships
	for each row execute function private.keep_a_lead();

-- Joining --------------------------------------------------------------------------------------

-- An open community lets in whoever asks; others go through a request or an invitation.
create function public.join_community(community bigint) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	if not exists (select from public.communities where id = community and state = 'open' and join_mode = 'open') then
		raise exception 'this community is not open to all' using errcode = '42501';
	end if;
	insert into public.memberships (community_id, person_id) values (community, private.viewer_id())
	on conflict do nothing;
	if found then
		perform private.enqueue('community_welcome', json_build_object('community', community, 'person', private.viewer_id()));
	end if;
end
$$;

create function public.create_community(
	new_slug text, new_kind text, new_name text, new_summary text, new_join_mode text
) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	new_id bigint;
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	-- an educator makes a werkplaats; the other kinds belong to the programme team
	if not (
		private.viewer_has_role('admin') or private.viewer_has_role('organiser')
		or (new_kind = 'werkplaats' and exists (
			select from public.profiles where id = private.viewer_id() and role = 'educator'))
	) then
		raise exception 'you may not start a community of this kind' using errcode = '42501';
	end if;
	insert into public.communities (slug, kind, name, summary, join_mode, created_by)
	values (new_slug, new_kind, new_name, new_summary, new_join_mode, private.viewer_id())
	returning id into new_id;
	if new_kind = 'pilot' then
		insert into public.pilots (community_id) values (new_id);
	end if;
	insert into public.memberships (community_id, person_id, role) values (new_id, private.viewer_id(), 'lead');
	return new_id;
end
$$;

create function public.answer_join_request(request bigint, accept boolean, words text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	asked public.join_requests;
begin
	select * into asked from public.join_requests where id = request for update;
	if asked.id is null or not private.leads_community(asked.community_id) then
		raise exception 'only a lead answers' using errcode = '42501';
	end if;
	if asked.decided_at is not null then
		raise exception 'already answered' using errcode = 'P0001', hint = 'already_decided';
	end if;
	update public.join_requests set decided_at = clock_timestamp(), decided_by = private.viewer_id(),
		outcome = case when accept then 'accepted' else 'declined' end, answer = coalesce(words, '')
	where id = request;
	if accept then
		insert into public.memberships (community_id, person_id) values (asked.community_id, asked.person_id)
		on conflict do nothing;
	end if;
	perform private.enqueue('join_request_answered', json_build_object('request', request));
end
$$;

-- The token itself is never stored; the site sends its hash.
create function public.find_invitation(hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'id', i.id, 'community_id', c.id, 'slug', c.slug, 'name', c.name, 'summary', c.summary, 'role', i.role,
		'expires_at', i.expires_at, 'by', p.name,
		'state', case
			when i.revoked_at is not null then 'revoked'
			when i.uses >= i.max_uses then 'used'
			when i.expires_at < now() then 'expired'
			else 'open' end
	)
	from public.invitations i
	join public.communities c on c.id = i.community_id
	left join public.profiles p on p.id = i.created_by and p.erased_at is null
	where i.token_hash = hash
$$;

create function public.accept_invitation(hash text) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	invited public.invitations;
	found_slug text;
begin
	if private.viewer_id() is null then
		raise exception 'sign in first' using errcode = '42501';
	end if;
	select * into invited from public.invitations where token_hash = hash for update;
	select slug into found_slug from public.communities where id = invited.community_id;
	if invited.id is null or invited.revoked_at is not null or invited.expires_at < clock_timestamp() then
		raise exception 'this invitation no longer works' using errcode = 'P0001', hint = 'invitation_over';
	end if;
	if exists (
		select from public.memberships where community_id = invited.community_id and person_id = private.viewer_id()
	) then
		return found_slug;
	end if;
	if invited.uses >= invited.max_uses then
		raise exception 'this invitation was used' using errcode = 'P0001', hint = 'invitation_over';
	end if;
	update public.invitations set uses = uses + 1, accepted_at = clock_timestamp(), accepted_by = private.viewer_id()
	where id = invited.id;
	insert into public.memberships (community_id, person_id, role)
	values (invited.community_id, private.viewer_id(), invited.role);
	perform private.enqueue('community_welcome',
		json_build_object('community', invited.community_id, 'person', private.viewer_id()));
	return found_slug;
end
$$;
