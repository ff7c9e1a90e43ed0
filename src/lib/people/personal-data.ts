/**
 * Every place in the database that points at a person: what goes into the export, and what happens to
 * it when the person leaves. A test walks the catalogue and fails on a column that stands nowhere here.
 */

/** `removed`: the row or its text goes. `kept`: it stays under "oud-collega", since others need it. */
export type Fate = 'removed' | 'kept';

export interface Section {
	key: string;
	/** `table.column` with the fate of what it points at. */
	columns: Record<string, Fate>;
	/** `$1` is the person. Gives nobody else's words or names. */
	sql: string;
}

const own = (key: string, table: string, fate: Fate = 'removed'): Section => ({
	key,
	columns: { [`${table}.person_id`]: fate },
	// new columns of the person's own row come along by themselves
	sql: `select to_jsonb(t) - '{person_id,search,token_hash}'::text[] as row from public.${table} t where t.person_id = $1`
});

const row = (key: string, columns: Section['columns'], select: string, order = '1'): Section => ({
	key,
	columns,
	sql: `select to_jsonb(x) as row from (${select}) x order by ${order}`
});

const place = '(select c.name from public.communities c where c.id = t.community_id) as community';

export const sections: readonly Section[] = [
	row(
		'account',
		{},
		`select * from jsonb_to_record(private.account_of($1)) as a (address text, created_at timestamptz, last_sign_in_at timestamptz, sessions jsonb)`
	),
	row(
		'profile',
		{ 'profiles.id': 'removed' },
		`select name, role, visible_to, listed, created_at, '/files/' || avatar_file_id as picture from public.profiles where id = $1`
	),
	row(
		'details',
		{ 'profile_details.person_id': 'removed' },
		`select t.bio, t.offers, t.seeks, t.sectors, t.subjects, t.groups, t.province, coalesce(s.name, t.school_text) as school,
			t.study_institute, t.placement_school, t.study_year, t.visible_to
		from public.profile_details t left join public.schools s on s.id = t.school_id where t.person_id = $1`
	),
	own('settings', 'person_settings'),
	own('address_changes', 'address_changes'),
	row(
		'roles',
		{ 'platform_roles.person_id': 'removed' },
		`select role, granted_at from public.platform_roles where person_id = $1`
	),
	row(
		'suspensions',
		{ 'suspensions.person_id': 'removed' },
		`select imposed_at, reason, until, lifted_at from public.suspensions where person_id = $1`
	),
	row(
		'memberships',
		{ 'memberships.person_id': 'removed' },
		`select ${place}, t.role, t.joined_at from public.memberships t where t.person_id = $1`
	),
	row(
		'join_requests',
		{ 'join_requests.person_id': 'removed' },
		`select ${place}, t.message, t.created_at, t.outcome, t.answer, t.decided_at from public.join_requests t where t.person_id = $1`
	),
	row(
		'invitations',
		{
			'invitations.accepted_by': 'kept',
			'invitations.created_by': 'kept',
			'invitations.email': 'removed'
		},
		`select ${place}, t.role, t.created_at, t.accepted_at,
			case when t.created_by = $1 then 'sent' else 'received' end as direction
		from public.invitations t
		where $1 in (t.accepted_by, t.created_by) or t.email = lower(private.address_of($1))`
	),
	row(
		'threads',
		{ 'threads.author_id': 'kept' },
		`select t.id as thread, t.title, t.kind, ${place}, t.created_at from public.threads t where t.author_id = $1`
	),
	row(
		'posts',
		{ 'posts.author_id': 'kept' },
		`select p.thread_id as thread, t.title, p.number, p.body, p.created_at, p.edited_at, p.deleted_at, p.hidden_at
		from public.posts p join public.threads t on t.id = p.thread_id where p.author_id = $1`,
		'x.created_at'
	),
	row(
		'earlier_words',
		{},
		`select p.thread_id as thread, p.number, r.body, r.replaced_at
		from public.post_revisions r join public.posts p on p.id = r.post_id where p.author_id = $1
		union all
		select p.thread_id, p.number, h.body, h.at from public.post_holds h join public.posts p on p.id = h.post_id where p.author_id = $1`
	),
	row(
		'reactions',
		{ 'reactions.person_id': 'removed' },
		`select p.thread_id as thread, p.number, t.kind, t.at from public.reactions t join public.posts p on p.id = t.post_id where t.person_id = $1`
	),
	row(
		'mentions',
		{ 'mentions.person_id': 'removed' },
		`select p.thread_id as thread, p.number, p.created_at from public.mentions t join public.posts p on p.id = t.post_id where t.person_id = $1`
	),
	row(
		'follows',
		{ 'thread_follows.person_id': 'removed', 'community_follows.person_id': 'removed' },
		`select 'thread' as kind, to_jsonb(t) - 'person_id' as row from public.thread_follows t where t.person_id = $1
		union all
		select 'community', to_jsonb(t) - 'person_id' from public.community_follows t where t.person_id = $1`
	),
	own('reads', 'thread_reads'),
	own('bookmarks', 'bookmarks'),
	own('drafts', 'drafts'),
	row(
		'materials',
		{ 'materials.owner_id': 'kept' },
		`select t.id as material, t.title, t.description, t.kind, t.url, t.is_public, t.author, t.publisher, t.sectors, t.levels, t.subjects,
			t.keywords, t.language, t.licence, t.created_at, t.updated_at, t.removed_at from public.materials t where t.owner_id = $1`
	),
	row(
		'material_versions',
		{ 'material_versions.created_by': 'kept' },
		`select t.material_id as material, t.number, t.change_note, t.url, t.created_at from public.material_versions t where t.created_by = $1`
	),
	row(
		'shared_materials',
		{ 'material_communities.shared_by': 'kept' },
		`select t.material_id as material, ${place}, t.why, t.shared_at from public.material_communities t where t.shared_by = $1`
	),
	row(
		'files',
		{ 'files.owner_id': 'kept' },
		`select t.name, t.mime, t.bytes, t.alt, t.created_at, '/files/' || t.id as address from public.files t where t.owner_id = $1`
	),
	row(
		'notifications',
		{ 'notifications.person_id': 'removed' },
		`select t.kind, t.topic, t.thread_id as thread, ${place}, t.created_at, t.read_at, t.mailed_at from public.notifications t where t.person_id = $1`
	),
	row(
		'mails',
		{ 'mails.person_id': 'removed', 'mails.address': 'removed' },
		`select t.kind, t.created_at, t.sent_at, t.failed_at from public.mails t where t.person_id = $1 or t.address = private.address_of($1)`
	),
	row(
		'reports',
		{ 'reports.reporter_id': 'removed' },
		`select t.reason, t.note, t.created_at, t.decided_at, t.outcome, t.decision from public.reports t where t.reporter_id = $1`
	),
	row(
		'pilot_work',
		{
			'log_entries.author_id': 'kept',
			'needs.created_by': 'kept',
			'yields.created_by': 'kept',
			'milestones.done_by': 'kept',
			'communities.created_by': 'kept'
		},
		`select ${place}, 'log_entry' as kind, t.body as text, t.created_at from public.log_entries t where t.author_id = $1
		union all select ${place}, 'need', t.body, t.created_at from public.needs t where t.created_by = $1
		union all select ${place}, 'yield', t.title || ' ' || t.body, t.created_at from public.yields t where t.created_by = $1
		union all select ${place}, 'milestone', t.title, t.done_at from public.milestones t where t.done_by = $1
		union all select t.name, 'community', t.summary, t.created_at from public.communities t where t.created_by = $1`
	),
	own('learning_answers', 'learning_answers'),
	own('lesson_visits', 'lesson_visits'),
	own('module_progress', 'module_progress'),
	own('lesson_bookmarks', 'lesson_bookmarks'),
	own('lesson_notes', 'lesson_notes'),
	row(
		'block_reports',
		{ 'block_reports.reporter_id': 'removed' },
		`select t.module, t.lesson, t.block, t.note, t.created_at, t.decided_at, t.answer from public.block_reports t where t.reporter_id = $1`
	),
	own('intakes', 'intakes'),
	own('learner_routes', 'learner_routes'),
	own('test_outs', 'test_outs'),
	row(
		'submissions',
		{ 'submissions.person_id': 'removed' },
		`select t.module, t.lesson, t.block, t.title, t.goal, t.body, t.url, t.revision, t.submitted_at, t.updated_at, t.asked_at,
			'/files/' || t.file_id as file from public.submissions t where t.person_id = $1`
	),
	row(
		'submission_shares',
		{ 'submission_shares.person_id': 'removed' },
		`select w.title, case when w.person_id = $1 then 'sent' else 'received' end as direction, t.until, t.created_at
		from public.submission_shares t join public.submissions w on w.id = t.submission_id
		where $1 in (w.person_id, t.person_id)`
	),
	row(
		'reviews',
		{ 'reviews.reviewer_id': 'kept' },
		`select w.title, t.role, t.taken_at, t.given_at, t.levels, t.top, t.tips
		from public.reviews t join public.submissions w on w.id = t.submission_id where t.reviewer_id = $1`
	),
	row(
		'cohort_consents',
		{ 'cohort_consents.person_id': 'removed', 'cohorts.created_by': 'kept' },
		`select ${place}, t.progress, t.work, t.given_at as at from public.cohort_consents t where t.person_id = $1
		union all select ${place}, null, null, t.created_at from public.cohorts t where t.created_by = $1`
	),
	own('certificates', 'certificates'),
	row(
		'badges',
		{ 'badges.person_id': 'removed' },
		`select t.route, t.code, t.issued_at, t.revoked_at, t.revoked_why, t.jwt from public.badges t where t.person_id = $1`
	),
	own('record_links', 'record_links'),
	row(
		'registrations',
		{ 'registrations.person_id': 'removed', 'registrations.email': 'removed' },
		`select e.title, t.ticket, t.state, t.name, t.registered_at, t.school_text as school,
			(select jsonb_object_agg(q.label, a.value) from public.answers a join public.event_questions q on q.id = a.question_id
				where a.registration_id = t.id) as answers,
			(select jsonb_agg(s.title) from public.session_choices c join public.event_sessions s on s.id = c.session_id
				where c.registration_id = t.id) as sessions,
			(select a.at from public.attendances a where a.registration_id = t.id) as attended_at
		from public.registrations t join public.events e on e.id = t.event_id
		where t.person_id = $1 or t.email = lower(private.address_of($1))`
	),
	row(
		'teams',
		{ 'teams.coordinator_id': 'removed', 'teams.coordinator_email': 'removed' },
		`select e.title, t.school_text as school, t.rule, t.created_at,
			(select count(*) from public.registrations r where r.team_id = t.id) as seats
		from public.teams t join public.events e on e.id = t.event_id
		where t.coordinator_id = $1 or t.coordinator_email = lower(private.address_of($1))`
	),
	row(
		'events',
		{
			'event_staff.person_id': 'removed',
			'event_messages.author_id': 'removed',
			'programme_staff.person_id': 'removed',
			'makers.person_id': 'removed',
			'events.created_by': 'kept',
			'programmes.created_by': 'kept',
			'attendances.checked_in_by': 'kept',
			'calendar_feeds.person_id': 'removed'
		},
		`select e.title, t.role, t.added_at as at from public.event_staff t join public.events e on e.id = t.event_id where t.person_id = $1
		union all select t.title, 'made', t.created_at from public.events t where t.created_by = $1
		union all select t.title, 'made', t.created_at from public.programmes t where t.created_by = $1
		union all select p.title, t.role, t.added_at from public.programme_staff t join public.programmes p on p.id = t.programme_id
			where t.person_id = $1
		union all select t.subject || ' ' || t.body, 'message', t.sent_at from public.event_messages t where t.author_id = $1
		union all select m.name || ' ' || m.idea, 'hackathon', m.created_at from public.makers t join public.makers_teams m on m.id = t.team_id
			where t.person_id = $1
		union all select 'calendar', 'calendar', t.created_at from public.calendar_feeds t where t.person_id = $1`
	),
	row(
		'instruments',
		{
			'instrument_members.person_id': 'removed',
			'run_respondents.person_id': 'removed',
			'run_answers.person_id': 'removed',
			'review_scores.person_id': 'removed',
			'run_actions.owner_id': 'removed',
			'board_people.person_id': 'removed',
			'board_people.added_by': 'kept',
			'board_links.made_by': 'kept',
			'board_shares.shared_by': 'kept',
			'instrument_teams.created_by': 'kept',
			'instrument_runs.created_by': 'kept',
			'run_fields.updated_by': 'kept',
			'run_field_revisions.written_by': 'kept',
			'area_helpers.added_by': 'kept',
			'design_step_people.person_id': 'removed',
			'design_friends.person_id': 'removed',
			'design_steps.done_by': 'kept',
			'design_log.written_by': 'kept',
			'design_links.added_by': 'kept',
			'design_friends.invited_by': 'kept',
			'policy_versions.fixed_by': 'kept',
			'policy_approvals.recorded_by': 'kept',
			'policy_decisions.recorded_by': 'kept',
			'policy_decisions.withdrawn_by': 'kept'
		},
		`select 'team' as kind, t.name as title, m.role as text, m.joined_at as at
		from public.instrument_members m join public.instrument_teams t on t.id = m.team_id where m.person_id = $1
		union all select 'team', t.name, 'made', t.created_at from public.instrument_teams t where t.created_by = $1
		union all select 'run', t.title, t.instrument, t.created_at from public.instrument_runs t where t.created_by = $1
		union all select 'sent', r.title, '', t.sent_at
		from public.run_respondents t join public.instrument_runs r on r.id = t.run_id where t.person_id = $1
		union all select 'answer', t.key,
			concat_ws(' ', t.score::text, t.wish::text, t.skip, nullif(t.note, '')), t.at from public.run_answers t where t.person_id = $1
		union all select 'review', t.code, concat_ws(' ', t.score::text, t.evidence), null
		from public.review_scores t where t.person_id = $1
		union all select 'field', f.key, t.value, t.at
		from public.run_field_revisions t join public.run_fields f on f.id = t.field_id where t.written_by = $1
		union all select 'action', '', t.text, t.created_at from public.run_actions t where t.owner_id = $1
		union all select 'helper', t.area, t.offer, t.created_at from public.area_helpers t where t.added_by = $1
		union all select 'board', b.name, case when t.person_id = $1 then 'looks' else 'let in' end, t.added_at
		from public.board_people t join public.school_boards b on b.id = t.board_id where $1 in (t.person_id, t.added_by)
		union all select 'board', b.name, 'link', t.expires_at from public.board_links t join public.school_boards b on b.id = t.board_id
		where t.made_by = $1
		union all select 'board', r.title, 'shared', t.shared_at from public.board_shares t
		join public.instrument_runs r on r.id = t.run_id where t.shared_by = $1
		union all select 'step', r.title, t.step::text, null
		from public.design_step_people t join public.instrument_runs r on r.id = t.run_id where t.person_id = $1
		union all select 'done', r.title, t.step::text, t.done_at
		from public.design_steps t join public.instrument_runs r on r.id = t.run_id where t.done_by = $1
		union all select 'log', r.title, t.text, t.at
		from public.design_log t join public.instrument_runs r on r.id = t.run_id where t.written_by = $1
		union all select 'link', r.title, concat_ws(' ', t.title, t.url, '/files/' || t.file_id), t.added_at
		from public.design_links t join public.instrument_runs r on r.id = t.run_id where t.added_by = $1
		union all select 'friend', r.title, concat_ws(' ', t.words, (
			select string_agg(concat_ws(' ', x.code, x.verdict, x.text), '; ') from public.design_remarks x where x.friend_id = t.id)), t.sent_at
		from public.design_friends t join public.instrument_runs r on r.id = t.run_id where t.person_id = $1
		union all select 'invited', r.title, '', t.invited_at
		from public.design_friends t join public.instrument_runs r on r.id = t.run_id where t.invited_by = $1
		union all select 'version', r.title, concat_ws(' ', t.number, t.note), t.fixed_at
		from public.policy_versions t join public.instrument_runs r on r.id = t.run_id where t.fixed_by = $1
		union all select 'approval', t.step, concat_ws(' ', t.outcome, t.name, t.remark), t.recorded_at
		from public.policy_approvals t where t.recorded_by = $1
		union all select case when t.withdrawn_by = $1 then 'withdrawn' else 'decision' end, t.what,
			concat_ws(' ', t.why, t.who), coalesce(t.withdrawn_at, t.recorded_at)
		from public.policy_decisions t where $1 in (t.recorded_by, t.withdrawn_by)`
	),
	row(
		'visits',
		{ 'visit_supporters.person_id': 'removed' },
		`select w.place, w.why, t.school_text as school, t.people, t.asked, t.at from public.visit_supporters t
		join public.visit_wishes w on w.id = t.wish_id where t.person_id = $1`
	),
	row(
		'tracks',
		{
			'track_members.person_id': 'removed',
			'track_steps.done_by': 'kept',
			'track_products.added_by': 'kept'
		},
		`select k.name, t.role as what, '' as text, t.joined_at as at from public.track_members t join public.tracks k on k.id = t.track_id
			where t.person_id = $1
		union all select k.name, 'product', t.title || ' ' || t.url || ' ' || t.body, t.added_at from public.track_products t
			join public.tracks k on k.id = t.track_id where t.added_by = $1
		union all select k.name, 'step', s.title, t.done_at from public.track_steps t join public.tracks k on k.id = t.track_id
			join public.programme_steps s on s.id = t.step_id where t.done_by = $1`
	),
	row(
		'acts',
		{
			'audit_entries.actor_id': 'kept',
			'accepted_answers.accepted_by': 'kept',
			'thread_pins.pinned_by': 'kept',
			'thread_locks.locked_by': 'kept',
			'needs.met_by': 'kept'
		},
		`select t.at, t.action, t.reason as text, t.subject_kind as kind from public.audit_entries t where t.actor_id = $1
		union all select t.at, 'answer.accept', null, 'thread' from public.accepted_answers t where t.accepted_by = $1
		union all select t.at, 'thread.pin', null, 'thread' from public.thread_pins t where t.pinned_by = $1
		union all select t.at, 'thread.lock', t.reason, 'thread' from public.thread_locks t where t.locked_by = $1
		union all select t.met_at, 'need.meet', t.body, 'need' from public.needs t where t.met_by = $1`
	)
];

