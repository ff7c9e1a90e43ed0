import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { streamOf } from '$lib/realtime/channels';
import { authoriseChannel, mayWatch } from '$lib/realtime/signals.server';
import type { RequestHandler } from './$types';

const asked = v.object({
	socket_id: v.pipe(v.string(), v.regex(/^\d{1,20}\.\d{1,20}$/)),
	channel_name: v.pipe(v.string(), v.maxLength(120))
});

/** Signs a subscription when the database lets this person read the stream. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(asked, await request.json().catch(() => null));
	if (!viewer || !body.success) error(403, { message: 'no' });
	const { socket_id, channel_name } = body.output;
	const channel = streamOf(channel_name);
	if (!channel || (channel.presence && !viewer.show_presence)) error(403, { message: 'no' });
	if (!(await locals.db((trx) => mayWatch(trx, channel.stream, channel.epoch))))
		error(403, { message: 'no' });
	return json(authoriseChannel(socket_id, channel_name, channel.presence ? viewer : undefined));
};
