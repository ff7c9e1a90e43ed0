/** A rule taken away for a moment: a test that stays green without it proves nothing. */
import type { Client } from 'pg';

/**
 * Runs `work` while a function of the database lacks one of its guards.
 * @param name of the function, with its schema; there is one of that name
 * @throws Error when the function does not have the guard
 */
export async function without<T>(
	owner: Client,
	name: string,
	guard: string,
	instead: string,
	work: () => Promise<T>
): Promise<T> {
	const { rows } = await owner.query<{ text: string }>(
		'select pg_get_functiondef($1::regproc) as text',
		[name]
	);
	const text = rows[0]?.text ?? '';
	if (!text.includes(guard)) throw new Error(`${name} has no "${guard}"`);
	await owner.query(text.replace(guard, instead));
	try {
		return await work();
	} finally {
		await owner.query(text);
	}
}
