/** A vision canvas as a document. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report, ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import type { CanvasPage } from './vision.server.ts';

export function visionReport({ run, definition, fields, actions }: CanvasPage): Report {
	const textOf = (key: string) =>
		fields.find((field) => field.key === `canvas:${key}`)?.value.trim() ?? '';
	const parts: ReportPart[] = definition.canvas.flatMap(({ key, label }): ReportPart[] => [
		{ kind: 'heading', level: 1, text: label },
		{ kind: 'text', text: textOf(key) || m.instruments_report_empty() }
	]);
	if (actions.length > 0)
		parts.push(
			{ kind: 'heading', level: 1, text: m.instruments_report_actions() },
			{
				kind: 'list',
				items: actions.map(({ text, owner, dueOn }) =>
					[text, owner ?? m.instruments_no_owner(), formatDate(dueOn)].join(' – ')
				)
			}
		);
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
