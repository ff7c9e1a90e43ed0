/** What the directory was asked, as its address says it. */

export interface DirectoryFilter {
	q: string;
	subjects: string[];
	groups: string[];
	provinces: string[];
	sectors: string[];
	/** The last person of the page before. */
	after: { name: string; id: string } | null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const several = (query: URLSearchParams, name: string) =>
	[...new Set(query.getAll(name).filter(Boolean))].slice(0, 20).map((value) => value.slice(0, 60));

/** Reads the address; what makes no sense is left out, so that every link shows something. */
export function readFilter(query: URLSearchParams): DirectoryFilter {
	const after = query.get('after') ?? '';
	const cut = after.lastIndexOf('~');
	const id = after.slice(cut + 1);
	return {
		q: (query.get('q') ?? '').trim().slice(0, 120),
		subjects: several(query, 'subject'),
		groups: several(query, 'group'),
		provinces: several(query, 'province'),
		sectors: several(query, 'sector'),
		after: cut > 0 && uuid.test(id) ? { name: after.slice(0, cut).slice(0, 80), id } : null
	};
}

/** The address of a choice, without a place in the list unless one is given. */
export function filterQuery(
	filter: DirectoryFilter,
	after: DirectoryFilter['after'] = null
): string {
	const query = new URLSearchParams();
	if (filter.q) query.set('q', filter.q);
	for (const value of filter.subjects) query.append('subject', value);
	for (const value of filter.groups) query.append('group', value);
	for (const value of filter.provinces) query.append('province', value);
	for (const value of filter.sectors) query.append('sector', value);
	if (after) query.set('after', `${after.name}~${after.id}`);
	const text = query.toString();
	return text && `?${text}`;
}

/** True when anything is searched or chosen. */
export function isFiltered(filter: DirectoryFilter): boolean {
	return filterQuery(filter) !== '';
}

/** The words of a search as patterns that match anywhere, accents aside; at most eight. */
export function searchWords(q: string): string[] {
	return q
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.split(/[\s,]+/)
		.filter(Boolean)
		.slice(0, 8)
		.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
