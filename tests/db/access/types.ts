import type { Who } from './actors.ts';
import type { World } from './world.ts';
import type { Actor } from './actors.ts';

export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

/**
 * `site`: through our server, as `site_member` or `site_anon`. `token`: with the person's own token at
 * the Data API, as `authenticated` or `anon`.
 */
export type Road = 'site' | 'token';

/** Who may, by the class of a row; `own:class` is for the rows of that class that are the actor's own. */
export type Cells = Readonly<Record<string, Who>>;

export type Made = (world: World, actor: Actor) => Values;

export interface Update {
	set: Values | Made;
	/** `site` when only our server may; default both. */
	road?: 'site';
	/** Classes that are not named: nobody. */
	who: Cells;
}

export interface Insert {
	/** What is tried, as a sentence's end. */
	name: string;
	values: Made;
	road?: 'site';
	who: Who;
}

/** Column names, or `*` for all. */
export type Columns = string;

/** One table or view. What is not said is forbidden to all. */
export interface Relation {
	read?: Cells;
	/** `site` when only our server may read it. */
	readRoad?: 'site';
	/** Columns nobody reads. */
	unreadable?: Columns;
	insert?: readonly Insert[];
	update?: readonly Update[];
	remove?: Cells;
	removeRoad?: 'site';
	/** Columns an own token may write; everything else is given by the database or by our server. */
	insertable?: Columns;
	updatable?: Columns;
	/** Columns our server may write beyond those. */
	siteInsertable?: Columns;
	siteUpdatable?: Columns;
	/**
	 * Rows that a statement without a `where` may reach though they cannot be read: Postgres applies the
	 * policies for reading only where the statement reads.
	 */
	blindly?: { update?: Cells; remove?: Cells };
}

export interface Call {
	/** What is tried, as a sentence's end. */
	name: string;
	/** Rows for this call alone, made by the owner; answers the arguments. `wanted` is no argument. */
	args: (world: World, actor: Actor) => Promise<Values> | Values;
	/** A query by the owner that finds a row when, and only when, the call had its effect. */
	proof?: (world: World, actor: Actor, args: Values) => string;
	/** Of a function that only reads: whether this answer tells what it should hide from others. */
	tells?: (answer: unknown, world: World, args: Values) => boolean;
	who: Who;
}

export interface Routine {
	/** `site` when only our server may call it. */
	road?: 'site';
	/** Who may call it at all, by a grant; what comes of it is what `calls` are about. */
	grantedTo: 'anyone' | 'tokens';
	calls: readonly Call[];
}
