/** What search engines read about an event (schema.org/Event). */
import { to } from '../ui/links.ts';
import type { EventPage } from './event.ts';

const modes = {
	onsite: 'OfflineEventAttendanceMode',
	online: 'OnlineEventAttendanceMode',
	hybrid: 'MixedEventAttendanceMode'
} as const;

/** The event as JSON-LD, safe to stand in HTML; the online address is not in it. */
export function eventJsonLd(event: EventPage, origin: string): string {
	const page = origin + to(`/events/${event.slug}`);
	const venue = {
		'@type': 'Place',
		name: event.venue || event.place,
		address: [event.address, event.place].filter(Boolean).join(', ')
	};
	const online = { '@type': 'VirtualLocation', url: page };
	const data = {
		'@context': 'https://schema.org',
		'@type': 'Event',
		name: event.title,
		description: event.summary,
		startDate: event.startsAt,
		endDate: event.endsAt,
		eventAttendanceMode: `https://schema.org/${modes[event.format]}`,
		eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
		location:
			event.format === 'online' ? online : event.format === 'hybrid' ? [venue, online] : venue,
		organizer: { '@type': 'Organization', name: event.community ?? 'Vliegwiel', url: origin },
		...(event.capacity === null ? {} : { maximumAttendeeCapacity: event.capacity }),
		isAccessibleForFree: true,
		url: page
	};
	return JSON.stringify(data).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
