/** Pictures: their size before anything is decoded, and a fresh copy without what a camera added. */
import sharp from 'sharp';
import type { SharpOptions } from 'sharp';
import { FileRefused } from './file-refused.ts';

const MAX_PIXELS = 40_000_000;
const MAX_FRAMES = 100;
/** One takes a core and up to 120 MB; the others wait their turn. */
const MAX_AT_ONCE = 1;

// uploads are all different: a cache of them is only memory
sharp.cache(false);
sharp.concurrency(1);

const options: SharpOptions = {
	limitInputPixels: MAX_PIXELS,
	failOn: 'error',
	sequentialRead: true,
	pages: 1
};

export type ImageSize = { width: number; height: number };

/**
 * Reads the header of a picture whose type is known already.
 * @returns the size as shown, a turned photo turned
 * @throws FileRefused `too_many_pixels`, `damaged`, or `wrong_extension`
 */
export async function inspectImage(
	source: string | Buffer,
	ext: 'png' | 'jpg' | 'webp'
): Promise<ImageSize> {
	// without `pages` all frames are in the metadata, and none is decoded
	const found = await sharp(source, { ...options, pages: undefined })
		.metadata()
		.catch((error: unknown) => {
			const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
			throw new FileRefused(tooLarge ? 'too_many_pixels' : 'damaged', String(error));
		});
	if (found.format !== (ext === 'jpg' ? 'jpeg' : ext)) throw new FileRefused('wrong_extension');
	const frames = found.pages ?? 1;
	if (found.width * found.height * frames > MAX_PIXELS) throw new FileRefused('too_many_pixels');
	if (frames > MAX_FRAMES) throw new FileRefused('too_many_pixels', 'frames');
	return { width: found.autoOrient.width, height: found.autoOrient.height };
}

export type Reencoded = ImageSize & { data: Buffer; mime: 'image/webp'; ext: 'webp' };

/**
 * A new WebP of a picture: turned upright, at most so wide, its first frame only, and nothing of the
 * old file in it but what is seen (no place, time, camera or comment).
 * @param settings `square` cuts the middle out, for portraits
 * @throws FileRefused as {@link inspectImage}, and for a type that is no PNG, JPEG or WebP
 */
export async function reencodeImage(
	bytes: Buffer,
	settings: { maxWidth: number; square?: boolean }
): Promise<Reencoded> {
	await inspectImage(bytes, sniff(bytes));
	const { maxWidth, square } = settings;
	return inTurn(async () => {
		try {
			const { data, info } = await sharp(bytes, options)
				.autoOrient()
				.resize({
					width: maxWidth,
					...(square ? { height: maxWidth, fit: 'cover' as const } : {}),
					// a strip of 100 × 60,000 stays a strip
					withoutEnlargement: !square
				})
				.webp({ quality: 82 })
				.toBuffer({ resolveWithObject: true });
			return { data, width: info.width, height: info.height, mime: 'image/webp', ext: 'webp' };
		} catch (error) {
			throw new FileRefused('damaged', String(error));
		}
	});
}

/** By the first bytes, so that no other decoder of the library ever sees an upload. */
function sniff(bytes: Buffer): 'png' | 'jpg' | 'webp' {
	const head = bytes.subarray(0, 12).toString('latin1');
	if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
	if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
	if (/^RIFF.{4}WEBP$/s.test(head)) return 'webp';
	throw new FileRefused('type_not_allowed');
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= MAX_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	try {
		return await work();
	} finally {
		// the place goes to the next in line without becoming free in between
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}
