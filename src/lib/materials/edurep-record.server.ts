/**
 * Reads one schema.org record of Edurep (JSON-LD with the prefixes schema, lom, dcterms). Every value
 * may be a text, `{ "@value": … }`, `{ "@id": … }`, a list of those, or missing; what we do not
 * understand is left out.
 */
import { isLicenceCode } from './licence.ts';
import type { LicenceCode } from './licence.ts';
import {
	aggregationLevels,
	codesOf,
	endUserRoles,
	languages,
	resourceTypes
} from './vocabulary.ts';
import type {
	CurriculumSet,
	EndUserRole,
	Level,
	ResourceType,
	Sector,
	Subject,
	Term
} from './vocabulary.ts';
import { termsOf } from './vocabulary.server.ts';
import { readWikiwijsUrl } from './wikiwijs.ts';

/** What a form can be filled with; empty where the record says nothing. */
export type Prefill = {
	url: string;
	title: string;
	description: string;
	author: string;
	publisher: string;
	keywords: string[];
	language: string | null;
	licence: LicenceCode;
	hasCost: boolean;
	sectors: Sector[];
	levels: Level[];
	subjects: Subject[];
	curriculumSets: CurriculumSet[];
	resourceTypes: ResourceType[];
	endUserRoles: EndUserRole[];
	aggregationLevel: 1 | 2 | 3 | 4 | null;
	ageMin: number | null;
	ageMax: number | null;
	minutes: number | null;
};

type Node = Record<string, unknown>;

/** True when the record is about this arrangement and not about one that mentions it. */
export function recordMatches(record: Node, id: number): boolean {
	const ids = [record.uuid, record['@id'], ...all(record, 'schema:identifier').flatMap(idsOf)];
	const own = new RegExp(`(?:^|:)wikiwijsmaken:${id}$`);
	if (ids.some((value) => typeof value === 'string' && own.test(value))) return true;
	return texts(record, 'schema:url').some((url) => readWikiwijsUrl(url)?.id === id);
}

/** Turns a record into what our form can show. */
export function readRecord(record: Node, url: string): Prefill {
	const terms = ['schema:educationalLevel', 'schema:educationalAlignment', 'schema:teaches']
		.flatMap((name) => all(record, name).flatMap(idsOf))
		.map(termsOf);
	const level = texts(record, 'lom:aggregationLevel')[0];
	const age = /^(\d{1,2})\s*-\s*(\d{1,2})$/.exec(texts(record, 'schema:typicalAgeRange')[0] ?? '');
	const [ageMin, ageMax] = age ? [Number(age[1]), Number(age[2])] : [null, null];
	const free = texts(record, 'schema:isAccessibleForFree')[0];
	return {
		url,
		title: plain(texts(record, 'schema:name')[0], 200),
		description: plain(texts(record, 'schema:description')[0], 4_000),
		author: names(record, 'dcterms:creator', 'schema:author', 'schema:creator').join(', '),
		publisher: names(record, 'dcterms:publisher', 'schema:publisher')[0] ?? '',
		keywords: unique(texts(record, 'schema:keywords').map((word) => plain(word, 60))).slice(0, 20),
		language: languageOf(texts(record, 'schema:inLanguage')[0]),
		licence: licenceFrom(record),
		hasCost: free === 'false' || texts(record, 'lom:cost')[0] === 'yes',
		sectors: unique(terms.map((term) => term.sector)),
		levels: unique(terms.map((term) => term.level)),
		subjects: unique(terms.map((term) => term.subject)),
		curriculumSets: unique(terms.map((term) => term.curriculumSet)),
		resourceTypes: known(resourceTypes, coded(record, 'schema:learningResourceType')),
		endUserRoles: known(endUserRoles, [
			...coded(record, 'schema:audience'),
			...all(record, 'schema:audience').flatMap((node) => texts(node, 'schema:audienceType'))
		]),
		aggregationLevel:
			(known(aggregationLevels, [level ?? '']).map(Number)[0] as Prefill['aggregationLevel']) ??
			null,
		ageMin: ageMin !== null && ageMax !== null && ageMin <= ageMax ? ageMin : null,
		ageMax: ageMin !== null && ageMax !== null && ageMin <= ageMax ? ageMax : null,
		minutes: minutesOf(texts(record, 'schema:timeRequired')[0])
	};
}

