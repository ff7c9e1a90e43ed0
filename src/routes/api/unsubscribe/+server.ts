import { unsubscribe } from '$lib/notifications/unsubscribe.server';
import type { RequestHandler } from './$types';

/** Mail programs' own button (RFC 8058): a POST without cookies or Origin, where the link says it all. */
export const POST: RequestHandler = async ({ url }) => {
	const off = await unsubscribe(url.searchParams.get('m'));
	return new Response(null, { status: off ? 200 : 400 });
};
