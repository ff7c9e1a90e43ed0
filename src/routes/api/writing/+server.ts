import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { isStream } from '$lib/realtime/channels';
import { mayWatch, signalWriting } from '$lib/realtime/signals.server';
import type { RequestHandler } from './$types';

const writing = v.object({
	stream: v.pipe(v.string(), v.check(isStream)),
	epoch: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9)),
	at: v.optional(v.pipe(v.string(), v.maxLength(60)))
});
/** Once in three seconds per person; kept here, as it is only a courtesy. */
const lately = new Map<string, number>();

/** Tells people on the same page that someone is writing; off for who does not want to be seen. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(writing, await request.json().catch(() => null));
	if (!viewer || !body.success) error(403, { message: 'no' });
	const now = Date.now();
	const { stream, epoch, at } = body.output;
	if (!viewer.show_presence || (lately.get(viewer.id) ?? 0) > now - 3_000)
		return new Response(null, { status: 204 });
	if (lately.size > 2_000) lately.clear();
	lately.set(viewer.id, now);
	if (!(await locals.db((trx) => mayWatch(trx, stream, epoch)))) error(403, { message: 'no' });
	// the courtesy may get lost; the request may not wait for it
	signalWriting(stream, epoch, { id: viewer.id, name: viewer.name, ...(at ? { at } : {}) }).catch(
		() => undefined
	);
	return new Response(null, { status: 204 });
};
