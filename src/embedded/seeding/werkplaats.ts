import { createHash } from 'node:crypto';
import { env } from '../../environment.ts';
import { achievementOf } from '../../lib/learning/achievement.ts';
import { badgeCredential } from '../../lib/learning/credential.ts';
import { readPath } from '../../lib/learning/files.ts';
import type { Module } from '../../lib/learning/path.ts';
import { routeOf } from '../../lib/learning/route.ts';
import { signCredential } from '../../lib/learning/signing.server.ts';
import { content } from '../seed/content.ts';
import { werkplaats } from '../seed/werkplaats.ts';
import { root } from '../services.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

const dayOf = (later: number) => daysAgo(-later).toISOString().slice(0, 10);

/** The werkplaats that follows a route together: plan, progress, work, feedback and a badge. */
export async function loadWerkplaats(seeding: Seeding): Promise<void> {
	const { client, people, communities } = seeding;
	const { id: community } = must(communities, werkplaats.community);
	await insert(client, 'public.cohorts', {
		community_id: community,
		route: werkplaats.route,
		starts_on: dayOf(werkplaats.starts),
		ends_on: dayOf(werkplaats.ends),
		group_work: werkplaats.groupWork
	});
	for (const [position, { module, due, together }] of werkplaats.modules.entries())
		await insert(client, 'public.cohort_modules', {
			community_id: community,
			module,
			position,
			due_on: dayOf(due),
			together
		});
	await loadStudents(seeding, community);
	await loadWork(seeding, community);
	const badged = must(people, werkplaats.badge);
	for (const [phase, modules] of [werkplaats.modules.slice(0, 3)].entries())
		await insert(client, 'public.certificates', {
			person_id: badged,
			phase: phase + 1,
			code: '7KD2M9QX4VTB',
			modules: modules.map(({ module }) => module),
			minutes: 120,
			issued_at: daysAgo(20)
		});
	await loadBadge(seeding, badged);
}

/** The lessons of a module that somebody opened, the last of them perhaps unfinished. */
async function visit(
	client: Seeding['client'],
	person_id: string,
	module: Module | undefined,
	opened: number,
	last: { ago: number; done: boolean }
): Promise<void> {
	const lessons = module?.lessons.slice(0, opened) ?? [];
	for (const [at, lesson] of lessons.entries()) {
		const when = daysAgo(last.ago, (lessons.length - at) * 5);
		await insert(client, 'public.lesson_visits', {
			person_id,
			module: module?.slug,
			lesson: lesson.slug,
			first_at: when,
			last_at: when,
			seen_version: lesson.version,
			done_at: last.done || at < lessons.length - 1 ? when : null
		});
	}
}

async function loadStudents({ client, people }: Seeding, community: number): Promise<void> {
	const bySlug = new Map(readPath(root).modules.map((module) => [module.slug, module]));
	const modules = werkplaats.modules.map(({ module }) => module);
	for (const { person, done, busy, lets } of werkplaats.students) {
		const person_id = must(people, person);
		await insert(client, 'public.learner_routes', {
			person_id,
			route: werkplaats.route,
			modules,
			chosen_at: daysAgo(70)
		});
		// what somebody answered in the lessons themselves stands already
		const { rows } = await client.query<{ module: string }>(
			'select module from public.module_progress where person_id = $1',
			[person_id]
		);
		const answered = new Set(rows.map(({ module }) => module));
		for (const [at, module] of modules.slice(0, done).entries()) {
			if (answered.has(module)) continue;
			await insert(client, 'public.module_progress', {
				person_id,
				module,
				done: 6,
				total: 6,
				quiz_right: 4,
				quiz_total: 5,
				completed_at: daysAgo(65 - at * 7),
				updated_at: daysAgo(65 - at * 7)
			});
			await visit(client, person_id, bySlug.get(module), 9, { ago: 65 - at * 7, done: true });
		}
		const next = modules[done];
		if (busy && next && !answered.has(next)) {
			const ago = { ago: busy.daysAgo, done: false };
			await visit(client, person_id, bySlug.get(next), 1 + Math.floor(busy.done / 2), ago);
			await insert(client, 'public.module_progress', {
				person_id,
				module: next,
				done: busy.done,
				total: busy.total,
				updated_at: daysAgo(busy.daysAgo)
			});
		}
		if (lets.length > 0)
			await insert(client, 'public.cohort_consents', {
				community_id: community,
				person_id,
				progress: lets.includes('progress'),
				work: lets.includes('work'),
				given_at: daysAgo(68)
			});
	}
}

async function loadWork({ client, people }: Seeding, community: number): Promise<void> {
	for (const {
		person,
		reviews,
		asks,
		shares = [],
		daysAgo: age,
		url,
		...work
	} of werkplaats.work) {
		const submission_id = await insertId(client, 'public.submissions', {
			...work,
			person_id: must(people, person),
			url: url ?? null,
			submitted_at: daysAgo(age),
			updated_at: daysAgo(age),
			asked_at: asks ? daysAgo(age) : null,
			asked_in: asks ? community : null
		});
		for (const { with: whom, days } of shares)
			await insert(client, 'public.submission_shares', {
				submission_id,
				...(whom === 'werkplaats'
					? { community_id: community }
					: { person_id: must(people, whom) }),
				until: `${dayOf(days)}T23:59:59Z`
			});
		for (const { by, educator, given, reported, daysAgo: since } of reviews) {
			const review_id = await insertId(client, 'public.reviews', {
				submission_id,
				reviewer_id: must(people, by),
				role: educator ? 'educator' : 'peer',
				taken_at: daysAgo(since + 1),
				...(given
					? { ...given, given_at: daysAgo(since), revision: 1 }
					: { taken_at: daysAgo(since) })
			});
			if (reported)
				await insert(client, 'public.reports', {
					review_id,
					reporter_id: must(people, person),
					reason: reported.reason,
					note: reported.note,
					created_at: daysAgo(reported.daysAgo)
				});
		}
	}
}

async function loadBadge({ client }: Seeding, person_id: string): Promise<void> {
	const route = routeOf('lio');
	const address = content.people.find(({ key }) => key === werkplaats.badge)?.email ?? '';
	const facts = {
		code: '4C7H0RTN2W8E',
		salt: 'demo-zout-van-het-vliegwiel',
		addressHash: createHash('sha256').update(`${address}demo-zout-van-het-vliegwiel`).digest('hex'),
		statusList: 1,
		statusIndex: 73_519,
		issuedAt: daysAgo(1)
	};
	const slugs = new Set(werkplaats.modules.map(({ module }) => module));
	const modules = readPath(root).modules.flatMap(({ slug, facts }) =>
		slugs.has(slug) ? [facts] : []
	);
	await insert(client, 'public.badges', {
		person_id,
		route: route.key,
		code: facts.code,
		salt: facts.salt,
		address_hash: facts.addressHash,
		status_list: facts.statusList,
		status_index: facts.statusIndex,
		issued_at: facts.issuedAt,
		jwt: await signCredential(
			badgeCredential({ ...facts, origin: env.ORIGIN, achievement: achievementOf(route, modules) })
		)
	});
}
