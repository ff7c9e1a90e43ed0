-- Materials: shared by link or by file, with versions, licence and the communities they live in.

create table public.files (
	id bigint generated always as identity primary key,
	owner_id uuid not null references public.profiles (id),
	bucket text not null check (bucket in ('materials', 'posts', 'avatars')),
	path text not null,
	name text not null check (length(name) between 1 and 200),
	mime text not null,
	bytes bigint not null check (bytes between 0 and 54525952),
	sha256 text not null,
	safe_inline boolean not null default false,
	width integer,
	height integer,
	alt text not null default '' check (length(alt) <= 500),
	material_id bigint,
	post_id bigint,
	created_at timestamptz not null default clock_timestamp(),
	unique (bucket, path)
);
comment on table public.files is 'What is in Storage, and what it hangs on: a material, a post, or its owner (a picture).';
create index files_material on public.files (material_id);
create index files_post on public.files (post_id);
create index files_owner on public.files (owner_id);

-- immutable, as a generated column asks; array_to_string is so for text
create function private.words_of(list text[]) returns text
language sql immutable set search_path = ''
as $$
	select array_to_string(list, ' ')
$$;

create table public.materials (
	id bigint generated always as identity primary key,
	title text not null check (length(title) between 2 and 200),
	description text not null default '' check (length(description) <= 4000),
	kind text not null check (kind in ('link', 'file')),
	url text check (url ~ '^https://' and length(url) <= 2000),
	wikiwijs_id bigint,
	file_id bigint references public.files (id),
	owner_id uuid not null references public.profiles (id),
	is_public boolean not null default false,
	author text not null default '' check (length(author) <= 300),
	publisher text not null default '' check (length(publisher) <= 200),
	sectors text[] not null default '{}',
	levels text[] not null default '{}',
	subjects text[] not null default '{}',
	curriculum_goals text[] not null default '{}',
	resource_types text[] not null default '{}',
	end_user_roles text[] not null default '{}',
	keywords text[] not null default '{}',
	aggregation_level smallint check (aggregation_level between 1 and 4),
	language text not null default 'nl',
	age_min smallint check (age_min between 0 and 99),
	age_max smallint check (age_max between 0 and 99 and age_max >= age_min),
	minutes integer check (minutes between 1 and 100000),
	licence text not null default 'unknown',
	has_cost boolean not null default false,
	openness text not null default 'onbekend' check (openness in ('open', 'overig_vrij', 'gesloten', 'onbekend')),
	based_on_id bigint references public.materials (id),
	based_on_text text not null default '' check (length(based_on_text) <= 500),
	version integer not null default 1,
	created_at timestamptz not null default clock_timestamp(),
	updated_at timestamptz not null default clock_timestamp(),
	removed_at timestamptz,
	search tsvector generated always as (
		setweight(to_tsvector('public.nl'::regconfig, title), 'A')
		|| setweight(to_tsvector('public.nl'::regconfig, private.words_of(keywords || subjects)), 'B')
		|| setweight(to_tsvector('public.nl'::regconfig, description || ' ' || author), 'C')
	) stored,
	check ((kind = 'link' and url is not null) or kind = 'file')
);
alter table public.yields add foreign key (material_id) references public.materials (id) on delete set null;
alter table public.files add foreign key (material_id) references public.materials (id) on delete cascade;
create index materials_search on public.materials using gin (search);
create index materials_public on public.materials (updated_at desc, id desc) where is_public and removed_at is null;
create index materials_owner on public.materials (owner_id);
create index materials_based_on on public.materials (based_on_id);
create index materials_url on public.materials (md5(url));
create index materials_file on public.materials (file_id);

create table public.material_versions (
	material_id bigint not null references public.materials (id) on delete cascade,
	number integer not null,
	change_note text not null default '' check (length(change_note) <= 1000),
	url text,
	file_id bigint references public.files (id),
	created_by uuid not null references public.profiles (id),
	created_at timestamptz not null default clock_timestamp(),
	primary key (material_id, number)
);
create index material_versions_file on public.material_versions (file_id);

create table public.material_communities (
	material_id bigint not null references public.materials (id) on delete cascade,
	community_id bigint not null references public.communities (id) on delete cascade,
	shared_by uuid not null references public.profiles (id),
	why text not null default '' check (length(why) <= 300),
	shared_at timestamptz not null default clock_timestamp(),
	primary key (material_id, community_id)
);
create index material_communities_community on public.material_communities (community_id, shared_at desc);

