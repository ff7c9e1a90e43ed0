/** The steps of a programme, as its form sends them. */

export interface DraftStep {
	title: string;
	summary: string;
	products: string[];
	minutes: number | null;
}

/** At most this many steps on the way. */
export const mostSteps = 10;

/** Reads the rows of steps; one without a title is left out. */
export function readSteps(form: FormData): DraftStep[] {
	const field = (name: string, at: number, most: number) => {
		const value = form.get(`${name}-${at}`);
		return typeof value === 'string' ? value.trim().slice(0, most) : '';
	};
	return Array.from({ length: mostSteps }, (_, at) => ({
		title: field('step', at, 160),
		summary: field('about', at, 1000),
		products: field('products', at, 600)
			.split(',')
			.map((product) => product.trim())
			.filter(Boolean)
			.slice(0, 12),
		minutes: Number(field('minutes', at, 4)) || null
	})).filter(({ title }) => title !== '');
}
