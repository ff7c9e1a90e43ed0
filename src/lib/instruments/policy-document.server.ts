/** A policy as a document: a version as it stood, or the text of now. */
import type { Db } from '../server/db.ts';
import { findPolicy, listDecisions, mixIn, textsOf } from './policy.server.ts';
import { listApprovals, listVersions } from './policy-versions.server.ts';

/**
 * Everything that a document of a policy holds.
 * @param number of a version; null for the text of now, which is the newest version when nothing changed since
 * @returns null for a policy of others, and for a version that is not there
 */
export async function findDocument(trx: Db, id: number, number: number | null) {
	const policy = await findPolicy(trx, id);
	if (!policy) return null;
	const versions = await listVersions(trx, id);
	const unchanged = policy.changed.length === 0 ? versions[0] : undefined;
	const version = number ? versions.find((one) => one.number === number) : unchanged;
	if (number && !version) return null;
	const texts = version?.texts ?? textsOf(policy.fields);
	return {
		run: policy.run,
		definition: policy.definition,
		actions: policy.actions,
		texts,
		mix: version ? version.mix : mixIn(texts, policy.mix),
		/** Null for a text that is no version. */
		version: version ?? null,
		versions,
		approvals: await listApprovals(
			trx,
			versions.map((one) => one.id)
		),
		decisions: await listDecisions(trx, id)
	};
}
export type PolicyDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;
