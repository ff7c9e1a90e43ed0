import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { addressSchema, codeSchema, linkSchema } from '$lib/people/account';
import { mailCode, mailRecovery } from '$lib/people/accounts.server';
import { confirmAddress } from '$lib/people/addresses.server';
import { readErrand } from '$lib/people/errand.server';
import { askForMail, comeIn, whileReachable } from '$lib/people/mailed.server';
import * as m from '$lib/paraglide/messages.js';
import { parseForm, problem } from '$lib/server/form';
import { countAct, forgiveAct, slowDown } from '$lib/server/limits';
import { safeNext } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

/** Looks only: scanners of mail follow links, and may not use them up. */
export const load: PageServerLoad = ({ url, cookies, locals }) => {
	const errand = readErrand(cookies);
	// mails are in Dutch, as the auth service knows one language
	if (errand?.locale === 'en' && locals.locale === 'nl' && url.searchParams.has('token_hash'))
		redirect(302, to(`/auth/confirm${url.search}`, 'en'));
	const link = v.safeParse(linkSchema, Object.fromEntries(url.searchParams));
	return {
		link: link.success ? link.output : null,
		kind: errand?.kind ?? 'email',
		email: errand?.email ?? '',
		again: url.searchParams.has('again')
	};
};

export const actions: Actions = {
	link: async (event) => {
		const form = await event.request.formData();
		const refused = { '': m.account_link_refused() };
		const { data } = parseForm(linkSchema, form);
		if (!data) return problem(form, refused);
		const { token_hash, type } = data;
		if (type !== 'address') {
			const after = safeNext(readErrand(event.cookies)?.next);
			return comeIn(event, form, { proof: { token_hash }, type, refused, after });
		}
		return whileReachable(form, async () => {
			const wait = await countAct('signInAddress', event.locals.address);
			if (wait) return slowDown(form, wait);
			const outcome = await confirmAddress(token_hash, event.locals.locale);
			if (outcome === 'refused') return problem(form, { '': m.account_address_refused() });
			if (outcome === 'taken') return problem(form, { '': m.account_address_taken() });
			await forgiveAct('signInAddress', event.locals.address);
			return { changed: outcome.address };
		});
	},
	code: async (event) => {
		const form = await event.request.formData();
		const { data, problem: wrong } = parseForm(codeSchema, form);
		if (wrong) return wrong;
		const proof = { email: data.email, token: data.code };
		const type = form.get('kind') === 'recovery' ? 'recovery' : 'email';
		const refused = { code: m.account_code_refused() };
		const after = safeNext(readErrand(event.cookies)?.next);
		return comeIn(event, form, { proof, type, refused, after });
	},
	resend: async (event) => {
		const form = await event.request.formData();
		const { data, problem: wrong } = parseForm(addressSchema, form);
		if (wrong) return wrong;
		const kind = form.get('kind') === 'recovery' ? 'recovery' : 'email';
		const { locale } = event.locals;
		const before = { next: to('/'), locale, ...readErrand(event.cookies) };
		const errand = { ...before, kind, email: data.email } as const;
		const mail = kind === 'recovery' ? mailRecovery : mailCode;
		const act = () => mail(data.email);
		return askForMail(event, form, 'account.resend', errand, act, [], '/auth/confirm?again=1');
	}
};
