import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { env } from '../../src/environment.ts';
import { listAudit, readAuditFilter } from '../../src/lib/people/audit.server.ts';
import { removeAvatar, replaceAvatar } from '../../src/lib/people/avatar.server.ts';
import { readFilter } from '../../src/lib/people/directory.ts';
import { listPeople, pageSize } from '../../src/lib/people/directory.server.ts';
import { findPerson, reportPerson } from '../../src/lib/people/people.server.ts';
import {
	findOwnProfile,
	updateProfile,
	updateVisibility
} from '../../src/lib/people/profile.server.ts';
import type { ProfileInput } from '../../src/lib/people/person.ts';
import * as roles from '../../src/lib/people/roles.server.ts';
import type { SchoolRow } from '../../src/lib/people/school-list.ts';
import {
	findSchools,
	importSchools,
	listSchools,
	matchSchool
} from '../../src/lib/people/schools.server.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import { refusal } from '../../src/lib/server/errors.ts';
import { readObject } from '../../src/lib/server/storage.ts';
import { findStoredFile } from '../../src/lib/server/stored-files.server.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
let admin: Member;
let reader: Member;
beforeAll(async () => {
	await owner.connect();
	admin = await makeMember(owner, 'Test Beheerder');
	await owner.query(`insert into platform_roles (person_id, role) values ($1, 'admin')`, [
		admin.id
	]);
	reader = await makeMember(owner, 'Test Lezer');
});
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const look = async (query: string, by = reader) =>
	by.db((trx) => listPeople(trx, readFilter(new URLSearchParams(query)), by.id));
const names = async (query: string, by = reader) =>
	(await look(query, by)).people.map(({ name }) => name);
const profile: ProfileInput = {
	name: 'Naam',
	role: 'teacher',
	locale: 'nl',
	sectors: [],
	subjects: [],
	groups: [],
	province: '',
	school: '',
	school_id: null,
	study_institute: '',
	placement_school: '',
	study_year: '',
	bio: '',
	offers: '',
	seeks: ''
};

test('Rekenen, groep 6, Drenthe is two choices away and each choice is counted', async () => {
	const fits = { sectors: ['po'], subjects: ['Rekenen'], groups: ['groep 6'], province: 'Drenthe' };
	await makeMember(owner, 'Xandra Zesdegroep', { listed: true }, fits);
	await makeMember(owner, 'Xaver Elders', { listed: true }, { ...fits, province: 'Zeeland' });
	await makeMember(owner, 'Xenia Verborgen', { listed: false }, fits);
	const start = await look('');
	expect(start.pairs).toContainEqual(
		expect.objectContaining({ subject: 'Rekenen', group: 'groep 6' })
	);
	const both = await look('subject=Rekenen&group=groep+6');
	const drenthe = both.facets.province.find(({ value }) => value === 'Drenthe');
	const found = await look('subject=Rekenen&group=groep+6&province=Drenthe');
	expect(found.people.map(({ name }) => name)).toContain('Xandra Zesdegroep');
	expect(found.people.map(({ name }) => name)).not.toContain('Xaver Elders');
	expect(found.people.map(({ name }) => name)).not.toContain('Xenia Verborgen');
	expect(found.total).toBe(drenthe?.count);
	// a facet is counted as if nothing in it was chosen
	expect(found.facets.province.map(({ value }) => value)).toContain('Zeeland');
	expect(await names('q=rekenen+groep+6+drenthe')).toContain('Xandra Zesdegroep');
});

test('Details that are not shared are not found, not counted and not shown', async () => {
	const details = { subjects: ['Fries'], offers: 'geheimwoord', visible_to: 'communities' };
	const person = await makeMember(owner, 'Yke Gesloten', { listed: true }, details);
	const colleague = await makeMember(owner, 'Yke Collega');
	await makeCommunity(owner, 'Friese kring', [
		[person, 'lead'],
		[colleague, 'member']
	]);
	expect(await names('q=geheimwoord')).toEqual([]);
	expect(await names('q=geheimwoord', colleague)).toEqual(['Yke Gesloten']);
	const [shown] = (await look('q=Yke+Gesloten')).people;
	expect(shown).toMatchObject({ name: 'Yke Gesloten', offers: '', subjects: null });
	expect(await names('q=yke&subject=Fries')).toEqual([]);
	expect((await reader.db((trx) => findPerson(trx, person.id, reader.id)))?.details).toBeNull();
});

