import type { ParamMatcher } from '@sveltejs/kit';

/** A file format that one's page of professional growth is exported in. */
export const match = ((param): param is 'csv' | 'json' =>
	param === 'csv' || param === 'json') satisfies ParamMatcher;
