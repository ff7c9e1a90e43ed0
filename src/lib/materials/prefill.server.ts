/** What a form starts with: from Edurep, from a file's name, or from the material it is based on. */
import { env } from '../../environment.ts';
import { lookupWikiwijs } from './edurep.server.ts';
import { defaultLicence } from './licence.ts';
import type { MaterialDetails } from './material.ts';
import { readWikiwijsUrl } from './wikiwijs.ts';

/** Nothing filled in but what is usual. */
export function emptyDetails(): MaterialDetails {
	return {
		...{ title: '', description: '', author: '', publisher: '' },
		...{ sectors: [], levels: [], subjects: [], goals: [], types: [], roles: ['teacher'] },
		...{ keywords: [], aggregation: null, language: 'nl', ageMin: null, ageMax: null },
		...{ minutes: null, licence: 'unknown', hasCost: false, basedOn: null, basedOnText: '' }
	};
}

export interface Prefilled {
	details: MaterialDetails;
	/** Where it came from: the index, only the address, or nowhere. */
	from: 'edurep' | 'address' | null;
}

/** A second look within this time asks nobody; people go back and forth in a form. */
const rememberMs = 5 * 60_000;
const remembered = new Map<string, { at: number; found: Prefilled }>();

/** Fills in what is known of an address. Whatever Edurep does, an answer comes within its three seconds. */
export async function prefillFromUrl(url: string): Promise<Prefilled> {
	const known = remembered.get(url);
	if (known && Date.now() - known.at < rememberMs) return known.found;
	const record = await lookupWikiwijs(url, { endpoint: env.EDUREP_URL });
	const title = readWikiwijsUrl(url)?.title ?? '';
	if (!record) {
		return { details: { ...emptyDetails(), title }, from: title ? 'address' : null };
	}
	const found: Prefilled = {
		from: 'edurep',
		details: {
			...emptyDetails(),
			...{ title: record.title || title, description: record.description },
			...{ author: record.author, publisher: record.publisher, keywords: record.keywords },
			...{ sectors: record.sectors, levels: record.levels, subjects: record.subjects },
			...{ goals: record.curriculumSets, types: record.resourceTypes },
			roles: record.endUserRoles.length > 0 ? record.endUserRoles : ['teacher'],
			...{ aggregation: record.aggregationLevel, language: record.language ?? 'nl' },
			...{ ageMin: record.ageMin, ageMax: record.ageMax, minutes: record.minutes },
			...{ licence: record.licence, hasCost: record.hasCost }
		}
	};
	if (remembered.size >= 200) remembered.delete(remembered.keys().next().value ?? '');
	remembered.set(url, { at: Date.now(), found });
	return found;
}

/** A file somebody made: the name gives a first title, the person is most likely the maker. */
export function prefillFromFile(name: string, person: string): MaterialDetails {
	const title = name
		.replace(/\.[^.]*$/, '')
		.replace(/[_-]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return {
		...emptyDetails(),
		title: title.charAt(0).toLocaleUpperCase('nl') + title.slice(1),
		author: person,
		licence: defaultLicence
	};
}