test('A card is seen by whom its owner chose', async () => {
	const cards: Member[] = [];
	for (const visible_to of ['everyone', 'members', 'communities'])
		cards.push(await makeMember(owner, `Zichtkaart ${visible_to}`, { visible_to, listed: true }));
	const [open, members, communities] = cards;
	if (!open || !members || !communities) throw new Error('three cards were made');
	const colleague = await makeMember(owner, 'Kaart Collega');
	await makeCommunity(owner, 'Kaartenclub', [
		[communities, 'lead'],
		[colleague, 'member']
	]);
	const visitor = openDoor(null);
	const seenBy = async (db: Member['db'], viewer: string | null) =>
		Promise.all(
			cards.map(async ({ id }) => (await db((trx) => findPerson(trx, id, viewer))) !== null)
		);
	expect(await seenBy((fn) => visitor.db(fn), null)).toEqual([true, false, false]);
	expect(await seenBy(reader.db, reader.id)).toEqual([true, true, false]);
	expect(await seenBy(colleague.db, colleague.id)).toEqual([true, true, true]);
	expect(await names('q=zichtkaart')).toEqual(['Zichtkaart everyone', 'Zichtkaart members']);
	const shared = await colleague.db((trx) => findPerson(trx, communities.id, colleague.id));
	expect(shared?.shared.map(({ name }) => name)).toEqual(['Kaartenclub']);
});

test('The directory is walked page by page without losing or doubling anybody', async () => {
	for (let n = 0; n < pageSize + 6; n++)
		// three of each name: the number decides between them
		await makeMember(owner, `Wandelaar ${Math.floor(n / 3)}`, { listed: true });
	const seen: string[] = [];
	let after = '';
	for (let page = 0; page < 5; page++) {
		const found = await look(`q=wandelaar${after}`);
		expect(found.total).toBe(pageSize + 6);
		seen.push(...found.people.map(({ id }) => id));
		const last = found.people.at(-1);
		if (!found.more || !last) break;
		after = `&after=${encodeURIComponent(`${last.name}~${last.id}`)}`;
	}
	expect(seen).toHaveLength(pageSize + 6);
	expect(new Set(seen).size).toBe(seen.length);
});

test('A profile keeps the school that was meant, and the text when it is unclear', async () => {
	const person = await makeMember(owner, 'Schoolkiezer');
	const save = async (input: Partial<ProfileInput>) => {
		await person.db((trx) => updateProfile(trx, person.id, { ...profile, ...input }));
		const { school_name, school_text, province } = await person.db((trx) =>
			findOwnProfile(trx, person.id)
		);
		return { school_name, school_text, province };
	};
	const sbo = { school_name: 'Sbo De Windveer', school_text: '', province: 'Drenthe' };
	expect(await save({ school: '98cc' })).toEqual(sbo);
	expect(await save({ school: 'sbo de windveer' })).toEqual(sbo);
	expect(await save({ school: 'Sbo De Windveer, Assen' })).toEqual(sbo);
	const free = { school_name: null, school_text: 'Thuisschool Zon', province: '' };
	expect(await save({ school: 'Thuisschool Zon' })).toEqual(free);
	// a number that does not belong to the text is not believed
	const { rows } = await owner.query<{ id: number }>(`select id from schools where brin = '98CC'`);
	expect(await save({ school: 'Thuisschool Zon', school_id: rows[0]?.id ?? 0 })).toEqual(free);
});

test('Only a student keeps training institute, placement school and year', async () => {
	const person = await makeMember(owner, 'Student Af');
	const study = { study_institute: 'Pabo', placement_school: 'De Boom', study_year: '3' };
	const save = (role: 'student_teacher' | 'teacher') =>
		person.db(async (trx) => {
			await updateProfile(trx, person.id, { ...profile, ...study, role });
			return findOwnProfile(trx, person.id);
		});
	expect(await save('student_teacher')).toMatchObject(study);
	expect(await save('teacher')).toMatchObject({ study_institute: '', study_year: '' });
});

test('Nobody changes another one’s card, details or settings', async () => {
	const person = await makeMember(owner, 'Van Mij');
	await reader.db((trx) => updateProfile(trx, person.id, { ...profile, name: 'Gekaapt' }));
	await reader.db((trx) =>
		updateVisibility(trx, person.id, {
			visible_to: 'everyone',
			details_visible_to: 'members',
			listed: true,
			show_presence: false
		})
	);
	const own = await person.db((trx) => findOwnProfile(trx, person.id));
	expect(own).toMatchObject({ name: 'Van Mij', listed: false, show_presence: true });
});

