/** Where materials live: one material with all that hangs on it, and the acts of who keeps it. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Sharing } from './details.ts';
import type { MaterialDetails, MaterialPage } from './material.ts';
import { shareMaterial } from './sharing.server.ts';
import { updateAlt } from './uploads.server.ts';

const fileJson = (id: RawBuilder<unknown>) => sql`(
	select json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'bytes', f.bytes, 'safeInline', f.safe_inline,
		'width', f.width, 'height', f.height, 'alt', f.alt)
	from public.files f where f.id = ${id})`;

const relative = sql`r.id, r.title, r.author, r.url, r.licence`;

/**
 * Reads a material's page in one statement, as the person who asks.
 * @param viewer id of the signed-in person, null for a visitor
 * @returns null when there is none, or none this person may see
 */
export async function findMaterial(
	trx: Db,
	id: number,
	viewer: string | null
): Promise<MaterialPage | null> {
	const reader = viewer
		? sql`private.can_edit_material(m.id) as "mayEdit", m.owner_id = ${viewer} as "isOwner",
			case when m.is_public or m.owner_id = ${viewer} then coalesce((
				select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name)
				from public.communities c
				where c.id = any ((select private.viewer_writable_communities())::bigint[])
					and not exists (select from public.material_communities x where x.material_id = m.id and x.community_id = c.id)
			), '[]') else '[]' end as targets`
		: sql`false as "mayEdit", false as "isOwner", '[]'::json as targets`;
	const led = viewer
		? sql`(mc.shared_by = ${viewer} and c.id = any ((select private.viewer_communities())::bigint[]))
			or c.id = any ((select private.viewer_led_communities())::bigint[])`
		: sql`false`;
	const mine = viewer
		? sql`c.id = any ((select private.viewer_communities())::bigint[])`
		: sql`false`;
	const { rows } = await sql<MaterialPage>`
		select m.id, m.kind, m.url, m.title, m.description, m.author, m.publisher, m.sectors, m.levels, m.subjects,
			m.curriculum_goals as goals, m.resource_types as types, m.end_user_roles as roles, m.keywords,
			m.aggregation_level as aggregation, m.language, m.age_min as "ageMin", m.age_max as "ageMax", m.minutes,
			m.licence, m.has_cost as "hasCost", m.openness, m.is_public as "isPublic", m.version,
			m.based_on_id as "basedOn", m.based_on_text as "basedOnText",
			to_json(m.created_at) as "createdAt", to_json(m.updated_at) as "updatedAt",
			${fileJson(sql`m.file_id`)} as file,
			(select json_build_object('id', p.id, 'name', p.name, 'avatar', p.avatar_file_id)
				from public.profiles p where p.id = m.owner_id and p.erased_at is null) as owner,
			coalesce((select json_agg(v order by v.number desc) from (
				select mv.number, mv.change_note as note, mv.url, mv.created_at as at,
					(select p.name from public.profiles p where p.id = mv.created_by and p.erased_at is null) as by,
					(select json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes)
						from public.files f where f.id = mv.file_id) as file
				from public.material_versions mv where mv.material_id = m.id order by mv.number desc limit 50) v), '[]') as versions,
			coalesce((select json_agg(place order by place.mine desc, place.name) from (
				select c.id, c.slug, c.name, mc.why, ${mine} as mine, ${led} as "mayWithdraw",
					(select p.name from public.profiles p where p.id = mc.shared_by and p.erased_at is null) as by
				from public.material_communities mc join public.communities c on c.id = mc.community_id
				where mc.material_id = m.id order by mc.shared_at limit 50) place), '[]') as places,
			coalesce((
				with recursive up as (
					select ${relative}, r.based_on_id, 1 as depth from public.materials r
					where r.id = m.based_on_id and r.removed_at is null
					union all
					select ${relative}, r.based_on_id, up.depth + 1 from public.materials r join up on r.id = up.based_on_id
					where r.removed_at is null and up.depth < 5
				)
				select json_agg(json_build_object('id', id, 'title', title, 'author', author, 'url', url, 'licence', licence) order by depth)
				from up), '[]') as ancestors,
			coalesce((select json_agg(child) from (
				select ${relative} from public.materials r
				where r.based_on_id = m.id and r.removed_at is null order by r.id limit 20) child), '[]') as descendants,
			json_build_object('stream', 'material:' || m.id, 'seq', coalesce(s.seq, 0), 'epoch', coalesce(s.epoch, 0)) as stream,
			${reader}
		from public.materials m left join public.streams s on s.stream = 'material:' || m.id
		where m.id = ${id} and m.removed_at is null`.execute(trx);
	return rows[0] ?? null;
}

/** The columns behind what a form describes. */
function columnsOf(details: MaterialDetails) {
	return {
		title: details.title,
		description: details.description,
		author: details.author,
		publisher: details.publisher,
		sectors: details.sectors,
		levels: details.levels,
		subjects: details.subjects,
		curriculum_goals: details.goals,
		resource_types: details.types,
		end_user_roles: details.roles,
		keywords: details.keywords,
		aggregation_level: details.aggregation,
		language: details.language,
		age_min: details.ageMin,
		age_max: details.ageMax,
		minutes: details.minutes,
		licence: details.licence,
		has_cost: details.hasCost,
		based_on_id: details.basedOn,
		based_on_text: details.basedOnText
	};
}

/**
 * Shares something new: its first version, its file and its places in one go.
 * @param source an address, or a file the viewer uploaded
 * @throws the database's refusal where the file or a community is not the viewer's
 */
export async function createMaterial(
	trx: Db,
	viewer: string,
	source: { url: string } | { file: number },
	details: MaterialDetails & { alt: string },
	sharing: Sharing
): Promise<{ id: number }> {
	const url = 'url' in source ? source.url : null;
	const file = 'file' in source ? source.file : null;
	const { id } = await trx
		.insertInto('materials')
		.values({
			...columnsOf(details),
			kind: url === null ? 'file' : 'link',
			url,
			file_id: file,
			owner_id: viewer,
			is_public: sharing.public
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('material_versions')
		.values({ material_id: id, number: 1, url, file_id: file, created_by: viewer })
		.execute();
	if (file !== null) {
		await trx.updateTable('files').set({ material_id: id }).where('id', '=', file).execute();
		await updateAlt(trx, file, details.alt);
	}
	for (const community of sharing.communities)
		await shareMaterial(trx, viewer, id, community, sharing.why);
	return { id };
}

/**
 * Changes what is described; address and file change with a new version only.
 * @param isPublic left out by who may not decide it
 * @returns false when the viewer may not change it, or it is gone
 */
export async function updateMaterial(
	trx: Db,
	id: number,
	details: MaterialDetails & { alt: string },
	isPublic?: boolean
): Promise<boolean> {
	const changed = await trx
		.updateTable('materials')
		.set({ ...columnsOf(details), ...(isPublic === undefined ? {} : { is_public: isPublic }) })
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.returning('file_id')
		.executeTakeFirst();
	if (changed?.file_id) await updateAlt(trx, changed.file_id, details.alt);
	return changed !== undefined;
}

/** Takes a material away from everyone; the row stays, so that talk about it keeps its subject. */
export async function removeMaterial(trx: Db, viewer: string, id: number): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('materials')
		.set({ removed_at: sql<Date>`clock_timestamp()` })
		.where('id', '=', id)
		.where('owner_id', '=', viewer)
		.where('removed_at', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}
