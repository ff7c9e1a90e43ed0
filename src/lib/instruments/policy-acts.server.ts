/** What a team does with its policy besides writing: take texts over, fix a version, write down what was said. */
import { error } from '@sveltejs/kit';
import { sql } from 'kysely';
import type * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { formatDate } from '../ui/time.ts';
import { definitions } from './definitions.server.ts';
import { listFields, saveField } from './fields.server.ts';
import { findMixSource, findTeamVision, mixIn, textsOf } from './policy.server.ts';
import { clausesOf } from './policy.ts';
import type { approvalSchema, decisionSchema, takeSchema } from './policy-input.ts';
import { findRun } from './runs.server.ts';

/** @throws HttpError 404 for a policy of others */
async function policyRun(trx: Db, id: number) {
	const run = await findRun(trx, 'leermiddelenbeleid', id);
	if (!run) error(404, { message: m.errors_not_found() });
	return { run, definition: definitions.get('leermiddelenbeleid', run.version) };
}

/**
 * Stores what stands there now as the next version, with the numbers of the mix that it quotes.
 * @returns its number
 * @throws a refusal with hint policy_empty, policy_same or run_closed; 42501 for who does not facilitate
 */
export async function fixVersion(trx: Db, id: number, note: string): Promise<{ number: number }> {
	const { run } = await policyRun(trx, id);
	const texts = textsOf(await listFields(trx, id));
	const mix = mixIn(texts, await findMixSource(trx, run.team.id));
	const { rows } = await sql<{ number: number }>`
		select public.fix_policy_version(${id}, ${mix && JSON.stringify(mix)}::jsonb, ${note}) as number`.execute(
		trx
	);
	return { number: rows[0]?.number ?? 0 };
}

/**
 * Writes down what a step of the path said of a version.
 * @throws a refusal with hint policy_old or policy_step; HttpError 400 for a step that the definition does not have
 */
export async function recordApproval(
	trx: Db,
	id: number,
	given: v.InferOutput<typeof approvalSchema>
): Promise<{ id: number }> {
	const { definition } = await policyRun(trx, id);
	const at = definition.approval.findIndex(({ key }) => key === given.step);
	if (at < 0) error(400, { message: m.instruments_not_saved() });
	const { rows } = await sql<{ id: number }>`
		select public.record_policy_approval(${given.version}, ${given.step},
			${definition.approval[at - 1]?.key ?? null}, ${given.outcome}, ${given.name}, ${given.decided_on}::date,
			${given.remark}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** @throws a refusal with hint policy_full, run_frozen or run_closed */
export async function addDecision(
	trx: Db,
	id: number,
	given: v.InferOutput<typeof decisionSchema>
): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.add_policy_decision(${id}, ${given.what}, ${given.why}, ${given.who},
			${given.decided_on}::date) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

export async function withdrawDecision(trx: Db, decision: number): Promise<void> {
	await sql`select public.withdraw_policy_decision(${decision})`.execute(trx);
}

/** Below what stands there already, once. */
const below = (text: string, more: string): string =>
	text.includes(more) ? text : [text.trimEnd(), more].filter(Boolean).join('\n');

/**
 * Takes a text over into a clause, with its source: from the team's newest vision, or the proposal of the
 * definition. What stands there stays, the text comes below it.
 * @throws HttpError 400 when there is no such clause or text; a refusal with hint run_frozen or run_closed
 */
export async function takeText(
	trx: Db,
	id: number,
	{ key, box }: v.InferOutput<typeof takeSchema>
): Promise<{ key: string }> {
	const { run, definition } = await policyRun(trx, id);
	const clause = clausesOf(definition).find((found) => found.key === key);
	const vision = box ? await findTeamVision(trx, run.team.id) : null;
	const found = vision?.boxes.find((one) => one.key === box);
	const text = box ? found?.text : clause?.proposal;
	if (!clause || !text) error(400, { message: m.instruments_not_saved() });
	const date = formatDate(new Date(), 'date');
	const source = found
		? m.instruments_policy_source_vision({ title: vision?.title ?? '', box: found.label, date })
		: m.instruments_policy_source_proposal({ version: run.version });
	const fields = await listFields(trx, id);
	const put = async (part: string, more: string) => {
		const held = fields.find((field) => field.key === `${part}:${key}`);
		const value = below(held?.value ?? '', more);
		await saveField(trx, id, `${part}:${key}`, value, held?.revision ?? 0);
	};
	await put('clause', text);
	await put('source', source);
	if (!box && clause.reason) await put('why', clause.reason);
	return { key };
}
