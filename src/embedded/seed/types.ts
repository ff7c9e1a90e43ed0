/**
 * The shapes of the demo community: plain data, no database in sight. The loader decides how each
 * shape becomes rows; these types only promise that what it reads is complete and spelled right.
 *
 * Codes of licences, resource types and roles are those of NL-LOM, written exactly as its
 * vocabularies write them, so that the loader needs no translation table.
 */

export type Sector = 'po' | 'sbo' | 'so' | 'vso' | 'vo' | 'mbo' | 'hbo' | 'wo';

export type Province =
	| 'Drenthe'
	| 'Flevoland'
	| 'Friesland'
	| 'Gelderland'
	| 'Groningen'
	| 'Limburg'
	| 'Noord-Brabant'
	| 'Noord-Holland'
	| 'Overijssel'
	| 'Utrecht'
	| 'Zeeland'
	| 'Zuid-Holland';

/** What somebody is in education; says nothing about rights. */
export type EducationRole =
	| 'teacher'
	| 'student_teacher'
	| 'educator'
	| 'school_leader'
	| 'board_member'
	| 'ict_coach'
	| 'resource_coordinator'
	| 'other';

export type PlatformRole = 'moderator' | 'organiser' | 'editor' | 'admin';

/** Subject labels as the Onderwijsbegrippenkader spells them. */
export type Subject =
	| 'Nederlands'
	| 'Rekenen'
	| 'Wiskunde'
	| 'Engels'
	| 'Frans'
	| 'Duits'
	| 'Spaans'
	| 'Arabisch'
	| 'Fries'
	| 'Geschiedenis'
	| 'Aardrijkskunde'
	| 'Biologie'
	| 'Natuurkunde'
	| 'Scheikunde'
	| 'Economie'
	| 'Maatschappijleer'
	| 'Informatica'
	| 'Techniek'
	| 'Burgerschapsvorming'
	| 'Sociaal-emotionele ontwikkeling'
	| 'Wereldoriëntatie'
	| 'Bewegingsonderwijs (po)'
	| 'Lichamelijke opvoeding (vo)'
	| 'Kunst en cultuur'
	| 'Muziek';

/** Education levels as the Onderwijsbegrippenkader labels them (the years of primary school, the school types after it). */
export type Level =
	| 'Groep 1'
	| 'Groep 2'
	| 'Groep 3'
	| 'Groep 4'
	| 'Groep 5'
	| 'Groep 6'
	| 'Groep 7'
	| 'Groep 8'
	| 'SO'
	| 'VSO'
	| 'praktijkonderwijs'
	| 'vmbo'
	| 'havo'
	| 'vwo'
	| 'mbo'
	| 'HBO'
	| 'WO';

export type SeedPerson = {
	/** What `@key` in a post and every other file refers to. */
	key: string;
	name: string;
	email: `${string}@voorbeeld.nl`;
	role: EducationRole;
	platformRoles?: PlatformRole[];
	sectors: Sector[];
	subjects: Subject[];
	/** The school as registered; `schoolText` is for whoever works somewhere without a BRIN. */
	schoolBrin?: string;
	schoolText?: string;
	bio: string;
	/** 'Ik bied' */
	offers: string[];
	/** 'Ik zoek' */
	seeks: string[];
	province: Province;
	groupsOrYears: string[];
	/** Whether this person chose to stand in the member directory. */
	listed: boolean;
	locale: 'nl' | 'en';
	study?: { institute: string; placementSchool: string; year: number };
	suspended?: true;
	unconfirmed?: true;
};

export type SeedBoard = {
	/** Five digits, as a bestuursnummer. */
	number: string;
	name: string;
	place: string;
};

export type SeedSchool = {
	/** BRIN-shaped: two digits and two letters, upper case. */
	brin: string;
	name: string;
	place: string;
	province: Province;
	sectors: Sector[];
	/** `SeedBoard.number` */
	board: string;
};

export type CommunityKind =
	'pilot' | 'programma' | 'vakcommunity' | 'werkplaats' | 'ontwikkelgroep' | 'regio';

export type PilotPhase = 'aanvraag' | 'start' | 'uitvoering' | 'oplevering' | 'borging';

/** The four themes of the programme. */
export type ProgrammeTheme =
	| 'Opschaling in gebruik'
	| 'Regie op open leermateriaal'
	| 'Infrastructuur versterken'
	| 'Onderbouwen met kennis en kunde';

export type SeedMember = { person: string; role: 'lead' | 'coach' | 'member' | 'observer' };

export type SeedForum = {
	name: string;
	description: string;
	whoMayStart: 'everyone' | 'leads';
};

export type SeedPilot = {
	/** A: lasting use and embedding. B: (further) development. */
	kind: 'A' | 'B';
	phase: PilotPhase;
	/** `SeedBoard.number` of the penvoerder */
	leadBoard: string;
	/** `SeedSchool.brin` of the schools taking part */
	schools: string[];
	/** ISO dates */
	period: { from: string; to: string };
	programmeTheme: ProgrammeTheme;
	milestones: { title: string; due: string; done?: string }[];
	logEntries: { on: string; author: string; text: string }[];
	/** 'Wat is er nog nodig?' */
	needs: { title: string; text: string; by: string; met?: true }[];
	yields: { title: string; text: string; materials: string[] }[];
};

export type SeedCommunity = {
	slug: string;
	name: string;
	kind: CommunityKind;
	sectors: Sector[];
	/** Public: what an outsider reads. */
	summary: string;
	goal: string;
	pilot?: SeedPilot;
	join: 'open' | 'request' | 'invitation';
	houseRules: string;
	members: SeedMember[];
	/** In the order shown; thread.forum is one of these names. */
	forums: SeedForum[];
	discussion: 'public' | 'members';
	region?: Province[];
};

