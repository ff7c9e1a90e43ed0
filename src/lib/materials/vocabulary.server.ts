/**
 * The registers behind the vocabularies: uuids of the Onderwijsbegrippenkader (kennisnet/edurep-files)
 * and of SLO's kerndoelen (slonl/curriculum-fo, MIT). Kept here because Kennisnet has announced the
 * end of the OBK in its present form: nothing asks it live.
 */
import type { CurriculumSet, Level, Sector, Subject } from './vocabulary.ts';

export const obkUri = (uuid: string) => `http://purl.edustandaard.nl/begrippenkader/${uuid}`;
export const sloUri = (uuid: string) => `https://opendata.slo.nl/curriculum/uuid/${uuid}`;

export const levelUuids: Record<Level, string> = {
	VVE: '15d693b8-fbe1-4112-8135-4a20aba5101c',
	'Groep 1': '82ca4442-246c-44b3-a562-7b101793feb4',
	'Groep 2': 'c007e4dd-a3d4-4f33-902d-778e3bbeeddb',
	'Groep 3': '25a2f4f4-cf91-4b16-94bc-6d9e6fad88f4',
	'Groep 4': '5c072b3f-7f58-40ee-9799-27981f0a6b2b',
	'Groep 5': 'bc213214-b83d-4673-b9c1-8fdaa63d6d56',
	'Groep 6': 'abfb190f-e814-46f5-a9cc-ebd53f04018e',
	'Groep 7': 'a4813bb6-cf63-4594-af56-6afb321723d8',
	'Groep 8': '95138558-9f65-4888-8ea3-8acce5eea273',
	SBaO: 'e05b5eb1-6a65-4f45-9556-79b25cd91da8',
	SO: 'e7f1c08f-08fb-48ab-be8e-c131b1bce54a',
	VSO: 'dbbc3e87-a848-4425-912a-d494e43e5e59',
	praktijkonderwijs: 'd6f1bbf7-c1a6-4431-bcbd-f33126d851ef',
	vmbo: 'c7942bb1-bf4f-409f-bc98-9a0b02f175dc',
	havo: 'a3ddbe60-8478-4204-b769-6f5e9f4cbca2',
	vwo: 'ad9872e5-edc4-4a62-9ee7-ba7daceba2e0',
	vavo: 'a05ae1d7-8868-46e8-a4ed-eb6da166499d',
	mbo: 'f3ac3fbb-5eae-49e0-8494-0a44855fff25',
	HBO: 'be140797-803f-4b9e-81cc-5572c711e09c',
	WO: 'bbbd99c6-cf49-4980-baed-12388f8dcff4'
};

export const subjectUuids: Record<Subject, string> = {
	Aardrijkskunde: 'c001f86a-4f8f-4420-bd78-381c615ecedc',
	Arabisch: '455d527a-bfd0-4460-919e-12e0478a54cf',
	'Bewegingsonderwijs (po)': '34f8bed2-b9f1-4de9-8db7-ee3d9bbb10f2',
	Biologie: '2b363227-8633-4652-ad57-c61f1efc02c8',
	Burgerschapsvorming: 'aa2f68ba-69e5-415d-8d9b-8d6ab98942b1',
	Duits: '81a1f605-db58-448d-a1dc-da682316c505',
	Economie: '4ba5583f-b147-42cc-a083-ce5ebfd53746',
	Engels: '18f53978-1118-4051-a778-b8d7f60ca982',
	Frans: '9f4710e3-f173-404e-b12e-577657a5da04',
	Fries: '93a7126d-7307-4b6a-b55a-f4f78e92f680',
	Geschiedenis: 'ef3a0b2e-0843-4e0a-b45b-788be6e1ec8d',
	Informatica: '2845473d-ce18-450a-9135-6738abbdc129',
	'Kunst en cultuur': '4aa16ae7-48c6-4f96-b48d-a67389a7050d',
	'Lichamelijke opvoeding (vo)': 'bc7cb521-bdfe-46ab-b635-f2d2189bdd39',
	Maatschappijleer: '7596e435-d417-4de8-a32e-8e61f11ee1d2',
	Muziek: '7aa6f577-b02d-484a-90d6-72fc80199f9a',
	Natuurkunde: 'e98be5ad-4bd2-4768-a9eb-7e24026e360c',
	Nederlands: '3401cf6e-82e4-404c-b216-b980ff407159',
	Rekenen: 'b48fa351-4561-44c7-a071-ebfd6103eec3',
	Scheikunde: '3aab168a-9b24-4aca-b0f1-4bfb12e7c288',
	'Sociaal-emotionele ontwikkeling': '35d0e3ed-d62e-40a5-8bff-46f1de51e47a',
	Spaans: '952bf604-cc38-44e3-889a-a9e74a18da8e',
	Techniek: 'c6971373-aa44-4de9-91ef-aca886d42a6a',
	Wereldoriëntatie: '8b194f4d-d757-440d-b8a2-e7427849a6db',
	Wiskunde: '7afbb7a6-c29b-425c-9c59-6f79c845f5f0'
};

