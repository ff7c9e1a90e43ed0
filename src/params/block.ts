import type { ParamMatcher } from '@sveltejs/kit';

/** Id of a block of the learning path: `m07-eigen-aanpassing`. */
export const match: ParamMatcher = (param) => /^m\d\d-[a-z0-9-]{1,76}$/.test(param);
