import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk among history teachers about the crash course for the vmbo exam. */
export const geschiedenisThreads = [
	{
		key: 'gs-start',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Mededelingen',
		kind: 'aankondiging',
		title: 'Twaalf afleveringen, één afspraak: niemand publiceert ongezien',
		author: 'maarten',
		daysAgo: 172,
		pinned: true,
		posts: [
			{
				author: 'maarten',
				body: 'De stoomcursus wordt twaalf video’s van ongeveer tien minuten, met een script dat je ook zonder video kunt lezen. Afspraak: elke aflevering wordt door minstens één vmbo-docent gecontroleerd. Ik geef les op een gymnasium en weet dus niet wat 4 basis doet met het woord “interbellum”.',
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['karima', 'sietse'] },
					{ kind: 'eens', by: ['eva'] }
				]
			},
			{
				author: 'sietse',
				body: 'Die denken dat het een pretpark is. Vorig jaar letterlijk gevraagd.',
				hoursAfter: 3
			},
			{
				author: 'karima',
				body: 'Ik controleer de afleveringen 3 tot en met 6. In ruil wil ik dat er nergens “zoals jullie weten” in een script staat. Ze weten het niet, daarom kijken ze.',
				hoursAfter: 5,
				reactions: [{ kind: 'mooi', by: ['maarten', 'sietse'] }]
			},
			{
				author: 'maarten',
				body: 'Ik heb net gezocht. Elf keer. Weg ermee.',
				hoursAfter: 6,
				replyTo: 2,
				edited: true
			}
		]
	},
	{
		key: 'gs-weimar-volgorde',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Scripts en video’s',
		kind: 'vraag',
		title: 'Klopt mijn volgorde van 1923?',
		author: 'maarten',
		material: 'weimar-script',
		daysAgo: 148,
		posts: [
			{
				author: 'maarten',
				body: md`
					## Waar loop ik tegenaan

					In [[material:weimar-script]] noem ik nu: Ruhrbezetting, putsch, hyperinflatie. Zo liep het verhaal lekker. Maar klopt het voor het examen?

					## Wat heb ik geprobeerd

					Drie methodes naast elkaar gelegd. Ze doen alle drie iets anders.

					## Mijn vraag

					Hoe leggen jullie het uit?
				`,
				hoursAfter: 0
			},
			{
				author: 'sietse',
				body: 'Ik doe geld eerst. Kruiwagens met bankbiljetten, dat onthouden ze. Daarna pas wie er boos werd.',
				hoursAfter: 4
			},
			{
				author: 'karima',
				body: md`
					Oorzaak en gevolg wordt gevraagd, dus de volgorde moet:

					1. januari 1923: Frankrijk en België bezetten het Ruhrgebied
					2. passief verzet, de regering betaalt stakers met bijgedrukt geld
					3. hyperinflatie, hoogtepunt in november
					4. 8 en 9 november: putsch in München

					Als de putsch vóór de inflatie komt, snapt een leerling niet waarom iemand mee zou lopen.
				`,
				hoursAfter: 7,
				reactions: [
					{ kind: 'dank', by: ['maarten'] },
					{ kind: 'eens', by: ['sietse'] }
				],
				accepted: true
			},
			{
				author: 'maarten',
				body: 'Helder. Nu ik het zo zie, is mijn versie gewoon fout. Ik neem die alinea opnieuw op. Zelfde trui aantrekken.',
				hoursAfter: 9,
				replyTo: 2
			},
			{
				author: 'karima',
				body: 'Bij aflevering 2 wisselde je halverwege van trui. Mijn klas heeft daar langer over gepraat dan over Versailles.',
				hoursAfter: 30,
				replyTo: 3,
				reactions: [{ kind: 'mooi', by: ['sietse', 'eva'] }]
			},
			{
				author: 'maarten',
				body: 'Opnieuw ingesproken en het script is aangepast, met dank aan Karima in het versiebericht.',
				hoursAfter: 120
			},
			{
				author: 'sietse',
				body: 'Nagekeken. De kruiwagen zit er ook in. Akkoord van mijn kant.',
				hoursAfter: 124
			}
		]
	},
	{
		key: 'gs-beeldrechten',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Bronnen en beeldrechten',
		kind: 'vraag',
		title: 'Spotprent uit 1948 in een open opdracht: mag dat?',
		author: 'karima',
		material: 'bronnen-koude-oorlog',
		daysAgo: 57,
		posts: [
			{
				author: 'karima',
				body: md`
					## Waar loop ik tegenaan

					Opgave 3 in [[material:bronnen-koude-oorlog]] gebruikt een Nederlandse spotprent over de blokkade van Berlijn. Ik vond hem op een site met “vrij voor onderwijs”.

					## Mijn vraag

					Mag ik hem in een CC BY-SA-opdracht zetten?
				`,
				hoursAfter: 0
			},
			{
				author: 'maarten',
				body: 'Wie is de tekenaar en wanneer is die overleden? Zeventig jaar na het overlijden is het pas vrij.',
				hoursAfter: 3
			},
			{
				author: 'karima',
				body: 'Overleden in 1984, zie ik nu. Dus nee?',
				hoursAfter: 5,
				replyTo: 1
			},
			{
				author: 'hanneke',
				body: md`
					Dus niet zomaar. “Vrij voor onderwijs” betekent meestal: in je les laten zien mag. Opnieuw uitdelen onder een open licentie is iets anders. Drie uitwegen:

					- vraag toestemming aan de erfgenamen of het archief
					- link naar de bron in plaats van het plaatje op te nemen
					- kies een ander beeld waar wél een open licentie op zit
				`,
				hoursAfter: 8,
				reactions: [
					{ kind: 'dank', by: ['karima', 'maarten'] },
					{ kind: 'eens', by: ['eva'] }
				],
				accepted: true
			},
			{
				author: 'sietse',
				body: 'Voor regionale dingen mail ik altijd het archief. Die zijn vaak blij dat er eens iemand belt die geen stamboom zoekt.',
				hoursAfter: 10
			},
			{
				author: 'karima',
				body: 'Opgelost. Ik beschrijf nu een ansichtkaart in woorden en laat ze daar de bedoeling uit halen. Vind ik bijna beter: ze moeten het zich voorstellen.',
				hoursAfter: 410,
				reactions: [{ kind: 'mooi', by: ['maarten'] }]
			},
			{
				author: 'maarten',
				body: 'Een bron zonder plaatje. Voor wie slecht ziet is die ook meteen toegankelijk.',
				hoursAfter: 414,
				replyTo: 5
			}
		]
	},
	{
		key: 'gs-basis-kijkvragen',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Examenklas',
		kind: 'lesverslag',
		title: 'Aflevering 4 in 4 basis: pauzeknop is de les',
		author: 'sietse',
		material: 'weimar-script',
		daysAgo: 55,
		posts: [
			{
				author: 'sietse',
				body: md`
					## Groep en situatie

					4 basis, 13 leerlingen, laatste uur. Digibord plus oortjes voor wie wilde.

					## Wat we deden

					Aflevering 4 in drie stukken van drie minuten. Na elk stuk één vraag op een half blaadje.

					## Wat opviel

					- Zonder pauze keken ze, mét pauze leerden ze. Bij “dolkstoot” ging het mis tot iemand het voordeed met een liniaal.
					- Vijf leerlingen keken thuis nog een keer. Dat heb ik nog nooit gehad met een paragraaf.
					- De vragen in het script waren te lang. Ik heb ze gehalveerd.

					## Wat ik verander

					Kijkvragen op basisniveau erbij: één zin, één antwoord, één punt.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['maarten', 'karima'] },
					{ kind: 'mooi', by: ['eva'] }
				]
			},
			{
				author: 'maarten',
				body: '@sietse mag ik jouw drie vragen in het script opnemen?',
				hoursAfter: 4
			},
			{
				author: 'sietse',
				body: 'Ja, maar dan wel onder het kopje “basis” en niet “makkelijk”. Ze zijn niet makkelijk, ze zijn kort.',
				hoursAfter: 5,
				replyTo: 1
			},
			{
				author: 'karima',
				body: 'Dat verschil moet op een tegeltje. In 4 tl gebruik ik ze trouwens ook, als opwarmer.',
				hoursAfter: 8,
				reactions: [{ kind: 'eens', by: ['maarten'] }]
			},
			{
				author: 'eva',
				body: '@maarten als redacteur: kunnen de stopmomenten als tijden in de beschrijving? Dan kan iedereen dat drie-minutenritme overnemen.',
				hoursAfter: 26
			},
			{
				author: 'maarten',
				body: 'Staan erin: 2.30, 4.45, 6.30, 8.00. Dat de tussenstukken net geen drie minuten zijn, noemen we artistieke vrijheid.',
				hoursAfter: 28,
				replyTo: 4
			},
			{
				author: 'ruben',
				body: 'Economiedocent hier. De hyperinflatie in deze aflevering gebruik ik bij koopkracht. Eén brood, miljarden marken, hoeveel procent per dag? Werkt als een tierelier.',
				hoursAfter: 50
			},
			{
				author: 'karima',
				body: 'Let op dat je er “november 1923” bij zet. Anders denken ze straks dat het hele interbellum zo was, en dat lees ik dan terug.',
				hoursAfter: 52,
				replyTo: 6
			},
			{
				author: 'ruben',
				body: 'Genoteerd. Ik wil geen ruzie met de geschiedenissectie.',
				hoursAfter: 53,
				replyTo: 7,
				reactions: [{ kind: 'mooi', by: ['karima', 'sietse'] }]
			}
		]
	},
	{
		key: 'gs-turf-variant',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Bronnen en beeldrechten',
		kind: 'gesprek',
		title: 'Variant van de turfbronnen voor Drenthe',
		author: 'ruben',
		material: 'turf-en-staking',
		daysAgo: 34,
		posts: [
			{
				author: 'ruben',
				body: '@sietse jouw [[material:turf-en-staking]] gaat over Heerenveen, wij zitten in Emmen op het veen. Mag ik de plaatsnamen vervangen en een bron toevoegen over de veenarbeiders hier?',
				hoursAfter: 0
			},
			{
				author: 'sietse',
				body: 'Dat is waar hij voor is. Let op de taal in bron A: bij ons heet het anders dan bij jullie. Laat het een oudere collega lezen.',
				hoursAfter: 2,
				reactions: [{ kind: 'mooi', by: ['maarten'] }]
			},
			{
				author: 'ruben',
				body: 'Gedaan. De conciërge las mee. Zijn opa stond op de lijst van stakers, dat wist hij zelf niet. We waren er allebei stil van.',
				hoursAfter: 170,
				replyTo: 1
			},
			{
				author: 'sietse',
				body: 'Kijk. Daarvoor doe je het.',
				hoursAfter: 172,
				replyTo: 2,
				reactions: [
					{ kind: 'dank', by: ['ruben'] },
					{ kind: 'mooi', by: ['karima', 'maarten', 'eva'] }
				]
			},
			{
				author: 'karima',
				body: 'Vraag: zet je de variant in hetzelfde bestand of ernaast? Als leerlingen van mij hem krijgen, hebben ze aan beide streken niks. Amersfoort had keien, geen turf.',
				hoursAfter: 190
			},
			{
				author: 'ruben',
				body: 'In hetzelfde bestand, als tweede hoofdstuk. De vragen zijn gelijk, alleen de plaatsen verschillen. Dus jij kunt er een hoofdstuk keien bij maken.',
				hoursAfter: 192,
				replyTo: 4
			},
			{
				author: 'karima',
				body: 'Een steen door de stad trekken omdat je een weddenschap verloren hebt. Daar zit wel een les in over reclame, ja.',
				hoursAfter: 195,
				replyTo: 5
			}
		]
	},
	{
		key: 'gs-nalezen-ai',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Scripts en video’s',
		kind: 'gesprek',
		title: 'Script laten voorzetten door AI: waar stop je?',
		author: 'maarten',
		daysAgo: 20,
		posts: [
			{
				author: 'maarten',
				body: 'Ik heb voor aflevering 9 een opzet laten maken door een AI-hulpje. Het leest lekker weg. Er stond een minister in die nooit heeft bestaan. Gebruiken jullie dit, en zo ja waarvoor?',
				hoursAfter: 0
			},
			{
				author: 'sietse',
				body: 'Niet. Als ik het toch moet nalopen, schrijf ik het liever zelf. Dan weet ik wat er staat. En er is nog iets: als ik een stukje schrijf, zie ik mijn klas voor me. Die ene die afhaakt bij lange zinnen, die andere die altijd vraagt of het echt gebeurd is. Dat hulpje heeft nog nooit voor 4 basis gestaan, en dat lees je aan elke alinea.',
				hoursAfter: 2
			},
			{
				author: 'karima',
				body: 'Wel voor afleiders bij meerkeuzevragen. Foute antwoorden verzinnen kan hij als de beste.',
				hoursAfter: 5
			},
			{
				author: 'maarten',
				body: 'Fout zijn is zijn specialiteit, dat klopt.',
				hoursAfter: 6,
				replyTo: 2,
				reactions: [{ kind: 'mooi', by: ['sietse', 'karima'] }]
			},
			{
				author: 'eva',
				body: 'Wij zeggen: schrijf erbij wat je gebruikt hebt en wie het gecontroleerd heeft. En stop er nooit werk van leerlingen in.',
				hoursAfter: 22
			},
			{
				author: 'karima',
				body: 'Ik heb nog een grens: bronnen. Een AI-bron is geen bron. Mijn leerlingen moeten kunnen vragen wie het gemaakt heeft en waarom, en daar krijg je dan geen antwoord op.',
				hoursAfter: 24
			},
			{
				author: 'sietse',
				body: 'Dat is trouwens een prachtige les: drie bronnen, waarvan één verzonnen. Welke, en hoe weet je dat?',
				hoursAfter: 27,
				replyTo: 5,
				reactions: [{ kind: 'eens', by: ['maarten', 'eva'] }]
			},
			{
				author: 'maarten',
				body: 'Die maken we. Met de niet-bestaande minister in de hoofdrol.',
				hoursAfter: 45,
				replyTo: 6
			},
			{
				author: 'ruben',
				body: 'Geef hem een mooie naam. Die van mij zou over inflatie gaan.',
				hoursAfter: 46
			}
		]
	},
	{
		key: 'gs-toets-tijdvak',
		community: 'geschiedenis-vmbo-examen',
		forum: 'Examenklas',
		kind: 'vraag',
		title: 'Hoe lang vooraf laten jullie 4 basis beginnen met de video’s?',
		author: 'sietse',
		daysAgo: 5,
		posts: [
			{
				author: 'sietse',
				body: md`
					## Waar loop ik tegenaan

					Als ik de reeks acht weken voor het examen aanzet, is alles in week twee bekeken en in week zes vergeten. Begin ik later, dan is het stress.

					## Wat heb ik geprobeerd

					Eén aflevering per week verplicht. Dan kijken ze er drie op zondagavond.

					## Mijn vraag

					Wat is jullie ritme, en controleer je het of niet?
				`,
				hoursAfter: 0
			}
		]
	}
] satisfies SeedThread[];
