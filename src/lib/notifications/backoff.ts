/** After this many tries a mail is given up: more than a day of trying. */
export const mostTries = 30;

/**
 * Seconds until the next try: a minute, then twice as long each time, up to an hour.
 * @param tries tries that failed so far
 * @returns null when it is enough
 */
export function nextTry(tries: number): number | null {
	return tries >= mostTries ? null : Math.min(3_600, 60 * 2 ** (tries - 1));
}
