/** What the codes of a community are called on a page. */
import * as m from '../paraglide/messages.js';
import type { CommunityKind, CommunityState, JoinMode, MemberRole } from './community.ts';

export const kindWords: Record<CommunityKind, () => string> = {
	pilot: () => m.communities_kind_pilot(),
	vakcommunity: () => m.communities_kind_vakcommunity(),
	werkplaats: () => m.communities_kind_werkplaats(),
	ontwikkelgroep: () => m.communities_kind_ontwikkelgroep(),
	regio: () => m.communities_kind_regio(),
	programma: () => m.communities_kind_programma()
};

export const kindHelp: Record<CommunityKind, () => string> = {
	pilot: () => m.communities_kind_pilot_help(),
	vakcommunity: () => m.communities_kind_vakcommunity_help(),
	werkplaats: () => m.communities_kind_werkplaats_help(),
	ontwikkelgroep: () => m.communities_kind_ontwikkelgroep_help(),
	regio: () => m.communities_kind_regio_help(),
	programma: () => m.communities_kind_programma_help()
};

export const stateWords: Record<CommunityState, () => string> = {
	draft: () => m.communities_state_draft(),
	open: () => m.communities_state_open(),
	read_only: () => m.communities_state_read_only(),
	archived: () => m.communities_state_archived()
};

export const stateHelp: Record<CommunityState, () => string> = {
	draft: () => m.communities_state_draft_help(),
	open: () => m.communities_state_open_help(),
	read_only: () => m.communities_state_read_only_help(),
	archived: () => m.communities_state_archived_help()
};

export const joinWords: Record<JoinMode, () => string> = {
	open: () => m.communities_join_open(),
	request: () => m.communities_join_request(),
	invitation: () => m.communities_join_invitation()
};

export const joinHelp: Record<JoinMode, () => string> = {
	open: () => m.communities_join_open_help(),
	request: () => m.communities_join_request_help(),
	invitation: () => m.communities_join_invitation_help()
};

export const roleWords: Record<MemberRole, () => string> = {
	lead: () => m.communities_role_lead(),
	coach: () => m.communities_role_coach(),
	member: () => m.communities_role_member(),
	observer: () => m.communities_role_observer()
};

export const roleHelp: Record<MemberRole, () => string> = {
	lead: () => m.communities_role_lead_help(),
	coach: () => m.communities_role_coach_help(),
	member: () => m.communities_role_member_help(),
	observer: () => m.communities_role_observer_help()
};

/** What the database says no to, in words; null for what is not a refusal of this area. */
export function refusalWords(hint: string | null): string | null {
	switch (hint) {
		case 'last_lead':
			return m.communities_refused_last_lead();
		case 'already_decided':
			return m.communities_refused_already_decided();
		case 'invitation_over':
			return m.communities_refused_invitation_over();
		case 'not_back_to_draft':
			return m.communities_refused_draft();
		case 'join_requests_one_open':
			return m.communities_refused_already_asked();
		case 'pilot_schools_pkey':
			return m.communities_refused_school_twice();
		case 'communities_slug_key':
			return m.communities_refused_name_taken();
		case 'pilots_check':
			return m.communities_period_wrong();
		default:
			return null;
	}
}

/** How long an answer usually takes: hours as people say them. */
export function waitingWords(hours: number | null): string {
	if (hours === null) return m.communities_waiting_unknown();
	if (hours <= 4) return m.communities_waiting_hours();
	if (hours <= 24) return m.communities_waiting_day();
	return m.communities_waiting_days({ count: Math.ceil(hours / 24) });
}

/** How many take part. */
export function membersWords(count: number): string {
	return count === 1 ? m.communities_members_one() : m.communities_members_many({ count });
}
