import { findInPath } from '$lib/learning/find';
import { findKept, findMyPath } from '$lib/learning/my-path.server';
import { firstLesson, outline } from '$lib/learning/outline.server';
import { path } from '$lib/learning/path.server';
import type { Locale } from '$lib/ui/links';
import type { PageServerLoad } from './$types';

/** What somebody looks for in the path. */
function search(words: string, locale: Locale) {
	return findInPath(path, words).map(({ module, lesson, excerpt }) => ({
		href: `/learning/${module.slug}/${lesson.slug}`,
		module: module.facts.title[locale],
		title: lesson.title,
		excerpt
	}));
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 120);
	const found = q ? search(q, locals.locale) : null;
	const viewer = await locals.viewer();
	const modules = outline(locals.locale);
	if (viewer)
		return locals.db(async (trx) => ({
			modules,
			q,
			found,
			first: firstLesson(),
			mine: await findMyPath(trx, viewer.id, path, locals.locale),
			kept: await findKept(trx, viewer.id, path, locals.locale)
		}));
	locals.keepForVisitors();
	return { modules, q, found, first: firstLesson(), mine: null, kept: [] };
};
