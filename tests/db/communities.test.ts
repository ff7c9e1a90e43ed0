/** What must hold in a community whoever writes, and when two do at once. People are those of the demo. */
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { changeState, findCommunity } from '../../src/lib/communities/communities.server.ts';
import { parseInvitees } from '../../src/lib/communities/invitation.ts';
import {
	acceptInvitation,
	checkInvitees,
	findInvitation,
	inviteByLink,
	inviteByMail,
	resendInvitation,
	revokeInvitation
} from '../../src/lib/communities/invitations.server.ts';
import {
	answerRequest,
	askToJoin,
	changeRole,
	joinCommunity,
	listMembers,
	listRequests,
	removeMember
} from '../../src/lib/communities/members.server.ts';
import { findOverview } from '../../src/lib/communities/overview.server.ts';
import { tasks } from '../../src/lib/communities/communities.jobs.ts';
import { asService, closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import type { Db } from '../../src/lib/server/db.ts';
import { refusal } from '../../src/lib/server/errors.ts';
import { doorWithoutSession } from '../support/members.ts';

afterAll(closeDatabase);

async function idOf(name: string): Promise<string> {
	const { id } = await asService('find a person of the demo', (trx) =>
		trx.selectFrom('profiles').select('id').where('name', '=', name).executeTakeFirstOrThrow()
	);
	return id;
}

type Road = <T>(fn: (trx: Db) => Promise<T>) => Promise<T>;

async function as(name: string): Promise<{ id: string; db: Road }> {
	const id = await idOf(name);
	return { id, db: doorWithoutSession(id).db };
}

async function communityId(slug: string): Promise<number> {
	const found = await openDoor(null).db((trx) => findCommunity(trx, slug, false));
	if (!found) throw new Error(`no community ${slug}`);
	return found.id;
}

const hintOf = (act: Promise<unknown>) =>
	act.then(
		() => 'worked',
		(error: unknown) => refusal(error) ?? (error as { code?: string }).code
	);

type Act = (trx: Db) => Promise<unknown>;

/** The second act begins while the first is done but not committed: the moment that races are lost. */
async function overlapping(first: Road, act: Act, second: Road, other: Act) {
	const { promise: acted, resolve } = Promise.withResolvers<void>();
	const held = first(async (trx) => {
		await act(trx);
		resolve();
		await new Promise((done) => setTimeout(done, 400));
	});
	await acted;
	return Promise.all([hintOf(held), hintOf(second(other))]);
}

test('two leads who leave at the same moment do not leave the community without one', async () => {
	const community = await communityId('geschiedenis-vmbo-examen');
	const leads = await asService('the two leads', (trx) =>
		trx
			.selectFrom('memberships as m')
			.innerJoin('profiles as p', 'p.id', 'm.person_id')
			.select(['p.id', 'p.name'])
			.where('m.community_id', '=', community)
			.where('m.role', '=', 'lead')
			.execute()
	);
	expect(leads).toHaveLength(2);
	const [one, two] = await Promise.all(leads.map(({ name }) => as(name)));
	if (!one || !two) throw new Error('two leads are needed');
	const outcomes = await overlapping(
		one.db,
		(trx) => removeMember(trx, community, one.id),
		two.db,
		(trx) => removeMember(trx, community, two.id)
	);
	expect(outcomes.toSorted()).toEqual(['last_lead', 'worked']);
});

test('the last lead cannot become an ordinary member either', async () => {
	const community = await communityId('zorgtechnologie-mbo');
	const { id, db } = await as('Jolanda Fransen');
	expect(await hintOf(db((trx) => changeRole(trx, community, id, 'member')))).toBe('last_lead');
});

test('of twenty people with one link for three, three come in', async () => {
	const community = await communityId('werkplaats-sport-bewegen');
	const lead = await as('Marijke Terpstra');
	const { token } = await lead.db((trx) =>
		inviteByLink(trx, community, lead.id, { role: 'member', days: 7 }, 3)
	);
	const outside = await asService('twenty who are not in', (trx) =>
		trx
			.selectFrom('profiles as p')
			.select('p.id')
			.where(
				sql<boolean>`not exists (select from memberships m where m.person_id = p.id and m.community_id = ${community})
					and not exists (select from suspensions s where s.person_id = p.id)`
			)
			.where('p.erased_at', 'is', null)
			.limit(20)
			.execute()
	);
	const outcomes = await Promise.all(
		outside.map(({ id }) =>
			hintOf(doorWithoutSession(id).db((trx) => acceptInvitation(trx, token)))
		)
	);
	expect(outcomes.filter((outcome) => outcome === 'worked')).toHaveLength(3);
	expect(new Set(outcomes)).toEqual(new Set(['worked', 'invitation_over']));
});

test('two people who use the last place of a link at once do not both come in', async () => {
	const community = await communityId('zorgtechnologie-mbo');
	const lead = await as('Jolanda Fransen');
	const { token } = await lead.db((trx) =>
		inviteByLink(trx, community, lead.id, { role: 'member', days: 7 }, 1)
	);
	const [one, two] = await Promise.all([as('Petra van Zanten'), as('Dirk Oosterom')]);
	const accept: Act = (trx) => acceptInvitation(trx, token);
	expect(await overlapping(one.db, accept, two.db, accept)).toEqual(['worked', 'invitation_over']);
});

test('a token is kept as its hash, a resent one replaces the first, a withdrawn one is over', async () => {
	const community = await communityId('werkplaats-sport-bewegen');
	const lead = await as('Marijke Terpstra');
	const terms = { role: 'member', days: 7 } as const;
	await lead.db((trx) => inviteByMail(trx, community, lead.id, ['nieuw@school.nl'], terms, 'nl'));
	const mailed = () =>
		asService('read the outbox', (trx) =>
			trx
				.selectFrom('mails as m')
				.select('m.payload')
				.where('m.address', '=', 'nieuw@school.nl')
				.orderBy('m.id')
				.execute()
		).then((mails) => mails.map(({ payload }) => payload as { invitation: number; token: string }));
	const [first] = await mailed();
	if (!first) throw new Error('no mail was written');
	const stored = await asService('read what is stored', (trx) =>
		trx.selectFrom('invitations').selectAll().where('id', '=', first.invitation).execute()
	);
	expect(JSON.stringify(stored)).not.toContain(first.token);

	expect(await lead.db((trx) => resendInvitation(trx, community, first.invitation, 'nl'))).toBe(
		true
	);
	const [, second] = await mailed();
	if (!second) throw new Error('the second mail was not written');
	const find = (token: string) => openDoor(null).db((trx) => findInvitation(trx, token));
	expect(await find(first.token)).toBeNull();
	expect((await find(second.token))?.state).toBe('open');

	await lead.db((trx) => revokeInvitation(trx, community, first.invitation));
	expect((await find(second.token))?.state).toBe('revoked');
	const { db } = await as('Dirk Oosterom');
	expect(await hintOf(db((trx) => acceptInvitation(trx, second.token)))).toBe('invitation_over');
});

test('only a lead learns whether an address is in already', async () => {
	const community = await communityId('werkplaats-sport-bewegen');
	const list = parseInvitees('lars@voorbeeld.nl, onbekend@school.nl');
	const lead = await as('Marijke Terpstra');
	const judged = await lead.db((trx) => checkInvitees(trx, community, list));
	expect(judged.map(({ state }) => state)).toEqual(['member', 'new']);
	const outsider = await as('Dirk Oosterom');
	expect(await hintOf(outsider.db((trx) => checkInvitees(trx, community, list)))).toBe('42501');
});

test('a door that is not open lets nobody in by pressing', async () => {
	const { db } = await as('Petra van Zanten');
	const closed = await communityId('prentenboeken');
	expect(await hintOf(db((trx) => joinCommunity(trx, closed)))).toBe('42501');
});

test('a request is answered once, also by two leads at once; the card is seen while it waits', async () => {
	const community = await communityId('prentenboeken');
	const asker = await as('Nina Castelijns');
	await asker.db((trx) => askToJoin(trx, community, asker.id, 'Mag ik meedoen?'));
	expect(await hintOf(asker.db((trx) => askToJoin(trx, community, asker.id, 'Nog eens')))).toBe(
		'join_requests_one_open'
	);
	const leads = await asService('leads and coach', (trx) =>
		trx
			.selectFrom('memberships as m')
			.innerJoin('profiles as p', 'p.id', 'm.person_id')
			.select('p.name')
			.where('m.community_id', '=', community)
			.where('m.role', 'in', ['lead', 'coach'])
			.execute()
	);
	const [one, two] = await Promise.all(leads.slice(0, 2).map(({ name }) => as(name)));
	if (!one || !two) throw new Error('two who lead are needed');
	const waiting = await one.db((trx) => listRequests(trx, community));
	const mine = waiting.find(({ person }) => person === asker.id);
	expect(mine?.name).toBeTruthy();
	const id = mine?.id ?? 0;
	const outcomes = await Promise.all(
		[one, two].map(({ db }) => hintOf(db((trx) => answerRequest(trx, id, true, 'Welkom'))))
	);
	expect(outcomes.toSorted()).toEqual(['already_decided', 'worked']);

	// told once, however often the job runs
	const helpers = {} as Parameters<NonNullable<typeof tasks.join_request_answered>>[1];
	await tasks.join_request_answered?.({ request: id }, helpers);
	await tasks.join_request_answered?.({ request: id }, helpers);
	const told = await asService('what the asker was told', (trx) =>
		trx
			.selectFrom('notifications')
			.select('details')
			.where('person_id', '=', asker.id)
			.where('topic', '=', 'join_accepted')
			.execute()
	);
	expect(told).toEqual([{ details: { request: id, answer: 'Welkom' } }]);
});

test('an outsider reads the summary, but no member, no talk and no task of the leads', async () => {
	const outsider = await as('Samira Haddou');
	const visitor: Road = (fn) => openDoor(null).db(fn);
	for (const db of [visitor, outsider.db]) {
		const signedIn = db === outsider.db;
		const overview = await db((trx) => findOverview(trx, 'rekenen-vmbo', signedIn));
		expect(overview?.summary).toBeTruthy();
		expect(overview?.people).toEqual([]);
		expect(overview?.forums).toEqual([]);
		expect(overview?.question).toBeNull();
		expect(overview?.openQuestions).toEqual([]);
		expect(overview?.requests).toBe(0);
	}
	const community = await communityId('rekenen-vmbo');
	const page = await outsider.db((trx) => listMembers(trx, community, '', null));
	expect([...page.leads, ...page.members]).toEqual([]);
});

test('a community that was open never becomes a draft, and its changes of state are remembered', async () => {
	const community = await communityId('techniek-po');
	const lead = await as('Willemijn ten Hove');
	expect(await hintOf(lead.db((trx) => changeState(trx, community, 'draft')))).toBe(
		'not_back_to_draft'
	);
	await lead.db((trx) => changeState(trx, community, 'read_only'));
	const audit = await lead.db((trx) =>
		trx
			.selectFrom('audit_entries')
			.select(['actor_id', 'details'])
			.where('community_id', '=', community)
			.where('action', '=', 'community.state')
			.execute()
	);
	expect(audit).toEqual([{ actor_id: lead.id, details: { from: 'open', to: 'read_only' } }]);
	const member = await as('Thijs Wolting');
	await member.db((trx) => changeState(trx, community, 'open'));
	const after = await member.db((trx) => findCommunity(trx, 'techniek-po', true));
	expect(after?.state).toBe('read_only');
	await lead.db((trx) => changeState(trx, community, 'open'));
});

test('whoever a lead takes out reads nothing there on the next request', async () => {
	const community = await communityId('rekenen-vmbo');
	const lead = await as('Joost Hendriks');
	const member = await as('Mehmet Kaplan');
	await lead.db((trx) => removeMember(trx, community, member.id));
	const head = await member.db((trx) => findCommunity(trx, 'rekenen-vmbo', true));
	expect(head?.role).toBeNull();
	const page = await member.db((trx) => listMembers(trx, community, '', null));
	expect([...page.leads, ...page.members]).toEqual([]);
});
