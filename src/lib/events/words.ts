/** What the codes of an event are called on a page. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { labelOf, sectors } from '../materials/vocabulary.ts';
import { formatDate } from '../ui/time.ts';
import type {
	Audience,
	BlockGroup,
	Door,
	EventKind,
	EventState,
	Format,
	RegistrationState,
	StaffRole,
	Topic
} from './event.ts';
import type { QuestionKind } from './question.ts';

export const kindWords: Record<EventKind, () => string> = {
	meeting: m.events_kind_meeting,
	knowledge_session: m.events_kind_knowledge_session,
	workshop: m.events_kind_workshop,
	webinar: m.events_kind_webinar,
	drop_in: m.events_kind_drop_in,
	roadshow: m.events_kind_roadshow,
	advice: m.events_kind_advice,
	hackathon: m.events_kind_hackathon,
	campaign: m.events_kind_campaign
};
export const formatWords: Record<Format, () => string> = {
	onsite: m.events_format_onsite,
	online: m.events_format_online,
	hybrid: m.events_format_hybrid
};
export const topicWords: Record<Topic, () => string> = {
	ontwerpen: m.events_topic_ontwerpen,
	delen: m.events_topic_delen,
	zoeken: m.events_topic_zoeken,
	kwaliteit: m.events_topic_kwaliteit,
	licenties: m.events_topic_licenties,
	beleid: m.events_topic_beleid,
	samenwerken: m.events_topic_samenwerken,
	ai: m.events_topic_ai
};
/** Whom seats are kept for, in a sentence. */
export function groupWords({ kind, value, label }: BlockGroup): string {
	if (kind === 'province') return m.events_group_province({ province: value });
	if (kind === 'school') return label;
	if (kind === 'board') return m.events_group_board({ board: label });
	const sector = labelOf(sectors, value, getLocale());
	return m.events_group_sector({ sector: sector.toLowerCase() });
}

export const stateWords: Record<EventState, () => string> = {
	draft: m.events_state_draft,
	published: m.events_state_published,
	cancelled: m.events_state_cancelled,
	closed: m.events_state_closed
};
export const stateActs: Record<Exclude<EventState, 'draft'>, () => string> = {
	published: m.events_act_publish,
	closed: m.events_act_close,
	cancelled: m.events_act_cancel
};
export const registrationWords: Record<RegistrationState, () => string> = {
	confirmed: m.events_registration_confirmed,
	waiting: m.events_registration_waiting,
	offered: m.events_registration_offered,
	declined: m.events_registration_declined,
	expired: m.events_registration_expired,
	cancelled: m.events_registration_cancelled
};
/** Where somebody's registration stands; of what is over, that there was a seat. */
export const registrationWord = (state: RegistrationState, endsAt: string): string =>
	state === 'confirmed' && new Date(endsAt) <= new Date()
		? m.events_registration_past()
		: registrationWords[state]();
/** The same for who keeps the list. */
export const staffStateWords: Record<RegistrationState, () => string> = {
	confirmed: m.events_staff_state_confirmed,
	waiting: m.events_staff_state_waiting,
	offered: m.events_staff_state_offered,
	declined: m.events_staff_state_declined,
	expired: m.events_staff_state_expired,
	cancelled: m.events_staff_state_cancelled
};
export const audienceWords: Record<Audience, () => string> = {
	public: m.events_audience_public,
	members: m.events_audience_members,
	community: m.events_audience_community
};
export const staffWords: Record<StaffRole, () => string> = {
	owner: m.events_staff_owner,
	registrations: m.events_staff_registrations,
	check_in: m.events_staff_check_in
};
export const questionWords: Record<QuestionKind, () => string> = {
	text: m.events_question_text,
	choice: m.events_question_choice,
	choices: m.events_question_choices,
	yes_no: m.events_question_yes_no,
	number: m.events_question_number,
	date: m.events_question_date,
	consent: m.events_question_consent
};

/** What the database says no to, in words; null for what is not a refusal of this area. */
export function refusalWords(hint: string | null): string | null {
	const words: Record<string, () => string> = {
		event_not_open: m.events_refused_not_open,
		event_early: m.events_refused_early,
		event_over: m.events_refused_over,
		event_state: m.events_refused_state,
		event_reason: m.events_refused_reason,
		address_missing: m.events_email_missing,
		answers_missing: m.events_refused_answers,
		answers_wrong: m.events_refused_answers,
		team_size: m.events_team_size,
		member_known: m.events_refused_member_known,
		offer_open: m.events_refused_offer_open,
		coordinator_answers: m.events_refused_coordinator,
		seat_gone: m.events_refused_seat_gone,
		not_attended: m.events_refused_not_attended,
		session_full: m.events_refused_session_full,
		session_overlap: m.events_refused_session_overlap,
		session_one: m.events_refused_session_one,
		session_seat: m.events_refused_session_seat,
		session_unknown: m.events_refused_session_unknown,
		session_chosen: m.events_refused_session_chosen,
		event_talk: m.events_refused_talk,
		material_unknown: m.events_material_unknown,
		coordinator_moves: m.events_refused_coordinator_moves,
		stop_full: m.events_refused_stop_full,
		feedback_given: m.events_refused_feedback,
		message_nobody: m.events_refused_message_nobody,
		message_limit: m.events_refused_message_limit,
		wish_limit: m.events_refused_wish_limit,
		track_coordinator: m.events_refused_track_coordinator,
		track_full: m.events_refused_track_full,
		makers_name: m.events_refused_makers_name,
		makers_full: m.events_refused_makers_full,
		last_owner: m.events_refused_last_owner,
		events_check: m.events_refused_times,
		event_questions_check: m.events_form_purpose_missing
	};
	return (hint && words[hint]?.()) ?? null;
}

/** What one reads where the button would be. */
export const doorWords: Record<Exclude<Door, 'open' | 'full' | 'none'>, () => string> = {
	early: m.events_door_early,
	over: m.events_door_over,
	cancelled: m.events_door_cancelled,
	draft: m.events_door_draft
};

/** "wo 10 maart 2027, 14:00–16:30", or both days when there are two. */
export function spanWords(startsAt: string, endsAt: string, locale = getLocale()): string {
	const day = formatDate(startsAt, 'long', locale);
	const last = formatDate(endsAt, 'long', locale);
	const [from, until] = [formatDate(startsAt, 'time', locale), formatDate(endsAt, 'time', locale)];
	if (last === day) return `${day}, ${from}–${until}`;
	return `${day}, ${from} – ${last}, ${until}`;
}

/** How many seats are left, as people say it. */
export function seatsWords(event: {
	capacity: number | null;
	seatsTaken: number;
	waitingCount: number;
}): string {
	if (event.capacity === null) return m.events_seats_unlimited();
	const left = event.capacity - event.seatsTaken;
	if (left > 1) return m.events_seats_left({ count: left });
	if (left === 1) return m.events_seats_left_one();
	return event.waitingCount > 0
		? m.events_seats_waiting({ count: event.waitingCount })
		: m.events_seats_full();
}

/** What taking part counts for: "Telt als 2,5 uur professionalisering". */
export function hoursWords(hours: number): string {
	return m.events_hours({ count: new Intl.NumberFormat(getLocale()).format(hours) });
}
