import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	locals.keepForVisitors();
	const asked = url.searchParams.get('theme');
	return { scheme: asked === 'light' || asked === 'dark' ? asked : ('' as const) };
};
