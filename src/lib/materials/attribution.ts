/** Ready attribution text: title, author, source and licence (TASL), also for a remix of several sources. */
import { licenceOf } from './licence.ts';
import type { LicenceCode } from './licence.ts';

export type AttributionSource = {
	title: string;
	author: string;
	url: string | null;
	licence: LicenceCode;
};

export type AttributionInput = AttributionSource & {
	adaptedBy?: string;
	sources?: AttributionSource[];
};

export type Attribution = { text: string; html: string };

const words = {
	nl: {
		by: 'van',
		under: 'licentie',
		reserved: 'alle rechten voorbehouden',
		none: 'zonder bekende beperkingen',
		unknown: 'licentie onbekend',
		adapted: 'Bewerkt door',
		based: 'Gebaseerd op',
		deed: 'deed.nl'
	},
	en: {
		by: 'by',
		under: 'licence',
		reserved: 'all rights reserved',
		none: 'no known restrictions',
		unknown: 'licence unknown',
		adapted: 'Adapted by',
		based: 'Based on',
		deed: 'deed.en'
	}
} as const;

type Locale = keyof typeof words;

/**
 * The line to put under reused work.
 * @returns plain text with addresses written out, and HTML with links; both say the same
 */
export function attribution(input: AttributionInput, locale: Locale = 'nl'): Attribution {
	const say = words[locale];
	const own = credit(input, locale);
	const lines = [{ text: `${own.text}.`, html: `${own.html}.` }];
	const adapter = tidy(input.adaptedBy ?? '');
	if (adapter)
		lines.push({
			text: `${say.adapted} ${adapter}.`,
			html: `${say.adapted} ${escapeHtml(adapter)}.`
		});
	const sources = (input.sources ?? []).map((source) => credit(source, locale));
	if (sources.length > 0)
		lines.push({
			text: `${say.based}: ${sources.map((source) => source.text).join('; ')}.`,
			html: `${say.based}: ${sources.map((source) => source.html).join('; ')}.`
		});
	return {
		text: lines.map((line) => line.text).join(' '),
		html: lines.map((line) => line.html).join(' ')
	};
}

function credit(source: AttributionSource, locale: Locale): Attribution {
	const say = words[locale];
	const title = `“${tidy(source.title)}”`;
	const author = tidy(source.author);
	const by = author ? ` ${say.by} ${author}` : '';
	const url = source.url && /^https?:\/\/\S+$/.test(source.url) ? source.url : null;
	const licence = licenceOf(source.licence);
	const deed = licence.url ? licence.url + say.deed : null;
	const name = licenceName(source.licence, locale);
	return {
		text: `${title}${by}${url ? ` (${url})` : ''}, ${name}${deed ? ` (${deed})` : ''}`,
		html:
			`${link(title, url)}${escapeHtml(by)}, ` +
			(deed ? `<a rel="license" href="${deed}">${escapeHtml(name)}</a>` : escapeHtml(name))
	};
}

function licenceName(code: LicenceCode, locale: Locale): string {
	const say = words[locale];
	const { label, rights } = licenceOf(code);
	if (label) return `${say.under} ${label}`;
	if (rights === 'reserved') return say.reserved;
	return rights === 'none' ? say.none : say.unknown;
}

function link(text: string, url: string | null): string {
	return url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}

/** One line, without the points that would double at the end. */
function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
