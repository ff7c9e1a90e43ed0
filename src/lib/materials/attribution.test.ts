import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { attribution } from './attribution.ts';

const work = {
	title: 'Breuken in de keuken',
	author: 'Marijke de Groot',
	url: 'https://maken.wikiwijs.nl/98765/Breuken',
	licence: 'cc-by-sa-40'
} as const;

test('title, author, source and licence stand in one line', () => {
	expect(attribution(work).text).toBe(
		'“Breuken in de keuken” van Marijke de Groot (https://maken.wikiwijs.nl/98765/Breuken), ' +
			'licentie CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/deed.nl).'
	);
	expect(attribution(work).html).toBe(
		'<a href="https://maken.wikiwijs.nl/98765/Breuken">“Breuken in de keuken”</a> van Marijke de Groot, ' +
			'<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.nl">licentie CC BY-SA 4.0</a>.'
	);
	expect(attribution(work, 'en').text).toContain('by Marijke de Groot');
	expect(attribution(work, 'en').text).toContain('/deed.en)');
});

test('a remix names who adapted it and all three sources', () => {
	const { text, html } = attribution({
		...work,
		adaptedBy: 'Team groep 6',
		sources: [
			{ title: 'A', author: 'Ada', url: 'https://a.nl/', licence: 'cc-by-40' },
			{ title: 'B', author: '', url: null, licence: 'cc0-10' },
			{ title: 'C', author: 'Grace', url: 'https://c.nl/', licence: 'cc-by-sa-30' }
		]
	});
	expect(text).toContain(
		'Bewerkt door Team groep 6. Gebaseerd op: “A” van Ada (https://a.nl/), licentie CC BY 4.0'
	);
	expect(text).toContain(
		'; “B”, licentie CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/deed.nl); “C”'
	);
	expect(html.match(/<a rel="license"/g)).toHaveLength(4);
});

test('where there is no licence the words say so', () => {
	expect(attribution({ ...work, licence: 'yes' }).text).toMatch(/, alle rechten voorbehouden\.$/);
	expect(attribution({ ...work, licence: 'unknown' }).text).toMatch(/, licentie onbekend\.$/);
	expect(attribution({ ...work, licence: 'no' }, 'en').text).toMatch(/, no known restrictions\.$/);
	expect(attribution({ ...work, adaptedBy: ' ' }).text).not.toContain('Bewerkt');
});

test('nothing in a title, name or address becomes markup', () => {
	const evil = '"><img src=x onerror=alert(1)><a href="';
	const { html } = attribution({
		title: evil,
		author: evil,
		url: 'javascript:alert(1)',
		licence: 'cc-by-40',
		adaptedBy: evil,
		sources: [
			{ title: evil, author: evil, url: `https://a.nl/${evil.replaceAll(' ', '')}`, licence: 'yes' }
		]
	});
	const nodes = parseFragment(html).childNodes.filter((node) => 'tagName' in node);
	expect(nodes.map((node) => node.nodeName)).toEqual(['a', 'a']);
	expect(html).not.toMatch(/javascript:|onerror=alert\(1\)>/);
});
