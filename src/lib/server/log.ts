/** One line of JSON per happening, without tokens, addresses or texts of people. */
export function log(
	level: 'info' | 'warn' | 'error',
	what: string,
	facts: Record<string, unknown> = {}
): void {
	const line = JSON.stringify({ at: new Date().toISOString(), level, what, ...facts });
	if (level === 'error') console.error(line);
	else console.log(line);
}

/** The facts of an error that may be logged: name, code, message and where it came from. */
export function errorFacts(thrown: unknown): Record<string, unknown> {
	if (!(thrown instanceof Error)) return { error: typeof thrown };
	return {
		error: thrown.name,
		code: 'code' in thrown ? thrown.code : undefined,
		message: thrown.message,
		stack: thrown.stack?.split('\n').slice(1, 6).join(' | ')
	};
}
