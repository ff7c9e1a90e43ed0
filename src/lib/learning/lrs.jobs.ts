/**
 * Statements for a learning record store, by xAPI 1.0.3 §2.1.1 ("PUT statements"): sent only where the
 * address of one is set. What fails is thrown, so that the queue tries again; the statement's own id
 * makes that harmless.
 */
import type { TaskList } from 'graphile-worker';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { env } from '../../environment.ts';
import { asService } from '../server/db.ts';
import { deedOf, statementFor } from './deeds.server.ts';
import { readPath } from './files.ts';

const toldSchema = v.object({
	deed: v.picklist(['module', 'test', 'work', 'certificate', 'badge']),
	person: v.pipe(v.string(), v.uuid()),
	about: v.string(),
	at: v.string(),
	name: v.nullable(v.string()),
	score: v.nullable(v.number())
});

let titles: Map<string, string> | undefined;
function titleOf(module: string): string {
	titles ??= new Map(
		readPath(fileURLToPath(new URL('../../../', import.meta.url))).modules.map((found) => [
			found.slug,
			found.facts.title.nl
		])
	);
	return titles.get(module) ?? module;
}

/** Where statements go; null where no store is set. */
export function storeOf({ LRS_URL, LRS_KEY, LRS_SECRET }: typeof env) {
	if (!LRS_URL) return null;
	return {
		address: `${LRS_URL.replace(/\/+$/, '')}/statements`,
		authorization: `Basic ${Buffer.from(`${LRS_KEY}:${LRS_SECRET}`).toString('base64')}`
	};
}

/**
 * Sends a statement.
 * @throws Error for every answer but "kept" and "I have that one"
 */
export async function sendStatement(
	store: NonNullable<ReturnType<typeof storeOf>>,
	statement: Record<string, unknown>
): Promise<void> {
	const query = new URLSearchParams({ statementId: String(statement.id) });
	const response = await fetch(`${store.address}?${query}`, {
		method: 'PUT',
		headers: {
			authorization: store.authorization,
			'content-type': 'application/json',
			'x-experience-api-version': '1.0.3'
		},
		body: JSON.stringify(statement),
		// credentials stay with the address they are for
		redirect: 'error',
		signal: AbortSignal.timeout(10_000)
	});
	const said = (await response.text()).slice(0, 300);
	if (response.ok || response.status === 409) return;
	throw new Error(`the learning record store answered ${response.status}: ${said}`);
}

/** True while the account is there: who left is told about no more. */
const isHere = (person: string): Promise<boolean> =>
	asService('see whether somebody is still here', async (trx) => {
		const row = await trx
			.selectFrom('profiles')
			.select('id')
			.where('id', '=', person)
			.where('erased_at', 'is', null)
			.executeTakeFirst();
		return row !== undefined;
	});

export const tasks: TaskList = {
	async send_statement(payload) {
		const store = storeOf(env);
		if (!store) return;
		const { person, ...told } = v.parse(toldSchema, payload);
		if (!(await isHere(person))) return;
		await sendStatement(store, statementFor(person, deedOf(told, titleOf)));
	}
};
