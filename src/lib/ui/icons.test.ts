import { readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { leanIcon } from '../../../scripts/lean-icons.js';

const folder = new URL('../../../node_modules/@lucide/svelte/dist/icons/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`${name}.svelte`, folder), 'utf8');

test('an icon keeps its shapes and becomes plain markup', () => {
	const lean = leanIcon(read('info'));
	expect(lean).toContain('<circle cx="12" cy="12" r="10" />');
	expect(lean).toContain('<path d="M12 16v-4" />');
	expect(lean).not.toContain('import');
	expect(compile(lean, { generate: 'server', runes: true }).warnings).toEqual([]);
});

test('an icon is hidden from who listens', () => {
	expect(leanIcon(read('bell'))).toContain('aria-hidden="true"');
});

test('a release of Lucide in another form stops the build', () => {
	expect(() => leanIcon('<svg />')).toThrow('another form');
});
