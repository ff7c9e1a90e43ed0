import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { eraseAccount, erasePerson, findObstacles } from '../../src/lib/people/erasure.server.ts';
import { exportPerson } from '../../src/lib/people/export.server.ts';
import { findPerson } from '../../src/lib/people/people.server.ts';
import { exceptions, sections } from '../../src/lib/people/personal-data.ts';
import type { Fate } from '../../src/lib/people/personal-data.ts';
import { tasks } from '../../src/lib/people/people.jobs.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import { refusal } from '../../src/lib/server/errors.ts';
import { putObject, readObject } from '../../src/lib/server/storage.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const fates: Record<string, Fate> = Object.assign(
	{},
	...sections.map(({ columns }) => columns),
	Object.fromEntries(Object.entries(exceptions).map(([column, { fate }]) => [column, fate]))
) as Record<string, Fate>;

const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
	(await owner.query<Row>(text, values)).rows;
const id = async (text: string, values: unknown[] = []) =>
	Number((await rows<{ id: number }>(text, values))[0]?.id);

/** Runs the worker's task as the queue would. */
const work = (task: string, payload: unknown) =>
	Promise.resolve(tasks[task]?.(payload as never, {} as never));

/** Every text in the database that holds these words, with how often. */
async function hits(words: string): Promise<string[]> {
	const tables = await rows<{ name: string }>(
		`select format('%I.%I', schemaname, tablename) as name from pg_tables
		 where schemaname in ('public', 'auth', 'graphile_worker', 'storage')`
	);
	const found: string[] = [];
	for (const { name } of tables) {
		const [row] = await rows<{ n: number }>(
			`select count(*)::int as n from ${name} t where t::text ilike $1`,
			[`%${words}%`]
		).catch(() => [{ n: 0 }]);
		if (row && row.n > 0) found.push(`${name} ${row.n}`);
	}
	return found;
}

