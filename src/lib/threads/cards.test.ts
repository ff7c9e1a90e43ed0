import { expect, test } from 'vitest';
import { renderMarkdown } from '../server/markdown.ts';
import { cardKeys, fillCards } from './cards.ts';

const origin = 'https://vliegwiel.test';
const html = (source: string) => renderMarkdown(source, { origin, personName: () => null }).html;
const card = { title: 'Breuken <i>& zo</i>', detail: 'Ada', posts: null, stream: 'material:12' };

test('the keys are those of links alone in their paragraph', () => {
	const stored = html(`Zie /materiaal/3.\n\n${origin}/materiaal/12\n\n[x](/threads/7)`);
	expect(cardKeys(stored)).toEqual(['material:12', 'thread:7']);
});

test('a card shows what the reader may know, as text', () => {
	const filled = fillCards(html(`${origin}/materiaal/12`), { 'material:12': card });
	expect(filled).toContain('<strong>Breuken &lt;i&gt;&amp; zo&lt;/i&gt;</strong><span>Ada</span>');
	expect(filled).toContain('href="/materiaal/12"');
});

test('what the reader may not see stays the link that was written', () => {
	const stored = html(`[dit](${origin}/materiaal/12)`);
	expect(fillCards(stored, { 'material:12': null })).toBe(stored);
	expect(fillCards(stored, {})).toBe(stored);
	expect(stored).toContain('>dit</a>');
});
