const particles = new Set(
	'aan al bij d da de del den der des di do du el en het in la las le op te ten ter the toe van von zu'.split(
		' '
	)
);

/**
 * Two letters for someone without a picture: first name and surname, without "van der".
 * @param name as shown; may be one word
 */
export function initials(name: string): string {
	const words = name
		.trim()
		.split(/[\s-]+/u)
		.filter((word) => /\p{L}|\p{N}/u.test(word));
	const telling = words.filter((word, index) => index === 0 || !particles.has(word.toLowerCase()));
	const letters = [telling[0], telling.length > 1 ? telling.at(-1) : undefined];
	return letters
		.map((word) => /\p{L}|\p{N}/u.exec(word ?? '')?.[0] ?? '')
		.join('')
		.toLocaleUpperCase('nl');
}

/** Number of avatar colours in Avatar.svelte. */
export const avatarColours = 6;

/** The same colour for the same id, everywhere and always. */
export function avatarColour(id: string): number {
	let hash = 0;
	for (let index = 0; index < id.length; index++) hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
	return hash % avatarColours;
}
