import { error, json } from '@sveltejs/kit';
import { eventChanges } from '$lib/events/changes.server';
import { runChanges } from '$lib/instruments/changes.server';
import { isStream } from '$lib/realtime/channels';
import { catchUp } from '$lib/realtime/signals.server';
import { changeBuilders } from '$lib/threads/changes.server';
import type { RequestHandler } from './$types';

/** Changes after a number: `?since=thread:12@40&since=person:…@3`. Also the poll when sockets are blocked. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const since = new Map<string, number>();
	for (const asked of url.searchParams.getAll('since').slice(0, 20)) {
		const [stream = '', seq = ''] = asked.split('@');
		if (!isStream(stream) || !/^\d{1,15}$/.test(seq)) error(400, { message: 'since' });
		since.set(stream, Number(seq));
	}
	return json(
		await locals.db((trx) =>
			catchUp(trx, since, { ...changeBuilders, event: eventChanges, run: runChanges })
		)
	);
};
