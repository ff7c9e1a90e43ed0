import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import * as m from '$lib/paraglide/messages.js';
import { listAudit } from '$lib/people/audit.server';
import { erasePerson } from '$lib/people/erasure.server';
import * as roles from '$lib/people/roles.server';
import type { Db } from '$lib/server/db';
import { refusal } from '$lib/server/errors';
import { once, parseForm, problem } from '$lib/server/form';
import { requireRole } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const everything = { q: '', only: '', after: null };

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireRole(locals, url, 'admin', 'moderator');
	const { person, log } = await locals.db(async (trx) => {
		if (!uuid.test(params.id)) return { person: undefined, log: [] };
		const { people } = await roles.findAdministered(trx, { ...everything, id: params.id }, 1);
		const filter = { area: '', person: params.id, from: '', to: '', before: null };
		return { person: people[0], log: (await listAudit(trx, filter, 20)).entries };
	});
	if (!person) error(404, { message: m.errors_not_found() });
	return { person, log, admin: viewer.roles.includes('admin'), own: person.id === viewer.id };
};

const refusals: Record<string, () => string> = {
	last_admin: m.people_admin_last_admin,
	not_self: m.people_admin_not_self,
	sole_lead: m.people_admin_sole_lead
};

/** One act of staff: parsed, done once, and back to the page or on to another. */
function act<S extends v.GenericSchema>(
	name: string,
	schema: S,
	run: (trx: Db, person: string, data: v.InferOutput<S>) => Promise<void>,
	next = (person: string) => `/admin/people/${person}`
) {
	return async ({ request, locals, params, url }: RequestEvent<{ id: string }>) => {
		const viewer = await requireRole(locals, url, 'admin', 'moderator');
		const form = await request.formData();
		const { data, problem: wrong } = parseForm(schema, form);
		if (wrong) return wrong;
		try {
			await locals.db((trx) =>
				once(trx, viewer.id, name, form.get('_key'), [params.id, data], async () => {
					await run(trx, params.id, data);
					return {};
				})
			);
		} catch (thrown) {
			const words = refusals[refusal(thrown) ?? ''];
			if (!words) throw thrown;
			return problem(form, { '': words() }, 409);
		}
		redirect(303, to(next(params.id)));
	};
}

export const actions: Actions = {
	grant: act('role.grant', roles.roleSchema, (trx, person, { role, reason }) =>
		roles.grantRole(trx, person, role, reason)
	),
	revoke: act('role.revoke', roles.roleSchema, (trx, person, { role, reason }) =>
		roles.revokeRole(trx, person, role, reason)
	),
	suspend: act('person.suspend', roles.suspendSchema, (trx, person, { reason, until }) =>
		roles.suspendPerson(trx, person, reason, until)
	),
	lift: act('person.lift', roles.reasonSchema, (trx, person, { reason }) =>
		roles.liftSuspension(trx, person, reason)
	),
	erase: act(
		'person.erase',
		roles.reasonSchema,
		(trx, person, { reason }) => erasePerson(trx, person, reason),
		() => '/admin/people'
	)
};
