import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	changeAddressSchema,
	codeSchema,
	linkSchema,
	passwordProblem,
	signUpSchema
} from './account.ts';

const good = { name: 'Ada Jansen', email: 'ada@school.nl', role: 'teacher' };
const wrongFields = (input: object) => {
	const { issues = [] } = v.safeParse(signUpSchema, input);
	return issues.map((issue) => issue.path?.[0]?.key);
};

test('a password of ten characters is long enough, nine is not', () => {
	expect(passwordProblem('vlieg wiel', 'ada@school.nl')).toBeNull();
	expect(passwordProblem('vliegwiel', 'ada@school.nl')).not.toBeNull();
});

test('a password counts up to 72 bytes, not characters, since the rest would be cut off', () => {
	const letters = 'abcdefghijkl'.repeat(6);
	expect(passwordProblem(letters, '')).toBeNull();
	expect(passwordProblem(`${letters}m`, '')).not.toBeNull();
	expect(passwordProblem('éèêëïîöôüû'.repeat(4), '')).not.toBeNull();
});

test('the address is no password, in capitals neither, nor is the part before the @', () => {
	expect(passwordProblem('Ada.Jansen@School.nl', 'ada.jansen@school.nl')).not.toBeNull();
	expect(passwordProblem('ada.jansen', 'ada.jansen@school.nl')).not.toBeNull();
	expect(passwordProblem('ada.jansen', 'iemand@school.nl')).toBeNull();
});

test('a password of a few repeated characters is refused', () => {
	expect(passwordProblem('aaaaaaaaaaaa', '')).not.toBeNull();
	expect(passwordProblem('abcdabcdabcd', '')).not.toBeNull();
	expect(passwordProblem('abcdeabcdeab', '')).toBeNull();
});

test('a weak password is told beside the password, together with nothing else', () => {
	expect(wrongFields({ ...good, password: 'ada@school.nl' })).toEqual(['password']);
	expect(wrongFields({ ...good, password: 'een goed wachtwoord' })).toEqual([]);
});

test('an address is read without capitals and spaces around it', () => {
	const read = v.parse(signUpSchema, {
		...good,
		email: '  Ada@School.NL ',
		password: 'een goed wachtwoord'
	});
	expect(read.email).toBe('ada@school.nl');
});

test('a role that does not exist is refused, so that nobody signs up as an admin', () => {
	expect(wrongFields({ ...good, password: 'een goed wachtwoord', role: 'admin' })).toEqual([
		'role'
	]);
});

test('a code may be typed with the spaces a mail program shows', () => {
	expect(v.parse(codeSchema, { email: 'a@b.nl', code: ' 123 456' }).code).toBe('123456');
	expect(v.is(codeSchema, { email: 'a@b.nl', code: '12345' })).toBe(false);
	expect(v.is(codeSchema, { email: 'a@b.nl', code: '12345a' })).toBe(false);
});

test('a new address differs from the one there is, whatever its capitals', () => {
	const schema = changeAddressSchema('ada@school.nl');
	expect(v.is(schema, { email: 'ADA@school.nl', current_password: 'x' })).toBe(false);
	expect(v.is(schema, { email: 'ada@thuis.nl', current_password: 'x' })).toBe(true);
});

test('a link is only for what we know', () => {
	const token_hash = 'f'.repeat(56);
	expect(v.is(linkSchema, { token_hash, type: 'recovery' })).toBe(true);
	expect(v.is(linkSchema, { token_hash, type: 'reauthentication' })).toBe(false);
	expect(v.is(linkSchema, { token_hash: '', type: 'recovery' })).toBe(false);
});
