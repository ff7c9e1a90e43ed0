let sent = $state('');

/** The form this tab sent last, so that an answer is shown by that form alone. */
export const lastForm = {
	get id() {
		return sent;
	},
	/** Only ever called in the browser: on the server it would be shared by everyone. */
	set id(id: string) {
		sent = id;
	}
};
