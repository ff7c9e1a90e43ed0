import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';
import { checkPath } from './scripts/check-path.js';
import { leanIcons } from './scripts/lean-icons.js';
import { kitParts } from './scripts/kit-parts.js';
import { oneMessages } from './scripts/one-messages.js';
import { readUses } from './scripts/uses.js';

const { wordGroup, isLateIcon } = readUses();
const parts =
	/src[\\/]lib[\\/]ui[\\/](Form|Field|form|last-form|TextArea|TextInput|Select|Checkbox|Radio|ChoiceList|Dialog|Confirm|Switch|FileInput|Avatar|initials|Card|Empty|Meter|Pagination|Table|Tabs|Tag)/;
/** What few pages have, and is large. */
const rare = /src[\\/]lib[\\/]ui[\\/]Combobox/;
const isShared = (id: string) =>
	/src[\\/]lib[\\/]ui[\\/]|lucide|paraglide[\\/]runtime/.test(id) &&
	!parts.test(id) &&
	!rare.test(id) &&
	!isLateIcon(id);

export default defineConfig({
	// tests read the messages that `prepare` compiled: compiling again would pull them from under a build
	plugins: [
		checkPath(),
		leanIcons(),
		kitParts(),
		sveltekit(),
		process.env.VITEST ? oneMessages() : paraglideVitePlugin(paraglide)
	],
	build: {
		// who goes on to a page loads its code while pointing at the link; naming every file of every page
		// beforehand made each page 3 KB larger. Looks are named, as nothing else brings them
		modulePreload: {
			resolveDependencies: (_file, deps) => deps.filter((one) => one.endsWith('.css'))
		},
		rolldownOptions: {
			output: {
				codeSplitting: {
					// few files rather than many: a browser asks for six at a time, and what is compressed
					// on its own compresses badly
					groups: [
						{
							name: 'framework',
							test: /node_modules[\\/](svelte|@sveltejs[\\/]kit|devalue|esm-env|clsx)[\\/]/,
							minShareCount: 10,
							priority: 4
						},
						{
							name: 'shared',
							test: isShared,
							minShareCount: 10,
							priority: 3
						},
						{
							// forms, lists and tables: a text to read does without them
							name: 'parts',
							test: parts,
							minShareCount: 10,
							priority: 1
						},
						{
							// words that several pages use, by the area they belong to
							name: wordGroup,
							test: /paraglide[\\/]messages[\\/]/,
							minShareCount: 2,
							priority: 2
						}
					]
				}
			}
		}
	},
	server: { fs: { allow: ['content', 'messages'] } },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts'],
					environment: 'node',
					testTimeout: 20_000,
					// some promise a time, and a machine may be busy for a moment
					retry: process.env.CI ? 2 : 0
				}
			},
			{
				extends: true,
				test: {
					name: 'db',
					include: ['tests/db/**/*.test.ts'],
					environment: 'node',
					globalSetup: 'tests/support/database.ts',
					setupFiles: 'tests/support/environment.ts',
					// the full run asks three times as much of the Data API
					testTimeout: process.env.FULL ? 1_200_000 : 400_000,
					hookTimeout: 300_000,
					// one database: a file has it to itself
					fileParallelism: false
				}
			}
		]
	}
});
