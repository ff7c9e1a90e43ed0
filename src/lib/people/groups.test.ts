import { expect, test } from 'vitest';
import { readGroups } from './groups.ts';

test('Groups are read the way teachers write them', () => {
	expect(readGroups('Groep 6')).toEqual(['groep 6']);
	expect(readGroups('groep 5/6')).toEqual(['groep 5', 'groep 6']);
	expect(readGroups('groep 5 en 7')).toEqual(['groep 5', 'groep 7']);
	expect(readGroups('groepen 5 t/m 8')).toEqual(['groep 5', 'groep 6', 'groep 7', 'groep 8']);
	expect(readGroups('5-6, 7')).toEqual(['groep 5', 'groep 6', 'groep 7']);
});

test('Years of secondary and vocational schools stay as they are, in small letters', () => {
	expect(readGroups('2 Kader; 4  vwo,\nniveau 3')).toEqual(['2 kader', '4 vwo', 'niveau 3']);
});

test('Each group counts once and there are at most twelve', () => {
	expect(readGroups('groep 6, Groep 6, 6')).toEqual(['groep 6']);
	expect(readGroups(Array.from({ length: 30 }, (_, n) => `klas ${n}`).join(','))).toHaveLength(12);
	expect(readGroups('x'.repeat(300))[0]).toHaveLength(40);
});

test('Nothing typed is no group', () => {
	expect(readGroups(' , ;\n')).toEqual([]);
});
