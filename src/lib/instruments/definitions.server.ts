/** The definitions this site knows: every file in `content/instrumenten`. */
import { Definitions } from './definition.ts';

const files = import.meta.glob<unknown>('/content/instrumenten/*/*.json', {
	eager: true,
	import: 'default'
});

export const definitions = new Definitions(Object.values(files));