export const curriculumSetUuids: Record<CurriculumSet, string> = {
	nederlands: '70ad191b-ab92-46c1-bfc1-fd8c1418b002',
	'rekenen-wiskunde': 'e3adc949-0933-4616-b4d0-089bafe6a78c',
	burgerschap: '612afa33-c49c-4b12-a7d1-7e44f2d69d25',
	'digitale-geletterdheid': '3f31bbe2-e3ed-46e3-9f42-f83004b5cdc9',
	engels: '9efe419a-8986-42c9-b882-0c9f4c864890',
	'moderne-vreemde-talen': '02413796-8412-4e56-a298-c758a997f011',
	'mens-natuur': '707da8f7-3779-49f7-85b5-a7b8746a9d97',
	'mens-maatschappij': '0e8e84ad-3154-4c9a-89c8-8aed9fe0bdac',
	'kunst-cultuur': 'fd3f3d7b-a4b2-43c3-99f0-ec58e7544108',
	'bewegen-sport': 'fd66b59b-7d70-4543-9bf7-6f62ccfa2394',
	fries: '76925c68-0d94-4708-941c-20fd26e14b15',
	gebarentaal: 'd070f8ca-bacf-424b-8cfd-d6481b78ecb2',
	'functioneel-nederlands': '7f102624-566e-4d47-92c1-b40001421d55',
	'functioneel-rekenen-wiskunde': '94e6c3fc-879f-43b0-95c0-f35258f2997e',
	'functioneel-digitale-geletterdheid': '50301e7c-a33b-457d-8385-4414246195cf',
	'functioneel-burgerschap': '13cb0b25-0684-49a8-838e-9e588bf1bfd4'
};

/** The register's words for whole sectors, as an index record may carry them beside or above a level. */
const sectorUuids: Record<string, Sector> = {
	'512e4729-03a4-43a2-95ba-758071d1b725': 'po',
	'e05b5eb1-6a65-4f45-9556-79b25cd91da8': 'sbo',
	'e7f1c08f-08fb-48ab-be8e-c131b1bce54a': 'so',
	'dbbc3e87-a848-4425-912a-d494e43e5e59': 'vso',
	'2a1401e9-c223-493b-9b86-78f6993b1a8d': 'vo',
	'caa97efc-a713-41ea-a845-1534ca65eac9': 'mbo',
	'f3ac3fbb-5eae-49e0-8494-0a44855fff25': 'mbo',
	'be140797-803f-4b9e-81cc-5572c711e09c': 'hbo',
	'bbbd99c6-cf49-4980-baed-12388f8dcff4': 'wo'
};

const levelByUuid = inverted(levelUuids);
const subjectByUuid = inverted(subjectUuids);
const setByUuid = inverted(curriculumSetUuids);

/** What a register's id (uuid or URI) means to us; empty for one we do not list. */
export function termsOf(id: string): {
	level?: Level;
	sector?: Sector;
	subject?: Subject;
	curriculumSet?: CurriculumSet;
} {
	const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(id.trim())?.[0].toLowerCase();
	if (!uuid) return {};
	const level = levelByUuid.get(uuid);
	const sector = sectorUuids[uuid] ?? (level && sectorOfLevel(level));
	const subject = subjectByUuid.get(uuid);
	const curriculumSet = setByUuid.get(uuid);
	return {
		...(level && { level }),
		...(sector && { sector }),
		...(subject && { subject }),
		...(curriculumSet && { curriculumSet })
	};
}

function sectorOfLevel(level: Level): Sector | undefined {
	if (level.startsWith('Groep')) return 'po';
	return ['praktijkonderwijs', 'vmbo', 'havo', 'vwo', 'vavo'].includes(level) ? 'vo' : undefined;
}

function inverted<Code extends string>(uuids: Record<Code, string>): Map<string, Code> {
	return new Map((Object.entries(uuids) as [Code, string][]).map(([code, uuid]) => [uuid, code]));
}
