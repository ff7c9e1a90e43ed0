import { readFile } from 'node:fs/promises';
import { largestPicture, removeAvatar, replaceAvatar } from '$lib/people/avatar.server';
import { findOwnProfile, updateProfile } from '$lib/people/profile.server';
import { profileSchema } from '$lib/people/person';
import * as m from '$lib/paraglide/messages.js';
import { fileRefusedMessage } from '$lib/server/file-words';
import { FileRefused } from '$lib/server/files';
import { parseForm, problem } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { receiveUpload, UploadRefused } from '$lib/server/multipart';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return { profile: await locals.db((trx) => findOwnProfile(trx, viewer.id)) };
};

export const actions: Actions = {
	save: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const { data, problem: wrong } = parseForm(profileSchema, form, ['sectors', 'subjects']);
		if (wrong) return wrong;
		await limit('writes', viewer.id);
		await locals.db((trx) => updateProfile(trx, viewer.id, data));
		return { saved: true };
	},
	picture: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		await limit('uploads', viewer.id);
		const empty = new FormData();
		empty.set('_form', 'picture');
		try {
			const upload = await receiveUpload(request, { maxFileBytes: largestPicture });
			try {
				if (!upload.file) return problem(empty, { picture: m.people_picture_missing() });
				await replaceAvatar((fn) => locals.db(fn), viewer.id, await readFile(upload.file.path));
				return { pictured: true };
			} finally {
				await upload.cleanup();
			}
		} catch (thrown) {
			if (thrown instanceof FileRefused || thrown instanceof UploadRefused)
				return problem(empty, { picture: fileRefusedMessage(thrown.code) });
			throw thrown;
		}
	},
	remove: async ({ locals, url }) => {
		const viewer = await requireViewer(locals, url);
		await removeAvatar((fn) => locals.db(fn), viewer.id);
		return { pictured: true };
	}
};
