import type { Value } from '../../lib/learning/answer.ts';
import type { AnsweredKind, Block } from '../../lib/learning/block.ts';
import { isComplete, progressOf } from '../../lib/learning/completion.ts';
import { gapsOf } from '../../lib/learning/face.ts';
import { readPath } from '../../lib/learning/files.ts';
import { judge } from '../../lib/learning/judge.ts';
import type { Lesson, Module } from '../../lib/learning/path.ts';
import { changedSince, learners } from '../seed/learning.ts';
import { words } from '../seed/learning-words.ts';
import { root } from '../services.ts';
import { daysAgo, insert, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/**
 * What somebody who took the time would have answered.
 * @throws Error where the demo has no words of this person for a block that asks for words
 */
function goodAnswer(block: Block, person: string): Value<AnsweredKind> {
	switch (block.kind) {
		case 'Choice':
			return block.props.options.flatMap(({ text, right }) => (right ? [text] : []));
		case 'Sort':
			return Object.fromEntries(
				block.props.items.map(({ text, group }) => [text, block.props.groups[group] ?? ''])
			);
		case 'Match':
			return Object.fromEntries(block.props.pairs.map(({ left, right }) => [left, right]));
		case 'Gap':
			return gapsOf(block.props.text).answers.map(([first = '']) => first);
		case 'Order':
			return block.props.steps;
		case 'Checklist':
			return block.props.items.slice(0, 3).map(({ key }) => key);
		case 'Calibrate':
			return Object.fromEntries(
				block.props.reference.map(({ criterion, level }) => [criterion, level])
			);
		case 'FindErrors':
			return {
				found: 'De afbeelding heeft geen beschrijving en de tekst is te licht.',
				seen: block.props.errors.slice(0, 3).map(({ what }) => what)
			};
		case 'RemixCalculator':
			return ['cc-by-40', 'cc-by-sa-40'];
		case 'AttributionBuilder':
			return {
				title: 'De waterkringloop',
				author: 'A. de Boer',
				url: 'https://maken.wikiwijs.nl',
				licence: 'cc-by-40',
				adaptedBy: ''
			};
		case 'MetadataExercise':
			return {
				title: 'Nepnieuws herkennen: drie berichten vergelijken',
				description:
					'Leerlingen vergelijken drie nieuwsberichten, zoeken de bron op en leggen uit welk bericht ze vertrouwen. Met handleiding en antwoordmodel.',
				sector: 'vo',
				level: 'vmbo',
				subject: 'Maatschappijleer',
				keywords: 'nepnieuws, bronnen, mediawijsheid',
				licence: 'cc-by-40'
			};
		case 'GoalWriting':
			return 'De leerling noemt bij een nieuwsbericht twee bronnen en legt in één zin uit welke hij vertrouwt.';
		default: {
			const own = words[block.id]?.[person];
			if (own === undefined) throw new Error(`${person} says nothing at ${block.id}`);
			return own;
		}
	}
}

/** One person in one module, as far as the lessons given. */
async function loadModule(
	{ client, people }: Seeding,
	person: string,
	module: Module,
	lessons: readonly Lesson[],
	days: number
): Promise<void> {
	const person_id = must(people, person);
	const answers = new Map<string, ReturnType<typeof judge>>();
	for (const [at, lesson] of lessons.entries()) {
		const when = daysAgo(days, at * 5);
		const place = { person_id, module: module.slug, lesson: lesson.slug };
		await insert(client, 'public.lesson_visits', {
			...place,
			first_at: when,
			last_at: when,
			seen_version:
				days > 5 &&
				module.slug === changedSince.module &&
				changedSince.lessons.includes(lesson.number)
					? 'before'
					: lesson.version,
			done_at: when
		});
		for (const block of lesson.blocks) {
			const value = goodAnswer(block, person);
			const verdict = judge(block, value);
			answers.set(block.id, verdict);
			await insert(client, 'public.learning_answers', {
				...place,
				block: block.id,
				value: JSON.stringify(value),
				correct: verdict.correct,
				version: block.version,
				updated_at: when
			});
		}
	}
	const progress = progressOf(module.blocks, answers);
	const last = daysAgo(days, lessons.length * 5);
	await insert(client, 'public.module_progress', {
		person_id,
		module: module.slug,
		done: progress.done,
		total: progress.total,
		quiz_right: progress.quizRight,
		quiz_total: progress.quizTotal,
		completed_at: isComplete(progress) ? last : null,
		updated_at: last
	});
}

/** People at different stages of the path. */
export async function loadLearning(seeding: Seeding): Promise<void> {
	const { modules } = readPath(root);
	const bySlug = new Map(modules.map((module) => [module.slug, module]));
	for (const { person, complete, underWay } of learners) {
		for (const [at, slug] of complete.entries()) {
			const module = must(bySlug, slug);
			await loadModule(seeding, person, module, module.lessons, 60 - at * 12);
		}
		if (!underWay) continue;
		const module = must(bySlug, underWay.module);
		await loadModule(seeding, person, module, module.lessons.slice(0, underWay.lessons), 3);
	}
}
