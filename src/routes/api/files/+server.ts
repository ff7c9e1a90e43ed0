import { json } from '@sveltejs/kit';
import { insertFile, keepUpload, receive, storeUpload } from '$lib/materials/uploads.server';
import * as m from '$lib/paraglide/messages.js';
import { textOf } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** A picture or attachment for a post; loose until a post takes it. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	if (!viewer) return json({ message: m.errors_not_allowed() }, { status: 401 });
	await limit('uploads', viewer.id);
	const { upload, refused } = await receive(request);
	if (refused) return json(refused, { status: 400 });
	try {
		if (!upload.file) return json({ message: m.editor_file_missing() }, { status: 400 });
		const kept = await storeUpload('posts', viewer.id, upload.file);
		if ('refused' in kept) return json({ message: kept.refused }, { status: 400 });
		const { stored } = kept;
		const image = stored.mime.startsWith('image/');
		const alt = textOf(upload.form, 'alt').slice(0, 300);
		// what is refused, or fails, leaves nothing behind in Storage
		const write = async () =>
			image && !alt ? null : locals.db((trx) => insertFile(trx, 'posts', viewer.id, stored, alt));
		const file = await keepUpload('posts', stored, write, (done) => done && stored.path);
		if (!file) return json({ message: m.editor_alt_missing() }, { status: 400 });
		return json({ id: file.id, image });
	} finally {
		await upload.cleanup();
	}
};
