/** What a material is: shapes as pages carry them, and rules about its address, file and origin. */
import type { StreamPosition } from '../realtime/channels.ts';
import { licenceOf, remixLicence } from './licence.ts';
import type { LicenceCode, Openness, Remix } from './licence.ts';
import { readWikiwijsUrl } from './wikiwijs.ts';

/** Materials per page of the list. */
export const pageSize = 24;

/** For the `accept` of a file field; what a file really is, the server finds out. */
export const acceptedFiles =
	'.pdf,.docx,.pptx,.xlsx,.odt,.odp,.zip,.h5p,.png,.jpg,.jpeg,.webp,.mp3,.mp4';
export const largestFile = 50 * 1024 * 1024;

/** A file as pages show it; its bytes are at `/files/<id>`. */
export interface MaterialFile {
	id: number;
	name: string;
	mime: string;
	bytes: number;
	safeInline: boolean;
	width: number | null;
	height: number | null;
	alt: string;
}

/** What a card shows; the same in every list. */
export interface MaterialCardFacts {
	id: number;
	title: string;
	description: string;
	url: string | null;
	mime: string | null;
	isPublic: boolean;
	author: string;
	sectors: string[];
	levels: string[];
	subjects: string[];
	types: string[];
	language: string;
	minutes: number | null;
	licence: LicenceCode;
	openness: Openness;
	/** Threads about it that the reader may see, counted to a hundred. */
	talk: number;
	updatedAt: string;
}

/** A material that another one was made from, or that was made from it. */
export interface Relative {
	id: number;
	title: string;
	author: string;
	url: string | null;
	licence: LicenceCode;
}

/** What is described about a material, as a form fills it in and a page shows it. */
export interface MaterialDetails {
	title: string;
	description: string;
	author: string;
	publisher: string;
	sectors: string[];
	levels: string[];
	subjects: string[];
	goals: string[];
	types: string[];
	roles: string[];
	keywords: string[];
	aggregation: number | null;
	language: string;
	ageMin: number | null;
	ageMax: number | null;
	minutes: number | null;
	licence: LicenceCode;
	hasCost: boolean;
	basedOn: number | null;
	basedOnText: string;
}

/** A person as far as the reader may know them. */
export interface Keeper {
	id: string;
	name: string;
	avatar: number | null;
}

export interface Version {
	number: number;
	note: string;
	url: string | null;
	file: { id: number; name: string; bytes: number } | null;
	by: string | null;
	at: string;
}

/** A community the material stands in, as far as the reader may know. */
export interface Place {
	id: number;
	slug: string;
	name: string;
	why: string;
	by: string | null;
	/** The reader belongs to it. */
	mine: boolean;
	mayWithdraw: boolean;
}

export interface MaterialPage extends MaterialDetails {
	id: number;
	kind: 'link' | 'file';
	url: string | null;
	isPublic: boolean;
	openness: Openness;
	version: number;
	createdAt: string;
	updatedAt: string;
	file: MaterialFile | null;
	owner: Keeper | null;
	versions: Version[];
	places: Place[];
	/** What it was made from, nearest first, as far as the reader may see. */
	ancestors: Relative[];
	descendants: Relative[];
	mayEdit: boolean;
	isOwner: boolean;
	/** Communities where the viewer may still place it. */
	targets: { id: number; name: string }[];
	stream: StreamPosition;
}

/** How a material is shown: something to look at here, or a card that leads to it. */
export type Shape =
	'wikiwijs' | 'video' | 'web' | 'pdf' | 'image' | 'audio' | 'film' | 'document' | 'package';

/** Chooses by address or by what the stored file really is. */
export function shapeOf(material: { url: string | null; mime: string | null }): Shape {
	const { url, mime } = material;
	if (!mime) {
		if (url && videoOf(url)) return 'video';
		return url && readWikiwijsUrl(url) ? 'wikiwijs' : 'web';
	}
	if (mime === 'application/pdf') return 'pdf';
	if (mime === 'application/zip') return 'package';
	const [kind] = mime.split('/');
	if (kind === 'image' || kind === 'audio') return kind;
	return kind === 'video' ? 'film' : 'document';
}

/**
 * Recognises a film on YouTube or Vimeo.
 * @param time seconds into the film to begin at
 * @returns the address of a player that sets no cookies, or null for anything else
 */
export function videoOf(
	written: string,
	time?: number
): { site: 'YouTube' | 'Vimeo'; player: string } | null {
	if (!URL.canParse(written)) return null;
	const url = new URL(written);
	const host = url.hostname.replace(/^(www|m)\./, '');
	const path = url.pathname;
	const youtube =
		host === 'youtu.be'
			? path.slice(1)
			: host === 'youtube.com' || host === 'youtube-nocookie.com'
				? (/^\/(?:embed|shorts|live)\/([^/]+)/.exec(path)?.[1] ?? url.searchParams.get('v') ?? '')
				: '';
	if (/^[\w-]{11}$/.test(youtube)) {
		const start = time ?? /^(\d{1,6})s?$/.exec(url.searchParams.get('t') ?? '')?.[1];
		const from = start ? `&start=${start}` : '';
		return {
			site: 'YouTube',
			player: `https://www.youtube-nocookie.com/embed/${youtube}?autoplay=1&rel=0${from}`
		};
	}
	const vimeo = host === 'vimeo.com' ? /^\/(\d{5,12})(?:\/|$)/.exec(path)?.[1] : undefined;
	return vimeo
		? {
				site: 'Vimeo',
				player: `https://player.vimeo.com/video/${vimeo}?dnt=1&autoplay=1${time ? `#t=${time}s` : ''}`
			}
		: null;
}

/**
 * The address to store of what somebody pasted: https, without a password or tracking.
 * @returns null when it is not an address we can show
 */
export function tidyUrl(written: string): string | null {
	const value = written.trim();
	const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
	if (value === '' || /\s/.test(value) || !URL.canParse(withScheme)) return null;
	const wikiwijs = readWikiwijsUrl(withScheme);
	if (wikiwijs) return wikiwijs.url;
	const url = new URL(withScheme);
	if (url.protocol !== 'https:' || url.username || url.password) return null;
	if (!/\.[a-z]{2,}$/i.test(url.hostname)) return null;
	for (const name of [...url.searchParams.keys()])
		if (/^(utm_\w+|fbclid|gclid|mc_[ce]id|si)$/.test(name)) url.searchParams.delete(name);
	return url.href.length <= 2_000 ? url.href : null;
}

/**
 * Whether a work under one licence may be made from a work under another, and shared as chosen.
 * @returns null when it may; otherwise why not, or the licence it has to have
 */
export function licenceClash(source: LicenceCode, chosen: LicenceCode): Remix | null {
	const own = remixLicence(source, source);
	if (!own.allowed) return own;
	const together = remixLicence(source, chosen);
	if (!together.allowed) {
		// "ask" is no answer for a work one shares oneself: the source's own licence is the safe one
		return together.reason === 'share_alike_clash' ? together : own;
	}
	const same = licenceOf(together.licence).rights === licenceOf(chosen).rights;
	return same ? null : { allowed: true, licence: together.licence };
}
