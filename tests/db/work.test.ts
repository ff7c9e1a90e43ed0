/** Work, feedback, consent and badges: who gets in, in which order, and when it ends. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	issueBadge,
	findBadge,
	readStatusList,
	revokeBadge
} from '../../src/lib/learning/badges.server.ts';
import { findPlan, listStudents } from '../../src/lib/learning/cohort-view.server.ts';
import { saveConsent, savePlan } from '../../src/lib/learning/cohorts.server.ts';
import { isRevoked } from '../../src/lib/learning/credential.ts';
import {
	giveReview,
	listReviews,
	listWaiting,
	takeReview
} from '../../src/lib/learning/reviews.server.ts';
import { decideReport, listReports, restoreHidden } from '../../src/lib/moderation/queue.server.ts';
import { createReport } from '../../src/lib/moderation/reports.server.ts';
import { findSubject } from '../../src/lib/moderation/subjects.server.ts';
import { routeOf } from '../../src/lib/learning/route.ts';
import { listPortfolio, listShared } from '../../src/lib/learning/portfolio.server.ts';
import { listShares, shareWork } from '../../src/lib/learning/shares.server.ts';
import { readCredential } from '../../src/lib/learning/signing.server.ts';
import { findAssignment, findWork, saveWork } from '../../src/lib/learning/submissions.server.ts';
import { slugsOf } from '../../src/lib/learning/catalogue.server.ts';
import { makeCommunity, makeMember, type Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const assignment = findAssignment('m07-eigen-aanpassing');
let educator: Member;
let maker: Member;
let readers: Member[];
let place: number;

beforeAll(async () => {
	await owner.connect();
	educator = await makeMember(owner, 'Opleider', { role: 'educator' });
	maker = await makeMember(owner, 'Maker');
	readers = await Promise.all(['Een', 'Twee', 'Drie'].map((name) => makeMember(owner, name)));
	place = await makeCommunity(
		owner,
		'Leskring',
		[
			[educator, 'lead'],
			[maker, 'member'],
			...readers.map((reader) => [reader, 'member'] as const)
		],
		{ kind: 'werkplaats' }
	);
});
afterAll(() => owner.end());

async function handIn(ask: string): Promise<number> {
	if (!assignment) throw new Error('the assignment is gone');
	const work = { body: 'Mijn les', url: null, ask, dropFile: false };
	const { id } = await maker.db((trx) => saveWork(trx, maker.id, assignment, work, null));
	return id;
}
const review = { levels: {}, top: 'Sterk', tips: 'Probeer eens' };

test('Of three who want the same work at once, two get it; the third may not read it', async () => {
	const id = await handIn(String(place));
	const outcomes = await Promise.allSettled(
		readers.map((reader) => reader.db((trx) => takeReview(trx, id)))
	);
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
	const refused = outcomes.find((outcome) => outcome.status === 'rejected');
	expect(refused?.reason).toMatchObject({ hint: 'review_taken' });
	const read = await Promise.all(readers.map((reader) => reader.db((trx) => findWork(trx, id))));
	expect(read.filter(Boolean)).toHaveLength(2);
	// an educator comes on top of the two
	await educator.db((trx) => takeReview(trx, id));
	expect(await maker.db((trx) => listReviews(trx, id))).toHaveLength(3);
});

test('A promise ends after three days, and given feedback stays', async () => {
	const id = await handIn(String(place));
	const [given, promised] = await maker.db((trx) => listReviews(trx, id));
	const reader = readers.find((one) => one.id === given?.reviewerId);
	if (!reader) throw new Error('nobody promised');
	await reader.db((trx) => giveReview(trx, id, review));
	await owner.query(
		`update public.reviews set taken_at = now() - interval '73 hours' where submission_id = $1`,
		[id]
	);
	await owner.query('select private.tend_reviews()');
	const left = await maker.db((trx) => listReviews(trx, id));
	expect(left.map(({ reviewerId }) => reviewerId)).toEqual([given?.reviewerId]);
	// whoever let it go may take it again, and reads it no more until then
	const late = readers.find((one) => one.id === promised?.reviewerId);
	expect(await late?.db((trx) => findWork(trx, id))).toBeNull();
	expect((await late?.db(listWaiting))?.map((one) => one.id)).toContain(id);
});

test('After a week with too little feedback an educator is asked, once', async () => {
	const id = await handIn(String(place));
	const notices = async () => {
		const { rows } = await owner.query(
			`select 1 from public.notifications where person_id = $1 and topic = 'review_late' and details ->> 'submission' = $2`,
			[educator.id, String(id)]
		);
		return rows.length;
	};
	const ago = (days: number) =>
		owner.query(
			"update public.submissions set asked_at = now() - $2::int * interval '1 day' where id = $1",
			[id, days]
		);
	await ago(6);
	await owner.query('select private.tend_reviews()');
	expect(await notices()).toBe(0);
	await ago(8);
	await owner.query('select private.tend_reviews()');
	await owner.query('select private.tend_reviews()');
	expect(await notices()).toBe(1);
});

test('Outside a werkplaats those who did the same assignment give feedback, and after a week an editor', async () => {
	const id = await handIn('path');
	// what the tests above gave makes no room
	await owner.query('delete from public.reviews where submission_id = $1', [id]);
	const [same, none] = readers;
	if (!assignment || !same || !none) throw new Error('nobody to ask');
	const editor = await makeMember(owner, 'Redactie');
	await owner.query(`insert into public.platform_roles (person_id, role) values ($1, 'editor')`, [
		editor.id
	]);
	const work = { body: 'Ook', url: null, ask: '', dropFile: false };
	await same.db((trx) => saveWork(trx, same.id, assignment, work, null));
	const waitsFor = async (member: Member) =>
		(await member.db(listWaiting)).find((one) => one.id === id);
	// nobody of one werkplaats: no name
	expect(await waitsFor(same)).toMatchObject({ owner: null, educator: false });
	for (const one of [none, editor, educator, maker]) expect(await waitsFor(one)).toBeUndefined();
	await expect(editor.db((trx) => takeReview(trx, id))).rejects.toMatchObject({ code: '42501' });
	await owner.query(
		`update public.submissions set asked_at = now() - interval '8 days' where id = $1`,
		[id]
	);
	expect(await waitsFor(editor)).toMatchObject({ educator: true });
	await editor.db((trx) => takeReview(trx, id));
	expect(await waitsFor(editor)).toBeUndefined();
	expect(await waitsFor(none)).toBeUndefined();
});

test('Work that is shared with a werkplaats or a person is listed for them, and until its end', async () => {
	const id = await handIn('');
	const [one, two] = readers;
	if (!one || !two) throw new Error('nobody to share with');
	const stranger = await makeMember(owner, 'Elders');
	const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
	await maker.db((trx) => shareWork(trx, id, `community:${place}`, soon));
	await maker.db((trx) => shareWork(trx, id, `person:${one.id}`, soon));
	const seenBy = async (member: Member) =>
		(await member.db((trx) => listShared(trx, member.id))).find((line) => line.id === id)?.shares;
	expect(await seenBy(two)).toMatchObject([{ community: 'Leskring', person: null }]);
	// each sees what reaches them, the owner all of it
	expect(await seenBy(one)).toHaveLength(2);
	expect(await seenBy(stranger)).toBeUndefined();
	const [own] = await maker.db((trx) => listPortfolio(trx, maker.id));
	expect(own?.shares.map(({ person, community }) => person ?? community)).toEqual([
		'Leskring',
		'Een'
	]);
	await owner.query('update public.submission_shares set until = now() where submission_id = $1', [
		id
	]);
	expect([await seenBy(one), await seenBy(two)]).toEqual([undefined, undefined]);
	expect(await maker.db((trx) => listShares(trx, id))).toEqual([]);
});

test('An educator sees what is consented to, the very row a student sees, and nothing once it ends', async () => {
	const plan = {
		route: 'starter' as const,
		starts: '2026-09-01',
		ends: '2027-02-01',
		groupWork: ''
	};
	await educator.db((trx) => savePlan(trx, place, educator.id, plan, new Map(), []));
	expect((await maker.db((trx) => findPlan(trx, place)))?.modules).toHaveLength(5);
	await owner.query(
		`insert into public.module_progress (person_id, module, done, total) values ($1, 'mag-dit', 2, 8)`,
		[maker.id]
	);
	const seenBy = async (member: Member) =>
		(await member.db((trx) => listStudents(trx, place))).find(({ id }) => id === maker.id);
	expect(await seenBy(educator)).toMatchObject({ progress: false, steps: [], handedIn: [] });
	await maker.db((trx) => saveConsent(trx, place, maker.id, { progress: true, work: false }));
	const seen = await seenBy(educator);
	expect(seen).toMatchObject({ steps: [{ module: 'mag-dit', done: 2 }], handedIn: [] });
	expect(await seenBy(maker)).toEqual(seen);
	const [reader] = readers;
	expect(reader && (await seenBy(reader))).toBeUndefined();
	await maker.db((trx) => saveConsent(trx, place, maker.id, { progress: false, work: false }));
	expect(await seenBy(educator)).toMatchObject({ progress: false, steps: [] });
	// leaving takes consent along, so that coming back starts with none
	await maker.db((trx) => saveConsent(trx, place, maker.id, { progress: true, work: true }));
	await owner.query('delete from public.memberships where community_id = $1 and person_id = $2', [
		place,
		maker.id
	]);
	const { rows } = await owner.query('select 1 from public.cohort_consents where person_id = $1', [
		maker.id
	]);
	expect(rows).toEqual([]);
});

test('A badge asks for all of its route, is the same each time, and is in the list once revoked', async () => {
	const learner = await makeMember(owner, 'Klaar');
	const route = routeOf('starter');
	const issue = () => learner.db((trx) => issueBadge(trx, route, route.steps));
	const finish = (slugs: string[]) =>
		owner.query(
			`insert into public.module_progress (person_id, module, done, total, completed_at)
			 select $1, m, 1, 1, now() from unnest($2::text[]) m`,
			[learner.id, slugs]
		);
	const slugs = slugsOf(route.steps.map(({ code }) => code));
	await finish(slugs.slice(1));
	await expect(issue()).rejects.toMatchObject({ hint: 'modules_missing' });
	await finish(slugs.slice(0, 1));
	const [one, two] = await Promise.all([issue(), issue()].map((p) => p.catch(() => issue())));
	expect(one).toBe(two);
	const badge = await learner.db((trx) => findBadge(trx, one ?? ''));
	const credential = await readCredential(badge?.jwt ?? '');
	const { statusListIndex } = credential?.credentialStatus as { statusListIndex: string };
	const revoked = async () => {
		const list = await readCredential((await learner.db((trx) => readStatusList(trx, 1))) ?? '');
		const { encodedList } = list?.credentialSubject as { encodedList: string };
		return isRevoked(encodedList, Number(statusListIndex));
	};
	expect(await revoked()).toBe(false);
	await expect(educator.db((trx) => revokeBadge(trx, one ?? '', 'zomaar'))).rejects.toMatchObject({
		code: '42501'
	});
	await learner.db((trx) => revokeBadge(trx, one ?? '', ''));
	expect(await revoked()).toBe(true);
	expect(JSON.stringify(credential)).not.toContain(learner.email);
});

test('Reported feedback is read by who decides, hidden from whose work it is on, and makes room for other feedback', async () => {
	const [peer, other] = readers;
	if (!peer || !other) throw new Error('nobody to give feedback');
	await owner.query(
		`insert into public.memberships (community_id, person_id, role) values ($1, $2, 'member') on conflict do nothing`,
		[place, maker.id]
	);
	const id = await handIn(String(place));
	await owner.query('delete from public.reviews where submission_id = $1', [id]);
	for (const reader of [peer, other]) {
		await reader.db((trx) => takeReview(trx, id));
		await reader.db((trx) => giveReview(trx, id, { ...review, tips: `Waardeloos ${reader.id}` }));
	}
	const seen = () => maker.db((trx) => listReviews(trx, id));
	const bad = (await seen()).find(({ reviewerId }) => reviewerId === peer.id);
	if (!bad) throw new Error('no feedback');
	const subject = { kind: 'review' as const, id: String(bad.id) };
	const report = { reason: 'onvriendelijk' as const, note: '' };
	expect((await maker.db((trx) => findSubject(trx, subject)))?.excerpt).toContain('Waardeloos');
	// of others' work there is nothing to report
	expect(await readers[2]?.db((trx) => findSubject(trx, subject))).toBeNull();
	await maker.db((trx) => createReport(trx, maker.id, subject, report));
	await expect(
		maker.db((trx) => createReport(trx, maker.id, subject, report))
	).rejects.toMatchObject({ constraint: 'reports_once_review' });
	const queue = (member: Member, open = true) =>
		member.db((trx) => listReports(trx, { community: place, open, before: null }));
	const [reported] = (await queue(educator)).reports;
	expect(reported).toMatchObject({ review_id: bad.id, tips: bad.tips, readable: false });
	if (!reported) throw new Error('no report');
	// nobody decides about their own words, whatever they lead
	await owner.query(
		`update public.memberships set role = 'coach' where community_id = $1 and person_id = $2`,
		[place, peer.id]
	);
	expect((await queue(peer)).reports).toEqual([]);
	const decision = { report: reported.id, outcome: 'hidden' as const, words: 'Onaardig', days: '' };
	await educator.db((trx) => decideReport(trx, { ...decision, days: '' }));
	expect((await seen()).map(({ reviewerId }) => reviewerId)).toEqual([other.id]);
	const own = await peer.db((trx) => listReviews(trx, id));
	expect(own).toMatchObject([{ hiddenWhy: 'Onaardig' }]);
	await expect(peer.db((trx) => giveReview(trx, id, review))).rejects.toMatchObject({
		hint: 'review_hidden'
	});
	expect((await readers[2]?.db(listWaiting))?.map((one) => one.id)).toContain(id);
	const { rows } = await owner.query(
		`select topic from public.notifications where details ->> 'submission' = $1 and topic like 'review_hidden' and person_id = $2`,
		[String(id), peer.id]
	);
	expect(rows).toHaveLength(1);
	await educator.db((trx) => restoreHidden(trx, { kind: 'review', id: bad.id, note: 'Toch goed' }));
	expect(await seen()).toHaveLength(2);
});
