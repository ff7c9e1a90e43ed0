import type { ParamMatcher } from '@sveltejs/kit';

/** A file format that results are exported in. */
export const match = ((param): param is 'pdf' | 'docx' | 'odt' | 'csv' =>
	/^(pdf|docx|odt|csv)$/.test(param)) satisfies ParamMatcher;
