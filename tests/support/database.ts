/** Starts the database, Auth, Storage and realtime for the database tests: own ports, own folder. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startStack } from '../../src/embedded/stack.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		variables: Record<string, string>;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const stack = await startStack({
		dataDir: await mkdtemp(join(tmpdir(), 'vliegwiel-db-')),
		ports: 'free',
		services: ['postgres', 'supabase', 'realtime', 'mailbox'],
		seed: true,
		durable: false
	});
	const variables: Record<string, string> = {};
	for (const [name, value] of Object.entries(stack.env))
		if (value !== undefined) variables[name] = value;
	project.provide('variables', variables);
	return () => stack.remove();
}
