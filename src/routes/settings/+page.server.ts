import { redirect } from '@sveltejs/kit';
import { to } from '$lib/ui/links';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(307, to('/settings/profile'));
