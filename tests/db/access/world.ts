/**
 * A small world for the access matrix: every actor, and for every relation a row of each class. Built
 * by the schema's owner beside the demo community, so that it says nothing about the seed.
 */
import { SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { env } from '../../../src/environment.ts';
import type { Claims } from '../../../src/lib/server/db.ts';
import { actors, insiders, people, tokens, type Actor } from './actors.ts';
import { furnish } from './furnish.ts';
import type { Value, Values } from './types.ts';

export interface Row {
	class: string;
	key: Values;
	owner?: Actor;
}

/** People who are no actor: they own what the actors look at. */
export const extras = [
	'deputy',
	'stranger',
	'colleague',
	'narrow',
	'asker',
	'sleeper',
	'publicPerson',
	'membersPerson',
	'teammate'
] as const;
export type Person = Actor | (typeof extras)[number];

const nobodyId = '00000000-0000-4000-8000-000000000000';

type Owner = Pool | PoolClient;

export class World {
	readonly rows = new Map<string, Row[]>();
	readonly persons = new Map<Person, string>();
	readonly sessions = new Map<Person, string>();
	readonly owner: Owner;
	private readonly names = new Map<string, Value>();
	private readonly keys: ReadonlyMap<string, readonly string[]>;

	constructor(owner: Owner, keys: ReadonlyMap<string, readonly string[]>) {
		this.owner = owner;
		this.keys = keys;
	}

	/** Id of a person; of a visitor one that nobody has. */
	person(name: Person): string {
		return this.persons.get(name) ?? nobodyId;
	}

	/** Id of what was made under this name. */
	id(name: string): Value {
		const id = this.names.get(name);
		if (id === undefined) throw new Error(`the world has no ${name}`);
		return id;
	}

	/** The same, or an id that does not exist, for actors who have none of their own. */
	idOr(name: string, fallback: Value = 0): Value {
		return this.names.get(name) ?? fallback;
	}

	name(name: string, id: Value): void {
		this.names.set(name, id);
	}

	/** Inserts a row that is no cell of the matrix. */
	async put(table: string, values: Values): Promise<Record<string, Value>> {
		const columns = Object.keys(values);
		const { rows } = await this.owner.query<Record<string, Value>>(
			`insert into ${table.includes('.') ? table : `public.${table}`} (${columns.join(', ')})
			 values (${columns.map((_, at) => `$${at + 1}`).join(', ')}) returning *`,
			Object.values(values)
		);
		const [row] = rows;
		if (!row) throw new Error(`${table} took no row`);
		return row;
	}

	/** Inserts a row of a class; `name` makes its id known. */
	async add(
		table: string,
		name: string,
		values: Values,
		owner?: Actor
	): Promise<Record<string, Value>> {
		const row = await this.put(table, values);
		this.know(table, name, row, owner);
		if (row.id !== undefined) this.name(`${table}.${name}${owner ? `.${owner}` : ''}`, row.id);
		return row;
	}

	/** A row that is there already is one of this class. */
	know(table: string, className: string, row: Record<string, Value>, owner?: Actor): void {
		const key: Values = {};
		for (const column of this.keys.get(table) ?? []) key[column] = row[column] ?? null;
		const list = this.rows.get(table) ?? [];
		list.push({ class: className, key, ...(owner ? { owner } : {}) });
		this.rows.set(table, list);
	}

	/** Takes all of it away again: other tests count what the demo community has. */
	async end(): Promise<void> {
		await this.owner.query(
			`do $end$
			declare
				gone uuid[] := array(select id from auth.users where email like '%@matrix.test')
					|| '{${[...this.persons.values()].join(',')}}'::uuid[];
			begin
				delete from public.mails where person_id = any (gone) or kind like 'event\\_%' and address like '%@matrix.test';
				delete from public.events where created_by = any (gone) or slug like 'matrix-%';
				delete from public.programmes where slug like 'matrix-%';
				delete from public.instrument_teams where name like '%Kwartelei%' or created_by = any (gone);
				delete from public.quality_passports where material_id in (select id from public.materials where owner_id = any (gone));
				delete from public.area_helpers where school_id in (select id from public.schools where name like '%Kwartelei');
				delete from public.communities where created_by = any (gone);
				delete from public.threads where author_id = any (gone);
				update public.profiles set avatar_file_id = null where id = any (gone);
				delete from public.materials where owner_id = any (gone);
				delete from public.files where owner_id = any (gone);
				delete from public.schools where name like '%Kwartelei';
				delete from public.school_boards where name like '%Kwartelei';
				delete from public.mails where message_id like 'matrix-%' or address like '%@voorbeeld.test';
				delete from public.idempotency_keys where actor_id = any (gone);
				delete from public.erasures where person_id = any (gone);
				delete from public.rate_limits where key like 'matrix-%';
				delete from public.session_rotations where old_token_hash like 'matrix-%';
				delete from public.profiles where id = any (gone);
				delete from public.streams where stream = any (array(select 'person:' || id from unnest(gone) id));
				delete from auth.users where id = any (gone);
				alter table public.audit_entries disable trigger user;
				delete from public.audit_entries where id >= ${String(this.id('audit_entries.ours'))};
				alter table public.audit_entries enable trigger user;
			end
			$end$`
		);
	}

	/** Claims as an access token carries them; null for a visitor. */
	claims(actor: Actor): Claims | null {
		const session = this.sessions.get(actor);
		if (session === undefined) return null;
		return { sub: this.person(actor), session_id: session, role: 'authenticated' };
	}

	/** An access token as the auth service signs it. */
	async token(actor: Actor): Promise<string | null> {
		const claims = this.claims(actor);
		if (!claims) return null;
		return new SignJWT({ ...claims, aud: 'authenticated', is_anonymous: false })
			.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
			.setIssuedAt()
			.setExpirationTime('1h')
			.sign(new TextEncoder().encode(env.SUPABASE_JWT_SECRET));
	}

	/** An account; with a card when it is told who may see it. */
	async enter(name: Person, card?: { visible: string; details?: string; role?: string }) {
		const id = randomUUID();
		this.persons.set(name, id);
		await this.put('auth.users', {
			id,
			email: `${name.toLowerCase()}.${id.slice(0, 8)}@matrix.test`,
			encrypted_password: 'x',
			email_confirmed_at: name === 'unverified' ? null : new Date().toISOString()
		});
		const session = randomUUID();
		this.sessions.set(name, session);
		await this.put('auth.sessions', { id: session, user_id: id });
		if (!card) return;
		await this.put('profiles', {
			id,
			name: `Kwartelei ${name}`,
			role: card.role ?? 'teacher',
			visible_to: card.visible,
			listed: true
		});
		await this.put('profile_details', { person_id: id, visible_to: card.details ?? 'nobody' });
		await this.put('person_settings', { person_id: id });
	}
}

/** Primary keys by table. */
async function primaryKeys(owner: Owner): Promise<Map<string, string[]>> {
	const { rows } = await owner.query<{ table: string; columns: string[] }>(
		`select c.relname as table, array_agg(a.attname::text order by k.at) as columns
		 from pg_index i join pg_class c on c.oid = i.indrelid
		 cross join unnest(i.indkey) with ordinality k (attnum, at)
		 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
		 where i.indisprimary and c.relnamespace = 'public'::regnamespace group by 1`
	);
	return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Builds it; the last steps make the suspended, the erased and the others what they are. */
export async function buildWorld(owner: Owner): Promise<World> {
	const world = new World(owner, await primaryKeys(owner));
	const roles: Partial<Record<Actor, string>> = {
		student: 'student_teacher',
		educator: 'educator'
	};
	for (const actor of tokens) {
		const card = people.includes(actor);
		await world.enter(
			actor,
			card ? { visible: 'communities', role: roles[actor] ?? 'teacher' } : undefined
		);
	}
	await world.enter('deputy', { visible: 'communities' });
	await world.enter('colleague', { visible: 'communities', details: 'communities' });
	await world.enter('narrow', { visible: 'communities', details: 'members' });
	await world.enter('stranger', { visible: 'communities', details: 'members' });
	await world.enter('asker', { visible: 'communities' });
	await world.enter('sleeper', { visible: 'communities' });
	await world.enter('publicPerson', { visible: 'everyone' });
	await world.enter('teammate', { visible: 'communities' });
	await world.enter('membersPerson', { visible: 'members', details: 'members' });

	for (const role of ['organiser', 'moderator', 'editor', 'admin'] as const)
		await world.add('platform_roles', 'role', { person_id: world.person(role), role }, role);

	await furnish(world);

	const { persons } = world;
	for (const [name, id] of persons) {
		const member = (insiders as readonly string[]).includes(name);
		const inOurs = member || ['suspended', 'signedOut', 'deputy'].includes(name);
		const actor = (actors as readonly string[]).includes(name) ? (name as Actor) : undefined;
		if (actor && !people.includes(actor)) continue;
		const place: Partial<Record<Person, string>> = {
			outsider: 'theirs',
			stranger: 'theirs',
			removed: 'asking',
			asker: 'asking',
			publicPerson: 'everyone',
			membersPerson: 'members',
			teammate: 'team',
			erased: 'gone',
			colleague: 'ours',
			narrow: 'ours'
		};
		world.know('profiles', place[name] ?? (inOurs ? 'ours' : 'apart'), { id }, actor);
		const details: Partial<Record<Person, string>> = {
			colleague: 'ours',
			narrow: 'narrow',
			stranger: 'theirs',
			membersPerson: 'members'
		};
		world.know('profile_details', details[name] ?? 'private', { person_id: id }, actor);
		world.know('person_settings', 'private', { person_id: id }, actor);
	}

	const query = (text: string, person: Person) => owner.query(text, [world.person(person)]);
	await query('delete from public.memberships where person_id = $1', 'removed');
	await query('select private.erase($1)', 'erased');
	world.know('erasures', 'any', { person_id: world.person('erased') });
	await query('delete from auth.sessions where user_id = $1', 'signedOut');
	await world.add(
		'suspensions',
		'suspension',
		{ person_id: world.person('suspended'), reason: 'rust' },
		'suspended'
	);
	await world.add('suspensions', 'suspension', {
		person_id: world.person('sleeper'),
		reason: 'rust'
	});
	await keepWhatStands(world);
	return world;
}

/** What went along with the erased person is no row to look for. */
async function keepWhatStands(world: World): Promise<void> {
	for (const [table, rows] of world.rows) {
		const standing: Row[] = [];
		for (const row of rows) {
			const columns = Object.keys(row.key);
			const { rowCount } = await world.owner.query(
				`select 1 from public.${table} where ${columns.map((column, at) => `${column} = $${at + 1}`).join(' and ')}`,
				Object.values(row.key)
			);
			if (rowCount) standing.push(row);
		}
		world.rows.set(table, standing);
	}
}
