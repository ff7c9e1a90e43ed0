import { expect, test } from 'vitest';
import { invitationState, inviteeBound, parseInvitees } from './invitation.ts';

const states = (text: string) => parseInvitees(text).map(({ email, state }) => [email, state]);

test('addresses are read from lines, commas and semicolons, with or without a name', () => {
	expect(
		states('Joost Vos <Joost@School.nl>\nann@school.nl; bo@school.nl,\n\n mailto:cas@school.nl')
	).toEqual([
		['joost@school.nl', 'new'],
		['ann@school.nl', 'new'],
		['bo@school.nl', 'new'],
		['cas@school.nl', 'new']
	]);
});

test('the second time an address stands there it is called double, whatever its capitals', () => {
	expect(states('ann@school.nl\nAnn@School.nl')).toEqual([
		['ann@school.nl', 'new'],
		['ann@school.nl', 'double']
	]);
});

test.each([
	'ann',
	'ann@school',
	'ann@@school.nl',
	'ann bo@school.nl',
	'@school.nl',
	'ann@school..nl',
	'ann@-school.nl',
	'"ann"@school.nl',
	`${'a'.repeat(65)}@school.nl`,
	`ann@${'a'.repeat(250)}.nl`
])('%s is not an address', (line) => {
	expect(parseInvitees(line)[0]?.state).toBe('malformed');
});

test('a very long list costs one line more than the bound', () => {
	const many = Array.from({ length: 5_000 }, (_, n) => `a${n}@school.nl`).join('\n');
	expect(parseInvitees(many)).toHaveLength(inviteeBound + 1);
});

test('an invitation ends by being taken back, used up or out of time', () => {
	const now = new Date('2026-11-22T12:00:00Z');
	const open = { revokedAt: null, uses: 0, maxUses: 1, expiresAt: new Date('2026-11-23') };
	expect(invitationState(open, now)).toBe('open');
	expect(invitationState({ ...open, revokedAt: now }, now)).toBe('revoked');
	expect(invitationState({ ...open, uses: 1 }, now)).toBe('used');
	expect(invitationState({ ...open, expiresAt: now }, now)).toBe('expired');
});
