/** Forms about badges. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';

/** Whose badge it is said to be. */
export const addressSchema = v.object({
	address: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(254),
		v.email(() => m.badge_address_wrong())
	)
});

export const revokeSchema = v.object({
	why: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(500, () => m.work_too_long())
	)
});

/** A credential as somebody pasted it. */
export const pasteSchema = v.object({
	jwt: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/\s/g, '')),
		v.regex(/^[\w-]+\.[\w-]+\.[\w-]*$/, () => m.badge_paste_wrong()),
		v.maxLength(20_000, () => m.badge_paste_wrong())
	)
});
