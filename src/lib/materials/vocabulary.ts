/**
 * The lists that describe a material, small enough for a page. A code is the label the
 * Onderwijsbegrippenkader or NL-LOM itself uses, so stored values stay readable; the registers' uuids
 * and URIs are in `vocabulary.server.ts`.
 */

export type Term<Code extends string = string> = { code: Code; nl: string; en: string };

function terms<const Rows extends readonly (readonly [code: string, nl: string, en: string])[]>(
	rows: Rows
): Term<Rows[number][0]>[] {
	return rows.map(([code, nl, en]) => ({ code, nl, en }));
}

export const sectors = terms([
	['po', 'Basisonderwijs', 'Primary education'],
	['sbo', 'Speciaal basisonderwijs', 'Special primary education'],
	['so', 'Speciaal onderwijs', 'Special education'],
	['vso', 'Voortgezet speciaal onderwijs', 'Secondary special education'],
	['vo', 'Voortgezet onderwijs', 'Secondary education'],
	['mbo', 'Middelbaar beroepsonderwijs', 'Vocational education'],
	['hbo', 'Hoger beroepsonderwijs', 'Higher professional education'],
	['wo', 'Wetenschappelijk onderwijs', 'University']
]);

export const levels = terms([
	['VVE', 'Voorschool', 'Pre-school'],
	['Groep 1', 'Groep 1', 'Year 1 (age 4–5)'],
	['Groep 2', 'Groep 2', 'Year 2 (age 5–6)'],
	['Groep 3', 'Groep 3', 'Year 3 (age 6–7)'],
	['Groep 4', 'Groep 4', 'Year 4 (age 7–8)'],
	['Groep 5', 'Groep 5', 'Year 5 (age 8–9)'],
	['Groep 6', 'Groep 6', 'Year 6 (age 9–10)'],
	['Groep 7', 'Groep 7', 'Year 7 (age 10–11)'],
	['Groep 8', 'Groep 8', 'Year 8 (age 11–12)'],
	['SBaO', 'Speciaal basisonderwijs', 'Special primary education'],
	['SO', 'Speciaal onderwijs', 'Special education'],
	['VSO', 'Voortgezet speciaal onderwijs', 'Secondary special education'],
	['praktijkonderwijs', 'Praktijkonderwijs', 'Practical education'],
	['vmbo', 'Vmbo', 'Pre-vocational (vmbo)'],
	['havo', 'Havo', 'General secondary (havo)'],
	['vwo', 'Vwo', 'Pre-university (vwo)'],
	['vavo', 'Vavo', 'Adult secondary (vavo)'],
	['mbo', 'Mbo', 'Vocational (mbo)'],
	['HBO', 'Hbo', 'Higher professional (hbo)'],
	['WO', 'Universiteit', 'University (wo)']
]);

export const subjects = terms([
	['Aardrijkskunde', 'Aardrijkskunde', 'Geography'],
	['Arabisch', 'Arabisch', 'Arabic'],
	['Bewegingsonderwijs (po)', 'Bewegingsonderwijs (po)', 'Physical education (primary)'],
	['Biologie', 'Biologie', 'Biology'],
	['Burgerschapsvorming', 'Burgerschapsvorming', 'Citizenship'],
	['Duits', 'Duits', 'German'],
	['Economie', 'Economie', 'Economics'],
	['Engels', 'Engels', 'English'],
	['Frans', 'Frans', 'French'],
	['Fries', 'Fries', 'Frisian'],
	['Geschiedenis', 'Geschiedenis', 'History'],
	['Informatica', 'Informatica', 'Computer science'],
	['Kunst en cultuur', 'Kunst en cultuur', 'Art and culture'],
	['Lichamelijke opvoeding (vo)', 'Lichamelijke opvoeding (vo)', 'Physical education (secondary)'],
	['Maatschappijleer', 'Maatschappijleer', 'Social studies'],
	['Muziek', 'Muziek', 'Music'],
	['Natuurkunde', 'Natuurkunde', 'Physics'],
	['Nederlands', 'Nederlands', 'Dutch'],
	['Rekenen', 'Rekenen', 'Arithmetic'],
	['Scheikunde', 'Scheikunde', 'Chemistry'],
	[
		'Sociaal-emotionele ontwikkeling',
		'Sociaal-emotionele ontwikkeling',
		'Social and emotional development'
	],
	['Spaans', 'Spaans', 'Spanish'],
	['Techniek', 'Techniek', 'Technology'],
	['Wereldoriëntatie', 'Wereldoriëntatie', 'World studies'],
	['Wiskunde', 'Wiskunde', 'Mathematics']
]);

