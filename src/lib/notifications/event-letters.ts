/** What mails about registrations say. */
import type { EventMailFacts } from '../events/mail-facts.server.ts';
import { spanWords } from '../events/words.ts';
import * as m from '../paraglide/messages.js';
import { to } from '../ui/links.ts';
import type { Locale } from '../ui/links.ts';
import { formatDate } from '../ui/time.ts';
import type { Letter } from './mail-layout.ts';
import type { MailContext } from './mails.ts';

type Say = (facts: EventMailFacts, locale: Locale) => { heading: string; text: string[] };

const until = ({ offerUntil }: EventMailFacts, locale: Locale) =>
	offerUntil ? formatDate(offerUntil, 'exact', locale) : '';

/** Per mail: the heading, which is the subject too, and what comes below the facts of the event. */
const says: Record<EventMailFacts['what'], Say> = {
	confirmed: ({ title }, locale) => ({
		heading: m.events_mail_confirmed({ title }, { locale }),
		text: [m.events_mail_confirmed_text({}, { locale })]
	}),
	waiting: ({ title, ahead }, locale) => ({
		heading: m.events_mail_waiting({ title }, { locale }),
		text: [m.events_mail_waiting_text({ number: (ahead ?? 0) + 1 }, { locale })]
	}),
	again: ({ title }, locale) => ({
		heading: m.events_mail_again({ title }, { locale }),
		text: [m.events_mail_again_text({}, { locale })]
	}),
	seat: ({ title, coordinator }, locale) => ({
		heading: m.events_mail_seat({ name: coordinator ?? '', title }, { locale }),
		text: [m.events_mail_seat_text({}, { locale })]
	}),
	offer: (facts, locale) => ({
		heading: m.events_mail_offer({ title: facts.title }, { locale }),
		text: [m.events_mail_offer_text({ date: until(facts, locale) }, { locale })]
	}),
	expired: ({ title }, locale) => ({
		heading: m.events_mail_expired({ title }, { locale }),
		text: [m.events_mail_expired_text({}, { locale })]
	}),
	promoted: ({ title }, locale) => ({
		heading: m.events_mail_promoted({ title }, { locale }),
		text: [m.events_mail_confirmed_text({}, { locale })]
	}),
	moved: ({ title }, locale) => ({
		heading: m.events_mail_moved({ title }, { locale }),
		text: [m.events_mail_moved_text({}, { locale })]
	}),
	// the organiser's own words; the language of the rest is the reader's
	message: ({ message }) => ({ heading: message.subject, text: message.body.split(/\n{2,}/) }),
	cancelled: ({ title }, locale) => ({
		heading: m.events_mail_cancelled({ title }, { locale }),
		text: [m.events_mail_cancelled_text({}, { locale })]
	}),
	changed: ({ title, changes }, locale) => ({
		heading: m.events_mail_changed({ title }, { locale }),
		text: [
			m.events_mail_changed_text(
				{ what: changes.map((change) => changeWords[change]?.(locale) ?? change).join(', ') },
				{ locale }
			)
		]
	}),
	event_cancelled: ({ title, cancelReason }, locale) => ({
		heading: m.events_mail_event_cancelled({ title }, { locale }),
		text: [cancelReason, m.events_mail_event_cancelled_text({}, { locale })]
	}),
	reminder: ({ title, startsAt }, locale) => ({
		heading: m.events_mail_reminder(
			{ title, day: formatDate(startsAt, 'weekday', locale) },
			{ locale }
		),
		text: [m.events_mail_reminder_text({}, { locale })]
	}),
	thanks: ({ title }, locale) => ({
		heading: m.events_mail_thanks({ title }, { locale }),
		text: [m.events_mail_thanks_text({}, { locale })]
	}),
	team_received: ({ title, seats, confirmed }, locale) => ({
		heading: m.events_mail_team({ title }, { locale }),
		text: [
			m.events_mail_team_count({ confirmed, count: seats }, { locale }),
			m.events_mail_team_text({}, { locale })
		]
	}),
	team_offer: (facts, locale) => ({
		heading: m.events_mail_team_offer({ title: facts.title }, { locale }),
		text: [m.events_mail_offer_text({ date: until(facts, locale) }, { locale })]
	}),
	team_expired: ({ title }, locale) => ({
		heading: m.events_mail_expired({ title }, { locale }),
		text: [m.events_mail_expired_text({}, { locale })]
	})
};

const changeWords: Record<string, (locale: Locale) => string> = {
	time: (locale) => m.events_changed_time({}, { locale }),
	place: (locale) => m.events_changed_place({}, { locale }),
	online: (locale) => m.events_changed_online({}, { locale })
};

/** Writes a mail about an event: what happened, when and where it is, and the way to arrange it. */
export function eventLetter(
	facts: EventMailFacts,
	{ locale, origin, unsubscribe }: MailContext
): Letter {
	const { heading, text } = says[facts.what](facts, locale);
	const where =
		facts.format === 'online'
			? m.events_format_online({}, { locale })
			: [facts.venue, facts.place].filter(Boolean).join(', ');
	return {
		lang: locale,
		subject: heading,
		heading,
		paragraphs: [
			[spanWords(facts.startsAt, facts.endsAt, locale), where].filter(Boolean).join('\n'),
			...text,
			...(facts.online ? [`${m.events_join_online({}, { locale })}: ${facts.online}`] : [])
		].filter(Boolean),
		button: {
			label: facts.what.endsWith('offer')
				? m.events_answer_offer({}, { locale })
				: m.events_mail_button({}, { locale }),
			href: origin + to(facts.path, locale)
		},
		why: m.events_mail_why({}, { locale }),
		...(unsubscribe
			? {
					links: [
						{
							label: m.events_mail_off({}, { locale }),
							href: origin + to(`/unsubscribe?m=${unsubscribe}`, locale)
						}
					]
				}
			: {})
	};
}
