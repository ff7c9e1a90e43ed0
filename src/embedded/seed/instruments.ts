/** Teams of the demo community and what they filled in. */

/** Posts in the order they were written. */
export type SeedTalk = { by: string; body: string; hoursAgo: number }[];

export interface SeedRound {
	title: string;
	days: number;
	closed: boolean;
	/** Agreed level and wish per area, in the order of the definition. */
	levels: Record<string, [now: number, wish: number, why: string]>;
	/** How the answers lay per area: counts of levels 1 to 4, for every statement of it. */
	spread: Record<string, [number, number, number, number]>;
	/** What the team wrote to each other about an area. */
	talk?: Record<string, SeedTalk>;
	actions: {
		area: string;
		text: string;
		firstStep: string;
		owner: string;
		due: number;
		done?: true;
	}[];
}

export interface SeedTeam {
	name: string;
	sector: 'po' | 'vo';
	school: string;
	community?: string;
	/** The first one facilitates. */
	people: string[];
	rounds: SeedRound[];
	canvas?: { title: string; days: number; texts: Record<string, string> };
}

export const teams: SeedTeam[] = [
	{
		name: 'Kernteam Wielland College',
		sector: 'vo',
		school: '98AA',
		community: 'rekenen-vmbo',
		people: ['sanne', 'hanneke', 'joost', 'mehmet', 'petra', 'ruben'],
		rounds: [
			{
				title: 'Groeikompas 2025',
				days: 380,
				closed: true,
				levels: {
					visie: [1, 2, 'Twee secties hebben een idee, de rest nog niet.'],
					cultuur: [2, 3, 'Binnen de sectie delen we, daarbuiten niet.'],
					kwaliteit: [1, 2, 'Iedereen kijkt op een eigen manier.'],
					infrastructuur: [2, 3, 'De gedeelde map is er, maar vol.'],
					facilitering: [1, 2, 'Alles gebeurt in eigen tijd.'],
					onderwijs: [2, 3, 'Rekenen kiest vanuit doelen, de rest volgt het boek.'],
					professionalisering: [1, 3, 'Licenties zijn voor de meesten nieuw.'],
					samenwerking: [2, 3, 'Met één andere school is er contact.']
				},
				spread: {
					visie: [4, 2, 0, 0],
					cultuur: [1, 4, 1, 0],
					kwaliteit: [4, 2, 0, 0],
					infrastructuur: [1, 3, 2, 0],
					facilitering: [5, 1, 0, 0],
					onderwijs: [1, 3, 2, 0],
					professionalisering: [4, 1, 1, 0],
					samenwerking: [2, 3, 1, 0]
				},
				actions: [
					{
						area: 'professionalisering',
						text: 'Elke sectie volgt samen de module over licenties',
						firstStep: 'Datum prikken voor de studiemiddag',
						owner: 'hanneke',
						due: -200,
						done: true
					}
				]
			},
			{
				title: 'Groeikompas 2026',
				days: 12,
				closed: false,
				levels: {
					visie: [2, 3, 'Er staat een richting op papier, in twee secties.'],
					cultuur: [3, 4, 'Op de studiemiddag liet iedereen iets onafs zien.'],
					kwaliteit: [2, 3, 'De rekensectie gebruikt de basiscriteria.'],
					infrastructuur: [2, 3, 'Inloggen op de tablets gaat nog vaak mis.'],
					facilitering: [1, 3, 'Er zijn nog steeds geen uren.'],
					onderwijs: [3, 3, 'Op de jaarplanning staat nu per doel wat we gebruiken.'],
					professionalisering: [3, 3, 'Alle secties deden de module over licenties.'],
					samenwerking: [2, 3, 'Met Merwestroom verdelen we hoofdstukken.']
				},
				spread: {
					visie: [1, 4, 1, 0],
					cultuur: [0, 1, 4, 1],
					kwaliteit: [1, 4, 1, 0],
					infrastructuur: [2, 2, 1, 1],
					facilitering: [4, 1, 1, 0],
					onderwijs: [0, 2, 4, 0],
					professionalisering: [0, 2, 3, 1],
					samenwerking: [1, 3, 2, 0]
				},
				talk: {
					infrastructuur: [
						{
							by: 'mehmet',
							body: 'In lokaal 214 werkt inloggen altijd, in de noodlokalen bijna nooit. Dat verklaart misschien waarom we zo uiteen liggen.',
							hoursAgo: 70
						},
						{
							by: 'hanneke',
							body: 'Klopt. En wie de gedeelde map gebruikt, mist vooral een vaste plek voor de laatste versie.',
							hoursAgo: 66
						},
						{
							by: 'sanne',
							body: 'Dan spreken we 2 af, tot de noodlokalen op orde zijn.',
							hoursAgo: 49
						}
					]
				},
				actions: [
					{
						area: 'facilitering',
						text: 'Een voorstel voor twintig uur in het taakbeleid',
						firstStep: 'Met Dirk bespreken wat er kan',
						owner: 'sanne',
						due: 40
					},
					{
						area: 'kwaliteit',
						text: 'Elke sectie beoordeelt één materiaal met het Kwaliteitsmodel',
						firstStep: 'Het materiaal kiezen',
						owner: 'petra',
						due: 75
					}
				]
			}
		],
		canvas: {
			title: 'Visie op leermiddelen Wielland College',
			days: 9,
			texts: {
				leerlingen:
					'Veel van onze leerlingen zijn doeners. Ze willen weten waar iets voor is voordat ze eraan beginnen.',
				leren:
					'In een goede les hoor je leerlingen hardop denken. Ze werken aan iets wat buiten de school ook bestaat.',
				waarom: 'Materiaal moet met onze leerlingen mee kunnen veranderen, niet andersom.',
				waarden: 'Gelijke kansen. Zelf kunnen kiezen. Samen maken.',
				open: 'Bij rekenen en burgerschap kiezen we open. Bij talen houden we de methode en vullen we aan.',
				kwaliteit:
					'De basiscriteria van het Kwaliteitsmodel gelden voor alles wat langer dan een les duurt.'
			}
		}
	},
	{
		name: 'Bovenbouw De Heidelibel',
		sector: 'po',
		school: '98BB',
		people: ['thijs', 'jelle', 'samira', 'baukje', 'tess'],
		rounds: [
			{
				title: 'Groeikompas 2025',
				days: 400,
				closed: true,
				levels: {
					visie: [1, 2, ''],
					cultuur: [1, 3, 'Werkbladen staan op de eigen laptop.'],
					kwaliteit: [1, 2, ''],
					infrastructuur: [2, 3, ''],
					facilitering: [2, 2, 'Op de studiedag is er een uur.'],
					onderwijs: [1, 2, ''],
					professionalisering: [1, 2, ''],
					samenwerking: [1, 2, '']
				},
				spread: {
					visie: [3, 2, 0, 0],
					cultuur: [4, 1, 0, 0],
					kwaliteit: [4, 1, 0, 0],
					infrastructuur: [1, 3, 1, 0],
					facilitering: [1, 3, 1, 0],
					onderwijs: [3, 2, 0, 0],
					professionalisering: [3, 1, 1, 0],
					samenwerking: [4, 1, 0, 0]
				},
				actions: []
			},
			{
				title: 'Groeikompas 2026',
				days: 30,
				closed: true,
				levels: {
					visie: [2, 3, 'In de bouwvergadering is het nu een vast punt.'],
					cultuur: [3, 3, 'Elke maand laat iemand een les zien die nog niet werkt.'],
					kwaliteit: [1, 3, 'Vaste criteria hebben we nog niet.'],
					infrastructuur: [3, 3, 'Elke groep opent de les met één klik.'],
					facilitering: [2, 3, ''],
					onderwijs: [2, 3, ''],
					professionalisering: [2, 3, ''],
					samenwerking: [2, 2, 'Met de pabo maken we één lessenreeks.']
				},
				spread: {
					visie: [1, 3, 1, 0],
					cultuur: [0, 1, 4, 0],
					kwaliteit: [3, 1, 1, 0],
					infrastructuur: [0, 1, 3, 1],
					facilitering: [1, 3, 1, 0],
					onderwijs: [1, 3, 1, 0],
					professionalisering: [1, 3, 1, 0],
					samenwerking: [1, 3, 1, 0]
				},
				actions: [
					{
						area: 'kwaliteit',
						text: 'Twee lessen van het thema water samen beoordelen',
						firstStep: 'Module M06 doen',
						owner: 'samira',
						due: 20
					}
				]
			}
		]
	}
];

