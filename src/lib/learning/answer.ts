/** An answer to a block: its shape, and how it is read from the block's form. */
import * as v from 'valibot';
import { licenceCodes } from '../materials/licence.ts';
import type { AnsweredKind, Block } from './block.ts';
import { gapsOf, shuffled, verdicts } from './face.ts';

/** About one part of an answer, an option say. */
export interface Note {
	/** null: there is no right or wrong about it. */
	right: boolean | null;
	text: string;
}

/** What the server says of an answer. */
export interface Verdict {
	/** null where there is no right or wrong. */
	correct: boolean | null;
	/** Enough to count as done. */
	done: boolean;
	/** By the text of the part it is about. */
	notes: Record<string, Note>;
	/** About the whole. */
	text: string;
}

/** A kept answer, as its block shows it. */
export interface Answer {
	value: unknown;
	verdict: Verdict;
	/** 0: kept in this browser alone. */
	revision: number;
	/** The block was changed after it was answered. */
	outdated: boolean;
}

const line = v.pipe(v.string(), v.trim(), v.maxLength(1000));
const text = v.pipe(v.string(), v.trim(), v.maxLength(10_000));
const lines = v.pipe(v.array(line), v.maxLength(60));
const byText = v.record(line, line);

const shapes = {
	Choice: lines,
	Sort: byText,
	Match: byText,
	Gap: lines,
	Order: lines,
	Reflect: text,
	Checklist: lines,
	Assignment: text,
	Canvas: v.record(line, text),
	RemixCalculator: v.pipe(v.array(v.picklist(licenceCodes)), v.maxLength(4)),
	AttributionBuilder: v.object({
		title: line,
		author: line,
		url: line,
		licence: v.picklist(licenceCodes),
		adaptedBy: line
	}),
	GoalWriting: text,
	MetadataExercise: v.object({
		title: line,
		description: text,
		sector: line,
		level: line,
		subject: line,
		keywords: line,
		licence: line
	}),
	FindErrors: v.object({ found: text, seen: lines }),
	Calibrate: v.record(line, v.picklist(verdicts))
} as const satisfies Record<AnsweredKind, v.GenericSchema>;

export type Value<K extends AnsweredKind> = v.InferOutput<(typeof shapes)[K]>;

/** A value from somewhere else than a form; null when it is no answer to such a block. */
export function parseAnswer(kind: AnsweredKind, value: unknown): Value<AnsweredKind> | null {
	const result = v.safeParse<v.GenericSchema<unknown, Value<AnsweredKind>>>(shapes[kind], value);
	return result.success ? result.output : null;
}

/** Steps in the order of the places that were given to them; the shown order where they tie. */
function inOrder(steps: string[], form: FormData): string[] {
	const place = (at: number) => Number(form.get(`place-${at}`) ?? at + 1);
	return steps
		.map((step, at) => ({ step, place: place(at) }))
		.toSorted((one, two) => one.place - two.place)
		.map(({ step }) => step);
}

/**
 * What somebody filled in.
 * @returns null when it is too long or was not offered
 */
export function readAnswer(block: Block, form: FormData): Value<AnsweredKind> | null {
	const one = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
	/** One value per part, by the part's text; parts without one are left out. */
	const each = (parts: readonly string[], name: string) =>
		Object.fromEntries(
			parts.flatMap((part, at) => (one(`${name}-${at}`) ? [[part, one(`${name}-${at}`)]] : []))
		);
	const raw = (): unknown => {
		switch (block.kind) {
			case 'Choice':
				return all('answer');
			case 'Sort':
				return each(
					block.props.items.map((item) => item.text),
					'item'
				);
			case 'Match':
				return each(
					block.props.pairs.map((pair) => pair.left),
					'left'
				);
			case 'Gap':
				return gapsOf(block.props.text).answers.map((_, at) => one(`gap-${at}`));
			case 'Order':
				return inOrder(shuffled(block.props.steps, block.id), form);
			case 'Checklist':
				return all('item');
			case 'Canvas':
				return Object.fromEntries(block.props.fields.map(({ key }) => [key, one(`field-${key}`)]));
			case 'RemixCalculator':
				return all('licence').filter(Boolean);
			case 'Calibrate':
				return each(block.props.criteria, 'criterion');
			case 'FindErrors':
				return { found: one('found'), seen: all('seen') };
			case 'AttributionBuilder':
			case 'MetadataExercise':
				return Object.fromEntries(
					Object.keys(shapes[block.kind].entries).map((name) => [name, one(name)])
				);
			default:
				return one('text');
		}
	};
	return parseAnswer(block.kind, raw());
}
