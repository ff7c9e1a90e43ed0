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

/** Fills an empty database with the demo community. */
export async function seed(pools: SeedPools): Promise<void> {
	await pools.owner.query('select 1');
}
