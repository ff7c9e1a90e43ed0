/** Groups and years as teachers write them, brought to the few spellings the directory filters by. */

const most = 12;
const longest = 40;

/** "groep 5 t/m 8", "5-6" or "5/6" as the groups they stand for; null for anything else. */
function primaryGroups(text: string): string[] | null {
	const match =
		/^(?:groep(?:en)?\s*)?([1-8])(?:\s*(t\/m|tot en met|-|–|\/|\+|en|&|and|to)\s*([1-8]))?$/.exec(
			text
		);
	if (!match) return null;
	const first = Number(match[1]);
	const last = Number(match[3] ?? first);
	if (last < first) return null;
	if (match[2] && /^(?:\/|\+|en|&|and)$/.test(match[2]))
		return [...new Set([`groep ${first}`, `groep ${last}`])];
	return Array.from({ length: last - first + 1 }, (_, step) => `groep ${first + step}`);
}

/**
 * Reads a line such as "Groep 5/6, 2 kader": small letters, primary groups written out, each once.
 * Years of secondary school stay as they were typed, since "2" alone could be either.
 */
export function readGroups(text: string): string[] {
	const groups = text
		.toLowerCase()
		.replace(/^(groepen|leerjaren)\s*:?\s*/, 'groep ')
		.split(/[,;\n]+/)
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.filter(Boolean)
		.flatMap((part) => primaryGroups(part) ?? [part.slice(0, longest)]);
	return [...new Set(groups)].slice(0, most);
}
