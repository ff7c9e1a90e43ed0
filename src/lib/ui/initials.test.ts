import { expect, test } from 'vitest';
import { avatarColour, avatarColours, initials } from './initials.ts';

test('initials take the first name and the surname, without what stands between', () => {
	expect(initials('Marieke van der Kolk')).toBe('MK');
	expect(initials('Fatima El Amrani')).toBe('FA');
	expect(initials('Jan-Willem de Boer')).toBe('JB');
	expect(initials("Roos 't Hart")).toBe('RH');
});

test('one word gives one letter and a name without letters gives none', () => {
	expect(initials('  oud-collega ')).toBe('OC');
	expect(initials('Yara')).toBe('Y');
	expect(initials('De')).toBe('D');
	expect(initials('·')).toBe('');
});

test('letters outside ASCII count as one letter each', () => {
	expect(initials('Özlem Šimić')).toBe('ÖŠ');
});

test('an id keeps its colour and a hundred ids use every colour', () => {
	const ids = Array.from({ length: 100 }, (_, index) => `7f0c-${index * 37}`);
	expect(ids.map(avatarColour)).toEqual(ids.map(avatarColour));
	expect(new Set(ids.map(avatarColour)).size).toBe(avatarColours);
});
