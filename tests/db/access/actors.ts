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
	'signedOut',
	'coordinator',
	'hostSchool',
	'doorHelper',
	'holder'
] as const;
export type Actor = (typeof actors)[number];

/** What the names mean; the world builds them so. */
export const meaning: Record<Actor, string> = {
	visitor: 'has no account',
	member: 'takes part in our community',
	student: 'a student teacher in our community',
	educator: 'trains teachers, in our community',
	observer: 'reads along in our community',
	coach: 'stands beside the lead of our community',
	lead: 'leads our community, and one that is still a draft',
	outsider: 'takes part in another community only',
	organiser: 'platform role, in no community',
	moderator: 'platform role, in no community',
	editor: 'platform role, in no community',
	admin: 'platform role, in no community',
	demoted: 'was admin and lead; now a member of ours, with the token of then',
	removed: 'was a member of ours and wrote there; with the token of then',
	suspended: 'a member of ours, with a live token',
	unverified: 'has a session, but the mail address was never confirmed and there is no card',
	newcomer: 'confirmed the address a moment ago and has no card yet',
	erased: 'was a member of ours and left; with the token of then',
	signedOut: 'a member of ours who signed out everywhere; with the token of then',
	coordinator: 'in no community; registered a team for an event of ours',
	hostSchool: 'in no community; keeps the door of that event at the school where it is',
	doorHelper: 'in no community; helps at the door of every event of its programme',
	holder: 'has no account; holds the link that was mailed for a registration'
};

export type Who = readonly Actor[];

export const nobody: Who = [];
export const everyone: Who = [...actors];
/** Whoever holds a token, good or stale. */
export const tokens: Who = actors.filter((actor) => actor !== 'visitor' && actor !== 'holder');
/** Those whose token counts: signed in, not suspended, not gone. */
export const active: Who = actors.filter(
	(actor) =>
		!['visitor', 'holder', 'suspended', 'unverified', 'newcomer', 'erased', 'signedOut'].includes(
			actor
		)
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
	(actor) => !['visitor', 'holder', 'unverified', 'newcomer'].includes(actor)
);

/** Members of the platform in no community, each with a task at an event. */
export const eventPeople: Who = ['coordinator', 'hostSchool', 'doorHelper'];

export const without = (group: Who, ...gone: Actor[]): Who =>
	group.filter((actor) => !gone.includes(actor));
export const plus = (group: Who, ...more: Actor[]): Who => [...new Set([...group, ...more])];
