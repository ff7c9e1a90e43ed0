/** A visit that schools ask for. */

export const reaches = ['province', 'around', 'country'] as const;
export type Reach = (typeof reaches)[number];

export interface Wish {
	id: number;
	place: string;
	province: string;
	reach: Reach;
	why: string;
	createdAt: string;
	/** Schools behind it, and how many people they would bring. */
	schools: string[];
	people: number;
	/** What became of it, when the viewer may see that. */
	event: string | null;
	answered: boolean;
	/** The viewer is behind it. */
	own: boolean;
}
