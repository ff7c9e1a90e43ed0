import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Areas in the order in which they may import each other: an area knows those before it. */
const areas = [
	'people',
	'communities',
	'materials',
	'threads',
	'events',
	'learning',
	'instruments',
	'notifications',
	'moderation',
	'search'
];

const embedded = {
	group: ['**/embedded/**'],
	message: 'The site never imports what runs around it on one machine.'
};
const queries = {
	group: ['kysely', 'pg'],
	message: 'Queries stand in lib/<area>/*.server.ts; ask one of those.'
};
const service = {
	regex: 'server/db(\\.ts)?$',
	importNames: ['asService', 'servicePool'],
	message: 'The service door is for jobs and auth call-backs; act as the person who asks.'
};
// the vocabularies are lists of words that know no area
const area = (name) => ({
	regex: `(^\\$lib|^\\.\\.|/lib)/${name}/(?!vocabulary(\\.ts)?$)`,
	message: `That area comes later, or this folder knows no area: ${name} may not be imported here.`
});
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'.data/',
		'src/lib/paraglide/',
		'src/lib/server/database.ts',
		'test-results/'
	]),
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{
					allowNumber: true,
					allowBoolean: true,
					allowNullish: true,
					allowRegExp: true,
					allowNever: true
				}
			],
			// test() and describe() of node's and vitest's runners, and Kit's error() and redirect(), which throw
			'@typescript-eslint/only-throw-error': 'off',
			// our own `to()` writes every internal address, in the reader's language
			'svelte/no-navigation-without-resolve': 'off',
			// there are no stores here, and asking the type of everything for them takes a tenth of the time
			'svelte/require-store-reactive-access': 'off',
			// search params are made, read and thrown away within a function
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			// what the linter must know of svelte.config.js; the rest holds functions, which its cache cannot keep
			parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } }
		}
	},
	{
		// configuration, run by tools outside the project's types
		files: ['*.config.js', '*.config.ts', 'scripts/*.js', 'paraglide.config.js'],
		extends: [ts.configs.disableTypeChecked]
	},
	// the one place for stored HTML, which was sanitised when it was written
	{ files: ['src/lib/ui/{OnSight,Prose}.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{ files: ['src/**'], ignores: ['src/embedded/**'], rules: restrict(embedded) },
	{ files: ['src/routes/**'], rules: restrict(embedded, queries, service) },
	{
		files: ['src/lib/{offline,ui}/**'],
		rules: restrict(embedded, queries, service, ...areas.map(area))
	},
	{
		files: ['src/lib/realtime/**'],
		ignores: ['**/*.server.ts'],
		rules: restrict(embedded, queries, service, ...areas.map(area))
	},
	...areas.map((name, at) => ({
		files: [`src/lib/${name}/**`],
		ignores: ['**/*.server.ts', '**/*.sql.ts', '**/*.jobs.ts', '**/*.test.ts'],
		rules: restrict(embedded, queries, service, ...areas.slice(at + 1).map(area))
	})),
	...areas.map((name, at) => ({
		files: [`src/lib/${name}/**/*.server.ts`, `src/lib/${name}/**/*.sql.ts`],
		ignores: [
			'src/lib/people/addresses.server.ts',
			'src/lib/people/export.server.ts',
			'src/lib/notifications/*.server.ts'
		],
		rules: restrict(embedded, service, ...areas.slice(at + 1).map(area))
	}))
);
