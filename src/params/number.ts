import type { ParamMatcher } from '@sveltejs/kit';

/** An id: a whole number that the database and JavaScript both hold exactly. */
export const match: ParamMatcher = (param) => /^[1-9]\d{0,14}$/.test(param);