export type LicenceCode =
	| 'cc-by-40'
	| 'cc-by-sa-40'
	| 'cc-by-nc-40'
	| 'cc-by-nc-sa-40'
	| 'cc-by-nd-40'
	| 'cc-by-nc-nd-40'
	| 'cc-by-30'
	| 'cc-by-sa-30'
	| 'cc0-10'
	| 'pdm-10'
	| 'yes'
	| 'no'
	| 'unknown';

export type ResourceType =
	| 'evaluatie- en toetsmateriaal'
	| 'gesloten opdracht'
	| 'open opdracht'
	| 'verkennings- en onderzoeksmateriaal'
	| 'handleiding'
	| 'informatiebron'
	| 'gereedschap'
	| 'professionaliseringsmateriaal';

type SeedMaterialBase = {
	key: string;
	title: string;
	description: string;
	keywords: string[];
	sectors: Sector[];
	levels: Level[];
	subjects: Subject[];
	/** Free labels such as "Rekenen en wiskunde: …"; never a number alone, numbers mean different goals per sector. */
	kerndoelen?: string[];
	types: ResourceType[];
	endUserRoles: ('learner' | 'teacher' | 'author' | 'manager')[];
	aggregationLevel: 1 | 2 | 3 | 4;
	/** BCP-47 */
	languages: string[];
	/** `8-10` */
	ageRange?: string;
	minutes?: number;
	licence: LicenceCode;
	/** As in an attribution line; may be an organisation. */
	author: string;
	/** `SeedPerson.key` of who shared it here */
	owner: string;
	/** `SeedCommunity.slug` of every community it is shared in */
	communities: string[];
	public: boolean;
	/** `SeedMaterial.key` it was adapted from */
	basedOn?: string;
	/** Oldest first; the first is the moment of sharing. */
	versions: { daysAgo: number; by: string; note: string }[];
};

export type SeedMaterial = SeedMaterialBase &
	(
		| { kind: 'link'; url: `https://${string}` }
		| {
				kind: 'file';
				fileName: string;
				format: 'pdf' | 'docx';
				/** The text of the file: Markdown with headings, lists and tables only. */
				fileText: string;
		  }
	);

export type ThreadKind = 'gesprek' | 'vraag' | 'aankondiging' | 'lesverslag';

export type ReactionKind = 'dank' | 'eens' | 'mooi' | 'idee' | 'herkenbaar';

export type SeedPost = {
	author: string;
	/** Markdown; `@key` mentions a person, `[[material:key]]` links a material. */
	body: string;
	/** Hours after the opening post (which has 0); never decreasing within a thread. */
	hoursAfter: number;
	/** Index in `posts` of an earlier post. */
	replyTo?: number;
	reactions?: { kind: ReactionKind; by: string[] }[];
	/** Answers the opening question, as its asker or a lead marked. */
	accepted?: true;
	/** Taken away by its author; the trace stays. */
	deleted?: true;
	edited?: true;
};

export type SeedThread = {
	key: string;
	/** `SeedCommunity.slug`, or null: a public talk on a public material. */
	community: string | null;
	/** `SeedForum.name`; without it the thread belongs to its material only. */
	forum?: string;
	kind: ThreadKind;
	title: string;
	author: string;
	material?: string;
	passage?: { quote: string; page?: number };
	/** The module of the learning path it is about. */
	module?: string;
	/** Age of the opening post; every post must lie in the past. */
	daysAgo: number;
	pinned?: true;
	locked?: true;
	/** The first post opens the thread. */
	posts: SeedPost[];
};

export interface SeedProgramme {
	slug: string;
	title: string;
	summary: string;
	body: string;
	partners: string[];
	steps: { title: string; summary: string; products: string[]; minutes: number }[];
}

export interface SeedEvent {
	slug: string;
	kind: string;
	title: string;
	summary: string;
	body: string;
	/** Days from the day the seed runs; the next such weekday when one is given. */
	day: number;
	/** In place of that: so many days after the first Monday of the next March. */
	march?: number;
	weekday?: number;
	/** Lasts this many days. */
	days?: number;
	/** Returns each week, so many times. */
	weeks?: number;
	/** Clock times in the Netherlands. */
	from: string;
	until: string;
	format?: 'online' | 'hybrid';
	venue?: string;
	address?: string;
	place?: string;
	province?: string;
	route?: string;
	accessInfo?: string;
	quietRoom?: string;
	/** Where to join, for who has a seat. */
	link?: string;
	registers?: false;
	capacity?: number;
	hours?: number;
	visibility?: 'community';
	sectors: string[];
	topic: string;
	community?: string;
	programme?: string;
	/** Which step of the programme, counted from 1. */
	step?: number;
	speakers?: string[];
	partners?: string[];
	yields?: string;
	owner: string;
	/** BRIN of the school where it is. */
	host?: string;
	staff?: { person: string; role: 'registrations' | 'check_in' }[];
	questions?: {
		kind: string;
		label: string;
		help?: string;
		options?: string[];
		required?: boolean;
		purpose?: string;
		sensitive?: boolean;
		/** Counted from 1 within this form. */
		shownIf?: { question: number; value: string };
	}[];
	block?: { province: string; seats: number; days: number };
	/** Who registered, in that order. */
	/** What people answered, in the order of the questions; null where it was left open. */
	answers?: Record<string, (string | null)[]>;
	seated: string[];
	attended?: string[];
	team?: { coordinator: string; school: string; seats: number; rule: 'unit' | 'split' };
}
