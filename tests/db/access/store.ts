/** What is stored, looked at by the schema's owner, and put back after a write that was allowed. */
import type { Pool } from 'pg';

interface Shape {
	key: string[];
	columns: string[];
}

/** What is stored, looked at by the schema's owner. */
export class Store {
	private readonly owner: Pool;
	private readonly shapes = new Map<string, Shape>();

	constructor(owner: Pool) {
		this.owner = owner;
	}

	private async shape(table: string): Promise<Shape> {
		let shape = this.shapes.get(table);
		if (!shape) {
			const { rows } = await this.owner.query<{ name: string; key: boolean; generated: boolean }>(
				`select a.attname as name, a.attgenerated <> '' as generated, exists (
					select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as key
				 from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
				[`public.${table}`]
			);
			shape = {
				key: rows.filter(({ key }) => key).map(({ name }) => name),
				columns: rows.filter(({ generated }) => !generated).map(({ name }) => name)
			};
			this.shapes.set(table, shape);
		}
		return shape;
	}

	/** Changes with every write, also one that writes what stood there. */
	async mark(table: string): Promise<string> {
		const { rows } = await this.owner.query<{ mark: string }>(
			`select count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) as mark from public.${table}`
		);
		return rows[0]?.mark ?? '';
	}

	/** All rows, to put back. */
	async keep(table: string): Promise<string> {
		const { rows } = await this.owner.query<{ rows: string }>(
			`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from public.${table} t`
		);
		return rows[0]?.rows ?? '[]';
	}

	/** Puts rows back as they were kept, without waking the triggers. */
	async restore(table: string, kept: string): Promise<void> {
		const { key, columns } = await this.shape(table);
		const list = columns.join(', ');
		const same = key.map((column) => `t.${column} = k.${column}`).join(' and ');
		const client = await this.owner.connect();
		try {
			await client.query('begin');
			await client.query(`alter table public.${table} disable trigger user`);
			await client.query(
				`create temporary table kept on commit drop as
				 select * from jsonb_populate_recordset(null::public.${table}, $1::jsonb)`,
				[kept]
			);
			await client.query(
				`delete from public.${table} t where not exists (select from kept k where ${same})`
			);
			await client.query(
				`insert into public.${table} (${list}) overriding system value
				 select ${list} from kept k where not exists (select from public.${table} t where ${same})`
			);
			const rest = columns.filter((column) => !key.includes(column));
			if (rest.length > 0)
				await client.query(
					`update public.${table} t set (${rest.join(', ')}) = row (${rest.map((column) => `k.${column}`).join(', ')})
					 from kept k where ${same} and to_jsonb(t) <> to_jsonb(k)`
				);
			await client.query(`alter table public.${table} enable trigger user`);
			await client.query('commit');
		} catch (error) {
			await client.query('rollback');
			throw error;
		} finally {
			client.release();
		}
	}
}
