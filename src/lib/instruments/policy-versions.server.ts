/** Versions of a policy: each whole, never changed, and what was said of it. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { formatDate } from '../ui/time.ts';
import type { Policy } from './definition.ts';
import type { Piece } from './merge.ts';
import { changesBetween } from './policy-diff.ts';
import type { Texts } from './policy.ts';
import type { Approval, Outcome } from './policy-approval.ts';
import type { MixSource } from './policy-shares.ts';
import { fieldWords, valueWords } from './policy-words.ts';

export interface PolicyVersion {
	id: number;
	number: number;
	note: string;
	/** Who fixed it; null for who is not here any more. */
	by: string | null;
	at: Date;
	texts: Texts;
	mix: MixSource | null;
}

/** Versions of a policy, the newest first. */
export const listVersions = (trx: Db, run: number, most = 100): Promise<PolicyVersion[]> =>
	trx
		.selectFrom('policy_versions as v')
		.leftJoin('profiles as p', 'p.id', 'v.fixed_by')
		.select([
			'v.id',
			'v.number',
			'v.note',
			'p.name as by',
			'v.fixed_at as at',
			sql<Texts>`v.texts`.as('texts'),
			sql<MixSource | null>`v.mix`.as('mix')
		])
		.where('v.run_id', '=', run)
		.orderBy('v.number', 'desc')
		.limit(most)
		.execute();

/** What was said of these versions, in the order it was written down. */
export async function listApprovals(
	trx: Db,
	versions: readonly number[]
): Promise<(Approval & { version: number })[]> {
	if (versions.length === 0) return [];
	return trx
		.selectFrom('policy_approvals')
		.select([
			'id',
			'version_id as version',
			'step',
			sql<Outcome>`outcome`.as('outcome'),
			'name',
			sql<string>`decided_on::text`.as('decidedOn'),
			'remark'
		])
		.where('version_id', 'in', [...versions])
		.orderBy('id')
		.limit(500)
		.execute();
}

/** What is compared with what, and where they differ. */
export interface Compared {
	from: string;
	to: string;
	changes: { key: string; label: string; pieces: Piece[] }[];
}

/**
 * Compares two versions, or a version with what stands there now.
 * @param now the texts of now, and the definition that names their fields
 * @param versions newest first
 * @param from a number or `now`; without one, what is newest against what came before it
 * @returns null when there is no version to compare with
 */
export function compareStates(
	now: { definition: Policy; keys: readonly string[]; texts: Texts; mix: MixSource | null },
	versions: readonly PolicyVersion[],
	from: string | null,
	to: string | null,
	changed: boolean
): Compared | null {
	const [newest, before] = versions;
	if (!newest) return null;
	const find = (name: string | null) =>
		name === 'now'
			? { number: 'now', ...now }
			: versions.find(({ number }) => String(number) === name);
	const after = find(to) ?? (changed || !before ? { number: 'now', ...now } : newest);
	const start = find(from) ?? (after.number === newest.number && before ? before : newest);
	const say = (key: string, value: string) =>
		key.startsWith('review:') && value ? formatDate(value) : valueWords(key, value);
	return {
		from: String(start.number),
		to: String(after.number),
		changes: changesBetween(start, after, now.keys, say).map(({ key, pieces }) => ({
			key,
			label: fieldWords(now.definition, key, { ...start.texts, ...after.texts }),
			pieces
		}))
	};
}
