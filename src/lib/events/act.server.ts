/** How the forms of events act. */
import { actsWith } from '../server/act.ts';
import { refusalWords } from './words.ts';

export { Refused } from '../server/act.ts';
export const { act, actOpenly, actInLine } = actsWith(refusalWords);
