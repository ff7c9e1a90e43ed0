/** Policies under the rules of the database: who settles what, and what never changes any more. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { saveAction } from '../../src/lib/instruments/actions.server.ts';
import { listTrackWork, openTrackTeam } from '../../src/lib/instruments/homework.server.ts';
import { findDocument } from '../../src/lib/instruments/policy-document.server.ts';
import {
	addDecision,
	fixVersion,
	recordApproval,
	takeText,
	withdrawDecision
} from '../../src/lib/instruments/policy-acts.server.ts';
import { findPolicy, listDecisions, textsOf } from '../../src/lib/instruments/policy.server.ts';
import { compareStates, listVersions } from '../../src/lib/instruments/policy-versions.server.ts';
import { changeRunState, startRun } from '../../src/lib/instruments/runs.server.ts';
import { createTeam, joinTeam, renewLink } from '../../src/lib/instruments/teams.server.ts';
import { saveRunField } from '../../src/lib/instruments/writing.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new pg.Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

/** A team with a policy: the first one facilitates, the second is in it, the third is somebody else. */
async function makePolicy() {
	const lead = await makeMember(owner, 'Lena Begeleidt');
	const member = await makeMember(owner, 'Max Schrijft');
	const stranger = await makeMember(owner, 'Iemand Anders');
	const team = { name: 'Beleid', sector: 'vo', school_id: null, community_id: null } as const;
	const { id } = await lead.db((trx) => createTeam(trx, { ...team, programme_id: null }));
	const { token } = await lead.db((trx) => renewLink(trx, id));
	await member.db((trx) => joinTeam(trx, token));
	const start = (instrument: 'visie' | 'leermiddelenbeleid' | 'leermiddelenmix') =>
		lead
			.db((trx) => startRun(trx, id, instrument, '2026.1', `Een ${instrument}`, null))
			.then((run) => run.id);
	return { lead, member, stranger, team: id, start, run: await start('leermiddelenbeleid') };
}

const write = (person: Member, run: number, key: string, value: string, base = 0) =>
	person.db((trx) => saveRunField(trx, { run, key, value, base }));
const why = (work: Promise<unknown>) =>
	work.then(
		() => 'it worked',
		(error: unknown) =>
			(error as pg.DatabaseError).hint ??
			(error as pg.DatabaseError).code ??
			(error as { status?: number }).status
	);
const approval = (version: number, step: string, outcome: 'approved' | 'refused' = 'approved') => ({
	version,
	step,
	outcome,
	name: 'Voorzitter',
	decided_on: '2026-11-20',
	remark: outcome === 'approved' ? '' : 'Nog niet'
});

test('a version holds what stood there, and what is written afterwards is a change', async () => {
	const { lead, member, stranger, run } = await makePolicy();
	expect(await why(lead.db((trx) => fixVersion(trx, run, '')))).toBe('policy_empty');
	await write(member, run, 'clause:visie', 'Wij kiezen samen.');
	await write(member, run, 'review:visie', '2027-05-01');
	expect(await why(write(member, run, 'review:open', '2027-02-31'))).toBe(400);
	expect(await why(write(member, run, 'clause:onzin', 'x'))).toBe(400);
	// settling is for who facilitates; somebody else finds no policy at all
	expect(await why(member.db((trx) => fixVersion(trx, run, '')))).toBe('42501');
	expect(await why(stranger.db((trx) => fixVersion(trx, run, '')))).toBe(404);
	expect(await lead.db((trx) => fixVersion(trx, run, 'De eerste'))).toEqual({ number: 1 });
	expect(await why(lead.db((trx) => fixVersion(trx, run, '')))).toBe('policy_same');

	await write(member, run, 'clause:visie', 'Wij kiezen samen en delen.', 1);
	const page = await member.db((trx) => findPolicy(trx, run));
	expect(page?.changed).toEqual(['clause:visie']);
	const versions = await member.db((trx) => listVersions(trx, run));
	if (!page) throw new Error('there is a policy');
	const now = { ...page, texts: textsOf(page.fields) };
	expect(compareStates(now, versions, null, null, true)).toMatchObject({
		from: '1',
		to: 'now',
		changes: [{ key: 'clause:visie', pieces: [{}, { kind: 'gone' }, { kind: 'new' }] }]
	});
	expect((await member.db((trx) => findDocument(trx, run, 1)))?.texts['clause:visie']).toBe(
		'Wij kiezen samen.'
	);
	expect(await member.db((trx) => findDocument(trx, run, 9))).toBeNull();
	expect(await stranger.db((trx) => findPolicy(trx, run))).toBeNull();
	expect(await stranger.db((trx) => listVersions(trx, run))).toEqual([]);
});

