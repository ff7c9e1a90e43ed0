/**
 * Fills in a shared Wikiwijs link from Edurep's JSON search. An index record is only a lead: the form
 * shows what came, the page itself decides, and when Edurep is away people type it themselves.
 */
import { FetchRefused, safeFetch } from '../server/safe-fetch.ts';
import type { Resolve } from '../server/safe-fetch.ts';
import { readRecord, recordMatches } from './edurep-record.server.ts';
import type { Prefill } from './edurep-record.server.ts';
import { readWikiwijsUrl } from './wikiwijs.ts';
import type { WikiwijsPage } from './wikiwijs.ts';

export type { Prefill } from './edurep-record.server.ts';

const edurepHosts = ['wszoeken.edurep.kennisnet.nl', 'staging.edurep.kennisnet.nl'];

export type EdurepOptions = {
	/** Address of the JSON search: Edurep's own, or a local double's, from the environment. */
	endpoint: string;
	timeoutMs?: number;
	resolve?: Resolve;
};

/**
 * Looks an arrangement up.
 * @returns null when it is not an arrangement, is not in the index, or Edurep does not answer well
 */
export async function lookupWikiwijs(
	written: string,
	options: EdurepOptions
): Promise<Prefill | null> {
	const page = readWikiwijsUrl(written);
	if (page?.id == null) return null;
	const endpoint = new URL(options.endpoint);
	endpoint.search = new URLSearchParams({
		query: queryFor(page.id, page),
		page: '1',
		'page-size': '5',
		recordSchema: 'jsonld'
	}).toString();
	try {
		const answer = await safeFetch(endpoint.href, {
			allowHosts: edurepHosts,
			timeoutMs: options.timeoutMs ?? 3_000,
			// an http endpoint can only be a double on this machine: the operator wrote it down
			...(endpoint.protocol === 'http:' && { double: endpoint.origin }),
			...(options.resolve && { resolve: options.resolve })
		});
		if (answer.status !== 200) return null;
		const records = itemsOf(JSON.parse(answer.body.toString('utf8')));
		const id = page.id;
		const record = records.find((item) => recordMatches(item, id));
		return record ? readRecord(record, page.url) : null;
	} catch (error) {
		if (error instanceof FetchRefused || error instanceof SyntaxError) return null;
		throw error;
	}
}

/**
 * The object's id is `urn:wikiwijsmaken:<id>`; records from elsewhere name only the address, in which
 * URL has already escaped quotes.
 */
function queryFor(id: number, page: WikiwijsPage): string {
	const address = page.url.replace(/#.*$/, '');
	const http = address.replace('https:', 'http:');
	return (
		`schema:identifier exact "urn:wikiwijsmaken:${id}" ` +
		`OR schema:url exact "${address}" OR schema:url exact "${http}"`
	);
}

function itemsOf(answer: unknown): Record<string, unknown>[] {
	const items = isRecord(answer) ? answer.items : null;
	return Array.isArray(items) ? items.slice(0, 20).filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
