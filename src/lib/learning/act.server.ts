/** How the forms of the learning path act. */
import { actsWith } from '../server/act.ts';
import { refusalWords } from './refusal-words.ts';

export { Refused } from '../server/act.ts';
export const { act, actOpenly } = actsWith(refusalWords);
