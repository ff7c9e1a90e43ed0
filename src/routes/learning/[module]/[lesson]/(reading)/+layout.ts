import { findText } from '$lib/learning/find-text';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({ ...data, ...(await findText(data.lesson)) });
