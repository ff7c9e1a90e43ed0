/**
 * `npm run db:types`: writes the types of our tables from a database of its own that has just been
 * migrated. With `--check` it writes nothing and fails when the file is stale.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given } from '../environment.ts';
import { root } from './services.ts';
import { startStack } from './stack.ts';

const target = join(root, 'src/lib/server/database.ts');

/** Types of every table and view in `public`; numbers of eight bytes are read as numbers. */
function generate(databaseUrl: string, file: string): void {
	const program = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
	const options = {
		dialect: 'postgres',
		url: databaseUrl,
		'include-pattern': 'public.*',
		'type-mapping': JSON.stringify({ int8: 'number' }),
		'out-file': file
	};
	const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...flags], {
		encoding: 'utf8',
		env: { PATH: given.PATH, HOME: given.HOME }
	});
	if (status !== 0) throw new Error(`kysely-codegen failed:\n${stdout}${stderr}`);
}

const folder = await mkdtemp(join(tmpdir(), 'vliegwiel-types-'));
try {
	const stack = await startStack({
		dataDir: join(folder, 'data'),
		services: ['postgres', 'mailbox', 'supabase'],
		durable: false
	});
	const file = join(folder, 'database.ts');
	try {
		generate(stack.env.OWNER_URL ?? '', file);
	} finally {
		await stack.remove();
	}
	const [fresh, known] = [
		await readFile(file, 'utf8'),
		await readFile(target, 'utf8').catch(() => '')
	];
	if (fresh === known) {
		console.log('The types of the database are up to date.');
	} else if (process.argv.includes('--check')) {
		console.error('The types of the database are stale: run `npm run db:types` and commit.');
		process.exitCode = 1;
	} else {
		await writeFile(target, fresh);
		console.log('Wrote src/lib/server/database.ts.');
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}
