/** How far people of the demo are in the learning path. */
export interface SeedLearner {
	person: string;
	/** Modules that are finished, oldest first. */
	complete: string[];
	/** The module that is under way, and how many of its lessons are done. */
	underWay?: { module: string; lessons: number };
}

/** Lessons that the newest version of a module changed: whoever finished it before sees so. */
export const changedSince = { module: 'mag-dit', lessons: [1, 4] };

export const learners: readonly SeedLearner[] = [
	{
		person: 'lars',
		complete: ['wat-is-open', 'mag-dit', 'zoeken-en-vinden', 'leerdoeldenken'],
		underWay: { module: 'beoordelen', lessons: 2 }
	},
	{
		person: 'nina',
		complete: ['wat-is-open', 'mag-dit'],
		underWay: { module: 'leerdoeldenken', lessons: 1 }
	},
	{ person: 'sanne', complete: ['wat-is-open'], underWay: { module: 'mag-dit', lessons: 2 } },
	{ person: 'thijs', complete: ['wat-is-open', 'visie-en-mix', 'borgen'] },
	{
		person: 'eva',
		complete: ['wat-is-open', 'mag-dit'],
		underWay: { module: 'aanpassen-en-arrangeren', lessons: 3 }
	},
	{ person: 'marijke', complete: ['wat-is-open', 'mag-dit', 'beoordelen'] },
	{ person: 'bram', complete: [], underWay: { module: 'visie-en-mix', lessons: 1 } }
];
