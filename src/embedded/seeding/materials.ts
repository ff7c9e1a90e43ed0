import { createHash, randomUUID } from 'node:crypto';
import { putObject } from '../../lib/server/storage.ts';
import { content } from '../seed/content.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';
import { printSheet } from './sheet.ts';

export async function loadMaterials({
	client,
	people,
	communities,
	materials
}: Seeding): Promise<void> {
	for (const material of content.materials) {
		const owner = must(people, material.owner);
		const [first] = material.versions;
		const last = material.versions.at(-1);
		if (!first || !last) throw new Error(`${material.key} has no version`);
		let file: number | null = null;
		if (material.kind === 'file') {
			const bytes = await printSheet(material.title, material.author, material.fileText);
			const path = `${owner}/${randomUUID()}`;
			await putObject('materials', path, bytes, 'application/pdf');
			file = await insertId(client, 'public.files', {
				owner_id: owner,
				bucket: 'materials',
				path,
				name: material.fileName.replace(/\.\w+$/, '.pdf'),
				mime: 'application/pdf',
				bytes: bytes.byteLength,
				sha256: createHash('sha256').update(bytes).digest('hex'),
				safe_inline: true,
				created_at: daysAgo(last.daysAgo)
			});
		}
		const url = material.kind === 'link' ? material.url : null;
		const [youngest, oldest] = (material.ageRange ?? '').split('-').map(Number);
		const { rows } = await client.query<{ openness: string }>(
			'select private.openness_of($1, false) as openness',
			[material.licence]
		);
		const id = await insertId(client, 'public.materials', {
			title: material.title,
			description: material.description,
			kind: material.kind,
			url,
			wikiwijs_id: /^https:\/\/maken\.wikiwijs\.nl\/(\d+)/.exec(url ?? '')?.[1] ?? null,
			file_id: file,
			owner_id: owner,
			is_public: material.public,
			author: material.author,
			sectors: material.sectors,
			levels: material.levels,
			subjects: material.subjects,
			curriculum_goals: material.kerndoelen ?? [],
			resource_types: material.types,
			end_user_roles: material.endUserRoles,
			keywords: material.keywords,
			aggregation_level: material.aggregationLevel,
			language: material.languages[0] ?? 'nl',
			age_min: youngest || null,
			age_max: oldest || null,
			minutes: material.minutes ?? null,
			licence: material.licence,
			openness: rows[0]?.openness,
			version: material.versions.length,
			created_at: daysAgo(first.daysAgo),
			updated_at: daysAgo(last.daysAgo)
		});
		materials.set(material.key, id);
		if (file)
			await client.query('update public.files set material_id = $1 where id = $2', [id, file]);
		for (const [at, version] of material.versions.entries()) {
			await insert(client, 'public.material_versions', {
				material_id: id,
				number: at + 1,
				change_note: version.note,
				url,
				file_id: at === material.versions.length - 1 ? file : null,
				created_by: must(people, version.by),
				created_at: daysAgo(version.daysAgo)
			});
		}
		for (const slug of material.communities) {
			await insert(client, 'public.material_communities', {
				material_id: id,
				community_id: must(communities, slug).id,
				shared_by: owner,
				shared_at: daysAgo(first.daysAgo)
			});
		}
	}
	for (const { key, basedOn } of content.materials) {
		if (!basedOn) continue;
		await client.query('update public.materials set based_on_id = $1 where id = $2', [
			must(materials, basedOn),
			must(materials, key)
		]);
	}
}
