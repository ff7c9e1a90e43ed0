/** What a compass says in one sentence. */
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { AgreedLevel } from './compass.ts';
import type { Compass } from './definition.ts';

/** Where a team stands best and where there is most to gain, by what it agreed. */
export function compassSentence(
	{ areas }: Pick<Compass, 'areas'>,
	levels: readonly AgreedLevel[]
): string {
	const names = (list: readonly AgreedLevel[]) =>
		new Intl.ListFormat(getLocale()).format(
			list.map(({ area }) => areas.find(({ key }) => key === area)?.name ?? '')
		);
	const known = levels.filter((one) => one.now !== null);
	if (known.length === 0) return m.instruments_picture_none();
	const figures = known.map((one) => one.now ?? 0);
	const [low, high] = [Math.min(...figures), Math.max(...figures)];
	if (low === high) return m.instruments_picture_same({ level: low });
	return m.instruments_picture_sentence({
		high,
		strong: names(known.filter((one) => one.now === high)),
		low,
		weak: names(known.filter((one) => one.now === low))
	});
}
