import { expect, test } from 'vitest';
import { linesOf, tableOf } from './record-export.ts';

const at = '2026-11-03T13:00:00+00:00';
const record = {
	name: 'Sofie Maes',
	until: null,
	events: [{ title: 'Inloopuur', slug: 'inloopuur', startsAt: at, hours: 1.5, code: 'ABC' }],
	coming: [{ title: 'Roadshow', slug: 'roadshow', startsAt: at }],
	modules: [{ module: 'mag-dit', at, tested: false }],
	certificates: [{ phase: 1, code: 'DEF', issuedAt: at }],
	badges: [{ route: 'lio' as const, code: 'GHI', issuedAt: at }],
	reviews: 3,
	portfolio: [{ id: 4, module: 'mag-dit', title: 'Mijn les', goal: '', submittedAt: at }]
};

test('Everything of the page is a line, and what is proved can be checked at its address', () => {
	const lines = linesOf(record, (slug) => `Module ${slug}`, 'https://vliegwiel.nl', 'nl');
	expect(lines.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
		'event Inloopuur',
		'registration Roadshow',
		'module Module mag-dit',
		'certificate Verkennen',
		expect.stringMatching(/^badge \w/),
		'portfolio Mijn les',
		'reviews keer feedback gegeven'
	]);
	const proved = lines.filter(({ code }) => code);
	expect(proved).toHaveLength(3);
	for (const { code, url } of proved) expect(url).toMatch(new RegExp(`^https://.*/${code}$`));
	const { head, rows } = tableOf(lines);
	expect(rows.every((row) => row.length === head.length)).toBe(true);
	expect(rows[0]).toEqual([
		'Bijeenkomst',
		'Inloopuur',
		'2026-11-03',
		1.5,
		null,
		'ABC',
		lines[0]?.url
	]);
	expect(rows.at(-1)?.[4]).toBe(3);
});
