/** Fills an empty database with the demo community, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'pg';
import { env, given } from '../environment.ts';
import { root, type Variables } from './services.ts';
import type { Say } from './supervise.ts';

/**
 * Runs the seed when nobody has an account yet. A process of its own, because what it uses of the
 * site reads the environment once.
 * @returns whether it ran
 * @throws Error with the seed's output when it fails
 */
export async function fillWhenEmpty(owner: Pool, variables: Variables, say: Say): Promise<boolean> {
	const { rowCount } = await owner.query('select from auth.users limit 1');
	if (rowCount !== 0) return false;
	const began = performance.now();
	say('filling the empty database with the demo community …');
	const child = spawn(process.execPath, [join(root, 'src/embedded/fill.ts')], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: given.PATH, ...variables }
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const ended: unknown[] = await once(child, 'close');
	if (ended[0] !== 0) throw new Error(`The seed failed:\n${output}`);
	say(`filled (${((performance.now() - began) / 1000).toFixed(1)} s)`);
	return true;
}

if (import.meta.main) {
	const pools = {
		owner: new Pool({ connectionString: env.OWNER_URL, max: 4 }),
		site: new Pool({ connectionString: env.DATABASE_URL, max: 4 }),
		service: new Pool({ connectionString: env.DATABASE_SERVICE_URL, max: 4 })
	};
	// not above: the supervisor reads this file too, and needs nothing of the site
	const { seed } = await import('./seed.ts');
	await seed({ ...pools, demoPassword: env.DEMO_PASSWORD });
	await Promise.all(Object.values(pools).map((pool) => pool.end()));
}
