/** Why a file was not taken, in the reader's language, with what to do about it. */
import * as m from '../paraglide/messages.js';
import type { FileRefusal } from './file-refused.ts';
import type { UploadRefusal } from './multipart.ts';

const words: Record<FileRefusal | UploadRefusal, () => string> = {
	empty: m.files_refused_empty,
	too_large: m.files_refused_too_large,
	type_not_allowed: m.files_refused_type_not_allowed,
	wrong_extension: m.files_refused_wrong_extension,
	damaged: m.files_refused_damaged,
	bomb: m.files_refused_bomb,
	nested_archive: m.files_refused_nested_archive,
	unsafe_path: m.files_refused_unsafe_path,
	encrypted: m.files_refused_encrypted,
	macros: m.files_refused_macros,
	active_content: m.files_refused_active_content,
	too_many_pixels: m.files_refused_too_many_pixels,
	polyglot: m.files_refused_damaged,
	not_multipart: m.files_refused_interrupted,
	malformed: m.files_refused_interrupted,
	too_many_fields: m.files_refused_interrupted,
	too_many_files: m.files_refused_too_many_files,
	stalled: m.files_refused_interrupted,
	aborted: m.files_refused_interrupted,
	busy: m.files_refused_busy
};

/** The sentence for the person who chose the file. */
export function fileRefusedMessage(code: FileRefusal | UploadRefusal): string {
	return words[code]();
}
