/** A refusal of the REST API: its status, and words for the caller's developer. */
export class RestFault extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}
