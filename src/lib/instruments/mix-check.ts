/** What can be wrong with a number of a mix, told while it is typed. */
import * as m from '../paraglide/messages.js';
import { readNumber } from './mix.ts';

/** What is wrong with a share as it was typed; '' when nothing is. */
export const shareProblem = (value: string): string =>
	value.trim() === '' || (readNumber(value) ?? Infinity) <= 100
		? ''
		: m.instruments_mix_wrong_share();
export const costProblem = (value: string): string =>
	value.trim() === '' || (readNumber(value) ?? Infinity) <= 99_999
		? ''
		: m.instruments_mix_wrong_cost();
export const pupilsProblem = (value: string): string =>
	/^\d{0,5}$/.test(value.trim()) ? '' : m.instruments_mix_wrong_pupils();