/** Columns that point at a person and are not in the export, each with the reason. */
export const exceptions: Record<string, { fate: Fate; why: string }> = {
	'badges.revoked_by': { fate: 'kept', why: 'the act is in acts' },
	'calendar_feeds.link_seed': {
		fate: 'kept',
		why: 'a number made up for an address, not a person'
	},
	'events.address': { fate: 'kept', why: 'where an event is, not where a person lives' },
	'events.uid': { fate: 'kept', why: 'a number made up for an event' },
	'registrations.link_seed': { fate: 'kept', why: 'a number made up for a link, not a person' },
	'feedback.id': { fate: 'kept', why: 'a number made up for an answer that points at nobody' },
	'tracks.link_seed': { fate: 'kept', why: 'a number made up for a link, not a person' },
	'teams.link_seed': { fate: 'kept', why: 'a number made up for a link, not a person' },
	'changes.actor_id': {
		fate: 'kept',
		why: 'repeats what the sections above hold, without content'
	},
	'erasures.person_id': { fate: 'kept', why: 'the ledger of who left; nothing but the number' },
	'idempotency_keys.actor_id': { fate: 'removed', why: 'technical, thrown away after two days' },
	'idempotency_keys.key': { fate: 'removed', why: 'a number made up by a form, not a person' },
	'join_requests.decided_by': {
		fate: 'kept',
		why: 'the request is the asker’s; the act is in acts'
	},
	'notifications.actor_id': { fate: 'kept', why: 'the notice is its receiver’s' },
	'platform_roles.granted_by': { fate: 'kept', why: 'the act is in acts' },
	'post_holds.hidden_by': { fate: 'kept', why: 'the act is in acts' },
	'post_revisions.replaced_by': { fate: 'kept', why: 'the words are their author’s' },
	'posts.deleted_by': { fate: 'kept', why: 'the act is in acts, or the post is one’s own' },
	'reports.decided_by': { fate: 'kept', why: 'the act is in acts' },
	'block_reports.decided_by': { fate: 'kept', why: 'whoever reported knows that editors answered' },
	'reports.person_id': { fate: 'removed', why: 'protects whoever reported (AVG art. 15.4)' },
	'suspensions.imposed_by': { fate: 'kept', why: 'the act is in acts' },
	'suspensions.lifted_by': { fate: 'kept', why: 'the act is in acts' }
};
