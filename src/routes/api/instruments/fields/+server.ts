import { saveQuietly } from '$lib/instruments/act.server';
import { fieldSchema } from '$lib/instruments/instrument';
import { saveRunField } from '$lib/instruments/writing.server';
import { once } from '$lib/server/form';
import type { RequestHandler } from './$types';

/** Stores a joint field that a page saves by itself; answers what stands there now. */
export const POST: RequestHandler = (event) =>
	saveQuietly(event, fieldSchema, (trx, { attempt, ...field }, viewer) =>
		once(trx, viewer.id, 'instruments.field', attempt, field, () => saveRunField(trx, field))
	);
