/** The state of the list of materials, as its address carries it: words, choices, order and place. */
import { codesOf, languages, levels, resourceTypes, sectors, subjects } from './vocabulary.ts';

export const sorts = ['new', 'title', 'best'] as const;
export type Sort = (typeof sorts)[number];

/** What can be chosen, by the name it has in the address. */
export const facetCodes = {
	open: ['open', 'overig_vrij', 'gesloten', 'onbekend'],
	sector: codesOf(sectors),
	level: codesOf(levels),
	subject: codesOf(subjects),
	type: codesOf(resourceTypes),
	lang: codesOf(languages)
} as const;
export type FacetName = keyof typeof facetCodes;
export const facetNames = Object.keys(facetCodes) as FacetName[];

export interface MaterialFilter {
	q: string;
	/** Chosen values; within one facet any of them, between facets all. */
	chosen: Record<FacetName, string[]>;
	/** `mine`, or slugs of the viewer's communities. */
	where: string[];
	sort: Sort;
	/** The row after which (or before which) the page begins. */
	cursor: Cursor | null;
}

export interface Cursor {
	direction: 'after' | 'before';
	/** Value of the sorted column, as the database wrote it. */
	value: string;
	id: number;
}

/** Reads the address; what makes no sense is left out. */
export function readFilter(params: URLSearchParams): MaterialFilter {
	const q = (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
	const asked = params.get('sort');
	const sort = sorts.find((one) => one === asked) ?? (q ? 'best' : 'new');
	const chosen = Object.fromEntries(
		facetNames.map((name) => {
			const given = params.getAll(name);
			return [name, facetCodes[name].filter((code) => given.includes(code))];
		})
	) as Record<FacetName, string[]>;
	const where = params
		.getAll('in')
		.filter((slug) => /^[a-z0-9-]{2,80}$/.test(slug))
		.slice(0, 50);
	return { q, chosen, where, sort: sort === 'best' && !q ? 'new' : sort, cursor: cursorOf(params) };
}

function cursorOf(params: URLSearchParams): Cursor | null {
	for (const direction of ['after', 'before'] as const) {
		const [, id, value] = /^(\d{1,15})~(.{0,400})$/s.exec(params.get(direction) ?? '') ?? [];
		if (id !== undefined && value !== undefined) return { direction, id: Number(id), value };
	}
	return null;
}

/** The choices of a filter as parameters, without its place: for links and hidden fields. */
export function writeFilter(filter: MaterialFilter): URLSearchParams {
	const params = new URLSearchParams();
	if (filter.q) params.set('q', filter.q);
	for (const name of facetNames) for (const code of filter.chosen[name]) params.append(name, code);
	for (const slug of filter.where) params.append('in', slug);
	if (filter.sort !== (filter.q ? 'best' : 'new')) params.set('sort', filter.sort);
	return params;
}

/** The address of a neighbouring page. */
export function pageAddress(filter: MaterialFilter, cursor: Cursor | null): string {
	const params = writeFilter(filter);
	if (cursor) params.set(cursor.direction, `${cursor.id}~${cursor.value}`);
	const query = params.toString();
	return `/materials${query ? `?${query}` : ''}`;
}

/** True when anything was chosen or asked. */
export function isNarrowed(filter: MaterialFilter): boolean {
	return (
		filter.q !== '' ||
		filter.where.length > 0 ||
		facetNames.some((name) => filter.chosen[name].length > 0)
	);
}
