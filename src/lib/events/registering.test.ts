import { expect, test } from 'vitest';
import { readSeats, whoOf } from './registering.ts';

const form = (fields: Record<string, string>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
};
const typed = { name: '', email: '', school: '', school_id: null };

test('a visitor says who it is, an account needs not', () => {
	expect(Object.keys(whoOf(typed, null, 'nl').wrong)).toEqual(['name', 'email']);
	expect(whoOf(typed, { name: 'Sanne' }, 'nl')).toEqual({
		who: { ...typed, name: 'Sanne', locale: 'nl' },
		wrong: {}
	});
});

test('a team has as many seats as were asked for, named or not, and the coordinator first', () => {
	const { seats, errors } = readSeats(
		form({ 'name-0': 'Joost', 'email-0': 'JOOST@school.test' }),
		3,
		{ name: 'Sanne', email: 'sanne@school.test' }
	);
	expect(errors).toEqual({});
	expect(seats).toEqual([
		{ name: 'Sanne', email: 'sanne@school.test', me: true },
		{ name: 'Joost', email: 'joost@school.test', me: false },
		{ name: '', email: '', me: false }
	]);
});

test('an address stands once, belongs to a name and is one address', () => {
	const { errors } = readSeats(
		form({
			'name-0': 'A',
			'email-0': 'a@school.test',
			'name-1': 'B',
			'email-1': 'a@school.test',
			'email-2': 'c@school.test',
			'name-3': 'D',
			'email-3': 'd@school.test, e@school.test'
		}),
		4,
		null
	);
	expect(Object.keys(errors).sort()).toEqual(['email-1', 'email-3', 'name-2']);
});
