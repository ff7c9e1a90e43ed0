/** A round of the Groeikompas as a document: tables first, in the words of the page. */
import * as m from '../paraglide/messages.js';
import type { Report, ReportPart } from '../server/report/report.ts';
import { compassSentence } from './compass-words.ts';
import { resultsOf } from './compass.ts';
import type { RoundPage } from './compass.server.ts';
import { actionParts, heading, runReport, text } from './run-report.ts';

const levelNumbers = [1, 2, 3, 4];
/** How often levels 1 to 4 were chosen; dashes where too few answered to show it. */
const counted = (counts: number[] | null): string[] =>
	levelNumbers.map((level) => String(counts?.[level - 1] ?? '–'));

export function compassReport({
	run,
	definition,
	levels,
	results,
	rounds,
	actions
}: Pick<RoundPage, 'run' | 'definition' | 'levels' | 'results' | 'rounds' | 'actions'>): Report {
	const nameOf = (key: string) => definition.areas.find((area) => area.key === key)?.name ?? '';
	const before = rounds.slice(0, -1);
	const parts: ReportPart[] = [
		heading(m.instruments_report_levels()),
		text(compassSentence(definition, levels)),
		{
			kind: 'table',
			caption: m.instruments_radar_table(),
			head: [
				m.instruments_area(),
				...before.map(({ title }) => title),
				run.title,
				m.instruments_wished(),
				m.instruments_report_why()
			],
			rows: levels.map(({ area, now, wish, why }) => [
				nameOf(area),
				...before.map((round) =>
					String(round.levels.find((level) => level.area === area)?.now ?? '–')
				),
				String(now ?? '–'),
				String(wish ?? '–'),
				why
			])
		}
	];
	if (results.length > 0)
		parts.push(heading(m.instruments_report_spread()), {
			kind: 'table',
			caption: m.instruments_report_counts(),
			head: [
				m.instruments_report_statement(),
				...levelNumbers.map((level) => m.instruments_report_now({ level })),
				...levelNumbers.map((level) => m.instruments_report_wish({ level }))
			],
			rows: definition.areas.flatMap(({ name, statements }) =>
				statements.map(({ key, text: statement }) => {
					const { now, wish } = resultsOf(results, key);
					return [`${name}: ${statement}`, ...counted(now), ...counted(wish)];
				})
			)
		});
	return runReport(run, [...parts, ...actionParts(actions), text(definition.source.text)]);
}
