import type { Mentionable } from './editor';

/**
 * People who may read what is written in a place, by the first letters of a name.
 * @param place `thread:12`, `community:3` or `material:9`
 */
export async function findMentionable(place: string, query: string): Promise<Mentionable[]> {
	try {
		const response = await fetch(
			`/api/mentions?place=${encodeURIComponent(place)}&q=${encodeURIComponent(query)}`
		);
		return response.ok ? ((await response.json()) as Mentionable[]) : [];
	} catch {
		return [];
	}
}
