/** From step 7 to the library: the form for sharing starts with what the team decided, and the material comes back. */
import { isLicenceCode } from '../materials/licence.ts';
import type { MaterialDetails } from '../materials/material.ts';
import type { Db } from '../server/db.ts';
import { noteKey, steps } from './design.ts';
import { addLink, listLinks } from './design-links.server.ts';
import { listFields } from './fields.server.ts';
import { findRun } from './runs.server.ts';

/** What a design already says about its result; null for a design of others. */
export async function prefillFromDesign(
	trx: Db,
	id: number
): Promise<Partial<MaterialDetails> | null> {
	const run = await findRun(trx, 'ontwerpproces', id);
	if (!run) return null;
	const fields = await listFields(trx, id);
	const valueOf = (key: string) => fields.find((field) => field.key === key)?.value.trim() ?? '';
	const licence = valueOf('agreed:licence');
	// what one builds on hangs by the outline or by the making of it; elsewhere it is only read
	const sources = (await listLinks(trx, id)).flatMap(({ material, step }) =>
		material && (step === steps.outline || step === steps.making) ? [material.id] : []
	);
	const description = ['vraag', 'voor_wie', 'doelen']
		.map((key) => valueOf(noteKey(steps.analysis, key)))
		.filter(Boolean)
		.join('\n\n');
	return {
		title: run.title,
		...(description && { description }),
		author: run.members.map(({ name }) => name).join(', '),
		...(run.team.school && { publisher: run.team.school }),
		sectors: [run.team.sector],
		...(isLicenceCode(licence) && { licence }),
		// of several sources none is the one
		...(sources.length === 1 && { basedOn: sources[0] })
	};
}

/** Puts the material that was shared back at step 7. @throws 42501 for a design of others or a material of others */
export async function linkResult(trx: Db, run: number, material: number): Promise<void> {
	await addLink(trx, run, steps.share, { material, isResult: true });
}
