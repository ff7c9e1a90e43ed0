/** The agenda of the demo community. Places are real, schools and people are not. */
import { md } from './md.ts';
import type { SeedEvent, SeedProgramme } from './types.ts';

export const programmes: readonly SeedProgramme[] = [
	{
		slug: 'roadshow-leermiddelenbeleid',
		title: 'Roadshow Leermiddelenbeleid',
		summary:
			'In drie sessies van visie via leermiddelenmix naar beleid, met je eigen team en een coach. Na een half jaar komen we terug.',
		body: md`
			Veel scholen kiezen leermiddelen per vak en per jaar. De roadshow helpt je team om samen te kiezen: wat willen we met leren, welke mix past daarbij en hoe leggen we dat vast?

			Je komt met een team van je school of bestuur: een schoolleider, twee of drie docenten en iemand die over ICT of inkoop gaat. Tussen de sessies doe je thuis een opdracht.

			## Wat het je oplevert

			- een visiekaart die je team zelf maakte;
			- een ingevulde leermiddelenmix voor één vak;
			- een beleidsdocument waar de medezeggenschap mee verder kan.
		`,
		partners: ['VO-content', 'Kennisnet', 'Centrum voor Leermiddelenadvies'],
		steps: [
			{
				title: 'Intake',
				summary: 'Een uur online met je coach: waar staan jullie, wat hoop je te bereiken?',
				products: ['Nulmeting met het Groeikompas'],
				minutes: 60
			},
			{
				title: 'Sessie Visie',
				summary: 'Waarom en waartoe? Met gesprekskaarten maakt je team een visie op leermiddelen.',
				products: ['Visiekaart'],
				minutes: 180
			},
			{
				title: 'Sessie Leermiddelenmix',
				summary: 'Je vult de mix in voor één vak: wat koop je, wat maak je, wat deel je?',
				products: ['Leermiddelenmix van één vak'],
				minutes: 180
			},
			{
				title: 'Sessie Beleid',
				summary: 'Uitgangspunten, rollen, geld, kwaliteit, licenties en privacy in één document.',
				products: ['Beleidsdocument in concept'],
				minutes: 180
			},
			{
				title: 'Terugkomdag',
				summary: 'Na een half jaar: wat werkt, wat schuurt en wat is de volgende stap?',
				products: ['Actielijst voor het volgende jaar'],
				minutes: 240
			}
		]
	}
];

const teamForm: SeedEvent['questions'] = [
	{
		kind: 'choice',
		label: 'Hoe ver is jullie school met leermiddelenbeleid?',
		options: [
			'We beginnen net',
			'Er ligt een concept',
			'We hebben beleid en willen het vernieuwen'
		],
		required: true
	},
	{ kind: 'yes_no', label: 'Eet je mee?', required: true },
	{
		kind: 'text',
		label: 'Waar moeten we bij het eten rekening mee houden?',
		purpose: 'de lunch voor je te bestellen',
		sensitive: true,
		shownIf: { question: 2, value: 'yes' }
	},
	{
		kind: 'text',
		label: 'Wat heb je nodig om goed mee te kunnen doen?',
		help: 'Bijvoorbeeld een tolk, een zitplaats vooraan of een rolstoelplek.',
		purpose: 'de zaal voor je in te richten',
		sensitive: true
	}
];
const access =
	'Gelijkvloers of met lift, ringleiding in de zaal, een rolstoeltoegankelijk toilet op dezelfde verdieping.';

