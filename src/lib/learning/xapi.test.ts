import { expect, test } from 'vitest';
import { pseudonymOf } from './deeds.server.ts';
import { statementOf } from './xapi.ts';

const person = '5a1f3d52-3c0e-4c51-9a37-0d5a9d6f2c11';

test('a pseudonym is the same each time, differs per person and is not the person', () => {
	expect(pseudonymOf(person)).toBe(pseudonymOf(person));
	expect(pseudonymOf(person)).not.toBe(pseudonymOf('5a1f3d52-3c0e-4c51-9a37-0d5a9d6f2c12'));
	expect(pseudonymOf(person)).not.toContain(person.slice(0, 8));
	expect(pseudonymOf(person)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('a statement says who did what to what, as xAPI asks', () => {
	const statement = statementOf('https://vliegwiel.example', pseudonymOf(person), {
		verb: 'passed',
		path: '/leerpad/mag-dit',
		name: 'Mag dit?',
		kind: 'assessment',
		at: '2026-11-01T10:00:00+01:00',
		score: 0.8
	});
	expect(statement).toMatchObject({
		actor: { account: { homePage: 'https://vliegwiel.example', name: pseudonymOf(person) } },
		verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
		object: {
			id: 'https://vliegwiel.example/leerpad/mag-dit',
			definition: { type: 'http://adlnet.gov/expapi/activities/assessment' }
		},
		result: { completion: true, success: true, score: { scaled: 0.8 } },
		timestamp: '2026-11-01T09:00:00.000Z'
	});
	expect(JSON.stringify(statement)).not.toContain(person);
});

test('what was not finished claims no result', () => {
	const statement = statementOf('https://a.example', 'x', {
		verb: 'shared',
		path: '/x',
		name: 'x',
		kind: 'assessment',
		at: '2026-11-01'
	});
	expect(statement).not.toHaveProperty('result');
});