/** Somebody who used everything, with words nobody else has. */
async function canary() {
	// words that stand nowhere else, so that a search of the whole database tells
	const word = `kanarie${randomUUID().slice(0, 8)}`;
	const name = `Vogel ${word}`;
	const person = await makeMember(
		owner,
		name,
		{ role: 'student_teacher', listed: true },
		{
			bio: `${word}bio`,
			offers: `${word}offers`,
			seeks: `${word}seeks`,
			school_text: `${word}school`,
			study_institute: `${word}institute`,
			placement_school: `${word}placement`,
			study_year: `${word}year`
		}
	);
	const other = await makeMember(owner, 'Blijvende Collega');
	const community = await makeCommunity(owner, 'Volière', [
		[other, 'lead'],
		[person, 'member']
	]);
	const forum = await id(`insert into forums (community_id, name) values ($1, 'F') returning id`, [
		community
	]);
	const thread = await id(
		`insert into threads (community_id, forum_id, title, author_id) values ($1, $2, 'Zang', $3) returning id`,
		[community, forum, person.id]
	);
	const post = (author: Member, body: string, html: string) =>
		id(
			`insert into posts (thread_id, author_id, body, body_html) values ($1, $2, $3, $4) returning id`,
			[thread, author.id, body, html]
		);
	const own = await post(person, 'Dit blijft te lezen', '<p>Dit blijft te lezen</p>');
	const gone = await post(person, `${word}deleted`, `<p>${word}deleted</p>`);
	await person.db((trx) => sql`select public.delete_post(${gone})`.execute(trx));
	const mention = `@[${name}](person:${person.id})`;
	const link = `<a class="mention" href="/mensen/${person.id}" data-person="${person.id}">@${name}</a>`;
	const naming = await post(
		other,
		`Hoi ${mention}, wat vind jij?`,
		`<p>Hoi ${link}, wat vind jij?</p>`
	);
	await owner.query(
		`update posts set body = body || ' Echt.', body_html = body_html || ' Echt.' where id = $1`,
		[naming]
	);
	await owner.query(`update posts set edited_at = '2026-01-01' where id = $1`, [naming]);
	await owner.query('insert into mentions (post_id, person_id) values ($1, $2)', [
		naming,
		person.id
	]);
	await owner.query(`insert into reactions (post_id, person_id, kind) values ($1, $2, 'dank')`, [
		naming,
		person.id
	]);
	await owner.query('insert into bookmarks (person_id, post_id) values ($1, $2)', [
		person.id,
		naming
	]);
	await owner.query(
		`insert into drafts (person_id, place, fields) values ($1, $2, '{"body":"${word}draft"}')`,
		[person.id, `thread:${thread}`]
	);
	await owner.query(`insert into drafts (person_id, place, fields) values ($1, $2, $3)`, [
		other.id,
		`thread:${thread}`,
		{ body: `Ook ${mention}` }
	]);
	await owner.query(
		`insert into notifications (person_id, kind, details) values ($1, 'task', '{"x":"${word}notice"}')`,
		[person.id]
	);
	await owner.query(
		`insert into mails (person_id, address, kind, message_id) values ($1, $2, '${word}mail', $3)`,
		[person.id, person.email, randomUUID()]
	);
	await owner.query(
		`insert into reports (post_id, reporter_id, reason, note) values ($1, $2, 'anders', '${word}note')`,
		[naming, person.id]
	);
	await owner.query(
		`insert into reports (person_id, reporter_id, reason, note) values ($1, $2, 'anders', '${word}about')`,
		[person.id, other.id]
	);
	await owner.query(
		`insert into join_requests (community_id, person_id, message, decided_at) values ($1, $2, '${word}request', now())`,
		[community, person.id]
	);
	await owner.query(
		`insert into invitations (community_id, email, token_hash, created_by, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')`,
		[community, person.email, randomUUID(), other.id]
	);
	await owner.query(
		`insert into address_changes (person_id, address, token_hash) values ($1, '${word}@leden.test', $2)`,
		[person.id, randomUUID()]
	);
	await owner.query(
		`insert into suspensions (person_id, reason, lifted_at) values ($1, '${word}suspension', now())`,
		[person.id]
	);
	await owner.query(
		`insert into idempotency_keys (actor_id, key, action, body_hash, outcome) values ($1, $2, 'x', 'y', '{"a":"${word}outcome"}')`,
		[person.id, randomUUID()]
	);
	const file = async (bucket: 'avatars' | 'materials', words: string) => {
		const path = `${person.id}/${words}`;
		await putObject(bucket, path, Buffer.from(words), 'text/plain');
		return id(
			`insert into files (owner_id, bucket, path, name, mime, bytes, sha256) values ($1, $2, $3, $4, 'image/webp', 5, 'x') returning id`,
			[person.id, bucket, path, words]
		);
	};
	const picture = await file('avatars', `${word}picture`);
	await owner.query('update profiles set avatar_file_id = $1 where id = $2', [picture, person.id]);
	const secret = await file('materials', `${word}file`);
	await owner.query(
		`insert into materials (title, kind, file_id, owner_id) values ('${word}material', 'file', $1, $2)`,
		[secret, person.id]
	);
	const shared = await id(
		`insert into materials (title, kind, url, owner_id, author) values ('Gedeelde les', 'link', 'https://voorbeeld.test/x', $1, $2) returning id`,
		[person.id, `${name} en anderen`]
	);
	await owner.query(
		'insert into material_communities (material_id, community_id, shared_by) values ($1, $2, $3)',
		[shared, community, person.id]
	);
	return { person, other, own, naming, shared, name, word };
}

test('Every column that points at a person stands in the export or in the list of exceptions', async () => {
	const columns = await rows<{ column: string }>(
		`select c.relname || '.' || a.attname as column
		 from pg_attribute a join pg_class c on c.oid = a.attrelid
		 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			and (a.atttypid = 'uuid'::regtype or a.attname ~ '(^|_)(e?mail|address)$' and a.atttypid = 'text'::regtype)`
	);
	const undeclared = columns.map(({ column }) => column).filter((column) => !(column in fates));
	// the address wished for stands in a row that is found by its person
	expect(undeclared.filter((column) => column !== 'address_changes.address')).toEqual([]);
	// and nothing is declared that does not exist
	const real = new Set(columns.map(({ column }) => column));
	expect(Object.keys(fates).filter((column) => !real.has(column))).toEqual([]);
});

test('The export holds what a person did everywhere, and nobody else’s words', async () => {
	const { person, word } = await canary();
	const text = JSON.stringify(await exportPerson(person.id));
	for (const kind of [
		'bio',
		'offers',
		'seeks',
		'school',
		'institute',
		'deleted',
		'draft',
		'mail',
		'note',
		'request',
		'material',
		'file',
		'suspension'
	])
		expect(text).toContain(word + kind);
	expect(text).toContain(person.email);
	expect(text).toContain(`${word}@leden.test`);
	// what others said, also about this person
	expect(text).not.toContain('wat vind jij');
	expect(text).not.toContain(`${word}about`);
	expect(text).not.toContain('Blijvende Collega');
});

