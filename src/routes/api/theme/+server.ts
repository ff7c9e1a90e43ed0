import { redirect } from '@sveltejs/kit';
import { safeNext } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

/** Remembers light, dark or neither ("like your device") in a cookie and goes back to the page. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const theme = form.get('theme');
	const options = { path: '/', sameSite: 'lax', secure: url.protocol === 'https:' } as const;
	if (theme === 'light' || theme === 'dark') {
		cookies.set('theme', theme, { ...options, maxAge: 60 * 60 * 24 * 365 });
	} else {
		cookies.delete('theme', options);
	}
	redirect(303, safeNext(form.get('back')));
};
