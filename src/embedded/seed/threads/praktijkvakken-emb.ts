import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk about one shared page for leerroute 1 and step cards for practical subjects. */
export const praktijkvakkenEmbThreads = [
	{
		key: 'emb-start',
		community: 'praktijkvakken-emb',
		forum: 'Mededelingen',
		kind: 'aankondiging',
		title: 'De pagina is van ons allemaal: zo vul je aan',
		author: 'lonneke',
		material: 'leerroute-1-overzicht',
		daysAgo: 196,
		pinned: true,
		posts: [
			{
				author: 'lonneke',
				body: md`
					De pagina voor leerroute 1 groeide bij ons uit een map met 400 bestanden. Nu mag iedereen erbij. Drie regels:

					- Schrijf het **doel** op, niet de leerling.
					- Zet erbij hoe lang het duurt _inclusief klaarzetten_. Dat laatste vergeet iedereen.
					- Zet erbij voor wie het niet werkt.

					Ik loop elke zes weken alles na. Wie wil dat samen doen?
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['inge', 'peter', 'gijs'] }]
			},
			{
				author: 'inge',
				body: 'Ik doe mee. Bij ons is klaarzetten vaak langer dan de les.',
				hoursAfter: 5,
				reactions: [{ kind: 'dank', by: ['lonneke'] }]
			},
			{
				author: 'peter',
				body: '@lonneke ik ben van de snoeischaren, niet van leerroute 1. Maar ik kijk graag mee hoe jullie dat ordenen, want mijn schuur hangt vol losse kaarten.',
				hoursAfter: 8
			},
			{
				author: 'fatima',
				body: 'Een tip van een andere pilot: laat bij elke aanvulling de school erbij staan. Niet voor de eer, maar dan weet je wie je kunt bellen.',
				hoursAfter: 26
			},
			{
				author: 'lonneke',
				body: 'Doen we.',
				hoursAfter: 27,
				replyTo: 3
			}
		]
	},
	{
		key: 'emb-kleine-doelen',
		community: 'praktijkvakken-emb',
		forum: 'De pagina',
		kind: 'gesprek',
		title: 'Hoe klein is een doel?',
		author: 'inge',
		material: 'leerroute-1-overzicht',
		daysAgo: 66,
		posts: [
			{
				author: 'inge',
				body: 'Op de pagina staat bij Contact: “zoekt zelf contact”. Bij mij in de groep is dat een doel voor drie jaar. Ik wil ertussen kunnen zitten. Kijken wij anders of is de stap te groot?',
				hoursAfter: 0,
				reactions: [{ kind: 'herkenbaar', by: ['lonneke', 'gijs'] }]
			},
			{
				author: 'lonneke',
				body: 'De stap is te groot. Ik heb hem overgenomen uit een lijst voor leerroute 2 en dat zie je.',
				hoursAfter: 2
			},
			{
				author: 'gijs',
				body: 'Bij ons op het sbo vinden ze juist dat alles te klein geknipt is. Dus het hangt er echt van af wie leest. Kun je inklappen?',
				hoursAfter: 6
			},
			{
				author: 'inge',
				body: md`
					Als ik eerlijk opschrijf wat ik zie gebeuren in een halfjaar, dan is het zoiets:

					1. stopt even met bewegen als er iemand komt
					2. draait naar het geluid, met vertraging (tel tot tien)
					3. doet iets opnieuw als je wacht

					Dat derde is voor mij al “zoekt contact”.
				`,
				hoursAfter: 8
			},
			{
				author: 'lonneke',
				body: 'Dit is zoveel bruikbaarder. Mag ik dit letterlijk zo op de pagina zetten?',
				hoursAfter: 10,
				replyTo: 3,
				reactions: [
					{ kind: 'dank', by: ['inge'] },
					{ kind: 'idee', by: ['gijs'] }
				]
			},
			{
				author: 'inge',
				body: 'Graag, @lonneke, en laat dat “tel tot tien” staan. Wie niet wacht, ziet het niet.',
				hoursAfter: 11,
				replyTo: 4
			},
			{
				author: 'peter',
				body: 'Grappig. In de schuur is het hetzelfde: ik zeg iets en begin het dan zelf te doen omdat het me te lang duurt. Sinds ik tot tien tel pakken ze de hark zelf.',
				hoursAfter: 26,
				reactions: [{ kind: 'mooi', by: ['inge', 'lonneke'] }]
			},
			{
				author: 'sanne',
				body: 'Meelezend vanuit vmbo-wiskunde: ik ga dit morgen proberen na een vraag aan de klas. Ik wacht volgens mij nooit langer dan twee seconden.',
				hoursAfter: 30,
				replyTo: 6
			},
			{
				author: 'sanne',
				body: 'Zes seconden gehaald. Toen stak iemand zijn vinger op die dat nog nooit doet. Ik schrok ervan.',
				hoursAfter: 54,
				replyTo: 7,
				reactions: [{ kind: 'mooi', by: ['inge', 'peter', 'fatima'] }]
			},
			{
				author: 'fatima',
				body: 'Dat een EMB-groep een wiskundeles verbetert, dat verzin je niet in een projectplan.',
				hoursAfter: 60
			},
			{
				author: 'lonneke',
				body: 'De doelen zijn nu gesplitst in drie stapjes, in de nieuwste versie. Met de vraag aan iedereen: klopt dit ook bij jullie leerlingen, of alleen bij die van Inge?',
				hoursAfter: 890
			},
			{
				author: 'inge',
				body: 'Dat mag best streng beantwoord worden.',
				hoursAfter: 900,
				replyTo: 10
			}
		]
	},
	{
		key: 'emb-strand-verslag',
		community: 'praktijkvakken-emb',
		forum: 'Uit de groep',
		kind: 'lesverslag',
		title: 'Drie weken naar het strand zonder de deur uit te gaan',
		author: 'inge',
		material: 'zintuigverhaal-strand',
		daysAgo: 100,
		posts: [
			{
				author: 'inge',
				body: md`
					## Groep en situatie

					EMB-groep, drie begeleiders. Elke ochtend om kwart voor tien, drie weken lang hetzelfde verhaal.

					## Wat we deden

					[[material:zintuigverhaal-strand]]. Week 1 met alle prikkels, week 2 precies hetzelfde, week 3 lieten we vóór de golf een stilte vallen.

					## Wat opviel

					- Week 1: vooral schrikken van de ventilator. Verder weg gezet.
					- Week 2: bij het liedje werden er al gezichten zacht. Ze wisten dat het kwam.
					- Week 3: in de stilte vóór de golf keek de hele groep naar de plantenspuit. Ook de begeleiders.

					## Wat ik verander

					Zand is niet voor iedereen veilig. Er komt een versie met rijst in een dichte zak.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['lonneke'] },
					{ kind: 'mooi', by: ['gijs', 'fatima', 'peter'] }
				]
			},
			{
				author: 'lonneke',
				body: 'Die stilte vóór de golf. Dat is toch eigenlijk al het doel “verwacht het vervolg”?',
				hoursAfter: 4
			},
			{
				author: 'inge',
				body: 'Ja, en ik had het nooit gezien als we na een week gestopt waren. We zijn in het onderwijs zo snel klaar met iets.',
				hoursAfter: 6,
				replyTo: 1
			},
			{
				author: 'gijs',
				body: '@inge mag ik vragen hoe je het team meekrijgt om drie weken hetzelfde te doen? Bij ons hoor ik na dag drie “alweer?”.',
				hoursAfter: 20
			},
			{
				author: 'inge',
				body: 'Begeleiders een eigen opdracht geven: jij kijkt alleen naar handen, jij naar ademhaling, jij naar ogen. Elke dag één woord op het bord. Na een week wilden ze zelf weten hoe het verderging.',
				hoursAfter: 22,
				replyTo: 3,
				reactions: [
					{ kind: 'dank', by: ['gijs'] },
					{ kind: 'idee', by: ['lonneke'] }
				]
			},
			{
				author: 'peter',
				body: 'Ik gebruik dat vanaf nu bij beoordelen in de schuur. Eén kijkt naar veiligheid, één naar het werk. Nu kijken we allebei naar alles en zien we niks.',
				hoursAfter: 25
			},
			{
				author: 'fatima',
				body: 'Inge, zou je die kijkopdracht als los blaadje willen delen? Dat is op zichzelf al materiaal.',
				hoursAfter: 49
			},
			{
				author: 'inge',
				body: 'Ik heb hem onderaan het verhaal gezet, onder “Noteren”. Korter kon ik het niet krijgen en langer wilde ik niet.',
				hoursAfter: 330,
				replyTo: 6
			},
			{
				author: 'lonneke',
				body: 'Wij zijn hier in Tilburg nu ook op dag negen. Het liedje zit in ieders hoofd, ook ’s avonds. Bedankt daarvoor.',
				hoursAfter: 1100
			}
		]
	},
	{
		key: 'emb-picto-licentie',
		community: 'praktijkvakken-emb',
		forum: 'De pagina',
		kind: 'vraag',
		title: 'Picto’s op de stappenkaart: mag ik die doorgeven?',
		author: 'peter',
		material: 'stappenkaart-snoeien',
		daysAgo: 51,
		posts: [
			{
				author: 'peter',
				body: md`
					## Waar loop ik tegenaan

					Op school hebben we een abonnement op een pictobibliotheek. Mijn stappenkaarten staan er vol mee. Ik wil ze delen, maar krijg de vraag of dat wel mag.

					## Wat heb ik geprobeerd

					De voorwaarden gelezen. Veertien bladzijden. Ik ben hovenier.

					## Mijn vraag

					Mag het, en zo niet, wat dan?
				`,
				hoursAfter: 0
			},
			{
				author: 'lonneke',
				body: 'Bij de bekende sets: binnen je school gebruiken wel, doorgeven aan andere scholen niet. Ook niet “omdat die er ook een abonnement op hebben”.',
				hoursAfter: 3,
				reactions: [{ kind: 'eens', by: ['gijs'] }]
			},
			{
				author: 'peter',
				body: 'Dan kan ik opnieuw beginnen. Had ik dat maar geweten voordat ik de tweede twintig maakte. Het gekke is: die picto’s heb ik zelf nooit zo nodig gehad. Mijn leerlingen kijken naar mijn handen. De plaatjes zijn er gekomen omdat het “zo hoort” op een kaart.',
				hoursAfter: 4,
				replyTo: 1
			},
			{
				author: 'gijs',
				body: 'Op een andere school hebben ze zelf getekend. Ziet er knullig uit en leerlingen vonden het prachtig, want de meester stond erop.',
				hoursAfter: 7
			},
			{
				author: 'fatima',
				body: md`
					Drie wegen die mogen:

					1. **Eigen foto’s** van handen en gereedschap. Bij praktijkvakken vaak duidelijker dan een picto.
					2. **Pictosets met een open licentie.** Die bestaan, kijk goed of er NC op zit: dan moet jouw kaart ook niet-commercieel blijven.
					3. **Beschrijf de picto in woorden** op de open versie (“picto: bril”). Elke school plakt er zijn eigen plaatje in.
				`,
				hoursAfter: 9,
				reactions: [
					{ kind: 'dank', by: ['peter', 'lonneke'] },
					{ kind: 'eens', by: ['gijs'] }
				],
				accepted: true
			},
			{
				author: 'peter',
				body: 'Weg 1 voor de schuur en weg 3 voor de rest. @lonneke kun jij me helpen met die omschrijvingen? Jij weet hoe die dingen heten.',
				hoursAfter: 28,
				replyTo: 4
			},
			{
				author: 'lonneke',
				body: 'Ja hoor. “Hand met druppel” is trouwens *handen wassen* en niet *bloed*, voor je begint.',
				hoursAfter: 30,
				replyTo: 5
			},
			{
				author: 'peter',
				body: 'De snoeikaart is klaar met omschrijvingen erbij. De rest van de schuur volgt, één kaart per regendag.',
				hoursAfter: 1005,
				reactions: [
					{ kind: 'dank', by: ['lonneke'] },
					{ kind: 'mooi', by: ['fatima'] }
				]
			}
		]
	},
	{
		key: 'emb-links-rechts',
		community: 'praktijkvakken-emb',
		forum: 'Uit de groep',
		kind: 'gesprek',
		title: 'Linkshandige leerling en de heggenschaar',
		author: 'peter',
		material: 'stappenkaart-snoeien',
		passage: { quote: 'Voeten uit elkaar.', page: 1 },
		daysAgo: 69,
		posts: [
			{
				author: 'peter',
				body: 'Er stond op de kaart “rechterhand onder”. Ik heb twee jaar niet gezien dat dat voor één op de tien niet klopt. Vandaag zei iemand: “meester, de kaart is stuk”. Kloppend is het dus: sterke hand onder.',
				hoursAfter: 0
			},
			{
				author: 'inge',
				body: 'De kaart is stuk. Wat een goede zin.',
				hoursAfter: 2,
				reactions: [{ kind: 'mooi', by: ['peter'] }]
			},
			{
				author: 'gijs',
				body: 'En weten jouw leerlingen welke hand hun sterke is? Bij ons niet allemaal.',
				hoursAfter: 5
			},
			{
				author: 'peter',
				body: 'Nee. Dus nu beginnen we met: gooi een dennenappel. Die hand.',
				hoursAfter: 7,
				replyTo: 2,
				reactions: [{ kind: 'idee', by: ['gijs', 'lonneke'] }]
			},
			{
				author: 'lonneke',
				body: 'Zo blijf ik leren. Wordt “gooi een dennenappel” stap 0?',
				hoursAfter: 25
			},
			{
				author: 'peter',
				body: 'Stap 0. Het weer moet er wel naar zijn, anders is het een prop papier.',
				hoursAfter: 27,
				replyTo: 4
			}
		]
	},
	{
		key: 'emb-gevoelsmeter-taal',
		community: 'praktijkvakken-emb',
		forum: 'Uit de groep',
		kind: 'gesprek',
		title: 'Gevoelsmeter: kinderachtig voor zestienjarigen?',
		author: 'inge',
		material: 'gevoelsmeter',
		daysAgo: 62,
		posts: [
			{
				author: 'inge',
				body: 'De gezichtjes op de [[material:gevoelsmeter]] werken bij mijn kleintjes. Peter, jij zei dat ze er in de schuur om lachten. Wat zou jij willen?',
				hoursAfter: 0
			},
			{
				author: 'peter',
				body: 'Geen gezichtjes. Vijf standen, gewoon getallen, en taal van hier. “Ik kan bijna niet meer” zeggen ze echt. “Ik voel mij gespannen” zegt niemand die ik ken.',
				hoursAfter: 3
			},
			{
				author: 'gijs',
				body: 'Let op: “rood” is bij ons een straf geworden. Kinderen wilden per se groen zijn. Dan meet je niks meer.',
				hoursAfter: 5
			},
			{
				author: 'inge',
				body: 'O ja. Dat herken ik. Daarom geen kleuren als enige, en begeleiders een eigen knijper.',
				hoursAfter: 7,
				replyTo: 2,
				reactions: [{ kind: 'eens', by: ['peter'] }]
			},
			{
				author: 'peter',
				body: 'Ik hing op 3 vandaag. Een leerling vroeg of ik even wilde lopen. Dat is dus het doel van het ding.',
				hoursAfter: 30
			},
			{
				author: 'lonneke',
				body: 'Dit ga ik aan mijn team vertellen, het gesprek over die knijper van de begeleider duurde bij ons een hele vergadering.',
				hoursAfter: 33,
				replyTo: 4,
				reactions: [{ kind: 'mooi', by: ['inge', 'gijs', 'fatima'] }],
				edited: true
			},
			{
				author: 'sanne',
				body: 'Hoort dit niet bij het gesprek over de stappenkaart? Of zit ik zelf in het verkeerde gesprek.',
				hoursAfter: 40,
				deleted: true
			},
			{
				author: 'inge',
				body: 'Vijf standen staan nu in de nieuwe versie. Voor jonge kinderen staat onderaan hoe je er drie van maakt.',
				hoursAfter: 75
			}
		]
	},
	{
		key: 'emb-wiskunde-werkplaats',
		community: 'praktijkvakken-emb',
		forum: 'Uit de groep',
		kind: 'vraag',
		title: 'Meten in de werkplaats: waar begin je bij iemand die getallen ontwijkt?',
		author: 'sanne',
		daysAgo: 24,
		posts: [
			{
				author: 'sanne',
				body: md`
					## Waar loop ik tegenaan

					Wij hebben een leerling die vanuit het vso naar 2 basis komt. Meten gaat goed zolang er geen liniaal bij komt.

					## Mijn vraag

					Hoe doen jullie meten in de schuur of de keuken?
				`,
				hoursAfter: 0
			},
			{
				author: 'peter',
				body: 'Zonder getallen beginnen. Ik geef een latje mee: “zo lang moet de tak zijn”. Daarna latje met één streepje, dan met twee. Pas als ze zelf vragen “hoe lang is dat eigenlijk” komt de rolmaat. Dat duurt bij de een een week, bij de ander een jaar.',
				hoursAfter: 2,
				reactions: [
					{ kind: 'dank', by: ['sanne'] },
					{ kind: 'mooi', by: ['fatima'] }
				],
				accepted: true
			},
			{
				author: 'inge',
				body: 'Bij mij is meten: past het of past het niet. Dozen in dozen. Dat is ook meten.',
				hoursAfter: 4
			},
			{
				author: 'sanne',
				body: 'Een latje met streepjes is een getallenlijn. Ik heb hem een strook karton gegeven van precies 10 vakjes (van onze kassabonles!). Hij mat er zijn tafel mee: “vijf en nog een beetje”. Dat beetje was zijn vraag, niet de mijne.',
				hoursAfter: 27,
				replyTo: 1
			},
			{
				author: 'peter',
				body: 'Zie je. Gefeliciteerd met je eerste timmerman.',
				hoursAfter: 29,
				replyTo: 3
			}
		]
	},
	{
		key: 'emb-beheer',
		community: 'praktijkvakken-emb',
		forum: 'De pagina',
		kind: 'vraag',
		title: 'Wie neemt over zes weken de opruimronde?',
		author: 'lonneke',
		material: 'leerroute-1-overzicht',
		daysAgo: 10,
		posts: [
			{
				author: 'lonneke',
				body: md`
					## Waar loop ik tegenaan

					Ik ben er rond de volgende ronde een paar weken niet. De ronde kost ongeveer anderhalf uur: links nalopen, dubbele dingen samenvoegen, makers een berichtje sturen.

					## Mijn vraag

					Wie wil hem doen? Je mag eerst een keer meekijken.
				`,
				hoursAfter: 0
			}
		]
	}
] satisfies SeedThread[];
