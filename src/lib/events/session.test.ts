import { expect, test } from 'vitest';
import { hasRoom, isChoice, readChoices, readSessions, roundsOf, type Session } from './session.ts';

const session = (
	id: number,
	from: string,
	until: string,
	more: Partial<Session> = {}
): Session => ({
	id,
	startsAt: `2027-03-10T${from}:00Z`,
	endsAt: `2027-03-10T${until}:00Z`,
	title: `Deel ${id}`,
	summary: '',
	room: '',
	speakers: [],
	capacity: null,
	taken: 0,
	chosen: false,
	...more
});

test('what is on at the same time is one choice, what follows is the next', () => {
	const rounds = roundsOf([
		session(4, '11:00', '12:00'),
		session(2, '10:00', '11:00'),
		session(1, '09:00', '10:00'),
		session(3, '10:30', '11:00')
	]);
	expect(rounds.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([[1], [2, 3], [4]]);
	expect(rounds.map(isChoice)).toEqual([false, true, false]);
});

test('a part with places of its own is chosen, also when nothing is beside it', () => {
	const [round] = roundsOf([session(1, '09:00', '10:00', { capacity: 1, taken: 1 })]);
	expect(round && isChoice(round)).toBe(true);
	expect(round?.sessions.map(hasRoom)).toEqual([false]);
});

test('choices are numbers, each once', () => {
	const form = new FormData();
	for (const [name, value] of [
		['session-0', '12'],
		['session-1', '12'],
		['session-2', '-1'],
		['session-3', ''],
		['other', '9']
	] as const)
		form.append(name, value);
	expect(readChoices(form)).toEqual([12]);
});

test('a row without a title is left out, a wrong time is said beside its field', () => {
	const form = new FormData();
	const rows = { 'title-0': 'Vlog', 'from-0': '10:00', 'until-0': '09:00', 'title-2': 'Stil' };
	for (const [name, value] of Object.entries(rows)) form.set(name, value);
	const { sessions, errors } = readSessions(form, '2027-03-10');
	expect(sessions).toHaveLength(1);
	expect(sessions[0]?.starts_at).toBe('2027-03-10T09:00:00.000Z');
	expect(Object.keys(errors)).toEqual(['until-0', 'from-2', 'until-2']);
});
