/** Apart from `talk.ts`, so that a lesson's page does not load the checking of input. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';

/** What a talk about a module is begun with. */
export const beginSchema = v.object({
	place: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,80}$/)),
	body: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
		v.minLength(1, () => m.threads_body_missing()),
		v.maxLength(20_000, () => m.threads_body_long())
	)
});
