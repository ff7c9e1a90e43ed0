/** What a route's badge says of itself. */
import * as m from '../paraglide/messages.js';
import type { Alignment, CredentialFacts } from './credential.ts';
import type { Route } from './route.ts';
import { routeWords } from './route-words.ts';

/**
 * In Dutch, as the credential's `inLanguage` is.
 * @param modules that the badge asks for
 */
export function achievementOf(
	route: Route,
	modules: readonly { title: { nl: string }; frameworks: readonly Alignment[] }[]
): CredentialFacts['achievement'] {
	const locale = { locale: 'nl' } as const;
	const seen = new Map<string, Alignment>();
	for (const { frameworks } of modules)
		for (const { framework, code } of frameworks)
			seen.set(`${framework} ${code}`, { framework, code });
	return {
		route: route.key,
		name: m.badge_name({ route: routeWords[route.key].name() }, locale),
		description: routeWords[route.key].text(),
		criteria: m.badge_criteria(
			{ modules: modules.map(({ title }) => title.nl).join('; '), reviews: route.reviews },
			locale
		),
		alignment: [...seen.values()]
	};
}
