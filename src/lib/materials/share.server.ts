/** The steps of sharing, edits and versions, as controllers take them: check, count, act once. */
import { error } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db, ViewerCard } from '../server/db.ts';
import { once, parseForm, problem } from '../server/form.ts';
import type { FormProblem } from '../server/form.ts';
import { limit } from '../server/limits.ts';
import { requireViewer } from '../server/viewer.ts';
import { urlSchema } from './details.ts';
import type { LicenceCode } from './licence.ts';
import { licenceName } from './licence-name.ts';
import { remixWords } from './licence-words.ts';
import { licenceClash } from './material.ts';
import type { MaterialDetails, MaterialFile } from './material.ts';
import { emptyDetails, prefillFromFile, prefillFromUrl } from './prefill.server.ts';
import type { Prefilled } from './prefill.server.ts';
import { findSource, listByUrl, listTargets } from './sharing.server.ts';
import {
	keepUpload,
	findLooseFile,
	insertFile,
	isPicture,
	receive,
	storeUpload
} from './uploads.server.ts';

/** What the page for sharing shows: the first step, or the form of the second. */
export interface ShareStep {
	source: { url: string } | { file: MaterialFile } | null;
	/** Address as it was typed, and what is wrong with it. */
	url: string;
	wrong: string;
	details: MaterialDetails;
	from: Prefilled['from'];
	basedOn: { id: number; title: string; licence: LicenceCode } | null;
	/** Materials with this address that are here already. */
	same: { id: number; title: string }[];
	communities: { id: number; slug: string; name: string }[];
	/** Parameters that go along through the steps. */
	keep: Record<string, string>;
}

/** What goes along in the address through the steps of sharing. */
const along = ['community', 'based_on', 'design', 'work'];

/** Those of an address that are there. */
export function keptOf(url: URL): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const name of along) {
		const value = url.searchParams.get(name);
		if (value) kept[name] = value;
	}
	return kept;
}

/** Prepares the page for sharing from its address. */
export async function prepareShare(event: RequestEvent): Promise<ShareStep> {
	const { locals, url, request } = event;
	const viewer = await requireViewer(locals, url);
	const typed = url.searchParams.get('url') ?? '';
	const parsed = v.safeParse(urlSchema, typed);
	const address = typed && parsed.success ? parsed.output : null;
	const fileId = Number(url.searchParams.get('file')) || null;
	const baseId = Number(url.searchParams.get('based_on')) || null;
	let prefilled: Prefilled = { details: emptyDetails(), from: null };
	// a form that came back with a message has its own values: nothing to look up
	if (address && request.method === 'GET') {
		await limit('lookups', viewer.id);
		prefilled = await prefillFromUrl(address);
	}
	const step = await locals.db(async (trx) => ({
		file: fileId ? await findLooseFile(trx, viewer.id, fileId) : null,
		base: baseId ? await findSource(trx, baseId) : null,
		same: address ? await listByUrl(trx, address) : [],
		communities: await listTargets(trx)
	}));
	if (fileId && !step.file) error(404, { message: m.materials_file_gone() });
	const keep = keptOf(url);
	const details = step.file ? prefillFromFile(step.file.name, viewer.name) : prefilled.details;
	const source = step.file ? { file: step.file } : address ? { url: address } : null;
	return {
		...{ source, url: typed, keep, from: prefilled.from },
		wrong: typed && !parsed.success ? (parsed.issues[0].message ?? '') : '',
		details: step.base ? { ...details, basedOn: step.base.id } : details,
		basedOn: step.base,
		...{ same: step.same, communities: step.communities }
	};
}

/** Larger than any form of words; the road is wide for the file that may come along it. */
const formBytes = 512 * 1024;

/**
 * A form without a file, on a path where files are let through.
 * @throws HttpError 413
 */
export async function readSmallForm(request: Request): Promise<FormData> {
	const length = request.headers.get('content-length');
	if (length === null || Number(length) > formBytes) error(413, { message: m.errors_too_large() });
	return request.formData();
}

