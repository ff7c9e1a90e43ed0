/** Which fields a team may write together, by instrument; any other key is no field of ours. */
import type { Definition, Policy } from './definition.ts';
import { clausesOf, needs, requirementStates } from './policy.ts';

export type FieldKind =
	{ kind: 'text' } | { kind: 'day' } | { kind: 'choice'; options: readonly string[] };

const day: FieldKind = { kind: 'day' };
const text: FieldKind = { kind: 'text' };
const levels: FieldKind = { kind: 'choice', options: ['', '1', '2', '3', '4'] };
const scores: FieldKind = { kind: 'choice', options: ['', '1', '2', '3', 'na'] };

/** Of a policy: what each clause is and where it comes from, what was asked and answered, what is required. */
function policyFields(definition: Policy): Map<string, FieldKind> {
	const fields = new Map<string, FieldKind>();
	for (const { key, own } of clausesOf(definition)) {
		if (own) fields.set(`title:${key}`, text);
		for (const part of ['clause', 'why', 'source', 'owner']) fields.set(`${part}:${key}`, text);
		fields.set(`review:${key}`, day);
	}
	for (const { key } of definition.stakeholders)
		for (const part of ['heard', 'asked', 'answer']) fields.set(`${part}:${key}`, text);
	for (const { key } of definition.requirements) {
		fields.set(`need:${key}`, { kind: 'choice', options: ['', ...needs] });
		fields.set(`state:${key}`, { kind: 'choice', options: ['', ...requirementStates] });
		fields.set(`note:${key}`, text);
	}
	for (const { key } of definition.monitoring) fields.set(`monitor:${key}`, text);
	return fields;
}

/** Every joint field of a definition, by its key. */
export function fieldsOf(definition: Definition): Map<string, FieldKind> {
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
		default:
			return new Map();
	}
}

/** Whether this text may stand in this field. */
export function fits(definition: Definition, key: string, value: string): boolean {
	const field = fieldsOf(definition).get(key);
	if (!field) return false;
	if (field.kind === 'day') return value === '' || /^20\d{2}-[01]\d-[0-3]\d$/.test(value);
	return field.kind === 'text' ? value.length <= 8_000 : field.options.includes(value);
}
