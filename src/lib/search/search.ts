/** What a search is: its words, its kind, its place, and how hits are shown. */
import * as v from 'valibot';

export const searchKinds = ['threads', 'materials', 'lessons', 'communities', 'people'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Hits per kind beside each other, and with one kind chosen. */
export const fewHits = 4;
export const manyHits = 50;
/** Hits are counted up to here; then it says "500+". */
export const countBound = 500;

const querySchema = v.object({
	q: v.pipe(
		v.fallback(v.string(), ''),
		v.transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, 120))
	),
	kind: v.fallback(v.nullable(v.picklist(searchKinds)), null),
	/** `community:rekenen-vmbo`: within one community. */
	in: v.fallback(
		v.nullable(
			v.pipe(
				v.string(),
				v.regex(/^community:[a-z0-9-]{2,80}$/),
				v.transform((text) => text.slice('community:'.length))
			)
		),
		null
	)
});
export type SearchQuery = v.InferOutput<typeof querySchema>;

/** Reads a search from an address; anything strange counts as absent. */
export function readSearch(params: URLSearchParams): SearchQuery {
	return v.parse(querySchema, {
		q: params.get('q') ?? '',
		kind: params.get('kind'),
		in: params.get('in')
	});
}

/** The canonical path of a search. */
export function searchPath(query: Partial<SearchQuery>): string {
	const params = new URLSearchParams();
	if (query.q) params.set('q', query.q);
	if (query.kind) params.set('kind', query.kind);
	if (query.in) params.set('in', `community:${query.in}`);
	const text = params.toString();
	return text ? `/search?${text}` : '/search';
}

/** A piece of a headline; `hit` is a word that was asked for. */
export interface Piece {
	text: string;
	hit: boolean;
}

/** Marks around hits as the database writes them: characters nobody types. */
export const hitStart = '\u0001';
export const hitStop = '\u0002';
const marks = new RegExp(`([${hitStart}${hitStop}])`);

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: ' ',
	'#39': "'"
};

/**
 * Cuts a headline into plain and marked pieces. The result is text: whatever stands in it, a page
 * shows it and never runs it.
 */
export function pieces(headline: string): Piece[] {
	const clean = headline
		.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	const found: Piece[] = [];
	let hit = false;
	for (const part of clean.split(marks)) {
		if (part === hitStart) hit = true;
		else if (part === hitStop) hit = false;
		else if (part) found.push({ text: part, hit });
	}
	return found;
}

export interface ThreadHit {
	id: number;
	kind: string;
	/** Number of the post that fits best; null when only the title does. */
	number: number | null;
	title: Piece[];
	excerpt: Piece[];
	author: string | null;
	community: string | null;
	lastPostAt: string;
}
export interface MaterialHit {
	id: number;
	title: Piece[];
	excerpt: Piece[];
	openness: 'open' | 'overig_vrij' | 'gesloten' | 'onbekend';
	isPublic: boolean;
	author: string;
}
export interface LessonHit {
	module: string;
	lesson: string;
	moduleTitle: string;
	minutes: number;
	title: Piece[];
	excerpt: Piece[];
}
export interface CommunityHit {
	id: number;
	slug: string;
	kind: string;
	title: Piece[];
	excerpt: Piece[];
	memberCount: number;
}
export interface PersonHit {
	id: string;
	name: string;
	role: string;
	avatar: number | null;
	excerpt: Piece[];
}

export interface SearchResults {
	threads: ThreadHit[];
	materials: MaterialHit[];
	lessons: LessonHit[];
	communities: CommunityHit[];
	people: PersonHit[];
	/** Per kind, up to `countBound`. */
	counts: Record<SearchKind, number>;
}
