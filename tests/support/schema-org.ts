/**
 * Checks JSON-LD with a processor of the standard and the part of schema.org's vocabulary that we use: written
 * out here, so that a test needs no network. A term that is not in it is a complaint, as a typing error would be.
 */
import jsonld from 'jsonld';
import type { JsonLdDocument } from 'jsonld';

const schema = 'http://schema.org/';

/** Types with the ones above them. */
const types: Record<string, readonly string[]> = {
	Thing: [],
	CreativeWork: ['Thing'],
	Review: ['CreativeWork', 'Thing'],
	LearningResource: ['CreativeWork', 'Thing'],
	Organization: ['Thing'],
	Person: ['Thing']
};

/** Properties with the type that has them and what they hold. */
const properties: Record<string, { of: string; holds: readonly string[] }> = {
	name: { of: 'Thing', holds: ['Text'] },
	url: { of: 'Thing', holds: ['URL'] },
	author: { of: 'CreativeWork', holds: ['Organization', 'Person'] },
	datePublished: { of: 'CreativeWork', holds: ['DateTime'] },
	inLanguage: { of: 'CreativeWork', holds: ['Text'] },
	isBasedOn: { of: 'CreativeWork', holds: ['CreativeWork', 'URL'] },
	version: { of: 'CreativeWork', holds: ['Number', 'Text'] },
	itemReviewed: { of: 'Review', holds: ['Thing'] },
	reviewAspect: { of: 'Review', holds: ['Text'] },
	reviewBody: { of: 'Review', holds: ['Text'] }
};

const context = {
	...Object.fromEntries(Object.keys(types).map((name) => [name, schema + name])),
	...Object.fromEntries(
		Object.entries(properties).map(([name, { holds }]) => [
			name,
			holds.includes('URL')
				? { '@id': schema + name, '@type': '@id' }
				: holds.includes('DateTime')
					? { '@id': schema + name, '@type': `${schema}DateTime` }
					: { '@id': schema + name }
		])
	)
};

function documentLoader(url: string) {
	if (!/^https?:\/\/schema\.org\/?$/.test(url))
		throw new Error(`${url} is not asked for in a test`);
	return Promise.resolve({ documentUrl: url, document: { '@context': context } });
}

type Node = Record<string, unknown> & { '@type'?: string[]; '@id'?: string };
interface Value {
	'@value': unknown;
	'@type'?: string;
}

const fits = (type: string, wanted: string) =>
	type === wanted || (types[type] ?? []).includes(wanted);
const isDateTime = (text: unknown) =>
	typeof text === 'string' && /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));

function holdsValue(held: Value | Node, holds: readonly string[]): boolean {
	if ('@value' in held) {
		if (holds.includes('DateTime')) return isDateTime(held['@value']);
		return holds.includes(typeof held['@value'] === 'number' ? 'Number' : 'Text');
	}
	const node = held;
	const kinds = (node['@type'] ?? []).map((type) => type.replace(schema, ''));
	if (kinds.length === 0) return holds.includes('URL') && /^https?:\/\//.test(node['@id'] ?? '');
	return kinds.some((type) => holds.some((wanted) => fits(type, wanted)));
}

function complaintsAbout(node: Node, path: string): string[] {
	const kinds = (node['@type'] ?? []).map((type) => type.replace(schema, ''));
	return Object.entries(node).flatMap(([key, values]) => {
		if (key.startsWith('@')) return [];
		const name = key.replace(schema, '');
		const property = properties[name];
		const at = `${path}.${name}`;
		if (!property) return [`${at}: not in the vocabulary`];
		const { of, holds } = property;
		return [
			...(kinds.length > 0 && !kinds.some((type) => fits(type, of))
				? [`${at}: a ${kinds.join()} has no such property`]
				: []),
			...(values as (Value | Node)[]).flatMap((held) => [
				...(holdsValue(held, holds) ? [] : [`${at}: holds ${JSON.stringify(held)}`]),
				...('@value' in held ? [] : complaintsAbout(held, at))
			])
		];
	});
}

/**
 * What is wrong with a JSON-LD text, as lines; none when a processor reads all of it and every property is one of
 * its type and holds what schema.org says it holds.
 */
export async function jsonLdComplaints(text: string): Promise<string[]> {
	try {
		// safe: what would be dropped silently is an error
		const nodes = await jsonld.expand(
			JSON.parse(text) as JsonLdDocument,
			{
				documentLoader,
				safe: true
			} as Parameters<typeof jsonld.expand>[1]
		);
		if (nodes.length === 0) return ['there is nothing in it'];
		return (nodes as Node[]).flatMap((node) => [
			...(node['@type'] ? [] : ['a node without a type']),
			...complaintsAbout(node, (node['@type'] ?? []).join().replace(schema, ''))
		]);
	} catch (thrown) {
		return [thrown instanceof Error ? thrown.message : String(thrown)];
	}
}
