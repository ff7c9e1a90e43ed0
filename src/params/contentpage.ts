import type { ParamMatcher } from '@sveltejs/kit';

/** Pages whose text is not code: the route's word and the name of its file in `content/paginas`. */
export const contentPages: Readonly<Record<string, string>> = {
	about: 'over',
	accessibility: 'toegankelijkheid',
	contact: 'contact',
	privacy: 'privacy'
};

export const match: ParamMatcher = (param) => Object.hasOwn(contentPages, param);