-- domain rule: NC and ND fail "in all circumstances", so they are free but not open
create function private.openness_of(licence text, has_cost boolean) returns text
language sql immutable set search_path = ''
as $$
	select case
		when has_cost then 'gesloten'
		when licence in ('cc0-10', 'pdm-10') or licence ~ '^cc-by(-sa)?-(30|40)$' then 'open'
		when licence ~ '^cc-by-(nc|nd|nc-sa|nc-nd)-(30|40)$' or licence in ('yes', 'no') then 'overig_vrij'
		else 'onbekend'
	end
$$;

create function private.material_saved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	-- a lead may improve what is shared in the pilot, not show it to the world in the owner's place
	if tg_op = 'UPDATE' and new.is_public and not old.is_public and old.owner_id <> private.viewer_id() then
		raise exception 'only the owner makes a material public' using errcode = '42501';
	end if;
	-- nor may a reference tell whether something hidden exists
	if tg_op = 'UPDATE' and new.based_on_id is distinct from old.based_on_id
		and new.based_on_id is not null and not private.can_read_material(new.based_on_id) then
		raise exception 'you may not refer to this material' using errcode = '42501';
	end if;
	new.openness := private.openness_of(new.licence, new.has_cost);
	new.wikiwijs_id := (substring(new.url from '^https://maken\.wikiwijs\.nl/([0-9]{1,12})'))::bigint;
	new.updated_at := clock_timestamp();
	return new;
end
$$;
create trigger material_saved before insert or update on public.materials
	for each row execute function private.material_saved();

create function private.material_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if tg_op = 'UPDATE' and old.is_public and not new.is_public then
		-- fewer people may read it: its signals move to another channel
		update public.streams set epoch = epoch + 1 where stream = 'material:' || new.id;
	end if;
	perform private.record_change(
		'material:' || new.id,
		case when tg_op = 'INSERT' then 'material.shared'
			when new.removed_at is not null and old.removed_at is null then 'material.removed'
			when new.version > old.version then 'material.version'
			else 'material.edited' end,
		new.id, private.viewer_id());
	return null;
end
$$;
create trigger material_changed after insert or update on public.materials
	for each row execute function private.material_changed();

create function private.material_placed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint := case when tg_op = 'DELETE' then old.community_id else new.community_id end;
	what bigint := case when tg_op = 'DELETE' then old.material_id else new.material_id end;
begin
	if exists (select from public.communities where id = place) then
		perform private.record_change('community:' || place, 'material.placed', what, private.viewer_id());
	end if;
	return null;
end
$$;
create trigger material_placed after insert or delete on public.material_communities
	for each row execute function private.material_placed();

-- The material stands in a community of the viewer's. A function, so that the policies of materials and of
-- where they stand do not ask each other without end.
create function private.meets_material(material bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.material_communities
		where material_id = material and community_id = any (private.viewer_communities()));
end
$$;

-- A function for the same reason: files are read along with their material.
create function private.owns_file(file bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.files where id = file and owner_id = private.viewer_id());
end
$$;

-- The viewer may read this material: public, own, or shared in a community of the viewer's.
create function private.can_read_material(material bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from public.materials m
		where m.id = material and m.removed_at is null and (
			m.is_public or m.owner_id = private.viewer_id() or exists (
				select from public.material_communities mc
				where mc.material_id = m.id and mc.community_id = any (private.viewer_communities())))
	);
end
$$;

-- The viewer may change it: the owner, or a lead where the owner shared it (not where somebody else passed
-- it on: anyone may place public material in a community of one's own). Editors keep what is public.
create function private.can_edit_material(material bigint) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return private.viewer_id() is not null and exists (
		select from public.materials m
		where m.id = material and m.removed_at is null and (
			m.owner_id = private.viewer_id()
			or (m.is_public and private.viewer_has_role('editor'))
			or exists (
				select from public.material_communities mc
				where mc.material_id = m.id and mc.shared_by = m.owner_id
					and mc.community_id = any (private.viewer_led_communities())))
	);
end
$$;

-- A new version: number, note and address or file in one go, under the material's row lock.
create function public.add_material_version(material bigint, note text, new_url text, new_file bigint)
returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	next_number integer;
begin
	if not private.can_edit_material(material) then
		raise exception 'you may not change this material' using errcode = '42501';
	end if;
	if new_file is not null and not exists (
		select from public.files where id = new_file and owner_id = private.viewer_id()
			and (material_id is null or material_id = material)
	) then
		raise exception 'this file is not yours' using errcode = '42501';
	end if;
	update public.materials
	set version = version + 1, url = coalesce(new_url, url), file_id = coalesce(new_file, file_id)
	where id = material returning version into next_number;
	update public.files set material_id = material where id = new_file;
	insert into public.material_versions (material_id, number, change_note, url, file_id, created_by)
	select id, version, note, url, file_id, private.viewer_id() from public.materials where id = material;
	return next_number;
end
$$;
