import { criteriaOf } from '../../lib/instruments/quality.ts';
import { boardTeams } from '../seed/boards.ts';
import { helpers, review, teams } from '../seed/instruments.ts';
import type { SeedRound, SeedTeam } from '../seed/instruments.ts';
import { loadBoards } from './boards.ts';
import { day, definitions, loadTalk, startRun, version, writeField } from './runs.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** Who gave which answer, so that it adds up to the counts: the lowest come first. */
const levelsOf = (counts: readonly number[]): number[] =>
	counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1));

/** What the second reviewer saw of a criterion. */
function otherView(code: string, place: number): { score: number; evidence: string } {
	const { differs, others, scores, texts } = review;
	if (code === differs.code) return { score: differs.score, evidence: differs.text };
	const score = scores[code];
	return score
		? { score, evidence: texts[code] ?? '' }
		: { score: 2, evidence: others[place % others.length] ?? '' };
}

/** A round whose answers were counted. */
async function fillRound(
	seeding: Seeding,
	team: SeedTeam,
	run: number,
	round: SeedRound
): Promise<void> {
	const { client, people } = seeding;
	const by = team.people[0] ?? '';
	for (const [area, [now, wish, why]] of Object.entries(round.levels)) {
		await writeField(seeding, run, `level:${area}`, String(now), by);
		await writeField(seeding, run, `goal:${area}`, String(wish), by);
		await writeField(seeding, run, `why:${area}`, why, team.people[1] ?? by);
	}
	for (const person of team.people)
		await insert(client, 'public.run_respondents', {
			run_id: run,
			person_id: must(people, person),
			sent_at: daysAgo(round.days - 3),
			batch: 1
		});
	for (const [at, area] of definitions.get('groeikompas').areas.entries())
		for (const { key } of area.statements) {
			const counts = round.spread[area.key];
			if (!counts) continue;
			const wishes = [0, counts[0], counts[1], counts[2] + counts[3]];
			const [scores, hopes] = [levelsOf(counts), levelsOf(wishes)];
			await client.query(
				`insert into public.run_answers (run_id, person_id, key, score, wish)
				 select $1, person, $2, score, wish from unnest($3::uuid[], $4::int[], $5::int[]) as a (person, score, wish)`,
				[
					run,
					key,
					// not always the same person is the lowest
					team.people.map((_, one) =>
						must(people, team.people[(one + at) % team.people.length] ?? '')
					),
					scores,
					hopes
				]
			);
			for (const [kind, list] of [
				['now', counts],
				['wish', wishes]
			])
				await insert(client, 'public.run_results', {
					run_id: run,
					batch: 1,
					key,
					kind,
					counts: list
				});
		}
	for (const [area, talk] of Object.entries(round.talk ?? {})) {
		const name = definitions.get('groeikompas').areas.find(({ key }) => key === area)?.name ?? area;
		await loadTalk(seeding, run, `area:${area}`, name, talk);
	}
	for (const { owner, firstStep, due, done, ...action } of round.actions)
		await insert(client, 'public.run_actions', {
			run_id: run,
			...action,
			first_step: firstStep,
			owner_id: must(people, owner),
			due_on: day(due),
			done_at: done ? daysAgo(150) : null,
			reminded_at: done ? daysAgo(207) : null
		});
}

async function loadTeam(seeding: Seeding, team: SeedTeam): Promise<void> {
	const { client, people, schools, communities } = seeding;
	const [first = ''] = team.people;
	const id = await insertId(client, 'public.instrument_teams', {
		name: team.name,
		sector: team.sector,
		school_id: must(schools, team.school),
		community_id: team.community ? must(communities, team.community).id : null,
		created_by: must(people, first),
		created_at: daysAgo(420)
	});
	for (const [at, person] of team.people.entries())
		await insert(client, 'public.instrument_members', {
			team_id: id,
			person_id: must(people, person),
			role: at === 0 ? 'facilitator' : 'member',
			joined_at: daysAgo(420 - at)
		});
	for (const [at, round] of team.rounds.entries()) {
		const more = { ...round, round: at + 1, by: first };
		await fillRound(seeding, team, await startRun(seeding, id, 'groeikompas', more), round);
	}
	if (!team.canvas) return;
	const { texts, ...canvas } = team.canvas;
	const run = await startRun(seeding, id, 'visie', {
		...canvas,
		round: 1,
		closed: false,
		by: first
	});
	for (const [at, [key, text]] of Object.entries(texts).entries())
		await writeField(
			seeding,
			run,
			`canvas:${key}`,
			text,
			team.people[at % team.people.length] ?? first
		);
}

/** A review by two, agreed and published; one criterion was far apart. */
async function loadReview(seeding: Seeding): Promise<void> {
	const { client, people, materials } = seeding;
	const material = must(materials, review.material);
	const { rows } = await client.query<{ title: string; version: number }>(
		'select title, version from public.materials where id = $1',
		[material]
	);
	const { title = '', version: reviewed = 1 } = rows[0] ?? {};
	const [first = ''] = review.reviewers;
	const team = await insertId(client, 'public.instrument_teams', {
		name: title.slice(0, 120),
		sector: 'po',
		created_by: must(people, first),
		created_at: daysAgo(review.days)
	});
	const run = await startRun(seeding, team, 'kwaliteitsmodel', {
		title: title.slice(0, 160),
		round: 1,
		days: review.days,
		closed: true,
		by: first
	});
	await insert(client, 'public.quality_reviews', {
		run_id: run,
		material_id: material,
		material_version: reviewed,
		scenario: 'aanbod'
	});
	const outcome: Record<string, { score: number; text: string }> = {};
	const criteria = criteriaOf(definitions.get('kwaliteitsmodel'), 'aanbod');
	for (const [at, person] of review.reviewers.entries()) {
		await insert(client, 'public.instrument_members', {
			team_id: team,
			person_id: must(people, person),
			role: at === 0 ? 'facilitator' : 'member'
		});
		for (const [place, { code }] of criteria.entries()) {
			const score = review.scores[code] ?? 2;
			const text = review.texts[code] ?? '';
			outcome[code] = { score, text };
			await insert(client, 'public.review_scores', {
				run_id: run,
				reviewer: at + 1,
				person_id: must(people, person),
				code,
				...(at === 0 ? { score, evidence: text } : otherView(code, place))
			});
		}
	}
	for (const [code, { score, text }] of Object.entries(outcome)) {
		await writeField(seeding, run, `agreed:${code}`, String(score), first);
		await writeField(seeding, run, `text:${code}`, text, first);
	}
	const { name = '' } = criteria.find(({ code }) => code === review.differs.code) ?? {};
	const about = `Waar zien we het anders? ${review.differs.code} ${name}`;
	await loadTalk(seeding, run, `criterion:${review.differs.code}`, about, review.talk);
	await insert(client, 'public.quality_passports', {
		material_id: material,
		material_version: reviewed,
		rubric_version: version,
		scenario: 'aanbod',
		reviewers: review.reviewers.length,
		outcome,
		run_id: run,
		published_at: daysAgo(review.days - 6)
	});
}

/** Teams with rounds of the Groeikompas, a vision canvas, a board's overview, a reviewed material and schools that help. */
export async function loadInstruments(seeding: Seeding): Promise<void> {
	for (const team of [...teams, ...boardTeams]) await loadTeam(seeding, team);
	await loadBoards(seeding);
	await loadReview(seeding);
	for (const { school, ...helper } of helpers)
		await insert(seeding.client, 'public.area_helpers', {
			school_id: must(seeding.schools, school),
			...helper,
			agreed_on: day(-60),
			added_by: must(seeding.people, 'eva')
		});
}
