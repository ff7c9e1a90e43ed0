/** Where sharing began: at a design's last step, or with own work from the learning path. */
import { linkResult, prefillFromDesign } from '$lib/instruments/design-sharing.server';
import { prefillFromWork, tieMaterial } from '$lib/learning/work-sharing.server';
import type { MaterialDetails } from '$lib/materials/material';
import type { Db, ViewerCard } from '$lib/server/db';

type Origin = { design: number; work?: undefined } | { work: number; design?: undefined };

/** What the address says of it; null where sharing began by itself. */
export function originOf({ searchParams }: URL): Origin | null {
	const design = Number(searchParams.get('design'));
	const work = Number(searchParams.get('work'));
	if (design) return { design };
	return work ? { work } : null;
}

/** What the place where sharing began already says of the material; null where it says nothing. */
export function prefillFromOrigin(
	trx: Db,
	viewer: ViewerCard,
	{ design, work }: Origin
): Promise<Partial<MaterialDetails> | null> {
	return design === undefined ? prefillFromWork(trx, viewer, work) : prefillFromDesign(trx, design);
}

/** Tells that place which material came of it. */
export function tieToOrigin(
	trx: Db,
	viewer: string,
	{ design, work }: Origin,
	material: number
): Promise<void> {
	return design === undefined
		? tieMaterial(trx, viewer, work, material)
		: linkResult(trx, design, material);
}

/** Where one goes on after sharing. */
export const afterSharing = (origin: Origin | null, material: number): string =>
	origin?.design ? `/instruments/design/${origin.design}/steps/7` : `/materials/${material}`;
