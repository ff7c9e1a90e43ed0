/**
 * What an instrument is, as its files in `content/instrumenten/<instrument>/<version>.json` say it.
 * Definitions are data with a version: an official list replaces ours by one more file, and runs of
 * before stay with the version they were started with.
 */
import * as v from 'valibot';
import { compassSchema } from './definition-compass.ts';
import { processSchema } from './definition-design.ts';
import type { Instrument } from './definition-head.ts';
import { mixSchema } from './definition-mix.ts';
import { policySchema, visionSchema } from './definition-policy.ts';
import { qualitySchema } from './definition-quality.ts';

export type { Compass } from './definition-compass.ts';
export type { DesignStep } from './definition-design.ts';
export { instruments, sectors } from './definition-head.ts';
export type { FieldDefinition, Instrument, InstrumentSector } from './definition-head.ts';
export type { Goal, Mix } from './definition-mix.ts';
export type { Policy } from './definition-policy.ts';
export type { Criterion, QualityModel } from './definition-quality.ts';

const definitionSchema = v.variant('instrument', [
	compassSchema,
	qualitySchema,
	policySchema,
	mixSchema,
	processSchema,
	visionSchema
]);
export type Definition = v.InferOutput<typeof definitionSchema>;
export type DefinitionOf<I extends Instrument> = Extract<Definition, { instrument: I }>;

/** Compares versions such as `2026.9` and `2026.10`, as numbers. */
function newer(a: string, b: string): number {
	const [yearA = 0, numberA = 0] = a.split('.').map(Number);
	const [yearB = 0, numberB = 0] = b.split('.').map(Number);
	return yearB - yearA || numberB - numberA;
}

/** Definitions of every instrument and version, looked up by both. */
export class Definitions {
	readonly #all: Definition[];

	/**
	 * @param files what the files hold, as JSON gives it
	 * @throws ValiError for a file that is no definition; Error for a version that is there twice
	 */
	constructor(files: readonly unknown[]) {
		this.#all = files.map((file) => v.parse(definitionSchema, file));
		const names = this.#all.map(({ instrument, version }) => `${instrument} ${version}`);
		const twice = names.find((name, at) => names.indexOf(name) !== at);
		if (twice) throw new Error(`two files define ${twice}`);
	}

	/** Newest first. */
	versions(instrument: Instrument): string[] {
		return this.#all
			.filter((definition) => definition.instrument === instrument)
			.map(({ version }) => version)
			.sort(newer);
	}

	/** @throws Error when the instrument or that version of it is not defined */
	get<I extends Instrument>(
		instrument: I,
		version = this.versions(instrument)[0]
	): DefinitionOf<I> {
		const found = this.#all.find(
			(definition): definition is DefinitionOf<I> =>
				definition.instrument === instrument && definition.version === version
		);
		if (!found) throw new Error(`no definition of ${instrument} ${version ?? ''}`);
		return found;
	}

	/** Codes that a design may choose as its requirements; none for any other instrument. */
	requirementsOf(definition: Definition): string[] {
		if (definition.instrument !== 'ontwerpproces') return [];
		const { criteria } = this.get('kwaliteitsmodel', definition.requirements.version);
		return criteria.map(({ code }) => code);
	}
}
