/** What a mix adds up to, as parts of its document: outcome, gaps in the goals, and the balance. */
import * as m from '../paraglide/messages.js';
import type { ReportPart } from '../server/report/report.ts';
import type { Goal } from './definition.ts';
import type { MixPage } from './mix.server.ts';
import { balanceOf } from './mix-balance.ts';
import { controlOf, costOf, coverageOf, shareOfKinds } from './mix.ts';
import type { Resource, RowTexts, Scenario } from './mix.ts';
import { euros, goalListWords, orDash, percent, scenarioWords } from './mix-words.ts';
import { heading, text } from './run-report.ts';

/** One scenario that holds resources. */
export interface List {
	scenario: Scenario;
	texts: RowTexts[];
	rows: Resource[];
}

/** What the scenarios add up to, side by side, and how much is in one's own hands in words. */
export function outcomeParts(
	definition: MixPage['definition'],
	lists: readonly List[],
	pupils: number | null
): ReportPart[] {
	if (lists.length === 0) return [];
	const each = (words: (list: List) => string) => lists.map(words);
	const costs = (label: string, count: number) => [
		label,
		...each(({ rows }) => euros(costOf(rows).perPupil * count))
	];
	return [
		heading(m.instruments_mix_result()),
		{
			kind: 'table',
			caption: m.instruments_mix_table(),
			head: [m.instruments_mix_kind(), ...each(({ scenario }) => scenarioWords[scenario]())],
			rows: [
				...definition.kinds.map(({ key, name }) => [
					name,
					...each(({ rows }) => percent(shareOfKinds(rows)[key]))
				]),
				costs(m.instruments_mix_cost_pupil(), 1),
				...(pupils === null ? [] : [costs(m.instruments_mix_cost_all({ count: pupils }), pupils)]),
				[
					m.instruments_mix_control(),
					...each(({ rows }) =>
						orDash(controlOf(definition, rows), ({ percent: held }) => percent(held))
					)
				]
			]
		},
		...lists.flatMap(({ scenario, rows }) => {
			const control = controlOf(definition, rows);
			return control
				? [text(`${scenarioWords[scenario]()}: ${control.name}. ${control.text}`)]
				: [];
		})
	];
}

/** Per goal which resources work on it. */
export function gapParts(
	definition: MixPage['definition'],
	goals: readonly Goal[],
	lists: readonly List[]
): ReportPart[] {
	if (lists.length === 0 || goals.length === 0) return [];
	const covered = lists.map(({ rows }) => coverageOf(goals, rows));
	return [
		heading(m.instruments_mix_gaps()),
		text(`${goalListWords(definition)} ${definition.goals.text}`),
		{
			kind: 'table',
			caption: m.instruments_mix_gaps_table(),
			head: [m.instruments_mix_goal(), ...lists.map(({ scenario }) => scenarioWords[scenario]())],
			rows: goals.map((goal, at) => [
				`${goal.number}. ${goal.text}`,
				...covered.map((list) => list[at]?.rows.join(', ') || m.instruments_mix_gap())
			])
		}
	];
}

/** Four in balance, with advice where it lags behind. */
export function balanceParts(
	definition: MixPage['definition'],
	value: (key: string) => string
): ReportPart[] {
	const pillars = balanceOf(definition, value).filter(({ points }) => points !== null);
	if (pillars.length === 0) return [];
	const of = (key: string) => definition.balance.find((pillar) => pillar.key === key);
	return [
		heading(m.instruments_mix_balance()),
		{
			kind: 'table',
			caption: m.instruments_mix_balance_table(),
			head: [
				m.instruments_mix_balance_part(),
				m.instruments_mix_balance_points(),
				m.instruments_mix_balance_advice()
			],
			rows: pillars.map(({ key, points, weak }) => [
				of(key)?.name ?? key,
				String(points),
				weak ? (of(key)?.advice ?? '') : ''
			])
		}
	];
}
