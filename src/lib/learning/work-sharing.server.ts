/** From own work to the library: words become a file, and the form for sharing starts with what is known. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { defaultLicence } from '../materials/licence.ts';
import type { MaterialDetails } from '../materials/material.ts';
import { insertFile, keepUpload, storeUpload } from '../materials/uploads.server.ts';
import * as m from '../paraglide/messages.js';
import type { Db, ViewerCard } from '../server/db.ts';
import { problem } from '../server/form.ts';
import { limit } from '../server/limits.ts';
import { writeDocx } from '../server/report/docx.ts';
import { requireViewer } from '../server/viewer.ts';
import { act } from './act.server.ts';
import { titleOf } from './catalogue.server.ts';
import { findWork } from './submissions.server.ts';
import type { Work } from './submissions.server.ts';

/** The viewer's own work. @throws HttpError 404 for any other */
async function findOwn(trx: Db, viewer: string, id: number): Promise<Work> {
	const work = await findWork(trx, id);
	if (work?.ownerId !== viewer) error(404, { message: m.errors_not_found() });
	return work;
}

/** The words of the work as a file that others can adapt. */
async function writeWork({ title, goal, body, url }: Work, maker: string): Promise<Buffer> {
	const parts = [body, url ?? ''].filter(Boolean).map((text) => ({ kind: 'text' as const, text }));
	const subtitle = [maker, goal].filter(Boolean).join(' · ');
	return Buffer.from(await writeDocx({ title, subtitle, language: 'nl', parts }));
}

/**
 * Makes a file of work that is words, by the road of every other upload: it waits for the form of sharing.
 * @returns the file's number, or the failure for the page
 * @throws Redirect to the sign-in page; HttpError 404 for work of others
 */
export async function fileOfWork(event: RequestEvent, id: number) {
	const viewer = await requireViewer(event.locals, event.url);
	const work = await event.locals.db((trx) => findOwn(trx, viewer.id, id));
	await limit('uploads', viewer.id);
	const name = `${work.title.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'werk'}.docx`;
	const kept = await storeUpload('materials', viewer.id, {
		content: await writeWork(work, viewer.name),
		name
	});
	if ('refused' in kept)
		return { outcome: undefined, problem: problem(new FormData(), { '': kept.refused }) };
	const { stored } = kept;
	const write = () =>
		act(event, 'work.material', v.object({}), async (trx) => {
			const { id: file } = await insertFile(trx, 'materials', viewer.id, stored);
			return { file, path: stored.path };
		});
	return keepUpload('materials', stored, write, ({ outcome }) => outcome?.path);
}

/** What own work already says about the material it becomes. @throws HttpError 404 for work of others */
export async function prefillFromWork(
	trx: Db,
	viewer: ViewerCard,
	id: number
): Promise<Partial<MaterialDetails>> {
	const work = await findOwn(trx, viewer.id, id);
	const person = await trx
		.selectFrom('profile_details')
		.select(['sectors', 'subjects'])
		.where('person_id', '=', viewer.id)
		.executeTakeFirst();
	const goal = work.goal && m.work_material_goal({ goal: work.goal });
	return {
		title: work.title,
		description: [goal, work.body].filter(Boolean).join('\n\n').slice(0, 4_000),
		author: viewer.name,
		sectors: person?.sectors ?? [],
		subjects: person?.subjects ?? [],
		keywords: [titleOf(work.module, 'nl').slice(0, 60)],
		licence: defaultLicence
	};
}

/** Ties the material that was shared to the work it came from. @throws 42501 for a material of others */
export async function tieMaterial(
	trx: Db,
	viewer: string,
	id: number,
	material: number
): Promise<void> {
	await trx
		.updateTable('submissions')
		.set({ material_id: material })
		.where('id', '=', id)
		.where('person_id', '=', viewer)
		.execute();
}
