import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';
import { checkPath } from './scripts/check-path.js';
import { leanIcons } from './scripts/lean-icons.js';
import { nativeHash } from './scripts/native-hash.js';

export default defineConfig({
	// tests read the messages that `prepare` compiled: compiling again would pull them from under a build
	plugins: [
		checkPath(),
		leanIcons(),
		nativeHash(),
		sveltekit(),
		...(process.env.VITEST ? [] : [paraglideVitePlugin(paraglide)])
	],
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					// one file for the parts nearly every page uses: as dozens of tiny files they cost a
					// thread page 29 requests and 4 KB more, since each is compressed on its own
					groups: [
						{
							name: 'shared',
							test: /src[\\/]lib[\\/]ui[\\/]|lucide|paraglide[\\/]runtime/,
							minShareCount: 10
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
					testTimeout: 300_000,
					hookTimeout: 300_000,
					// one database: a file has it to itself
					fileParallelism: false
				}
			}
		]
	}
});
