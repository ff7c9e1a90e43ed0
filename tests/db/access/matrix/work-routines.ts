/** Functions about work, feedback and proof, called by everybody. */
import { randomUUID } from 'node:crypto';
import { active, everyone, insiders, leads, people, type Actor, type Who } from '../actors.ts';
import { badge, code, work } from '../furnish-work.ts';
import type { Call, Routine, Value, Values } from '../types.ts';
import type { World } from '../world.ts';

const holds = (sql: string) => `select 1 where exists (${sql})`;
const tellsText =
	(text: string) =>
	(answer: unknown): boolean =>
		JSON.stringify(answer).includes(text);
const signedIn = { road: 'site', grantedTo: 'tokens' } as const;
const anyone = { road: 'site', grantedTo: 'anyone' } as const;
const now = () => new Date().toISOString();

const taking = (name: string, more: (world: World) => Values, who: Who): Call => ({
	name,
	args: async (world) => ({
		submission: await work(world, world.person('narrow'), more(world))
	}),
	proof: (world, me, { submission }) =>
		holds(`select from public.reviews where submission_id = ${String(submission)}
			and reviewer_id = '${world.person(me)}'`),
	who
});

/** Has a module behind them, whoever has a card. */
async function finish(world: World, me: Actor): Promise<void> {
	if (!people.includes(me)) return;
	await world.owner.query(
		`insert into public.test_outs (person_id, module, right_count, total, passed_at)
		 select id, 'klaar', 5, 5, now() from public.profiles where id = $1 and erased_at is null
		 on conflict do nothing`,
		[world.person(me)]
	);
	// what an earlier call earned is no proof of this one
	for (const rest of ['certificates where phase > 1', "badges where route in ('starter', 'lio')"])
		await world.owner.query(`delete from public.${rest} and person_id = $1`, [world.person(me)]);
}

/** A badge of the actor's, or of somebody else for an actor who has no card. */
async function own(world: World, me: Actor, more: Values): Promise<Value> {
	const person = people.includes(me) ? world.person(me) : world.person('stranger');
	await world.owner.query('delete from public.badges where person_id = $1 and route = $2', [
		person,
		'opleider'
	]);
	return (await badge(world, person, more)).code ?? null;
}

/** Feedback on work of ours that somebody reported. */
const settling = (action: string, more: Values): Routine => ({
	grantedTo: 'tokens',
	calls: (
		[
			['that was reported', true],
			['that nobody reported', false]
		] as const
	).map(([name, reported]): Call => ({
		name,
		args: async (world) => {
			const submission_id = await work(world, world.person('narrow'), {
				asked_at: now(),
				asked_in: world.id('community.ours')
			});
			const review = await world.put('reviews', {
				...{ submission_id, reviewer_id: world.person('stranger'), role: 'peer' },
				...{ given_at: now(), top: 'x', tips: 'x', ...more }
			});
			if (reported)
				await world.put('reports', {
					review_id: review.id ?? null,
					reporter_id: world.person('narrow'),
					reason: 'onvriendelijk'
				});
			return { review: review.id ?? null, why: 'proef' };
		},
		proof: (_world, _me, { review }) =>
			holds(
				`select from public.audit_entries where action = '${action}' and subject_id = '${String(review)}'`
			),
		who: reported ? [...leads, 'moderator'] : []
	}))
});