test('A picture is made anew, replaced and taken away with its bytes', async () => {
	const person = await makeMember(owner, 'Met Foto', { visible_to: 'communities' });
	const sent = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#a33' } })
		.withExif({ IFD0: { Artist: 'CAMERAVAN' } })
		.jpeg()
		.toBuffer();
	const now = async () => {
		const { avatar_file_id: id } = await person.db((trx) => findOwnProfile(trx, person.id));
		return id === null ? null : person.db((trx) => findStoredFile(trx, id));
	};
	await replaceAvatar(person.db, person.id, sent);
	const first = await now();
	const bytes = first && (await readObject('avatars', first.path));
	expect(bytes?.includes('CAMERAVAN')).toBe(false);
	expect(bytes && (await sharp(bytes).metadata())).toMatchObject({
		format: 'webp',
		width: 320,
		height: 320
	});
	// it is seen by whoever sees the card
	expect(await reader.db((trx) => findStoredFile(trx, first?.id ?? 0))).toBeNull();
	expect(await openDoor(null).db((trx) => findStoredFile(trx, first?.id ?? 0))).toBeNull();
	await replaceAvatar(person.db, person.id, sent);
	expect(await readObject('avatars', first?.path ?? '')).toBeNull();
	const second = await now();
	expect(second?.id).not.toBe(first?.id);
	await removeAvatar(person.db, person.id);
	expect(await now()).toBeNull();
	expect(await readObject('avatars', second?.path ?? '')).toBeNull();
});

test('A role and a suspension work on the next request, and stop as quickly', async () => {
	const person = await makeMember(owner, 'Wisselend');
	const ask = async () => {
		const card = await person.card();
		return { roles: card?.roles, suspended: card?.suspended?.reason ?? null };
	};
	await admin.db((trx) => roles.grantRole(trx, person.id, 'moderator', 'helpt mee'));
	expect(await ask()).toEqual({ roles: ['moderator'], suspended: null });
	await admin.db((trx) => roles.revokeRole(trx, person.id, 'moderator', 'klaar'));
	expect(await ask()).toEqual({ roles: [], suspended: null });
	await admin.db((trx) => roles.suspendPerson(trx, person.id, 'schelden', ''));
	expect(await ask()).toEqual({ roles: [], suspended: 'schelden' });
	// who is suspended reads no members' cards any more
	expect(await person.db((trx) => findPerson(trx, reader.id, person.id))).toBeNull();
	await admin.db((trx) => roles.liftSuspension(trx, person.id, 'afgekoeld'));
	expect(await ask()).toEqual({ roles: [], suspended: null });
	const { entries } = await admin.db((trx) =>
		listAudit(trx, readAuditFilter(new URLSearchParams({ person: person.id })))
	);
	expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
		['person.lift_suspension', 'afgekoeld'],
		['person.suspend', 'schelden'],
		['role.revoke', 'klaar'],
		['role.grant', 'helpt mee']
	]);
});

test('A suspension holds through its last day in Dutch time', async () => {
	const person = await makeMember(owner, 'Tot Vrijdag');
	await admin.db((trx) => roles.suspendPerson(trx, person.id, 'even rust', '2031-07-04'));
	const { rows } = await owner.query<{ until: Date }>(
		'select until from suspensions where person_id = $1',
		[person.id]
	);
	expect(rows[0]?.until.toISOString()).toBe('2031-07-04T22:00:00.000Z');
});

test('Moderators suspend members but not staff, and give no roles', async () => {
	const moderator = await makeMember(owner, 'Ordebewaker');
	await owner.query(`insert into platform_roles (person_id, role) values ($1, 'moderator')`, [
		moderator.id
	]);
	const person = await makeMember(owner, 'Rumoerig');
	await moderator.db((trx) => roles.suspendPerson(trx, person.id, 'te vaak', ''));
	expect((await person.card())?.suspended?.reason).toBe('te vaak');
	await expect(
		moderator.db((trx) => roles.suspendPerson(trx, admin.id, 'opstand', ''))
	).rejects.toThrow(/only an admin/);
	await expect(
		moderator.db((trx) => roles.grantRole(trx, moderator.id, 'admin', 'ik'))
	).rejects.toThrow(/only an admin/);
	await expect(
		reader.db((trx) => roles.suspendPerson(trx, person.id, 'ik ook', ''))
	).rejects.toThrow(/only moderators/);
	expect(
		refusal(
			await moderator
				.db((trx) => roles.suspendPerson(trx, moderator.id, 'ikzelf', ''))
				.catch((error: unknown) => error)
		)
	).toBe('not_self');
});

