/** The metadata exercise: would somebody find this material, and know what it is? */
import * as m from '../paraglide/messages.js';
import { isLicenceCode, openness } from '../materials/licence.ts';
import type { Note, Value } from './answer.ts';

const vague = /^(les|opdracht|werkblad|toets|project|lesmateriaal|document)\s*\d*$/i;

/**
 * Checks a description field by field.
 * @returns by field whether it helps who searches, with a hint
 */
export function describeNotes(given: Value<'MetadataExercise'>): Record<string, Note> {
	const keywords = given.keywords.split(/[,;]/).flatMap((word) => word.trim() || []);
	const right: Record<keyof typeof given, boolean> = {
		title: given.title.length >= 12 && !vague.test(given.title),
		description: given.description.length >= 80,
		sector: given.sector !== '',
		level: given.level !== '',
		subject: given.subject !== '',
		keywords: keywords.length >= 3 && keywords.length <= 8,
		licence: isLicenceCode(given.licence) && openness(given.licence, false) === 'open'
	};
	const hints: Record<keyof typeof given, () => string> = {
		title: m.learning_describe_title,
		description: m.learning_describe_description,
		sector: m.learning_describe_sector,
		level: m.learning_describe_level,
		subject: m.learning_describe_subject,
		keywords: m.learning_describe_keywords,
		licence: m.learning_describe_licence
	};
	return Object.fromEntries(
		Object.entries(right).map(([field, good]) => [
			field,
			{
				right: good,
				text: good ? m.learning_describe_good() : hints[field as keyof typeof hints]()
			}
		])
	);
}
