/** The start of every page and act of who helps with an event. */
import { error } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import type { StaffRole } from './event.ts';
import { findForStaff } from './staff.server.ts';
import type { EventForStaff } from './staff.server.ts';

/**
 * The event, for who helps with it in one of these roles.
 * @throws HttpError 404, the same as for an event that is not there
 */
export async function helping(
	trx: Db,
	slug: string | undefined,
	roles: readonly StaffRole[] = ['owner', 'registrations', 'check_in']
): Promise<EventForStaff> {
	const event = await findForStaff(trx, slug ?? '');
	if (!event || !roles.includes(event.role)) error(404, { message: m.errors_not_found() });
	return event;
}

/** Roles that see who registered, and more than names at a door. */
export const keeping = ['owner', 'registrations'] as const satisfies readonly StaffRole[];
