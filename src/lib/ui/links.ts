import { getLocale } from '../paraglide/runtime.js';

/**
 * Paths are written in English in code (`/threads/12`) and shown in the reader's language
 * (`/gesprekken/12`, `/en/threads/12`). Only whole segments of this table are translated, so a slug
 * may not be one of them: see `isReservedSegment`.
 */
const dutchSegments: Record<string, string> = {
	about: 'over',
	accessibility: 'toegankelijkheid',
	account: 'account',
	admin: 'beheer',
	answers: 'antwoorden',
	board: 'overzicht',
	boards: 'besturen',
	brief: 'ontwerpblad',
	bookmarks: 'bladwijzers',
	calendar: 'kalender',
	chapters: 'hoofdstukken',
	cohort: 'leerroute',
	cohorts: 'werkplaatsen',
	communities: 'communities',
	compass: 'groeikompas',
	confirm: 'bevestigen',
	contact: 'contact',
	data: 'gegevens',
	decisions: 'besluiten',
	design: 'ontwerp',
	door: 'deur',
	drafts: 'concepten',
	edit: 'bewerken',
	events: 'agenda',
	feedback: 'feedback',
	files: 'bestanden',
	forgot: 'wachtwoord-vergeten',
	form: 'formulier',
	forums: 'forums',
	friends: 'meekijken',
	goodbye: 'tot-ziens',
	guide: 'gids',
	helpers: 'helpende-scholen',
	history: 'geschiedenis',
	import: 'importeren',
	instruments: 'instrumenten',
	invitations: 'uitnodigingen',
	join: 'meedoen',
	learning: 'leerpad',
	log: 'logboek',
	makers: 'makers',
	materials: 'materiaal',
	members: 'leden',
	messages: 'berichten',
	mix: 'leermiddelenmix',
	moderation: 'moderatie',
	new: 'nieuw',
	notifications: 'meldingen',
	password: 'wachtwoord',
	people: 'mensen',
	pilots: 'pilots',
	policy: 'beleid',
	privacy: 'privacy',
	professional: 'professionalisering',
	profile: 'profiel',
	programme: 'programma',
	programmes: 'programmas',
	proofs: 'bewijzen',
	register: 'aanmelden',
	registrations: 'aanmeldingen',
	reports: 'meldpunt',
	reviews: 'beoordelingen',
	schools: 'scholen',
	search: 'zoeken',
	settings: 'instellingen',
	shared: 'gedeeld',
	'sign-in': 'inloggen',
	'sign-out': 'uitloggen',
	'sign-up': 'account-maken',
	staff: 'medewerkers',
	steps: 'stappen',
	'style-guide': 'stijlgids',
	submissions: 'inzendingen',
	talk: 'gesprek',
	team: 'team',
	teams: 'teams',
	test: 'toets',
	threads: 'gesprekken',
	tracks: 'trajecten',
	unread: 'ongelezen',
	unsubscribe: 'afmelden',
	versions: 'versies',
	visibility: 'zichtbaarheid',
	vision: 'visie',
	visits: 'bezoek',
	welcome: 'welkom',
	work: 'werk'
};

const englishSegments = Object.fromEntries(
	Object.entries(dutchSegments).map(([en, nl]) => [nl, en])
);

export type Locale = 'nl' | 'en';

/** True when a slug would be mistaken for a fixed part of a path. */
export function isReservedSegment(slug: string): boolean {
	return slug === 'en' || slug === 'api' || slug in dutchSegments || slug in englishSegments;
}

/**
 * The address of a page in the reader's language.
 * @param path canonical path as the routes name it, with query and hash if any: `/threads/12?from=3`
 */
export function to(path: string, locale: Locale = getLocale()): string {
	if (locale === 'en') return path === '/' ? '/en' : `/en${path}`;
	const end = path.search(/[?#]/);
	const route = end < 0 ? path : path.slice(0, end);
	const dutch = route.split('/').map((segment) => dutchSegments[segment] ?? segment);
	return dutch.join('/') + (end < 0 ? '' : path.slice(end));
}

/** The parameters of an address but for some, as a form keeps them. */
export const paramsBeside = (url: URL, ...names: string[]): [string, string][] =>
	[...url.searchParams].filter(([name]) => !names.includes(name));

/**
 * Reads an address as the browser shows it.
 * @param pathname path without query
 * @returns the locale it is in and the path as the routes name it
 */
export function from(pathname: string): { locale: Locale; path: string } {
	if (pathname === '/en' || pathname === '/en/') return { locale: 'en', path: '/' };
	if (pathname.startsWith('/en/')) return { locale: 'en', path: pathname.slice(3) };
	// Kit asks for a page's data at `<path>/__data.json`, which passes through untouched
	const path = pathname
		.split('/')
		.map((segment) => englishSegments[segment] ?? segment)
		.join('/');
	return { locale: 'nl', path };
}
