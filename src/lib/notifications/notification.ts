/** What a notice is: kinds, the five switches, and what it says. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Locale } from '../ui/links.ts';
import { isInstrument, runPath } from '../instruments/instrument.ts';
import { postPath } from '../threads/thread.ts';

/** Strongest first: a person gets one notice per post. Each kind has one switch for mail. */
export const noticeKinds = ['mention', 'reply', 'followed', 'community', 'task'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const mailLevels = ['instant', 'daily', 'off'] as const;
export type MailLevel = (typeof mailLevels)[number];

/** The column of `person_settings` behind each switch. */
export const switches = {
	mention: 'mail_mentions',
	reply: 'mail_replies',
	followed: 'mail_followed',
	community: 'mail_communities',
	task: 'mail_tasks'
} as const satisfies Record<NoticeKind, string>;

const level = v.picklist(mailLevels);
export const settingsSchema = v.object({
	mail_mentions: level,
	mail_replies: level,
	mail_followed: level,
	mail_communities: level,
	mail_tasks: level,
	quiet_hours: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value === 'on')
	)
});
export type MailSettings = v.InferOutput<typeof settingsSchema>;

/** A notice as the bell's page lists it and as mails tell it. */
export interface Notice {
	id: number;
	kind: NoticeKind;
	/** What exactly, for a task: `join_request`, `report`, `post_hidden` … */
	topic: string;
	createdAt: Date;
	read: boolean;
	/** Who caused it; null when the reader may not know, or nobody did. */
	actor: string | null;
	thread: { id: number; title: string } | null;
	/** The post it is about. */
	number: number | null;
	excerpt: string;
	community: { slug: string; name: string } | null;
	details: Record<string, unknown>;
}

/** Notices about one thread, told as one. */
export interface NoticeGroup {
	notice: Notice;
	/** How many, this one included. */
	count: number;
}

const told = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Puts "somebody wrote in a thread you follow" together per thread; mentions, replies and tasks stand
 * alone. The order is that of each group's first notice.
 */
export function groupNotices(notices: readonly Notice[]): NoticeGroup[] {
	const groups: NoticeGroup[] = [];
	const threads = new Map<string, NoticeGroup>();
	for (const notice of notices) {
		const key =
			notice.kind === 'followed' && notice.thread
				? `${String(notice.read)} ${notice.thread.id}`
				: null;
		const known = key === null ? undefined : threads.get(key);
		if (known) {
			known.count += 1;
			// the way in is the oldest one: reading goes on from there
			if ((notice.number ?? 0) < (known.notice.number ?? 0)) known.notice = notice;
			continue;
		}
		const group = { notice, count: 1 };
		groups.push(group);
		if (key !== null) threads.set(key, group);
	}
	return groups;
}

/** Canonical path of what a notice is about. */
export function noticePath({ topic, thread, number, community, details }: Notice): string {
	switch (topic) {
		case 'join_request':
			return community ? `/communities/${community.slug}/members` : '/communities';
		case 'report':
			return community ? `/communities/${community.slug}/moderation` : '/moderation';
		case 'report_decided':
			return '/reports';
		case 'review_given':
		case 'review_hidden':
		case 'review_restored':
			return `/learning/submissions/${Number(details.submission) || ''}`;
		case 'review_late':
			return '/learning/feedback';
		case 'badge_revoked':
			return `/badges/${told(details.code)}`;
	}
	if (topic.startsWith('event_') && typeof details.event === 'string')
		return `/events/${details.event}`;
	if (topic === 'run_action' && isInstrument(details.instrument))
		return `${runPath(details.instrument, Number(details.run))}#actions`;
	if (topic === 'next_round' && isInstrument(details.instrument))
		return runPath(details.instrument, Number(details.run));
	if (topic === 'design_step')
		return `${runPath('ontwerpproces', Number(details.run))}/steps/${Number(details.step)}`;
	if (topic === 'design_reviewed')
		return `${runPath('ontwerpproces', Number(details.run))}/steps/3#friends`;
	if (topic === 'design_friend') return `/instruments/design/friends/${Number(details.friend)}`;
	if (topic === 'programme_wish' && typeof details.programme === 'string')
		return `/programmes/${details.programme}#visits`;
	if (thread) return postPath(thread.id, number ?? (Number(details.number) || 1));
	return community ? `/communities/${community.slug}` : '/notifications';
}

