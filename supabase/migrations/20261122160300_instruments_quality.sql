-- Reviews of a material with the Kwaliteitsmodel: alone first, then side by side, then one agreed outcome that
-- stands by the material as its quality passport, whoever leaves afterwards.

create table public.quality_reviews (
	run_id bigint primary key references public.instrument_runs (id) on delete cascade,
	material_id bigint not null references public.materials (id) on delete cascade,
	material_version integer not null,
	scenario text not null check (scenario ~ '^[a-z][a-z_-]{0,39}$'),
	foreign key (material_id, material_version) references public.material_versions (material_id, number) on delete cascade
);
create index quality_reviews_material on public.quality_reviews (material_id);

create table public.review_scores (
	id bigint generated always as identity primary key,
	run_id bigint not null references public.quality_reviews (run_id) on delete cascade,
	reviewer integer not null check (reviewer > 0),
	person_id uuid references public.profiles (id),
	code text not null check (code ~ '^\d\.\d{1,2}$'),
	score smallint check (score between 1 and 3),
	evidence text not null check (length(btrim(evidence)) between 3 and 2000),
	unique (run_id, reviewer, code)
);
comment on table public.review_scores is
	'Scores as they were sent, each with its evidence; null is "niet van toepassing". The team sees them once two reviewers sent.';
comment on column public.review_scores.reviewer is 'Number in the order of sending; stays when the person leaves.';
create index review_scores_person on public.review_scores (person_id);

create table public.quality_passports (
	id bigint generated always as identity primary key,
	material_id bigint not null references public.materials (id) on delete cascade,
	material_version integer not null,
	rubric_version text not null,
	scenario text not null,
	reviewers integer not null check (reviewers >= 2),
	outcome jsonb not null,
	run_id bigint unique references public.instrument_runs (id) on delete set null,
	published_at timestamptz not null default clock_timestamp()
);
comment on table public.quality_passports is
	'The outcome of a review, complete in itself: no person is named, and nothing that happens to the review or its reviewers changes it.';
comment on column public.quality_passports.outcome is 'Per criterion: {"1.1": {"score": 2, "text": "…"}}.';
create index quality_passports_material on public.quality_passports (material_id, published_at desc);

-- A review has a small team of its own: whoever starts it invites the second pair of eyes by a link.
create function public.start_review(material bigint, of_version text, of_scenario text) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	looked_at public.materials;
	team bigint;
	run bigint;
begin
	if private.viewer_id() is null or not private.can_read_material(material) then
		raise exception 'there is no such material for you' using errcode = '42501';
	end if;
	select * into looked_at from public.materials where id = material for key share;
	team := public.create_instrument_team(left(looked_at.title, 120), case when 'po' = any (looked_at.sectors) then 'po' else 'vo' end,
		null, null, null);
	run := public.start_run(team, 'kwaliteitsmodel', of_version, left(looked_at.title, 160), null);
	insert into public.quality_reviews (run_id, material_id, material_version, scenario)
	values (run, material, looked_at.version, of_scenario);
	perform private.record_change('material:' || material, 'material.reviewed', material, null);
	return run;
end
$$;

-- Sends all scores at once; each has evidence, and they do not change afterwards.
create function public.send_review(run bigint) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	place public.run_respondents;
	next_reviewer integer;
begin
	if (private.open_run(run)).instrument <> 'kwaliteitsmodel' then
		raise exception 'this is no review' using errcode = '42501';
	end if;
	-- one at a time: numbers are given in order
	perform from public.quality_reviews where run_id = run for update;
	place := private.own_place(run);
	if exists (
		select from public.run_answers
		where run_id = run and person_id = private.viewer_id() and length(btrim(note)) < 3) then
		raise exception 'a score needs evidence' using errcode = 'P0001', hint = 'evidence_missing';
	end if;
	select coalesce(max(reviewer), 0) + 1 into next_reviewer from public.review_scores where run_id = run;
	insert into public.review_scores (run_id, reviewer, person_id, code, score, evidence)
	select run, next_reviewer, person_id, key, score, note
	from public.run_answers where run_id = run and person_id = private.viewer_id() and (score is not null or skip = 'na');
	if not found then
		raise exception 'nothing was answered' using errcode = 'P0001', hint = 'no_answers';
	end if;
	-- a number of one's own: what was sent is kept as it is
	update public.run_respondents set sent_at = clock_timestamp(), batch = next_reviewer
	where run_id = run and person_id = private.viewer_id();
	perform private.run_changed(run, 'run.sent');
	return next_reviewer;
end
$$;

-- Two have sent: scores lie side by side, for the team.
create function private.review_is_open(run bigint) returns boolean
language sql stable security definer set search_path = ''
as $$
	select private.in_run_team(run)
		and (select count(distinct reviewer) from public.review_scores where run_id = run) >= 2
$$;

-- How far reviews of a material are, without who does them.
create function public.count_open_reviews(material bigint) returns integer
language sql stable security definer set search_path = ''
as $$
	select count(*)::integer from public.quality_reviews q join public.instrument_runs r on r.id = q.run_id
	where q.material_id = material and r.state <> 'closed' and private.can_read_material(material)
$$;

-- The agreed outcome goes to the material: every criterion that somebody scored has an agreed score and text,
-- kept in the fields "agreed:1.1" and "text:1.1" that the reviewers wrote together.
create function public.publish_passport(run bigint) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
	held public.instrument_runs;
	review public.quality_reviews;
	agreed jsonb;
	new_id bigint;
begin
	select * into held from public.instrument_runs where id = run for update;
	select * into review from public.quality_reviews where run_id = run;
	if review.run_id is null or not private.facilitates_team(held.team_id) then
		raise exception 'only whoever leads the review publishes' using errcode = '42501';
	end if;
	if held.state = 'closed' then
		raise exception 'this is published' using errcode = 'P0001', hint = 'run_closed';
	end if;
	if not private.review_is_open(run) then
		raise exception 'two reviewers or more' using errcode = 'P0001', hint = 'second_reviewer';
	end if;
	select jsonb_object_agg(c.code, jsonb_build_object('score', nullif(f.value, 'na')::smallint, 'text', btrim(t.value))) into agreed
	from (select distinct code from public.review_scores where run_id = run) c
	join public.run_fields f on f.run_id = run and f.key = 'agreed:' || c.code and f.value in ('1', '2', '3', 'na')
	join public.run_fields t on t.run_id = run and t.key = 'text:' || c.code and length(btrim(t.value)) >= 3;
	if exists (
		select from public.review_scores s where s.run_id = run and agreed -> s.code is null) then
		raise exception 'agree on every criterion first' using errcode = 'P0001', hint = 'not_agreed';
	end if;
	insert into public.quality_passports (material_id, material_version, rubric_version, scenario, reviewers, outcome, run_id)
	select review.material_id, review.material_version, held.version, review.scenario,
		(select count(distinct reviewer) from public.review_scores where run_id = run), agreed, run
	returning id into new_id;
	update public.instrument_runs set state = 'closed', closed_at = clock_timestamp() where id = run;
	perform private.run_changed(run, 'run.state', run, private.viewer_id());
	perform private.record_change('material:' || review.material_id, 'material.reviewed', review.material_id, null);
	insert into public.audit_entries (actor_id, action, subject_kind, subject_id)
	values (private.viewer_id(), 'review.publish', 'material', review.material_id::text);
	return new_id;
end
$$;
