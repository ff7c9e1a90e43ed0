/** Searching within the path: small enough to look through as a whole. */
import type { LearningPath, Lesson, Module } from './path.ts';

export interface Found {
	module: Module;
	lesson: Lesson;
	/** The words around the first hit. */
	excerpt: string;
}

const most = 20;

/** Without capitals and accents, of the same length as what came in. */
const plain = (text: string): string =>
	text
		.split('')
		.map((letter) => letter.normalize('NFD').charAt(0))
		.join('')
		.toLowerCase();

/** Of each lesson once: the texts do not change while the site runs. */
const plainProse = new WeakMap<Lesson, string>();

function proseOf(lesson: Lesson): string {
	const known = plainProse.get(lesson) ?? plain(lesson.prose);
	plainProse.set(lesson, known);
	return known;
}

/** The sentence or so around a place in a text. */
function around(prose: string, at: number): string {
	const start = prose.lastIndexOf(' ', Math.max(0, at - 70)) + 1;
	const end = prose.indexOf(' ', at + 110);
	const words = prose.slice(start, end < 0 ? undefined : end);
	return `${start > 0 ? '… ' : ''}${words}${end < 0 ? '' : ' …'}`;
}

/**
 * Lessons that hold every word of the question, those with one in the title first.
 * @param words as somebody typed them; parts of words count
 */
export function findInPath(path: LearningPath, words: string): Found[] {
	const wanted = plain(words).match(/[\p{L}\p{N}]+/gu) ?? [];
	const [first] = wanted;
	if (first === undefined) return [];
	const found = path.modules.flatMap((module) =>
		module.lessons.flatMap((lesson) => {
			const title = plain(`${module.facts.title.nl} ${lesson.title}`);
			const prose = proseOf(lesson);
			if (!wanted.every((word) => title.includes(word) || prose.includes(word))) return [];
			const rank = wanted.filter((word) => plain(lesson.title).includes(word)).length;
			const excerpt = around(lesson.prose, Math.max(0, prose.indexOf(first)));
			return [{ module, lesson, excerpt, rank }];
		})
	);
	return found
		.toSorted((one, two) => two.rank - one.rank)
		.slice(0, most)
		.map(({ module, lesson, excerpt }) => ({ module, lesson, excerpt }));
}
