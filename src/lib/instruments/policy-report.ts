/** A policy as a board receives it: title page, versions and approvals, contents, chapters, plan, appendices. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report, ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import type { PolicyDocument } from './policy-document.server.ts';
import { clausesOf, stands } from './policy.ts';
import { approvalPath, isApproved } from './policy-approval.ts';
import { fillShares, kindsIn } from './policy-shares.ts';
import type { Clause } from './policy.ts';
import { appendices, approvalParts } from './policy-report-parts.ts';
import { clauseTitle, partWords } from './policy-words.ts';

const teamOf = ({ run }: PolicyDocument) =>
	[run.team.name, run.team.school].filter(Boolean).join(', ');

/** What this is: a version, or a text that is still being written. */
const standing = ({ version }: PolicyDocument): string =>
	version
		? m.instruments_policy_version_of({
				number: version.number,
				date: formatDate(version.at, 'long')
			})
		: m.instruments_policy_draft({ date: formatDate(new Date(), 'long') });

/** The chapters with the clauses that stand in them, numbered as the document numbers them. */
function chaptersOf({ definition, texts }: PolicyDocument) {
	const clauses = clausesOf(definition).filter((clause) => stands(clause, texts));
	return definition.chapters.map(({ number, name, with: parts }) => ({
		number,
		name,
		parts,
		clauses: clauses
			.filter(({ chapter }) => chapter === number)
			.map((clause, at) => ({ ...clause, place: `${number}.${at + 1}` }))
	}));
}

/** A clause as it is read, with a word on where its numbers come from. */
function clauseText({ texts, mix }: PolicyDocument, { key }: Pick<Clause, 'key'>): string {
	const text = texts[`clause:${key}`]?.trim() ?? '';
	return fillShares(text, mix, getLocale() === 'nl' ? ',' : '.') || m.instruments_report_empty();
}

function clauseParts(document: PolicyDocument, clause: Clause & { place: string }): ReportPart[] {
	const { texts, mix } = document;
	const facts = (['why', 'source', 'owner', 'review'] as const).flatMap(
		(part): [string, string][] => {
			const value = texts[`${part}:${clause.key}`]?.trim();
			return value ? [[partWords[part](), part === 'review' ? formatDate(value) : value]] : [];
		}
	);
	if (mix && kindsIn(texts[`clause:${clause.key}`] ?? '').length > 0)
		facts.push([
			m.instruments_policy_numbers(),
			mix.scenario === 'wish'
				? m.instruments_policy_numbers_wish({ title: mix.title })
				: m.instruments_policy_numbers_now({ title: mix.title })
		]);
	return [
		{ kind: 'heading', level: 2, text: `${clause.place} ${clauseTitle(clause, texts)}` },
		{ kind: 'text', text: clauseText(document, clause) },
		{ kind: 'facts', facts }
	];
}

function plan({ definition, texts, actions }: PolicyDocument): ReportPart[] {
	const parts: ReportPart[] = [{ kind: 'heading', level: 1, text: m.instruments_policy_plan() }];
	parts.push(
		actions.length > 0
			? {
					kind: 'table',
					caption: m.instruments_policy_plan_actions({ date: formatDate(new Date(), 'date') }),
					head: [
						m.instruments_report_action(),
						m.instruments_report_owner(),
						m.instruments_report_due(),
						m.instruments_policy_state()
					],
					rows: actions.map(({ text, owner, dueOn, doneAt }) => [
						text,
						owner ?? m.instruments_no_owner(),
						formatDate(dueOn),
						doneAt ? m.instruments_done() : m.instruments_policy_running()
					])
				}
			: { kind: 'text', text: m.instruments_report_empty() }
	);
	for (const { key, label } of definition.monitoring)
		parts.push(
			{ kind: 'heading', level: 2, text: label },
			{ kind: 'text', text: texts[`monitor:${key}`]?.trim() || m.instruments_report_empty() }
		);
	return parts;
}

export function policyReport(document: PolicyDocument): Report {
	const { run, definition, version, approvals } = document;
	const path = approvalPath(
		definition.approval,
		approvals.filter((said) => said.version === version?.id)
	);
	return {
		title: run.title,
		subtitle: teamOf(document),
		language: getLocale(),
		cover: [
			standing(document),
			...(version
				? [isApproved(path) ? m.instruments_policy_approved() : m.instruments_policy_not_yet()]
				: [])
		],
		parts: [
			...approvalParts(document, path),
			{ kind: 'text', text: definition.source.text },
			{ kind: 'page' },
			{ kind: 'contents', title: m.instruments_policy_contents() },
			{ kind: 'page' },
			...chaptersOf(document).flatMap(({ number, name, clauses }): ReportPart[] => [
				{ kind: 'heading', level: 1, text: `${number}. ${name}` },
				...clauses.flatMap((clause) => clauseParts(document, clause))
			]),
			...plan(document),
			{ kind: 'page' },
			...appendices(document)
		]
	};
}

/** The clauses alone, one a line, for a spreadsheet. */
export function clauseTable(document: PolicyDocument): Report {
	const { run, texts } = document;
	const value = (part: string, key: string) => texts[`${part}:${key}`]?.trim() ?? '';
	return {
		title: run.title,
		subtitle: teamOf(document),
		language: getLocale(),
		parts: [
			{
				kind: 'table',
				caption: standing(document),
				head: [
					m.instruments_policy_chapter(),
					m.instruments_policy_number(),
					m.instruments_policy_clause(),
					...(['clause', 'why', 'source', 'owner', 'review'] as const).map((part) =>
						partWords[part]()
					)
				],
				rows: chaptersOf(document).flatMap(({ number, name, clauses }) =>
					clauses.map((clause) => [
						`${number}. ${name}`,
						clause.place,
						clauseTitle(clause, texts),
						value('clause', clause.key) ? clauseText(document, clause) : '',
						value('why', clause.key),
						value('source', clause.key),
						value('owner', clause.key),
						value('review', clause.key)
					])
				)
			}
		]
	};
}