/** A review whose outcome stands by the material. */
export const review = {
	material: 'stappenteller',
	reviewers: ['willemijn', 'jelle'],
	days: 15,
	/** What was less or more than voldoende. */
	scores: { '1.3': 3, '1.6': 1, '1.7': 3, '2.9': 3, '3.1': 1, '3.5': 3, '3.7': 3 } as Record<
		string,
		1 | 2 | 3
	>,
	texts: {
		'1.1': 'Twee leerdoelen op de eerste dia, met een zin hoe je ze nagaat.',
		'1.2': 'De opdracht en de vraag aan het eind gaan allebei over tellen met een sensor.',
		'1.3': 'Bij elke stap staat een schermafbeelding en wat je moet zien.',
		'1.4': 'Begint met: wat weet je nog van les 9 over voorwaarden?',
		'1.5': 'Een basisopdracht, een uitbreiding en een kapot programma om te maken.',
		'1.6': 'Er is nog geen antwoordmodel: een leerling weet niet of de code klopt.',
		'1.7': 'Drie routes naar hetzelfde doel, met een tip wanneer je welke kiest.',
		'1.8': 'Halverwege laat elk tweetal de teller aan een ander tweetal zien.',
		'1.9': 'De laatste vijf minuten: wat zou je anders bouwen?',
		'1.10': 'De handleiding verwijst naar samen programmeren in tweetallen.',
		'2.1': 'De uitleg van de sensor klopt; de bron staat eronder.',
		'2.2': 'Genoemd: ontwerpen en maken, bij digitale geletterdheid.',
		'2.3': 'Eerst meten, dan tellen, dan tonen.',
		'2.4': 'Sensor, drempel en teller betekenen overal hetzelfde.',
		'2.5': 'Korte zinnen; moeilijke woorden staan in een lijstje.',
		'2.6': 'De voorbeelden gaan over rennen, rollen en wandelen.',
		'2.7': 'De leerlingen tellen hun eigen route naar school.',
		'2.8': 'De grafiek van de stappen komt terug bij rekenen.',
		'2.9': 'Leerlingen tellen echte stappen op het plein.',
		'3.1': 'De schermafbeeldingen hebben geen beschrijving.',
		'3.2': 'Elke stap heeft een nummer en staat op een eigen dia.',
		'3.3': 'Werkt in de browser, zonder account.',
		'3.4': 'CC BY-SA, en bij elke foto staat van wie die is.',
		'3.5': 'Alle onderdelen zijn los te bewerken.',
		'3.6': 'Titel, vak, groep, trefwoorden en licentie zijn ingevuld.',
		'3.7': 'Tijd en spullen staan per les op het docentblad.',
		'3.8': 'De kaarten zijn op A5 te printen.',
		'3.9': 'Tip voor groep 6: begin met een teller met knoppen.',
		'3.10': 'Onderaan staat wie het bijhoudt, en tot wanneer.'
	} as Record<string, string>,
	/** Where the other reviewer saw something else. */
	differs: { code: '1.6', score: 3, text: 'Het hele programma staat op de laatste werkkaart.' },
	talk: [
		{
			by: 'jelle',
			body: 'Op de laatste werkkaart staat het hele programma. Dat is toch een antwoordmodel?',
			hoursAgo: 250
		},
		{
			by: 'willemijn',
			body: 'Dat ziet een leerling pas aan het eind. Onderweg weet die niet of de teller goed telt.',
			hoursAgo: 240
		},
		{
			by: 'jelle',
			body: 'Klopt, in mijn groep liepen ze daar vast. Onvoldoende dan, met de tip om na elke stap te tonen wat je moet zien.',
			hoursAgo: 238
		}
	] as SeedTalk,
	/** For the rest the other one looked in other places. */
	others: [
		'Gezien in de les zelf.',
		'Staat op het docentblad.',
		'Zelf uitgeprobeerd met twee micro:bits.',
		'Terug te vinden op de werkkaart.'
	]
};

export const helpers = [
	{
		school: '98BC',
		area: 'kwaliteit',
		offer: 'Wij beoordelen elk thema met twee groepen en laten zien hoe.',
		contact: 'via het secretariaat'
	},
	{
		school: '98AC',
		area: 'facilitering',
		offer: 'Wij delen ons voorstel voor uren in het taakbeleid.',
		contact: 'via het secretariaat'
	},
	{
		school: '98BD',
		area: 'visie',
		offer: 'Een uur meedenken over jullie eerste bladzijde.',
		contact: 'via het secretariaat'
	}
];
