/** A werkplaats of student teachers, each at another stage of the same route. */
import { words } from './learning-words.ts';

export interface SeedStudent {
	person: string;
	/** Modules of the route that are behind this student, counted from the first. */
	done: number;
	/** The module after those: activities done, and days since the last one. */
	busy?: { done: number; total: number; daysAgo: number };
	/** What the educator may see. */
	lets: ('progress' | 'work')[];
}

export interface SeedWork {
	person: string;
	block: string;
	module: string;
	lesson: string;
	title: string;
	goal: string;
	body: string;
	url?: string;
	daysAgo: number;
	/** Asks the werkplaats for feedback. */
	asks: boolean;
	/** Lets the whole werkplaats, or one person, read it for so many days from now. */
	shares?: { with: 'werkplaats' | (string & {}); days: number }[];
	reviews: {
		by: string;
		educator?: true;
		/** Absent: promised and not given yet. */
		given?: { levels: Record<string, number>; top: string; tips: string };
		daysAgo: number;
		/** Whose work it is about asks the leads to read along. */
		reported?: { reason: string; note: string; daysAgo: number };
	}[];
}

/** What somebody wrote in the lesson, and handed in as it was. */
function saidAt(block: string, person: string): string {
	const said = words[block]?.[person];
	if (typeof said !== 'string') throw new Error(`${person} wrote no text at ${block}`);
	return said;
}

const adaptation = {
	block: 'm07-eigen-aanpassing',
	module: 'aanpassen-en-arrangeren',
	lesson: 'voor-je-eigen-klas',
	title: 'Pas één materiaal aan voor je klas'
};
const goalFeedback = {
	block: 'm05-doel-feedback',
	module: 'leerdoeldenken',
	lesson: 'een-doel-dat-je-kunt-nagaan',
	title: 'Jouw leerdoel, met feedback van een ander'
};

