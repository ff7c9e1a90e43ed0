import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.svelte'))
		.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
		.join('\n');

/** Stand around every page, the guide's own too. */
const frame = ['NavigationBar', 'SkipLink', 'Toasts'];
/** Has no look: it wakes up another component once that is in sight. */
const faceless = ['OnSight'];

test('the style guide shows every part of the design system', () => {
	const guide = sources('src/routes/style-guide');
	const layout = readFileSync('src/routes/+layout.svelte', 'utf8');
	const parts = readdirSync('src/lib/ui').filter((name) => name.endsWith('.svelte'));
	expect(parts.length).toBeGreaterThan(30);
	const missing = parts
		.map((name) => name.replace('.svelte', ''))
		.filter((name) => !faceless.includes(name))
		.filter((name) => !(frame.includes(name) ? layout : guide).includes(`/ui/${name}.svelte'`));
	expect(missing).toEqual([]);
});
