/**
 * Edurep's JSON search on this machine: the same address form, parameters, limits and answer shape
 * (`items` with schema.org records), over a handful of records. Ways to misbehave can be switched on.
 */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type EdurepRecord = Record<string, unknown>;

export type EdurepMood =
	'well' | 'silent' | 'error' | 'html' | 'huge' | 'broken' | 'odd' | 'elsewhere' | 'unrelated';

const obk = (uuid: string, name: string) => ({
	'@type': 'schema:DefinedTerm',
	'schema:termCode': uuid,
	'schema:name': [{ '@language': 'nl', '@value': name }]
});

/** Invented content in the shape the service gives. */
export const edurepRecords: EdurepRecord[] = [
	{
		uuid: 'jsonld-from-lom:wikiwijsmaken:98765',
		'@type': ['schema:CreativeWork', 'schema:LearningResource'],
		portalUrl: 'https://www.wikiwijs.nl/zoeken/wikiwijsmaken:98765',
		'schema:identifier': 'urn:wikiwijsmaken:98765',
		'schema:url': 'https://maken.wikiwijs.nl/98765/Breuken_in_de_keuken',
		'schema:name': { '@language': 'nl', '@value': 'Breuken in de keuken' },
		'schema:description': {
			'@language': 'nl',
			'@value': '<p>Vier lessen over breuken met <b>recepten</b>.</p>\n<p>Groep 6.</p>'
		},
		'schema:keywords': [{ '@value': 'breuken' }, { '@value': 'koken' }, { '@value': 'breuken' }],
		'schema:inLanguage': 'nl',
		'schema:encodingFormat': 'DOCUMENT',
		'dcterms:creator': ['Marijke de Groot', 'Yusuf Aydin'],
		'dcterms:publisher': ['Wikiwijs Maken'],
		'dcterms:accessRights': 'OpenAccess',
		'schema:license': 'https://creativecommons.org/licenses/by-sa/4.0/',
		'lom:copyrightAndOtherRestrictions': 'cc-by-sa-40',
		'lom:aggregationLevel': '4',
		'schema:isAccessibleForFree': true,
		'schema:educationalLevel': [
			obk('512e4729-03a4-43a2-95ba-758071d1b725', 'PO'),
			obk('abfb190f-e814-46f5-a9cc-ebd53f04018e', 'PO groep 6')
		],
		'schema:educationalAlignment': [
			{
				...obk('b48fa351-4561-44c7-a071-ebfd6103eec3', 'Rekenen'),
				'@type': 'schema:AlignmentObject'
			}
		],
		'schema:learningResourceType': [
			{ 'schema:termCode': 'open opdracht' },
			{ 'schema:termCode': 'handleiding' }
		],
		'schema:audience': [{ 'schema:audienceType': 'teacher' }, { 'schema:audienceType': 'learner' }],
		'schema:typicalAgeRange': '9-10',
		'schema:timeRequired': 'PT3H30M',
		'schema:datePublished': '2025-03-14T09:00:00+01:00'
	},
	{
		// an older record: other names, bare values, nothing but the least
		uuid: 'jsonld-from-lom:wikiwijsmaken:11111',
		url: 'http://maken.wikiwijs.nl/11111/Oude_les',
		name: 'Oude les',
		license: 'http://creativecommons.org/licenses/by/3.0/nl/',
		'schema:educationalLevel': {
			'@id': 'http://purl.edustandaard.nl/begrippenkader/c7942bb1-bf4f-409f-bc98-9a0b02f175dc'
		},
		'schema:isAccessibleForFree': 'true'
	}
];

export type EdurepDouble = {
	endpoint: string;
	/** How it answers from now on. */
	mood: EdurepMood;
	/** Queries asked so far. */
	queries: string[];
	close: () => Promise<void>;
};

/** Starts it on a free port of the loopback address. */
export async function startEdurepDouble(records = edurepRecords): Promise<EdurepDouble> {
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://double');
		if (url.pathname !== '/jsonsearch') return json(response, 404, { error: 'not found' });
		const query = url.searchParams.get('query');
		const size = Number(url.searchParams.get('page-size') ?? 10);
		const page = Number(url.searchParams.get('page') ?? 1);
		if (!query || query.length > 4_096 || !(size >= 1 && size <= 100) || !(page >= 1))
			return json(response, 400, { error: 'bad request' });
		double.queries.push(query);
		const found = records.filter((record) => matches(record, query));
		const items = found.slice((page - 1) * size, page * size);
		answer(response, double.mood, { total: found.length, page, 'page-size': size, items });
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const double: EdurepDouble = {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jsonsearch`,
		mood: 'well',
		queries: [],
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
	return double;
}

/** The part of CQL we use: `<property> exact "<value>"`, joined by OR. */
function matches(record: EdurepRecord, query: string): boolean {
	return query.split(' OR ').some((clause) => {
		const [, property = '', value = ''] = /^(\S+) exact "([^"]*)"$/.exec(clause.trim()) ?? [];
		return [record[property], record[property.replace('schema:', '')]].includes(value);
	});
}

function answer(response: ServerResponse, mood: EdurepMood, found: object): void {
	const headers = { 'content-type': 'application/json' };
	switch (mood) {
		case 'well':
			return json(response, 200, found);
		case 'silent':
			return;
		case 'error':
			return json(response, 500, found);
		case 'html':
			response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Onderhoud</h1>');
			return;
		case 'broken':
			response.writeHead(200, headers).end('{"items": [{"schema:name"');
			return;
		case 'huge':
			response.writeHead(200, headers).end(`{"items": [], "x": "${'x'.repeat(1_100_000)}"}`);
			return;
		case 'odd':
			return json(response, 200, [null, 1, { items: 'x' }]);
		case 'elsewhere':
			response.writeHead(302, { location: 'http://127.0.0.1:1/jsonsearch' }).end();
			return;
		case 'unrelated':
			return json(response, 200, { items: edurepRecords.slice(1) });
	}
}

function json(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