export const werkplaats = {
	community: 'werkplaats-sport-bewegen',
	route: 'lio',
	groupWork:
		'In drietallen: ieder past één les aan (M07), de andere twee kijken mee. In januari proberen jullie elkaars les uit op je eigen stageschool.',
	/** Days from the day the seed runs. */
	starts: -75,
	ends: 120,
	/** Of the route, in its order. */
	modules: [
		{ module: 'wat-is-open', due: -60, together: false },
		{ module: 'mag-dit', due: -45, together: false },
		{ module: 'zoeken-en-vinden', due: -30, together: false },
		{ module: 'leerdoeldenken', due: -12, together: true },
		{ module: 'beoordelen', due: 5, together: false },
		{ module: 'aanpassen-en-arrangeren', due: 30, together: true },
		{ module: 'ontwerpen', due: 60, together: true },
		{ module: 'delen', due: 80, together: false },
		{ module: 'inzetten-en-evalueren', due: 110, together: false }
	],
	students: [
		{ person: 'sofie', done: 9, lets: ['progress', 'work'] },
		{
			person: 'lars',
			done: 5,
			busy: { done: 3, total: 6, daysAgo: 2 },
			lets: ['progress', 'work']
		},
		{
			person: 'roos',
			done: 5,
			busy: { done: 5, total: 6, daysAgo: 1 },
			lets: ['progress', 'work']
		},
		{
			person: 'amira',
			done: 4,
			busy: { done: 2, total: 7, daysAgo: 4 },
			lets: ['progress', 'work']
		},
		{ person: 'daan', done: 3, busy: { done: 2, total: 7, daysAgo: 19 }, lets: ['progress'] },
		{ person: 'milan', done: 2, busy: { done: 1, total: 5, daysAgo: 6 }, lets: ['progress'] },
		{ person: 'nina', done: 4, busy: { done: 1, total: 7, daysAgo: 3 }, lets: [] },
		{ person: 'jip', done: 0, busy: { done: 1, total: 6, daysAgo: 30 }, lets: ['progress'] }
	] satisfies SeedStudent[] as SeedStudent[],
	work: [
		{
			...adaptation,
			person: 'lars',
			goal: 'Je kunt kiezen welke aanpassing jouw klas nodig heeft: inkorten, niveau, context, taal of regio.',
			body: 'Ik heb de les ‘Over de kast’ van 90 naar 50 minuten gebracht, want ik heb een halve zaal en 28 leerlingen uit 2 havo.\n\nWat ik veranderde: drie vaste plekken in plaats van vijf, en bij elke plek een kaart met één aanwijzing. Het doel bleef staan: na de les kun je met een eigen aanloop over de kast komen en zeggen waar je hand staat.\n\nDe bron is een les met CC BY 4.0. De naamsvermelding staat onder de leskaart.',
			daysAgo: 6,
			asks: true,
			shares: [{ with: 'werkplaats', days: 45 }],
			reviews: [
				{
					by: 'roos',
					given: {
						levels: {
							'Aanpassing past bij de klas': 2,
							Samenhang: 1,
							'Rechten en naamsvermelding': 2
						},
						top: 'Je doel staat in één zin bovenaan en elke plek hoort er duidelijk bij. Vooral de kaart bij plek 2 zou ik zo overnemen.',
						tips: 'Bij plek 3 zag ik niet wat een leerling doet die al over de kast kan. Misschien een tweede opdracht op dezelfde kaart?\n\nEn: hoe weten ze aan het eind of het gelukt is? Een maatje laten kijken kost geen extra tijd.'
					},
					daysAgo: 4
				},
				{ by: 'amira', daysAgo: 1 }
			]
		},
		{
			...adaptation,
			person: 'roos',
			goal: 'Je kunt kiezen welke aanpassing jouw klas nodig heeft: inkorten, niveau, context, taal of regio.',
			body: 'Een dansles voor de brugklas, van engels naar Nederlands en met muziek die ik mag gebruiken (CC BY).\n\nIk haalde de spiegelwand uit de les, want die hebben we niet. In plaats daarvan werken tweetallen tegenover elkaar. Doel: je bedenkt met je maatje acht tellen beweging en laat die zien.',
			url: 'https://maken.wikiwijs.nl/219838',
			daysAgo: 3,
			asks: true,
			reviews: [
				{
					by: 'sofie',
					given: {
						levels: {
							'Aanpassing past bij de klas': 2,
							Samenhang: 2,
							'Rechten en naamsvermelding': 1
						},
						top: 'Dat tweetallen tegenover elkaar staan, lost de spiegel op zonder dat je les er armer van wordt. Acht tellen is ook precies te overzien.',
						tips: 'Onder de muziek staat nog geen maker, alleen de licentie. Met één regel erbij kan ik je les zo gebruiken.\n\nLaat de eerste twee tellen vast zijn. In mijn groep 7 stonden kinderen stil omdat alles mocht.'
					},
					daysAgo: 2
				}
			]
		},
		{
			...goalFeedback,
			person: 'amira',
			goal: 'Je kunt een leerdoel schrijven waarvan je kunt nagaan of het gehaald is.',
			body: 'Zoals het was: ‘leerlingen oefenen met mikken’.\n\nZoals het nu is: aan het eind van de les raakt een leerling uit groep 3 van drie meter afstand twee van de vijf keer een hoepel, en kan aanwijzen met welke voet die stond.\n\nIk zie het aan het eind: iedereen gooit vijf keer terwijl een maatje telt.',
			daysAgo: 15,
			asks: true,
			reviews: [
				{
					by: 'lars',
					given: {
						levels: { Zichtbaar: 2, 'Passende grootte': 2, Aansluiting: 1 },
						top: 'Je maakte van oefenen iets wat je kunt zien. Dat het maatje telt, vind ik slim.',
						tips: 'Twee van de vijf: hoe kwam je daarop? Bij mijn klas zou dat voor de helft te makkelijk zijn.\n\nMisschien een tweede hoepel verder weg voor wie het al kan.'
					},
					daysAgo: 12,
					reported: {
						reason: 'onvriendelijk',
						note: '‘Voor de helft te makkelijk’ kwam hard aan. Willen jullie meelezen of dit zo kan?',
						daysAgo: 1
					}
				},
				{
					by: 'marijke',
					educator: true,
					given: {
						levels: { Zichtbaar: 2, 'Passende grootte': 2, Aansluiting: 1 },
						top: 'Dit is een doel waar je les op kan leunen. Je koppelt houding aan resultaat, en dat zie je weinig.',
						tips: 'Kijk nog eens naar de doelzin in het kerndoel: gaat het om raken of om gericht gooien? Dat verandert je telling.\n\nVraag aan twee leerlingen na afloop wat hen hielp. Dat is bewijs dat je zo hebt.'
					},
					daysAgo: 10
				}
			]
		},
		{
			...adaptation,
			person: 'sofie',
			goal: 'Je kunt kiezen welke aanpassing jouw klas nodig heeft: inkorten, niveau, context, taal of regio.',
			body: 'Vier leskaarten ‘Klimmen en klauteren’, aangepast aan een speelzaal zonder wandrek. Elke kaart heeft een tekening en hooguit twaalf woorden. Uitgeprobeerd in groep 5 en groep 7; na de eerste keer heb ik de tijd per plek gehalveerd.',
			daysAgo: 40,
			asks: false,
			shares: [
				{ with: 'jip', days: 20 },
				{ with: 'marijke', days: 60 }
			],
			reviews: []
		},
		{
			block: 'm02-twee-bronnen',
			module: 'mag-dit',
			lesson: 'combineren-en-makers-noemen',
			title: 'Twee naamsvermeldingen uit je eigen les',
			person: 'lars',
			goal: 'Je kunt een volledige naamsvermelding schrijven met titel, auteur, bron en licentie.',
			body: saidAt('m02-twee-bronnen', 'lars'),
			daysAgo: 44,
			asks: false,
			reviews: []
		},
		{
			block: 'm05-paragraaf',
			module: 'leerdoeldenken',
			lesson: 'overlap-gaten-en-kiezen',
			title: 'Van paragraaf naar keuze vanuit het doel',
			person: 'lars',
			goal: 'Je kunt overlap en gaten tussen je lessen en de doelen zien en daar een keuze mee maken.',
			body: saidAt('m05-paragraaf', 'lars'),
			daysAgo: 22,
			asks: false,
			reviews: []
		},
		{
			...goalFeedback,
			person: 'milan',
			goal: 'Je kunt een leerdoel schrijven waarvan je kunt nagaan of het gehaald is.',
			body: 'Zoals het was: ‘samen spelen’.\n\nZoals het nu is: tijdens het spel wacht een leerling bij het pictogram ‘wacht’ tot de bal terug is, drie van de vier keer zonder hulp. Ik turf het zelf, zonder namen.',
			daysAgo: 9,
			asks: true,
			reviews: [
				{
					by: 'sofie',
					given: {
						levels: { Zichtbaar: 2, 'Passende grootte': 2, Aansluiting: 1 },
						top: 'Wachten bij een pictogram kun je echt zien gebeuren. En je zegt erbij hoe vaak genoeg is.',
						tips: 'Welke doelzin uit de functionele kerndoelen hoort hierbij? Die zou ik ernaast zetten.\n\nVraag je collega om één keer mee te turven. Dan weet je of jullie hetzelfde ‘zonder hulp’ bedoelen.'
					},
					daysAgo: 7
				}
			]
		}
	] satisfies SeedWork[] as SeedWork[],
	/** Who gave feedback enough and finished: has the route's badge. */
	badge: 'sofie'
};
