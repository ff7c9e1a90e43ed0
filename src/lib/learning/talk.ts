/** The talk about a module, as pages carry it. */

export interface ModuleThread {
	id: number;
	title: string;
	/** Name and slug of where it is held. */
	community: string;
	slug: string;
	/** A cohort's own talk, which others do not see. */
	cohort: boolean;
	posts: number;
}
