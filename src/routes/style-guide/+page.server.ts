import { fail } from '@sveltejs/kit';
import { words } from './samples';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	locals.keepForVisitors();
};

/** What the two questions to confirm come to; they change nothing. */
export const actions: Actions = {
	agree: () => ({ form: 'guide-confirm-form' }),
	refuse: () => fail(400, { form: 'guide-refused-form', errors: { form: words().refused } })
};
