/** What makes a learning goal one that can be checked: hints, never a mark. */
import * as m from '../paraglide/messages.js';
import type { Note } from './answer.ts';

/** Verbs of what goes on in a head: nobody sees whether it happened. */
const unseen =
	/\b(begrijp(t|en)?|weet|weten|ken(t|nen)?|snap(t|pen)?|leer(t|en)?|inzie(n|t)|ervaar(t|en)?|ontdek(t|ken)?|inzicht|bewust|bekend)\b/i;
/** Verbs of what somebody does, as others see it. */
const seen =
	/\b(noem|leg|schrijf|teken|reken|bereken|vergelijk|kies|maak|laat|wijs|lees|vertel|beschrijf|onderscheid|los|meet|ordent?|orden|sorteer|formuleer|herken|verklaar|beredeneer|onderbouw|schat|citeer|vertaal|demonstreer|presenteer|geef|bouw|ontwerp|stel|zet|pas|vul|zoek|vat)(t|en)?\b/i;
const situation = /\b(met|bij|aan de hand van|in een|uit een|zonder|op een|tijdens|van een)\b/i;
const measure =
	/\d|\b(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|minstens|minimaal|ten minste|hooguit|alle|elk|foutloos|zonder fouten|volledig|juist|zelfstandig)\b/i;

/**
 * Looks at a goal the way a colleague would.
 * @returns by aspect (`visible`, `situation`, `measure`, `single`) whether it is there, with a hint
 */
export function goalNotes(goal: string): Record<string, Note> {
	if (goal.trim() === '') return {};
	const visible = seen.test(goal) && !unseen.test(goal);
	const sentences = goal.split(/[.!?]\s+/)[0] ?? goal;
	const single = sentences.split(/\s+/).length <= 35;
	const note = (right: boolean, yes: string, no: string): Note => ({
		right,
		text: right ? yes : no
	});
	return {
		visible: note(visible, m.learning_goal_visible_yes(), m.learning_goal_visible_no()),
		situation: note(
			situation.test(goal),
			m.learning_goal_situation_yes(),
			m.learning_goal_situation_no()
		),
		measure: note(measure.test(goal), m.learning_goal_measure_yes(), m.learning_goal_measure_no()),
		single: note(single, m.learning_goal_single_yes(), m.learning_goal_single_no())
	};
}
