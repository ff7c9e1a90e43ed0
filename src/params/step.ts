import type { ParamMatcher } from '@sveltejs/kit';

/** A step of the Ontwerpproces: 0, which always goes on, to 7. */
export const match: ParamMatcher = (param) => /^[0-7]$/.test(param);
