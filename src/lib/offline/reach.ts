/** A browser may think that it is online and reach nobody, or the other way round: only an answer tells. */
export async function isReachable(): Promise<boolean> {
	const answer = await fetch('/_app/version.json', { cache: 'no-store' }).catch(() => null);
	return answer?.ok ?? false;
}
