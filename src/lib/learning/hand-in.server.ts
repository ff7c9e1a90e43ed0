/** Handing in: a form that may bring a file, by the same safe road as materials. */
import type { RequestEvent } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { actWithFile } from '../materials/share.server.ts';
import { parseForm, problem } from '../server/form.ts';
import { requireViewer } from '../server/viewer.ts';
import { saveAnswer } from './answers.server.ts';
import { path } from './path.server.ts';
import { workSchema } from './submission.ts';
import { findOwnWorkFor, saveWork } from './submissions.server.ts';
import type { Assignment } from './submissions.server.ts';

/**
 * Hands work in for an assignment; it counts as done in the module from then on.
 * @returns its number, or the failure for the form
 * @throws Redirect to the sign-in page
 */
export async function handIn(event: RequestEvent, assignment: Assignment) {
	const viewer = await requireViewer(event.locals, event.url);
	const before = await event.locals.db((trx) => findOwnWorkFor(trx, viewer.id, assignment.block));
	return actWithFile(
		event,
		'work.hand_in',
		(form, hasFile) => {
			const parsed = parseForm(workSchema, form);
			if (parsed.problem) return parsed.problem;
			const { body, url, dropFile } = parsed.data;
			const kept = before?.file && !dropFile;
			return body || url || hasFile || kept ? undefined : problem(form, { body: m.work_nothing() });
		},
		async (trx, form, file) => {
			const { data } = parseForm(workSchema, form);
			if (!data) throw new Error('the form was checked before');
			const done = await saveWork(trx, viewer.id, assignment, data, file);
			// in the lesson it is done from here on
			const place = path.places.get(assignment.block);
			const words = data.body || data.url || m.work_file();
			if (place) await saveAnswer(trx, viewer.id, place, words, null);
			return done;
		}
	);
}
