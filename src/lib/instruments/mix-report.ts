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
import { rowsOf } from './mix-copy.server.ts';
import { goalsOf, mixLevels, placeOf } from './mix-place.ts';
import { balanceParts, gapParts, outcomeParts } from './mix-report-parts.ts';
import type { List } from './mix-report-parts.ts';
import { euros, orDash, percent, reviewWords, scenarioWords, sumWords } from './mix-words.ts';
import { offBy, readNumber, resourceOf, scenarios } from './mix.ts';
import { actionParts, heading, runReport, text } from './run-report.ts';

/** A scenario as a table of its rows, and whether they fill the lesson time. */
function listParts(
	{ run, definition }: MixPage,
	goals: readonly Goal[],
	{ scenario, texts, rows }: List
): ReportPart[] {
	const nameOf = (list: readonly { key: string; name: string }[], key: string) =>
		list.find((one) => one.key === key)?.name ?? '';
	const numbersOf = (worked: readonly string[]) =>
		goals
			.filter(({ id }) => worked.includes(id))
			.map(({ number }) => number)
			.join(', ');
	return [
		{
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
			rows: texts.map((row) => {
				const { share, cost, goals: worked } = resourceOf(row);
				return [
					row.name.trim() || m.instruments_mix_unnamed(),
					nameOf(definition.kinds, row.kind),
					nameOf(definition.uses, row.use),
					orDash(share, percent),
					orDash(cost, euros),
					numbersOf(worked),
					isLicenceCode(row.licence) ? licenceName(row.licence) : '',
					reviewWords[row.review]?.() ?? '',
					run.members.find(({ id }) => id === row.owner)?.name ?? '',
					row.review_on ? formatDate(row.review_on) : ''
				];
			})
		},
		text(sumWords(offBy(rows)))
	];
}

/** Which subject, level and year it is about, as far as the team said. */
function aboutParts({ run }: MixPage, value: (key: string) => string): ReportPart[] {
	const [level, year] = [value('mix:level'), value('mix:year')];
	const yearWord = run.team.sector === 'po' ? m.instruments_mix_group() : m.instruments_mix_year();
	const about = [
		value('mix:subject'),
		level && labelOf(mixLevels(), level, getLocale()),
		year && `${yearWord} ${year}`
	].filter(Boolean);
	return about.length > 0 ? [text(about.join(', '))] : [];
}

export function mixReport(mix: MixPage): Report {
	const { run, definition, fields } = mix;
	const value = (key: string) => fields.find((field) => field.key === key)?.value ?? '';
	const goals = goalsOf(definition, placeOf(run.team.sector, value));
	const lists = scenarios.flatMap((scenario): List[] => {
		const texts = rowsOf(mix, scenario).map((row) => row.texts);
		return texts.length > 0 ? [{ scenario, texts, rows: texts.map(resourceOf) }] : [];
	});
	const parts = [
		...aboutParts(mix, value),
		heading(m.instruments_mix_rows()),
		...(lists.length > 0
			? lists.flatMap((list) => listParts(mix, goals, list))
			: [text(m.instruments_report_empty())]),
		...outcomeParts(definition, lists, readNumber(value('mix:pupils'))),
		...gapParts(definition, goals, lists),
		...balanceParts(definition, value),
		...actionParts(mix.actions),
		text(definition.source.text)
	];
	return { ...runReport(run, parts), wide: true };
}
