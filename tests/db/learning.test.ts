/** Answers in the learning path: kept for good, in order, and nobody else's business. */
import { resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	adoptAnswers,
	listAnswers,
	type Place,
	saveAnswer
} from '../../src/lib/learning/answers.server.ts';
import { readFiles, readPath } from '../../src/lib/learning/files.ts';
import { readMdx } from '../../src/lib/learning/mdx.ts';
import { buildPath } from '../../src/lib/learning/path.ts';
import { recordVisit, listVisits } from '../../src/lib/learning/visits.server.ts';
import { exportPerson } from '../../src/lib/people/export.server.ts';
import { makeMember, type Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const path = readPath(resolve('.'));
const place = (id: string) => {
	const found = path.places.get(id);
	if (!found) throw new Error(`there is no ${id}`);
	return found;
};
const quiz = place('m02-quiz-5');
const right = ['Geen, deze combinatie kan niet'];
let lio: Member;

beforeAll(async () => {
	await owner.connect();
	lio = await makeMember(owner, 'Lio');
});
afterAll(async () => {
	await owner.end();
});

const save = (id: string, value: Parameters<typeof saveAnswer>[3], seen: number | null = null) =>
	lio.db((trx) => saveAnswer(trx, lio.id, place(id), value, seen));
const progress = async () => {
	const { rows } = await owner.query<{
		done: number;
		quiz_right: number;
		completed_at: Date | null;
	}>(
		'select done, quiz_right, completed_at from public.module_progress where person_id = $1 and module = $2',
		[lio.id, quiz.module.slug]
	);
	return rows[0];
};

test('What is right is decided from the content, and counted in the same transaction', async () => {
	expect((await save('m02-quiz-5', ['CC BY-SA'])).answer.verdict.correct).toBe(false);
	expect(await progress()).toMatchObject({ done: 1, quiz_right: 0 });
	expect((await save('m02-quiz-5', right)).answer).toMatchObject({
		revision: 2,
		verdict: { correct: true }
	});
	expect(await progress()).toMatchObject({ done: 1, quiz_right: 1, completed_at: null });
});

test('Two tabs: the last answer counts, and who did not see the other is told', async () => {
	const [one, two] = await Promise.all([
		save('m02-remix', ['cc-by-40', 'cc0-10'], 0),
		save('m02-remix', ['cc-by-40', 'cc-by-sa-40'], 0)
	]);
	expect([one.overwritten, two.overwritten].sort()).toEqual([false, true]);
	const last = one.overwritten ? one : two;
	const kept = await lio.db((trx) => listAnswers(trx, lio.id, [place('m02-remix').block]));
	expect(kept['m02-remix']).toMatchObject({ value: last.answer.value, revision: 2 });
});

test('The same answer again, by a retry say, changes nothing and tells nothing', async () => {
	const first = await save('m02-naamsvermelding', {
		title: 'x',
		author: 'y',
		url: '',
		licence: 'cc-by-40',
		adaptedBy: ''
	});
	const again = await save('m02-naamsvermelding', first.answer.value as typeof right, 0);
	expect(again).toMatchObject({ overwritten: false, answer: { revision: 1 } });
});

test('Answers to many blocks at once are all counted', async () => {
	const { module } = place('m01-quiz-1');
	const choices = module.blocks.filter((block) => block.kind === 'Choice');
	await Promise.all(
		choices.map((block) =>
			save(
				block.id,
				block.props.options.flatMap(({ text, right: is }) => (is ? [text] : []))
			)
		)
	);
	const { rows } = await owner.query<{ done: number }>(
		'select done from public.module_progress where person_id = $1 and module = $2',
		[lio.id, module.slug]
	);
	expect(rows[0]?.done).toBe(choices.length);
});

test('A module is complete when its last required answer is there, and stays so', async () => {
	const sara = await makeMember(owner, 'Sara');
	const { module } = quiz;
	const values = await owner.query<{ block: string; value: typeof right }>(
		`select a.block, a.value from public.learning_answers a join public.profiles p on p.id = a.person_id
		 where p.name like 'Lars %' and a.module = $1`,
		[module.slug]
	);
	const given = new Map(values.rows.map((row) => [row.block, row.value]));
	const done = [];
	for (const block of module.blocks) {
		const value = given.get(block.id);
		if (!value) continue;
		const { completed } = await sara.db((trx) =>
			saveAnswer(trx, sara.id, place(block.id), value, null)
		);
		if (completed) done.push(block.id);
	}
	expect(done).toHaveLength(1);
	await sara.db((trx) => saveAnswer(trx, sara.id, quiz, ['CC BY-SA'], null));
	const { rows } = await owner.query(
		'select 1 from public.module_progress where person_id = $1 and module = $2 and completed_at is not null',
		[sara.id, module.slug]
	);
	expect(rows).toHaveLength(1);
});

test('What was answered before signing in fills holes only', async () => {
	const count = await lio.db((trx) =>
		adoptAnswers(trx, lio.id, path, {
			'm02-quiz-5': ['CC BY-SA'],
			'm02-twee-bronnen': 'Mijn twee bronnen',
			'm02-quiz-1': 'geen lijst',
			'm99-weg': ['x']
		})
	);
	expect(count).toBe(1);
	const kept = await lio.db((trx) =>
		listAnswers(trx, lio.id, [quiz.block, place('m02-twee-bronnen').block])
	);
	expect(kept['m02-quiz-5']?.value).toEqual(right);
	expect(kept['m02-twee-bronnen']?.value).toBe('Mijn twee bronnen');
});

test('A block that is edited and moved keeps its answer; what was said to a removed one is exported', async () => {
	const mia = await makeMember(owner, 'Mia');
	const give = (where: Place, value: string | string[], seen: number) =>
		mia.db((trx) => saveAnswer(trx, mia.id, where, value, seen));
	await give(quiz, right, 0);
	await give(place('m02-twee-bronnen'), 'Een kaart en een foto', 0);

	const files = readFiles(resolve('.'));
	const from = `${quiz.module.phase}/${quiz.module.slug}/03-combineren-en-makers-noemen.mdx`;
	const into = `${quiz.module.phase}/${quiz.module.slug}/04-mensen-in-je-materiaal.mdx`;
	const text = files.get(from) ?? '';
	const { body, tags } = readMdx(text);
	const cut = (id: string) => {
		const tag = tags.find(({ attributes }) => attributes.id === id);
		return body.slice(tag?.start, tag?.end);
	};
	files.set(
		from,
		text.replace(cut(quiz.block.id), '').replace(/<Assignment[^]*<\/Assignment>/, '')
	);
	const edited = cut(quiz.block.id).replace('Geval 5.', 'Geval 5, herzien.');
	files.set(into, `${files.get(into) ?? ''}\n${edited}\n`);
	const later = buildPath(files);
	expect(later.places.has('m02-twee-bronnen')).toBe(false);
	const there = later.places.get(quiz.block.id);
	if (!there) throw new Error('the block did not come along');
	expect(there.lesson.slug).toBe('mensen-in-je-materiaal');

	const shown = await mia.db((trx) => listAnswers(trx, mia.id, there.lesson.blocks));
	expect(shown[quiz.block.id]).toMatchObject({
		value: right,
		outdated: true,
		verdict: { correct: true }
	});
	expect(await give(there, ['CC BY-NC-SA'], 1)).toMatchObject({
		overwritten: false,
		answer: { revision: 2, outdated: false }
	});
	const { sections } = await exportPerson(mia.id);
	expect(sections.learning_answers).toContainEqual(
		expect.objectContaining({ block: 'm02-twee-bronnen', value: 'Een kaart en een foto' })
	);
});

test('A lesson that was finished stays finished, and knows which text was read', async () => {
	const { module, lesson } = quiz;
	await lio.db((trx) => recordVisit(trx, lio.id, module, lesson, true));
	await lio.db((trx) => recordVisit(trx, lio.id, module, { ...lesson, version: 'later' }));
	const [visit] = await lio.db((trx) => listVisits(trx, lio.id, module));
	expect(visit).toMatchObject({ lesson: lesson.slug, seenVersion: 'later' });
	expect(visit?.doneAt).toBeInstanceOf(Date);
});
