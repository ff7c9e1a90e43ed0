import type { ClientBase, Pool } from 'pg';

/** A number of five digits that no board has. */
export async function freeBoardNumber(owner: Pool | ClientBase): Promise<string> {
	const { rows } = await owner.query<{ number: string }>(
		`select number from generate_series(10001, 99999) n, text(n) number
		 where not exists (select from public.school_boards b where b.number = number.number) limit 1`
	);
	const [free] = rows;
	if (!free) throw new Error('every board number is taken');
	return free.number;
}
