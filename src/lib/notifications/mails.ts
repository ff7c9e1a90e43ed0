/** What our mails say. Pure: facts and a language in, a letter out. */
import * as m from '../paraglide/messages.js';
import { to } from '../ui/links.ts';
import type { Locale } from '../ui/links.ts';
import { headerLine, letterHtml, letterText } from './mail-layout.ts';
import type { Letter } from './mail-layout.ts';
import { groupNotices, noticeKinds, noticeLine, noticePath, noticeTitle } from './notification.ts';
import type { Notice, NoticeKind } from './notification.ts';

/** An invitation to a community, for one address. */
export interface InvitationFacts {
	community: string;
	summary: string;
	/** Who invites; null when that person left. */
	by: string | null;
	token: string;
	expiresAt: Date;
}

/** A letter whose words another area wrote in the reader's language. */
export interface LetterFacts {
	subject: string;
	paragraphs: string[];
	/** Canonical path: `/settings`. */
	button?: { label: string; path: string };
	why: string;
}

export type MailFacts =
	| { kind: 'notices'; notices: Notice[] }
	| { kind: 'invitation'; invitation: InvitationFacts }
	| { kind: 'letter'; letter: LetterFacts };

export interface MailContext {
	locale: Locale;
	/** Address of the site: links are never made from a request. */
	origin: string;
	/** Signed token that switches off the kinds this mail was sent for. */
	unsubscribe?: string;
}

export interface WrittenMail {
	subject: string;
	text: string;
	html: string;
	/** Address for mail programs' own unsubscribe button; absent on mails that answer an act. */
	oneClick?: string;
}

/** The kinds a mail was sent for, in the order of the switches. */
export function kindsOf(notices: readonly Notice[]): NoticeKind[] {
	return noticeKinds.filter((kind) => notices.some((notice) => notice.kind === kind));
}

function notices(list: Notice[], { locale, origin, unsubscribe }: MailContext): Letter {
	const at = (path: string) => origin + to(path, locale);
	const groups = groupNotices(list);
	const [first] = groups;
	const titles = groups.map((group) => noticeTitle(group, locale));
	const alone = groups.length === 1 && first !== undefined;
	const line = alone ? noticeLine(first.notice) : '';
	const why = m.mails_why_notice(
		{
			kinds: kindsOf(list)
				.map((kind) => kindWords[kind](locale))
				.join(', ')
		},
		{ locale }
	);
	return {
		lang: locale,
		subject: alone
			? (titles[0] ?? '')
			: m.mails_digest_subject({ first: titles[0] ?? '', count: groups.length - 1 }, { locale }),
		heading: alone
			? (titles[0] ?? '')
			: m.mails_digest_heading({ count: groups.length }, { locale }),
		paragraphs: line ? [line] : [],
		...(alone
			? { button: { label: m.mails_open({}, { locale }), href: at(noticePath(first.notice)) } }
			: {
					items: groups.map((group, index) => ({
						title: titles[index] ?? '',
						line: noticeLine(group.notice),
						href: at(noticePath(group.notice))
					}))
				}),
		after: list.some(({ topic }) => topic === 'post_hidden')
			? [m.mails_hidden_object({}, { locale })]
			: [],
		why,
		links: [
			...(unsubscribe
				? [
						{
							label: m.mails_unsubscribe({}, { locale }),
							href: at(`/unsubscribe?m=${unsubscribe}`)
						}
					]
				: []),
			{ label: m.mails_settings({}, { locale }), href: at('/settings/notifications') }
		]
	};
}

const kindWords: Record<NoticeKind, (locale: Locale) => string> = {
	mention: (locale) => m.mails_kind_mention({}, { locale }),
	reply: (locale) => m.mails_kind_reply({}, { locale }),
	followed: (locale) => m.mails_kind_followed({}, { locale }),
	community: (locale) => m.mails_kind_community({}, { locale }),
	task: (locale) => m.mails_kind_task({}, { locale })
};

function invitation(facts: InvitationFacts, { locale, origin }: MailContext): Letter {
	const community = facts.community;
	const day = facts.expiresAt.toLocaleDateString(locale === 'nl' ? 'nl-NL' : 'en-GB', {
		day: 'numeric',
		month: 'long',
		timeZone: 'Europe/Amsterdam'
	});
	return {
		lang: locale,
		subject: m.mails_invitation_subject({ community }, { locale }),
		heading: facts.by
			? m.mails_invitation_heading({ name: facts.by, community }, { locale })
			: m.mails_invitation_subject({ community }, { locale }),
		paragraphs: [facts.summary, m.mails_invitation_what({}, { locale })],
		button: {
			label: m.mails_invitation_button({}, { locale }),
			href: origin + to(`/invitations/${encodeURIComponent(facts.token)}`, locale)
		},
		after: [m.mails_invitation_until({ day }, { locale })],
		why: m.mails_why_invitation({}, { locale })
	};
}

function letter(facts: LetterFacts, { locale, origin }: MailContext): Letter {
	return {
		lang: locale,
		subject: facts.subject,
		heading: facts.subject,
		paragraphs: facts.paragraphs,
		...(facts.button
			? { button: { label: facts.button.label, href: origin + to(facts.button.path, locale) } }
			: {}),
		why: facts.why
	};
}

/** Writes a mail. */
export function writeMail(facts: MailFacts, context: MailContext): WrittenMail {
	const written =
		facts.kind === 'notices'
			? notices(facts.notices, context)
			: facts.kind === 'invitation'
				? invitation(facts.invitation, context)
				: letter(facts.letter, context);
	return {
		subject: headerLine(written.subject),
		text: letterText(written),
		html: letterHtml(written),
		...(facts.kind === 'notices' && context.unsubscribe
			? { oneClick: `${context.origin}/api/unsubscribe?m=${context.unsubscribe}` }
			: {})
	};
}
