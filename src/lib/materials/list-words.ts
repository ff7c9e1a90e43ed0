/** The list's choices and counts in words. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { FacetCounts } from './facets.server.ts';
import { facetNames } from './filter.ts';
import type { FacetName, MaterialFilter } from './filter.ts';
import type { Openness } from './licence.ts';
import { opennessName } from './licence-words.ts';
import { languages, levels, resourceTypes, sectors, subjects } from './vocabulary.ts';
import type { Term } from './vocabulary.ts';

interface FacetWords {
	name: string;
	label: string;
	options: { value: string; label: string; count: number; checked: boolean }[];
}

const names: Record<FacetName, () => string> = {
	open: m.materials_facet_open,
	sector: m.materials_field_sectors,
	level: m.materials_field_levels,
	subject: m.materials_field_subjects,
	type: m.materials_field_types,
	lang: m.materials_field_language
};

const lists: Record<Exclude<FacetName, 'open'>, readonly Term[]> = {
	sector: sectors,
	level: levels,
	subject: subjects,
	type: resourceTypes,
	lang: languages
};

/** Choices with their counts: what leads somewhere first, the rest in sight but last. */
export function facetsOf(
	counts: FacetCounts,
	filter: MaterialFilter,
	signedIn: boolean
): FacetWords[] {
	const locale = getLocale();
	const open: Openness[] = ['open', 'overig_vrij', 'gesloten', 'onbekend'];
	const facets = facetNames.map((name) => {
		const options = (
			name === 'open'
				? open.map((value) => ({ value, label: opennessName(value) }))
				: lists[name].map((term) => ({ value: term.code, label: term[locale] }))
		).map(({ value, label }) => ({
			...{ value, label },
			count: counts.counts[name][value] ?? 0,
			checked: filter.chosen[name].includes(value)
		}));
		options.sort((a, b) => Number(b.count > 0 || b.checked) - Number(a.count > 0 || a.checked));
		return { name, label: names[name](), options };
	});
	if (!signedIn) return facets;
	const places = [
		{ value: 'mine', label: m.materials_facet_mine(), count: counts.mine },
		...counts.places.map(({ slug, name, count }) => ({ value: slug, label: name, count }))
	].map((place) => ({ ...place, checked: filter.where.includes(place.value) }));
	return [{ name: 'in', label: m.materials_facet_where(), options: places }, ...facets];
}

/** What the form of choices carries along. */
export function hiddenFields(filter: MaterialFilter): Record<string, string> {
	return {
		...(filter.q ? { q: filter.q } : {}),
		...(filter.sort !== (filter.q ? 'best' : 'new') ? { sort: filter.sort } : {})
	};
}

/** "38 materialen". */
export function resultCount({ total, bounded }: FacetCounts): string {
	if (bounded) return m.materials_count_over({ count: total });
	return total === 1 ? m.materials_count_one() : m.materials_count({ count: total });
}
