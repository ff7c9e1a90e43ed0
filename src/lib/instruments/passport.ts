/** A quality passport as search engines and other repositories read it. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { DimensionSummary } from './quality.ts';
import type { Passport } from './passport.server.ts';

/** One dimension in words: "Basis op orde (6 van 6), plus: 2 van 4 goed". */
export function dimensionWords({ basis, basisMet, inOrder, plus, plusGood }: DimensionSummary) {
	const words = [
		inOrder
			? m.instruments_basis_in_order({ met: basisMet, all: basis })
			: m.instruments_basis_not({ met: basisMet, all: basis })
	];
	if (plus > 0) words.push(m.instruments_plus_good({ good: plusGood, all: plus }));
	return words.join(' ');
}

/**
 * JSON-LD for in the page's head: a review per dimension, without a grade and without a person.
 * @param page address of the material's page
 * @returns text without `<`, `>` and `&`, so that it can end no script and needs no escaping
 */
export function passportJsonLd(passport: Passport, page: string): string {
	const data = {
		'@context': 'https://schema.org',
		'@graph': passport.dimensions
			.filter(({ basis, plus }) => basis + plus > 0)
			.map((dimension) => ({
				'@type': 'Review',
				'@id': `${page}#kwaliteit-${passport.id}-${dimension.number}`,
				itemReviewed: {
					'@type': 'LearningResource',
					'@id': page,
					version: passport.materialVersion
				},
				reviewAspect: dimension.name,
				reviewBody: dimensionWords(dimension),
				datePublished: passport.publishedAt.toISOString(),
				inLanguage: getLocale(),
				isBasedOn: {
					'@type': 'CreativeWork',
					name: 'Kwaliteitsmodel',
					version: passport.rubricVersion,
					url: passport.rubricUrl
				},
				author: {
					'@type': 'Organization',
					name: m.instruments_reviewers({ count: passport.reviewers })
				}
			}))
	};
	return JSON.stringify(data).replace(
		/[<>&]/g,
		(sign) => `\\u00${sign.charCodeAt(0).toString(16)}`
	);
}
