/** What every page of a run can do: open and close, write a field without JavaScript, keep actions. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from './act.server.ts';
import { finishAction, saveAction } from './actions.server.ts';
import { actionSchema, finishSchema, stateSchema } from './instrument.ts';
import { changeRunState } from './runs.server.ts';
import { saveRunField } from './writing.server.ts';

type Event = RequestEvent<{ id: string }>;

/** A joint field as a plain form sends it. */
const plainField = v.object({
	key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9:._-]{0,59}$/)),
	value: v.optional(v.pipe(v.string(), v.maxLength(8_000)), ''),
	base: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))
});

export const runActions = {
	state: async (event: Event) => {
		const { problem } = await act(event, 'instruments.state', stateSchema, async (trx, data) => {
			await changeRunState(trx, Number(event.params.id), data.state);
			return {};
		});
		return problem ?? { form: 'state' };
	},
	field: async (event: Event) => {
		const { problem } = await act(event, 'instruments.field', plainField, (trx, data) =>
			saveRunField(trx, { run: Number(event.params.id), ...data })
		);
		return problem ?? { form: 'field' };
	},
	action: async (event: Event) => {
		const { problem } = await act(event, 'instruments.action', actionSchema, (trx, data) =>
			saveAction(trx, Number(event.params.id), data)
		);
		return problem ?? { form: 'action' };
	},
	finish: async (event: Event) => {
		const { problem } = await act(event, 'instruments.finish', finishSchema, async (trx, data) => {
			await finishAction(trx, data.action, data.done);
			return {};
		});
		return problem ?? { form: 'finish' };
	}
};
