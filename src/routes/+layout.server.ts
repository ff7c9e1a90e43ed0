import type { LayoutServerLoad } from './$types';

/** What the shell shows on every page. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const card = await locals.viewer();
	return {
		viewer: card && {
			id: card.id,
			name: card.name,
			avatarUrl: card.avatar_file_id ? `/files/${card.avatar_file_id}` : null,
			roles: card.roles,
			unread: card.unread,
			showPresence: card.show_presence
		},
		locale: locals.locale,
		theme: locals.theme,
		/** For the language switch: the same page under its other address. */
		canonicalPath: locals.path + url.search
	};
};
