/** Hackathons: challenges, teams of makers, and what they show. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { nameSchema } from './event.ts';

/** Licences a prototype is shown under: all let others go on with it. */
export const prototypeLicences = ['cc-by-40', 'cc-by-sa-40', 'cc0-10'] as const;

export interface MakersTeam {
	id: number;
	name: string;
	challenge: string | null;
	idea: string;
	prototype: string;
	url: string;
	text: string;
	licence: '' | (typeof prototypeLicences)[number];
	shown: boolean;
	/** Names, for who takes part. */
	members: string[];
	/** The viewer is in it. */
	own: boolean;
}

const text = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, () => m.events_too_long({ count: most }))
	);

export const makersSchema = v.object({
	name: v.pipe(
		nameSchema,
		v.minLength(2, () => m.events_makers_name_missing()),
		v.maxLength(80, () => m.events_too_long({ count: 80 }))
	),
	idea: text(1000),
	challenge: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
	)
});

export const prototypeSchema = v.pipe(
	v.object({
		id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)),
		prototype: text(160),
		prototype_url: v.pipe(
			text(500),
			v.check(
				(value) => value === '' || /^https:\/\/\S+$/.test(value),
				() => m.events_link_wrong()
			)
		),
		prototype_text: text(3000),
		licence: v.optional(v.picklist(['', ...prototypeLicences]), ''),
		show: v.pipe(
			v.optional(v.string(), ''),
			v.transform((value) => value === 'on')
		)
	}),
	v.forward(
		v.check(
			({ show, prototype }) => !show || prototype !== '',
			() => m.events_prototype_missing()
		),
		['prototype']
	),
	v.forward(
		v.check(
			({ show, licence }) => !show || licence !== '',
			() => m.events_prototype_licence()
		),
		['licence']
	)
);

/** A challenge per line, `Titel: waar het om gaat`, as the organiser types it. */
export function readChallenges(
	typed: string,
	known: readonly { id: number; title: string }[]
): { id: number | null; title: string; summary: string }[] {
	return typed
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.slice(0, 20)
		.map((line) => {
			const [title = '', ...rest] = line.split(':');
			const name = title.trim().slice(0, 160);
			return {
				id: known.find((one) => one.title === name)?.id ?? null,
				title: name,
				summary: rest.join(':').trim().slice(0, 2000)
			};
		})
		.filter(({ title }) => title.length >= 2);
}
