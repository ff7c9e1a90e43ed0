import { loadCommunities, loadRequests, loadYields } from './seeding/communities.ts';
import { loadAround } from './seeding/around.ts';
import { loadEvents, loadProgrammes } from './seeding/events.ts';
import { loadDesign } from './seeding/designs.ts';
import { loadInstruments } from './seeding/instruments.ts';
import { loadMixes } from './seeding/mixes.ts';
import { loadPolicy, loadTrackWork } from './seeding/policy.ts';
import { loadLearning } from './seeding/learning.ts';
import { loadMaterials } from './seeding/materials.ts';
import { loadPeople, loadSchools } from './seeding/people.ts';
import type { Seeding } from './seeding/rows.ts';
import { loadNotifications, loadThreads } from './seeding/threads.ts';
import { loadWerkplaats } from './seeding/werkplaats.ts';
import type { Pool } from 'pg';

/** Doors the seed may use: it runs once, on an empty database of this machine. */
export interface SeedPools {
	/** `vliegwiel_owner`: schema owner; also inserts into `auth.users` and `auth.identities`. */
	owner: Pool;
	/** `site_login`: to act as a person, under row level security. */
	site: Pool;
	/** `worker_login`: to act as the service. */
	service: Pool;
	/** Password of all demo logins, made up for this data folder. */
	demoPassword: string;
}

/** Tables whose triggers announce, count or notify: the past of a demo is not news. */
const quiet = [
	'communities',
	'memberships',
	'join_requests',
	'materials',
	'material_communities',
	'threads',
	'posts',
	'reactions',
	'accepted_answers',
	'thread_pins',
	'thread_locks',
	'notifications',
	'submissions',
	'reviews'
];

/** Fills an empty database with the demo community, all or nothing. */
export async function seed(pools: SeedPools): Promise<void> {
	const client = await pools.owner.connect();
	const seeding: Seeding = {
		client,
		people: new Map(),
		boards: new Map(),
		schools: new Map(),
		communities: new Map(),
		materials: new Map()
	};
	try {
		await client.query('begin');
		for (const table of quiet)
			await client.query(`alter table public.${table} disable trigger user`);
		await loadSchools(seeding);
		await loadPeople(seeding, pools.demoPassword);
		await loadCommunities(seeding);
		await loadRequests(seeding);
		await loadMaterials(seeding);
		await loadYields(seeding);
		await loadThreads(seeding);
		await loadProgrammes(seeding);
		await loadEvents(seeding);
		await loadLearning(seeding);
		await loadWerkplaats(seeding);
		await loadAround(seeding);
		await loadInstruments(seeding);
		await loadMixes(seeding);
		await loadDesign(seeding);
		await loadPolicy(seeding);
		await loadTrackWork(seeding);
		await loadNotifications(seeding);
		for (const table of quiet)
			await client.query(`alter table public.${table} enable trigger user`);
		await client.query('commit');
		await client.query('analyze');
	} catch (error) {
		await client.query('rollback');
		throw error;
	} finally {
		client.release();
	}
}
