/** A vision canvas as a document. */
import * as m from '../paraglide/messages.js';
import type { Report, ReportPart } from '../server/report/report.ts';
import { actionParts, heading, runReport, text } from './run-report.ts';
import type { CanvasPage } from './vision.server.ts';

export function visionReport({ run, definition, fields, actions }: CanvasPage): Report {
	const textOf = (key: string) =>
		fields.find((field) => field.key === `canvas:${key}`)?.value.trim() ?? '';
	const boxes = definition.canvas.flatMap(({ key, label }): ReportPart[] => [
		heading(label),
		text(textOf(key) || m.instruments_report_empty())
	]);
	return runReport(run, [...boxes, ...actionParts(actions)]);
}
