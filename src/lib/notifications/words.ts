/** What the switches and their positions are called. */
import * as m from '../paraglide/messages.js';
import type { MailLevel, NoticeKind } from './notification.ts';

export const levelWords: Record<MailLevel, () => string> = {
	instant: () => m.notifications_level_instant(),
	daily: () => m.notifications_level_daily(),
	off: () => m.notifications_level_off()
};

export const switchWords: Record<NoticeKind, { label: () => string; hint: () => string }> = {
	mention: {
		label: () => m.notifications_switch_mention(),
		hint: () => m.notifications_switch_mention_hint()
	},
	reply: {
		label: () => m.notifications_switch_reply(),
		hint: () => m.notifications_switch_reply_hint()
	},
	followed: {
		label: () => m.notifications_switch_followed(),
		hint: () => m.notifications_switch_followed_hint()
	},
	community: {
		label: () => m.notifications_switch_community(),
		hint: () => m.notifications_switch_community_hint()
	},
	task: {
		label: () => m.notifications_switch_task(),
		hint: () => m.notifications_switch_task_hint()
	}
};
