/** What the page of a mix can do besides what every run can: rows come, go, move and are copied. */
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import { textOf } from '../server/form.ts';
import { to } from '../ui/links.ts';
import { act } from './act.server.ts';
import type { Definition } from './definition.ts';
import { fits } from './keys.ts';
import { rowFields, rowKey } from './mix.ts';
import type { RowField } from './mix.ts';
import { copyScenario } from './mix-copy.server.ts';
import { addTyped } from './mix-material.server.ts';
import * as input from './mix-input.ts';
import { moveRow, removeRow } from './mix.server.ts';
import { runActions } from './run-actions.server.ts';
import { definitionOf, saveRunField } from './writing.server.ts';

type Event = RequestEvent<{ id: string }>;

/** Saves several joint fields of one form. @throws Refused with words beside each that does not fit */
async function saveSent(
	trx: Db,
	run: number,
	sent: readonly input.SentField[],
	keyOf: (field: string) => string
): Promise<object> {
	const definition: Definition = await definitionOf(trx, run);
	const wrong = sent.filter(({ field, value }) => !fits(definition, keyOf(field), value));
	if (wrong.length > 0)
		throw new Refused(
			Object.fromEntries(wrong.map(({ field }) => [field, input.fieldProblem(field)]))
		);
	for (const { field, value, base } of sent)
		await saveRunField(trx, { run, key: keyOf(field), value, base });
	return {};
}

export const mixActions = {
	...runActions,
	/** A whole row, or the head of the list, without JavaScript. */
	row: async (event: Event) => {
		const { problem, form } = await act(
			event,
			'mix.row',
			input.rowSchema,
			(trx, { row }, form) =>
				saveSent(trx, Number(event.params.id), input.readSent(form, rowFields), (field) =>
					rowKey(field as RowField, row)
				),
			['goals']
		);
		return problem ?? { form: `row-${textOf(form, 'row')}` };
	},
	head: async (event: Event) => {
		const { problem } = await act(event, 'mix.head', v.object({}), (trx, _, form) =>
			saveSent(
				trx,
				Number(event.params.id),
				input.readSent(form, input.headFields),
				(field) => `mix:${field}`
			)
		);
		return problem ?? { form: 'head' };
	},
	add: async (event: Event) => {
		const run = Number(event.params.id);
		const { outcome, problem } = await act(event, 'mix.add', input.addSchema, (trx, data) =>
			addTyped(trx, run, data)
		);
		if (problem) return problem;
		const { scenario, row } = outcome;
		redirect(303, `${to(`/instruments/mix/${run}`)}?scenario=${scenario}&row=${row}#row-${row}`);
	},
	remove: async (event: Event) => {
		const { problem } = await act(event, 'mix.remove', input.removeSchema, async (trx, data) => {
			await removeRow(trx, data.row, data.gone);
			return {};
		});
		return problem ?? { form: 'remove' };
	},
	move: async (event: Event) => {
		const { problem } = await act(event, 'mix.move', input.moveSchema, async (trx, data) => {
			await moveRow(trx, data.row, data.up);
			return {};
		});
		return problem ?? { form: 'move' };
	},
	copy: async (event: Event) => {
		const run = Number(event.params.id);
		const { outcome, problem } = await act(
			event,
			'mix.copy',
			input.copySchema,
			async (trx, data) => {
				await copyScenario(trx, run, data.to);
				return data;
			}
		);
		if (problem) return problem;
		redirect(303, `${to(`/instruments/mix/${run}`)}?scenario=${outcome.to}#rows`);
	}
};