/** What is no post has words by its topic. */
const topicWords: Record<string, (notice: Notice, locale: Locale | undefined) => string> = {
	join_request: ({ actor, community }, locale) =>
		m.notifications_join_request(
			{ name: actor ?? m.notifications_someone({}, { locale }), community: community?.name ?? '' },
			{ locale }
		),
	join_accepted: ({ community }, locale) =>
		m.notifications_join_accepted({ community: community?.name ?? '' }, { locale }),
	join_declined: ({ community }, locale) =>
		m.notifications_join_declined({ community: community?.name ?? '' }, { locale }),
	welcome: ({ community }, locale) =>
		m.notifications_welcome({ community: community?.name ?? '' }, { locale }),
	report: ({ community }, locale) =>
		community
			? m.notifications_report_in({ community: community.name }, { locale })
			: m.notifications_report({}, { locale }),
	report_decided: ({ details }, locale) =>
		(details.outcome === 'hidden' ? m.notifications_report_hidden : m.notifications_report_decided)(
			{},
			{ locale }
		),
	post_hidden: ({ thread }, locale) =>
		m.notifications_post_hidden({ title: thread?.title ?? '' }, { locale }),
	post_restored: ({ thread }, locale) =>
		m.notifications_post_restored({ title: thread?.title ?? '' }, { locale }),
	question_open: ({ thread }, locale) =>
		m.notifications_question_open({ title: thread?.title ?? '' }, { locale }),
	review_given: ({ details }, locale) =>
		m.notifications_review_given({ title: told(details.title) }, { locale }),
	review_hidden: ({ details }, locale) =>
		m.notifications_review_hidden({ title: told(details.title) }, { locale }),
	review_restored: ({ details }, locale) =>
		m.notifications_review_restored({ title: told(details.title) }, { locale }),
	review_late: ({ details }, locale) =>
		m.notifications_review_late({ title: told(details.title) }, { locale }),
	badge_revoked: (_notice, locale) => m.notifications_badge_revoked({}, { locale }),
	run_action: (_notice, locale) => m.instruments_notice_action({}, { locale }),
	next_round: ({ details }, locale) =>
		m.instruments_notice_next_round({ title: told(details.title) }, { locale }),
	design_step: ({ details }, locale) =>
		m.instruments_design_notice_step(
			{ step: Number(details.step), title: told(details.reason) },
			{ locale }
		),
	design_friend: ({ actor, details }, locale) =>
		m.instruments_design_notice_friend(
			{ name: actor ?? m.notifications_someone({}, { locale }), title: told(details.reason) },
			{ locale }
		),
	design_reviewed: ({ details }, locale) =>
		m.instruments_design_notice_reviewed({ title: told(details.reason) }, { locale }),
	event_offer: ({ details }, locale) =>
		m.events_notice_offer({ title: told(details.title) }, { locale }),
	event_changed: ({ details }, locale) =>
		m.events_notice_changed({ title: told(details.title) }, { locale }),
	event_wish_draft: ({ details }, locale) =>
		m.events_notice_wish_draft({ title: told(details.title) }, { locale }),
	programme_wish: ({ details }, locale) =>
		m.events_notice_wish({ place: told(details.place), title: told(details.title) }, { locale }),
	event_event_cancelled: ({ details }, locale) =>
		m.events_notice_cancelled({ title: told(details.title) }, { locale })
};

/**
 * What a notice says, in one sentence.
 * @param locale for mails; pages speak the reader's language by themselves
 */
export function noticeTitle({ notice, count }: NoticeGroup, locale?: Locale): string {
	const name = notice.actor ?? m.notifications_someone({}, { locale });
	const title = notice.thread?.title ?? '';
	const words = topicWords[notice.topic];
	if (words) return words(notice, locale);
	// moved to where this person may not read
	if (!notice.thread && notice.kind !== 'task') return m.notifications_gone({}, { locale });
	switch (notice.kind) {
		case 'mention':
			return m.notifications_mention({ name, title }, { locale });
		case 'reply':
			return m.notifications_reply({ name, title }, { locale });
		case 'followed':
			return count > 1
				? m.notifications_followed_many({ count, title }, { locale })
				: m.notifications_followed({ name, title }, { locale });
		case 'community':
			return m.notifications_community(
				{ name, title, community: notice.community?.name ?? '' },
				{ locale }
			);
		case 'task':
			return m.notifications_task({}, { locale });
	}
}

/** The line below it: the words of the post, the reason, the answer. */
export function noticeLine({ excerpt, details }: Notice): string {
	return excerpt || told(details.reason) || told(details.decision) || told(details.answer);
}
