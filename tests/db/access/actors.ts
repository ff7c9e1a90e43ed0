/** The people of the access matrix, and the groups its cells name. */

export const actors = [
	'visitor',
	'member',
	'student',
	'educator',
	'observer',
	'coach',
	'lead',
	'outsider',
	'organiser',
	'moderator',
	'editor',
	'admin',
	'demoted',
	'removed',
	'suspended',
	'unverified',
	'newcomer',
	'erased',
	'signedOut'
] as const;
export type Actor = (typeof actors)[number];

export type Who = readonly Actor[];

export const nobody: Who = [];
/** Whoever holds a token, good or stale. */
export const tokens: Who = actors.filter((actor) => actor !== 'visitor');
/** Those whose token counts: signed in, not suspended, not gone. */
export const active: Who = actors.filter(
	(actor) =>
		!['visitor', 'suspended', 'unverified', 'newcomer', 'erased', 'signedOut'].includes(actor)
);
/** Members of our community whose token counts. */
export const insiders: Who = [
	'member',
	'student',
	'educator',
	'observer',
	'coach',
	'lead',
	'demoted'
];
/** Those among them who contribute. */
export const writers: Who = insiders.filter((actor) => actor !== 'observer');
export const leads: Who = ['coach', 'lead'];
/** Who had or has a card of one's own. */
export const people: Who = actors.filter(
	(actor) => !['visitor', 'unverified', 'newcomer'].includes(actor)
);

export const without = (group: Who, ...gone: Actor[]): Who =>
	group.filter((actor) => !gone.includes(actor));
export const plus = (group: Who, ...more: Actor[]): Who => [...new Set([...group, ...more])];
