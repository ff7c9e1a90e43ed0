import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('an excerpt is plain text, also of HTML that was cut off', () => {
	expect(excerptOf('<p>Dag <a href="/p">@Joost</a>, 3 &lt; 4 &amp; 5.</p><p>En dan <a hre')).toBe(
		'Dag @Joost, 3 < 4 & 5. En dan'
	);
	expect(excerptOf('<h3>Mijn vraag</h3><p>Wie kent dit?</p><h3>Waarom?</h3><p>Daarom.</p>')).toBe(
		'Mijn vraag: Wie kent dit? Waarom? Daarom.'
	);
	expect(excerptOf(`<p>${'woord '.repeat(60)}</p>`, 32)).toBe('woord woord woord woord woord …');
});