/** All values of a property, written with its prefix, without it, or as a full address. */
function all(node: unknown, name: string): unknown[] {
	if (typeof node !== 'object' || node === null) return [];
	const [prefix = '', local = ''] = name.split(':');
	const record = node as Node;
	const value = record[name] ?? (prefix === 'schema' ? record[local] : undefined);
	if (value === undefined || value === null) return [];
	return (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 100);
}

function texts(node: unknown, name: string, depth = 0): string[] {
	return all(node, name).flatMap((value) => textsOf(value, depth));
}

/** The words of a value. Nested a few deep in real records: an endless one must not use up the stack. */
function textsOf(value: unknown, depth = 0): string[] {
	if (typeof value === 'string') return [value.trim()].filter(Boolean);
	if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
	if (typeof value !== 'object' || value === null || depth > 4) return [];
	const node = value as Node;
	if ('@value' in node) return textsOf(node['@value'], depth + 1);
	const label = ['schema:name', 'schema:termCode'].flatMap((name) =>
		texts(node, name, depth + 1)
	)[0];
	return label === undefined ? textsOf(node['@id'], depth + 1) : [label];
}

/** Every id a value carries: its own, its term code, what it points at. */
function idsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return [
		...textsOf((value as Node)['@id']),
		...textsOf((value as Node)['@value']),
		...['schema:termCode', 'schema:targetUrl', 'schema:value'].flatMap((name) => texts(value, name))
	];
}

/** Codes of a vocabulary: the term code where there is one, else the text. */
function coded(node: Node, name: string): string[] {
	return all(node, name).flatMap((value) => [...idsOf(value), ...textsOf(value)]);
}

function names(record: Node, ...properties: string[]): string[] {
	const property = properties.find((name) => texts(record, name).length > 0);
	if (!property) return [];
	return unique(texts(record, property).map((name) => plain(name, 100))).slice(0, 6);
}

function licenceFrom(record: Node): LicenceCode {
	for (const code of texts(record, 'lom:copyrightAndOtherRestrictions'))
		if (isLicenceCode(code)) return code;
	for (const value of texts(record, 'schema:license')) {
		const deed =
			/^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]{2,10})\/(\d)\.(\d)(?:\/|$)/i;
		const [, kind = '', major = '', minor = ''] = deed.exec(value) ?? [];
		const family = { zero: 'cc0', mark: 'pdm' }[kind.toLowerCase()] ?? `cc-${kind.toLowerCase()}`;
		const code = kind ? `${family}-${major}${minor}` : value.toLowerCase();
		if (isLicenceCode(code)) return code;
	}
	return 'unknown';
}

function languageOf(written: string | undefined): string | null {
	const tag = written?.toLowerCase() ?? '';
	const codes: string[] = codesOf(languages);
	return [tag, tag.split('-')[0] ?? ''].find((code) => codes.includes(code)) ?? null;
}

/** ISO 8601 duration of a lesson: days, hours and minutes. */
function minutesOf(duration: string | undefined): number | null {
	const parts = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,5}S)?)?$/.exec(
		duration ?? ''
	);
	if (!parts) return null;
	const [, days = '0', hours = '0', minutes = '0'] = parts;
	return Number(days) * 1_440 + Number(hours) * 60 + Number(minutes) || null;
}

function known<Code extends string>(list: readonly Term<Code>[], found: string[]): Code[] {
	return list.map((term) => term.code).filter((code) => found.includes(code));
}

/** Text of an index can hold HTML and line breaks; a form wants neither. */
function plain(text: string | undefined, length: number): string {
	const words = (text ?? '')
		.slice(0, 20_000)
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return words.length > length ? `${words.slice(0, length - 1).trimEnd()}…` : words;
}

function unique<T>(values: (T | undefined | '')[]): T[] {
	return [...new Set(values)].filter((value): value is T => value !== undefined && value !== '');
}
