/** The demo logins of the services on one machine; every other installation has none. */
import * as m from '../paraglide/messages.js';

const people = [
	['sanne', 'Sanne Verhoeven', m.account_demo_member],
	['joost', 'Joost Hendriks', m.account_demo_lead],
	['fatima', 'Fatima Azzouzi', m.account_demo_coach],
	['lars', 'Lars Dijkema', m.account_demo_student],
	['marijke', 'Marijke Terpstra', m.account_demo_educator],
	['tess', 'Tess van Loon', m.account_demo_newcomer],
	['bram', 'Bram Scholten', m.account_demo_observer],
	['noor', 'Noor Vermeulen', m.account_demo_moderator],
	['wim', 'Wim Kuipers', m.account_demo_organiser],
	['eva', 'Eva Brouwer', m.account_demo_editor],
	['anouk', 'Anouk Peeters', m.account_demo_admin],
	['koen', 'Koen Blankers', m.account_demo_suspended]
] as const;

/** Who can be chosen, with what they show, in the reader's language. */
export function listDemoPeople(): { key: string; name: string; what: string }[] {
	return people.map(([key, name, what]) => ({ key, name, what: what() }));
}

/** The address of a demo login, or null when there is no such person. */
export function demoAddress(key: unknown): string | null {
	return people.some(([known]) => known === key) ? `${String(key)}@voorbeeld.nl` : null;
}
