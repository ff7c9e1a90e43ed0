import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	avatarUrl,
	personReportSchema,
	profileSchema,
	roleLabel,
	shownName,
	visibilitySchema
} from './person.ts';

const profile = { name: 'Ada', role: 'teacher', locale: 'nl', sectors: [], subjects: [] };
const messages = (schema: v.GenericSchema, input: unknown) =>
	Object.fromEntries(
		(v.safeParse(schema, input).issues ?? []).map((issue) => [
			String(issue.path?.[0]?.key),
			issue.message
		])
	);

test('A name of spaces is no name, and spaces within are one', () => {
	expect(messages(profileSchema, { ...profile, name: '  ' }).name).toMatch(/Vul je naam in/);
	expect(v.parse(profileSchema, { ...profile, name: ' Ada \t Jansen ' }).name).toBe('Ada Jansen');
});

test('What was not chosen is asked for in the reader’s language', () => {
	expect(messages(personReportSchema, {}).reason).toBe('Kies wat er aan de hand is.');
	expect(messages(visibilitySchema, {}).visible_to).toBe('Kies iets uit de lijst.');
	expect(messages(profileSchema, { ...profile, role: 'koning' }).role).toBe(
		'Kies iets uit de lijst.'
	);
});

test('A subject that stands in no list is refused', () => {
	expect(messages(profileSchema, { ...profile, subjects: ['Toveren'] })).toHaveProperty('subjects');
});

test('Texts are held to their length with the length in the message', () => {
	expect(messages(profileSchema, { ...profile, offers: 'x'.repeat(501) }).offers).toContain('500');
	expect(messages(profileSchema, { ...profile, bio: 'x'.repeat(2001) }).bio).toContain('2000');
});

test('A school’s number is a number or nothing', () => {
	const number = (school_id?: string) =>
		v.parse(profileSchema, { ...profile, school_id }).school_id;
	expect(number('12')).toBe(12);
	expect(number('12; drop')).toBeNull();
	expect(number('')).toBeNull();
});

test('A switch that is off arrives as nothing', () => {
	const sent = { visible_to: 'members', details_visible_to: 'nobody' };
	expect(v.parse(visibilitySchema, sent)).toMatchObject({ listed: false, show_presence: false });
	expect(v.parse(visibilitySchema, { ...sent, listed: 'on' }).listed).toBe(true);
});

test('Who left, and who may not be seen, has no name', () => {
	expect(shownName({ name: 'Ada', erased: false })).toBe('Ada');
	expect(shownName({ name: 'oud-collega', erased: true })).toBe('Oud-collega');
	expect(shownName(null)).toBe('Een collega');
});

test('A picture has one address in every language, a role that is unknown shows as it is', () => {
	expect(avatarUrl(7)).toBe('/files/7');
	expect(avatarUrl(null)).toBeNull();
	expect(roleLabel('ict_coach')).toBe('Ict-coach');
	expect(roleLabel('nieuw')).toBe('nieuw');
});
