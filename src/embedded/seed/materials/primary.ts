import { md } from '../md.ts';
import type { SeedMaterial } from '../types.ts';

/** Lessons made in primary education: technique with a teacher guide, and picture books in more than one language. */
export const primaryMaterials = [
	{
		key: 'techniek-leerlijn',
		kind: 'file',
		title: 'Veertien technieklessen op een rij',
		description:
			'Overzicht van de veertien lessen over 21e-eeuwse vaardigheden en techniek, met per les de duur, de spullen en de vaardigheid die centraal staat.',
		keywords: ['techniek', '21e-eeuwse vaardigheden', 'overzicht', 'lessenserie'],
		sectors: ['po'],
		levels: ['Groep 5', 'Groep 6', 'Groep 7', 'Groep 8'],
		subjects: ['Techniek', 'Wereldoriëntatie'],
		types: ['handleiding'],
		endUserRoles: ['teacher'],
		aggregationLevel: 4,
		languages: ['nl'],
		ageRange: '8-12',
		minutes: 840,
		licence: 'cc-by-sa-40',
		author: 'Willemijn ten Hove en de pilotgroep',
		owner: 'willemijn',
		communities: ['techniek-po'],
		public: true,
		versions: [
			{ daysAgo: 224, by: 'willemijn', note: 'Indeling na de startdag.' },
			{
				daysAgo: 125,
				by: 'willemijn',
				note: 'Les 9 en 10 omgewisseld: eerst meten, dan programmeren.'
			},
			{ daysAgo: 33, by: 'jelle', note: 'Kolom met spullen erbij en een schatting van de kosten.' }
		],
		fileName: 'techniek-leerlijn.pdf',
		format: 'pdf',
		fileText: md`
			# Veertien technieklessen op een rij

			Elke les heeft drie delen: een lerarenhandleiding, een blad voor de leerlingen en een korte instructievideo. De lessen zijn los te geven; de volgorde hieronder werkt het prettigst.

			| Les | Onderwerp                  | Minuten | Vaardigheid       |
			| --- | -------------------------- | ------- | ----------------- |
			| 1   | Wat is techniek?           | 45      | kritisch kijken   |
			| 2   | Uit elkaar halen           | 60      | samenwerken       |
			| 3   | Een brug van papier        | 60      | probleem oplossen |
			| 4   | Tandwielen                 | 60      | modelleren        |
			| 5   | De stroomkring             | 60      | onderzoeken       |
			| 6   | Bouw een lampje            | 75      | zelf plannen      |
			| 7   | Water zuiveren             | 60      | onderzoeken       |
			| 8   | Weer meten                 | 45      | gegevens lezen    |
			| 9   | Meten met een sensor       | 60      | gegevens lezen    |
			| 10  | De stappenteller           | 75      | programmeren      |
			| 11  | Een slimme afvalbak        | 75      | creatief denken   |
			| 12  | Eten van de toekomst       | 60      | mening vormen     |
			| 13  | Ontwerp voor iemand anders | 75      | inleven           |
			| 14  | De techniekmarkt           | 90      | presenteren       |

			## Spullen

			De duurste les is les 10: één micro:bit per tweetal. Leen de kist van het bestuur. Alle andere lessen lukken met spullen onder de twee euro per groepje.

			## Begin klein

			Nog nooit techniek gegeven? Start met les 3. Papier, tape en munten heb je altijd.
		`
	},
	{
		key: 'brug-van-papier',
		kind: 'file',
		title: 'Les 3: een brug van papier',
		description:
			'Leerlingen bouwen een brug van twee vellen papier die zo veel mogelijk munten draagt. Met ontwerpcyclus en nagesprek.',
		keywords: ['constructie', 'brug', 'ontwerpen', 'samenwerken'],
		sectors: ['po'],
		levels: ['Groep 5', 'Groep 6'],
		subjects: ['Techniek', 'Wereldoriëntatie'],
		kerndoelen: ['Mens en natuur: ontwerpen, maken en verbeteren van een oplossing'],
		types: ['open opdracht'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '8-10',
		minutes: 60,
		licence: 'cc-by-sa-40',
		author: 'Willemijn ten Hove',
		owner: 'willemijn',
		communities: ['techniek-po'],
		public: true,
		versions: [
			{ daysAgo: 215, by: 'willemijn', note: 'Eerste versie.' },
			{
				daysAgo: 118,
				by: 'thijs',
				note: 'Tijd van 45 naar 60 minuten en een tussenstop toegevoegd.'
			}
		],
		fileName: 'brug-van-papier.pdf',
		format: 'pdf',
		fileText: md`
			# Les 3: een brug van papier

			**Groep:** 5 en 6 · **Tijd:** 60 minuten · **Per groepje:** 4 vellen A4, 30 cm plakband, 40 munten van 5 cent, twee stapels boeken

			## Doel

			Je kunt een idee tekenen, bouwen, testen en daarna verbeteren. Je kunt uitleggen waarom vouwen papier sterker maakt.

			## Kring (10 minuten)

			Houd een vel papier tussen twee stapels boeken en leg er een munt op. Wat gebeurt er? Wat kun je met het papier doen zonder er iets bij te pakken?

			## Ontwerp en bouw (20 minuten)

			Elk groepje tekent eerst één idee. Geen tekening, geen papier. De brug overspant 20 centimeter. Twee vellen voor brug één, twee vellen blijven liggen.

			## Tussenstop (5 minuten)

			Iedereen loopt rond met de handen op de rug. Je mag één idee lenen. Zeg erbij van wie.

			## Verbeter (15 minuten)

			Bouw brug twee met de overgebleven vellen. Leg de munten één voor één.

			## Nagesprek (10 minuten)

			Welke verbetering hielp het meest? Vraag niet wie er gewonnen heeft, maar welk groepje het meest vooruitging.

			## Tip

			Harmonicavouw draagt bijna altijd het meest. Verklap dat niet.
		`
	},
	{
		key: 'stappenteller',
		kind: 'file',
		title: 'Les 10: een stappenteller met de micro:bit',
		description:
			'Leerlingen programmeren een stappenteller en onderzoeken waarom hij te veel of te weinig telt.',
		keywords: ['micro:bit', 'programmeren', 'sensor', 'stappenteller'],
		sectors: ['po'],
		levels: ['Groep 7', 'Groep 8'],
		subjects: ['Techniek', 'Informatica', 'Rekenen'],
		kerndoelen: ['Digitale geletterdheid: ontwerpen en maken'],
		types: ['open opdracht', 'handleiding'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '10-12',
		minutes: 75,
		licence: 'cc-by-40',
		author: 'Willemijn ten Hove en Jelle Oude Wesselink',
		owner: 'willemijn',
		communities: ['techniek-po'],
		public: true,
		versions: [
			{ daysAgo: 185, by: 'willemijn', note: 'Eerste versie met blokken.' },
			{
				daysAgo: 102,
				by: 'jelle',
				note: 'Onderzoeksvraag toegevoegd: hoeveel procent zit hij ernaast?'
			},
			{
				daysAgo: 12,
				by: 'willemijn',
				note: 'Stappen voor het overzetten herschreven voor Chromebooks.'
			}
		],
		fileName: 'stappenteller.pdf',
		format: 'pdf',
		fileText: md`
			# Les 10: een stappenteller met de micro:bit

			**Groep:** 7 en 8 · **Tijd:** 75 minuten · **Per tweetal:** micro:bit met batterij, kabel, laptop

			## Doel

			Je kunt een programma maken dat telt hoe vaak de micro:bit schudt. Je kunt onderzoeken hoe goed jouw teller telt.

			## Voor je begint

			Open MakeCode in de browser. Geen micro:bit vrij? Begin met de simulator, die kan ook schudden.

			## Maken

			1. Maak een variabele \`stappen\` en zet die bij de start op 0.
			2. Kies het blok _bij schudden_ en verander \`stappen\` met 1.
			3. Laat het getal zien op het scherm.
			4. Zet het programma over. Op een Chromebook: downloaden, dan het bestand naar de schijf MICROBIT slepen.

			## Onderzoeken

			Loop 50 stappen. Een klasgenoot telt mee.

			| Poging | Echt | Teller | Verschil |
			| ------ | ---- | ------ | -------- |
			| 1      | 50   |        |          |
			| 2      | 50   |        |          |
			| 3      | 50   |        |          |

			Waar draag je hem: enkel, broekzak of hand? Waar telt hij het best? Hoeveel procent zit hij ernaast?

			## Verbeteren

			Laat hem na elke stap een kwart seconde wachten. Wordt het beter?

			## Klaar

			Haal de batterij eruit. Ja, ook jij.
		`
	},
	{
		key: 'stappenteller-kaart',
		kind: 'file',
		title: 'Werkje: de stappenteller (montessorikaart)',
		description:
			'De stappentellerles als losse opdrachtkaarten voor zelfstandig werken, met zelfcontrole aan de achterkant.',
		keywords: ['micro:bit', 'montessori', 'zelfstandig werken', 'opdrachtkaart'],
		sectors: ['po'],
		levels: ['Groep 5', 'Groep 6'],
		subjects: ['Techniek', 'Informatica'],
		types: ['gesloten opdracht', 'open opdracht'],
		endUserRoles: ['learner'],
		aggregationLevel: 2,
		languages: ['nl'],
		ageRange: '8-11',
		minutes: 60,
		licence: 'cc-by-40',
		author: 'Samira Haddou, naar Willemijn ten Hove en Jelle Oude Wesselink',
		owner: 'samira',
		communities: ['techniek-po'],
		public: true,
		basedOn: 'stappenteller',
		versions: [
			{ daysAgo: 85, by: 'samira', note: 'Opgeknipt in zes kaarten.' },
			{ daysAgo: 20, by: 'samira', note: 'Achterkant met foto van het eindresultaat per kaart.' }
		],
		fileName: 'stappenteller-kaart.docx',
		format: 'docx',
		fileText: md`
			# Werkje: de stappenteller

			Zes kaarten voor op de kast. Dubbelzijdig printen, achterkant is de controle. Een kind werkt alleen of met één maatje.

			## Kaart 1: kijken

			Pak de micro:bit uit het doosje. Zoek twee knoppen, 25 lampjes en het gaatje voor de kabel. _Controle: de foto met pijlen._

			## Kaart 2: zeggen

			Vertel aan iemand wat een variabele is. Gebruik een bakje en knikkers. _Controle: elke knikker erbij is één stap erbij._

			## Kaart 3: bouwen

			Leg de blokken op volgorde: bij start, bij schudden, toon getal. _Controle: de blokken klikken in elkaar, er blijft er geen over._

			## Kaart 4: proberen

			Schud in de simulator. Telt hij? _Controle: na vijf keer schudden staat er 5._

			## Kaart 5: lopen

			Bind de micro:bit aan je enkel. Loop de gang op en neer, je maatje telt. _Controle: zit je er meer dan tien naast, ga dan naar kaart 6._

			## Kaart 6: verbeteren

			Zet er een pauze bij. Loop opnieuw. Schrijf op wat er veranderde.

			## Voor de leerkracht

			Doe de presentatie met drie kinderen. Die drie mogen het daarna aan anderen laten zien.
		`
	},
	{
		key: 'stroomkring',
		kind: 'file',
		title: 'Les 5: de stroomkring',
		description:
			'Met een batterij, een lampje en klemmetjes ontdekken leerlingen wanneer stroom loopt. Met voorspelblad en veiligheidsregels.',
		keywords: ['stroom', 'schakeling', 'onderzoeken'],
		sectors: ['po'],
		levels: ['Groep 7', 'Groep 8'],
		subjects: ['Techniek', 'Natuurkunde'],
		types: ['verkennings- en onderzoeksmateriaal'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '10-12',
		minutes: 60,
		licence: 'cc-by-sa-40',
		author: 'Jelle Oude Wesselink',
		owner: 'jelle',
		communities: ['techniek-po'],
		public: true,
		versions: [
			{ daysAgo: 175, by: 'jelle', note: 'Gedeeld.' },
			{
				daysAgo: 55,
				by: 'jelle',
				note: 'Knopcellen eruit, platte batterij erin. Zie het gesprek over veiligheid.'
			}
		],
		fileName: 'stroomkring.pdf',
		format: 'pdf',
		fileText: md`
			# Les 5: de stroomkring

			**Groep:** 7 en 8 · **Tijd:** 60 minuten · **Per tweetal:** platte batterij van 4,5 volt, 2 lampjes, 4 draadjes met klem

			## Veiligheid eerst

			Alleen deze batterij, nooit het stopcontact. Wordt een draadje warm? Los. Geen knopcellen in de klas: die zijn klein, glad en gevaarlijk als een kind er een inslikt.

			## Voorspellen (10 minuten)

			Op het voorspelblad staan zes schakelingen. Kruis aan: brandt, brandt zwak of brandt niet. Overleg mag, gummen niet.

			## Proberen (25 minuten)

			1. Bouw de zes schakelingen na.
			2. Zet achter elke voorspelling een vinkje of een streepje.
			3. Kies de grootste verrassing en teken hoe de stroom loopt.

			## Uitleggen (15 minuten)

			Ga in een kring staan met een touw in ieders handen. Iemand trekt: iedereen voelt het tegelijk. Laat één kind loslaten. Zo gaat het ook met een open kring.

			## Waar het misgaat

			Veel kinderen denken dat stroom onderweg opraakt. Vraag: waarom brandt het tweede lampje dan net zo fel als het eerste?

			## Daltontaak

			Maak een schakelaar van een paperclip en twee splitpennen. Samen kiezen, zelf plannen.
		`
	},
	{
		key: 'huisje-op-de-dijk',
		kind: 'file',
		title: 'Voorleesles: Het huisje op de dijk',
		description:
			'Een zelfgeschreven prentenverhaal over een huisje dat de zee wil zien, met interactieve voorleesles voor de kring.',
		keywords: ['prentenboek', 'voorlezen', 'kleuters', 'meertaligheid'],
		sectors: ['po'],
		levels: ['Groep 1', 'Groep 2'],
		subjects: ['Nederlands'],
		kerndoelen: ['Nederlands: luisteren naar en praten over verhalen'],
		types: ['open opdracht', 'informatiebron'],
		endUserRoles: ['teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '4-6',
		minutes: 30,
		licence: 'cc-by-40',
		author: 'Studenten Pabo Noordzij, begeleid door Esther Wiersma',
		owner: 'esther',
		communities: ['prentenboeken'],
		public: true,
		versions: [
			{ daysAgo: 160, by: 'esther', note: 'Verhaal en les van onze tweedejaars.' },
			{ daysAgo: 105, by: 'baukje', note: 'Vragen ingekort na drie keer voorlezen in de kring.' }
		],
		fileName: 'huisje-op-de-dijk.pdf',
		format: 'pdf',
		fileText: md`
			# Voorleesles: Het huisje op de dijk

			**Groep:** 1 en 2, nieuwkomers 4 tot 7 jaar · **Tijd:** 30 minuten

			## Het verhaal

			Achter de dijk staat een huisje. Het hoort de zee, elke dag. Maar zien? Nee. “Ik wil hoger,” zegt het huisje. De schapen helpen: ze stapelen. De wind helpt: hij tilt. De buurvrouw helpt: zij haalt een ladder. Het huisje klimt, tree voor tree. Bovenop de dijk is het koud en heel erg ver. “Groot,” zegt het huisje. En na een tijdje: “Wie zet er nu thee?” Dus glijdt het naar beneden, precies op zijn eigen plekje. Met zand in de brievenbus.

			## Voor het lezen

			Laat een leeg doosje zien. Wie woont hier? Wat hoort het huisje de hele dag? Luister samen naar een filmpje van golven zonder beeld.

			## Tijdens het lezen

			Stop drie keer: bij de schapen, bij de ladder en bovenop. Vraag steeds: wat zegt het huisje nu? Kinderen mogen in hun eigen taal antwoorden.

			## Na het lezen

			Speel het na met een doosje en een mat als dijk. Elk kind zegt één keer “groot” in de taal van thuis. Hang de woorden op.
		`
	},
	{
		key: 'huisje-woordkaarten',
		kind: 'file',
		title: 'Woordkaarten bij Het huisje op de dijk: Arabisch, Oekraïens, Tigrinya',
		description:
			'Twaalf kernwoorden in vier talen, met uitspraakhulp en een plek om het woord van thuis bij te schrijven.',
		keywords: ['woordkaarten', 'meertaligheid', 'Tigrinya', 'Oekraïens', 'Arabisch'],
		sectors: ['po'],
		levels: ['Groep 1', 'Groep 2', 'Groep 3'],
		subjects: ['Nederlands', 'Arabisch'],
		types: ['handleiding', 'informatiebron'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 2,
		languages: ['nl', 'ar', 'uk', 'ti'],
		ageRange: '4-7',
		minutes: 20,
		licence: 'cc-by-40',
		author: 'Olena Kovalchuk, Yonas Tesfay en Esther Wiersma',
		owner: 'olena',
		communities: ['prentenboeken'],
		public: true,
		basedOn: 'huisje-op-de-dijk',
		versions: [
			{ daysAgo: 120, by: 'olena', note: 'Oekraïens en Nederlands.' },
			{ daysAgo: 92, by: 'yonas', note: 'Tigrinya toegevoegd, in schrift en in klank.' },
			{
				daysAgo: 14,
				by: 'olena',
				note: 'Arabisch nagekeken door twee ouders, “tree” vervangen door “trap”.'
			}
		],
		fileName: 'huisje-woordkaarten.docx',
		format: 'docx',
		fileText: md`
			# Woordkaarten bij Het huisje op de dijk

			Knip de kaarten uit. Laat altijd één kaart leeg: daar komt het woord dat een kind van thuis meebrengt.

			| Nederlands | Oekraïens | klank   | Arabisch | klank   | Tigrinya (klank) |
			| ---------- | --------- | ------- | -------- | ------- | ---------------- |
			| huis       | дім       | dim     | بيت      | beet    | geza             |
			| zee        | море      | more    | بحر      | bahr    | bahri            |
			| wind       | вітер     | viter   | ريح      | rieh    | nefas            |
			| schaap     | вівця     | vivtsja | خروف     | charoef | begi             |
			| groot      | великий   | velyky  | كبير     | kabier  | abiy             |
			| thee       | чай       | tsjai   | شاي      | sjaai   | sjahi            |

			## Zo gebruik je ze

			- Zeg het woord, laat het kind het jou leren. Jij bent nu de leerling.
			- Fout uitspreken mag, graag zelfs. Dan mogen kinderen ook fouten maken.
			- Vraag ouders bij het brengen: hoe zeggen jullie dit thuis? Streektaal telt ook.

			## Over de vertalingen

			De klanken zijn een hulp en geen officiële schrijfwijze. In het Arabisch verschilt de uitspraak per land. Weet je het beter, schrijf het erbij en laat het ons weten, dan nemen we het mee in de volgende versie.
		`
	},
	{
		key: 'huske-op-e-dyk',
		kind: 'file',
		title: 'Foarlêsles: It hûske op ’e dyk',
		description: 'Friese versie van Het huisje op de dijk, met vragen voor de kring en een liedje.',
		keywords: ['Frysk', 'foarlêzen', 'prinsteboek', 'beukers'],
		sectors: ['po'],
		levels: ['Groep 1', 'Groep 2'],
		subjects: ['Fries', 'Nederlands'],
		types: ['open opdracht', 'informatiebron'],
		endUserRoles: ['teacher'],
		aggregationLevel: 3,
		languages: ['fy'],
		ageRange: '4-6',
		minutes: 30,
		licence: 'cc-by-40',
		author: 'Baukje Hoekema, naar studenten Pabo Noordzij',
		owner: 'baukje',
		communities: ['prentenboeken', 'noord-drenthe'],
		public: true,
		basedOn: 'huisje-op-de-dijk',
		versions: [
			{ daysAgo: 86, by: 'baukje', note: 'Earste ferzje.' },
			{ daysAgo: 41, by: 'baukje', note: 'Stavering neisjoen en ferske tafoege.' }
		],
		fileName: 'huske-op-e-dyk.pdf',
		format: 'pdf',
		fileText: md`
			# Foarlêsles: It hûske op ’e dyk

			**Groep:** 1 en 2 · **Tiid:** 30 minuten · Uitleg voor de leerkracht in het Nederlands, het verhaal in het Fries.

			## It ferhaal

			Efter de dyk stiet in hûske. It heart de see, alle dagen. Mar sjen? Nee. “Ik wol heger,” seit it hûske. De skiep helpe mei. De wyn helpt mei. De buorfrou hellet in ljedder. It hûske klimt, stap foar stap. Boppe op ’e dyk is it kâld en hiel fier. “Grut,” seit it hûske. En dan: “Wa set no de tee?” Dêrom glydt it wer nei ûnderen, krekt op syn eigen plakje. Mei sân yn ’e brievebus.

			## Vóór het lezen

			Zeg drie woorden voor: _dyk_, _ljedder_, _skiep_. Wie kent ze al? Van wie?

			## Tijdens het lezen

			Laat kinderen die thuis Fries horen de laatste zin meezeggen. De anderen doen het gebaar van de ladder.

			## Ferske

			_Hûske lyts en hûske grut, sjochst oer de dyk de see en út._ Klap mee op elke lettergreep.

			## Na het lezen

			Vergelijk: huisje en hûske, zee en see. Wat klinkt hetzelfde? Wat is anders? Schrijf twee woorden in twee kleuren op het bord.
		`
	},
	{
		key: 'ouderbrief-voorlezen',
		kind: 'file',
		title: 'Brief aan ouders: voorlezen in je eigen taal',
		description:
			'Korte brief in eenvoudig Nederlands met ruimte voor een vertaling, plus vijf tips met picto-omschrijving.',
		keywords: ['ouders', 'voorlezen', 'thuistaal', 'brief'],
		sectors: ['po'],
		levels: ['Groep 1', 'Groep 2', 'Groep 3'],
		subjects: ['Nederlands'],
		types: ['informatiebron'],
		endUserRoles: ['teacher'],
		aggregationLevel: 1,
		languages: ['nl'],
		minutes: 10,
		licence: 'cc0-10',
		author: 'Baukje Hoekema en Yonas Tesfay',
		owner: 'baukje',
		communities: ['prentenboeken'],
		public: true,
		versions: [
			{ daysAgo: 135, by: 'baukje', note: 'Brief van onze school, namen eruit.' },
			{ daysAgo: 64, by: 'yonas', note: 'Zinnen korter gemaakt, tip 4 over vertellen zonder boek.' }
		],
		fileName: 'ouderbrief-voorlezen.docx',
		format: 'docx',
		fileText: md`
			# Brief aan ouders: voorlezen in je eigen taal

			Beste ouder,

			Wij lezen op school elke dag een verhaal. Thuis voorlezen helpt uw kind ook. Dat mag in uw eigen taal. Dat is zelfs heel goed. Een kind dat veel woorden kent in één taal, leert een nieuwe taal sneller.

			## Vijf tips

			1. **Kies een rustig moment.** Na het eten of voor het slapen. Tien minuten is genoeg.
			2. **Kijk samen naar de plaatjes.** Wijs aan. Vraag: wat zie je?
			3. **Lees hetzelfde boek vaker.** Kinderen vinden dat fijn. Zo leren ze de woorden.
			4. **Geen boek in uw taal?** Vertel bij de plaatjes. Of vertel een verhaal van vroeger.
			5. **Praat na.** Wat was leuk? Wat was spannend?

			## Boek lenen

			U kunt op school een boek lenen. De bibliotheek is gratis voor kinderen. Wij gaan graag een keer met u mee.

			## Komt u voorlezen?

			Wilt u in de klas voorlezen in uw taal? Het hoeft niet perfect. Zeg het tegen de juf of meester.

			Met vriendelijke groet,
			het team

			_Voor de school: vul hier uw vertaling in. Laat een ouder meelezen voordat u de brief verstuurt._
		`
	}
] satisfies SeedMaterial[];
