/** The two forms of the queue, the same on the platform's page and on a community's. */
import { redirect } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { refusal } from '../server/errors.ts';
import { once, parseForm, problem } from '../server/form.ts';
import type { FormProblem } from '../server/form.ts';
import { limit } from '../server/limits.ts';
import { requireViewer } from '../server/viewer.ts';
import { decideReport, restoreHidden } from './queue.server.ts';
import { decisionSchema, restoreSchema } from './report.ts';

type Answer = Promise<ActionFailure<FormProblem>>;

/** What the database says no to, beside the form; anything else goes on. */
function refused(form: FormData, thrown: unknown): ActionFailure<FormProblem> {
	const words: Record<string, () => string> = {
		already_decided: () => m.moderation_already_decided(),
		not_self: () => m.moderation_not_self()
	};
	const say = words[refusal(thrown) ?? ''];
	if (!say) throw thrown;
	return problem(form, { '': say() }, 409);
}

/** Decides on one report of the queue, and shows the queue again. */
export async function decide(event: RequestEvent): Answer {
	const viewer = await requireViewer(event.locals, event.url);
	const form = await event.request.formData();
	const { data, problem: wrong } = parseForm(decisionSchema, form);
	if (wrong) return wrong;
	await limit('writes', viewer.id);
	try {
		await event.locals.db((trx) =>
			once(trx, viewer.id, 'report.decide', form.get('_key'), data, () => decideReport(trx, data))
		);
	} catch (thrown) {
		return refused(form, thrown);
	}
	redirect(303, event.url.pathname);
}

/** Puts a hidden post or feedback back, and shows what was decided again. */
export async function restore(event: RequestEvent): Answer {
	const viewer = await requireViewer(event.locals, event.url);
	const form = await event.request.formData();
	const { data, problem: wrong } = parseForm(restoreSchema, form);
	if (wrong) return wrong;
	await limit('writes', viewer.id);
	await event.locals.db((trx) =>
		once(trx, viewer.id, 'report.restore', form.get('_key'), data, () => restoreHidden(trx, data))
	);
	redirect(303, `${event.url.pathname}?show=decided`);
}
