import { linkedMaterials } from './materials/links.ts';
import { primaryMaterials } from './materials/primary.ts';
import { secondaryMaterials } from './materials/secondary.ts';
import { specialMaterials } from './materials/special.ts';
import type { SeedMaterial } from './types.ts';

/** The forty materials of the demo community: eleven real pages, the rest files made of their own text. */
export const materials: readonly SeedMaterial[] = [
	...linkedMaterials,
	...secondaryMaterials,
	...primaryMaterials,
	...specialMaterials
];
