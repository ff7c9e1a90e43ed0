/** Hackathons: challenges, teams of makers, and what they show. */

/** Licences a prototype is shown under: all let others go on with it. */
export const prototypeLicences = ['cc-by-40', 'cc-by-sa-40', 'cc0-10'] as const;

export interface MakersTeam {
	id: number;
	name: string;
	challenge: string | null;
	idea: string;
	prototype: string;
	url: string;
	text: string;
	licence: '' | (typeof prototypeLicences)[number];
	shown: boolean;
	/** Names, for who takes part. */
	members: string[];
	/** The viewer is in it. */
	own: boolean;
}

/** A challenge per line, `Titel: waar het om gaat`, as the organiser types it. */
export function readChallenges(
	typed: string,
	known: readonly { id: number; title: string }[]
): { id: number | null; title: string; summary: string }[] {
	return typed
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.slice(0, 20)
		.map((line) => {
			const [title = '', ...rest] = line.split(':');
			const name = title.trim().slice(0, 160);
			return {
				id: known.find((one) => one.title === name)?.id ?? null,
				title: name,
				summary: rest.join(':').trim().slice(0, 2000)
			};
		})
		.filter(({ title }) => title.length >= 2);
}
