/** A board's overviews as a document: what the page shows, and nothing more. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import { boardRows } from './board.ts';
import type { BoardPage } from './board.ts';
import { boardSentence, countsWords } from './board-words.ts';
import type { Compass } from './definition.ts';
import { sectorWords } from './words.ts';

/** @param definitionOf the questions of a version: an old overview is read with those of then */
export function boardReport(
	board: Pick<BoardPage, 'name' | 'overviews'>,
	definitionOf: (version: string) => Compass
): Report {
	return {
		title: board.name,
		subtitle: m.instruments_report_subtitle({
			team: m.instruments_board_kicker(),
			date: formatDate(new Date(), 'long')
		}),
		language: getLocale(),
		parts: board.overviews.flatMap((overview) => {
			const rows = boardRows(definitionOf(overview.version), overview);
			const title = m.instruments_board_overview_title({
				date: formatDate(overview.countedAt, 'long')
			});
			return [
				{ kind: 'heading', level: 1, text: title },
				{
					kind: 'text',
					text: `${m.instruments_board_rounds({ count: overview.rounds })}. ${sectorWords[overview.sector]()}. ${boardSentence(rows)}`
				},
				{
					kind: 'table',
					caption: title,
					head: [m.instruments_area(), m.instruments_now(), m.instruments_wished()],
					rows: rows.map(({ name, now, wish }) => [
						name,
						...[now, wish].map((counts) =>
							counts ? countsWords(counts) : m.instruments_board_too_few()
						)
					])
				}
			];
		})
	};
}
