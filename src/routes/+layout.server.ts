import { realtimeAddress } from '$lib/realtime/signals.server';
import type { LayoutServerLoad } from './$types';

/** What the shell shows on every page. */
export const load: LayoutServerLoad = async ({ locals, url, depends }) => {
	depends('viewer');
	const card = await locals.viewer();
	return {
		viewer: card && {
			id: card.id,
			name: card.name,
			avatarUrl: card.avatar_file_id ? `/files/${card.avatar_file_id}` : null,
			roles: card.roles,
			unread: card.unread,
			stream: card.stream,
			showPresence: card.show_presence
		},
		realtime: card && realtimeAddress(),
		locale: locals.locale,
		theme: locals.theme,
		/** For the language switch: the same page under its other address. */
		canonicalPath: locals.path + url.search
	};
};
