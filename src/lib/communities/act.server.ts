/** One way to write for every form of a community: sign in, check, count, act once, say why not. */
import { error } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { actsWith } from '../server/act.ts';
import type { Acted } from '../server/act.ts';
import type { Db, ViewerCard } from '../server/db.ts';
import type { FormProblem } from '../server/form.ts';
import { findCommunity } from './communities.server.ts';
import type { CommunityHead } from './community.ts';
import { refusalWords } from './words.ts';

const { act: actAs } = actsWith(refusalWords);

/** What a page says above its forms after something worked. */
export interface Saved {
	/** The form it was. */
	form: string;
	saved: string;
}

/**
 * Runs a form's act as the person who sent it, once per key, in one transaction.
 * @param action names the act in the idempotency log
 * @param fn does it; what it returns comes back, also at a repeat
 * @param lists fields that are lists
 * @returns the outcome, or the failure to return from the action
 * @throws Redirect to the sign-in page; HttpError for what the viewer may not do
 */
export function act<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	action: string,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>, viewer: ViewerCard) => Promise<T>,
	lists: readonly string[] = []
): Promise<Acted<T>> {
	return actAs(event, action, schema, (trx, data, _form, viewer) => fn(trx, data, viewer), lists);
}

/** Who an act is for; the database decides all the same, this gives a clear answer instead of silence. */
type Who = 'anyone' | 'members' | 'leads' | 'leads and admins';

function mayAct(who: Who, community: CommunityHead, viewer: ViewerCard): boolean {
	switch (who) {
		case 'anyone':
			return true;
		case 'members':
			return community.role !== null;
		case 'leads':
			return community.leads;
		case 'leads and admins':
			return community.leads || viewer.roles.includes('admin');
	}
}

/**
 * The same, within the community of the address.
 * @param saved what to say when it worked
 * @returns what the action returns
 * @throws HttpError 404 for a community that does not exist for the viewer, 403 for an act of others
 */
export async function actIn<S extends v.GenericSchema>(
	event: RequestEvent<{ slug: string }>,
	who: Who,
	action: string,
	schema: S,
	fn: (
		trx: Db,
		community: CommunityHead,
		data: v.InferOutput<S>,
		viewer: ViewerCard
	) => Promise<unknown>,
	saved: () => string,
	lists: readonly string[] = []
): Promise<ActionFailure<FormProblem> | Saved> {
	const acted = await act(
		event,
		action,
		schema,
		async (trx, data, viewer) => {
			const community = await findCommunity(trx, event.params.slug, true);
			if (!community) error(404, { message: m.errors_not_found() });
			if (!mayAct(who, community, viewer)) error(403, { message: m.errors_not_allowed() });
			await fn(trx, community, data, viewer);
			return {};
		},
		lists
	);
	if (acted.problem) return acted.problem;
	const form = acted.form.get('_form');
	return { form: typeof form === 'string' ? form : '', saved: saved() };
}
