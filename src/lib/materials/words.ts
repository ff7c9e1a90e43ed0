/** What a material is, said in words: its form, its time, who it is for, who can see it. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Shape } from './material.ts';
import { labelOf } from './vocabulary.ts';
import type { Term } from './vocabulary.ts';

const shapes: Record<Shape, () => string> = {
	wikiwijs: m.materials_shape_wikiwijs,
	video: m.materials_shape_video,
	web: m.materials_shape_web,
	pdf: m.materials_shape_pdf,
	image: m.materials_shape_image,
	audio: m.materials_shape_audio,
	film: m.materials_shape_film,
	document: m.materials_shape_document,
	package: m.materials_shape_package
};

export function shapeName(shape: Shape): string {
	return shapes[shape]();
}

/** Labels of codes, in the reader's language. */
export function labels(list: readonly Term[], codes: readonly string[]): string[] {
	return codes.map((code) => labelOf(list, code, getLocale()));
}

/** "45 min", "1 uur 30 min". */
export function duration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return m.materials_minutes({ count: rest });
	const whole = hours === 1 ? m.materials_hour_one() : m.materials_hours({ count: hours });
	return rest === 0 ? whole : `${whole} ${m.materials_minutes({ count: rest })}`;
}

/** "8 tot 10 jaar"; null when no age was given. */
export function ages(from: number | null, to: number | null): string | null {
	if (from === null && to === null) return null;
	if (from === null) return m.materials_age_to({ to: to ?? 0 });
	if (to === null) return m.materials_age_from({ from });
	return from === to ? m.materials_age_one({ from }) : m.materials_age_between({ from, to });
}

/** A list as a sentence has it: "A, B en C". */
export function enumerate(words: readonly string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(words);
}

/** Who can see it, as a sentence. */
export function audience(material: {
	isPublic: boolean;
	places: readonly { name: string }[];
}): string {
	if (material.isPublic) return m.materials_seen_by_all();
	const names = material.places.map((place) => place.name);
	if (names.length === 0) return m.materials_seen_by_owner();
	return m.materials_seen_by_members({ names: enumerate(names) });
}

/** Threads about it, in words for beside an icon. */
export function talkCount(count: number): string {
	if (count === 1) return m.materials_talk_one();
	return count >= 100 ? m.materials_talk_over() : m.materials_talk_many({ count });
}