test('versions and approvals stand, for who owns the tables too', async () => {
	const { lead, run } = await makePolicy();
	await write(lead, run, 'clause:visie', 'Samen.');
	await lead.db((trx) => fixVersion(trx, run, ''));
	const [version] = await lead.db((trx) => listVersions(trx, run));
	const id = version?.id ?? 0;
	await lead.db((trx) => recordApproval(trx, run, approval(id, 'team')));
	for (const change of [
		`update public.policy_versions set texts = '{}' where id = ${id}`,
		`update public.policy_approvals set outcome = 'refused' where version_id = ${id}`
	])
		expect(await why(owner.query(change))).toBe('42501');
	// the site itself may not take one away either
	for (const table of ['policy_versions', 'policy_approvals', 'policy_decisions'])
		expect(
			await why(lead.db((trx) => sql`delete from ${sql.table(`public.${table}`)}`.execute(trx)))
		).toBe('42501');
});

test('a step follows when the one before said yes, and a changed text asks anew', async () => {
	const { lead, member, run } = await makePolicy();
	await write(lead, run, 'clause:visie', 'Samen.');
	await lead.db((trx) => fixVersion(trx, run, ''));
	const newest = async () => (await lead.db((trx) => listVersions(trx, run)))[0]?.id ?? 0;
	const first = await newest();
	const say = (person: Member, ...said: Parameters<typeof approval>) =>
		why(person.db((trx) => recordApproval(trx, run, approval(...said))));
	expect(await say(lead, first, 'mr')).toBe('policy_step');
	expect(await say(member, first, 'team')).toBe('42501');
	expect(await say(lead, first, 'gemeente')).toBe(400);
	expect(await say(lead, first, 'team', 'refused')).toBe('it worked');
	expect(await say(lead, first, 'mr')).toBe('policy_step');
	expect(await say(lead, first, 'team')).toBe('it worked');
	expect(await say(lead, first, 'mr')).toBe('it worked');
	expect(await say(lead, first, 'bestuur')).toBe('it worked');

	await write(member, run, 'clause:visie', 'Samen en open.', 1);
	await lead.db((trx) => fixVersion(trx, run, 'Open erbij'));
	expect(await say(lead, first, 'bestuur')).toBe('policy_old');
	expect(await say(lead, await newest(), 'bestuur')).toBe('policy_step');
	expect(await say(lead, await newest(), 'team')).toBe('it worked');
	expect((await lead.db((trx) => findPolicy(trx, run)))?.approvals).toHaveLength(1);
});

test('what is frozen can be settled and not written, what is closed neither', async () => {
	const { lead, member, run } = await makePolicy();
	const decision = { what: 'Open eerst', why: 'Zo', who: 'Team', decided_on: '2026-11-01' };
	await write(member, run, 'clause:visie', 'Samen.');
	const { id } = await member.db((trx) => addDecision(trx, run, decision));
	await lead.db((trx) => changeRunState(trx, run, 'frozen'));
	expect(await why(write(member, run, 'clause:visie', 'Alleen.', 1))).toBe('run_frozen');
	expect(await why(member.db((trx) => addDecision(trx, run, decision)))).toBe('run_frozen');
	expect(await why(member.db((trx) => withdrawDecision(trx, id)))).toBe('run_frozen');
	expect(await why(member.db((trx) => takeText(trx, run, { key: 'visie', box: '' })))).toBe(
		'run_frozen'
	);
	expect(await why(lead.db((trx) => fixVersion(trx, run, '')))).toBe('it worked');
	await lead.db((trx) => changeRunState(trx, run, 'open'));
	await member.db((trx) => withdrawDecision(trx, id));
	expect(await member.db((trx) => listDecisions(trx, run))).toMatchObject([{ withdrawn: true }]);
	await lead.db((trx) => changeRunState(trx, run, 'closed'));
	const [version] = await lead.db((trx) => listVersions(trx, run));
	expect(
		await why(lead.db((trx) => recordApproval(trx, run, approval(version?.id ?? 0, 'team'))))
	).toBe('run_closed');
	expect(await why(lead.db((trx) => fixVersion(trx, run, '')))).toBe('run_closed');
});

