import * as v from 'valibot';
import { expect, test } from 'vitest';
import { adviseRoute, intakeSchema, testOutPasses } from './intake.ts';
import type { IntakeAnswers } from './intake.ts';
import { moduleCodes } from './route.ts';
import type { ModuleCode } from './route.ts';

const scores = (value: number, others: Partial<Record<ModuleCode, number>> = {}) =>
	({ ...Object.fromEntries(moduleCodes.map((code) => [code, value])), ...others }) as Record<
		ModuleCode,
		number
	>;

const answers = (
	facts: Partial<Pick<IntakeAnswers, 'role' | 'sector' | 'use' | 'goal' | 'time'>>,
	others: Partial<Record<ModuleCode, number>> = {}
): IntakeAnswers => ({
	role: 'leraar',
	sector: 'vo',
	use: 'af_en_toe',
	goal: 'vinden',
	time: '300',
	...scores(0, others),
	...facts
});

const codes = (given: IntakeAnswers) =>
	adviseRoute(given).steps.map(({ code, short }) => (short ? `${code} kort` : code));

test('a teacher who never used open material and wants to find it gets the starter’s route', () => {
	const given = answers({ use: 'nog_niet' });
	expect(adviseRoute(given).route).toBe('starter');
	expect(codes(given)).toEqual(['M01', 'M02', 'M03', 'M06', 'M12']);
});

test('a board member with policy in mind gets the short versions', () => {
	const given = answers({ role: 'bestuurder', goal: 'beleid' });
	expect(adviseRoute(given).route).toBe('bestuur');
	expect(codes(given)).toEqual(['M01', 'M02 kort', 'M04', 'M06 kort', 'M13', 'M14']);
});

test('a maker who knows licences and judging is offered a test for those two', () => {
	const { route, steps } = adviseRoute(answers({ goal: 'maken' }, { M02: 3, M06: 2 }));
	expect(route).toBe('maker');
	expect(steps.filter(({ testOut }) => testOut).map(({ code }) => code)).toEqual(['M02', 'M06']);
	expect(steps.filter(({ helper }) => helper).map(({ code }) => code)).toEqual(['M02']);
	expect(steps.find(({ code }) => code === 'M10')).toMatchObject({ elective: true });
});

test.each([
	['schoolleider', 'vinden', 'bestuur'],
	['bestuurder', 'maken', 'bestuur'],
	['opleider', 'maken', 'opleider'],
	['lio', 'delen', 'lio'],
	['leraar', 'maken', 'maker'],
	['overig', 'delen', 'maker'],
	['leraar', 'team', 'starter'],
	['overig', 'beleid', 'starter'],
	['leraar', 'beoordelen', 'starter']
] as const)('a %s who wants %s gets the route %s', (role, goal, route) => {
	expect(adviseRoute(answers({ role, goal })).route).toBe(route);
});

test.each(['team', 'beleid'] as const)(
	'a teacher with goal %s also gets vision and policy',
	(goal) => {
		const { steps } = adviseRoute(answers({ goal }));
		expect(steps.map(({ code }) => code)).toEqual([
			'M01',
			'M02',
			'M03',
			'M04',
			'M06',
			'M12',
			'M14'
		]);
		expect(steps.filter(({ because }) => because === 'goal').map(({ code }) => code)).toEqual([
			'M04',
			'M14'
		]);
	}
);

test('specialised education moves accessible design to the first phase, also when it was not in the route', () => {
	const starter = adviseRoute(answers({ sector: 'go' }));
	expect(starter).toMatchObject({ route: 'go', base: 'starter' });
	expect(starter.steps.map(({ code }) => code)).toEqual(['M01', 'M02', 'M03', 'M09', 'M06', 'M12']);
	const maker = adviseRoute(answers({ sector: 'go', goal: 'maken' }));
	expect(maker).toMatchObject({ route: 'go', base: 'maker' });
	expect(maker.steps.slice(0, 4).map(({ code }) => code)).toEqual(['M01', 'M02', 'M09', 'M05']);
});

test('routes that do not depend on the sector keep their modules in specialised education', () => {
	expect(adviseRoute(answers({ role: 'lio', sector: 'go' })).route).toBe('lio');
	expect(codes(answers({ role: 'lio', sector: 'go' }))).toEqual(codes(answers({ role: 'lio' })));
});

test('a goal brings its module along when one does not know it yet, and only then', () => {
	expect(codes(answers({ role: 'opleider', goal: 'vinden' }, { M03: 1 }))).toContain('M03');
	expect(codes(answers({ role: 'opleider', goal: 'vinden' }, { M03: 2 }))).not.toContain('M03');
	// a goal of the route itself is there once
	expect(codes(answers({ goal: 'vinden' })).filter((code) => code === 'M03')).toHaveLength(1);
});

test('the first module is never skipped by who has not used open material', () => {
	const sure = scores(3);
	const first = (use: IntakeAnswers['use']) => adviseRoute(answers({ use }, sure)).steps[0];
	expect(first('nog_niet')).toMatchObject({ code: 'M01', testOut: false, keep: 'first_use' });
	expect(first('regelmatig')).toMatchObject({ code: 'M01', testOut: true });
	expect(first('regelmatig')?.keep).toBeUndefined();
});

test('licences are tested out, never just skipped', () => {
	const { steps } = adviseRoute(answers({ use: 'regelmatig' }, scores(3)));
	expect(steps.find(({ code }) => code === 'M02')).toMatchObject({
		testOut: true,
		keep: 'publishing'
	});
});

test.each([
	['30', 1],
	['120', 3],
	['300', 5]
] as const)('with %s minutes, %i modules come first', (time, count) => {
	const { steps } = adviseRoute(answers({ time }));
	expect(steps.filter(({ now }) => now)).toHaveLength(count);
	expect(steps).toHaveLength(5);
});

test('a form with a question open names it', () => {
	const form: Record<string, string> = {
		role: 'lio',
		sector: 'po',
		use: 'nog_niet',
		goal: 'maken',
		time: '30',
		...Object.fromEntries(moduleCodes.map((code) => [code, '2']))
	};
	expect(v.parse(intakeSchema, form)).toMatchObject({ role: 'lio', M14: 2 });
	delete form.M07;
	const result = v.safeParse(intakeSchema, form);
	expect(result.issues?.map((issue) => v.getDotPath(issue))).toEqual(['M07']);
});

test('a test-out is passed at four of five', () => {
	expect(testOutPasses(4, 5)).toBe(true);
	expect(testOutPasses(3, 5)).toBe(false);
	expect(testOutPasses(0, 0)).toBe(false);
});