export const events: readonly SeedEvent[] = [
	{
		slug: 'roadshow-visie-zwolle',
		kind: 'roadshow',
		title: 'Roadshow in Zwolle: sessie Visie',
		summary:
			'Waarom kies je de leermiddelen die je kiest? Met je team maak je in één middag een visiekaart.',
		body: md`
			We beginnen met gesprekskaarten: wat willen we dat leerlingen leren, en wat vraagt dat van ons materiaal? Daarna schrijf je met je team de eerste visiekaart.

			**Neem mee**: het schoolplan, en twee leermiddelen waar je trots op bent.

			| Tijd  | Wat                              |
			| ----- | -------------------------------- |
			| 13.00 | Inloop en lunch                  |
			| 13.30 | Gesprekskaarten in je eigen team |
			| 15.00 | Visiekaart maken                 |
			| 16.00 | Kijken bij de buren en afronden  |
		`,
		day: 17,
		from: '13:00',
		until: '16:30',
		venue: 'Congreszaal De Hanzekade',
		address: 'Burgemeester Van Roijensingel 4',
		place: 'Zwolle',
		province: 'Overijssel',
		route:
			'Vijf minuten lopen van station Zwolle, uitgang Hanzeland. Parkeren kan in garage Hanzeplein.',
		accessInfo: access,
		quietRoom: 'Zaal 2 blijft de hele middag leeg en stil',
		capacity: 24,
		hours: 3.5,
		sectors: ['po', 'vo'],
		topic: 'beleid',
		programme: 'roadshow-leermiddelenbeleid',
		step: 2,
		owner: 'wim',
		staff: [{ person: 'tess', role: 'check_in' }],
		questions: teamForm,
		block: { province: 'Drenthe', seats: 4, days: 10 },
		seated: ['sanne', 'joost', 'hanneke', 'dirk', 'willemijn', 'jelle'],
		answers: {
			sanne: ['Er ligt een concept', 'yes', 'Vegetarisch', null],
			joost: ['We hebben beleid en willen het vernieuwen', 'no', null, null],
			hanneke: [
				'We beginnen net',
				'yes',
				null,
				'Graag een plek vooraan, ik hoor rechts niet zo goed'
			],
			dirk: ['We beginnen net', 'yes', 'Geen noten', null],
			willemijn: ['Er ligt een concept', 'no', null, null]
		},
		team: { coordinator: 'bram', school: '98AE', seats: 4, rule: 'unit' }
	},
	{
		slug: 'roadshow-visie-middelburg',
		kind: 'roadshow',
		title: 'Roadshow in Middelburg: sessie Visie',
		summary:
			'Dezelfde middag, dichter bij huis voor scholen in Zeeland en West-Brabant. Er zijn weinig plaatsen.',
		body: md`
			Met je team maak je een visie op leermiddelen. Je werkt in je eigen team, en kijkt na de pauze bij de buren.
		`,
		day: 24,
		from: '13:00',
		until: '16:30',
		venue: 'Leerhuis De Kloveniers',
		address: 'Achter de Houttuinen 30',
		place: 'Middelburg',
		province: 'Zeeland',
		route: 'Tien minuten lopen van het station, langs het kanaal.',
		accessInfo: access,
		quietRoom: 'De bibliotheek op de eerste verdieping',
		capacity: 6,
		hours: 3.5,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'beleid',
		programme: 'roadshow-leermiddelenbeleid',
		step: 2,
		owner: 'wim',
		questions: teamForm,
		seated: ['samira', 'thijs', 'petra', 'ruben', 'koen', 'mehmet', 'sanne', 'tess']
	},
	{
		slug: 'roadshow-mix-den-bosch',
		kind: 'roadshow',
		title: 'Roadshow in Den Bosch: sessie Leermiddelenmix',
		summary: 'Je vult met je team de mix in voor één vak: wat koop je, wat maak je en wat deel je?',
		body: md`
			Voor teams die de sessie Visie hebben gedaan. Kies vooraf samen één vak en neem de boekenlijst mee.
		`,
		day: 52,
		from: '09:30',
		until: '12:30',
		venue: 'De Gruyterfabriek',
		address: 'Veemarktkade 8',
		place: "'s-Hertogenbosch",
		province: 'Noord-Brabant',
		accessInfo: access,
		quietRoom: 'Ruimte naast de garderobe',
		capacity: 30,
		hours: 3,
		sectors: ['vo'],
		topic: 'beleid',
		programme: 'roadshow-leermiddelenbeleid',
		step: 3,
		owner: 'wim',
		questions: teamForm,
		seated: ['dirk', 'hanneke']
	},
	{
		slug: 'roadshow-beleid-utrecht',
		kind: 'roadshow',
		title: 'Roadshow in Utrecht: sessie Beleid',
		summary:
			'Van losse afspraken naar één document waar team, medezeggenschap en bestuur mee verder kunnen.',
		body: md`
			We lopen zes hoofdstukken langs: uitgangspunten, rollen, geld, kwaliteit, licenties en privacy. Je gaat naar huis met een eerste versie.
		`,
		day: 87,
		from: '09:30',
		until: '12:30',
		venue: 'Vergaderhuis Domkwartier',
		address: 'Domplein 4',
		place: 'Utrecht',
		province: 'Utrecht',
		accessInfo: access,
		quietRoom: 'De kapittelkamer',
		capacity: 30,
		hours: 3,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'beleid',
		programme: 'roadshow-leermiddelenbeleid',
		step: 4,
		owner: 'wim',
		questions: teamForm,
		seated: []
	},
	{
		slug: 'workshop-rekenen-delen',
		kind: 'workshop',
		title: 'Rekenmateriaal maken dat een ander kan gebruiken',
		summary:
			'Neem een eigen les mee. Na deze middag staat hij met de juiste licentie en trefwoorden in de gedeelde map.',
		body: md`
			Een les die voor jou werkt, is voor een ander vaak net niet af. We kijken naar vier dingen: het doel, de uitleg voor een collega, de bronnen en de licentie. Daarna werk je aan je eigen les, met hulp.

			Breng je laptop en één les mee die je al eens gaf.
		`,
		day: 9,
		from: '14:30',
		until: '17:00',
		venue: 'Wielland College, mediatheek',
		address: 'Heiligestraat 12',
		place: 'Tiel',
		province: 'Gelderland',
		route:
			'Bus 43 vanaf station Tiel, halte Veilingterrein. Op het schoolplein kun je gratis parkeren.',
		accessInfo:
			'De mediatheek ligt gelijkvloers. Er is geen ringleiding; zeg het als je dichtbij wilt zitten.',
		quietRoom: 'De stilteruimte naast de mediatheek',
		capacity: 16,
		hours: 2.5,
		sectors: ['vo'],
		topic: 'delen',
		community: 'rekenen-vmbo',
		owner: 'fatima',
		host: '98AA',
		staff: [{ person: 'sanne', role: 'registrations' }],
		questions: [
			{ kind: 'text', label: 'Over welk onderwerp gaat je les?', required: false },
			{
				kind: 'choices',
				label: 'Waar wil je hulp bij?',
				options: ['Licentie kiezen', 'Bronnen vermelden', 'Uitleg voor collega’s', 'Trefwoorden']
			}
		],
		seated: ['joost', 'tess', 'petra']
	},
	{
		slug: 'kennissessie-auteursrecht',
		kind: 'knowledge_session',
		title: 'Mag ik dit plaatje gebruiken? Auteursrecht in een uur',
		summary:
			'Wat mag wel en niet met beeld, tekst en video van een ander, en wat verandert er als je je les deelt?',
		body: md`
			Twaalf herkenbare gevallen uit de klas, van de schermafdruk tot het liedje. Je stemt mee, daarna hoor je hoe het zit. Vragen kun je vooraf insturen.
		`,
		day: 4,
		from: '15:45',
		until: '16:45',
		format: 'online',
		link: 'https://vergadering.voorbeeld.nl/auteursrecht',
		capacity: 100,
		hours: 1,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'licenties',
		owner: 'eva',
		speakers: ['Eva, redactie van Vliegwiel'],
		questions: [{ kind: 'text', label: 'Welke vraag wil je beantwoord zien?' }],
		seated: ['sanne', 'lars', 'marijke', 'tess', 'koen', 'jelle', 'samira']
	},
	{
		slug: 'inloopuur-woensdag',
		kind: 'drop_in',
		title: 'Woensdagmiddag inloopuur',
		summary:
			'Elke woensdag zit er iemand klaar voor je vragen over maken, delen en vinden. Kom vijf minuten of een uur.',
		body: md`
			Geen agenda, geen presentatie: je stelt je vraag, deelt je scherm als dat helpt, en gaat verder met je dag.
		`,
		day: 3,
		weekday: 3,
		weeks: 26,
		from: '15:00',
		until: '16:00',
		format: 'online',
		link: 'https://vergadering.voorbeeld.nl/inloopuur',
		registers: false,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'samenwerken',
		owner: 'wim',
		seated: []
	},
	{
		slug: 'webinar-zoeken-edurep',
		kind: 'webinar',
		title: 'Vinden wat er al is: zoeken in open leermateriaal',
		summary:
			'In drie kwartier leer je slimmer zoeken, en zien of iets goed genoeg is om over te nemen.',
		body: md`
			We zoeken samen naar materiaal voor drie vakken. Je ziet waar je filters helpen en hoe je aan de licentie ziet wat je mag.
		`,
		day: 31,
		from: '16:00',
		until: '16:45',
		format: 'online',
		link: 'https://vergadering.voorbeeld.nl/zoeken',
		capacity: 200,
		hours: 1,
		sectors: ['po', 'vo'],
		topic: 'zoeken',
		owner: 'eva',
		seated: ['lars', 'petra']
	},
	{
		slug: 'adviesgesprek-bestuur',
		kind: 'advice',
		title: 'Adviesgesprek voor besturen',
		summary:
			'Drie kwartier één op één over open leermateriaal in je bestuur: waar begin je, wie heb je nodig?',
		body: md`
Je spreekt iemand die bij meer besturen meekeek. Stuur vooraf je vraag, dan gaat het gesprek meteen ergens over.
		`,
		day: 13,
		from: '10:00',
		until: '10:45',
		format: 'online',
		link: 'https://vergadering.voorbeeld.nl/advies',
		capacity: 1,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'beleid',
		owner: 'wim',
		questions: [{ kind: 'text', label: 'Waar wil je het over hebben?', required: true }],
		seated: []
	},
	{
		slug: 'hackathon-techniek',
		kind: 'hackathon',
		title: 'Tweedaagse: techniek om te lenen',
		summary:
			'Met een klein team bouw je in twee dagen een lessenserie die een andere school morgen kan geven.',
		body: md`
			Je kiest een van drie uitdagingen: bruggen, stroom of verpakkingen. Een ontwerper, een vakdocent en iemand die op licenties let lopen rond.

			Aan het eind van dag twee proberen we elkaars les uit met een groep leraren uit de buurt.
		`,
		day: 66,
		days: 2,
		from: '09:30',
		until: '16:00',
		venue: 'Technieklokaal De Ketelfabriek',
		address: 'Industriestraat 21',
		place: 'Hengelo',
		province: 'Overijssel',
		accessInfo: access,
		quietRoom: 'De tekenkamer',
		capacity: 24,
		hours: 12,
		sectors: ['po'],
		topic: 'ontwerpen',
		community: 'techniek-po',
		owner: 'wim',
		partners: ['Technieknetwerk Twente'],
		seated: ['ruben', 'koen']
	},
	{
		slug: 'adviesuur-licenties',
		kind: 'advice',
		title: 'Adviesuur licenties: een half uur met Eva',
		summary:
			'Je legt je eigen les of collectie voor en gaat naar huis met een licentie die past. Kies zelf een tijd.',
		body: md`
			Stuur vooraf een link naar je materiaal, dan kijkt Eva het door. Je krijgt na afloop een kort verslag.
		`,
		day: 12,
		from: '13:00',
		until: '15:00',
		format: 'online',
		link: 'https://voorbeeld.nl/adviesuur',
		capacity: 4,
		hours: 0.5,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'licenties',
		owner: 'eva',
		questions: [{ kind: 'text', label: 'Over welk materiaal gaat het?' }],
		seated: ['joost']
	},
	{
		slug: 'hackathon-erfgoed',
		kind: 'hackathon',
		title: 'Tweedaagse: erfgoed in de klas',
		summary: 'Acht makers bouwden in twee dagen twee prototypes met open erfgoedbeelden.',
		body: md`
			Archieven gaven hun beelden vrij, leraren brachten hun lessen mee. Wat er ligt, mag je verder bouwen.
		`,
		day: -62,
		days: 2,
		from: '09:30',
		until: '16:00',
		venue: 'Regionaal archief De Zolder',
		address: 'Markt 4',
		place: 'Deventer',
		province: 'Overijssel',
		accessInfo: access,
		quietRoom: 'De leeszaal',
		capacity: 20,
		hours: 12,
		sectors: ['po', 'vo'],
		topic: 'ontwerpen',
		owner: 'wim',
		yields: 'Twee prototypes met een open licentie. Een school in Deventer gebruikt het eerste nu.',
		seated: ['ruben', 'koen', 'sanne', 'lars'],
		attended: ['ruben', 'koen', 'sanne', 'lars']
	},
	{
		slug: 'open-education-week',
		kind: 'campaign',
		title: 'Open Education Week',
		summary:
			'De eerste week van maart laat heel Nederland zien wat er openstaat. Zet je eigen les in het zonnetje.',
		body: md`
			Elke dag een andere vraag, elke dag een les die je kunt overnemen. Doe je mee met je school? Vertel het ons in het gesprek onder aan deze pagina, of via Contact en hulp. Dan zetten wij je les of bijeenkomst erbij.
		`,
		day: 100,
		march: 0,
		days: 5,
		from: '09:00',
		until: '17:00',
		format: 'online',
		registers: false,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'delen',
		owner: 'eva',
		seated: []
	},
	{
		slug: 'oew-een-les-per-dag',
		kind: 'webinar',
		title: 'Een half uur, één les: zo zet je hem open',
		summary:
			'Neem een les mee die je toch al gaf. Na een half uur staat hij open, met jouw naam erbij.',
		body: md`
			We lopen samen langs vier vragen: van wie zijn de plaatjes, welke licentie kies je, hoe vindt een ander je les, en wie mag hem veranderen?
		`,
		day: 100,
		march: 1,
		from: '16:00',
		until: '16:30',
		format: 'online',
		link: 'https://vergadering.voorbeeld.nl/een-les',
		capacity: 150,
		sectors: ['po', 'vo', 'mbo'],
		topic: 'delen',
		owner: 'eva',
		seated: ['sanne', 'joost', 'fatima']
	},
	{
		slug: 'oew-lessen-ruilen',
		kind: 'workshop',
		title: 'Lessen ruilen aan lange tafels',
		summary: 'Iedereen brengt één les mee en gaat met één les van een ander naar huis.',
		body: md`
			Print je les twee keer. De ene leg je op tafel, op de andere schrijft een collega van een andere school wat zij ermee zou doen.
		`,
		day: 100,
		march: 3,
		from: '14:30',
		until: '16:30',
		venue: 'Eemhuis, zaal 3',
		address: 'Eemplein 71',
		place: 'Amersfoort',
		province: 'Utrecht',
		accessInfo: access,
		capacity: 40,
		hours: 2,
		sectors: ['po', 'vo'],
		topic: 'samenwerken',
		owner: 'wim',
		seated: ['hanneke', 'dirk']
	},
	{
		slug: 'bijeenkomst-werkplaats-december',
		kind: 'meeting',
		title: 'Werkplaats: elkaars lessen uitproberen',
		summary: 'Alleen voor de werkplaats. Drie lessen in wording, drie keer feedback.',
		body: md`
Neem je les mee zoals hij nu is, ook als hij niet af is.
		`,
		day: 15,
		from: '19:30',
		until: '21:00',
		format: 'online',
		link: 'https://vergadering.voorbeeld.nl/werkplaats',
		visibility: 'community',
		community: 'werkplaats-sport-bewegen',
		capacity: 20,
		sectors: ['mbo'],
		topic: 'kwaliteit',
		owner: 'marijke',
		seated: ['lars']
	},
	{
		slug: 'kwaliteitsmodel-in-de-praktijk',
		kind: 'knowledge_session',
		title: 'Het Kwaliteitsmodel in de praktijk',
		summary: 'Vier teams vertelden hoe ze het model gebruikten, en waar het schuurde.',
		body: md`
Met de vragen die overbleven gaan we verder in het inloopuur.
		`,
		day: -20,
		from: '15:00',
		until: '17:00',
		venue: 'Eemhuis, zaal 3',
		address: 'Eemplein 71',
		place: 'Amersfoort',
		province: 'Utrecht',
		accessInfo: access,
		capacity: 40,
		hours: 2,
		sectors: ['vo', 'mbo'],
		topic: 'kwaliteit',
		owner: 'wim',
		yields:
			'Elf teams vulden het model in voor eigen materiaal. Drie vragen gingen door naar de redactie: over herkomst van beelden, over kwaliteit voor nieuwkomers en over wie het laatste woord heeft.',
		seated: ['sanne', 'joost', 'marijke', 'hanneke', 'tess', 'dirk', 'koen'],
		attended: ['sanne', 'joost', 'marijke', 'hanneke', 'tess', 'dirk', 'koen']
	},
	{
		slug: 'praktijkmiddag-emb',
		kind: 'meeting',
		title: 'Praktijkmiddag: materiaal voor leerlingen met een ernstige meervoudige beperking',
		summary: 'Voelen, horen en ruiken: een middag langs materiaal dat je zo kunt namaken.',
		body: md`
Scholen namen hun eigen materiaal mee. Foto’s zonder leerlingen staan bij de community.
		`,
		day: -48,
		from: '13:00',
		until: '16:00',
		venue: 'De Schelpenhof',
		address: 'Ringbaan-Oost 8',
		place: 'Tilburg',
		province: 'Noord-Brabant',
		accessInfo: access,
		quietRoom: 'De snoezelruimte was open',
		capacity: 25,
		hours: 3,
		sectors: ['so'],
		topic: 'delen',
		community: 'praktijkvakken-emb',
		owner: 'wim',
		yields:
			'Negen scholen ruilden materiaal. De handleiding voor de klankkast is nagebouwd op vier scholen.',
		seated: ['samira', 'thijs', 'ruben'],
		attended: ['samira', 'thijs']
	}
];
