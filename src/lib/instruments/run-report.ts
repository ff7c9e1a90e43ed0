/** What the documents of all runs have in common: whose they are, and what will be done. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report, ReportBlock, ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import type { Action, RunPage } from './run.ts';

export const heading = (text: string, level: 1 | 2 = 1): ReportBlock => ({
	kind: 'heading',
	level,
	text
});
export const text = (text: string): ReportBlock => ({ kind: 'text', text });

/** Who does what before when; nothing while nobody said they would. */
export function actionParts(actions: readonly Action[]): ReportPart[] {
	if (actions.length === 0) return [];
	return [
		heading(m.instruments_report_actions()),
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
	];
}

/** Whose it is: the team, and its school where it has one. */
export const teamWords = ({ name, school }: RunPage['team']): string =>
	[name, school].filter(Boolean).join(', ');

/** A document of a team's run as it is today. */
export function runReport(
	{ title, team }: Pick<RunPage, 'title' | 'team'>,
	parts: ReportPart[]
): Report {
	return {
		title,
		subtitle: m.instruments_report_subtitle({
			team: teamWords(team),
			date: formatDate(new Date(), 'long')
		}),
		language: getLocale(),
		parts
	};
}
