/** A mix as a document: the lists first, then what they add up to, in the words of the page. */
import { isLicenceCode } from '../materials/licence.ts';
import { licenceName } from '../materials/licence-name.ts';
import { labelOf } from '../materials/vocabulary.ts';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report, ReportPart } from '../server/report/report.ts';
import { formatDate } from '../ui/time.ts';
import type { Goal } from './definition.ts';
import type { MixPage } from './mix.server.ts';
import { balanceOf } from './mix-balance.ts';
import { rowsOf } from './mix-copy.server.ts';
import { goalsOf, mixLevels, placeOf } from './mix-place.ts';
import {
	controlOf,
	costOf,
	coverageOf,
	offBy,
	readNumber,
	resourceOf,
	scenarios,
	shareOfKinds
} from './mix.ts';
import type { RowTexts, Scenario } from './mix.ts';
import {
	euros,
	goalListWords,
	percent,
	reviewWords,
	scenarioWords,
	sumWords
} from './mix-words.ts';

const orDash = <T>(value: T | null, words: (value: T) => string): string =>
	value === null ? '–' : words(value);

/** One scenario as a table of its rows. */
function listPart(
	{ run, definition }: MixPage,
	goals: readonly Goal[],
	scenario: Scenario,
	rows: RowTexts[]
): ReportPart {
	const nameOf = (list: readonly { key: string; name: string }[], key: string) =>
		list.find((one) => one.key === key)?.name ?? '';
	return {
		kind: 'table',
		caption: scenarioWords[scenario](),
		head: [
			m.instruments_mix_name(),
			m.instruments_mix_kind(),
			m.instruments_mix_use(),
			m.instruments_mix_share(),
			m.instruments_mix_cost(),
			m.instruments_mix_goals(),
			m.instruments_mix_licence(),
			m.instruments_mix_review(),
			m.instruments_mix_owner(),
			m.instruments_mix_review_on()
		],
		rows: rows.map((texts) => {
			const { share, cost, goals: worked } = resourceOf(texts);
			return [
				texts.name.trim() || m.instruments_mix_unnamed(),
				nameOf(definition.kinds, texts.kind),
				nameOf(definition.uses, texts.use),
				orDash(share, percent),
				orDash(cost, euros),
				goals
					.filter(({ id }) => worked.includes(id))
					.map(({ number }) => number)
					.join(', '),
				isLicenceCode(texts.licence) ? licenceName(texts.licence) : '',
				reviewWords[texts.review]?.() ?? '',
				run.members.find(({ id }) => id === texts.owner)?.name ?? '',
				texts.review_on ? formatDate(texts.review_on) : ''
			];
		})
	};
}

const heading = (text: string): ReportPart => ({ kind: 'heading', level: 1, text });
const text = (text: string): ReportPart => ({ kind: 'text', text });

export function mixReport(mix: MixPage): Report {
	const { run, definition, fields } = mix;
	const value = (key: string) => fields.find((field) => field.key === key)?.value ?? '';
	const lists = scenarios.flatMap((scenario) => {
		const texts = rowsOf(mix, scenario).map((row) => row.texts);
		return texts.length > 0 ? [{ scenario, texts, rows: texts.map(resourceOf) }] : [];
	});
	const pupils = readNumber(value('mix:pupils'));
	const goals = goalsOf(definition, placeOf(run.team.sector, value));
	const levels = mixLevels();
	const about = [
		value('mix:subject'),
		value('mix:level') && labelOf(levels, value('mix:level'), getLocale()),
		value('mix:year') &&
			`${run.team.sector === 'po' ? m.instruments_mix_group() : m.instruments_mix_year()} ${value('mix:year')}`
	].filter(Boolean);
	const parts: ReportPart[] = [];
	if (about.length > 0) parts.push(text(about.join(', ')));
	parts.push(heading(m.instruments_mix_rows()));
	if (lists.length === 0) parts.push(text(m.instruments_report_empty()));
	for (const { scenario, texts, rows } of lists)
		parts.push(listPart(mix, goals, scenario, texts), text(sumWords(offBy(rows))));
	if (lists.length > 0) {
		const each = (words: (list: (typeof lists)[number]) => string) => lists.map(words);
		parts.push(heading(m.instruments_mix_result()), {
			kind: 'table',
			caption: m.instruments_mix_table(),
			head: [m.instruments_mix_kind(), ...each(({ scenario }) => scenarioWords[scenario]())],
			rows: [
				...definition.kinds.map(({ key, name }) => [
					name,
					...each(({ rows }) => percent(shareOfKinds(rows)[key]))
				]),
				[m.instruments_mix_cost_pupil(), ...each(({ rows }) => euros(costOf(rows).perPupil))],
				...(pupils === null
					? []
					: [
							[
								m.instruments_mix_cost_all({ count: pupils }),
								...each(({ rows }) => euros(costOf(rows).perPupil * pupils))
							]
						]),
				[
					m.instruments_mix_control(),
					...each(({ rows }) =>
						orDash(controlOf(definition, rows), ({ percent: held }) => percent(held))
					)
				]
			]
		});
		for (const { scenario, rows } of lists) {
			const control = controlOf(definition, rows);
			if (control)
				parts.push(text(`${scenarioWords[scenario]()}: ${control.name}. ${control.text}`));
		}
	}
	if (lists.length > 0 && goals.length > 0) {
		const covered = lists.map(({ rows }) => coverageOf(goals, rows));
		parts.push(
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
		);
	}
	const pillars = balanceOf(definition, value).filter(({ points }) => points !== null);
	if (pillars.length > 0) {
		const of = (key: string) => definition.balance.find((pillar) => pillar.key === key);
		parts.push(heading(m.instruments_mix_balance()), {
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
		});
	}
	if (mix.actions.length > 0)
		parts.push(heading(m.instruments_report_actions()), {
			kind: 'table',
			caption: m.instruments_actions_title(),
			head: [
				m.instruments_report_action(),
				m.instruments_report_owner(),
				m.instruments_report_due()
			],
			rows: mix.actions.map(({ text, owner, dueOn }) => [
				text,
				owner ?? m.instruments_no_owner(),
				formatDate(dueOn)
			])
		});
	parts.push(text(definition.source.text));
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
