import { expect, test } from 'vitest';
import { buildPath } from './path.ts';

const facts = {
	code: 'M01',
	title: { nl: 'Proef', en: 'Trial' },
	summary: { nl: 'Een proef.', en: 'A trial.' },
	audience: ['leraar'],
	minutes: 9,
	ownClassMinutes: 0,
	requires: [] as string[],
	because: undefined as { nl: string; en: string } | undefined,
	short: undefined as number[] | undefined,
	goals: ['Je kunt een.', 'Je kunt twee.'],
	frameworks: [{ framework: 'OIF', code: 'O1' }],
	version: '1.0',
	changes: [{ version: '1.0', date: '2026-11-22', note: 'Eerste versie' }],
	licence: 'CC BY 4.0',
	authors: ['Redactie'],
	evidence: 'Dit werkt [een].',
	sources: [
		{ id: 'een', title: 'Een', publisher: 'Een', url: 'https://een.nl' },
		{ id: 'twee', title: 'Twee', publisher: 'Twee', url: 'https://twee.nl' }
	],
	reading: [],
	intake: 'Ik kan dit',
	testOut: [1, 2, 3, 4, 5].map((at) => ({
		id: `m01-t${at}`,
		question: 'Wat?',
		options: [
			{ text: 'Ja', right: true, why: 'Ja' },
			{ text: 'Nee', right: false, why: 'Nee' }
		]
	}))
};
const front = '---\ntitle: Les\nminutes: 9\ngoals: [1]\n---\n';
const choice = (id: string, more = '') =>
	`<Choice id="${id}" question="Wat?" ${more} options={[{ text: 'Ja', right: true, why: 'Ja' }, { text: 'Nee', why: 'Nee' }]} />`;

function build(body: string, other: Partial<typeof facts> = {}, second = '') {
	const files = new Map([
		['verkennen/proef/module.json', JSON.stringify({ ...facts, ...other })],
		['verkennen/proef/01-les.mdx', `${front}${body}\n`]
	]);
	if (second) files.set('verkennen/proef/02-nog-een.mdx', `${front}${second}\n`);
	return buildPath(files, new Set(['beeld/er.svg']));
}
/** What is wrong, without the folder. */
function wrong(body: string, other: Partial<typeof facts> = {}, second = ''): string {
	try {
		build(body, other, second);
		return '';
	} catch (thrown) {
		return (thrown as Error).message.replaceAll('content/leerpad/verkennen/proef/', '');
	}
}

test('A path knows its modules, their lessons and where each block stands', () => {
	const path = build(
		`Tekst.\n\n${choice('m01-a', 'required')}\n\n<Reflect id="m01-b" prompt="Hm?" />`
	);
	expect(path.modules).toMatchObject([
		{ slug: 'proef', phase: 'verkennen', total: 1, quizTotal: 1 }
	]);
	expect(path.places.get('m01-a')).toMatchObject({ lesson: { slug: 'les', number: 1 } });
	expect(path.places.get('m01-a')?.block.line).toBe(8);
});

test('A changed block has another fingerprint, and a moved one the same', () => {
	const version = (path: ReturnType<typeof build>) => path.places.get('m01-a')?.block.version;
	const first = version(build(choice('m01-a')));
	expect(version(build('Iets.', {}, choice('m01-a')))).toBe(first);
	expect(version(build(choice('m01-a').replace('Nee', 'Niet')))).not.toBe(first);
});

test.each([
	['an unknown block', '\n<Chioce id="m01-a" />', '01-les.mdx:7: there is no block <Chioce>'],
	['a block id twice', `${choice('m01-a')}\n\n${choice('m01-a')}`, '01-les.mdx:8: the id m01-a'],
	['an id of a test-out', choice('m01-t1'), '01-les.mdx:6: the id m01-t1'],
	['an image without words', 'Zie ![](/a.png)', '01-les.mdx:6: an image without alternative text'],
	[
		'a figure without words',
		'<Figure src="beeld/er.svg" width={4} height={3} credit="x" />',
		'01-les.mdx:6: alt'
	],
	[
		'a figure that is not there',
		'\n<Figure src="beeld/weg.svg" width={4} height={3} alt="x" credit="x" />',
		'01-les.mdx:7: the picture beeld/weg.svg is not there'
	],
	[
		'a video without captions',
		'<Video title="x" transcript="x" youtube="abcdefghijk" />',
		'captions'
	],
	[
		'a link to no module',
		'\n\n[x](/leerpad/weg)',
		'01-les.mdx:8: the link /leerpad/weg leads nowhere'
	],
	['a link to no lesson', '[x](/leerpad/proef/weg)', 'leads nowhere'],
	['a link past the path', '[x](/materiaal/1)', 'leads nowhere'],
	['a plain http link', '[x](http://een.nl)', 'leads nowhere'],
	[
		'a goal that is not there',
		'<Assignment id="m01-a" title="x" minutes={5} goal={3} criteria={[{ name: "x", levels: ["a", "b", "c"] }]} />',
		'M01 has no goal 3'
	],
	['no right answer', choice('m01-a').replace('right: true, ', ''), 'no option is right'],
	[
		'an item without its group',
		'<Sort id="m01-a" question="x" groups={["a", "b"]} items={[{ text: "x", group: 2, why: "x" }, { text: "y", group: 0, why: "y" }]} />',
		'a group that is not there'
	],
	['a loose brace', 'Dit {kan} niet', '01-les.mdx:6: a brace outside a block'],
	['a heading of the page’s own level', '# Titel', 'headings start from ##']
])('The build stops at %s, with file and line', (_, body, message) => {
	expect(wrong(body)).toContain(message);
});

test('The build stops at a module that names what is not there', () => {
	const why = { nl: 'omdat het helpt', en: 'because it helps' };
	expect(wrong('', { requires: ['M09'], because: why })).toContain(
		'module.json:1: there is no M09'
	);
	expect(wrong('', { because: why })).toContain('module.json:1: what helps first goes with why');
	expect(wrong('', { short: [9] })).toContain('module.json:1: there is no lesson 9');
	expect(wrong('', { evidence: 'Zie [weg].' })).toContain('a source that is not there: weg');
	expect(wrong('', { goals: ['Snappen', 'Je kunt'] })).toContain('module.json:1: goals.0');
});

test('All mistakes are told at once', () => {
	expect(wrong('# Titel\n{', { requires: ['M09'] }).split('\n')).toHaveLength(4);
});
