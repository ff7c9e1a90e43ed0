/** One's page of professional growth, to take along: a line per proof, with the address where others check it. */
import * as m from '../paraglide/messages.js';
import type { Cell } from '../server/csv.ts';
import { to, type Locale } from '../ui/links.ts';
import type { ProfessionalRecord } from './record.server.ts';
import { phaseWords, routeWords } from './route-words.ts';

export interface RecordLine {
	kind: 'event' | 'registration' | 'module' | 'certificate' | 'badge' | 'portfolio' | 'reviews';
	title: string;
	/** ISO 8601; null for a count. */
	at: string | null;
	/** Attended; null where hours say nothing. */
	hours: number | null;
	/** How many, where a line stands for several. */
	count: number | null;
	/** Of the proof; empty where there is none. */
	code: string;
	url: string;
}

/**
 * @param titleOf title of a module by its address
 * @param origin address of the platform, for the links
 */
export function linesOf(
	record: ProfessionalRecord,
	titleOf: (module: string) => string,
	origin: string,
	locale: Locale
): RecordLine[] {
	const at = (path: string) => origin + to(path, locale);
	const line = (
		kind: RecordLine['kind'],
		title: string,
		more: Partial<RecordLine>
	): RecordLine => ({
		...{ kind, title, at: null, hours: null, count: null, code: '', url: '' },
		...more
	});
	return [
		...record.events.map(({ title, slug, startsAt, hours, code }) =>
			line('event', title, {
				...{ at: startsAt, hours, code: code ?? '' },
				url: at(code ? `/proofs/${code}` : `/events/${slug}`)
			})
		),
		...record.coming.map(({ title, slug, startsAt }) =>
			line('registration', title, { at: startsAt, url: at(`/events/${slug}`) })
		),
		...record.modules.map(({ module, at: day }) =>
			line('module', titleOf(module), { at: day, url: at(`/learning/${module}`) })
		),
		...record.certificates.map(({ phase, code, issuedAt }) =>
			line('certificate', phaseWords(phase), { at: issuedAt, code, url: at(`/proofs/${code}`) })
		),
		...record.badges.map(({ route, code, issuedAt }) =>
			line('badge', routeWords[route].name(), { at: issuedAt, code, url: at(`/badges/${code}`) })
		),
		...record.portfolio.map(({ id, title, submittedAt }) =>
			line('portfolio', title, {
				at: submittedAt,
				url: id ? at(`/learning/submissions/${id}`) : ''
			})
		),
		line('reviews', m.record_reviews(), { count: record.reviews })
	];
}

const kindWords: Record<RecordLine['kind'], () => string> = {
	event: m.record_event,
	registration: m.record_coming_kind,
	module: m.record_module,
	certificate: m.proof_certificate,
	badge: m.record_badge,
	portfolio: m.record_portfolio,
	reviews: m.record_reviews
};

/** The lines as a table: its head, and its rows. */
export function tableOf(lines: readonly RecordLine[]): { head: string[]; rows: Cell[][] } {
	return {
		head: [
			...[m.record_kind(), m.record_title_column(), m.record_when()],
			...[m.record_hours(), m.record_count(), m.record_code(), m.record_address()]
		],
		rows: lines.map(({ kind, title, at, hours, count, code, url }) => [
			...[kindWords[kind](), title, at?.slice(0, 10), hours, count, code, url]
		])
	};
}
