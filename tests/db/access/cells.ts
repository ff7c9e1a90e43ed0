/** The matrix and the world make cells: one statement each, and whether it should have an effect. */
import pg from 'pg';
import { type Actor, actors, meaning, type Who } from './actors.ts';
import type { Cells, Relation, Road, Value, Values } from './types.ts';
import type { Row, World } from './world.ts';

export interface Cell {
	relation: string;
	actor: Actor;
	road: Road;
	verb: 'read' | 'insert' | 'update' | 'remove';
	/** What is tried, for the message of a failure. */
	what: string;
	allowed: boolean;
	/** The rows it is about; none for an insert. */
	row?: Row;
	/** What is written. */
	values?: Values;
	statement: string;
}

const literal = (value: Value): string =>
	value === null ? 'null' : pg.escapeLiteral(String(value));

const where = (key: Values): string =>
	Object.entries(key)
		.map(([column, value]) => `${column} = ${literal(value)}`)
		.join(' and ');

const may = (cells: Cells | undefined, row: Row, actor: Actor): boolean => {
	const has = (name: string) => (cells?.[name] ?? ([] as Who)).includes(actor);
	return has(row.class) || (row.owner === actor && has(`own:${row.class}`));
};

/** Of each class the actor's own rows and two others, not the same two for everybody. */
function sample(rows: readonly Row[], actor: Actor): Row[] {
	const at = actors.indexOf(actor);
	return [...Map.groupBy(rows, (row) => row.class).values()].flatMap((group) => {
		const others = group.filter((row) => row.owner !== actor);
		const chosen = [...others.slice(at % others.length || 0), ...others].slice(0, 2);
		return [...group.filter((row) => row.owner === actor), ...new Set(chosen)];
	});
}

/** All cells of a relation for one actor on one road. */
export function cellsOf(
	name: string,
	relation: Relation,
	world: World,
	actor: Actor,
	road: Road
): Cell[] {
	const rows = sample(world.rows.get(name) ?? [], actor);
	const open = (only: 'site' | undefined) => road === 'site' || only !== 'site';
	const label = (row: Row) =>
		row.owner
			? `${row.class} row of ${row.owner === actor ? 'ones own' : row.owner}`
			: `${row.class} row`;
	const cells: Cell[] = [];
	const add = (cell: Omit<Cell, 'relation' | 'actor' | 'road'>) =>
		cells.push({ relation: name, actor, road, ...cell });

	for (const row of rows) {
		add({
			verb: 'read',
			what: label(row),
			allowed: open(relation.readRoad) && may(relation.read, row, actor),
			row,
			statement: `select 1 from public.${name} where ${where(row.key)}`
		});
		for (const update of relation.update ?? []) {
			const values = typeof update.set === 'function' ? update.set(world, actor) : update.set;
			const set = Object.entries(values).map(([column, value]) => `${column} = ${literal(value)}`);
			add({
				verb: 'update',
				what: `${label(row)}, setting ${Object.keys(values).join(' and ')}`,
				allowed: open(update.road) && may(update.who, row, actor),
				row,
				values,
				statement: `update public.${name} set ${set.join(', ')} where ${where(row.key)}`
			});
		}
		add({
			verb: 'remove',
			what: label(row),
			allowed: open(relation.removeRoad) && may(relation.remove, row, actor),
			row,
			statement: `delete from public.${name} where ${where(row.key)}`
		});
	}
	for (const insert of relation.insert ?? []) {
		const values = insert.values(world, actor);
		add({
			verb: 'insert',
			what: insert.name,
			allowed: open(insert.road) && insert.who.includes(actor),
			values,
			statement: `insert into public.${name} (${Object.keys(values).join(', ')}) values (${Object.values(values).map(literal).join(', ')})`
		});
	}
	return cells;
}

/**
 * One statement that tries each of these and undoes it at once; its answers, in order, are numbers of
 * rows or messages of errors, and `answers` reads them within the same transaction.
 */
export function trial(statements: readonly string[]): string {
	const list = statements.map((statement) => pg.escapeLiteral(statement)).join(',\n');
	return `do $trial$
declare
	answers text[] := '{}';
	statement text;
	touched bigint;
begin
	-- who is asking is looked up once, before anything that is undone
	perform private.viewer_id();
	foreach statement in array array[${list}]::text[] loop
		begin
			execute statement;
			get diagnostics touched = row_count;
			raise exception using errcode = 'VW001', message = touched::text;
		exception
			when sqlstate 'VW001' then answers := answers || sqlerrm;
			when others then answers := answers || (sqlstate || ' ' || sqlerrm);
		end;
	end loop;
	perform set_config('matrix.answers', to_json(answers)::text, true);
end
$trial$`;
}

export const answers = `select current_setting('matrix.answers') as answers`;

export const hadEffect = (answer: string): boolean => /^\d+$/.test(answer) && answer !== '0';

/** A cell that does not hold, as a line to read. */
export const complaint = (cell: Cell, answer: string): string =>
	`${cell.relation}: ${cell.actor} (${cell.road}) ${cell.allowed ? 'should' : 'should not'} ${cell.verb} ${cell.what}; got: ${answer} (${cell.actor}: ${meaning[cell.actor]})`;

/** The columns of a space-separated list. */
export const columnsIn = (list = ''): string[] => list.split(/\s+/).filter(Boolean);
