import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingFor, moduleCodes, phaseOf, routeKeys, routeOf, sortSteps } from './route.ts';
import type { ModuleCode, ModuleState } from './route.ts';

const codesOf = (key: (typeof routeKeys)[number]) => routeOf(key).steps.map(({ code }) => code);

test('each route names the modules of the path’s description', () => {
	expect(codesOf('starter')).toEqual(['M01', 'M02', 'M03', 'M06', 'M12']);
	expect(codesOf('maker')).toEqual(['M01', 'M02', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11']);
	expect(codesOf('lio')).toEqual(['M01', 'M02', 'M03', 'M05', 'M06', 'M07', 'M08', 'M11', 'M12']);
	expect(codesOf('opleider')).toEqual(['M01', 'M02', 'M04', 'M06', 'M08', 'M10', 'M13', 'M14']);
	expect(codesOf('bestuur')).toEqual(['M01', 'M02', 'M04', 'M06', 'M13', 'M14']);
	expect(codesOf('eigen')).toEqual([]);
});

test.each(routeKeys)('the steps of %s stand in the order of the phases', (key) => {
	const { steps } = routeOf(key);
	expect(sortSteps(steps, key)).toEqual(steps);
	const phases = steps.map(({ code }) => phaseOf(code, key));
	expect(phases).toEqual([...phases].sort());
});

test('phases and codes are those of the content’s folders', () => {
	const root = 'content/leerpad';
	const folders = ['verkennen', 'kiezen', 'maken-en-delen', 'toepassen-en-borgen'];
	const found = folders.flatMap((folder, at) =>
		readdirSync(`${root}/${folder}`).map((name) => {
			const { code } = JSON.parse(
				readFileSync(`${root}/${folder}/${name}/module.json`, 'utf8')
			) as { code: ModuleCode };
			expect(phaseOf(code, 'maker')).toBe(at + 1);
			return code;
		})
	);
	expect(found.sort()).toEqual([...moduleCodes]);
});

const states = (...done: ModuleCode[]): ModuleState[] =>
	done.map((module) => ({ module, completedAt: '2026-11-01', testedOutAt: null }));

test('a badge asks for every module but the elective, done or tested out', () => {
	const route = routeOf('maker');
	const done = states('M01', 'M05', 'M06', 'M07', 'M08', 'M09', 'M11');
	expect(missingFor(route, route.steps, done, 2)).toEqual({ modules: ['M02'], reviews: 0 });
	const tested = [...done, { module: 'M02', completedAt: null, testedOutAt: '2026-11-02' }];
	expect(missingFor(route, route.steps, tested, 2)).toEqual({ modules: [], reviews: 0 });
	const started = [...done, { module: 'M02', completedAt: null, testedOutAt: null }];
	expect(missingFor(route, route.steps, started, 2).modules).toEqual(['M02']);
});

test('a route with group work asks for feedback to two others', () => {
	const route = routeOf('lio');
	expect(missingFor(route, [], [], 1).reviews).toBe(1);
	expect(missingFor(route, [], [], 5).reviews).toBe(0);
	expect(missingFor(routeOf('starter'), [], [], 0).reviews).toBe(0);
});
