import { expect, test } from 'vitest';
import { phaseStandings } from './phase.ts';
import { moduleCodes } from './route.ts';
import type { ModuleCode } from './route.ts';

const done = (...codes: ModuleCode[]) =>
	codes.map((module) => ({ module, completedAt: '2026-01-01', testedOutAt: null }));

test('without a route a phase asks for all its modules', () => {
	const [first, second] = phaseStandings(moduleCodes, [], done('M01', 'M02'));
	expect(first).toEqual({ phase: 1, codes: ['M01', 'M02', 'M03'], missing: ['M03'] });
	expect(second?.missing).toEqual(['M04', 'M05', 'M06']);
});

test('with a route a phase asks for the modules of the route in it', () => {
	const standings = phaseStandings(moduleCodes, ['M01', 'M02', 'M06'], done('M06'));
	expect(standings[1]).toEqual({ phase: 2, codes: ['M06'], missing: [] });
	// the route has nothing in the last phase: then it is the whole of it
	expect(standings[3]?.codes).toEqual(['M12', 'M13', 'M14']);
});

test('a module that was tested out counts', () => {
	const tested = [{ module: 'M06', completedAt: null, testedOutAt: '2026-01-01' }];
	expect(phaseStandings(moduleCodes, ['M06'], tested)[1]?.missing).toEqual([]);
});
