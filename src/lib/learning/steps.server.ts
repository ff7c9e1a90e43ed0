/** Where learners stop in the path, for editors: the database leaves small groups out of the numbers. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Locale } from '../ui/links.ts';
import { path } from './path.server.ts';

export interface StepLine {
	slug: string;
	title: string;
	/** People, rounded down to fives; null for fewer than five. */
	opened: number | null;
	done: number | null;
}

export interface ModuleSteps {
	slug: string;
	code: string;
	title: string;
	lessons: StepLine[];
}

/**
 * Per lesson of today's path how many people opened and how many finished it.
 * @throws 42501 for who is no editor
 */
export async function listSteps(trx: Db, locale: Locale): Promise<ModuleSteps[]> {
	const { rows } = await sql<{
		module: string;
		lesson: string;
		opened: number | null;
		done: number | null;
	}>`select * from public.lesson_drop_off()`.execute(trx);
	const known = new Map(rows.map((row) => [`${row.module}/${row.lesson}`, row]));
	return path.modules.map(({ slug: module, facts, lessons }) => ({
		slug: module,
		code: facts.code,
		title: facts.title[locale],
		lessons: lessons.map(({ slug, title }) => {
			const row = known.get(`${module}/${slug}`);
			return { slug, title, opened: row?.opened ?? null, done: row?.done ?? null };
		})
	}));
}
