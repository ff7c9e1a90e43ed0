import { expect, test } from 'vitest';
import { quoted, quotedPost, withQuote } from './quote.ts';

test('every line of a quote is one, and its signs mean nothing', () => {
	expect(quoted('  Rond eerst af.\n\nDan *pas* rekenen. ')).toBe(
		'> Rond eerst af.\n>\n> Dan \\*pas\\* rekenen.\n\n'
	);
	expect(quoted('> [klik](https://x.nl) <b>')).toBe('> \\> \\[klik\\](https://x.nl) \\<b\\>\n\n');
	expect(quoted(' \n ')).toBe('');
});

test('a long quote ends at a word', () => {
	expect(quoted('woord '.repeat(200)).length).toBeLessThan(620);
	expect(quoted('woord '.repeat(200))).toMatch(/woord …\n\n$/);
});

test('a post is quoted by its words', () => {
	expect(
		quotedPost('<h3>Vraag</h3><p>3 &lt; 4, <strong>toch</strong>?</p><ul><li>ja</li></ul>')
	).toBe('> Vraag\n>\n> 3 \\< 4, toch?\n>\n> ja\n\n');
});

test('a quote comes below what was typed, and once', () => {
	const quote = quoted('Rond af.');
	expect(withQuote('', quote)).toBe(quote);
	expect(withQuote('Mee eens.', quote)).toBe(`Mee eens.\n\n${quote}`);
	expect(withQuote(withQuote('', quote), quote)).toBe(quote);
	expect(withQuote('Mee eens.', '')).toBe('Mee eens.');
});
