/** What equations give away: whether one unknown can be solved for, over the rationals. */

/** Rank of a matrix, by elimination with whole numbers. */
function rank(rows: readonly (readonly number[])[]): number {
	const left = rows.map((row) => row.map(BigInt));
	let found = 0;
	for (let column = 0; column < (left[0]?.length ?? 0); column++) {
		const pivot = left.findIndex((row, at) => at >= found && row[column] !== 0n);
		const row = left[pivot];
		if (!row) continue;
		left.splice(pivot, 1);
		left.splice(found, 0, row);
		for (let at = found + 1; at < left.length; at++) {
			const other = left[at] ?? [];
			const [a, b] = [row[column] ?? 0n, other[column] ?? 0n];
			if (b !== 0n) left[at] = other.map((value, place) => value * a - (row[place] ?? 0n) * b);
		}
		found += 1;
	}
	return found;
}

/** Unknowns that the equations give away: adding "it is this one" tells nothing new. */
export function solvable(equations: readonly number[][], unknowns: number): number[] {
	const known = rank(equations);
	return Array.from({ length: unknowns }, (_, at) => at).filter((at) => {
		const only = Array.from({ length: unknowns }, (_, place) => (place === at ? 1 : 0));
		return equations.length > 0 && rank([...equations, only]) === known;
	});
}
