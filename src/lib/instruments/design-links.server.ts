/** What hangs on the steps of a design: pages elsewhere, materials, files, and what came out of it. */
import { sql } from 'kysely';
import type { LicenceCode } from '../materials/licence.ts';
import type { Db } from '../server/db.ts';

export interface StepLink {
	id: number;
	step: number;
	title: string;
	url: string | null;
	/** Null for no material, and for one that the reader may not see. */
	material: { id: number; title: string; licence: LicenceCode } | null;
	file: { id: number; name: string; mime: string; bytes: number } | null;
	isResult: boolean;
}

/** As far as the reader may see it; a critical friend sees those of the outline. */
export async function listLinks(trx: Db, run: number): Promise<StepLink[]> {
	const { rows } = await sql<StepLink>`
		select l.id, l.step, l.title, l.url, l.is_result as "isResult",
			case when m.id is not null then
				json_build_object('id', m.id, 'title', m.title, 'licence', m.licence) end as material,
			case when f.id is not null then
				json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'bytes', f.bytes) end as file
		from public.design_links l
		left join public.materials m on m.id = l.material_id and m.removed_at is null
		left join public.files f on f.id = l.file_id
		where l.run_id = ${run} order by l.step, l.id limit 200`.execute(trx);
	return rows;
}

/** One of the three. */
type LinkTarget =
	| { url: string; title: string }
	| { file: number; title: string }
	| { material: number; isResult?: boolean };

/**
 * Hangs something on a step.
 * @throws 42501 for a material one may not see or a file that is not one's own; a refusal with hint links_full,
 * and run_frozen or run_closed for all but a result
 */
export async function addLink(
	trx: Db,
	run: number,
	step: number,
	target: LinkTarget
): Promise<{ id: number }> {
	const title = 'title' in target ? target.title : '';
	const url = 'url' in target ? target.url : null;
	const material = 'material' in target ? target.material : null;
	const file = 'file' in target ? target.file : null;
	const isResult = 'material' in target && target.isResult === true;
	const { rows } = await sql<{ id: number }>`
		select public.add_design_link(${run}, ${step}, ${title}, ${url}, ${material}, ${file}, ${isResult}) as id`.execute(
		trx
	);
	return { id: rows[0]?.id ?? 0 };
}

/** Takes it off; a file goes with it. */
export async function removeLink(trx: Db, link: number): Promise<void> {
	await sql`select public.remove_design_link(${link})`.execute(trx);
}
