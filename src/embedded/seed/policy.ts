/** The policy of a demo team: written, fixed twice, approved by the team and on its way to the MR. */

interface SeedClause {
	/** null: written between the first version and the second */
	first: string | null;
	text: string;
	why: string;
	source: string;
	owner: string;
	review: string;
	title?: string;
}

const may = '2027-05-20';
const november = '2027-11-16';

export const clauses: Record<string, SeedClause> = {
	opdracht: {
		first:
			'Het bestuur vroeg in januari om een voorstel. De werkgroep bestaat uit leraren van drie secties, de leermiddelencoördinator en een teamleider. De werkgroep schrijft; het bestuur besluit.',
		text: 'Het bestuur vroeg in januari om een voorstel. De werkgroep bestaat uit leraren van drie secties, de leermiddelencoördinator, een teamleider en twee leerlingen uit de leerlingenraad. De werkgroep schrijft; het bestuur besluit.',
		why: 'Wie meeschrijft, gebruikt het later ook.',
		source: 'Brief van het bestuur, 14 januari 2026',
		owner: 'Sanne Verhoeven',
		review: may
	},
	vertrekpunt: {
		first:
			'Wij vertrekken vanuit ons Groeikompas van 2026: sterk in cultuur en onderwijs, weinig tijd om te maken.',
		text: 'Wij vertrekken vanuit ons Groeikompas van 2026: sterk in cultuur en onderwijs, weinig tijd om te maken.',
		why: 'Beleid dat begint waar je staat, is te volgen.',
		source: 'Groeikompas 2026 van het kernteam',
		owner: 'Kernteam',
		review: november
	},
	visie: {
		first:
			'Onze leerlingen zijn doeners. Leermiddelen laten zien waar iets voor is en kunnen met onze leerlingen mee veranderen.',
		text: 'Onze leerlingen zijn doeners. Leermiddelen laten zien waar iets voor is en kunnen met onze leerlingen mee veranderen, niet andersom.',
		why: 'Zonder waarom is elke keuze toeval.',
		source: 'Visie op leermiddelen Wielland College, vak ‘Waarom leermiddelen ertoe doen’',
		owner: 'Schoolleiding',
		review: '2028-05-18'
	},
	open: {
		first: 'Bij rekenen en burgerschap kiezen wij open. Bij talen houden wij de methode.',
		text: 'Bij rekenen en burgerschap kiezen wij open leermateriaal, omdat wij daar zelf willen aanpassen. Bij talen houden wij de methode en vullen wij aan. Wat wij maken, delen wij onder CC BY.',
		why: 'Wat met publiek geld gemaakt is, mag een ander ook helpen.',
		source: 'Visie op leermiddelen Wielland College, vak ‘De plek van open leermateriaal’',
		owner: 'Sectievoorzitters',
		review: may
	},
	mix: {
		first: 'Wij bekijken elk jaar, per vak, hoe de lestijd over soorten materiaal verdeeld is.',
		text: 'Van de lestijd gaat nu {open+overig_vrij+eigen} % naar open, vrij en eigen materiaal, en {methode+licentie} % naar methodes en licenties. Wij bekijken dit elk jaar in mei, per vak.',
		why: 'Een mix kun je bespreken als je hem kunt zien.',
		source: 'Leermiddelenmix van de secties',
		owner: 'Leermiddelencoördinator',
		review: may
	},
	kwaliteit: {
		first: 'Nieuw materiaal voldoet aan de basiscriteria van het Kwaliteitsmodel.',
		text: 'Nieuw materiaal dat langer dan één les duurt, voldoet aan de basiscriteria van het Kwaliteitsmodel. Twee collega’s kijken, met bewijs per criterium.',
		why: 'Twee paar ogen zien meer dan één.',
		source: 'Besluit van het kernteam, september 2026',
		owner: 'Sectievoorzitters',
		review: november
	},
	licenties: {
		first:
			'Bij alles wat wij maken staat een open licentie. Bij werk van anderen noemen wij maker, bron en licentie.',
		text: 'Bij alles wat wij maken staat een open licentie. Bij werk van anderen noemen wij maker, bron en licentie.',
		why: 'Zo weet iedereen wat mag.',
		source: 'Module over licenties uit het leerpad',
		owner: 'Leermiddelencoördinator',
		review: november
	},
	rollen: {
		first:
			'De leermiddelencoördinator houdt overzicht, secties kiezen, de schoolleiding besluit over geld.',
		text: 'De leermiddelencoördinator houdt overzicht, secties kiezen, de schoolleiding besluit over geld. Bij verschil van mening beslist de teamleider, na een gesprek.',
		why: 'Een rol zonder naam wordt niet gedaan.',
		source: 'Gesprek met de teamleiders, oktober 2026',
		owner: 'Schoolleiding',
		review: may
	},
	budget: {
		first: 'Wat vrijkomt door minder aanschaf gaat naar ontwikkeltijd.',
		text: 'Van elke euro die vrijkomt door minder aanschaf gaat tachtig cent naar ontwikkeltijd: twintig uur per sectie per jaar om te beginnen.',
		why: 'Zelf maken kost tijd; die moet ergens vandaan komen.',
		source: 'Voorstel taakbeleid 2027',
		owner: 'Schoolleiding',
		review: '2027-03-15'
	},
	privacy: {
		first:
			'Wij gebruiken geen leermiddel met gegevens van leerlingen zonder verwerkersovereenkomst.',
		text: 'Wij gebruiken geen leermiddel met gegevens van leerlingen zonder verwerkersovereenkomst.',
		why: 'De school is verantwoordelijk voor die gegevens.',
		source: 'AVG, artikel 28',
		owner: 'Functionaris gegevensbescherming',
		review: november
	},
	'own-4-1': {
		title: 'AI in leermiddelen',
		first: null,
		text: 'Zit er AI in een leermiddel, dan staat dat erbij, kan het uit, en gaan er geen gegevens van leerlingen naartoe.',
		why: 'De leerlingenraad vroeg hierom.',
		source: 'Gesprek met de leerlingenraad, 3 november 2026',
		owner: 'Leermiddelencoördinator',
		review: may
	},
	invoeren: {
		first:
			'Elke verandering heeft een begeleider, een begindatum en een moment om terug te kijken.',
		text: 'Elke verandering heeft een begeleider, een begindatum en een moment om terug te kijken.',
		why: 'Invoeren is meer dan aanschaffen.',
		source: 'Evaluatie van de invoering van de tablets, 2025',
		owner: 'Teamleiders',
		review: november
	},
	evalueren: {
		first:
			'In mei bekijken wij de mix, de beoordelingen en het Groeikompas, en passen wij dit beleid aan.',
		text: 'In mei bekijken wij de mix, de beoordelingen en het Groeikompas, en passen wij dit beleid aan.',
		why: 'Beleid dat niemand herziet, gaat over vroeger.',
		source: 'Jaarplanning 2026–2027',
		owner: 'Kernteam',
		review: may
	}
};

