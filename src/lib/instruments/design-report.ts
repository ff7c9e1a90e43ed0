/** A design on one page: what the team wants, for whom, under which conditions, and how far it is. */
import { isLicenceCode } from '../materials/licence.ts';
import { licenceName } from '../materials/licence-name.ts';
import * as m from '../paraglide/messages.js';
import { inColumns } from '../server/report/report.ts';
import type { Report, ReportBlock, ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import { countVerdicts, noteKey } from './design.ts';
import { stepStateWords } from './design-words.ts';
import type { DesignPage } from './designs.server.ts';
import { heading, runReport, text } from './run-report.ts';

/** Words about one requirement: what it is, and what critical friends said. */
interface BriefRequirement {
	code: string;
	name: string;
	said: string;
}

/** What stands on the one page; the same for screen, paper and files. */
export function briefOf({ run, definition, criteria, fields, board, friends, links }: DesignPage) {
	const valueOf = (key: string) => fields.find((field) => field.key === key)?.value.trim() ?? '';
	const licence = valueOf('agreed:licence');
	const sent = friends.filter(({ sentAt }) => sentAt);
	return {
		title: run.title,
		team: [run.team.name, run.team.school].filter(Boolean).join(', '),
		/** What was written, by step; a step in which nothing was written is left out. */
		texts: definition.steps.flatMap(({ number, name, fields: boxes }) => {
			const written = boxes.flatMap(({ key, label }) => {
				const text = valueOf(noteKey(number, key));
				return text ? [{ label, text }] : [];
			});
			return written.length > 0 ? [{ number, name, written }] : [];
		}),
		licence: isLicenceCode(licence) ? licenceName(licence) : m.instruments_design_licence_open(),
		requirements: criteria
			.filter(({ code }) => valueOf(`need:${code}`) === 'yes')
			.map(({ code, name }): BriefRequirement => {
				const { good, doubt, missing } = countVerdicts(sent, code);
				return {
					...{ code, name },
					said: sent.length > 0 ? m.instruments_design_said({ good, doubt, missing }) : '–'
				};
			}),
		friends: sent.map(({ name, words }) => ({
			name: name ?? m.instruments_design_somebody(),
			words
		})),
		planning: board
			.filter(({ always }) => !always)
			.map((card) => ({
				step: `${card.step}. ${card.name}`,
				deliverable: card.deliverable,
				people: card.people.map(({ name }) => name).join(', ') || m.instruments_no_owner(),
				due: card.dueOn ? formatDate(card.dueOn) : '–',
				state: stepStateWords[card.state]()
			})),
		results: links.flatMap(({ isResult, material }) => (isResult && material ? [material] : []))
	};
}
export type DesignBrief = ReturnType<typeof briefOf>;

/** The brief as a document: on one page, as on the screen. */
export function designReport(page: DesignPage): Report {
	const brief = briefOf(page);
	const blocks: ReportBlock[][] = brief.texts.map(({ number, name, written }) => [
		heading(`${number}. ${name}`),
		...written.flatMap((one) => [heading(one.label, 2), text(one.text)])
	]);
	blocks.push([heading(m.instruments_design_licence()), text(brief.licence)]);
	if (brief.requirements.length > 0)
		blocks.push([
			heading(m.instruments_design_requirements()),
			{
				kind: 'list',
				items: brief.requirements.map(({ code, name, said }) =>
					brief.friends.length > 0 ? `${code} ${name} (${said})` : `${code} ${name}`
				)
			}
		]);
	for (const { name, words } of brief.friends)
		if (words) blocks.push([heading(m.instruments_design_from({ name }), 2), text(words)]);
	const parts: ReportPart[] = [{ kind: 'columns', columns: inColumns(blocks, 3) }];
	parts.push(heading(m.instruments_design_planning()), {
		kind: 'table',
		caption: m.instruments_design_planning(),
		head: [
			m.instruments_design_step(),
			m.instruments_design_deliverable(),
			m.instruments_report_owner(),
			m.instruments_report_due(),
			m.instruments_design_state()
		],
		rows: brief.planning.map(({ step, deliverable, people, due, state }) => [
			...[step, deliverable, people, due, state]
		])
	});
	if (brief.results.length > 0)
		parts.push(heading(m.instruments_design_results()), {
			kind: 'list',
			items: brief.results.map(({ title, licence }) => `${title} – ${licenceName(licence)}`)
		});
	return { ...runReport(page.run, parts), wide: true, onePage: true };
}
