/** Somebody's picture: made anew from what was sent, so that nothing of the old file comes along. */
import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '../server/db.ts';
import { reencodeImage } from '../server/files.ts';
import { errorFacts, log } from '../server/log.ts';
import { putObject, removeObjects } from '../server/storage.ts';

/** Shown at most 88 px wide, on screens with three dots per pixel. */
const side = 320;
export const largestPicture = 10 * 1024 * 1024;

type Transaction = <T>(fn: (trx: Db) => Promise<T>) => Promise<T>;

/** Takes the row of the present picture away; answers where its bytes are. */
async function dropAvatar(trx: Db, id: string): Promise<string[]> {
	const now = await trx
		.selectFrom('profiles')
		.select('avatar_file_id')
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!now?.avatar_file_id) return [];
	await trx.updateTable('profiles').set({ avatar_file_id: null }).where('id', '=', id).execute();
	const gone = await trx
		.deleteFrom('files')
		.where('id', '=', now.avatar_file_id)
		.where('bucket', '=', 'avatars')
		.returning('path')
		.execute();
	return gone.map(({ path }) => path);
}

/** Bytes without a row are harmless: nothing leads to them. */
async function forget(paths: readonly string[]): Promise<void> {
	await removeObjects('avatars', paths).catch((error: unknown) =>
		log('warn', 'an old picture stayed in Storage', errorFacts(error))
	);
}

/**
 * Gives the person a new picture: upright, square, WebP, without place or camera.
 * @param db runs one transaction as the person
 * @throws FileRefused when it is no picture we take; StorageError when Storage is away
 */
export async function replaceAvatar(db: Transaction, id: string, bytes: Buffer): Promise<void> {
	const { data, mime, width, height } = await reencodeImage(bytes, {
		maxWidth: side,
		square: true
	});
	const path = `${id}/${randomUUID()}`;
	await putObject('avatars', path, data, mime);
	try {
		const old = await db(async (trx) => {
			const gone = await dropAvatar(trx, id);
			const { id: fileId } = await trx
				.insertInto('files')
				.values({
					owner_id: id,
					bucket: 'avatars',
					path,
					name: 'foto.webp',
					mime,
					bytes: data.length,
					sha256: createHash('sha256').update(data).digest('hex'),
					safe_inline: true,
					width,
					height
				})
				.returning('id')
				.executeTakeFirstOrThrow();
			await trx
				.updateTable('profiles')
				.set({ avatar_file_id: fileId })
				.where('id', '=', id)
				.execute();
			return gone;
		});
		await forget(old);
	} catch (error) {
		await forget([path]);
		throw error;
	}
}

/** Takes the picture away; initials come in its place. */
export async function removeAvatar(db: Transaction, id: string): Promise<void> {
	await forget(await db((trx) => dropAvatar(trx, id)));
}
