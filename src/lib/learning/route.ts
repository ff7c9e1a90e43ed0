/**
 * The seven routes through the learning path. A route advises which modules in which order; nothing
 * of it locks: every module stays open to everyone.
 */

/** Codes of the fourteen modules, in the order of the path. */
export const moduleCodes = [
	'M01',
	'M02',
	'M03',
	'M04',
	'M05',
	'M06',
	'M07',
	'M08',
	'M09',
	'M10',
	'M11',
	'M12',
	'M13',
	'M14'
] as const;
export type ModuleCode = (typeof moduleCodes)[number];

export const routeKeys = ['starter', 'maker', 'lio', 'opleider', 'bestuur', 'go', 'eigen'] as const;
export type RouteKey = (typeof routeKeys)[number];

/** A module as one route asks for it. */
export interface RouteStep {
	code: ModuleCode;
	/** The short version, for who decides about a team. */
	short?: true;
	/** Recommended, and not asked for the badge. */
	elective?: true;
}

export interface Route {
	key: RouteKey;
	steps: readonly RouteStep[];
	/** Times one gives feedback to somebody else before the badge: a route with group work asks for it. */
	reviews: number;
}

const all = (...codes: ModuleCode[]): RouteStep[] => codes.map((code) => ({ code }));

const starter = all('M01', 'M02', 'M03', 'M06', 'M12');
const maker: RouteStep[] = [
	...all('M01', 'M02', 'M05', 'M06', 'M07', 'M08', 'M09'),
	{ code: 'M10', elective: true },
	{ code: 'M11' }
];

/** Teaching in specialised education: the same, with accessible design in the first phase. */
const forSpecialised = (steps: RouteStep[]): RouteStep[] =>
	sortSteps([...steps.filter(({ code }) => code !== 'M09'), { code: 'M09' }], 'go');

const routes: Record<RouteKey, Route> = {
	starter: { key: 'starter', steps: starter, reviews: 0 },
	maker: { key: 'maker', steps: maker, reviews: 2 },
	lio: {
		key: 'lio',
		steps: all('M01', 'M02', 'M03', 'M05', 'M06', 'M07', 'M08', 'M11', 'M12'),
		reviews: 2
	},
	opleider: {
		key: 'opleider',
		steps: all('M01', 'M02', 'M04', 'M06', 'M08', 'M10', 'M13', 'M14'),
		reviews: 2
	},
	bestuur: {
		key: 'bestuur',
		steps: [
			{ code: 'M01' },
			{ code: 'M02', short: true },
			{ code: 'M04' },
			{ code: 'M06', short: true },
			...all('M13', 'M14')
		],
		reviews: 0
	},
	go: { key: 'go', steps: forSpecialised(starter), reviews: 0 },
	eigen: { key: 'eigen', steps: [], reviews: 0 }
};

/** Where the two routes that specialised education can build on differ. */
const goAsMaker: Route = { key: 'go', steps: forSpecialised(maker), reviews: 2 };

/**
 * A route by its key.
 * @param base what the route of specialised education builds on: `maker`, else the starter's
 */
export function routeOf(key: RouteKey, base?: string): Route {
	return key === 'go' && base === 'maker' ? goAsMaker : routes[key];
}

/** Phase of the path, from 1; in specialised education accessible design comes in the first. */
export function phaseOf(code: ModuleCode, route: RouteKey): 1 | 2 | 3 | 4 {
	if (code === 'M09' && route === 'go') return 1;
	if (code <= 'M03') return 1;
	if (code <= 'M06') return 2;
	return code <= 'M11' ? 3 : 4;
}

/** Steps in the order one would take them: by phase, and inside it by number. */
export function sortSteps<T extends { code: ModuleCode }>(
	steps: readonly T[],
	route: RouteKey
): T[] {
	return [...steps].sort(
		(a, b) => phaseOf(a.code, route) - phaseOf(b.code, route) || (a.code < b.code ? -1 : 1)
	);
}

/** True for the key of a route. */
export const isRouteKey = (key: unknown): key is RouteKey =>
	(routeKeys as readonly unknown[]).includes(key);

/** True for the code of a module. */
export const isModuleCode = (code: unknown): code is ModuleCode =>
	(moduleCodes as readonly unknown[]).includes(code);

/** Of a module the badge of a route asks for: done, or shown by its test. */
export interface ModuleState {
	module: string;
	completedAt: Date | string | null;
	testedOutAt: Date | string | null;
}

/** What still stands between somebody and the badge of a route. */
export interface Missing {
	modules: ModuleCode[];
	reviews: number;
}

/**
 * What the badge of a route still asks for: each module of it done or tested out (electives not), and
 * feedback given to others.
 * @param steps the person's own steps, which may be fewer or more than the route's
 */
export function missingFor(
	route: Route,
	steps: readonly RouteStep[],
	states: readonly ModuleState[],
	reviewsGiven: number
): Missing {
	const done = new Set(
		states.filter((state) => state.completedAt ?? state.testedOutAt).map(({ module }) => module)
	);
	return {
		modules: steps
			.filter(({ code, elective }) => !elective && !done.has(code))
			.map(({ code }) => code),
		reviews: Math.max(0, route.reviews - reviewsGiven)
	};
}
