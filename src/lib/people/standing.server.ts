/** What a signed-in browser may go on to: its account open, new or closed. */
import { sql } from 'kysely';
import type { Db, ViewerCard } from '../server/db.ts';
import * as m from '../paraglide/messages.js';
import { formatDate } from '../ui/time.ts';
import type { EducationRole } from './person.ts';

export type Suspension = NonNullable<ViewerCard['suspended']>;

/** `out`: signed out elsewhere, or gone. `new`: confirmed, without a card yet. */
export type Standing =
	| { kind: 'out' | 'new' }
	| { kind: 'suspended'; suspension: Suspension }
	| { kind: 'member'; card: ViewerCard };

/** How the person behind this transaction stands. */
export async function findStanding(trx: Db): Promise<Standing> {
	const { rows } = await sql<{ card: ViewerCard | null; live: boolean }>`
		select private.viewer_card() as card, private.session_is_live() as live
	`.execute(trx);
	const { card, live } = rows[0] ?? { card: null, live: false };
	if (!live) return { kind: 'out' };
	if (!card) return { kind: 'new' };
	if (card.suspended) return { kind: 'suspended', suspension: card.suspended };
	return { kind: 'member', card };
}

/** Says to the person why the account is closed, and how long. */
export function suspensionMessage({ reason, until }: Suspension): string {
	return until
		? m.account_suspended_until({ reason, date: formatDate(until, 'long') })
		: m.account_suspended({ reason });
}

/** Opens the account of a confirmed address: its card, details and settings. Harmless to repeat. */
export async function openAccount(
	trx: Db,
	{ name, role, locale }: { name: string; role: EducationRole; locale: string }
): Promise<void> {
	await sql`select public.open_account(${name}, ${role}, ${locale})`.execute(trx);
}

/** Opens the account where that has not been done, and sets what the welcome page asks for. */
export async function welcome(
	trx: Db,
	person: string,
	{ listed, ...account }: { name: string; role: EducationRole; locale: string; listed: boolean }
): Promise<void> {
	await openAccount(trx, account);
	await trx
		.updateTable('profiles')
		.set({ name: account.name, role: account.role, listed })
		.where('id', '=', person)
		.execute();
}
