import { error } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { findLesson } from './path.server.ts';

/**
 * The lesson that an address names, with its module.
 * @throws HttpError 404 where there is none
 */
export function lessonOf(params: { module: string; lesson: string }) {
	const found = findLesson(params.module, params.lesson);
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
}
