/**
 * The access matrix: for every relation, who may do what to which rows. What is not written here is
 * forbidden to everyone, and the test beside it tries that too. A table, view, function or bucket that
 * is new must be given its place here.
 */
import { boards } from './matrix/boards.ts';
import { designs } from './matrix/designs.ts';
import { communities } from './matrix/communities.ts';
import { eventsAround } from './matrix/events-around.ts';
import { events } from './matrix/events.ts';
import { instruments } from './matrix/instruments.ts';
import { learning } from './matrix/learning.ts';
import { materials } from './matrix/materials.ts';
import { mix } from './matrix/mix.ts';
import { people } from './matrix/people.ts';
import { policies } from './matrix/policy.ts';
import { talk } from './matrix/talk.ts';
import { work } from './matrix/work.ts';
import type { Relation } from './types.ts';

export { buckets } from './matrix/buckets.ts';
export { routines, predicates } from './matrix/routines.ts';

export const relations: Readonly<Record<string, Relation>> = {
	...people,
	...communities,
	...materials,
	...talk,
	...events,
	...instruments,
	...boards,
	...policies,
	...mix,
	...designs,
	...learning,
	...work,
	...eventsAround
};

/** Policies for a role no request can take; the limits' own tests cover what they allow. */
export const policiesOfProcesses: readonly string[] = ['rate_limits: the limiter counts'];
