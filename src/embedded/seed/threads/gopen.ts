import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk among makers in special education. */
export const gopenThreads = [
	{
		key: 'gopen-welkom',
		community: 'gopen',
		forum: 'Mededelingen',
		kind: 'aankondiging',
		title: 'Welkom bij GOpen, ook als je alleen komt lezen',
		author: 'gijs',
		daysAgo: 150,
		pinned: true,
		posts: [
			{
				author: 'gijs',
				body: md`
					In het gespecialiseerd onderwijs maken we ontzettend veel zelf, omdat er voor onze leerlingen weinig te koop is. Alleen staat het op honderden losse schijven. Hier zetten we het bij elkaar.

					Je hoeft niks te kunnen. Heb je iets dat werkt, laat het zien. Zoek je iets, vraag het. Lukt delen niet door regels op je school, begin dan hiermee:

					[[material:gopen-deelafspraken]]
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['lonneke', 'peter'] }]
			},
			{
				author: 'inge',
				body: 'Fijn! Ik kwam alleen lezen. Dat duurde vier minuten.',
				hoursAfter: 6
			},
			{
				author: 'hanneke',
				body: 'Hallo, ik kom uit het vo (vmbo en een beetje pro). Ik ben vooral benieuwd hoe jullie metadata doen bij leerroutes, want daar past geen enkel vinkje op.',
				hoursAfter: 20
			},
			{
				author: 'gijs',
				body: 'Welkom @hanneke. Het korte antwoord is: slecht. Het lange antwoord wordt vast een eigen gesprek.',
				hoursAfter: 22,
				replyTo: 2,
				reactions: [{ kind: 'herkenbaar', by: ['lonneke'] }]
			}
		]
	},
	{
		key: 'gopen-fotos',
		community: 'gopen',
		forum: 'Delen en licenties',
		kind: 'gesprek',
		title: 'Achterhoofden: mag dat nou wel of niet?',
		author: 'gijs',
		material: 'gopen-deelafspraken',
		daysAgo: 102,
		posts: [
			{
				author: 'gijs',
				body: 'In de eerste versie van onze afspraken stond “niet herkenbaar in beeld”. Toen stuurde iemand foto’s in met achterhoofden. Het was een kleine school en één leerling heeft een helm. Iedereen daar weet wie dat is. Dus?',
				hoursAfter: 0
			},
			{
				author: 'lonneke',
				body: 'Dus niet. Bij onze doelgroep is een rolstoel, een helm of een bed ook een gezicht.',
				hoursAfter: 2,
				reactions: [{ kind: 'eens', by: ['inge'] }]
			},
			{
				author: 'peter',
				body: 'Handen mogen toch wel? Anders kan ik geen stappenkaart meer maken.',
				hoursAfter: 4
			},
			{
				author: 'lonneke',
				body: 'Handen in werkhandschoenen. En neem je eigen handen, dan is het helemaal klaar.',
				hoursAfter: 5,
				replyTo: 2
			},
			{
				author: 'peter',
				body: 'Mijn handen zijn inmiddels in negen provincies te zien.',
				hoursAfter: 6,
				replyTo: 3,
				reactions: [{ kind: 'mooi', by: ['gijs', 'inge'] }]
			},
			{
				author: 'inge',
				body: 'Wat ook werkt: speel het na met collega’s. De foto van de voelbak bij ons is de hand van de conciërge.',
				hoursAfter: 9
			},
			{
				author: 'noor',
				body: 'Vanuit moderatie: we kijken hier streng op en halen liever één foto te veel weg. Wil je twijfel voorleggen, stuur de beschrijving, niet de foto.',
				hoursAfter: 24,
				reactions: [{ kind: 'dank', by: ['gijs', 'lonneke'] }]
			},
			{
				author: 'gijs',
				body: 'De afspraken zijn aangescherpt: “ook geen achterhoofden”. Ik had niet gedacht dat dat woord ooit in een schooldocument van mij zou staan.',
				hoursAfter: 72
			},
			{
				author: 'fatima',
				body: 'Zo herken je een afspraak die uit de praktijk komt.',
				hoursAfter: 80,
				replyTo: 7
			}
		]
	},
	{
		key: 'gopen-licentie-keuze',
		community: 'gopen',
		forum: 'Delen en licenties',
		kind: 'vraag',
		title: 'Welke licentie voor iets van één bladzijde?',
		author: 'inge',
		daysAgo: 86,
		posts: [
			{
				author: 'inge',
				body: md`
					## Waar loop ik tegenaan

					Ik wil een kijkopdracht delen van een half A4. CC BY voelt overdreven, want wie gaat daar mijn naam bij zetten.

					## Mijn vraag

					Mag je ook gewoon “doe ermee wat je wilt” zeggen?
				`,
				hoursAfter: 0
			},
			{
				author: 'peter',
				body: 'Dat zet ik altijd op mijn zaagplan. Weet niet of dat rechtsgeldig is.',
				hoursAfter: 2
			},
			{
				author: 'lonneke',
				body: 'Volgens mij hoef je daar helemaal geen licentie voor te kiezen.',
				hoursAfter: 3,
				deleted: true
			},
			{
				author: 'fatima',
				body: 'Ja, dat heet **CC0**: je doet afstand van al je rechten voor zover dat kan. Iedereen mag het gebruiken, bewerken, zelfs zonder je naam. Voor losse blaadjes, sjablonen en brieven is dat vaak het handigst. Let op: het is niet terug te draaien.',
				hoursAfter: 5,
				reactions: [{ kind: 'dank', by: ['inge', 'gijs', 'peter'] }],
				accepted: true
			},
			{
				author: 'lonneke',
				body: '@fatima en als je wél wilt horen waar het terechtkomt? Bij CC0 ben je het kwijt.',
				hoursAfter: 7
			},
			{
				author: 'fatima',
				body: 'Dan CC BY. Niet omdat je gehoorzaamd wordt, maar omdat nette mensen je naam meenemen en je zo gevonden wordt.',
				hoursAfter: 9,
				replyTo: 4,
				reactions: [{ kind: 'eens', by: ['lonneke'] }]
			},
			{
				author: 'inge',
				body: 'Het wordt CC0. Iemand mag er hartjes op plakken en het op een beurs uitdelen, ik vind het best.',
				hoursAfter: 30
			},
			{
				author: 'gijs',
				body: 'Ik heb de tabel in de afspraken uitgebreid met een regel CC0. Dank, zo wordt hij elke keer langer en toch korter te begrijpen.',
				hoursAfter: 33,
				reactions: [{ kind: 'dank', by: ['fatima'] }]
			}
		]
	},
	{
		key: 'gopen-functionele-doelen',
		community: 'gopen',
		forum: 'Leerroutes en doelen',
		kind: 'gesprek',
		title: 'Functionele kerndoelen: hoe label je materiaal dat op drie routes past?',
		author: 'lonneke',
		daysAgo: 54,
		posts: [
			{
				author: 'lonneke',
				body: 'Bij bijna alles wat ik deel geldt: leerroute 1 doet mee, leerroute 2 oefent, leerroute 3 doet het zelf. Als ik één label moet kiezen, klopt het niet. Als ik alle labels kies, is zoeken zinloos. Wat doen jullie?',
				hoursAfter: 0
			},
			{
				author: 'hanneke',
				body: 'In het vo heb ik hetzelfde met leerwegen. Wat bij ons helpt is één hoofdlabel (“gemaakt voor”) en de rest in de beschrijving (“ook gebruikt in”).',
				hoursAfter: 3
			},
			{
				author: 'gijs',
				body: '“Gemaakt voor” en “ook gebruikt in” is mooi. Dat tweede kunnen ánderen invullen.',
				hoursAfter: 6,
				reactions: [{ kind: 'idee', by: ['lonneke'] }]
			},
			{
				author: 'inge',
				body: 'Ja, want ik weet niet wat ze op route 3 met mijn strandverhaal doen. Misschien schrijven ze het zelf.',
				hoursAfter: 8
			},
			{
				author: 'lonneke',
				body: 'Dat doen ze! Bij ons heeft route 3 een zintuigverhaal gemaakt voor route 1. Over een carwash.',
				hoursAfter: 26,
				replyTo: 3
			},
			{
				author: 'inge',
				body: 'Leerlingen die materiaal maken voor leerlingen. Dat wil ik ook.',
				hoursAfter: 27,
				replyTo: 4,
				reactions: [{ kind: 'mooi', by: ['gijs', 'peter', 'fatima'] }]
			},
			{
				author: 'fatima',
				body: 'Wil je daar een lesverslag van maken, Lonneke? Zonder namen, dat weet je beter dan ik.',
				hoursAfter: 50
			},
			{
				author: 'lonneke',
				body: 'Komt. Eerst de carwash droogmaken.',
				hoursAfter: 52,
				replyTo: 6
			},
			{
				author: 'harm',
				body: 'Bestuurlijke vraag van een meelezer: als leerlingen iets maken en wij delen het open, wie is dan de maker?',
				hoursAfter: 70
			},
			{
				author: 'fatima',
				body: 'De leerling, en bij minderjarigen of wie dat niet zelf kan overzien beslissen ouders of vertegenwoordigers mee. Ik zou dat materiaal binnen de school houden en alleen het *idee* delen. Een idee is vrij.',
				hoursAfter: 73,
				replyTo: 8,
				reactions: [{ kind: 'dank', by: ['harm', 'lonneke'] }]
			},
			{
				author: 'lonneke',
				body: 'Goed dat je het zegt. Dan deel ik de werkwijze en blijft het verhaal van de carwash van hen.',
				hoursAfter: 75,
				replyTo: 9
			}
		]
	},
	{
		key: 'gopen-nulmeting',
		community: 'gopen',
		forum: 'Leerroutes en doelen',
		kind: 'lesverslag',
		title: 'Groeikompas met een team van elf: wat het opleverde',
		author: 'gijs',
		material: 'groeikompas',
		daysAgo: 40,
		posts: [
			{
				author: 'gijs',
				body: md`
					## Groep en situatie

					Team van onze sbo-school, elf mensen, studiemiddag van twee uur. [[material:groeikompas]], de versie voor po en gespecialiseerd.

					## Wat we deden

					Ieder vulde eerst zelf in. Daarna per gebied de verschillen besproken, niet de gemiddelden.

					## Wat opviel

					- Bij _cultuur_ scoorden we hoog. Logisch, we delen alles op de gang.
					- Bij _infrastructuur_ liep het van laagste tot hoogste. Bleek dat vier collega’s niet wisten waar de gedeelde map stond.
					- Er ontstond ruzie over de koffiepot, maar dat stond los van de meting.

					## Wat we veranderen

					Eén ding: een vaste plek met één eigenaar. Over een jaar opnieuw.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['harm', 'lonneke'] }]
			},
			{
				author: 'harm',
				body: 'Eén actie, dat vind ik sterk. Op bestuursniveau maken we er altijd twaalf.',
				hoursAfter: 5
			},
			{
				author: 'lonneke',
				body: '@gijs die vier collega’s die de map niet kenden, zaten die er kort?',
				hoursAfter: 8,
				reactions: [{ kind: 'herkenbaar', by: ['inge'] }]
			},
			{
				author: 'gijs',
				body: 'Nee. Eentje zit er negentien jaar. Ze had een eigen map, op papier, en eerlijk gezegd was die beter.',
				hoursAfter: 9,
				replyTo: 2
			},
			{
				author: 'fatima',
				body: 'Dan is het eerste wat je gaat digitaliseren bekend.',
				hoursAfter: 30,
				replyTo: 3,
				reactions: [{ kind: 'mooi', by: ['harm', 'peter'] }]
			},
			{
				author: 'gijs',
				body: 'Ze is er inmiddels trots op dat haar map nu “de bron” heet.',
				hoursAfter: 34
			}
		]
	},
	{
		key: 'gopen-inloggen-oefenen',
		community: 'gopen',
		forum: 'Leerroutes en doelen',
		kind: 'vraag',
		title: 'Iemand een les over wachtwoorden voor wie niet leest?',
		author: 'peter',
		daysAgo: 12,
		posts: [
			{
				author: 'peter',
				body: md`
					## Waar loop ik tegenaan

					Mijn jongens moeten op hun stageplek inloggen op een prikklok. Lezen en schrijven is voor een deel van hen te hoog gegrepen. Ze plakken nu het wachtwoord op de klok.

					## Wat heb ik geprobeerd

					Een patroon in plaats van letters, maar de klok wil cijfers.

					## Mijn vraag

					Heeft iemand een manier om een code te onthouden zonder te lezen, en uit te leggen waarom die geheim is?
				`,
				hoursAfter: 0
			},
			{
				author: 'inge',
				body: 'Geen les, wel een gedachte: een code als ritme klappen en dan op de toetsen drukken. Onze leerlingen onthouden liedjes beter dan wat ook.',
				hoursAfter: 8
			},
			{
				author: 'peter',
				body: 'Vier cijfers op de wijs van de tv-tune van vroeger. Ik ga het proberen. Hoe leg je geheim uit?',
				hoursAfter: 10,
				replyTo: 1,
				reactions: [{ kind: 'idee', by: ['lonneke', 'gijs'] }]
			}
		]
	}
] satisfies SeedThread[];