/** Per viewpoint: whom they spoke to, what was asked, and the answer; in the order of the definition. */
export const viewpoints: Record<string, [heard: string, asked: string, answer: string]> = {
	bestuur: [
		'Bestuurder en beleidsmedewerker, 6 oktober',
		'Kunnen we laten zien wat het kost en wat het oplevert?',
		'De mix laat per vak de kosten per leerling zien. Elk jaar in mei gaat er één bladzijde naar het bestuur.'
	],
	management: [
		'Drie teamleiders, 8 oktober',
		'Waar komen de uren vandaan?',
		'Uit wat vrijkomt bij de aanschaf; zie ‘Tijd en budget’. Het begint met twintig uur per sectie.'
	],
	inkoop: [
		'Administratie, 13 oktober',
		'Hoe komen we van lopende contracten af?',
		'Geen nieuw contract langer dan een schooljaar. Op de lijst staat wanneer elk contract afloopt.'
	],
	professionalisering: [
		'Coördinator scholing, 13 oktober',
		'Wat moeten collega’s kunnen, en wanneer leren ze dat?',
		'Iedere sectie volgt samen drie modules van het leerpad, op de studiemiddagen.'
	],
	coordinator: [
		'Petra, doorlopend',
		'Ik wil één plek waar staat wat we gebruiken.',
		'De mix is die plek. Secties vullen hem in, Petra bewaakt hem.'
	],
	leraren: [
		'Secties rekenen, Nederlands en burgerschap, oktober',
		'Mag ik een hoofdstuk overslaan als mijn klas het al kan?',
		'Ja. Leermiddelen moeten dat toelaten: het staat als eis in ons programma.'
	],
	leerlingen: [
		'Leerlingenraad, 3 november',
		'Wat gebeurt er met onze gegevens, en mag AI nakijken?',
		'Er kwam een eigen artikel over AI. Nakijken doet een mens.'
	]
};

