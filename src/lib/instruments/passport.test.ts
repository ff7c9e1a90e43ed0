import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonLdComplaints } from '../../../tests/support/schema-org.ts';
import { Definitions } from './definition.ts';
import { passportJsonLd } from './passport.ts';
import type { Passport } from './passport.server.ts';
import { growthOf, summarise } from './quality.ts';

const definition = new Definitions([
	JSON.parse(readFileSync('content/instrumenten/kwaliteitsmodel/2026.1.json', 'utf8'))
]).get('kwaliteitsmodel');
const outcome = Object.fromEntries(
	definition.criteria.map(({ code }) => [code, { score: 2, text: 'Gezien </script>' }])
);
const passport: Passport = {
	id: 7,
	materialVersion: 2,
	rubricVersion: definition.version,
	rubricUrl: definition.source.url,
	scenario: 'aanbod',
	reviewers: 2,
	publishedAt: new Date('2026-11-01T09:00:00Z'),
	dimensions: summarise(definition, outcome),
	growth: growthOf(definition, outcome),
	criteria: []
};
const text = passportJsonLd(passport, 'https://vliegwiel.test/materiaal/7');
type Graph = { '@context': unknown; '@graph': Record<string, unknown>[] };
const changed = (change: (graph: Graph) => void): Promise<string[]> => {
	const graph = JSON.parse(text) as Graph;
	change(graph);
	return jsonLdComplaints(JSON.stringify(graph));
};
const first = ({ '@graph': [node = {}] }: Graph) => node;

test('a processor reads a quality passport and finds nothing that schema.org does not have', async () => {
	expect(await jsonLdComplaints(text)).toEqual([]);
});

test('the check finds a misspelled term, a property of another type, a day that is none and an unknown context', async () => {
	const wrong = await Promise.all([
		changed((graph) => (first(graph).reviewBdy = 'x')),
		changed((graph) => (first(graph).itemReviewed = { '@type': 'Organization', reviewBody: 'x' })),
		changed((graph) => (first(graph).datePublished = 'gisteren')),
		changed((graph) => (first(graph)['@type'] = 'Revieuw')),
		changed((graph) => (graph['@context'] = 'https://elders.test/')),
		changed((graph) => (first(graph).isBasedOn = 'het kwaliteitsmodel')),
		changed((graph) => (graph['@graph'] = []))
	]);
	for (const complaints of wrong) expect(complaints).not.toEqual([]);
});
