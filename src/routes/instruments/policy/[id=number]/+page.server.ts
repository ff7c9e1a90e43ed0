import { policyActions } from '$lib/instruments/policy-actions.server';
import type { Actions } from './$types';

export const actions: Actions = policyActions;