/**
 * Whether the licence chosen fits with that of the material it is based on.
 * @returns why not, in words
 */
export async function checkLineage(
	trx: Db,
	details: MaterialDetails
): Promise<Record<string, string> | null> {
	if (details.basedOn === null) return null;
	const source = await findSource(trx, details.basedOn);
	if (!source) return { basedOnTitle: m.materials_based_on_gone() };
	const clash = licenceClash(source.licence, details.licence);
	if (!clash) return null;
	return {
		licence: clash.allowed
			? m.materials_licence_must_be({ title: source.title, licence: licenceName(clash.licence) })
			: `${m.materials_licence_clash({ title: source.title })} ${remixWords(clash)}`
	};
}

/**
 * A picture needs words for who does not see it.
 * @param file id of the file the details go with, if any
 */
export async function checkAlt(
	trx: Db,
	file: number | null,
	alt: string
): Promise<Record<string, string> | null> {
	if (file === null || alt !== '' || !(await isPicture(trx, file))) return null;
	return { alt: m.materials_alt_missing() };
}

/**
 * Runs a small act on the material of the address, once per form.
 * @param fn returns false when there was nothing to do it to
 * @returns `{ saved: true }`, or the failure to return from the action
 * @throws HttpError 404 when there is no such material for this person
 */
export async function actOn<S extends v.GenericSchema>(
	event: RequestEvent,
	action: string,
	schema: S,
	fn: (trx: Db, id: number, data: v.InferOutput<S>, viewer: ViewerCard) => Promise<boolean>
): Promise<{ saved: true } | ActionFailure<FormProblem>> {
	const viewer = await requireViewer(event.locals, event.url);
	const form = await event.request.formData();
	const parsed = parseForm(schema, form);
	if (parsed.problem) return parsed.problem;
	await limit('writes', viewer.id);
	const id = Number(event.params.id);
	const { done } = await event.locals.db((trx) =>
		once(trx, viewer.id, action, form.get('_key'), [id, parsed.data], async () => ({
			done: await fn(trx, id, parsed.data, viewer)
		}))
	);
	if (!done) error(404, { message: m.errors_not_found() });
	return { saved: true };
}

type Uploaded<T> =
	| { outcome: T; problem?: undefined }
	| { outcome?: undefined; problem: ActionFailure<FormProblem> };

/**
 * Takes a form with a file: stores it, writes its row, and does what follows in the same transaction.
 * @param then gets the other fields and the file's id; null when no file came
 * @param check says what is wrong with the other fields before anything is stored
 */
export async function actWithFile<T extends object>(
	event: RequestEvent,
	action: string,
	check: (form: FormData, hasFile: boolean) => ActionFailure<FormProblem> | undefined,
	then: (trx: Db, form: FormData, file: number | null) => Promise<T>
): Promise<Uploaded<T>> {
	const viewer = await requireViewer(event.locals, event.url);
	await limit('uploads', viewer.id);
	const { upload, refused } = await receive(event.request);
	if (refused) return { problem: problem(new FormData(), { '': refused.message }) };
	const { form, file } = upload;
	try {
		const wrong = check(form, file !== null);
		if (wrong) return { problem: wrong };
		const kept = file && (await storeUpload('materials', viewer.id, file));
		if (kept && 'refused' in kept) return { problem: problem(form, { file: kept.refused }) };
		const stored = kept?.stored ?? null;
		const body = [
			event.locals.path,
			[...form].filter(([name]) => !name.startsWith('_')),
			stored?.sha256
		];
		const write = () =>
			event.locals.db((trx) =>
				once(trx, viewer.id, action, form.get('_key'), body, async () => {
					const row = stored && (await insertFile(trx, 'materials', viewer.id, stored));
					return { outcome: await then(trx, form, row?.id ?? null), path: stored?.path ?? null };
				})
			);
		const { outcome } = await keepUpload('materials', stored, write, ({ path }) => path);
		return { outcome };
	} finally {
		await upload.cleanup();
	}
}