test('The log is read by staff, whole or in part, and changed by nobody', async () => {
	const all = readAuditFilter(new URLSearchParams());
	expect((await reader.db((trx) => listAudit(trx, all))).entries).toEqual([]);
	const person = await makeMember(owner, 'Gelogd');
	await admin.db((trx) => roles.grantRole(trx, person.id, 'editor', 'een'));
	await admin.db((trx) => roles.revokeRole(trx, person.id, 'editor', 'twee'));
	const first = await admin.db((trx) => listAudit(trx, { ...all, area: 'role' }, 1));
	expect(first.more).toBe(true);
	const before = first.entries[0]?.id ?? 0;
	const next = await admin.db((trx) => listAudit(trx, { ...all, area: 'role', before }, 1));
	expect([first, next].map(({ entries }) => entries[0]?.reason)).toEqual(['twee', 'een']);
	expect((await admin.db((trx) => listAudit(trx, { ...all, to: '2001-01-01' }))).entries).toEqual(
		[]
	);
	await expect(owner.query('delete from audit_entries where id = $1', [before])).rejects.toThrow(
		/append only/
	);
	await expect(
		admin.db((trx) => sql`update public.audit_entries set reason = 'x'`.execute(trx))
	).rejects.toThrow(/permission denied|append only/);
});

test('A person is reported to the moderators without being told by whom', async () => {
	const person = await makeMember(owner, 'Gemeld');
	await reader.db((trx) =>
		reportPerson(trx, reader.id, person.id, { reason: 'anders', note: 'kijk' })
	);
	expect(await person.db((trx) => trx.selectFrom('reports').selectAll().execute())).toEqual([]);
	const hidden = await makeMember(owner, 'Onzichtbaar', { visible_to: 'communities' });
	await expect(
		reader.db((trx) => reportPerson(trx, reader.id, hidden.id, { reason: 'anders', note: '' }))
	).rejects.toThrow(/row-level security/);
});

const school = (brin: string, name: string, board: SchoolRow['board'] = null): SchoolRow => ({
	brin,
	rioCode: null,
	name,
	place: 'Testdorp',
	province: 'Utrecht',
	sector: 'po',
	board
});

test('A list of schools adds what is new, brings the rest up to date and keeps names of boards', async () => {
	const board = { number: '99901', name: 'Stichting Test' };
	const bring = (rows: SchoolRow[], by = admin) => by.db((trx) => importSchools(trx, rows));
	expect(await bring([school('77TA', 'De Eerste', board), school('77TB', 'De Tweede')])).toEqual({
		added: 2,
		updated: 0
	});
	const again = [
		school('77TA', 'De Eerste, nu groter', { number: '99901', name: '' }),
		school('77TC', 'De Derde')
	];
	expect(await bring(again)).toEqual({ added: 1, updated: 1 });
	const found = await reader.db((trx) => findSchools(trx, '77ta'));
	expect(found).toMatchObject([{ name: 'De Eerste, nu groter', board: 'Stichting Test' }]);
	await expect(bring([school('77TD', 'Niet Van Mij')], reader)).rejects.toThrow(
		/row-level security/
	);
	await expect(bring([school('77TA', 'Gekaapt')], reader)).rejects.toThrow(/row-level security/);
});

test('Schools are found by words in any order, with or without accents', async () => {
	await admin.db((trx) => importSchools(trx, [school('77TE', 'Café Schöne École')]));
	const by = async (q: string) =>
		(await reader.db((trx) => findSchools(trx, q))).map(({ brin }) => brin);
	expect(await by('ecole schone')).toEqual(['77TE']);
	expect(await by('testdorp cafe')).toEqual(['77TE']);
	expect(await by('%')).toEqual([]);
	expect((await reader.db((trx) => findSchools(trx, 'e', 3))).length).toBeLessThanOrEqual(3);
});

test('Two schools of one name are told apart by what was chosen', async () => {
	await admin.db((trx) =>
		importSchools(trx, [school('77TF', 'De Tweeling'), school('77TG', 'De Tweeling')])
	);
	const both = await reader.db((trx) => findSchools(trx, 'tweeling'));
	const second = both[1]?.id ?? 0;
	expect(await reader.db((trx) => matchSchool(trx, 'De Tweeling', null))).toBeNull();
	expect((await reader.db((trx) => matchSchool(trx, 'De Tweeling', second)))?.id).toBe(second);
	const { schools, total } = await admin.db((trx) => listSchools(trx, 'tweeling', null, 1));
	expect(schools).toHaveLength(1);
	expect(total).toBeGreaterThan(1);
});
