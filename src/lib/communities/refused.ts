/** Something typed that only the database could tell is wrong: said beside its field. */
export class Refused extends Error {
	readonly field: string;

	constructor(field: string, message: string) {
		super(message);
		this.field = field;
	}
}
