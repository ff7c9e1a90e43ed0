/** What an organiser writes to who registered: to whom, and the reader's own name in it. */
import type { RegistrationState } from './event.ts';

/** Who a message is for; nothing chosen is who has a seat. */
export interface Audience {
	states: RegistrationState[];
	attended: '' | 'yes' | 'no';
	/** A question they did not answer yet. */
	unanswered: number | null;
	/** A session they chose. */
	session: number | null;
}

/**
 * Puts the reader's first name where the organiser wrote `{naam}` or `{name}`; a seat without a name
 * leaves no gap.
 */
export function fillName(text: string, name: string): string {
	const [first = ''] = name.split(' ');
	return text
		.replace(/\{(naam|name)\}/gi, () => first)
		.replace(/ +([,.!?])/g, '$1')
		.replace(/[^\S\n]{2,}/g, ' ');
}