test('Who leaves is gone from every table, and the talk stays', async () => {
	const { person, other, own, naming, shared, word } = await canary();
	await person.db((trx) => eraseAccount(trx));
	const [job] = await rows<{ payload: unknown }>(
		`select payload from graphile_worker._private_jobs where payload::text like '%' || $1 || '%' and payload::text like '%picture%'`,
		[person.id]
	);
	await work('remove_objects', job?.payload);
	// a job that is done leaves the queue
	await owner.query(
		`delete from graphile_worker._private_jobs where payload::text like '%' || $1 || '%'`,
		[word]
	);
	await work('erase_traces', { person: person.id });
	for (const words of [word, person.email]) expect.soft(await hits(words), words).toEqual([]);
	expect(await readObject('avatars', `${person.id}/${word}picture`)).toBeNull();
	expect(await readObject('materials', `${person.id}/${word}file`)).toBeNull();
	// columns said to be removed hold no reference any more
	for (const [column, fate] of Object.entries(fates)) {
		const [table = '', attribute = ''] = column.split('.');
		if (fate === 'kept' || column === 'profiles.id' || /email|address|key$/.test(attribute))
			continue;
		if (column === 'reports.reporter_id') continue;
		const [row] = await rows<{ n: number }>(
			`select count(*)::int as n from ${table} where ${attribute} = $1`,
			[person.id]
		);
		expect.soft(row?.n, column).toBe(0);
	}
	const seen = await other.db((trx) =>
		trx
			.selectFrom('posts')
			.select(['id', 'body', 'body_html', 'revision', 'edited_at'])
			.where('id', 'in', [own, naming])
			.orderBy('id')
			.execute()
	);
	expect(seen[0]?.body).toBe('Dit blijft te lezen');
	expect(seen[1]?.body).toBe('Hoi @oud-collega, wat vind jij? Echt.');
	expect(seen[1]?.body_html).toBe('<p>Hoi @oud-collega, wat vind jij?</p> Echt.');
	// nobody edited it
	expect(seen[1]?.revision).toBe(2);
	expect(seen[1]?.edited_at?.toISOString()).toMatch(/^(2025-12-31|2026-01-01)/);
	const [kept] = await rows<{ author: string }>('select author from materials where id = $1', [
		shared
	]);
	expect(kept?.author).toBe('oud-collega en anderen');
});

test('A visitor sees that an oud-collega wrote, and no card', async () => {
	const person = await makeMember(owner, 'Vogel Gevlogen', { visible_to: 'communities' });
	expect(
		await openDoor(null).db((trx) =>
			trx.selectFrom('profiles').select('name').where('id', '=', person.id).execute()
		)
	).toEqual([]);
	await person.db((trx) => eraseAccount(trx));
	const left = await openDoor(null).db((trx) =>
		trx
			.selectFrom('profiles')
			.select(['name', 'role', 'avatar_file_id'])
			.where('id', '=', person.id)
			.execute()
	);
	expect(left).toEqual([{ name: 'oud-collega', role: 'other', avatar_file_id: null }]);
	expect(await openDoor(null).db((trx) => findPerson(trx, person.id, null))).toBeNull();
	await expect(
		owner.query(`update profiles set name = 'Weer Terug' where id = $1`, [person.id])
	).rejects.toThrow(/profiles_left_without_trace/);
});

test('The token of who left opens nothing any more', async () => {
	const person = await makeMember(owner, 'Nog Ingelogd');
	await person.db((trx) => eraseAccount(trx));
	expect(await person.card()).toBeNull();
	await expect(person.db((trx) => eraseAccount(trx))).rejects.toThrow(/sign in first/);
	expect(await rows('select from auth.users where id = $1', [person.id])).toEqual([]);
	expect(await rows('select from auth.sessions where user_id = $1', [person.id])).toEqual([]);
});

