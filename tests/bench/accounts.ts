/**
 * `npm run bench:accounts`: whether the time of an answer tells that an address has an account. Each
 * form is sent in turn with addresses that are known and unknown, and the medians are compared; it
 * fails where they are more than 15 ms apart. `--tries 15` of each.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, buildIsStale } from '../../src/embedded/build.ts';
import { startStack } from '../../src/embedded/stack.ts';
import { to } from '../../src/lib/ui/links.ts';
import { makeCrowd } from './crowd.ts';
import { median } from './median.ts';

const { values: options } = parseArgs({ options: { tries: { type: 'string', default: '15' } } });
const tries = Number(options.tries);
const mostApart = 15;

const forms: Record<string, { path: string; fields: (email: string) => Record<string, string> }> = {
	'sign in with a wrong password': {
		path: `${to('/sign-in', 'nl')}?/password`,
		fields: (email) => ({ email, password: 'Niet het goede wachtwoord 7' })
	},
	'ask for a code': { path: `${to('/sign-in', 'nl')}?/code`, fields: (email) => ({ email }) },
	'forgot the password': { path: to('/forgot', 'nl'), fields: (email) => ({ email }) },
	'sign up': {
		path: to('/sign-up', 'nl'),
		fields: (email) => ({
			email,
			name: 'Nieuwe Collega',
			role: 'teacher',
			password: 'Een heel nieuw wachtwoord 7'
		})
	}
};

if (await buildIsStale()) await build();
const folder = await mkdtemp(join(tmpdir(), 'vliegwiel-accounts-'));
const stack = await startStack({
	dataDir: join(folder, 'data'),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: true,
	env: { XFF_DEPTH: '1' }
});

/** Everybody comes from an address of their own: the limits are on. */
let visitor = 0;

async function send(path: string, fields: Record<string, string>): Promise<number> {
	visitor += 1;
	const began = performance.now();
	const response = await fetch(`${stack.urls.site}${path}`, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams({ _key: randomUUID(), ...fields }),
		headers: {
			origin: stack.urls.site,
			'x-forwarded-for': `10.9.${visitor >> 8}.${visitor & 255}`,
			'x-sveltekit-action': 'true'
		}
	});
	const answer = await response.text();
	if (response.status === 429 || response.status >= 500)
		throw new Error(`${path} was answered with ${response.status}: ${answer.slice(0, 200)}`);
	return performance.now() - began;
}

let failed = 0;
try {
	const crowd = await makeCrowd(stack, tries * Object.keys(forms).length + 1, []);
	// a password that is compared takes its time
	await stack.sql.query(
		`update auth.users set encrypted_password = (
			select encrypted_password from auth.users where encrypted_password <> '' order by id limit 1)
		 where email like '%@drukte.test'`
	);
	console.log(
		`medians of ${tries} tries in ms; load of the machine: ${loadavg()[0]?.toFixed(1) ?? ''}`
	);
	for (const [name, { path, fields }] of Object.entries(forms)) {
		const known: number[] = [];
		const unknown: number[] = [];
		await send(path, fields(`${randomUUID()}@drukte.test`));
		for (let turn = 0; turn < tries; turn += 1) {
			known.push(await send(path, fields(`${crowd.pop()?.id ?? ''}@drukte.test`)));
			unknown.push(await send(path, fields(`${randomUUID()}@drukte.test`)));
		}
		const apart = Math.abs(median(known) - median(unknown));
		if (apart > mostApart) failed += 1;
		console.log(
			`  ${name.padEnd(32)} known ${median(known).toFixed(0).padStart(5)}   unknown ${median(unknown).toFixed(0).padStart(5)}   apart ${apart.toFixed(1).padStart(5)}  bar ${mostApart}  ${apart > mostApart ? 'not met' : 'met'}`
		);
	}
} finally {
	await stack.remove();
	await rm(folder, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
