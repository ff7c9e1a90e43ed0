/** Where sharing began: at a design's last step, or with own work from the learning path. */
import { linkResult, prefillFromDesign } from '$lib/instruments/design-sharing.server';
import { prefillFromWork, tieMaterial } from '$lib/learning/work-sharing.server';
import type { MaterialDetails } from '$lib/materials/material';
import type { Db, ViewerCard } from '$lib/server/db';

const idIn = (url: URL, name: string) => Number(url.searchParams.get(name)) || null;

/** What the place where sharing began already says of the material; null where there is none. */
export async function prefillFromOrigin(
	trx: Db,
	viewer: ViewerCard,
	url: URL
): Promise<Partial<MaterialDetails> | null> {
	const design = idIn(url, 'design');
	const work = idIn(url, 'work');
	if (design) return prefillFromDesign(trx, design);
	return work ? prefillFromWork(trx, viewer, work) : null;
}

/** Tells that place which material came of it. */
export async function tieToOrigin(
	trx: Db,
	viewer: string,
	url: URL,
	material: number
): Promise<void> {
	const design = idIn(url, 'design');
	const work = idIn(url, 'work');
	if (design) await linkResult(trx, design, material);
	if (work) await tieMaterial(trx, viewer, work, material);
}

/** Where one goes on after sharing. */
export function afterSharing(url: URL, material: number): string {
	const design = idIn(url, 'design');
	return design ? `/instruments/design/${design}/steps/7` : `/materials/${material}`;
}