test('Who alone leads others hands over first, and a community without others closes', async () => {
	const lead = await makeMember(owner, 'Enige Trekker');
	const member = await makeMember(owner, 'Gewoon Lid');
	const shared = await makeCommunity(owner, 'Samen', [
		[lead, 'lead'],
		[member, 'member']
	]);
	const alone = await makeCommunity(owner, 'Alleen', [[lead, 'lead']]);
	expect(
		(await lead.db((trx) => findObstacles(trx, lead.id))).communities.map(({ name }) => name)
	).toEqual(['Samen']);
	expect(refusal(await lead.db((trx) => eraseAccount(trx)).catch((error: unknown) => error))).toBe(
		'sole_lead'
	);
	expect((await lead.card())?.name).toBe('Enige Trekker');
	await owner.query(
		`update memberships set role = 'lead' where community_id = $1 and person_id = $2`,
		[shared, member.id]
	);
	await lead.db((trx) => eraseAccount(trx));
	expect(await rows('select state from communities where id = $1', [alone])).toEqual([
		{ state: 'archived' }
	]);
	expect(await rows('select state, member_count from communities where id = $1', [shared])).toEqual(
		[{ state: 'open', member_count: 1 }]
	);
});

test('Two leads who leave at the same moment leave one behind', async () => {
	for (let round = 0; round < 5; round++) {
		const [one, two, member] = [
			await makeMember(owner, 'Een'),
			await makeMember(owner, 'Twee'),
			await makeMember(owner, 'Lid')
		];
		const place = await makeCommunity(owner, 'Wedloop', [
			[one, 'lead'],
			[two, 'lead'],
			[member, 'member']
		]);
		const outcomes = await Promise.allSettled(
			[one, two].map((person) => person.db((trx) => eraseAccount(trx)))
		);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(
			await rows(`select from memberships where community_id = $1 and role = 'lead'`, [place])
		).toHaveLength(1);
	}
});

test('An admin erases on request, with a reason in the log, and nobody else may', async () => {
	const admin = await makeMember(owner, 'Beheerder');
	await owner.query(`insert into platform_roles (person_id, role) values ($1, 'admin')`, [
		admin.id
	]);
	const person = await makeMember(owner, 'Op Verzoek');
	const stranger = await makeMember(owner, 'Vreemde');
	await expect(stranger.db((trx) => erasePerson(trx, person.id, 'zomaar'))).rejects.toThrow(
		/only an admin/
	);
	await expect(admin.db((trx) => erasePerson(trx, admin.id, 'mezelf'))).rejects.toThrow(
		/only an admin/
	);
	await admin.db((trx) => erasePerson(trx, person.id, 'verzoek per brief'));
	// harmless to repeat
	await admin.db((trx) => erasePerson(trx, person.id, 'nog eens'));
	expect(
		await rows(
			`select actor_id, reason from audit_entries where action = 'person.erase' and subject_id = $1`,
			[person.id]
		)
	).toEqual([{ actor_id: admin.id, reason: 'verzoek per brief' }]);
});

test('The last admin stays', async () => {
	const admins = await rows<{ person_id: string }>(
		`select person_id from platform_roles where role = 'admin'`
	);
	await owner.query('begin');
	try {
		await owner.query(`delete from platform_roles where role = 'admin'`);
		await owner.query(`insert into platform_roles (person_id, role) values ($1, 'admin')`, [
			admins[0]?.person_id
		]);
		await expect(
			owner.query('select private.refuse_to_leave_behind($1)', [admins[0]?.person_id])
		).rejects.toThrow(/last admin/);
	} finally {
		await owner.query('rollback');
	}
});

test('Leaving needs our site: an own token at the Data API may not call it', async () => {
	for (const role of ['anon', 'authenticated']) {
		const [row] = await rows<{ self: boolean; other: boolean }>(
			`select has_function_privilege($1, 'public.erase_account()', 'execute') as self,
				has_function_privilege($1, 'public.erase_person(uuid, text)', 'execute') as other`,
			[role]
		);
		expect(row).toEqual({ self: false, other: false });
	}
	const traces = openDoor(null).db((trx) => trx.selectFrom('erasures').selectAll().execute());
	await expect(traces).rejects.toThrow(/permission denied/);
});

test('A restored backup forgets again who had left', async () => {
	const person = await makeMember(owner, 'Terug Uit De Backup', {}, { bio: 'RESTOREDbio' });
	await owner.query('insert into erasures (person_id) values ($1)', [person.id]);
	await owner.query('select private.replay_erasures()');
	expect(await hits('RESTOREDbio')).toEqual([]);
	expect(await hits('Terug Uit De Backup')).toEqual([]);
	expect(await rows('select private.replay_erasures() as n')).toEqual([{ n: 0 }]);
});
