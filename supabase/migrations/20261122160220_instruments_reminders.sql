-- What the instruments remind of; called by a job.

-- A week before the day and on it, to the owner.
create function private.remind_actions() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	told integer;
begin
	with due as (
		update public.run_actions a set reminded_at = clock_timestamp()
		where a.done_at is null and a.owner_id is not null and (
			(a.reminded_at is null and a.due_on <= current_date + 7)
			or (a.reminded_at < a.due_on and a.due_on <= current_date))
		returning a.*
	)
	insert into public.notifications (person_id, kind, topic, details, mail_due_at)
	select d.owner_id, 'task', 'run_action',
		jsonb_build_object('run', d.run_id, 'instrument', r.instrument, 'reason', d.text, 'due', d.due_on), now()
	from due d join public.instrument_runs r on r.id = d.run_id;
	get diagnostics told = row_count;
	return told;
end
$$;

alter table public.instrument_runs add column next_told_at timestamptz;
comment on column public.instrument_runs.next_told_at is 'When facilitators heard that a year had gone by since it was closed.';
create index instrument_runs_next on public.instrument_runs (closed_at) where state = 'closed' and next_told_at is null;

-- A year after a round was closed, to whoever facilitates the team by then; once, and not when they went on
-- already. A review has its own way to go on, and a design is finished when it is shared.
create function private.remind_next_rounds() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
	told integer;
begin
	with due as (
		update public.instrument_runs r set next_told_at = clock_timestamp()
		where r.state = 'closed' and r.next_told_at is null and r.closed_at <= now() - interval '1 year'
			and r.instrument not in ('kwaliteitsmodel', 'ontwerpproces')
			and not exists (
				select from public.instrument_runs n
				where n.team_id = r.team_id and n.instrument = r.instrument and n.created_at > r.closed_at)
		returning r.*
	)
	insert into public.notifications (person_id, kind, topic, details, mail_due_at)
	select m.person_id, 'task', 'next_round',
		jsonb_build_object('run', d.id, 'instrument', d.instrument, 'title', d.title), now()
	from due d join public.instrument_members m on m.team_id = d.team_id and m.role = 'facilitator';
	get diagnostics told = row_count;
	return told;
end
$$;
