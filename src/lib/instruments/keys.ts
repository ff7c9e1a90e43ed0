/** Which fields a team may write together, by instrument; any other key is no field of ours. */
import type { Definition } from './definition.ts';

export type FieldKind = { kind: 'text' } | { kind: 'choice'; options: readonly string[] };

const text: FieldKind = { kind: 'text' };
const levels: FieldKind = { kind: 'choice', options: ['', '1', '2', '3', '4'] };
const scores: FieldKind = { kind: 'choice', options: ['', '1', '2', '3', 'na'] };

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
		default:
			return new Map();
	}
}

/** Whether this text may stand in this field. */
export function fits(definition: Definition, key: string, value: string): boolean {
	const field = fieldsOf(definition).get(key);
	if (!field) return false;
	return field.kind === 'text' ? value.length <= 8_000 : field.options.includes(value);
}
