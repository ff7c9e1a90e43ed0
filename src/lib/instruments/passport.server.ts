/** The quality passport of a material: what a review found, whoever did it. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { definitions } from './definitions.server.ts';
import { growthOf, summarise } from './quality.ts';
import type { DimensionSummary, Growth, Outcome } from './quality.ts';

export interface Passport {
	id: number;
	materialVersion: number;
	rubricVersion: string;
	rubricUrl: string;
	scenario: string;
	reviewers: number;
	publishedAt: Date;
	dimensions: DimensionSummary[];
	growth: Growth;
	criteria: { code: string; name: string; score: number | null; text: string }[];
}

export interface PassportState {
	/** The newest outcome; null when none was published. */
	passport: Passport | null;
	/** Key of its scenario, when the newest Kwaliteitsmodel still has it: what a new version is judged by again. */
	again: string | null;
	/** A review is going on. */
	underReview: boolean;
}

/** What is known of a material's quality, for whoever may read the material. */
export async function findPassport(trx: Db, material: number): Promise<PassportState> {
	const { rows } = await sql<{ count: number }>`
		select public.count_open_reviews(${material}) as count`.execute(trx);
	const found = await trx
		.selectFrom('quality_passports')
		.select([
			'id',
			'material_version as materialVersion',
			'rubric_version as rubricVersion',
			'scenario',
			'reviewers',
			'published_at as publishedAt',
			sql<Outcome>`outcome`.as('outcome')
		])
		.where('material_id', '=', material)
		.orderBy('published_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	const underReview = (rows[0]?.count ?? 0) > 0;
	if (!found) return { passport: null, again: null, underReview };
	const { outcome, scenario, ...rest } = found;
	const definition = definitions.get('kwaliteitsmodel', found.rubricVersion);
	const still = definitions.get('kwaliteitsmodel').scenarios.some(({ key }) => key === scenario);
	return {
		underReview,
		again: still ? scenario : null,
		passport: {
			...rest,
			rubricUrl: definition.source.url,
			scenario: definition.scenarios.find(({ key }) => key === scenario)?.name ?? scenario,
			dimensions: summarise(definition, outcome),
			growth: growthOf(definition, outcome),
			criteria: definition.criteria.flatMap(({ code, name }) => {
				const agreed = outcome[code];
				return agreed ? [{ code, name, ...agreed }] : [];
			})
		}
	};
}
