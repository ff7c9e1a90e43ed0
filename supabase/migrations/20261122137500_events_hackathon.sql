-- A hackathon: challenges, teams that take one up, and a gallery of what they made.

create table public.challenges (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	title text not null check (length(title) between 2 and 160),
	summary text not null default '' check (length(summary) <= 2000)
);
create index challenges_event on public.challenges (event_id, id);

create table public.makers_teams (
	id bigint generated always as identity primary key,
	event_id bigint not null references public.events (id) on delete cascade,
	challenge_id bigint references public.challenges (id) on delete set null,
	name text not null check (length(name) between 2 and 80),
	idea text not null default '' check (length(idea) <= 1000),
	prototype text not null default '' check (length(prototype) <= 160),
	prototype_url text not null default '' check (prototype_url = '' or (prototype_url ~ '^https://' and length(prototype_url) <= 500)),
	prototype_text text not null default '' check (length(prototype_text) <= 3000),
	licence text not null default '' check (licence in ('', 'cc0-10', 'cc-by-40', 'cc-by-sa-40')),
	shown_at timestamptz,
	created_at timestamptz not null default clock_timestamp(),
	unique (event_id, name),
	check (shown_at is null or (prototype <> '' and licence <> ''))
);
comment on column public.makers_teams.shown_at is 'Since then what they made stands in the gallery, under its licence.';
create index makers_teams_challenge on public.makers_teams (challenge_id);

create table public.makers (
	event_id bigint not null references public.events (id) on delete cascade,
	person_id uuid not null references public.profiles (id) on delete cascade,
	team_id bigint not null references public.makers_teams (id) on delete cascade,
	primary key (event_id, person_id)
);
comment on table public.makers is 'One team each per event.';
create index makers_team on public.makers (team_id);
create index makers_person on public.makers (person_id);

-- Challenges as the organiser writes them; one that a team took up keeps its number.
create function public.save_challenges(event bigint, list jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	item jsonb;
	kept bigint[] := '{}';
	known bigint;
begin
	if not private.has_event_role(event, 'owner') then
		raise exception 'only an owner sets challenges' using errcode = '42501';
	end if;
	for item in select * from jsonb_array_elements(list) loop
		update public.challenges c set title = item ->> 'title', summary = coalesce(item ->> 'summary', '')
		where c.id = (item ->> 'id')::bigint and c.event_id = event returning c.id into known;
		if known is null then
			insert into public.challenges (event_id, title, summary) values (event, item ->> 'title', coalesce(item ->> 'summary', ''))
			returning id into known;
		end if;
		kept := kept || known;
		known := null;
	end loop;
	delete from public.challenges c where c.event_id = event and not c.id = any (kept);
	perform private.record_change('event:' || event, 'event.edited', event, private.viewer_id());
end
$$;

-- A new team for who has a seat; null joins none.
create function public.start_makers_team(event bigint, facts jsonb) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	made bigint;
begin
	insert into public.makers_teams (event_id, challenge_id, name, idea)
	values (event, (select c.id from public.challenges c where c.id = (facts ->> 'challenge')::bigint and c.event_id = event),
		facts ->> 'name', coalesce(facts ->> 'idea', '')) returning id into made;
	perform public.join_makers_team(made);
	return made;
exception when unique_violation then
	raise exception 'that name is taken' using errcode = 'P0001', hint = 'makers_name';
end
$$;

-- Joins a team, out of the one before; six at most.
create function public.join_makers_team(team bigint) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint;
begin
	select event_id into place from public.makers_teams where id = team for update;
	if not exists (select from public.registrations r
		where r.event_id = place and r.person_id = private.viewer_id() and r.state = 'confirmed') then
		raise exception 'for who takes part' using errcode = '42501';
	end if;
	if (select count(*) from public.makers m where m.team_id = team and m.person_id <> private.viewer_id()) >= 6 then
		raise exception 'six make a team' using errcode = 'P0001', hint = 'makers_full';
	end if;
	insert into public.makers (event_id, person_id, team_id) values (place, private.viewer_id(), team)
	on conflict (event_id, person_id) do update set team_id = excluded.team_id;
	delete from public.makers_teams t where t.event_id = place and t.shown_at is null
		and not exists (select from public.makers m where m.team_id = t.id);
	perform private.record_change('event:' || place, 'event.edited', place, null);
end
$$;

-- What the team made; in the gallery when it has a licence and the team wants it there.
create function public.show_prototype(team bigint, facts jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	place bigint;
begin
	if not exists (select from public.makers m where m.team_id = team and m.person_id = private.viewer_id()) then
		raise exception 'not your team' using errcode = '42501';
	end if;
	update public.makers_teams t set idea = coalesce(facts ->> 'idea', t.idea), prototype = facts ->> 'prototype',
		prototype_url = coalesce(facts ->> 'prototype_url', ''), prototype_text = coalesce(facts ->> 'prototype_text', ''),
		licence = coalesce(facts ->> 'licence', ''),
		shown_at = case when (facts ->> 'show')::boolean then coalesce(t.shown_at, clock_timestamp()) end
	where t.id = team returning t.event_id into place;
	perform private.record_change('event:' || place, 'event.edited', place, null);
end
$$;

alter table public.challenges enable row level security;
alter table public.makers_teams enable row level security;
alter table public.makers enable row level security;
grant select on public.challenges, public.makers_teams to anon, authenticated;
grant select on public.makers to authenticated;
create policy "challenges of a readable event" on public.challenges
	for select to anon, authenticated using (exists (select from public.events e where e.id = event_id));
create policy "what stands in the gallery of a readable event" on public.makers_teams
	for select to anon, authenticated using (shown_at is not null and exists (select from public.events e where e.id = event_id));
create policy "teams, for who takes part or helps" on public.makers_teams
	for select to authenticated using (event_id = any ((select private.viewer_staffed_events())::bigint[])
		or exists (select from public.registrations r where r.event_id = makers_teams.event_id
			and r.person_id = (select private.viewer_id()) and r.state = 'confirmed'));
create policy "makers of a team one sees" on public.makers
	for select to authenticated using (person_id = (select private.viewer_id())
		or event_id = any ((select private.viewer_staffed_events())::bigint[])
		or exists (select from public.registrations r where r.event_id = makers.event_id
			and r.person_id = (select private.viewer_id()) and r.state = 'confirmed'));
grant execute on function public.save_challenges(bigint, jsonb), public.start_makers_team(bigint, jsonb),
	public.join_makers_team(bigint), public.show_prototype(bigint, jsonb) to site_member;
