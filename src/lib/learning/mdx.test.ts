import { expect, test } from 'vitest';
import { ContentError, readMdx } from './mdx.ts';

const file = (body: string) => `---\ntitle: Proef\nminutes: 9\ngoals: [1, 2]\n---\n${body}`;
const tags = (body: string) => readMdx(file(body)).tags;
const wrongAt = (body: string): number | null => {
	try {
		readMdx(file(body));
		return null;
	} catch (thrown) {
		if (thrown instanceof ContentError) return thrown.line;
		throw thrown;
	}
};

test('Front matter is text, numbers and lists of numbers', () => {
	expect(readMdx(file('')).front).toEqual({ title: 'Proef', minutes: 9, goals: [1, 2] });
	expect(() => readMdx('## Zonder')).toThrow('front matter');
});

test('A block’s attributes are read as they are written, over several lines', () => {
	const [tag] = tags(
		`\n<Choice id="m01-a" required options={[\n  { text: 'Ja, "echt"', right: true, why: 'Zo’n 3 > 2' },\n  { text: 'Nee', why: '' },\n]} />`
	);
	expect(tag).toMatchObject({
		name: 'Choice',
		line: 7,
		inner: null,
		attributes: {
			id: 'm01-a',
			required: true,
			options: [
				{ text: 'Ja, "echt"', right: true, why: 'Zo’n 3 > 2' },
				{ text: 'Nee', why: '' }
			]
		}
	});
});

test('Braces within text are text', () => {
	expect(tags('<Gap id="m01-a" text="De {{maker|auteur}}." />')[0]?.attributes.text).toBe(
		'De {{maker|auteur}}.'
	);
});

test('What stands between the tags is kept, and tags within it are read too', () => {
	const found = tags(
		'<Callout title="Let op">\n\nEen <Term word="a" meaning="b" />.\n\n</Callout>'
	);
	expect(found.map(({ name }) => name)).toEqual(['Callout', 'Term']);
	expect(found[0]?.inner).toBe('Een <Term word="a" meaning="b" />.');
});

test('What cannot be read is told with its line', () => {
	expect(wrongAt('a\n\n<Choice id="x" options={[alert(1)]} />')).toBe(8);
	expect(wrongAt('<Choice id="x"\n  title="a\n b" />')).toBe(7);
	expect(wrongAt('<Callout title="a">')).toBe(6);
	expect(wrongAt('<Choice id="a" id="b" />')).toBe(6);
	expect(wrongAt("<Choice id={['a' 'b']} />")).toBe(6);
	expect(wrongAt("<Choice id={'it\\'s'} />")).toBe(6);
});
