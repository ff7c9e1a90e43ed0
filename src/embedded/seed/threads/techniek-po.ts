import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk in the technique pilot: fourteen lessons, one crate of micro:bits. */
export const techniekPoThreads = [
	{
		key: 'techniek-start',
		community: 'techniek-po',
		forum: 'Nieuws van de pilot',
		kind: 'aankondiging',
		title: 'Zo gebruik je de lessen (en de kist)',
		author: 'willemijn',
		material: 'techniek-leerlijn',
		daysAgo: 222,
		pinned: true,
		posts: [
			{
				author: 'willemijn',
				body: md`
					Hoi allemaal! In [[material:techniek-leerlijn]] staan de veertien lessen op een rij. Kort:

					1. Kies een les die past bij je groep. Volgorde hoeft niet.
					2. Kijk de instructievideo zelf éérst. Echt. Zeven minuten.
					3. Geef de les, schrijf drie zinnen in **Uitgeprobeerd**.

					De kist met 16 micro:bits staat bij mij. Ik breng hem langs op de fiets, dus liever niet vier scholen op dezelfde dinsdag.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['jelle', 'samira', 'thijs'] }]
			},
			{
				author: 'samira',
				body: 'Wat als je helemaal niks van techniek weet? Vraag voor een vriendin.',
				hoursAfter: 4
			},
			{
				author: 'willemijn',
				body: 'Dan begint die vriendin met les 3, @samira. Papier, plakband en munten. Als het mislukt, heb je een les over mislukken.',
				hoursAfter: 5,
				replyTo: 1,
				reactions: [{ kind: 'mooi', by: ['samira', 'fatima'] }]
			},
			{
				author: 'jelle',
				body: 'Op dalton zou ik les 2 (uit elkaar halen) als eerste doen. Kost niks en je bent in één keer van al die oude toetsenborden af.',
				hoursAfter: 9
			},
			{
				author: 'thijs',
				body: 'Wij doen vanaf nu ook mee vanuit Hoogeveen. Is de kist ook te verzenden, of fiets je zo ver?',
				hoursAfter: 3400
			},
			{
				author: 'willemijn',
				body: 'Ik heb een elektrische, maar dit wordt de post.',
				hoursAfter: 3402,
				replyTo: 4,
				reactions: [{ kind: 'mooi', by: ['thijs', 'jelle'] }]
			}
		]
	},
	{
		key: 'techniek-brug-verslag',
		community: 'techniek-po',
		forum: 'Uitgeprobeerd',
		kind: 'lesverslag',
		title: 'Les 3 in een combinatieklas 5/6 van 29',
		author: 'thijs',
		material: 'brug-van-papier',
		daysAgo: 120,
		posts: [
			{
				author: 'thijs',
				body: md`
					## Groep en situatie

					Combinatie 5/6, 29 kinderen, woensdagochtend. Ik had een stagiair, dat scheelt.

					## Wat we deden

					[[material:brug-van-papier]], in 45 minuten zoals er stond. Acht groepjes.

					## Wat opviel

					- Na 45 minuten was iedereen pas aan brug één toe. Brug twee was haastwerk.
					- Groepje zes vouwde een harmonica en won met 31 munten. Vanaf dat moment ging de hele klas harmonica’s vouwen en was het nadenken voorbij.
					- De mooiste brug hield nul munten. Daar stond wel een tolpoortje op.

					## Wat ik verander

					60 minuten, en tussendoor rondlopen _met reden_: je mag één idee lenen en je zegt van wie.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['willemijn', 'samira'] },
					{ kind: 'mooi', by: ['fatima'] }
				]
			},
			{
				author: 'willemijn',
				body: 'Die 45 minuten had ik bedacht met mijn eigen groepje van twaalf plusklassers. Schuldig. Ik pas hem aan, of wil jij?',
				hoursAfter: 3
			},
			{
				author: 'thijs',
				body: 'Ik heb hem al openstaan. Mag ik de tussenstop er ook in zetten?',
				hoursAfter: 4,
				replyTo: 1
			},
			{
				author: 'willemijn',
				body: 'Graag! Daarvoor is het open.',
				hoursAfter: 5,
				replyTo: 2
			},
			{
				author: 'samira',
				body: 'Het rondlopen met je handen op je rug doen wij bij alles. Anders gaat er altijd iemand voelen of de brug van een ander stevig is. (Hij was niet stevig.)',
				hoursAfter: 25,
				reactions: [{ kind: 'idee', by: ['thijs', 'willemijn'] }]
			},
			{
				author: 'jelle',
				body: 'Ik heb gemeten wie er het meest vooruitging tussen brug één en twee, in plaats van wie won. Ineens was het groepje met het tolpoortje kampioen: van 0 naar 14.',
				hoursAfter: 27
			},
			{
				author: 'thijs',
				body: 'O dat is zoveel beter. Dat gaat er ook in.',
				hoursAfter: 28,
				replyTo: 5,
				reactions: [{ kind: 'mooi', by: ['willemijn', 'fatima', 'samira'] }]
			},
			{
				author: 'fatima',
				body: 'Zien jullie wat hier gebeurt? Eén verslag, drie mensen, en de les is op drie plekken beter. Zet bij het versiebericht even wie wat inbracht.',
				hoursAfter: 50
			},
			{
				author: 'sanne',
				body: 'Groetjes uit het vo. Mogen wij deze lenen voor de brugklas vmbo? Dan reken ik er munten per gram papier bij.',
				hoursAfter: 76
			},
			{
				author: 'willemijn',
				body: 'Natuurlijk. CC BY-SA, dus laat je versie ook open. En ik wil die berekening zien.',
				hoursAfter: 78,
				replyTo: 8
			},
			{
				author: 'sanne',
				body: 'Beloofd is beloofd: beste brug 4,1 munt per gram, met twee vellen van samen 10 gram. Ze wilden daarna weten of dunner papier “efficiënter” was. Dat woord kwam van hen.',
				hoursAfter: 410,
				replyTo: 9,
				reactions: [{ kind: 'mooi', by: ['willemijn', 'jelle', 'thijs'] }]
			},
			{
				author: 'eva',
				body: 'Mag ik hier een kort stukje over schrijven voor de site? Zonder kinderen, mét tolpoortje.',
				hoursAfter: 430
			},
			{
				author: 'thijs',
				body: 'Tolpoortje staat nog op de vensterbank. Ik maak er een foto van.',
				hoursAfter: 433,
				replyTo: 11
			}
		]
	},
	{
		key: 'techniek-microbit-chromebook',
		community: 'techniek-po',
		forum: 'Spullen en techniek',
		kind: 'vraag',
		title: 'Micro:bit en Chromebook: bestand komt niet over',
		author: 'jelle',
		material: 'stappenteller',
		daysAgo: 21,
		posts: [
			{
				author: 'jelle',
				body: md`
					## Waar loop ik tegenaan

					Bij 6 van de 14 Chromebooks doet de micro:bit niks na het downloaden. Lampje knippert wel.

					## Wat heb ik geprobeerd

					Andere kabel, andere poort, opnieuw opstarten, boos kijken.

					## Mijn vraag

					Wie herkent dit?
				`,
				hoursAfter: 0
			},
			{
				author: 'thijs',
				body: 'Boos kijken werkt bij mij ook nooit. @willemijn jij hebt dit toch al eens opgelost in Hengelo?',
				hoursAfter: 1,
				reactions: [{ kind: 'herkenbaar', by: ['samira'] }]
			},
			{
				author: 'samira',
				body: 'Bij ons waren het de kabels! Sommige kabels zijn alleen om op te laden. Ze zien er precies hetzelfde uit. Ik heb een rode sticker op de foute geplakt.',
				hoursAfter: 2
			},
			{
				author: 'jelle',
				body: 'Twee van de zes waren inderdaad zo’n kabel. Nog vier over.',
				hoursAfter: 4,
				replyTo: 2
			},
			{
				author: 'willemijn',
				body: 'De andere vier: kijk of het bestand in *Downloads* blijft hangen. Op een Chromebook moet je het .hex-bestand zelf naar de schijf MICROBIT slepen. Als beheer USB-schijven heeft geblokkeerd, zie je die schijf helemaal niet. Dan moet jullie ict’er dat per groep openzetten. In de beheerconsole heet het iets met “externe opslag”.',
				hoursAfter: 6,
				reactions: [{ kind: 'dank', by: ['jelle', 'samira', 'thijs'] }],
				accepted: true
			},
			{
				author: 'jelle',
				body: 'Dat was het. Onze beheerder had het dichtgezet na een incident met muziek. Opgelost met één vinkje en een doos gevulde koeken.',
				hoursAfter: 26,
				replyTo: 4
			},
			{
				author: 'willemijn',
				body: 'De stappen voor Chromebooks staan nu in de les, zie de nieuwste versie van [[material:stappenteller]].',
				hoursAfter: 220
			},
			{
				author: 'samira',
				body: 'Ook de stickertip erbij graag, kabels kosten ons meer tijd dan programmeren.',
				hoursAfter: 225,
				replyTo: 6,
				reactions: [{ kind: 'eens', by: ['thijs'] }]
			}
		]
	},
	{
		key: 'techniek-montessorikaart',
		community: 'techniek-po',
		forum: 'De veertien lessen',
		kind: 'gesprek',
		title: 'Van les naar werkje: wat verlies je?',
		author: 'samira',
		material: 'stappenteller-kaart',
		daysAgo: 84,
		posts: [
			{
				author: 'samira',
				body: md`
					Ik heb [[material:stappenteller]] in zes kaarten geknipt voor op de kast: [[material:stappenteller-kaart]]. Bij ons geef je geen klassikale les, een kind pakt een werkje.

					Twijfel: het onderzoeksdeel (50 stappen lopen, maatje telt) is nu kaart 5 geworden. Dan doet een kind dat misschien alleen als het daar toevallig aan toekomt. Wat vinden jullie?
				`,
				hoursAfter: 0
			},
			{
				author: 'jelle',
				body: 'Precies waar ik bij dalton ook tegenaan loop. De kern van een les is vaak de laatste tien minuten en juist die vallen af bij zelfstandig werk.',
				hoursAfter: 3
			},
			{
				author: 'willemijn',
				body: 'Kun je kaart 5 vooraan zetten? “Loop vijftig stappen. Klopt deze teller? Nee? Repareer hem.” Met een micro:bit die al fout geprogrammeerd is.',
				hoursAfter: 20
			},
			{
				author: 'samira',
				body: 'O. Ja. Dan beginnen ze met een probleem. Dat is eigenlijk veel meer montessori dan wat ik had.',
				hoursAfter: 22,
				replyTo: 2,
				reactions: [{ kind: 'idee', by: ['jelle', 'fatima'] }]
			},
			{
				author: 'fatima',
				body: 'Mooi hoe je de vorm verandert en het doel overeind houdt. Schrijf dat eens op in twee zinnen: “dit heb ik losgelaten, dit heb ik bewaard”. Andere montessorischolen hebben daar meer aan dan aan de kaarten zelf.',
				hoursAfter: 25
			},
			{
				author: 'samira',
				body: md`
					> dit heb ik losgelaten, dit heb ik bewaard

					Losgelaten: dat iedereen het tegelijk doet, en dat ik het uitleg. Bewaard: zelf ontdekken dat de teller liegt.
				`,
				hoursAfter: 70,
				replyTo: 4,
				reactions: [
					{ kind: 'dank', by: ['fatima'] },
					{ kind: 'mooi', by: ['willemijn'] }
				]
			},
			{
				author: 'nina',
				body: 'Ik loop stage op Samira’s school (gym). Vandaag vroeg een kind of het de stappenteller bij tikkertje om mocht. 1.412 stappen. Daarna wilde natuurlijk iedereen.',
				hoursAfter: 75
			},
			{
				author: 'samira',
				body: 'Dat was dus waarom ze zo rood binnenkwamen.',
				hoursAfter: 76,
				replyTo: 6,
				reactions: [{ kind: 'mooi', by: ['willemijn', 'jelle', 'thijs'] }]
			},
			{
				author: 'willemijn',
				body: 'Even een update: op de studiedag waren er drie andere montessorischolen die de kaarten gaan gebruiken. Eén vroeg om controlefoto’s op de achterkant.',
				hoursAfter: 1500
			},
			{
				author: 'samira',
				body: 'Staan erin. Het zijn foto’s van mijn keukentafel, let niet op de kruimels.',
				hoursAfter: 1540,
				replyTo: 8
			}
		]
	},
	{
		key: 'techniek-knopcellen',
		community: 'techniek-po',
		forum: 'De veertien lessen',
		kind: 'gesprek',
		title: 'Knopcellen in les 5: eruit ermee?',
		author: 'jelle',
		material: 'stroomkring',
		passage: { quote: 'Alleen deze batterij, nooit het stopcontact.', page: 1 },
		daysAgo: 60,
		posts: [
			{
				author: 'jelle',
				body: 'Onze preventiemedewerker keek mee bij [[material:stroomkring]] en werd wit. Knopcellen zijn echt gevaarlijk als een kind er een doorslikt, ook bij groep 7. Ik wil ze eruit halen en overstappen op platte batterijen van 4,5 volt. Nadeel: duurder en groter, en de led-lampjes moeten anders.',
				hoursAfter: 0,
				reactions: [{ kind: 'eens', by: ['thijs', 'samira'] }]
			},
			{
				author: 'willemijn',
				body: 'Eens, meteen doen. Ik heb ze er destijds in gezet omdat ze in de kist zaten. Dat is geen argument.',
				hoursAfter: 2
			},
			{
				author: 'thijs',
				body: 'Mijn broer is ambulanceverpleegkundige en zegt hetzelfde: eruit. En ook de oude voorraad wegbrengen, niet “voor de zekerheid” in een la.',
				hoursAfter: 6
			},
			{
				author: 'samira',
				body: 'Ik heb net die la gevonden. Veertien stuks, los, tussen de punaises. Ze zitten nu in een potje met tape erom en gaan vanmiddag mee naar het inleverpunt bij de supermarkt.',
				hoursAfter: 8,
				replyTo: 2,
				edited: true
			},
			{
				author: 'jelle',
				body: 'Les is aangepast. Met lampjes van een platte batterij zie je trouwens veel beter het verschil tussen serie en parallel, dus de les is er beter van geworden.',
				hoursAfter: 30
			},
			{
				author: 'sanne',
				body: 'Wel nieuwe voorspelbladen maken dan: met 4,5 volt brandt schakeling drie nu wél zwak.',
				hoursAfter: 33
			},
			{
				author: 'jelle',
				body: 'Scherp, @sanne. Ik pas de bladen aan: schakeling drie wordt “brandt zwak” en ik zet er een vraag bij waarom.',
				hoursAfter: 34,
				replyTo: 5,
				reactions: [{ kind: 'dank', by: ['sanne'] }]
			},
			{
				author: 'fatima',
				body: 'Kan bovenin de les, vóór de doelen, een kopje Veiligheid? In andere lessen staat het nu onderaan en dan is het kwaad geschied.',
				hoursAfter: 52
			},
			{
				author: 'willemijn',
				body: 'Doe ik bij alle veertien.',
				hoursAfter: 55,
				replyTo: 7,
				reactions: [{ kind: 'eens', by: ['jelle', 'thijs', 'samira'] }]
			}
		]
	},
	{
		key: 'techniek-angst',
		community: 'techniek-po',
		forum: 'Uitgeprobeerd',
		kind: 'gesprek',
		title: '“Ik kan dit niet” en andere zinnen van mezelf',
		author: 'samira',
		daysAgo: 47,
		posts: [
			{
				author: 'samira',
				body: md`
					Vandaag gaf ik les 4 (tandwielen). Vijf minuten voor de les stond ik in de gang mezelf moed in te praten. Een kind vroeg: juf, wat doet u? Ik zei: ik vind het spannend, want ik weet niet of ik het snap. Waarop zij: “oh, dan snap ik het straks wel voor u.”

					En dat deed ze.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'herkenbaar', by: ['thijs', 'nina', 'fatima', 'jelle'] },
					{ kind: 'mooi', by: ['willemijn'] }
				]
			},
			{
				author: 'willemijn',
				body: 'Deze ga ik voorlezen op de startdag, met jouw goedvinden. Drie jaar geleden stond ik daar een verhaal te houden over “enthousiasme overbrengen” en ik zag de helft van de zaal krimpen. Met dit verhaal erbij had ik die mensen niet verloren.',
				hoursAfter: 3
			},
			{
				author: 'thijs',
				body: 'Ik heb groep 6 laten uitleggen waarom het tweede wiel de andere kant op draait. Ik wist het antwoord ook niet precies. Daarna opgezocht, en ze hadden gelijk, op één na die zei dat het door de draaiing van de aarde kwam.',
				hoursAfter: 5
			},
			{
				author: 'jelle',
				body: 'Die laatste wordt later hoogleraar of politicus.',
				hoursAfter: 24,
				replyTo: 2
			},
			{
				author: 'fatima',
				body: 'Serieuze vraag erachteraan: wat zou er in de handleiding moeten staan voor mensen die in de gang staan? Niet meer inhoud, denk ik.',
				hoursAfter: 28
			},
			{
				author: 'samira',
				body: 'Drie zinnen: Wat gaat er waarschijnlijk mis. Wat zeg je dan. Waar kun je stoppen zonder dat de les kapot is.',
				hoursAfter: 30,
				replyTo: 4,
				reactions: [
					{ kind: 'idee', by: ['willemijn', 'jelle'] },
					{ kind: 'eens', by: ['thijs'] }
				]
			},
			{
				author: 'willemijn',
				body: 'Dat laatste heb ik nog nooit in een handleiding gezien en ik wil het overal.',
				hoursAfter: 32
			},
			{
				author: 'nina',
				body: 'In mijn lesvoorbereiding moet ik altijd invullen wat ik doe als de les *te snel* gaat. Nooit wat ik doe als ik het zelf niet snap. Ik ga dat aan mijn opleiding doorgeven!',
				hoursAfter: 46
			},
			{
				author: 'willemijn',
				body: 'Les 3, 4, 5 en 10 hebben nu een kader “In de gang gelezen” met die drie zinnen. De rest volgt.',
				hoursAfter: 340,
				reactions: [{ kind: 'dank', by: ['samira'] }]
			}
		]
	},
	{
		key: 'techniek-afvalbak',
		community: 'techniek-po',
		forum: 'De veertien lessen',
		kind: 'vraag',
		title: 'Les 11 slimme afvalbak: welke sensor werkt zonder solderen?',
		author: 'thijs',
		daysAgo: 17,
		posts: [
			{
				author: 'thijs',
				body: md`
					## Waar loop ik tegenaan

					In les 11 staat een afstandssensor met vier losse draadjes. Bij ons viel er elke keer eentje uit.

					## Mijn vraag

					Kan het ook met wat er al op de micro:bit zit?
				`,
				hoursAfter: 0
			},
			{
				author: 'jelle',
				body: 'Met de lichtsensor! De bak is vol als het bij de micro:bit donker wordt. Hangt wel af van waar je hem plakt.',
				hoursAfter: 3,
				reactions: [{ kind: 'idee', by: ['samira'] }]
			},
			{
				author: 'willemijn',
				body: 'Of de kompassensor met een magneetje in het deksel: deksel open is bericht sturen. Dat is minder “vol” en meer “gebruikt”.',
				hoursAfter: 5
			},
			{
				author: 'thijs',
				body: 'Lichtsensor geprobeerd. Werkt prima tot de zon draait, dan is de bak om half twaalf ineens leeg.',
				hoursAfter: 28,
				replyTo: 1
			},
			{
				author: 'jelle',
				body: md`
					Ha. @thijs laat hem dan eerst de lichtwaarde meten als de bak leeg is en vergelijk met _dat_ getal in plaats van een vast getal. Heet kalibreren, en dat is precies de rekenvaardigheid van les 9. Zo:

					- knop A: onthoud de lichtwaarde nu
					- steeds: is het minder dan de helft van wat je onthouden hebt? Dan vol.
				`,
				hoursAfter: 29,
				reactions: [
					{ kind: 'dank', by: ['thijs'] },
					{ kind: 'mooi', by: ['willemijn'] }
				],
				accepted: true
			},
			{
				author: 'thijs',
				body: 'Werkt. En nu snappen ze ook waarom de weegschaal in de winkel eerst op nul moet.',
				hoursAfter: 52,
				replyTo: 4
			}
		]
	},
	{
		key: 'techniek-toekomst-eten',
		community: 'techniek-po',
		forum: 'Uitgeprobeerd',
		kind: 'lesverslag',
		title: 'Les 12 Eten van de toekomst: van sprinkhaan tot ruzie',
		author: 'jelle',
		daysAgo: 28,
		posts: [
			{
				author: 'jelle',
				body: md`
					## Groep en situatie

					Groep 7/8, 26 kinderen, twee keer 45 minuten met een week ertussen.

					## Wat we deden

					Proeverij (linzenkoekjes, algenchips, gewone chips met een verzonnen verhaal erbij), daarna een stelling: _over tien jaar eet iedereen insecten_.

					## Wat opviel

					De gewone chips met het verhaal “van zeewier uit Zeeland” vonden ze het viest. Toen ik vertelde dat het de gewone was, was er even stilte en daarna verontwaardiging. Beste gesprek van het jaar over reclame.

					## Wat ik verander

					Meer tijd voor dat gesprek, minder voor de poster. De poster was een poster.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'mooi', by: ['willemijn', 'thijs'] }]
			},
			{
				author: 'samira',
				body: 'Hoe deed je dat met allergieën en halal? Ik zou het bij ons niet zomaar durven.',
				hoursAfter: 4
			},
			{
				author: 'jelle',
				body: '@samira terechte vraag. Vooraf briefje naar ouders met alle verpakkingen, en een tafel “ruiken en kijken” waar je niks hoefde te eten. Zeven kinderen kozen daarvoor, om allerlei redenen. Niemand hoefde te zeggen waarom.',
				hoursAfter: 6,
				replyTo: 1,
				reactions: [{ kind: 'dank', by: ['samira', 'fatima'] }]
			},
			{
				author: 'fatima',
				body: 'Die ruik-en-kijktafel mag wat mij betreft standaard in de les. Dan is meedoen gewoon en eten een keuze.',
				hoursAfter: 20
			},
			{
				author: 'willemijn',
				body: 'Zet ik erin. Met de brief erbij als bijlage, als je die wilt delen @jelle.',
				hoursAfter: 23,
				replyTo: 3
			},
			{
				author: 'jelle',
				body: 'Ja, schoolnaam eruit en klaar.',
				hoursAfter: 25,
				replyTo: 4
			},
			{
				author: 'thijs',
				body: 'Vandaag ook gedaan. Bij ons won de sprinkhaan. Op het platteland zijn we wat gewend.',
				hoursAfter: 95
			}
		]
	},
	{
		key: 'techniek-kist-drenthe',
		community: 'techniek-po',
		forum: 'Spullen en techniek',
		kind: 'vraag',
		title: 'Wie weet een potje voor een tweede kist micro:bits?',
		author: 'thijs',
		daysAgo: 8,
		posts: [
			{
				author: 'thijs',
				body: md`
					## Waar loop ik tegenaan

					De kist is drie dagen bij ons en vier dagen onderweg. Voor een eigen kist heb ik ongeveer 16 micro:bits met batterijhouders nodig.

					## Wat heb ik geprobeerd

					De ouderraad (“we hebben net een voetbaldoel gekocht”) en de bibliotheek, die heeft er vijf.

					## Mijn vraag

					Kent iemand een regeling, een fonds of een bedrijf dat dit vaker doet?
				`,
				hoursAfter: 0
			}
		]
	}
] satisfies SeedThread[];
