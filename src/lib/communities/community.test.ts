import { expect, test } from 'vitest';
import { isReservedSegment } from '../ui/links.ts';
import { communityStates, kindsFor, mayWrite, nextStates, slugFrom } from './community.ts';

test('a name becomes an address without accents and signs', () => {
	expect(slugFrom('Rekenen & taal in het vmbo')).toBe('rekenen-taal-in-het-vmbo');
	expect(slugFrom('  Één kind, één plan!  ')).toBe('een-kind-een-plan');
});

test('a second community of the same name gets a number', () => {
	expect(slugFrom('GOpen', ['gopen', 'gopen-2'])).toBe('gopen-3');
});

test('an address is never a fixed part of a path, empty or too long', () => {
	expect(isReservedSegment('nieuw')).toBe(true);
	expect(slugFrom('Nieuw')).toBe('community-nieuw');
	expect(slugFrom('!!!')).toBe('community');
	expect(slugFrom('a'.repeat(200)).length).toBeLessThanOrEqual(60);
	expect(slugFrom(`${'a'.repeat(59)} b`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('no community becomes a draft again, and none stays where it is', () => {
	for (const state of communityStates) {
		expect(nextStates(state)).not.toContain('draft');
		expect(nextStates(state)).not.toContain(state);
		expect(nextStates(state).length).toBeGreaterThan(0);
	}
});

test('a draft can only be opened', () => {
	expect(nextStates('draft')).toEqual(['open']);
});

test('observers and outsiders do not write, and nobody does where it is closed', () => {
	expect(mayWrite('member', 'open')).toBe(true);
	expect(mayWrite('lead', 'draft')).toBe(true);
	expect(mayWrite('observer', 'open')).toBe(false);
	expect(mayWrite(null, 'open')).toBe(false);
	expect(mayWrite('lead', 'read_only')).toBe(false);
	expect(mayWrite('lead', 'archived')).toBe(false);
});

test('the programme team starts any kind, an educator a werkplaats, a teacher none', () => {
	expect(kindsFor({ role: 'teacher', roles: ['organiser'] })).toContain('pilot');
	expect(kindsFor({ role: 'educator', roles: [] })).toEqual(['werkplaats']);
	expect(kindsFor({ role: 'teacher', roles: ['moderator'] })).toEqual([]);
});
