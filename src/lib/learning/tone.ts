/** A friendly look at the tone of feedback, before it is sent. A hint and never a lock. */

export type ToneHint = 'shouting' | 'harsh' | 'person' | 'short';

/** Words that close a door; said about work they help nobody further. */
const harsh =
	/(?<!\p{L})(slecht|waardeloos|belachelijk|dom|stom|lui|rommel|onzin|prutswerk|stupid|useless|terrible|lazy|nonsense|rubbish)(?!\p{L})/iu;
/** About the maker and not about the work. */
const person =
	/(?<!\p{L})(jij bent|je bent|je kunt niet|jij kunt niet|you are|you can['’]?t|you cannot)(?!\p{L})/iu;

/**
 * What could make these words land better.
 * @returns hints in the order in which to mention them; none for words that are fine
 */
export function toneHints(words: string): ToneHint[] {
	const found: ToneHint[] = [];
	const text = words.trim();
	if (text === '') return found;
	const letters = text.replace(/[^\p{L}]/gu, '');
	const capitals = letters.replace(/[^\p{Lu}]/gu, '');
	if ((letters.length >= 12 && capitals.length / letters.length > 0.6) || /!{3,}/.test(text))
		found.push('shouting');
	if (harsh.test(text)) found.push('harsh');
	if (person.test(text)) found.push('person');
	if (text.split(/\s+/).length < 6) found.push('short');
	return found;
}