export const workRoutines: Readonly<Record<string, Routine>> = {
	'public.list_waiting_work()': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'to find what waits in ours',
				args: () => ({}),
				tells: tellsText('Wachtend kwartelei'),
				who: insiders
			}
		]
	},
	'public.lesson_drop_off()': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'to see where learners stop',
				args: () => ({}),
				tells: tellsText('gelezen'),
				who: ['editor']
			}
		]
	},
	'public.take_review(bigint)': {
		...signedIn,
		calls: [
			taking(
				'of work that asks in ours',
				(world) => ({ asked_at: now(), asked_in: world.id('community.ours') }),
				insiders
			),
			taking('of work that asks nobody', () => ({}), [])
		]
	},
	'public.give_review(bigint,jsonb,text,text)': {
		...signedIn,
		calls: [
			{
				name: 'where one promised it',
				args: async (world, me) => {
					const submission = await work(world, world.person('narrow'), { asked_at: now() });
					if (people.includes(me))
						await world.put('reviews', {
							submission_id: submission,
							reviewer_id: world.person(me),
							role: 'peer'
						});
					return { submission, rubric: '{}', good: 'Mooi', better: 'Tip' };
				},
				proof: (_world, _me, { submission }) =>
					holds(
						`select from public.reviews where submission_id = ${String(submission)} and given_at is not null`
					),
				who: active
			},
			{
				name: 'where one promised nothing',
				args: async (world) => ({
					submission: await work(world, world.person('narrow'), { asked_at: now() }),
					rubric: '{}',
					good: 'Mooi',
					better: 'Tip'
				}),
				proof: (_world, _me, { submission }) =>
					holds(`select from public.reviews where submission_id = ${String(submission)}`),
				who: []
			}
		]
	},
	'public.hide_review(bigint,text)': settling('review.hide', {}),
	'public.restore_review(bigint,text)': settling('review.restore', { hidden_at: now() }),
	'public.issue_certificate(integer,text[],integer,text)': {
		...signedIn,
		calls: [
			{
				name: 'for a phase behind one',
				args: async (world, me) => {
					await finish(world, me);
					return { of_phase: 2, of_modules: '{klaar}', of_minutes: 60, new_code: code() };
				},
				proof: (world, me) =>
					holds(
						`select from public.certificates where person_id = '${world.person(me)}' and phase = 2`
					),
				who: active
			},
			{
				name: 'for a phase that is not',
				args: () => ({
					of_phase: 3,
					of_modules: '{klaar,nooit}',
					of_minutes: 60,
					new_code: code()
				}),
				proof: (world, me) =>
					holds(
						`select from public.certificates where person_id = '${world.person(me)}' and phase = 3`
					),
				who: []
			}
		]
	},
	'public.issue_badge(text,text[],integer,text,text)': {
		...signedIn,
		calls: [
			{
				name: 'for a route behind one',
				args: async (world, me) => {
					await finish(world, me);
					return {
						of_route: 'starter',
						of_modules: '{klaar}',
						reviews_needed: 0,
						new_code: code(),
						new_salt: randomUUID()
					};
				},
				proof: (world, me) =>
					holds(
						`select from public.badges where person_id = '${world.person(me)}' and route = 'starter'`
					),
				who: active
			},
			{
				name: 'without the feedback it asks for',
				args: async (world, me) => {
					await finish(world, me);
					return {
						of_route: 'lio',
						of_modules: '{klaar}',
						reviews_needed: 99,
						new_code: code(),
						new_salt: randomUUID()
					};
				},
				proof: (world, me) =>
					holds(
						`select from public.badges where person_id = '${world.person(me)}' and route = 'lio'`
					),
				who: []
			}
		]
	},
	'public.keep_credential(text,text)': {
		...signedIn,
		calls: [
			{
				name: 'of an own badge',
				args: async (world, me) => ({
					of_code: await own(world, me, { jwt: null }),
					signed: 'matrix'
				}),
				proof: (_world, _me, { of_code }) =>
					holds(`select from public.badges where code = '${String(of_code)}' and jwt = 'matrix'`),
				who: active
			},
			{
				name: 'in place of the one that is there',
				args: async (world, me) => ({ of_code: await own(world, me, {}), signed: 'matrix' }),
				proof: (_world, _me, { of_code }) =>
					holds(`select from public.badges where code = '${String(of_code)}' and jwt = 'matrix'`),
				who: []
			}
		]
	},
	'public.verify_certificate(text)': {
		...anyone,
		calls: [
			{
				name: 'by its code',
				args: async (world) => {
					const given_code = code();
					await world.owner.query(
						`insert into public.certificates (person_id, phase, code, modules, minutes)
						 values ($1, 4, $2, '{klaar}', 60) on conflict (person_id, phase) do update set code = excluded.code`,
						[world.person('narrow'), given_code]
					);
					return { given_code };
				},
				tells: tellsText('Kwartelei narrow'),
				who: everyone
			},
			{
				name: 'by a guess',
				args: () => ({ given_code: '000000000000' }),
				tells: tellsText('Kwartelei'),
				who: []
			}
		]
	},
	'public.verify_badge(text)': {
		...anyone,
		calls: [
			{
				name: 'by its code',
				args: async (world) => ({ given_code: await own(world, 'visitor', {}) }),
				tells: tellsText('opleider'),
				who: everyone
			},
			{
				name: 'for who earned it',
				args: async (world) => ({ given_code: await own(world, 'visitor', {}) }),
				tells: tellsText('Kwartelei'),
				who: []
			}
		]
	},
	'public.list_revoked(integer)': {
		...anyone,
		calls: [
			{
				name: 'of the first list',
				args: () => ({ list: 1 }),
				tells: (answer) => !JSON.stringify(answer).includes('null'),
				who: everyone
			}
		]
	},
	'public.revoke_badge(text,text)': {
		...signedIn,
		calls: [
			{
				name: 'of another',
				args: async (world) => ({ of_code: await own(world, 'visitor', {}), why: 'proef' }),
				proof: (_world, _me, { of_code }) =>
					holds(
						`select from public.badges where code = '${String(of_code)}' and revoked_at is not null`
					),
				who: ['editor', 'admin']
			}
		]
	},
	'public.read_record(text)': {
		...anyone,
		calls: [
			{
				name: 'of oneself',
				args: () => ({ hash: null }),
				tells: tellsText('Kwartelei'),
				who: active
			},
			{
				name: 'by a link that works',
				args: async (world) => {
					const hash = randomUUID();
					await world.put('record_links', {
						person_id: world.person('narrow'),
						token_hash: hash,
						until: '2027-01-01'
					});
					return { hash };
				},
				tells: tellsText('Kwartelei narrow'),
				who: everyone
			},
			{
				name: 'by a link that ended',
				args: async (world) => {
					const hash = randomUUID();
					await world.put('record_links', {
						person_id: world.person('narrow'),
						token_hash: hash,
						until: '2026-01-01'
					});
					return { hash };
				},
				tells: tellsText('Kwartelei'),
				who: []
			}
		]
	}
};
