import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './tests/support/browser.ts';

/** `tests/e2e.ts` starts the stack and says where it is. */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: false,
	workers: 2,
	retries: process.env.CI ? 1 : 0,
	timeout: 45_000,
	expect: { timeout: 8_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: process.env.ORIGIN,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		viewport: { width: 1280, height: 900 },
		// a colour that is on its way to another has no contrast to speak of
		contextOptions: { reducedMotion: 'reduce' },
		// a recording of each costs time; the second try makes one
		trace: process.env.CI ? 'on-first-retry' : 'off',
		launchOptions: { executablePath: findBrowser(), args: browserArgs }
	}
});
