/** What stands around the events of the demo: parts of a day, a hackathon's teams, feedback, wishes, a team on its track. */

/** Parts of a day, by event; times in hours after it begins. */
export const sessions: Readonly<
	Record<
		string,
		readonly {
			at: number;
			hours: number;
			title: string;
			summary?: string;
			room?: string;
			speakers?: string[];
			capacity?: number;
			chosenBy?: string[];
		}[]
	>
> = {
	'roadshow-beleid-utrecht': [
		{ at: 0, hours: 0.5, title: 'Welkom en waar jullie staan', room: 'Grote zaal' },
		{
			at: 0.5,
			hours: 1,
			title: 'Uitgangspunten op één pagina',
			summary: 'Je schrijft met je team de eerste pagina van het beleid.',
			room: 'Zaal Dom',
			speakers: ['Eva Brandsma'],
			capacity: 16
		},
		{
			at: 0.5,
			hours: 1,
			title: 'Rollen en geld',
			summary: 'Wie beslist, wie betaalt en wie onderhoudt?',
			room: 'Zaal Gracht',
			capacity: 12
		},
		{ at: 1.75, hours: 1, title: 'Kijken bij de buren', room: 'Grote zaal' }
	],
	'adviesuur-licenties': [
		{ at: 0, hours: 0.5, title: 'Gesprek 1', capacity: 1, chosenBy: ['joost'] },
		{ at: 0.5, hours: 0.5, title: 'Gesprek 2', capacity: 1 },
		{ at: 1, hours: 0.5, title: 'Gesprek 3', capacity: 1 },
		{ at: 1.5, hours: 0.5, title: 'Gesprek 4', capacity: 1 }
	]
};

/** Materials beside an event. */
export const materials: Readonly<Record<string, readonly string[]>> = {
	'hackathon-techniek': ['techniek-leerlijn', 'brug-van-papier']
};

export const hackathons: readonly {
	event: string;
	challenges: { title: string; summary: string }[];
	teams: {
		name: string;
		/** Counted from 1. */
		challenge?: number;
		idea: string;
		members: string[];
		prototype?: { title: string; text: string; licence: string; url: string };
	}[];
}[] = [
	{
		event: 'hackathon-techniek',
		challenges: [
			{ title: 'Bruggen', summary: 'Een brug die een boek draagt, met spullen uit de klas.' },
			{ title: 'Stroom', summary: 'Een schakeling die een leerling zelf kan repareren.' },
			{ title: 'Verpakkingen', summary: 'Een ei dat een val van twee meter overleeft.' }
		],
		teams: [
			{
				name: 'De Spanten',
				challenge: 1,
				idea: 'Een les in drie rondes: bouwen, breken, beter bouwen.',
				members: ['ruben', 'koen']
			}
		]
	},
	{
		event: 'hackathon-erfgoed',
		challenges: [
			{ title: 'Straat van toen', summary: 'Beelden uit het archief naast de straat van nu.' },
			{ title: 'Stemmen', summary: 'Oude interviews die een leerling zelf kan knippen.' }
		],
		teams: [
			{
				name: 'Marktkoopmannen',
				challenge: 1,
				idea: 'Leerlingen zoeken hun eigen straat op in het archief.',
				members: ['sanne', 'lars'],
				prototype: {
					title: 'Mijn straat, honderd jaar terug',
					text: 'Je schuift twee foto’s van dezelfde plek over elkaar en beantwoordt vijf kijkvragen. Werkt op een telefoon.',
					licence: 'cc-by-sa-40',
					url: 'https://voorbeeld.nl/mijn-straat'
				}
			},
			{
				name: 'De Bandrecorder',
				challenge: 2,
				idea: 'Een knipdoos met tien stemmen.',
				members: ['ruben', 'koen'],
				prototype: {
					title: 'Knipdoos met stemmen',
					text: 'Tien fragmenten met een eenvoudige knipper. Leerlingen maken er een podcast van drie minuten mee.',
					licence: 'cc-by-40',
					url: 'https://voorbeeld.nl/knipdoos'
				}
			}
		]
	}
];

/** What people thought of an event; who gave it is known apart, and somebody still may. */
export const feedback = {
	event: 'kwaliteitsmodel-in-de-praktijk',
	given: ['joost', 'marijke', 'hanneke', 'tess', 'dirk', 'koen'],
	said: [
		{ score: 5, good: 'Het model werd eindelijk iets waar ik morgen mee kan werken.', better: '' },
		{
			score: 4,
			good: 'De voorbeelden van het andere team.',
			better: 'Meer tijd om zelf in te vullen.'
		},
		{ score: 4, good: '', better: 'Het geluid achterin.' },
		{ score: 5, good: 'Dat we ons eigen materiaal mee mochten nemen.', better: '' },
		{ score: 3, good: 'De vragen na afloop.', better: 'Een voorbeeld uit het mbo.' },
		{ score: 5, good: '', better: '' }
	]
} as const;

export const wishes = [
	{
		place: 'Emmen',
		province: 'Drenthe',
		reach: 'around',
		why: 'Voor Zwolle moeten we met het hele team een dag vrij plannen. Dichterbij lukt het wel.',
		schools: [
			{ person: 'bram', school: 'Zandrug College', people: 5, asked: true },
			{ person: 'koen', school: 'De Esch', people: 3 }
		]
	},
	{
		place: 'Terneuzen',
		province: 'Zeeland',
		reach: 'province',
		why: 'De veerman vaart niet, en de tunnel kost een uur.',
		schools: [{ person: 'jelle', school: 'Scheldemond', people: 4, asked: true }]
	}
] as const;

export const track = {
	programme: 'roadshow-leermiddelenbeleid',
	name: 'Zandrug College, team onderbouw',
	school: '98AE',
	members: [
		{ person: 'bram', role: 'coordinator' },
		{ person: 'koen', role: 'member' },
		{ person: 'tess', role: 'coach' }
	],
	steps: [
		{
			homework:
				'Vul met zijn drieën de nulmeting in en neem twee verschillen mee naar het gesprek.',
			dueInDays: -20,
			note: 'We zijn het eens over infrastructuur, niet over wie er tijd voor krijgt.',
			doneDaysAgo: 18,
			product: {
				title: 'Nulmeting met het Groeikompas',
				body: 'Visie 2, professionalisering 3, kwaliteit 2. Grootste verschil: tijd voor docenten.'
			}
		},
		{
			homework:
				'Vraag drie leerlingen en drie ouders wat ze aan jullie leermiddelen zouden veranderen.',
			dueInDays: 15,
			note: '',
			doneDaysAgo: null,
			product: null
		}
	]
} as const;
