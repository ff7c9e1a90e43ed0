/** Why an uploaded file was not taken; `file-words.ts` says it to people. */
export type FileRefusal =
	| 'empty'
	| 'too_large'
	| 'type_not_allowed'
	| 'wrong_extension'
	| 'damaged'
	| 'bomb'
	| 'nested_archive'
	| 'unsafe_path'
	| 'encrypted'
	| 'macros'
	| 'active_content'
	| 'too_many_pixels'
	| 'polyglot';

export class FileRefused extends Error {
	override name = 'FileRefused';
	readonly code: FileRefusal;
	constructor(code: FileRefusal, detail = '') {
		super(detail ? `${code}: ${detail}` : code);
		this.code = code;
	}
}
