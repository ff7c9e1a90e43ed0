/** What an overview of a board says, for the page and for what is taken home. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { boardExtremes } from './board.ts';
import type { BoardRow } from './board.ts';

const list = (names: string[]) => new Intl.ListFormat(getLocale()).format(names);

/** The overview in one sentence. */
export function boardSentence(rows: readonly BoardRow[]): string {
	if (!rows.some(({ now }) => now)) return m.instruments_board_sentence_none();
	const found = boardExtremes(rows);
	return found
		? m.instruments_board_sentence({ strong: list(found.strong), weak: list(found.weak) })
		: m.instruments_board_sentence_same();
}

/** "2 × niveau 2, 3 × niveau 3": levels that nobody is on are not named. */
export const countsWords = (counts: readonly number[]): string =>
	counts
		.flatMap((count, at) =>
			count > 0 ? [m.instruments_board_count_of({ count, level: at + 1 })] : []
		)
		.join(', ');
