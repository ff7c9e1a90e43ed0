/** Change objects of runs: fields as they stand. Of answers nothing travels, not even whose they are. */
import { sql } from 'kysely';
import type { ChangeBuilder } from '../realtime/signals.server.ts';
import type { JointField } from './joint.ts';

export const runChanges: ChangeBuilder = async (trx, subject, changes) => {
	const ids = [
		...new Set(changes.filter(({ kind }) => kind === 'field').map((change) => change.subject_id))
	];
	const { rows } = await sql<JointField & { id: number }>`
		select f.id, f.key, f.value, f.revision, p.name as by
		from public.run_fields f left join public.profiles p on p.id = f.updated_by
		where f.id = any(${ids}::bigint[]) and f.run_id = ${Number(subject)}`.execute(trx);
	const fields = new Map(rows.map(({ id, ...field }) => [id, field]));
	return changes.map(({ seq, kind, subject_id }) => ({
		seq,
		kind,
		id: subject_id,
		...(kind === 'field' ? { data: fields.get(subject_id ?? 0) } : {})
	}));
};
