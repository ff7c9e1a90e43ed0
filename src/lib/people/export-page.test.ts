import { expect, test } from 'vitest';
import { exportPage } from './export-page.ts';
import { columnWord, sectionWord } from './export-words.ts';
import { sections } from './personal-data.ts';

const data = (body: unknown) => ({
	person: 'x',
	made_at: '2026-11-22T10:00:00Z',
	sections: { posts: [{ body, created_at: '2026-11-20T10:00:00Z' }], drafts: [] }
});

test('What people wrote is text on the page, never markup', () => {
	const page = exportPage(data('<img src=x onerror=alert(1)> & "zo"'), 'nl');
	expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;zo&quot;');
	expect(page).not.toContain('<img');
	expect(page).not.toContain('<script');
});

test('Names of columns are text as well, also inside a draft', () => {
	expect(exportPage(data({ '<b>': '<i>' }), 'nl')).not.toMatch(/<b>|<i>/);
});

test('Moments are written out in Dutch time and empty sections are named', () => {
	const page = exportPage(data('hoi'), 'nl');
	expect(page).toContain('vrijdag 20 november 2026');
	expect(page).toContain(`Hier staat niets over jou: ${sectionWord('drafts')}.`);
});

test('Every section has a heading in words', () => {
	for (const { key } of sections) expect(sectionWord(key)).not.toBe(key);
	expect(columnWord('created_at')).toBe('Gemaakt op');
});
