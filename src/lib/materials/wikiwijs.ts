/**
 * Addresses of Wikiwijs. Known: arrangements, their IMS package and question sets on
 * maken.wikiwijs.nl. The patterns of theme and search pages are not published, so any page on the
 * three hosts counts as Wikiwijs and the person who shares it says what it is.
 */

export type WikiwijsPage = {
	/** The arrangement's number; null for any other page. */
	id: number | null;
	kind: 'arrangement' | 'questions' | 'page';
	/** The address to store: https, without template, package or tracking. */
	url: string;
	/** A first title, from the address; empty when it has none. */
	title: string;
};

const hosts = new Set(['wikiwijs.nl', 'www.wikiwijs.nl', 'maken.wikiwijs.nl']);

/**
 * Recognises an address of Wikiwijs.
 * @returns null for anything else, http(s) on those hosts only
 */
export function readWikiwijsUrl(written: string): WikiwijsPage | null {
	const value = written.trim();
	if (value.length > 2_000 || !URL.canParse(value)) return null;
	const url = new URL(value);
	if (!/^https?:$/.test(url.protocol) || !hosts.has(url.hostname)) return null;
	if (url.username || url.password || url.port) return null;
	url.protocol = 'https:';
	if (url.hostname === 'maken.wikiwijs.nl') {
		const questions = /^\/p\/questionnaire\/standalone\/(\d{1,12})\/?$/.exec(url.pathname);
		if (questions)
			return { id: null, kind: 'questions', url: url.origin + url.pathname, title: '' };
		const arrangement =
			/^\/arrangement\/([1-9]\d{0,11})(?:\/|$)/.exec(url.pathname) ??
			/^\/([1-9]\d{0,11})(?:\/([^/]*))?\/?$/.exec(url.pathname);
		if (arrangement) {
			const [, id = '', slug = ''] = arrangement;
			const page = /^#!page-\d+$/.test(url.hash) ? url.hash : '';
			const path = slug ? `/${id}/${slug}` : `/${id}`;
			return {
				id: Number(id),
				kind: 'arrangement',
				url: url.origin + path + page,
				title: titleOf(slug)
			};
		}
	}
	return { id: null, kind: 'page', url: url.origin + url.pathname + url.search, title: '' };
}

/** The slug has underscores for spaces and drops punctuation: good enough until the real title comes. */
function titleOf(slug: string): string {
	try {
		return decodeURIComponent(slug).replaceAll('_', ' ').replace(/\s+/g, ' ').trim().slice(0, 200);
	} catch {
		return '';
	}
}
