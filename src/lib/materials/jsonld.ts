/** A public material as search engines and other repositories read it: schema.org with NL-LOM's own terms. */
import { licenceOf } from './licence.ts';
import type { MaterialPage } from './material.ts';
import { shapeOf } from './material.ts';

/**
 * JSON-LD for in a page's head.
 * @param page address of the page itself
 * @returns text without `<`, `>` and `&`, so that it can end no script and needs no escaping
 */
export function materialJsonLd(material: MaterialPage, page: string): string {
	const licence = licenceOf(material.licence);
	const shape = shapeOf({ url: material.url, mime: material.file?.mime ?? null });
	const text = (value: string) => ({ '@language': material.language, '@value': value });
	const age = [material.ageMin, material.ageMax].filter((one) => one !== null).join('-');
	const data = {
		'@context': {
			schema: 'http://schema.org/',
			lom: 'http://ltsc.ieee.org/xsd/LOM#',
			dcterms: 'http://purl.org/dc/terms/'
		},
		'@id': page,
		'@type': ['schema:CreativeWork', 'schema:LearningResource'],
		'schema:identifier': page,
		'schema:name': text(material.title),
		'schema:description': text(material.description),
		'schema:keywords': material.keywords,
		'schema:inLanguage': material.language,
		'schema:url': material.url ?? page,
		'schema:author': material.author && {
			'@type': 'schema:Person',
			'schema:name': material.author
		},
		'schema:publisher': material.publisher && {
			'@type': 'schema:Organization',
			'schema:name': material.publisher
		},
		'schema:license': licence.url,
		'lom:copyrightAndOtherRestrictions': material.licence,
		'lom:cost': material.hasCost ? 'yes' : 'no',
		'lom:aggregationLevel': material.aggregation,
		'dcterms:accessRights': 'OpenAccess',
		'schema:isAccessibleForFree': !material.hasCost,
		'schema:educationalLevel': material.levels,
		'schema:about': material.subjects,
		'schema:teaches': material.goals,
		'schema:learningResourceType': material.types,
		'schema:audience': material.roles.map((role) => ({
			'@type': 'schema:EducationalAudience',
			'schema:audienceType': role
		})),
		'schema:typicalAgeRange': age,
		'schema:timeRequired': material.minutes && `PT${material.minutes}M`,
		'schema:encodingFormat': material.file?.mime ?? (shape === 'video' ? 'video' : null),
		'schema:version': material.version,
		'schema:dateCreated': material.createdAt,
		'schema:dateModified': material.updatedAt,
		'schema:isBasedOn': material.ancestors.map((one) => new URL(`./${one.id}`, page).href)
	};
	const kept = Object.entries(data).filter(
		([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
	);
	return JSON.stringify(Object.fromEntries(kept)).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
