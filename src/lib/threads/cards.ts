/**
 * Cards: a link to one of our own things, alone in its paragraph. The stored HTML names the thing only
 * (`material:12`); title and detail are filled in for each reader, so that one space's titles never
 * stand in another's text.
 */
import * as m from '../paraglide/messages.js';
import { postCount } from './labels.ts';

/** What a reader may know of a thing that a post links to. */
export interface Card {
	title: string;
	/** Maker of a material, summary of a community. */
	detail: string | null;
	/** Posts of a thread. */
	posts: number | null;
	/** The stream that tells when this changes. */
	stream: string;
}

/** By key; null where there is no such thing for this reader. */
export type Cards = Record<string, Card | null>;

const slot = /<p class="card-slot"><a href="([^"]*)" data-card="([^"]*)">([^]*?)<\/a><\/p>/g;

/** Keys of the cards that stored HTML has room for. */
export function cardKeys(html: string): string[] {
	if (!html.includes('data-card')) return [];
	return [...html.matchAll(slot)].flatMap(([, , key]) => (key ? [key] : []));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

const kinds: Record<string, () => string> = {
	material: m.threads_card_material,
	thread: m.threads_card_thread,
	community: m.threads_card_community
};

/** Stored HTML with its cards filled; a link whose thing this reader may not see stays as it was written. */
export function fillCards(html: string, cards: Cards): string {
	if (!html.includes('data-card')) return html;
	return html.replace(slot, (whole, href: string, key: string) => {
		const card = cards[key];
		if (!card) return whole;
		const detail = card.posts === null ? card.detail : postCount(card.posts);
		const kind = kinds[key.split(':')[0] ?? '']?.() ?? '';
		return (
			`<p class="card-slot"><a class="own-card" href="${href}"><span>${escape(kind)}</span>` +
			`<strong>${escape(card.title)}</strong>${detail ? `<span>${escape(detail)}</span>` : ''}</a></p>`
		);
	});
}
