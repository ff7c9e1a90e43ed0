/**
 * Lessons have no import lines and give no answers away: before mdsvex sees one, each block becomes a
 * component with the part of its attributes that a reader may see. Text in braces inside an attribute
 * never reaches the compiler.
 */
import type { PreprocessorGroup } from 'svelte/compiler';
import { blockSchemas, isKind } from './block.ts';
import { faceOf } from './face.ts';
import { readMdx } from './mdx.ts';
import * as v from 'valibot';

const isLesson = (filename = '') => /\/content\/leerpad\/.*\.mdx$/.test(filename);

/**
 * A lesson as mdsvex may read it.
 * @param shown the author's guide: what one types stands above what it becomes
 */
export function prepareLesson(source: string, shown = false): string {
	const { body, tags } = readMdx(source);
	const head = source.slice(0, source.length - body.length);
	const used = new Set<string>();
	const faces: unknown[] = [];
	/** files of the build, so that they are kept with the lesson for reading without a network */
	const pictures: { at: number; src: string }[] = [];
	const typed: string[] = [];
	let text = '';
	let at = 0;
	for (const { name, attributes, start, end, inner } of tags) {
		// what is wrong with a file is told by the check of the whole path, with its line
		const props = isKind(name) ? v.safeParse(blockSchemas[name], attributes) : null;
		if (!isKind(name) || !props?.success) throw new Error(`<${name}> cannot be read`);
		used.add(name);
		if ('src' in props.output) pictures.push({ at: faces.length, src: props.output.src });
		text += body.slice(at, start);
		// a term stands within a sentence
		if (shown && name !== 'Term') {
			text += `<pre class="no-print"><code>{typed[${typed.length}]}</code></pre>\n\n`;
			typed.push(body.slice(start, end) + (inner === null ? '' : `\n\n${inner}\n\n</${name}>`));
		}
		text += `<${name} {...faces[${faces.length}]} ${inner === null ? '/' : ''}>`;
		faces.push(faceOf(name, props.output));
		at = end;
	}
	const literal = (value: unknown) => JSON.stringify(value).replaceAll('</', '<\\/');
	const script = [
		'<script>',
		`import { to } from '$lib/ui/links';`,
		`import { blocks } from '$lib/learning/blocks/all';`,
		...pictures.map(
			(one) => `import picture${one.at} from '/content/leerpad/${one.src}?no-inline';`
		),
		`const { ${[...used].join(', ')} } = blocks;`,
		`const faces = ${literal(faces)};`,
		...pictures.map((one) => `faces[${one.at}].src = picture${one.at};`),
		...(shown ? [`const typed = ${literal(typed)};`] : []),
		'</script>'
	];
	return `${head}${script.join('\n')}\n${text}${body.slice(at)}`;
}

/** In front of mdsvex. */
export const lessonBlocks: PreprocessorGroup = {
	name: 'lesson-blocks',
	markup: ({ content, filename }) =>
		isLesson(filename)
			? { code: prepareLesson(content, filename?.endsWith('/gids.mdx')) }
			: undefined
};

/** Behind mdsvex: links to other parts of the path are in the reader's language. */
export const lessonLinks: PreprocessorGroup = {
	name: 'lesson-links',
	markup: ({ content, filename }) =>
		isLesson(filename)
			? { code: content.replace(/href="\/leerpad([^"]*)"/g, "href={to('/learning$1')}") }
			: undefined
};
