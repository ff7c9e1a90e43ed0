/** How two people's changes of one text become one: nothing that somebody typed is dropped. */
import { diff3MergeRegions, diffIndices } from 'node-diff3';

/** Words, and what is between them. */
const words = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** What the library answers; its own types say nothing. */
type Region =
	| { stable: true; bufferContent: string[] }
	| { stable: false; aContent: string[]; bContent: string[] };
interface Change {
	buffer1: [at: number, length: number];
	buffer2: [at: number, length: number];
}

/** Puts a space between texts that would otherwise become one word. */
function join(one: string, other: string): string {
	if (!one || !other || /\s$/.test(one) || /^\s/.test(other)) return one + other;
	return `${one} ${other}`;
}

/**
 * Theirs and then mine. When most of mine stands in theirs already, as with a text that was saved before its
 * answer got lost, what is the same stands there once.
 */
function keepBoth(theirs: string[], mine: string[]): string {
	const changes = diffIndices(theirs, mine) as Change[];
	const isWord = (token: string) => token.trim() !== '';
	const added = changes.flatMap(({ buffer2 }) => mine.slice(buffer2[0], buffer2[0] + buffer2[1]));
	const known = mine.filter(isWord).length - added.filter(isWord).length;
	if (known * 2 < mine.filter(isWord).length) return join(theirs.join(''), mine.join(''));
	let text = '';
	let at = 0;
	for (const { buffer1, buffer2 } of changes) {
		const end = buffer1[0] + buffer1[1];
		text = join(text, theirs.slice(at, end).join(''));
		text = join(text, mine.slice(buffer2[0], buffer2[0] + buffer2[1]).join(''));
		at = end;
	}
	return join(text, theirs.slice(at).join(''));
}

/**
 * Merges what I wrote with what others wrote meanwhile.
 * @param base the text both started from
 * @returns a text with the changes of both; where both changed the same words, theirs and then mine
 */
export function mergeText(base: string, theirs: string, mine: string): string {
	if (theirs === base || theirs === mine) return mine;
	if (mine === base) return theirs;
	const regions = diff3MergeRegions(words(mine), words(base), words(theirs)) as Region[];
	return regions.reduce((merged, region) => {
		// what one of us put at the end may lack its space
		if (region.stable) return join(merged, region.bufferContent.join(''));
		return join(merged, keepBoth(region.bContent, region.aContent));
	}, '');
}

/** Fields with one answer of a few: the last who chooses decides. */
const choice =
	/^(level|goal|agreed|done|need|state|approved|review|mix|balance|row-(?!name|goals)[a-z_]+):/;

/** Lists of which some are ticked, one a line. */
const ticked = /^row-goals:/;

/** What is ticked once both had their way: each tick that came or went does so. */
function mergeTicks(base: string, theirs: string, mine: string): string {
	const lines = (text: string) => text.split('\n').filter(Boolean);
	const [before, after] = [lines(base), lines(mine)];
	const kept = lines(theirs).filter((line) => after.includes(line) || !before.includes(line));
	return [...kept, ...after.filter((line) => !before.includes(line) && !kept.includes(line))].join(
		'\n'
	);
}

/** Merges a field: texts word by word, ticks one by one, choices as a whole. */
export function mergeField(key: string, base: string, theirs: string, mine: string): string {
	if (ticked.test(key)) return mergeTicks(base, theirs, mine);
	if (!choice.test(key)) return mergeText(base, theirs, mine);
	return mine === base ? theirs : mine;
}

/** A piece of text that stayed, went or came. */
export interface Piece {
	kind: 'same' | 'gone' | 'new';
	text: string;
}

/** What changed between two versions of a text, to read. */
export function diffText(before: string, after: string): Piece[] {
	const [old, now] = [words(before), words(after)];
	const pieces: Piece[] = [];
	const add = (kind: Piece['kind'], list: string[]) => {
		if (list.length > 0) pieces.push({ kind, text: list.join('') });
	};
	let at = 0;
	for (const { buffer1, buffer2 } of diffIndices(old, now) as Change[]) {
		add('same', old.slice(at, buffer1[0]));
		add('gone', old.slice(buffer1[0], buffer1[0] + buffer1[1]));
		add('new', now.slice(buffer2[0], buffer2[0] + buffer2[1]));
		at = buffer1[0] + buffer1[1];
	}
	add('same', old.slice(at));
	return pieces;
}
