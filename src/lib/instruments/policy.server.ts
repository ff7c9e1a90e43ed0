/** Where policies live: texts are joint fields of the run; versions and approvals are written once. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { listActions } from './actions.server.ts';
import { definitions } from './definitions.server.ts';
import type { Policy } from './definition.ts';
import { listFields } from './fields.server.ts';
import type { RunPage } from './instrument.ts';
import type { JointField } from './joint.ts';
import { fieldsOf } from './keys.ts';
import { findTeamMix } from './mix.server.ts';
import { changesBetween } from './policy-diff.ts';
import { kindsIn } from './policy-shares.ts';
import type { Texts } from './policy.ts';
import type { FieldChange } from './policy-diff.ts';
import type { MixSource } from './policy-shares.ts';
import { listApprovals, listVersions } from './policy-versions.server.ts';
import { findRun } from './runs.server.ts';

export interface PolicyDecision {
	id: number;
	what: string;
	why: string;
	who: string;
	decidedOn: string;
	withdrawn: boolean;
}

/** The fields that hold something, as one map. */
export const textsOf = (fields: readonly JointField[]): Record<string, string> =>
	Object.fromEntries(
		fields.filter(({ value }) => value.trim() !== '').map(({ key, value }) => [key, value])
	);

/** The team's mix as a policy quotes it; null without one. */
export async function findMixSource(trx: Db, team: number): Promise<MixSource | null> {
	const mix = await findTeamMix(trx, team);
	return mix && { run: mix.runId, title: mix.title, scenario: mix.scenario, shares: mix.shares };
}

/** The mix, when a clause of these texts reads it. */
export const mixIn = (texts: Texts, mix: MixSource | null): MixSource | null =>
	Object.entries(texts).some(([key, text]) => key.startsWith('clause:') && kindsIn(text).length > 0)
		? mix
		: null;

/** The log of decisions, the newest day first. */
export const listDecisions = (trx: Db, run: number): Promise<PolicyDecision[]> =>
	trx
		.selectFrom('policy_decisions')
		.select([
			'id',
			'what',
			'why',
			'who',
			sql<string>`decided_on::text`.as('decidedOn'),
			sql<boolean>`withdrawn_at is not null`.as('withdrawn')
		])
		.where('run_id', '=', run)
		.orderBy('decided_on', 'desc')
		.orderBy('id', 'desc')
		.limit(200)
		.execute();

/** The keys of a policy's fields in the order they are read. */
export const policyKeys = (definition: Policy): string[] => [...fieldsOf(definition).keys()];

/** Everything that all pages of a policy show; null for a policy of others. */
export async function findPolicy(trx: Db, id: number) {
	const run: RunPage | null = await findRun(trx, 'leermiddelenbeleid', id);
	if (!run) return null;
	const definition = definitions.get('leermiddelenbeleid', run.version);
	const fields = await listFields(trx, id);
	const texts = textsOf(fields);
	const mix = await findMixSource(trx, run.team.id);
	const [newest] = await listVersions(trx, id, 1);
	const changes: FieldChange[] = newest
		? changesBetween(newest, { texts, mix: mixIn(texts, mix) }, policyKeys(definition))
		: [];
	return {
		run,
		definition,
		fields,
		mix,
		newest: newest
			? { id: newest.id, number: newest.number, at: newest.at, by: newest.by, mix: newest.mix }
			: null,
		/** Keys of fields that differ from the newest version. */
		changed: changes.map(({ key }) => key),
		keys: policyKeys(definition),
		approvals: newest ? await listApprovals(trx, [newest.id]) : [],
		actions: await listActions(trx, id)
	};
}
export type PolicyPage = NonNullable<Awaited<ReturnType<typeof findPolicy>>>;

/** The newest vision of a team that holds a text, to take over from; null without one. */
export async function findTeamVision(trx: Db, team: number) {
	const vision = await trx
		.selectFrom('instrument_runs as r')
		.select(['r.id', 'r.title', 'r.version'])
		.where('r.team_id', '=', team)
		.where('r.instrument', '=', 'visie')
		.where((where) =>
			where.exists(
				where
					.selectFrom('run_fields as f')
					.select('f.id')
					.whereRef('f.run_id', '=', 'r.id')
					.where('f.value', '<>', '')
			)
		)
		.orderBy('r.round', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!vision) return null;
	const texts = textsOf(await listFields(trx, vision.id));
	return {
		id: vision.id,
		title: vision.title,
		boxes: definitions
			.get('visie', vision.version)
			.canvas.map(({ key, label }) => ({ key, label, text: texts[`canvas:${key}`] ?? '' }))
			.filter(({ text }) => text)
	};
}
export type TeamVision = NonNullable<Awaited<ReturnType<typeof findTeamVision>>>;
