/** What our mails say. Pure: facts and a language in, a letter out. */
import type { EventMailFacts } from '../events/mail-facts.server.ts';
import * as m from '../paraglide/messages.js';
import { to } from '../ui/links.ts';
import type { Locale } from '../ui/links.ts';
import { eventLetter } from './event-letters.ts';
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

/** About the account itself: these cannot be switched off. */
export const accountMails = [
	'address_change',
	'address_taken',
	'address_changed',
	'password_changed'
] as const;
export interface AccountFacts {
	what: (typeof accountMails)[number];
	/** For `address_change`: what proves that the mailbox is the asker's. */
	token?: string;
	/** For `address_changed`: the address from now on. */
	address?: string;
}

export type MailFacts =
	| { kind: 'notices'; notices: Notice[] }
	| { kind: 'invitation'; invitation: InvitationFacts }
	| { kind: 'account'; account: AccountFacts }
	| { kind: 'event'; event: EventMailFacts };

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
	// what is meant for this person in person comes first, in the subject too
	const groups = groupNotices(list).toSorted(
		(a, b) => noticeKinds.indexOf(a.notice.kind) - noticeKinds.indexOf(b.notice.kind)
	);
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

function account(facts: AccountFacts, { locale, origin }: MailContext): Letter {
	const at = (path: string) => origin + to(path, locale);
	const base = { lang: locale, why: m.mails_why_account({}, { locale }) };
	switch (facts.what) {
		case 'address_change': {
			const subject = m.mails_address_change_subject({}, { locale });
			return {
				...base,
				subject,
				heading: subject,
				paragraphs: [m.mails_address_change_text({}, { locale })],
				button: {
					label: m.mails_address_change_button({}, { locale }),
					href: at(`/auth/confirm?token_hash=${encodeURIComponent(facts.token ?? '')}&type=address`)
				},
				after: [m.mails_address_change_after({}, { locale })]
			};
		}
		case 'address_taken': {
			const subject = m.mails_address_taken_subject({}, { locale });
			return {
				...base,
				subject,
				heading: subject,
				paragraphs: [m.mails_address_taken_text({}, { locale })],
				button: { label: m.mails_address_taken_button({}, { locale }), href: at('/sign-in') }
			};
		}
		case 'address_changed': {
			const subject = m.mails_address_changed_subject({}, { locale });
			return {
				...base,
				subject,
				heading: subject,
				paragraphs: [
					m.mails_address_changed_text({ address: facts.address ?? '' }, { locale }),
					m.mails_not_you({}, { locale })
				],
				button: { label: m.mails_contact({}, { locale }), href: at('/contact') }
			};
		}
		case 'password_changed': {
			const subject = m.mails_password_changed_subject({}, { locale });
			return {
				...base,
				subject,
				heading: subject,
				paragraphs: [
					m.mails_password_changed_text({}, { locale }),
					m.mails_not_you({}, { locale })
				],
				button: { label: m.mails_password_changed_button({}, { locale }), href: at('/forgot') }
			};
		}
	}
}

/** Writes a mail. */
export function writeMail(facts: MailFacts, context: MailContext): WrittenMail {
	const written =
		facts.kind === 'notices'
			? notices(facts.notices, context)
			: facts.kind === 'invitation'
				? invitation(facts.invitation, context)
				: facts.kind === 'event'
					? eventLetter(facts.event, context)
					: account(facts.account, context);
	return {
		subject: headerLine(written.subject),
		text: letterText(written),
		html: letterHtml(written),
		...((facts.kind === 'notices' || facts.kind === 'event') && context.unsubscribe
			? { oneClick: `${context.origin}/api/unsubscribe?m=${context.unsubscribe}` }
			: {})
	};
}
