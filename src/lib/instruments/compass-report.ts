/** A round of the Groeikompas as a document: tables first, in the words of the page. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report, ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import { resultsOf } from './compass.ts';
import type { RoundPage } from './compass.server.ts';

const counted = (counts: number[] | null): string => counts?.join(' / ') ?? '–';

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
		{ kind: 'heading', level: 1, text: m.instruments_report_levels() },
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
		parts.push(
			{ kind: 'heading', level: 1, text: m.instruments_report_spread() },
			{
				kind: 'table',
				caption: '1 / 2 / 3 / 4',
				head: [m.instruments_report_statement(), m.instruments_now(), m.instruments_wish()],
				rows: definition.areas.flatMap(({ name, statements }) =>
					statements.map(({ key, text }) => {
						const { now, wish } = resultsOf(results, key);
						return [`${name}: ${text}`, counted(now), counted(wish)];
					})
				)
			}
		);
	if (actions.length > 0)
		parts.push(
			{ kind: 'heading', level: 1, text: m.instruments_report_actions() },
			{
				kind: 'table',
				caption: m.instruments_actions_title(),
				head: [
					m.instruments_report_action(),
					m.instruments_report_owner(),
					m.instruments_report_due()
				],
				rows: actions.map(({ text, owner, dueOn }) => [
					text,
					owner ?? m.instruments_no_owner(),
					formatDate(dueOn)
				])
			}
		);
	parts.push({ kind: 'text', text: definition.source.text });
	return {
		title: run.title,
		subtitle: m.instruments_report_subtitle({
			team: [run.team.name, run.team.school].filter(Boolean).join(', '),
			date: formatDate(new Date(), 'long')
		}),
		language: getLocale(),
		parts
	};
}
