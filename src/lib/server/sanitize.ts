/** The second wall: an allow-list over rendered HTML, whatever made it. */
import sanitizeHtml from 'sanitize-html';
import type { Attributes } from 'sanitize-html';
import { filePathOf, readLink } from './markdown-links.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const card = /^(?:material|thread):\d{1,15}$|^community:[a-z0-9-]{1,80}$/;
const number = /^\d{1,5}$/;

const allowedTags = (
	'p br hr h3 h4 h5 h6 strong em s code pre blockquote ul ol li a img span div ' +
	'table thead tbody tr th td'
).split(' ');

// every attribute is rebuilt from a checked value: what is not named here does not exist
const transforms: Record<string, (attribs: Attributes, origin: string) => Attributes | null> = {
	a: (attribs, origin) => {
		const link = readLink(attribs.href ?? '', origin);
		if (!link) return null;
		const kept: Attributes = { href: link.href };
		if (link.host !== null) kept.rel = 'nofollow ugc noopener';
		else if (card.test(attribs['data-card'] ?? '')) kept['data-card'] = attribs['data-card'] ?? '';
		else if (uuid.test(attribs['data-person'] ?? '')) {
			kept.class = 'mention';
			kept['data-person'] = attribs['data-person'] ?? '';
		}
		return kept;
	},
	img: (attribs, origin) => {
		const file = filePathOf(attribs.src ?? '', origin);
		if (!file || !attribs.alt?.trim()) return null;
		const kept: Attributes = { src: file.src, alt: attribs.alt };
		for (const name of ['width', 'height'])
			if (number.test(attribs[name] ?? '')) kept[name] = attribs[name] ?? '';
		return { ...kept, loading: 'lazy', decoding: 'async' };
	},
	p: (attribs) => only(attribs, 'class', ['card-slot']),
	span: (attribs) => only(attribs, 'class', ['link-host']),
	div: (attribs) => ({ ...only(attribs, 'class', ['table-scroll']), tabindex: '0' }),
	pre: () => ({ tabindex: '0' }),
	td: (attribs) => only(attribs, 'class', ['align-right', 'align-center']),
	th: (attribs) => ({ ...only(attribs, 'class', ['align-right', 'align-center']), scope: 'col' }),
	ol: ({ start = '' }): Attributes => (number.test(start) ? { start } : {})
};

const optionsByOrigin = new Map<string, sanitizeHtml.IOptions>();

/**
 * Keeps what a body may hold and nothing else. Doing it twice changes nothing.
 * @param origin address of this site
 */
export function sanitize(html: string, origin: string): string {
	let options = optionsByOrigin.get(origin);
	if (!options) {
		options = optionsFor(origin);
		optionsByOrigin.set(origin, options);
	}
	return sanitizeHtml(html, options);
}

function optionsFor(origin: string): sanitizeHtml.IOptions {
	const attributes: Record<string, string[]> = {
		a: ['href', 'rel', 'class', 'data-person', 'data-card'],
		img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
		ol: ['start'],
		pre: ['tabindex'],
		div: ['class', 'tabindex'],
		th: ['class', 'scope']
	};
	for (const tag of ['p', 'span', 'td']) attributes[tag] = ['class'];
	const transformTags: Record<string, sanitizeHtml.Transformer> = {};
	for (const tag of allowedTags) {
		const transform = transforms[tag];
		transformTags[tag] = (tagName, attribs) => {
			const kept = transform ? transform(attribs, origin) : {};
			// `null` takes the tag away and leaves its words
			return kept ? { tagName, attribs: kept } : { tagName: 'dropped', attribs: {} };
		};
	}
	return {
		allowedTags,
		allowedAttributes: attributes,
		allowedSchemes: ['http', 'https', 'mailto'],
		allowProtocolRelative: false,
		nestingLimit: 60,
		transformTags
	};
}

function only(attribs: Attributes, name: string, values: string[]): Attributes {
	const value = attribs[name] ?? '';
	return values.includes(value) ? { [name]: value } : {};
}
