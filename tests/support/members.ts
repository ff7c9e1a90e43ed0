/** People for database tests, made by the schema's owner: an account, a card and a live session. */
import { randomUUID } from 'node:crypto';
import type { Client, Pool } from 'pg';
import { openDoor } from '../../src/lib/server/db.ts';
import type { Claims, Door } from '../../src/lib/server/db.ts';

export interface Member extends Door {
	id: string;
	email: string;
	claims: Claims;
}

/**
 * Makes somebody who is signed in.
 * @param card columns of `profiles`, `details` those of `profile_details`
 */
export async function makeMember(
	owner: Client | Pool,
	name: string,
	card: Record<string, unknown> = {},
	details: Record<string, unknown> = {}
): Promise<Member> {
	const id = randomUUID();
	const session = randomUUID();
	const email = `${id.slice(0, 8)}@leden.test`;
	const insert = (table: string, row: Record<string, unknown>) => {
		const columns = Object.keys(row);
		const places = columns.map((_, index) => `$${index + 1}`);
		return owner.query(
			`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
			Object.values(row)
		);
	};
	await insert('auth.users', { id, email, email_confirmed_at: new Date() });
	await insert('auth.identities', {
		id: randomUUID(),
		user_id: id,
		provider: 'email',
		provider_id: id,
		identity_data: JSON.stringify({ sub: id, email })
	});
	await insert('auth.sessions', { id: session, user_id: id, user_agent: `browser of ${name}` });
	await insert('public.profiles', { id, name, ...card });
	await insert('public.profile_details', { person_id: id, ...details });
	await insert('public.person_settings', { person_id: id });
	const claims: Claims = { sub: id, session_id: session, role: 'authenticated' };
	// a door reads the card once; each act of a test is a request of its own
	const door = (): Door => openDoor(claims);
	return {
		...{ id, email, claims },
		db: (fn) => door().db(fn),
		call: ((...statements) => door().call(...statements)) as Door['call'],
		join: ((...asked) => door().join(...asked)) as Door['join'],
		card: () => door().card()
	};
}

/** A community with these people in it, each with a role. */
export async function makeCommunity(
	owner: Client,
	name: string,
	people: readonly (readonly [Member, 'lead' | 'coach' | 'member' | 'observer'])[],
	columns: Record<string, string> = {}
): Promise<number> {
	const facts = { kind: 'vakcommunity', state: 'open', discussion: 'members', ...columns };
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.communities (slug, kind, name, summary, state, discussion)
		 values ($1, $2, $3, 'Voor een test', $4, $5) returning id`,
		[`test-${randomUUID()}`, facts.kind, name, facts.state, facts.discussion]
	);
	const id = rows[0]?.id ?? 0;
	for (const [{ id: person }, role] of people)
		await owner.query(
			'insert into public.memberships (community_id, person_id, role) values ($1, $2, $3)',
			[id, person, role]
		);
	return id;
}

/** The door of somebody without a session, where a token's session is another test's matter. */
export const doorWithoutSession = (id: string): Door =>
	openDoor({ sub: id, role: 'authenticated' } as unknown as Claims);

/** Many people in a community of their own. */
export interface Circle {
	people: string[];
	newThread(): Promise<number>;
	/** Throws away the community and the people. */
	remove(): Promise<void>;
}

/** Makes a circle; `name` is that of the community and its threads. */
export async function makeCircle(owner: Pool, name: string, size: number): Promise<Circle> {
	const { rows } = await owner.query<{ id: string }>(
		`insert into public.profiles (id, name) select gen_random_uuid(), $2 || ' ' || n from generate_series(1, $1) n returning id`,
		[size, name]
	);
	const people = rows.map(({ id }) => id);
	const { rows: places } = await owner.query<{ id: number }>(
		`insert into public.communities (slug, kind, name, summary, state) values ($1, 'programma', $2, 'x', 'open') returning id`,
		[`kring-${randomUUID()}`, name]
	);
	const community = places[0]?.id ?? 0;
	await owner.query(
		'insert into public.memberships (community_id, person_id) select $1, unnest($2::uuid[])',
		[community, people]
	);
	return {
		people,
		async newThread() {
			const { rows: threads } = await owner.query<{ id: number }>(
				`insert into public.threads (community_id, title, author_id) values ($1, $2, $3) returning id`,
				[community, name, people[0]]
			);
			return Number(threads[0]?.id);
		},
		async remove() {
			await owner.query('delete from public.communities where id = $1', [community]);
			await owner.query('delete from public.profiles where id = any ($1)', [people]);
		}
	};
}