/** Per requirement: the team's choice, how far it is, and a word on it. */
export const requirements: Record<string, [need: string, state: string, note: string]> = {
	'pve-open': ['must', 'asked', 'Bij twee uitgevers gevraagd'],
	'pve-account': ['wish', 'open', ''],
	'pve-toegankelijk': ['must', 'asked', 'Verklaring opgevraagd'],
	'pve-privacy': ['must', 'met', 'Voor alles wat we nu gebruiken'],
	'pve-opzeg': ['must', 'met', 'Nieuwe contracten lopen één jaar'],
	'pve-prijs': ['must', 'asked', ''],
	'pve-aanpassen': ['must', 'met', 'Open materiaal; bij methodes per hoofdstuk'],
	'pve-doelen': ['wish', 'open', ''],
	'pve-inlog': ['must', 'unmet', 'Eén oefenprogramma kan dit nog niet'],
	'pve-hulp': ['wish', 'met', ''],
	'pve-ai': ['must', 'open', 'Sinds het gesprek met de leerlingenraad'],
	'pve-bewijs': ['not', '', 'Kijken we bij de beoordeling naar']
};

export const monitoring: Record<string, string> = {
	merken:
		'In mei staat bij elk vak een mix met doelen, en hebben vijf materialen een kwaliteitspaspoort. Op het Groeikompas gaat facilitering van 1 naar 2.',
	moment: 'Op de studiedag van november en in de MR van mei. Petra zet het op de agenda.',
	bijsturen:
		'Petra legt twee mogelijkheden voor aan de teamleiders. Zij kiezen binnen een maand en zetten het in het logboek.'
};

export const policy = {
	team: 'Kernteam Wielland College',
	title: 'Leermiddelenbeleid Wielland College',
	started: 70,
	facilitator: 'sanne',
	writers: ['sanne', 'petra', 'hanneke', 'mehmet'],
	versions: [
		{
			days: 26,
			note: 'Eerste versie, na de gesprekken met de secties',
			approvals: [
				{
					step: 'team',
					outcome: 'approved',
					name: 'Sanne Verhoeven, namens het kernteam',
					days: 25,
					remark: ''
				},
				{
					step: 'mr',
					outcome: 'refused',
					name: 'Voorzitter MR',
					days: 20,
					remark:
						'Leerlingen zijn nog niet gehoord, en uit de tekst blijkt niet hoeveel tijd secties krijgen.'
				}
			]
		},
		{
			days: 5,
			note: 'Leerlingenraad gehoord, uren per sectie genoemd, artikel over AI erbij',
			approvals: [
				{
					step: 'team',
					outcome: 'approved',
					name: 'Sanne Verhoeven, namens het kernteam',
					days: 4,
					remark: ''
				}
			]
		}
	],
	decisions: [
		{
			what: 'Wij beginnen met rekenen en burgerschap, de talen volgen later.',
			why: 'Daar willen de secties zelf, en daar loopt het contract af.',
			who: 'Kernteam en teamleiders',
			days: 48
		},
		{
			what: 'Nieuwe contracten lopen hooguit één schooljaar.',
			why: 'Anders ligt de mix voor jaren vast.',
			who: 'Schoolleiding',
			days: 41
		},
		{
			what: 'Elk materiaal wordt voor gebruik beoordeeld.',
			why: 'Wij wilden zeker zijn van de kwaliteit.',
			who: 'Kernteam',
			days: 39,
			withdrawn: 12
		},
		{
			what: 'Alleen wat langer dan één les duurt, wordt beoordeeld.',
			why: 'Alles beoordelen kost meer dan het oplevert.',
			who: 'Kernteam',
			days: 12
		}
	],
	actions: [
		{
			text: 'Per vak de mix van nu invullen',
			first: 'Petra maakt voor elke sectie een mix aan',
			owner: 'petra',
			due: 34
		},
		{
			text: 'Uren voor ontwikkeltijd in het taakbeleid zetten',
			first: 'Voorstel naar de teamleiders',
			owner: 'sanne',
			due: 60
		},
		{
			text: 'Lijst maken van contracten en einddatums',
			first: 'Opvragen bij de administratie',
			owner: 'mehmet',
			due: -3,
			done: true
		},
		{
			text: 'Voorleggen aan de MR',
			first: 'Op de agenda van de volgende vergadering',
			owner: 'hanneke',
			due: 16
		}
	]
} as const;

/** What the team of a track made for its sessions so far. */
export const trackWork = {
	title: 'Visiecanvas onderbouw',
	people: ['bram', 'koen', 'tess'],
	texts: {
		leerlingen:
			'Brugklassers die van vijftien basisscholen komen. Het verschil in lezen is groot, de zin om te leren ook.',
		leren: 'Leerlingen kiezen een route en leggen aan elkaar uit wat ze deden.',
		grenzen: 'Twee lesuren per week, geen nieuwe accounts, alles werkt op een telefoon.'
	} as Record<string, string>
};