test('a text is taken over from the team’s vision with its source, once, below what stands there', async () => {
	const { lead, member, run, start } = await makePolicy();
	const take = (key: string, box: string) => member.db((trx) => takeText(trx, run, { key, box }));
	expect(await why(take('visie', 'leren'))).toBe(400);
	await write(member, await start('visie'), 'canvas:leren', 'Leren doe je samen.');
	await write(lead, run, 'clause:visie', 'Vooraf.');
	await take('visie', 'leren');
	await take('visie', 'leren');
	const page = await lead.db((trx) => findPolicy(trx, run));
	const texts = textsOf(page?.fields ?? []);
	expect(texts['clause:visie']).toBe('Vooraf.\nLeren doe je samen.');
	expect(texts['source:visie']).toMatch(/^Een visie, vak ‘Zo leren we hier’, overgenomen op /);
	await take('budget', '');
	const after = textsOf((await lead.db((trx) => findPolicy(trx, run)))?.fields ?? []);
	expect(after['clause:budget']).toContain('ontwikkeltijd');
	expect(after['why:budget']).toBeTruthy();
});

test('a share that moves in the mix changes the clause, and the version keeps its number', async () => {
	const { lead, run, start } = await makePolicy();
	await write(lead, run, 'clause:mix', 'Nu {open} % open.');
	expect(await lead.db((trx) => findPolicy(trx, run))).toMatchObject({ mix: null });
	const mix = await start('leermiddelenmix');
	const { rows } = await owner.query<{ id: string }>(
		`insert into public.mix_rows (run_id, scenario, position) values ($1, 'now', 1) returning id`,
		[mix]
	);
	const row = rows[0]?.id ?? '';
	await write(lead, mix, `row-kind:${row}`, 'open');
	await write(lead, mix, `row-share:${row}`, '30');
	await lead.db((trx) => fixVersion(trx, run, ''));
	expect((await lead.db((trx) => findPolicy(trx, run)))?.changed).toEqual([]);
	await write(lead, mix, `row-share:${row}`, '45', 1);
	const page = await lead.db((trx) => findPolicy(trx, run));
	expect(page).toMatchObject({ changed: ['clause:mix'], mix: { shares: { open: 45 } } });
	expect(page?.newest?.mix).toMatchObject({ run: mix, shares: { open: 30 } });
	// the same words with another number are a new version
	expect(await lead.db((trx) => fixVersion(trx, run, ''))).toEqual({ number: 2 });
});

test('a plan holds twelve actions that are not done', async () => {
	const { lead, run } = await makePolicy();
	const add = () =>
		lead.db((trx) =>
			saveAction(trx, run, {
				action: null,
				area: '',
				text: 'Doen',
				first_step: '',
				owner_id: lead.id,
				due_on: '2098-01-01'
			})
		);
	for (let at = 0; at < 12; at++) await add();
	expect(await why(add())).toBe('twelve_actions');
});

test('a track has one team for its products, with everyone who asks for it', async () => {
	const bram = await makeMember(owner, 'Bram Coördineert');
	const koen = await makeMember(owner, 'Koen Doetmee');
	const late = await makeMember(owner, 'Later Erbij');
	const stranger = await makeMember(owner, 'Iemand Anders');
	const { rows } = await owner.query<{ id: string }>(
		`with made as (
			insert into public.programmes (slug, title, summary, published_at)
			values ('proef-' || gen_random_uuid(), 'Proef', 'Proef', now()) returning id
		), track as (
			insert into public.tracks (programme_id, name, link_seed, link_hash)
			select id, 'Proeftraject', gen_random_uuid(), gen_random_uuid()::text from made returning id
		), people as (
			insert into public.track_members (track_id, person_id, role)
			select track.id, p.id, p.role from track, (values ($1::uuid, 'coordinator'), ($2::uuid, 'member')) p (id, role)
		)
		select id from track`,
		[bram.id, koen.id]
	);
	const track = Number(rows[0]?.id);
	expect(await why(stranger.db((trx) => openTrackTeam(trx, track)))).toBe('42501');
	const teams = await Promise.all(
		[bram, koen].map((person) => person.db((trx) => openTrackTeam(trx, track)))
	);
	expect(new Set(teams.map(({ team }) => team)).size).toBe(1);
	const team = teams[0]?.team ?? 0;
	expect(await why(koen.db((trx) => startRun(trx, team, 'visie', '2026.1', 'Visie', null)))).toBe(
		'42501'
	);
	await bram.db((trx) => startRun(trx, team, 'visie', '2026.1', 'Visie', null));
	await owner.query(
		`insert into public.track_members (track_id, person_id, role) values ($1, $2, 'member')`,
		[track, late.id]
	);
	expect(await late.db((trx) => listTrackWork(trx, track))).toEqual([]);
	await late.db((trx) => openTrackTeam(trx, track));
	expect(await late.db((trx) => listTrackWork(trx, track))).toMatchObject([
		{ instrument: 'visie', title: 'Visie' }
	]);
	expect(await stranger.db((trx) => listTrackWork(trx, track))).toEqual([]);
});
