/** Which addresses a writer may link to and show, and which of them are our own. */
import { from, isReservedSegment, to } from '../ui/links.ts';

export type RenderedLink = {
	/** As stored: a path for our own pages, the full address elsewhere. */
	href: string;
	/** The host as a browser would go to it (punycode), null for our own pages and mail. */
	host: string | null;
};

const MAX_URL_LENGTH = 2_000;
const mailPattern = /^mailto:[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}$/i;

/**
 * Reads an address written by a person.
 * @returns null when it may not be linked: other schemes, `//host`, a name or password in it
 */
export function readLink(written: string, origin: string): RenderedLink | null {
	const value = written.trim();
	if (value.length > MAX_URL_LENGTH || /^[/\\]{2}|[\\\p{Cc}]/u.test(value)) return null;
	if (/^#[\w-]+$/.test(value)) return { href: value, host: null };
	if (/^mailto:/i.test(value)) {
		const address = value.split('?')[0] ?? '';
		return mailPattern.test(address) ? { href: address, host: null } : null;
	}
	if (!/^(?:https?:\/\/|\/)/i.test(value)) return null;
	const url = parse(value, origin);
	if (!url || url.username || url.password) return null;
	if (url.origin === origin) return { href: ownPath(url), host: null };
	return { href: url.href, host: url.host };
}

/** True when the text of a link is its own address, so that naming the host again adds nothing. */
export function showsHost(text: string, host: string): boolean {
	const shown = text.trim().toLowerCase();
	const url = parse(/^https?:\/\//.test(shown) ? shown : `https://${shown}`);
	// in Unicode another script can look the same: only the plain letters count as shown
	return url?.host === host && shown.replace(/^https?:\/\//, '').startsWith(host);
}

/** The card of a page of ours (`material:12`), null for pages without one. */
export function cardOf(href: string): string | null {
	const { path } = from(href.split(/[?#]/)[0] ?? '');
	const numbered = /^\/(materials|threads)\/([1-9]\d{0,14})(?:-[a-z0-9-]*)?$/.exec(path);
	if (numbered) return `${numbered[1] === 'threads' ? 'thread' : 'material'}:${numbered[2] ?? ''}`;
	const slug = /^\/communities\/([a-z0-9][a-z0-9-]{0,79})$/.exec(path)?.[1];
	return slug && !isReservedSegment(slug) ? `community:${slug}` : null;
}

/** One of our stored files, the only source of pictures. */
export function filePathOf(written: string, origin: string): { id: string; src: string } | null {
	const link = readLink(written, origin);
	if (!link || link.host !== null) return null;
	const { path } = from(link.href.split(/[?#]/)[0] ?? '');
	const id = /^\/files\/([A-Za-z0-9-]{1,64})(?:\/[\w.%-]{1,200})?$/.exec(path)?.[1];
	return id ? { id, src: to(path, 'nl') } : null;
}

/** The Dutch path, whatever language it was copied in: one form is stored. */
function ownPath(url: URL): string {
	return to(from(url.pathname.replace(/^\/+/, '/')).path, 'nl') + url.search + url.hash;
}

function parse(value: string, base?: string): URL | null {
	return URL.canParse(value, base) ? new URL(value, base) : null;
}
