import { redirect } from '@sveltejs/kit';
import { env } from '../../environment';
import { addressSchema, signInSchema } from '$lib/people/account';
import { mailCode, signIn } from '$lib/people/accounts.server';
import { demoAddress, listDemoPeople } from '$lib/people/demo';
import { askForMail, letIn, whileReachable } from '$lib/people/mailed.server';
import { findStanding, suspensionMessage } from '$lib/people/standing.server';
import * as m from '$lib/paraglide/messages.js';
import { evenly } from '$lib/server/even-time';
import { parseForm, problem } from '$lib/server/form';
import { countActs, forgetActs, forgiveAct, slowDown } from '$lib/server/limits';
import { safeNext } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

const demo = env.DEMO === 'true' && env.DEMO_PASSWORD !== '';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	const standing = locals.claims ? await locals.db(findStanding) : null;
	if (standing?.kind === 'member') redirect(303, next);
	if (standing?.kind === 'new') redirect(303, `${to('/welcome')}?next=${encodeURIComponent(next)}`);
	return {
		next,
		closed: standing?.kind === 'suspended' ? suspensionMessage(standing.suspension) : null,
		demo: demo ? listDemoPeople() : []
	};
};

export const actions: Actions = {
	password: async (event) => {
		const form = await event.request.formData();
		const { data, problem: wrong } = parseForm(signInSchema, form);
		if (wrong) return wrong;
		return whileReachable(form, async () => {
			const { address } = event.locals;
			const wait = await countActs(['signInAddress', address], ['signInAccount', data.email]);
			if (wait) return slowDown(form, wait);
			const found = await evenly(
				() => signIn(data.email, data.password),
				(outcome) => outcome !== null
			);
			if (!found) return problem(form, { '': m.account_wrong() });
			await forgiveAct('signInAddress', address);
			await forgetActs('signInAccount', data.email);
			return letIn(event, form, found, 'password', safeNext(form.get('next')));
		});
	},
	code: async (event) => {
		const form = await event.request.formData();
		const { data, problem: wrong } = parseForm(addressSchema, form);
		if (wrong) return wrong;
		const next = safeNext(form.get('next'));
		const errand = { kind: 'email', email: data.email, next, locale: event.locals.locale } as const;
		return askForMail(event, form, 'account.code', errand, () => mailCode(data.email));
	},
	demo: async (event) => {
		const form = await event.request.formData();
		const email = demo ? demoAddress(form.get('person')) : null;
		return whileReachable(form, async () => {
			const found = email ? await signIn(email, env.DEMO_PASSWORD) : null;
			if (!found) return problem(form, { '': m.account_wrong() });
			return letIn(event, form, found, 'password', safeNext(form.get('next')));
		});
	}
};
