import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { CANARY_HOST, hostileInputs } from '../../../tests/support/hostile.ts';
import {
	BodyTooLong,
	findMentions,
	MARKDOWN_VERSION,
	mentionMarkdown,
	renderMarkdown
} from './markdown.ts';
import { sanitize } from './sanitize.ts';

const origin = 'http://localhost:3000';
const ada = '0a1b2c3d-1111-4222-8333-444455556666';
const grace = '0a1b2c3d-1111-4222-8333-444455557777';
const html = (source: string) => renderMarkdown(source, { origin }).html.trim();

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Everything a reader's browser would act on, as the HTML standard's own algorithm sees it. */
function dangers(source: string): string[] {
	const found: string[] = [];
	const allowed: Record<string, RegExp> = {
		href: /^(?:https?:\/\/|\/(?!\/)|#|mailto:[^?]+$)/,
		src: /^\/bestanden\/[A-Za-z0-9-]+(?:\/[\w.%-]+)?$/,
		class: /^(?:mention|card-slot|link-host|table-scroll|align-(?:right|center))$/,
		rel: /^nofollow ugc noopener$/,
		scope: /^col$/,
		tabindex: /^0$/,
		start: /^\d+$/,
		loading: /^lazy$/,
		decoding: /^async$/,
		alt: /\S/,
		'data-card': /^(?:material|thread|community):[a-z0-9-]+$/,
		'data-person': /^[0-9a-f-]{36}$/
	};
	const tags =
		/^(?:p|br|hr|h[3-6]|strong|em|s|code|pre|blockquote|[uo]l|li|a|img|span|div|table|thead|tbody|tr|t[hd])$/;
	const walk = (nodes: Node[], inLink: boolean) => {
		for (const node of nodes) {
			if (node.nodeName === '#text') continue;
			if (!('tagName' in node)) found.push(node.nodeName);
			else {
				if (!tags.test(node.tagName)) found.push(`<${node.tagName}>`);
				if (node.tagName === 'a' && inLink) found.push('nested link');
				for (const { name, value } of node.attrs)
					if (!allowed[name]?.test(value)) found.push(`${node.tagName} ${name}=${value}`);
				walk(node.childNodes, inLink || node.tagName === 'a');
			}
		}
	};
	walk(parseFragment(source).childNodes, false);
	return found;
}

describe('hostile input', () => {
	test('there are at least 400 different ones', () => {
		expect(new Set(hostileInputs.map((input) => input.source)).size).toBeGreaterThan(400);
	});

	test('the check itself sees what it is for', () => {
		expect(dangers('<p onclick="x">a</p>')).toHaveLength(1);
		expect(dangers('<a href="javascript:x">a</a>')).toHaveLength(1);
		expect(dangers(`<img src="https://${CANARY_HOST}/x" alt="x">`)).toHaveLength(1);
		expect(dangers('<svg><script>x</script></svg>').length).toBeGreaterThan(1);
	});

	test('nothing that can run, fetch or cover the page comes out', () => {
		const wrong = hostileInputs.flatMap(({ name, source }) =>
			dangers(html(source)).map((danger) => `${name}: ${danger}`)
		);
		expect(wrong).toEqual([]);
	});

	test('the allow-list alone holds against the same inputs as HTML', () => {
		const wrong = hostileInputs.flatMap(({ name, source }) =>
			dangers(sanitize(source, origin)).map((danger) => `${name}: ${danger}`)
		);
		expect(wrong.filter((line) => !line.endsWith('nested link'))).toEqual([]);
	});

	test('sanitising twice is sanitising once', () => {
		for (const { source } of hostileInputs) {
			const once = html(source);
			expect(sanitize(once, origin).trim()).toBe(once);
			const raw = sanitize(source, origin);
			expect(sanitize(raw, origin)).toBe(raw);
		}
	});

	test('ten thousand generated bodies are safe, and the same every time', () => {
		const pieces = hostileInputs.map((input) => input.source);
		const glue = [
			'',
			' ',
			'\n',
			'\n\n',
			'](',
			'[',
			'`',
			'<',
			'>',
			'"',
			'**',
			'|',
			'@[',
			'![',
			'- '
		];
		let seed = 42;
		const pick = <T>(list: T[]): T | undefined => {
			seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
			return list[seed % list.length];
		};
		for (let round = 0; round < 10_000; round++) {
			const parts = Array.from({ length: 3 }, () => {
				const piece = pick(pieces) ?? '';
				const from = (pick([0, 0, 1, 5, 9]) ?? 0) % piece.length;
				return piece.slice(from, from + (pick([8, 20, 200]) ?? 8)) + (pick(glue) ?? '');
			});
			const source = parts.join('');
			const once = html(source);
			expect(dangers(once), source).toEqual([]);
			expect(sanitize(once, origin).trim(), source).toBe(once);
			if (round % 50 === 0) expect(html(source)).toBe(once);
		}
	}, 60_000);
});

describe('what people write', () => {
	test('paragraphs, line breaks, emphasis, lists, quotes and code keep their meaning', () => {
		expect(html('een\ntwee')).toBe('<p>een<br />\ntwee</p>');
		expect(html('**a** *b* ~~c~~ `d`')).toBe(
			'<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>'
		);
		expect(html('3. a\n4. b')).toBe('<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>');
		expect(html('> q')).toBe('<blockquote>\n<p>q</p>\n</blockquote>');
		expect(html('```js\na < b\n```')).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>');
	});

	test('headings start below those of the page and skip no level', () => {
		expect(html('# a')).toBe('<h3>a</h3>');
		expect(html('## a')).toBe('<h3>a</h3>');
		expect(html('## a\n\n#### b\n\n### c')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>');
		expect(html('### a\n\n# b')).toBe('<h3>a</h3>\n<h3>b</h3>');
	});

	test('a table scrolls by itself and keeps its alignment without style', () => {
		const table = html('|a|b|\n|-|-:|\n|1|2|');
		expect(table).toContain('<div class="table-scroll" tabindex="0"><table>');
		expect(table).toContain('<th class="align-right" scope="col">b</th>');
		expect(table).not.toContain('style');
		expect(html('> |a|b|\n> |-|-|\n> |1|2|')).toContain('<td>2</td>');
		expect(html('a | b\n--|--\n1 | 2')).toContain('<td>2</td>');
	});

	test('an address becomes a link, a word with a point does not', () => {
		expect(html('https://slo.nl/x')).toBe(
			'<p><a href="https://slo.nl/x" rel="nofollow ugc noopener">https://slo.nl/x</a></p>'
		);
		expect(html('www.slo.nl')).toContain('<a href="https://www.slo.nl/"');
		expect(html('maken.wikiwijs.nl/12/Breuken')).toContain('href="https://maken.wikiwijs.nl/12/B');
		expect(html('Doe het niet.nu of straks.ok')).not.toContain('<a');
	});

	test('a link shows where it goes when its text does not', () => {
		const shown = (source: string) => /link-host">\((.*?)\)/.exec(html(source))?.[1];
		expect(shown('[deze les](https://slo.nl/x)')).toBe('slo.nl');
		expect(shown('[https://bank.nl](https://kwaad.nl)')).toBe('kwaad.nl');
		expect(shown('[https://kwaad.nl.bank.nl](https://kwaad.nl)')).toBe('kwaad.nl');
		expect(shown('https://раураl.com')).toBe('xn--l-7sba6dbr.com');
		expect(shown('[https://slo.nl/a](https://slo.nl/b)')).toBeUndefined();
		expect(shown('[onze pagina](/over)')).toBeUndefined();
	});

	test('an address with a name in it is not linked', () => {
		for (const source of ['[b](https://bank.nl@kwaad.nl/)', '<https://u:p@kwaad.nl/>'])
			expect(html(source)).not.toMatch(/href="[^"]*kwaad/);
	});

	test('characters that turn the reading direction around are taken out', () => {
		expect(html('a\u202eb\u2066c\u0000')).toBe('<p>abc</p>');
	});

	test('links are reported for limits on them', () => {
		const { links } = renderMarkdown('https://slo.nl [b](/over) mail [m](mailto:a@b.nl)', {
			origin
		});
		expect(links).toEqual([
			{ href: 'https://slo.nl/', host: 'slo.nl' },
			{ href: '/over', host: null },
			{ href: 'mailto:a@b.nl', host: null }
		]);
	});
});

describe('the allow-list', () => {
	const clean = (source: string) => sanitize(source, origin);

	test('takes a link away that a writer may not make, and leaves its words', () => {
		expect(clean('<a href="https://bank.nl@kwaad.nl/">bank</a>')).toBe('bank');
		expect(clean('<a href="relatief">x</a>')).toBe('x');
	});

	test('keeps no attribute a renderer did not make', () => {
		expect(clean('<a href="/over" target="_top" class="mention" rel="opener">x</a>')).toBe(
			'<a href="/over">x</a>'
		);
		expect(clean('<a href="https://slo.nl/" data-card="material:1" data-person="x">x</a>')).toBe(
			'<a href="https://slo.nl/" rel="nofollow ugc noopener">x</a>'
		);
		expect(clean('<p class="toast" id="main" style="color:red">x</p>')).toBe('<p>x</p>');
		expect(clean('<img src="/bestanden/1" alt="x" srcset="https://e.nl/x 1x" width="x">')).toBe(
			'<img src="/bestanden/1" alt="x" loading="lazy" decoding="async" />'
		);
	});
});

describe('our own things', () => {
	test('a link alone in a paragraph becomes the place of a card, in one form for both languages', () => {
		const slot = '<p class="card-slot"><a href="/materiaal/12" data-card="material:12">';
		expect(html('http://localhost:3000/materiaal/12')).toContain(slot);
		expect(html('http://localhost:3000/en/materials/12')).toContain(slot);
		expect(html('[Breuken](/materiaal/12)')).toBe(`${slot}Breuken</a></p>`);
		const { cards } = renderMarkdown(
			'[a](/gesprekken/7-hallo#bericht-9)\n\n[b](/communities/rekenen)\n\n[c](/gesprekken/7)',
			{ origin }
		);
		expect(cards).toEqual(['thread:7', 'community:rekenen']);
	});

	test('beside other words, in a list or to another page it stays a link', () => {
		for (const source of [
			'zie [a](/materiaal/12)',
			'- [a](/materiaal/12)',
			'[a](/materiaal/12/versies)',
			'[a](/communities/nieuw)',
			'[a](https://elders.nl/materiaal/12)',
			'[a](/materiaal/12) [b](/materiaal/13)'
		])
			expect(html(source), source).not.toContain('data-card');
	});

	test('pictures come only from our own files and have a description', () => {
		expect(html('![Een breuk](/bestanden/ab12/breuk.png)')).toBe(
			'<p><img src="/bestanden/ab12/breuk.png" alt="Een breuk" loading="lazy" decoding="async" /></p>'
		);
		expect(renderMarkdown('![](/bestanden/1)', { origin })).toMatchObject({
			images: [],
			problems: ['image_without_alt']
		});
		expect(renderMarkdown('![ ](/bestanden/1)', { origin }).html).not.toContain('<img');
		expect(renderMarkdown('![a](https://elders.nl/x.png)', { origin })).toMatchObject({
			html: '<p>a</p>\n',
			problems: ['image_from_elsewhere']
		});
	});

	test('a known picture carries its size', () => {
		const imageSize = (id: string) => (id === 'ab12' ? { width: 640, height: 480 } : null);
		const rendered = renderMarkdown('![x](/bestanden/ab12)', { origin, imageSize });
		expect(rendered.html).toContain('width="640" height="480"');
		expect(rendered.images).toEqual(['ab12']);
	});

	test('a mention links to the person and is reported once', () => {
		const source = `Hoi @[Ada](person:${ada}) en nog eens @[Ada](person:${ada})`;
		expect(renderMarkdown(source, { origin })).toMatchObject({
			mentions: [ada],
			text: 'Hoi @Ada en nog eens @Ada'
		});
		expect(html(source)).toContain(
			`<a href="/mensen/${ada}" class="mention" data-person="${ada}">@Ada</a>`
		);
		expect(findMentions(source)).toEqual([ada]);
	});

	test('the name of a mention is the real one, and someone hidden is not linked', () => {
		const personName = (id: string) => (id === ada ? 'Ada Lovelace' : null);
		const source = `@[De directeur](person:${ada}) @[Grace](person:${grace})`;
		const rendered = renderMarkdown(source, { origin, personName });
		expect(rendered.text).toBe('@Ada Lovelace @Grace');
		expect(rendered.html).not.toContain(grace);
		expect(rendered.mentions).toEqual([ada]);
	});

	test('inside a link a mention is only text', () => {
		const rendered = renderMarkdown(`[@[Ada](person:${ada})](https://slo.nl)`, { origin });
		expect(rendered.mentions).toEqual([]);
		expect(rendered.html.match(/<a /g)).toHaveLength(1);
	});

	test('in code a mention is only text', () => {
		expect(renderMarkdown(`\`@[Ada](person:${ada})\``, { origin }).mentions).toEqual([]);
	});

	test('what the editor writes for any name reads back as that name', () => {
		for (const name of ['Ada', 'Jan ] de [Boer', 'back\\slash', 'a](b)', "<b>O'Brien</b> & co"])
			expect(renderMarkdown(mentionMarkdown(name, ada), { origin }).text).toBe(`@${name}`);
	});
});

describe('limits', () => {
	test('a body of 20,000 characters is rendered, one more is refused', () => {
		expect(renderMarkdown('a'.repeat(20_000), { origin }).version).toBe(MARKDOWN_VERSION);
		expect(() => renderMarkdown('a'.repeat(20_001), { origin })).toThrow(BodyTooLong);
	});

	test('the excerpt ends at a word and the text is all of it', () => {
		const rendered = renderMarkdown(`# Kop\n\n${'woorden '.repeat(100)}`, { origin });
		expect(rendered.excerpt).toMatch(/^Kop woorden .*woorden…$/);
		expect(rendered.excerpt.length).toBeLessThanOrEqual(201);
		expect(rendered.text.split(/\s+/)).toHaveLength(101);
	});

	test('the text of a host in brackets does not get into search', () => {
		expect(renderMarkdown('[les](https://slo.nl)', { origin }).text).toBe('les');
	});

	const attacks = [
		'[',
		'![',
		'*a_',
		'>',
		'a\n>',
		'`a',
		'~~a',
		'http://a.',
		'<a',
		'&a',
		'@[',
		'@[a](person:',
		'**',
		'_a_*',
		'- ',
		'\n\n',
		'www.a.nl/',
		'a@b.c',
		'[a](',
		'[a](<',
		'[[[]]]',
		'\\',
		'"\'',
		'a.a.',
		'[a](/b) ',
		'*a **a ',
		'# ',
		'1. ',
		'> - ',
		'![a](/bestanden/1)',
		'http://a.nl/(',
		'a.nl/a?a&',
		'[a](/materiaal/1)\n\n',
		`@[a](person:${ada})`,
		'\u202e',
		'<!--',
		'```\n',
		'|-|\n'
	];

	/** Milliseconds of this thread, whatever else the machine is doing. */
	function cost(work: () => unknown): number {
		const before = process.threadCpuUsage();
		work();
		const { user, system } = process.threadCpuUsage(before);
		return (user + system) / 1_000;
	}

	test('a full body of any repeated fragment costs no more than a blink', () => {
		const wide = `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'|\n'.repeat(6_000)}`;
		const ticks = Array.from({ length: 199 }, (_, index) => `${'`'.repeat(index + 1)} `).join('');
		const bodies = [...attacks.map((piece) => piece.repeat(20_000 / piece.length)), wide, ticks];
		for (const body of bodies) {
			const source = body.slice(0, 20_000);
			let best = Infinity;
			for (let round = 0; round < 4 && best > 50; round++)
				best = Math.min(
					best,
					cost(() => renderMarkdown(source, { origin }))
				);
			expect(best, source.slice(0, 20)).toBeLessThan(50);
		}
	});

	test('100 KB is refused at once', () => {
		for (const piece of attacks) {
			const source = piece.repeat(100_000 / piece.length);
			const spent = cost(() => {
				expect(() => renderMarkdown(source, { origin })).toThrow(BodyTooLong);
				findMentions(source);
			});
			expect(spent, piece).toBeLessThan(50);
		}
	});

	test('a definition used a thousand times does not grow into megabytes', () => {
		const source = `[a]: https://voorbeeld.nl/${'x'.repeat(1_500)}\n\n${'[a] '.repeat(1_000)}`;
		expect(html(source).length).toBeLessThan(30_000);
	});

	test('a body of more pieces than a person writes is shown as plain text, without losing a word', () => {
		const rendered = renderMarkdown('*a* '.repeat(5_000), { origin });
		expect(rendered.problems).toEqual(['too_complex']);
		expect(rendered.html).toContain('*a* *a*');
		expect(sanitize(rendered.html, origin)).toBe(rendered.html);
	});
});
