/** What changed between two states of a policy. */
import { diffText } from './merge.ts';
import type { Piece } from './merge.ts';
import type { MixSource } from './policy-shares.ts';
import { fillShares } from './policy-shares.ts';
import type { Texts } from './policy.ts';

/** A field that differs between two versions. */
export interface FieldChange {
	key: string;
	pieces: Piece[];
}

interface State {
	texts: Texts;
	mix: MixSource | null;
}

/**
 * What changed from one state of a policy to another, in the order of `keys`. A clause also changes when a share
 * in the mix moved that it speaks of.
 * @param say a value in words, for choices
 */
export function changesBetween(
	before: State,
	after: State,
	keys: readonly string[],
	say: (key: string, value: string) => string = (_, value) => value
): FieldChange[] {
	const read = ({ texts, mix }: State, key: string) =>
		key.startsWith('clause:') ? fillShares(texts[key] ?? '', mix) : say(key, texts[key] ?? '');
	return keys.flatMap((key) => {
		const [old, now] = [read(before, key), read(after, key)];
		return old.trim() === now.trim() ? [] : [{ key, pieces: diffText(old, now) }];
	});
}
