/**
 * Which words and icons only a lesson's blocks use: blocks are loaded when one comes in sight, so what
 * is theirs alone travels apart from what pages share.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const late = /[\\/]blocks[\\/]/;

/** Parts of an area with pages of their own: their words stay away from the area's other pages. */
const parted = /^(instruments_(?:board|compass|design|mix|policy|quality|vision)|licence_name)_/;

/** Reads the sources once, for a build. */
export function readUses() {
	/** @type {Set<string>} */
	const inBlocks = new Set();
	/** @type {Set<string>} */
	const elsewhere = new Set();
	for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(ts|svelte)$/.test(entry.name)) continue;
		const file = join(entry.parentPath, entry.name);
		const found = readFileSync(file, 'utf8').matchAll(
			/\bm\.([a-z0-9_]+)|svelte\/(icons\/[a-z0-9-]+)/g
		);
		for (const [, word, icon] of found)
			(late.test(file) ? inBlocks : elsewhere).add(word ?? icon ?? '');
	}
	/** @param {string} name */
	const isLate = (name) => inBlocks.has(name) && !elsewhere.has(name);
	return {
		/**
		 * The group of a message's module: its area, the first part of its name, or a part of that.
		 * @param {string} id
		 */
		wordGroup(id) {
			const [, word, area] = /messages[\\/](([a-z]+)_[a-z0-9_]+)/.exec(id) ?? [];
			if (!word || !area) return null;
			const [, part] = parted.exec(word) ?? [];
			if (part) return part;
			return isLate(word) ? `${area}-blocks` : area;
		},
		/** @param {string} id */
		isLateIcon(id) {
			const [, icon] = /lucide.*[\\/](icons[\\/][a-z0-9-]+)/.exec(id) ?? [];
			return icon !== undefined && isLate(icon.replace('\\', '/'));
		}
	};
}
