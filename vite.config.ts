import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';

export default defineConfig({
	plugins: [sveltekit(), paraglideVitePlugin(paraglide)],
	server: { fs: { allow: ['content', 'messages'] } },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts'],
					environment: 'node',
					testTimeout: 20_000
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
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// one database: a file has it to itself
					fileParallelism: false
				}
			}
		]
	}
});
