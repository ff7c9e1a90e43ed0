/** What stands around the chapters of a policy's document: who approved which version, and the appendices. */
import * as m from '../paraglide/messages.js';
import type { ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import type { PolicyDocument } from './policy-document.server.ts';
import type { ApprovalStep } from './policy-approval.ts';
import { outcomeWords, valueWords } from './policy-words.ts';

/** The versions there were, and for this one what each step of the path said, or a line to sign on. */
export function approvalParts(
	{ versions, version, definition, approvals }: PolicyDocument,
	path: readonly ApprovalStep[]
): ReportPart[] {
	const nameOf = (step: string) =>
		definition.approval.find(({ key }) => key === step)?.name ?? step;
	const parts: ReportPart[] = [
		{ kind: 'heading', level: 1, text: m.instruments_policy_versions_approval() }
	];
	if (versions.length > 0)
		parts.push({
			kind: 'table',
			caption: m.instruments_policy_versions(),
			head: [
				m.instruments_policy_number(),
				m.instruments_policy_date(),
				m.instruments_policy_by(),
				m.instruments_policy_note_of(),
				m.instruments_policy_outcome()
			],
			rows: versions.map(({ id, number, at, by, note }) => [
				String(number),
				formatDate(at, 'date'),
				by ?? '–',
				note,
				approvals
					.filter((said) => said.version === id)
					.map(({ step, outcome }) => `${nameOf(step)}: ${outcomeWords[outcome]()}`)
					.join('; ') || '–'
			])
		});
	parts.push({
		kind: 'table',
		caption: version
			? m.instruments_policy_path_of({ number: version.number })
			: m.instruments_policy_path_text(),
		head: [
			m.instruments_policy_step(),
			m.instruments_policy_outcome(),
			m.instruments_policy_for_whom(),
			m.instruments_policy_date(),
			m.instruments_policy_remark()
		],
		rows: path.map(({ name, said }) => [
			name,
			said ? outcomeWords[said.outcome]() : '…………',
			said?.name ?? '…………',
			said ? formatDate(said.decidedOn) : '…………',
			said?.remark ?? ''
		])
	});
	return parts;
}

/** The viewpoints, the requirements and the log of decisions. */
export function appendices({ definition, texts, decisions }: PolicyDocument): ReportPart[] {
	const value = (part: string, key: string) => texts[`${part}:${key}`]?.trim() ?? '';
	return [
		{
			kind: 'heading',
			level: 1,
			text: m.instruments_policy_appendix({ letter: 'A', name: m.instruments_policy_viewpoints() })
		},
		{
			kind: 'table',
			caption: m.instruments_policy_viewpoints(),
			head: [
				m.instruments_policy_viewpoint(),
				m.instruments_policy_heard(),
				m.instruments_policy_asked(),
				m.instruments_policy_answer()
			],
			rows: definition.stakeholders.map(({ key, name }) => [
				name,
				value('heard', key) || '–',
				value('asked', key) || '–',
				value('answer', key) || '–'
			])
		},
		{
			kind: 'heading',
			level: 1,
			text: m.instruments_policy_appendix({
				letter: 'B',
				name: m.instruments_policy_requirements()
			})
		},
		{
			kind: 'table',
			caption: m.instruments_policy_requirements(),
			head: [
				m.instruments_policy_requirement(),
				m.instruments_policy_need(),
				m.instruments_policy_state(),
				m.instruments_policy_note()
			],
			rows: definition.requirements.map(({ key, text }) => [
				text,
				valueWords('need:', value('need', key)) || '–',
				valueWords('state:', value('state', key)) || '–',
				value('note', key)
			])
		},
		{
			kind: 'heading',
			level: 1,
			text: m.instruments_policy_appendix({ letter: 'C', name: m.instruments_policy_decisions() })
		},
		decisions.length > 0
			? {
					kind: 'table',
					caption: m.instruments_policy_decisions(),
					head: [
						m.instruments_policy_date(),
						m.instruments_policy_what(),
						m.instruments_policy_why(),
						m.instruments_policy_who()
					],
					rows: decisions.map(({ what, why, who, decidedOn, withdrawn }) => [
						formatDate(decidedOn),
						withdrawn ? `${what} (${m.instruments_policy_withdrawn().toLowerCase()})` : what,
						why,
						who
					])
				}
			: { kind: 'text', text: m.instruments_policy_no_decisions() }
	];
}
