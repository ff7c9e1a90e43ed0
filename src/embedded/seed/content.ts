import { communities } from './communities.ts';
import { materials } from './materials.ts';
import { people } from './people.ts';
import { boards, schools } from './schools.ts';
import { threads } from './threads.ts';
import type {
	SeedBoard,
	SeedCommunity,
	SeedMaterial,
	SeedPerson,
	SeedSchool,
	SeedThread
} from './types.ts';

/** The whole demo community in wide types: what a loader reads, in the order rows depend on each other. */
export const content: {
	readonly boards: readonly SeedBoard[];
	readonly schools: readonly SeedSchool[];
	readonly people: readonly SeedPerson[];
	readonly communities: readonly SeedCommunity[];
	readonly materials: readonly SeedMaterial[];
	readonly threads: readonly SeedThread[];
} = { boards, schools, people, communities, materials, threads };
