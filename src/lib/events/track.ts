/** The room of a team on its way through a programme: what it holds. */

export const trackRoles = ['coordinator', 'member', 'coach'] as const;
export type TrackRole = (typeof trackRoles)[number];

export interface Track {
	id: number;
	name: string;
	school: string | null;
	programme: { id: number; slug: string; title: string };
	/** Of the viewer; null for who runs the programme and looks on. */
	role: TrackRole | null;
	members: { id: string; name: string; role: TrackRole }[];
	steps: TrackStep[];
}

export interface TrackStep {
	id: number;
	title: string;
	summary: string;
	/** What the programme has a team make. */
	wanted: string[];
	homework: string;
	dueOn: string | null;
	note: string;
	doneAt: string | null;
	products: { id: number; title: string; url: string; body: string; mine: boolean }[];
	/** Stops of this step where somebody of the team has a seat. */
	/** Attended: null for what is still to come. */
	stops: { slug: string; title: string; seats: number; attended: number | null }[];
}

/** The step a team is at: the first that is not done; null when all are. */
export function currentStep(steps: readonly Pick<TrackStep, 'id' | 'doneAt'>[]): number | null {
	return steps.find(({ doneAt }) => doneAt === null)?.id ?? null;
}
