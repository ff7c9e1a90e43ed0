-- When a notice may be mailed: the person's five switches, quiet hours and weekends. One home for the rule,
-- whoever writes the notice.

-- The switch that a kind of notice listens to.
create function private.mail_level(settings public.person_settings, kind text) returns text
language sql immutable set search_path = ''
as $$
	select case kind
		when 'mention' then settings.mail_mentions
		when 'reply' then settings.mail_replies
		when 'followed' then settings.mail_followed
		when 'community' then settings.mail_communities
		else settings.mail_tasks end
$$;

-- The first moment a mail may go out, in Dutch time: daily ones at 07:30; with quiet hours on, nothing
-- between 18:00 and 07:30 and nothing on Saturday and Sunday. Null: no mail.
create function private.mail_due(level text, quiet boolean, at timestamptz) returns timestamptz
language plpgsql stable set search_path = ''
as $$
declare
	wall timestamp := at at time zone 'Europe/Amsterdam';
	opening timestamp := date_trunc('day', wall) + interval '7 hours 30 minutes';
begin
	if level = 'off' then
		return null;
	elsif level = 'daily' then
		wall := case when wall < opening then opening else opening + interval '1 day' end;
	elsif not quiet then
		return at;
	elsif wall < opening then
		wall := opening;
	elsif wall::time >= '18:00' then
		wall := opening + interval '1 day';
	end if;
	if quiet and extract(isodow from wall) > 5 then
		wall := date_trunc('day', wall) + interval '7 hours 30 minutes'
			+ (8 - extract(isodow from wall)) * interval '1 day';
	end if;
	return wall at time zone 'Europe/Amsterdam';
end
$$;

-- Who writes a notice says from when a mail is wanted, or null; the person's settings decide.
create function private.notification_due() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	settings public.person_settings;
begin
	select * into settings from public.person_settings where person_id = new.person_id;
	if settings.person_id is not null then
		new.mail_due_at := private.mail_due(private.mail_level(settings, new.kind), settings.quiet_hours, new.mail_due_at);
	end if;
	return new;
end
$$;
create trigger notification_due before insert on public.notifications
	for each row when (new.mail_due_at is not null)
	execute function private.notification_due();

-- A mail that may leave now leaves after ten seconds, unless it was read by then; later ones wait for the
-- sweep. A notice of the last five seconds has asked for the mail already, and this one goes along.
create function private.notification_mails() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if not exists (
		select from public.notifications n
		where n.person_id = new.person_id and n.id < new.id and n.mailed_at is null
			and n.mail_due_at between new.mail_due_at - interval '5 seconds' and new.mail_due_at
	) then
		perform private.enqueue('bundle_mail', json_build_object('person', new.person_id), 'bundle:' || new.person_id,
			new.mail_due_at + interval '10 seconds');
	end if;
	return null;
end
$$;
create trigger notification_mails after insert on public.notifications
	for each row when (new.mail_due_at <= now())
	execute function private.notification_mails();

-- A lead is reminded of a question once.
create index notifications_question on public.notifications (thread_id) where topic = 'question_open';

-- Whoever left a community keeps no notices of its closed talk: the bell would count what cannot be read.
create function private.notices_left_behind() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.notifications n
	where n.person_id = old.person_id and n.community_id = old.community_id
		and (n.thread_id is null or exists (
			select from public.threads t where t.id = n.thread_id and t.visibility = 'members'))
		and n.topic not in ('post_hidden', 'post_restored', 'report_decided');
	return null;
end
$$;
create trigger notices_left_behind after delete on public.memberships
	for each row execute function private.notices_left_behind();
