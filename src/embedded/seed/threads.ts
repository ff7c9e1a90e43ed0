import { geschiedenisThreads } from './threads/geschiedenis.ts';
import { gopenThreads } from './threads/gopen.ts';
import { noordThreads } from './threads/noord-drenthe.ts';
import { praktijkvakkenEmbThreads } from './threads/praktijkvakken-emb.ts';
import { prentenboekenThreads } from './threads/prentenboeken.ts';
import { publicThreads } from './threads/public.ts';
import { rekenenVmboThreads } from './threads/rekenen-vmbo.ts';
import { samenLerenThreads } from './threads/samen-leren.ts';
import { techniekPoThreads } from './threads/techniek-po.ts';
import { werkplaatsThreads } from './threads/werkplaats.ts';
import { zorgtechnologieThreads } from './threads/zorgtechnologie.ts';
import type { SeedThread } from './types.ts';

/** Every thread of the demo community, in no order that matters: `daysAgo` says when each began. */
export const threads: readonly SeedThread[] = [
	...rekenenVmboThreads,
	...techniekPoThreads,
	...prentenboekenThreads,
	...praktijkvakkenEmbThreads,
	...gopenThreads,
	...geschiedenisThreads,
	...werkplaatsThreads,
	...zorgtechnologieThreads,
	...noordThreads,
	...samenLerenThreads,
	...publicThreads
];
