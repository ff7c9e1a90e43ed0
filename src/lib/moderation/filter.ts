/** Which part of the queue an address asks for: `?show=decided&before=40`. */
export function readQueue(params: URLSearchParams): { open: boolean; before: number | null } {
	const before = Number(params.get('before'));
	return {
		open: params.get('show') !== 'decided',
		before: Number.isSafeInteger(before) && before > 0 ? before : null
	};
}
