import type { PageServerLoad } from './$types';

/** Kept by the service worker, as a visitor sees it, for the moment that there is no network. */
export const load: PageServerLoad = ({ locals }) => {
	locals.keepForVisitors();
};
