/** The clauses of a policy for a spreadsheet. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Report } from '../server/report/report.ts';
import type { PolicyDocument } from './policy-document.server.ts';
import { chaptersOf, clauseText, standing } from './policy-report.ts';
import { clauseTitle, partWords } from './policy-words.ts';
import { teamWords } from './run-report.ts';

/** The clauses alone, one a line. */
export function clauseTable(document: PolicyDocument): Report {
	const { run, texts } = document;
	const value = (part: string, key: string) => texts[`${part}:${key}`]?.trim() ?? '';
	return {
		title: run.title,
		subtitle: teamWords(run.team),
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