/** NL-LOM learningresourcetype. */
export const resourceTypes = terms([
	['open opdracht', 'Open opdracht', 'Open assignment'],
	['gesloten opdracht', 'Gesloten opdracht', 'Closed assignment'],
	['informatiebron', 'Informatiebron', 'Source of information'],
	['handleiding', 'Handleiding', 'Guide'],
	[
		'verkennings- en onderzoeksmateriaal',
		'Verkennings- en onderzoeksmateriaal',
		'Material to explore and investigate'
	],
	['evaluatie- en toetsmateriaal', 'Evaluatie- en toetsmateriaal', 'Evaluation and tests'],
	['gereedschap', 'Gereedschap', 'Tool'],
	['professionaliseringsmateriaal', 'Professionaliseringsmateriaal', 'Professional development']
]);

/** NL-LOM intendedenduserrole. */
export const endUserRoles = terms([
	['learner', 'Leerling of student', 'Pupil or student'],
	['teacher', 'Leraar', 'Teacher'],
	['author', 'Maker van leermateriaal', 'Maker of material'],
	['manager', 'Schoolleider of bestuurder', 'School leader or board']
]);

/** NL-LOM aggregationlevel. */
export const aggregationLevels = terms([
	['1', 'Los bestand (zoals een foto of geluid)', 'Single file (such as a photo or sound)'],
	['2', 'Fragment zonder lesdoel (zoals een artikel of video)', 'Fragment without a lesson goal'],
	['3', 'Les of opdracht', 'Lesson or assignment'],
	['4', 'Lessenreeks of methode', 'Series of lessons or method']
]);

/** BCP 47; `x-none` is NL-LOM's word for material without language. */
export const languages = terms([
	['nl', 'Nederlands', 'Dutch'],
	['en', 'Engels', 'English'],
	['fy', 'Fries', 'Frisian'],
	['de', 'Duits', 'German'],
	['fr', 'Frans', 'French'],
	['es', 'Spaans', 'Spanish'],
	['ar', 'Arabisch', 'Arabic'],
	['uk', 'Oekraïens', 'Ukrainian'],
	['ti', 'Tigrinya', 'Tigrinya'],
	['tr', 'Turks', 'Turkish'],
	['pl', 'Pools', 'Polish'],
	['so', 'Somalisch', 'Somali'],
	['dse', 'Nederlandse Gebarentaal', 'Dutch Sign Language'],
	['x-none', 'Zonder taal', 'No language']
]);

/** Sets of SLO's new kerndoelen (status: definitief concept); the functional ones are for GO. */
export const curriculumSets = terms([
	['nederlands', 'Nederlands', 'Dutch'],
	['rekenen-wiskunde', 'Rekenen en wiskunde', 'Arithmetic and mathematics'],
	['burgerschap', 'Burgerschap', 'Citizenship'],
	['digitale-geletterdheid', 'Digitale geletterdheid', 'Digital literacy'],
	['engels', 'Engels', 'English'],
	['moderne-vreemde-talen', 'Moderne vreemde talen', 'Modern foreign languages'],
	['mens-natuur', 'Mens en natuur', 'People and nature'],
	['mens-maatschappij', 'Mens en maatschappij', 'People and society'],
	['kunst-cultuur', 'Kunst en cultuur', 'Art and culture'],
	['bewegen-sport', 'Bewegen en sport', 'Physical activity and sport'],
	['fries', 'Friese taal en cultuur', 'Frisian language and culture'],
	['gebarentaal', 'Nederlandse gebarentaal', 'Dutch Sign Language'],
	['functioneel-nederlands', 'Nederlands (functioneel)', 'Dutch (functional)'],
	[
		'functioneel-rekenen-wiskunde',
		'Rekenen en wiskunde (functioneel)',
		'Arithmetic and mathematics (functional)'
	],
	[
		'functioneel-digitale-geletterdheid',
		'Digitale geletterdheid (functioneel)',
		'Digital literacy (functional)'
	],
	['functioneel-burgerschap', 'Burgerschap (functioneel)', 'Citizenship (functional)']
]);

export type Sector = (typeof sectors)[number]['code'];
export type Level = (typeof levels)[number]['code'];
export type Subject = (typeof subjects)[number]['code'];
export type ResourceType = (typeof resourceTypes)[number]['code'];
export type EndUserRole = (typeof endUserRoles)[number]['code'];
export type CurriculumSet = (typeof curriculumSets)[number]['code'];

/** Sectors of one level: who chose the sector has said it all. */
export const levelOfSector: Partial<Record<Sector, Level>> = {
	sbo: 'SBaO',
	so: 'SO',
	vso: 'VSO',
	mbo: 'mbo',
	hbo: 'HBO',
	wo: 'WO'
};

/** The label of a code; an unknown code, from an older list, is shown as it is. */
export function labelOf(list: readonly Term[], code: string, locale: 'nl' | 'en'): string {
	return list.find((term) => term.code === code)?.[locale] ?? code;
}

/** The codes of a list, for a schema. */
export function codesOf<Code extends string>(list: readonly Term<Code>[]): [Code, ...Code[]] {
	const [first, ...rest] = list.map((term) => term.code);
	if (first === undefined) throw new Error('a vocabulary is never empty');
	return [first, ...rest];
}
