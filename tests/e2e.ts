/** Runs the browser tests against a stack of their own: `npm run test:e2e -- accounts.spec.ts`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildIsStale } from '../src/embedded/build.ts';
import { startStack } from '../src/embedded/stack.ts';
import { findBrowser } from './support/browser.ts';
import { startEdurepDouble } from './support/edurep-double.ts';

findBrowser();
if (await buildIsStale()) await build();
const edurep = await startEdurepDouble();
const stack = await startStack({
	dataDir: await mkdtemp(join(tmpdir(), 'vliegwiel-e2e-')),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: true,
	durable: false,
	// each test is a person of its own: it says which address it comes from
	env: { XFF_DEPTH: '1', EDUREP_URL: edurep.endpoint }
});
console.log(`The stack is at ${stack.urls.site}`);
const child = spawn('playwright', ['test', ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: { ...process.env, ...stack.env, MAILBOX_URL: stack.urls.mailbox }
});
const [code] = (await once(child, 'close')) as [number | null];
if (process.env.STACK_LOG)
	console.log(stack.log('site').join('\n'), stack.log('worker').join('\n'));
await stack.remove();
await edurep.close();
process.exit(code ?? 1);
