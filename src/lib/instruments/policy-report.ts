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
import { heading, teamWords, text } from './run-report.ts';

/** What this is: a version, or a text that is still being written. */
export const standing = ({ version }: PolicyDocument): string =>
	version
		? m.instruments_policy_version_of({
				number: version.number,
				date: formatDate(version.at, 'long')
			})
		: m.instruments_policy_draft({ date: formatDate(new Date(), 'long') });

/** The chapters with the clauses that stand in them, numbered as the document numbers them. */
export function chaptersOf({ definition, texts }: PolicyDocument) {
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
export function clauseText({ texts, mix }: PolicyDocument, { key }: Pick<Clause, 'key'>): string {
	const written = texts[`clause:${key}`]?.trim() ?? '';
	return fillShares(written, mix, getLocale() === 'nl' ? ',' : '.') || m.instruments_report_empty();
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
		heading(`${clause.place} ${clauseTitle(clause, texts)}`, 2),
		text(clauseText(document, clause)),
		{ kind: 'facts', facts }
	];
}

function plan({ definition, texts, actions }: PolicyDocument): ReportPart[] {
	const parts: ReportPart[] = [heading(m.instruments_policy_plan())];
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
					rows: actions.map(({ text: what, owner, dueOn, doneAt }) => [
						what,
						owner ?? m.instruments_no_owner(),
						formatDate(dueOn),
						doneAt ? m.instruments_done() : m.instruments_policy_running()
					])
				}
			: text(m.instruments_report_empty())
	);
	for (const { key, label } of definition.monitoring)
		parts.push(
			heading(label, 2),
			text(texts[`monitor:${key}`]?.trim() || m.instruments_report_empty())
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
		subtitle: teamWords(document.run.team),
		language: getLocale(),
		cover: [
			standing(document),
			...(version
				? [isApproved(path) ? m.instruments_policy_approved() : m.instruments_policy_not_yet()]
				: [])
		],
		parts: [
			...approvalParts(document, path),
			text(definition.source.text),
			{ kind: 'page' },
			{ kind: 'contents', title: m.instruments_policy_contents() },
			{ kind: 'page' },
			...chaptersOf(document).flatMap(({ number, name, clauses }): ReportPart[] => [
				heading(`${number}. ${name}`),
				...clauses.flatMap((clause) => clauseParts(document, clause))
			]),
			...plan(document),
			{ kind: 'page' },
			...appendices(document)
		]
	};
}
