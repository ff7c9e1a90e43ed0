/**
 * Reporting and hiding feedback, rule by rule. Each rule was taken away once, in the database or in
 * the code, and something here turned red.
 */
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	giveReview,
	listReviews,
	listWaiting,
	takeReview
} from '../../src/lib/learning/reviews.server.ts';
import { findAssignment, saveWork } from '../../src/lib/learning/submissions.server.ts';
import { decideReport, listReports, restoreHidden } from '../../src/lib/moderation/queue.server.ts';
import { createReport } from '../../src/lib/moderation/reports.server.ts';
import { findSubject } from '../../src/lib/moderation/subjects.server.ts';
import { makeCommunity, makeMember, type Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const report = { reason: 'onvriendelijk' as const, note: '' };
const refused = { code: '42501' };
let educator: Member;
let coach: Member;
let moderator: Member;
let maker: Member;
let peer: Member;
let other: Member;
let third: Member;
let place: number;
/** The work, and the two who gave feedback on it. */
let work: number;
let bad: number;
let good: number;

beforeAll(async () => {
	await owner.connect();
	const names = ['Opleider', 'Coach', 'Moderator', 'Maker', 'Een', 'Twee', 'Drie'];
	const people = await Promise.all(names.map((name) => makeMember(owner, name)));
	[educator, coach, moderator, maker, peer, other, third] = people as [
		Member,
		Member,
		Member,
		Member,
		Member,
		Member,
		Member
	];
	await owner.query(
		`insert into public.platform_roles (person_id, role) values ($1, 'moderator')`,
		[moderator.id]
	);
});
afterAll(() => owner.end());

async function handIn(ask: string): Promise<number> {
	const assignment = findAssignment('m07-eigen-aanpassing');
	if (!assignment) throw new Error('the assignment is gone');
	const words = { body: 'Mijn les', url: null, ask, dropFile: false };
	return (await maker.db((trx) => saveWork(trx, maker.id, assignment, words, null))).id;
}
async function feedback(from: Member): Promise<number> {
	await from.db((trx) => takeReview(trx, work));
	await from.db((trx) => giveReview(trx, work, { levels: {}, top: 'Sterk', tips: 'Slecht' }));
	const [own] = await from.db((trx) => listReviews(trx, work));
	return own?.id ?? 0;
}

beforeEach(async () => {
	await owner.query('delete from public.submissions where person_id = $1', [maker.id]);
	place = await makeCommunity(
		owner,
		'Kring',
		[
			[educator, 'lead'],
			[coach, 'coach'],
			[maker, 'member'],
			...[peer, other, third].map((one) => [one, 'member'] as const)
		],
		{ kind: 'werkplaats' }
	);
	work = await handIn(String(place));
	bad = await feedback(peer);
	good = await feedback(other);
});

const about = (id: number) => ({ kind: 'review' as const, id: String(id) });
const file = (by: Member, id = bad, as = by) =>
	by.db((trx) => createReport(trx, as.id, about(id), report));
const queue = async (of: Member) =>
	(await of.db((trx) => listReports(trx, { community: null, open: true, before: null }))).reports
		.map(({ id, review_id }) => ({ id, review: review_id }))
		.filter(({ review }) => review === bad || review === good);
/** Reports and hides the bad one, as the site does. */
async function hide(): Promise<void> {
	await file(maker);
	const [first] = await queue(educator);
	const decision = { report: first?.id ?? 0, outcome: 'hidden' as const, words: 'Naar' };
	await educator.db((trx) => decideReport(trx, { ...decision, days: '7' }));
}
const settle = (by: Member, verb: 'hide' | 'restore', why: string | null, id = bad) =>
	by.db((trx) => sql`select ${sql.raw(`public.${verb}_review`)}(${id}, ${why})`.execute(trx));
const countOf = async (table: string, where: string): Promise<number> => {
	const { rows } = await owner.query<{ n: number }>(
		`select count(*)::int as n from public.${table} where ${where}`
	);
	return rows[0]?.n ?? 0;
};

test('Feedback is reported by whose work it is on, in one’s own name, once it is given and in sight', async () => {
	// somebody else's name, one's own feedback, and that of others
	await expect(file(maker, bad, third)).rejects.toMatchObject(refused);
	await expect(file(peer)).rejects.toMatchObject(refused);
	await expect(file(third)).rejects.toMatchObject(refused);
	// a promise has no words yet
	await owner.query('update public.reviews set given_at = null where id = $1', [bad]);
	await expect(file(maker)).rejects.toMatchObject(refused);
	expect(await maker.db((trx) => findSubject(trx, about(bad)))).toBeNull();
	await owner.query('update public.reviews set given_at = now() where id = $1', [bad]);
	await hide();
	await expect(file(maker)).rejects.toMatchObject(refused);
	// whoever gave it still sees it, and finds nothing to report
	expect(await peer.db((trx) => findSubject(trx, about(bad)))).toBeNull();
});

test('A report goes to who leads that werkplaats and to moderators, and to nobody it is about', async () => {
	const elsewhere = await makeCommunity(owner, 'Elders', [[third, 'lead']], { kind: 'werkplaats' });
	expect(elsewhere).not.toBe(place);
	await file(maker);
	expect(await queue(educator)).toMatchObject([{ review: bad }]);
	expect(await queue(moderator)).toMatchObject([{ review: bad }]);
	for (const one of [third, other, maker, peer]) expect(await queue(one)).toEqual([]);
	await owner.query(
		`update public.memberships set role = 'coach' where community_id = $1 and person_id = any ($2)`,
		[place, [maker.id, peer.id]]
	);
	for (const one of [maker, peer]) {
		expect(await queue(one)).toEqual([]);
		await expect(settle(one, 'hide', 'Weg ermee')).rejects.toMatchObject(refused);
	}
	const { rows } = await owner.query<{ id: number }>(
		'select id from public.reports where review_id = $1',
		[bad]
	);
	for (const one of [third, maker, peer])
		await expect(
			one.db((trx) =>
				decideReport(trx, { report: rows[0]?.id ?? 0, outcome: 'kept', words: '', days: '7' })
			)
		).rejects.toMatchObject(refused);
	// the report says nothing of who made it
	const { reports } = await educator.db((trx) =>
		listReports(trx, { community: place, open: true, before: null })
	);
	expect(JSON.stringify(reports)).not.toContain(maker.id);
});

test('Of work outside a werkplaats only moderators hear', async () => {
	await owner.query('update public.submissions set asked_in = null where id = $1', [work]);
	await file(maker);
	expect(await queue(educator)).toEqual([]);
	expect(await queue(moderator)).toMatchObject([{ review: bad }]);
});

test('Feedback is hidden after a report, with a reason, once, and its giver hears why', async () => {
	await file(maker);
	// nothing was reported of the other feedback, whatever one leads
	for (const one of [educator, moderator])
		await expect(settle(one, 'hide', 'Zomaar', good)).rejects.toMatchObject(refused);
	for (const why of ['', '  ', null])
		await expect(settle(educator, 'hide', why)).rejects.toMatchObject({ hint: 'reason_missing' });
	await settle(educator, 'hide', 'Naar');
	await settle(coach, 'hide', 'Nog eens');
	const entries = (action: string) =>
		countOf(
			'audit_entries',
			`action = 'review.${action}' and subject_id = '${bad}' and reason <> ''`
		);
	const notices = (topic: string) =>
		countOf(
			'notifications',
			`person_id = '${peer.id}' and topic = '${topic}' and details ->> 'submission' = '${work}'`
		);
	expect([await entries('hide'), await notices('review_hidden')]).toEqual([1, 1]);
	expect(await peer.db((trx) => listReviews(trx, work))).toMatchObject([{ hiddenWhy: 'Naar' }]);

	await expect(settle(maker, 'restore', 'Toch')).rejects.toMatchObject(refused);
	await expect(settle(educator, 'restore', ' ')).rejects.toMatchObject({ hint: 'reason_missing' });
	await educator.db((trx) => restoreHidden(trx, { kind: 'review', id: bad, note: 'Toch goed' }));
	await settle(educator, 'restore', 'Nog eens');
	expect([await entries('restore'), await notices('review_restored')]).toEqual([1, 1]);
	expect(await peer.db((trx) => listReviews(trx, work))).toMatchObject([{ hiddenAt: null }]);
});

test('One decision answers all reports of the same feedback, and fits what was reported', async () => {
	await maker.db((trx) =>
		trx
			.insertInto('cohort_consents')
			.values({ community_id: place, person_id: maker.id, work: true })
			.execute()
	);
	await file(maker);
	// the educator may read the work, so may report too, and then no longer decides
	await file(educator);
	const [first] = await queue(coach);
	const decide = (outcome: 'hidden' | 'suspended') =>
		coach.db((trx) =>
			decideReport(trx, { report: first?.id ?? 0, outcome, words: 'Naar', days: '7' })
		);
	await expect(decide('suspended')).rejects.toMatchObject({ hint: 'other_outcome' });
	await decide('hidden');
	expect(await countOf('reports', `review_id = ${bad} and decided_at is null`)).toBe(0);
	for (const one of [maker, educator])
		expect(
			await countOf(
				'notifications',
				`person_id = '${one.id}' and topic = 'report_decided' and community_id = ${place}`
			)
		).toBe(1);
	await expect(decide('hidden')).rejects.toMatchObject({ hint: 'already_decided' });
	// who leads the werkplaats and reads the work no longer sees it either
	expect((await educator.db((trx) => listReviews(trx, work))).map(({ id }) => id)).toEqual([good]);
});

test('Hidden feedback counts for nobody: there is room for another, and an educator is asked in time', async () => {
	expect((await third.db(listWaiting)).map(({ id }) => id)).not.toContain(work);
	await expect(third.db((trx) => takeReview(trx, work))).rejects.toMatchObject({
		hint: 'review_taken'
	});
	const badge = (code: string) =>
		peer.db((trx) =>
			sql`select public.issue_badge('eigen', '{mag-dit}', 1, ${code}, 'zout-van-een-test')`.execute(
				trx
			)
		);
	await owner.query(
		`insert into public.module_progress (person_id, module, done, total, completed_at)
		 values ($1, 'mag-dit', 1, 1, now()) on conflict do nothing`,
		[peer.id]
	);
	await hide();
	// nothing that was given in earlier tests is left, so this was all
	await expect(badge('N0GGEENBADGE')).rejects.toMatchObject({ hint: 'reviews_missing' });
	await owner.query(
		`update public.submissions set asked_at = now() - interval '8 days' where id = $1`,
		[work]
	);
	await owner.query('select private.tend_reviews()');
	expect(
		await countOf(
			'notifications',
			`person_id = '${coach.id}' and topic = 'review_late' and details ->> 'submission' = '${work}'`
		)
	).toBe(1);
	expect((await third.db(listWaiting)).find(({ id }) => id === work)?.given).toBe(1);
	await third.db((trx) => takeReview(trx, work));
	// whoever gave the hidden one neither improves it nor starts anew
	await peer.db((trx) => takeReview(trx, work)).catch(() => undefined);
	expect(await peer.db((trx) => listReviews(trx, work))).toMatchObject([{ id: bad }]);
	await expect(feedback(peer)).rejects.toThrow();
	const words = { levels: {}, top: 'Anders', tips: 'Anders' };
	await expect(peer.db((trx) => giveReview(trx, work, words))).rejects.toMatchObject({
		hint: 'review_hidden'
	});
});
