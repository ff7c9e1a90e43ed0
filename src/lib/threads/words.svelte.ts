/**
 * What somebody is writing: a text and the files that go with it. Handed to a field as one object
 * rather than bound part by part: on the server a binding is an accessor, which keeps the whole page
 * in memory until the next full garbage collection.
 */
export class Words {
	/** Markdown. */
	body = $state('');
	/** ids of pictures and attachments */
	files = $state<number[]>([]);

	/** @param body what the text starts with */
	constructor(body: string) {
		this.body = body;
	}
}
