import { redirect } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages.js';
import { checkedSchools, previewSchools } from '$lib/people/school-import.server';
import { importSchools, listSchools } from '$lib/people/schools.server';
import { once, problem } from '$lib/server/form';
import { fileRefusedMessage } from '$lib/server/file-words';
import { receiveUpload, UploadRefused } from '$lib/server/multipart';
import { requireRole } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireRole(locals, url, 'admin');
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 120);
	const [, id, name] = /^(\d{1,15})-(.{1,200})$/s.exec(url.searchParams.get('after') ?? '') ?? [];
	const after = id && name ? { id: Number(id), name } : null;
	const list = await locals.db((trx) => listSchools(trx, q, after));
	const [added, updated] = (url.searchParams.get('done') ?? '').split('-').map(Number);
	const done = added === undefined || updated === undefined ? null : { added, updated };
	return { q, first: after === null, done, ...list };
};

export const actions: Actions = {
	preview: async ({ request, locals, url }) => {
		await requireRole(locals, url, 'admin');
		const own = new FormData();
		own.set('_form', 'preview');
		try {
			const upload = await receiveUpload(request, { maxFileBytes: 10 * 1024 * 1024 });
			try {
				const seen = upload.file && (await locals.db((trx) => previewSchools(trx, upload)));
				if (!seen) return problem(upload.form, { list: m.people_schools_not_a_list() });
				return { preview: seen };
			} finally {
				await upload.cleanup();
			}
		} catch (thrown) {
			if (!(thrown instanceof UploadRefused)) throw thrown;
			return problem(own, { list: fileRefusedMessage(thrown.code) });
		}
	},
	import: async ({ request, locals, url }) => {
		const viewer = await requireRole(locals, url, 'admin');
		const form = await request.formData();
		const rows = checkedSchools(form.get('rows'));
		if (!rows) return problem(form, { '': m.people_schools_again() });
		const done = await locals.db((trx) =>
			once(trx, viewer.id, 'schools.import', form.get('_key'), rows, () => importSchools(trx, rows))
		);
		redirect(303, `${to('/admin/schools')}?done=${done.added}-${done.updated}`);
	}
};
