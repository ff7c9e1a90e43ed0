/** What the holder of a registration does on its page: signed in, or by the mailed link. */
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { to } from '../ui/links.ts';
import { Refused, actOpenly } from './act.server.ts';
import { switchStop } from './around.server.ts';
import { nameSchema, rowSchema } from './event-input.ts';
import { giveFeedback } from './feedback.server.ts';
import { readAnswers } from './question.ts';
import { openRef } from './refs.server.ts';
import { answerOffer, cancel, showRegistration, updateAnswers } from './registrations.server.ts';
import { readChoices } from './session.ts';
import { chooseSessions } from './sessions.server.ts';

interface At {
	id: number;
	hash: string | null;
}

/** Acts on the registration of the address, whoever holds it. */
function acting<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	schema: S,
	fn: (trx: Db, at: At, data: v.InferOutput<S>, form: FormData) => Promise<T>
) {
	return actOpenly(event, schema, async (trx, data, form) => {
		const at = await openRef(trx, event.params.ref ?? '');
		if (at?.kind !== 'registration') error(404, { message: m.events_link_gone() });
		return fn(trx, at, data, form);
	});
}

const words = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(2000, () => m.events_too_long({ count: 2000 }))
);
const feedbackSchema = v.object({
	score: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^[1-5]$/, () => m.events_feedback_score_missing()),
		v.transform(Number)
	),
	good: words,
	better: words
});

export const holderActs = {
	cancel: async (event: RequestEvent) => {
		const { outcome, problem } = await acting(event, v.object({}), async (trx, at) => ({
			state: await cancel(trx, at.id, at.hash)
		}));
		return problem ?? { saved: outcome.state };
	},
	answer: async (event: RequestEvent) => {
		const schema = v.object({ accept: v.picklist(['yes', 'no']) });
		const { outcome, problem } = await acting(event, schema, async (trx, at, { accept }) => ({
			state: await answerOffer(trx, at.id, accept === 'yes', at.hash)
		}));
		return problem ?? { saved: outcome.state };
	},
	answers: async (event: RequestEvent) => {
		const schema = v.object({ name: nameSchema });
		const { problem } = await acting(event, schema, async (trx, at, { name }, form) => {
			const shown = await showRegistration(trx, at.id, at.hash);
			if (!shown) error(404, { message: m.events_link_gone() });
			const { answers, errors } = readAnswers(shown.questions, form);
			if (form.has('name') && !name) errors.name = m.events_name_missing();
			if (Object.keys(errors).length > 0) throw new Refused(errors);
			await updateAnswers(trx, at.id, answers, at.hash, at.hash && name ? name : null);
			return {};
		});
		return problem ?? { saved: 'answers' };
	},
	sessions: async (event: RequestEvent) => {
		const { problem } = await acting(event, v.object({}), async (trx, at, _data, form) => {
			await chooseSessions(trx, at.id, readChoices(form), at.hash);
			return {};
		});
		return problem ?? { saved: 'sessions' };
	},
	/** To another stop; the mailed link goes along, a number is another one there. */
	switch: async (event: RequestEvent) => {
		const { outcome, problem } = await acting(event, rowSchema, async (trx, at, stop) => ({
			id: await switchStop(trx, at.id, stop.id, at.hash),
			hash: at.hash
		}));
		if (problem) return problem;
		const ref = outcome.hash ? (event.params.ref ?? '') : String(outcome.id);
		redirect(303, `${to(`/registrations/${ref}`)}?moved`);
	},
	feedback: async (event: RequestEvent) => {
		const { problem } = await acting(event, feedbackSchema, async (trx, at, said) => {
			await giveFeedback(trx, at.id, said, at.hash);
			return {};
		});
		return problem ?? { form: 'feedback', saved: 'feedback' };
	}
};
