/** Gates for controllers: the database decides all the same; these send people to the right page. */
import { error, redirect } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { to } from '../ui/links.ts';
import type { ViewerCard } from './db.ts';

/**
 * A path within this site, or the start page: never another host, whatever the link says.
 * @param next path and query as a form or link carried it
 */
export function safeNext(next: unknown): string {
	if (typeof next !== 'string' || !/^\/(?![/\\])[^\s\\]{0,2000}$/.test(next)) return to('/');
	try {
		const url = new URL(next, 'http://here.invalid');
		// dots are resolved only now: "/.//elsewhere" has become "//elsewhere"
		if (url.host !== 'here.invalid' || url.pathname.startsWith('//')) return to('/');
		return url.pathname + url.search + url.hash;
	} catch {
		return to('/');
	}
}

/**
 * The signed-in person.
 * @throws Redirect to the sign-in page, which leads back here
 */
export async function requireViewer(locals: App.Locals, url: URL): Promise<ViewerCard> {
	const viewer = await locals.viewer();
	if (!viewer)
		redirect(303, `${to('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
	return viewer;
}

/**
 * The signed-in person, who has one of these platform roles.
 * @throws Redirect when signed out, HttpError 404 without the role: what staff see does not exist for others
 */
export async function requireRole(
	locals: App.Locals,
	url: URL,
	...roles: string[]
): Promise<ViewerCard> {
	const viewer = await requireViewer(locals, url);
	if (!roles.some((role) => viewer.roles.includes(role)))
		error(404, { message: m.errors_not_found() });
	return viewer;
}
