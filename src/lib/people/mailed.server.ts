/** The way in through the mailbox: ask for a mail, then bring back its code or link. */
import { redirect } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { isUnavailable } from '../server/errors.ts';
import { evenly } from '../server/even-time.ts';
import { problem } from '../server/form.ts';
import type { FormProblem } from '../server/form.ts';
import { countAct, countActs, forgetActs, forgiveAct, slowDown } from '../server/limits.ts';
import type { Limit } from '../server/limits.ts';
import { tellRetryAfter } from '../server/retry-after.ts';
import { visitorOnce } from '../server/visitor-once.ts';
import { to } from '../ui/links.ts';
import { AuthUnavailable, confirm } from './accounts.server.ts';
import type { Proof, SignedIn } from './accounts.server.ts';
import { enter } from './enter.server.ts';
import type { By } from './enter.server.ts';
import { writeErrand } from './errand.server.ts';
import type { Errand } from './errand.server.ts';
import type { LinkType } from './account.ts';
import { suspensionMessage } from './standing.server.ts';

type Event = Pick<RequestEvent, 'cookies' | 'locals'>;
type Refused = ActionFailure<FormProblem>;

/** Answers 503 beside the form, with everything typed still there, when a service is away. */
export async function whileReachable<T>(
	form: FormData,
	act: () => Promise<T>
): Promise<T | Refused> {
	try {
		return await act();
	} catch (thrown) {
		if (!(thrown instanceof AuthUnavailable) && !isUnavailable(thrown)) throw thrown;
		tellRetryAfter(5);
		return problem(form, { '': m.errors_unavailable() }, 503);
	}
}

/**
 * Mails somebody, once per form and at most once a minute, and goes to the page that waits for the
 * mail. Takes the same time and gives the same answer whether or not the address has an account.
 * @param action names the act for idempotency; `counts` are limits besides those of mails; `page` waits for the mail
 * @throws Redirect
 */
export function askForMail(
	{ cookies, locals }: Event,
	form: FormData,
	action: string,
	errand: Errand,
	act: () => Promise<void>,
	counts: readonly (readonly [Limit, string])[] = [],
	page = '/auth/confirm'
): Promise<Refused> {
	return whileReachable(form, async () => {
		const once = () =>
			visitorOnce(
				form.get('_key'),
				action,
				[errand.email, errand.kind],
				async () => {
					const wait = await countActs(
						...counts,
						['mailAddress', locals.address],
						['mailRecipient', errand.email]
					);
					if (wait === 0) await act();
					return { wait };
				},
				({ wait }) => wait === 0
			);
		const { wait } = await evenly(once);
		if (wait) return slowDown(form, wait);
		writeErrand(cookies, errand);
		redirect(303, to(page));
	});
}

/** What somebody brought back: a code counts for its address too, as six digits can be tried. */
interface Brought {
	proof: Proof;
	type: Exclude<LinkType, 'address'>;
	refused: Record<string, string>;
	after: string;
}

/**
 * Lets somebody in with what was mailed.
 * @throws Redirect to where the person was going
 */
export function comeIn(event: Event, form: FormData, brought: Brought): Promise<Refused> {
	const { proof, type } = brought;
	const { address } = event.locals;
	const email = 'email' in proof ? proof.email : null;
	return whileReachable(form, async () => {
		const wait =
			(await countAct('signInAddress', address)) ||
			(email ? await countAct('codeAccount', email) : 0);
		if (wait) return slowDown(form, wait);
		const found = await evenly(
			() => confirm(proof, type),
			(outcome) => outcome !== null
		);
		if (!found) return problem(form, brought.refused);
		await forgiveAct('signInAddress', address);
		if (email) await forgetActs('codeAccount', email);
		return letIn(event, form, found, type === 'recovery' ? 'recovery' : 'mail', brought.after);
	});
}

/**
 * Signs in, or says why the account is closed.
 * @throws Redirect to where the person was going
 */
export async function letIn(
	{ cookies }: Event,
	form: FormData,
	found: SignedIn,
	by: By,
	after: string
): Promise<Refused> {
	const entered = await enter(cookies, found, by, after);
	if (entered.suspension) {
		const told = { '': suspensionMessage(entered.suspension) };
		return problem(form, told, 403);
	}
	redirect(303, entered.to);
}
