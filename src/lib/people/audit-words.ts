/** What acts in the audit log are called, in the reader's language. */
import * as m from '../paraglide/messages.js';

const words: Record<string, () => string> = {
	'role.grant': m.people_act_role_grant,
	'role.revoke': m.people_act_role_revoke,
	'person.suspend': m.people_act_person_suspend,
	'person.lift_suspension': m.people_act_person_lift,
	'person.erase': m.people_act_person_erase,
	'post.delete': m.people_act_post_delete,
	'post.hide': m.people_act_post_hide,
	'post.restore': m.people_act_post_restore,
	'review.hide': m.people_act_review_hide,
	'review.restore': m.people_act_review_restore,
	'report.decide': m.people_act_report_decide,
	'thread.move': m.people_act_thread_move,
	'forum.merge': m.people_act_forum_merge,
	'member.role': m.people_act_member_role,
	'member.remove': m.people_act_member_remove,
	'community.state': m.people_act_community_state,
	'board.join': m.people_act_board_join,
	'board.leave': m.people_act_board_leave,
	'board.count': m.people_act_board_count
};

/** An act in words; one that is new in the database shows under its own name. */
export function actWords(action: string): string {
	return words[action]?.() ?? action;
}

const areas: Record<string, () => string> = {
	role: m.people_act_area_role,
	person: m.people_act_area_person,
	post: m.people_act_area_post,
	report: m.people_act_area_report,
	review: m.people_act_area_review,
	thread: m.people_act_area_thread,
	forum: m.people_act_area_forum,
	member: m.people_act_area_member,
	community: m.people_act_area_community,
	board: m.instruments_boards
};

/** Kinds of acts to filter by. */
export const actAreas = Object.keys(areas);

/** A kind of act in words. */
export function areaWords(area: string): string {
	return areas[area]?.() ?? area;
}
