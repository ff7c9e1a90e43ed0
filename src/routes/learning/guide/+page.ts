import { findText } from '$lib/learning/find-text';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, ...(await findText(data.lesson)) });
