/** The author's guide: a lesson about lessons, whose blocks are judged and never kept. */
import * as v from 'valibot';
import { type Block, blockSchemas, isAnswered, isKind } from './block.ts';
import { readMdx } from './mdx.ts';
import { makeBlock } from './path.ts';

const [source = ''] = Object.values(
	import.meta.glob<string>('/content/leerpad/gids.mdx', {
		eager: true,
		query: '?raw',
		import: 'default'
	})
);
const { front, tags } = readMdx(source);

export const guide: { file: string; title: string; version: string; blocks: Block[] } = {
	file: 'gids.mdx',
	title: v.parse(v.string(), front.title),
	version: 'gids',
	blocks: tags.flatMap((tag) => {
		if (!isKind(tag.name)) throw new Error(`gids.mdx:${tag.line}: there is no <${tag.name}>`);
		const props = v.parse(blockSchemas[tag.name], tag.attributes);
		return isAnswered(tag.name) && 'id' in props ? [makeBlock(tag, props)] : [];
	})
};
