/** What the picture on a visitor's phone says: `12-0a1b2c3d4e`, alone or at the end of an address. */
export function readDoorCode(text: string | null): string | null {
	return /(?:^|[?&]code=)(\d{1,9}-[0-9a-z]{10})$/.exec(text?.trim() ?? '')?.[1] ?? null;
}
