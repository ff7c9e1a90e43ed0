/** Which fields a team may write together, by instrument; any other key is no field of ours. */
import { isLicenceCode } from '../materials/licence.ts';
import type { Definition, Mix, Policy } from './definition.ts';
import { designLicences } from './design-licence.ts';
import { noteKey } from './design.ts';
import { isDay, readGoals, readNumber } from './mix.ts';
import type { RowField } from './mix.ts';
import { balanceAnswers, balanceKey } from './mix-balance.ts';
import { mixLevels, mixYears } from './mix-place.ts';
import { clausesOf, needs, requirementStates } from './policy.ts';

export type FieldKind =
	| { kind: 'text' }
	| { kind: 'choice'; options: readonly string[] }
	| { kind: 'form'; fits: (value: string) => boolean };

const text: FieldKind = { kind: 'text' };
const levels: FieldKind = { kind: 'choice', options: ['', '1', '2', '3', '4'] };
const ticked: FieldKind = { kind: 'choice', options: ['', 'yes'] };
const scores: FieldKind = { kind: 'choice', options: ['', '1', '2', '3', 'na'] };

const choice = (options: readonly string[]): FieldKind => ({
	kind: 'choice',
	options: ['', ...options]
});
const form = (fits: (value: string) => boolean): FieldKind => ({
	kind: 'form',
	fits: (value) => value === '' || fits(value)
});
const amount = (most: number) => form((value) => (readNumber(value) ?? Infinity) <= most);
const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);

/** What may stand in a row of a mix. */
function rowFieldsOf(definition: Mix): Record<RowField, FieldKind> {
	const goals = definition.goals.subjects.flatMap((subject) => subject.goals.map(({ id }) => id));
	return {
		name: form((value) => value.length <= 200 && !value.includes('\n')),
		kind: choice(keysOf(definition.kinds)),
		use: choice(keysOf(definition.uses)),
		share: amount(100),
		goals: form((value) => readGoals(value).every((goal) => goals.includes(goal))),
		cost: amount(99_999),
		licence: form(isLicenceCode),
		review: choice(['none', 'own', 'model']),
		owner: form((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)),
		review_on: form(isDay)
	};
}

/** Of a policy: what each clause is and where it comes from, what was asked and answered, what is required. */
function policyFields(definition: Policy): Map<string, FieldKind> {
	const fields = new Map<string, FieldKind>();
	for (const { key, own } of clausesOf(definition)) {
		if (own) fields.set(`title:${key}`, text);
		for (const part of ['clause', 'why', 'source', 'owner']) fields.set(`${part}:${key}`, text);
		fields.set(`review:${key}`, form(isDay));
	}
	for (const { key } of definition.stakeholders)
		for (const part of ['heard', 'asked', 'answer']) fields.set(`${part}:${key}`, text);
	for (const { key } of definition.requirements) {
		fields.set(`need:${key}`, choice(needs));
		fields.set(`state:${key}`, choice(requirementStates));
		fields.set(`note:${key}`, text);
	}
	for (const { key } of definition.monitoring) fields.set(`monitor:${key}`, text);
	return fields;
}

/**
 * Every joint field of a definition, by its key; those of a mix's rows are in `fieldOf`.
 * @param requirements codes of criteria that an Ontwerpproces may choose from
 */
export function fieldsOf(
	definition: Definition,
	requirements: readonly string[] = []
): Map<string, FieldKind> {
	switch (definition.instrument) {
		case 'groeikompas':
			return new Map(
				definition.areas.flatMap(({ key }): [string, FieldKind][] => [
					[`level:${key}`, levels],
					[`goal:${key}`, levels],
					[`why:${key}`, text]
				])
			);
		case 'kwaliteitsmodel':
			return new Map(
				definition.criteria.flatMap(({ code }): [string, FieldKind][] => [
					[`agreed:${code}`, scores],
					[`text:${code}`, text]
				])
			);
		case 'visie':
			return new Map(definition.canvas.map(({ key }) => [`canvas:${key}`, text]));
		case 'leermiddelenbeleid':
			return policyFields(definition);
		case 'leermiddelenmix':
			return new Map<string, FieldKind>([
				['mix:subject', choice(definition.goals.subjects.map(({ name }) => name))],
				['mix:level', choice(mixLevels().map(({ code }) => code))],
				['mix:year', choice(mixYears)],
				['mix:pupils', form((value) => /^\d{1,5}$/.test(value))],
				...definition.balance.flatMap(({ key, questions }) =>
					questions.map((_, at): [string, FieldKind] => [
						balanceKey(key, at),
						choice(balanceAnswers)
					])
				)
			]);
		case 'ontwerpproces':
			return new Map([
				...definition.steps.flatMap(({ number, fields }) =>
					fields.map(({ key }): [string, FieldKind] => [noteKey(number, key), text])
				),
				...requirements.map((code): [string, FieldKind] => [`need:${code}`, ticked]),
				['agreed:licence', { kind: 'choice', options: ['', ...designLicences] }]
			]);
		default:
			return new Map();
	}
}

/** The joint field that a key names; rows of a mix come and go, so they are known by their pattern. */
function fieldOf(
	definition: Definition,
	key: string,
	requirements: readonly string[]
): FieldKind | undefined {
	const [, name] = /^row-([a-z_]+):[1-9]\d{0,14}$/.exec(key) ?? [];
	if (!name || definition.instrument !== 'leermiddelenmix')
		return fieldsOf(definition, requirements).get(key);
	return Object.entries(rowFieldsOf(definition)).find(([field]) => field === name)?.[1];
}

/** Whether this text may stand in this field. */
export function fits(
	definition: Definition,
	key: string,
	value: string,
	requirements: readonly string[] = []
): boolean {
	const field = fieldOf(definition, key, requirements);
	switch (field?.kind) {
		case 'text':
			return value.length <= 8_000;
		case 'choice':
			return field.options.includes(value);
		case 'form':
			return field.fits(value);
		default:
			return false;
	}
}
