/** The page of a critical friend: exactly what they are shown, in the words of the definition. */
import { isLicenceCode } from '../materials/licence.ts';
import { licenceName } from '../materials/licence-name.ts';
import type { Db } from '../server/db.ts';
import { noteKey, steps } from './design.ts';
import { findReviewOf } from './design-friends.server.ts';
import { listLinks } from './design-links.server.ts';
import { definitions } from './definitions.server.ts';

/** Null for anybody but the friend. */
export async function findReviewPage(trx: Db, friend: number) {
	const found = await findReviewOf(trx, friend);
	if (!found) return null;
	const { fields, run, version, ...review } = found.review;
	const definition = definitions.get('ontwerpproces', version);
	const { criteria } = definitions.get('kwaliteitsmodel', definition.requirements.version);
	const valueOf = (key: string) => fields.find((field) => field.key === key)?.value.trim() ?? '';
	const licence = valueOf('agreed:licence');
	return {
		review,
		remarks: found.remarks,
		texts: definition.steps
			.filter(({ number }) => number === steps.analysis || number === steps.outline)
			.map(({ number, name, fields: boxes }) => ({
				...{ number, name },
				written: boxes.flatMap(({ key, label }) => {
					const text = valueOf(noteKey(number, key));
					return text ? [{ label, text }] : [];
				})
			})),
		requirements: criteria
			.filter(({ code }) => valueOf(`need:${code}`) === 'yes')
			.map(({ code, name, levels }) => ({ code, name, text: levels.voldoende.text })),
		licence: isLicenceCode(licence) ? licenceName(licence) : null,
		links: await listLinks(trx, run)
	};
}
