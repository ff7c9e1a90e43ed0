/** What the codes around an event are called: mails, visits, teams on a track. */
import * as m from '../paraglide/messages.js';
import type { TrackRole } from './track.ts';
import type { Reach } from './wish.ts';

export const reachWords: Record<Reach, () => string> = {
	province: m.events_reach_province,
	around: m.events_reach_around,
	country: m.events_reach_country
};
export const trackWords: Record<TrackRole, () => string> = {
	coordinator: m.events_track_role_coordinator,
	member: m.events_track_role_member,
	coach: m.events_track_role_coach
};
const mailKinds: Partial<Record<string, () => string>> = {
	confirmed: m.events_mails_confirmed,
	waiting: m.events_mails_waiting,
	again: m.events_mails_again,
	seat: m.events_mails_seat,
	offer: m.events_mails_offer,
	expired: m.events_mails_expired,
	promoted: m.events_mails_promoted,
	moved: m.events_mails_moved,
	message: m.events_mails_message,
	cancelled: m.events_mails_cancelled,
	changed: m.events_mails_changed,
	event_cancelled: m.events_mails_event_cancelled,
	reminder: m.events_mails_reminder,
	thanks: m.events_mails_thanks
};

/** What a mail was about, in the organiser's list. */
export function mailWords(kind: string): string {
	return mailKinds[kind]?.() ?? kind;
}
