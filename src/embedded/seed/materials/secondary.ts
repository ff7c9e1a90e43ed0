import { md } from '../md.ts';
import type { SeedMaterial } from '../types.ts';

/** Lessons made by teachers in secondary education: arithmetic across subjects and history for the vmbo exam. */
export const secondaryMaterials = [
	{
		key: 'kassabon-korting',
		kind: 'file',
		title: 'Procenten op de kassabon',
		description:
			'Les van 50 minuten over korting, btw en stapelkorting aan de hand van nagemaakte kassabonnen. Te gebruiken bij wiskunde én economie.',
		keywords: ['procenten', 'korting', 'btw', 'kassabon'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Wiskunde', 'Economie', 'Rekenen'],
		kerndoelen: [
			'Rekenen en wiskunde: rekenen met verhoudingen en procenten in betekenisvolle situaties'
		],
		types: ['open opdracht', 'gesloten opdracht'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '14-16',
		minutes: 50,
		licence: 'cc-by-40',
		author: 'Joost Hendriks en Sanne Verhoeven',
		owner: 'joost',
		communities: ['rekenen-vmbo'],
		public: true,
		versions: [
			{ daysAgo: 205, by: 'joost', note: 'Eerste versie, getest in 3 kader.' },
			{
				daysAgo: 150,
				by: 'sanne',
				note: 'Opgave 4 herschreven: twee stappen in plaats van vier, en de bon staat nu boven de vraag.'
			},
			{
				daysAgo: 38,
				by: 'joost',
				note: 'Btw-bon toegevoegd en antwoordmodel aangevuld met de meest gemaakte fout.'
			}
		],
		fileName: 'kassabon-korting.docx',
		format: 'docx',
		fileText: md`
			# Procenten op de kassabon

			**Klas:** 3 basis of kader · **Tijd:** 50 minuten · **Nodig:** bon A, B en C, rekenmachine

			## Doel

			Na deze les kun je op een kassabon uitrekenen hoeveel korting je krijgt en wat je betaalt. Je kunt uitleggen waarom 20% en daarna nog eens 10% korting samen geen 30% is.

			## Start (10 minuten)

			Leg bon A op tafel. Wat zie je? Welke getallen heb je nodig om te weten of de winkel eerlijk is? Schrijf er drie op en vergelijk met je buurman.

			## Aan het werk (25 minuten)

			1. Een jas kost 79,95 euro. Je krijgt 20% korting. Schat eerst: meer of minder dan 65 euro?
			2. Reken precies uit wat je betaalt. Gebruik een verhoudingstabel.
			3. Met je klantenkaart gaat er nog 10% van de nieuwe prijs af. Wat betaal je nu?
			4. Een klasgenoot zegt: “Dat is samen 30%.” Laat met een berekening zien wie gelijk heeft.
			5. Op bon C staat 21% btw. De prijs zonder btw is 40 euro. Klopt het totaal?

			## Afsluiten (15 minuten)

			Maak zelf een bon met één fout erin. Ruil met een ander tweetal en vind de fout.

			## Voor de docent

			De meest gemaakte fout bij vraag 3 is 10% van de oude prijs. Laat leerlingen de bon hardop lezen.
		`
	},
	{
		key: 'kassabon-2basis',
		kind: 'file',
		title: 'Procenten op de kassabon, versie 2 basis',
		description:
			'Ingekorte versie met hele euro’s, grotere letter en een voorbeeld naast elke opgave. Voor klassen waar lezen het struikelblok is.',
		keywords: ['procenten', 'korting', '2 basis', 'taalsteun'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Wiskunde', 'Rekenen'],
		kerndoelen: [
			'Rekenen en wiskunde: rekenen met verhoudingen en procenten in betekenisvolle situaties'
		],
		types: ['gesloten opdracht'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '13-14',
		minutes: 45,
		licence: 'cc-by-40',
		author: 'Sanne Verhoeven, naar Joost Hendriks',
		owner: 'sanne',
		communities: ['rekenen-vmbo'],
		public: true,
		basedOn: 'kassabon-korting',
		versions: [
			{
				daysAgo: 88,
				by: 'sanne',
				note: 'Bewerking voor 2 basis: hele euro’s, één vraag per blok.'
			},
			{ daysAgo: 31, by: 'sanne', note: 'Strookmodel toegevoegd na de les van Petra.' }
		],
		fileName: 'kassabon-2basis.docx',
		format: 'docx',
		fileText: md`
			# Procenten op de kassabon, versie 2 basis

			**Tijd:** 45 minuten · **Nodig:** strook van 10 vakjes, potlood

			## Dit leer je

			Je kunt 10%, 20% en 50% van een bedrag uitrekenen met een strook.

			## Zo werkt de strook

			De strook is de hele prijs. Er zijn 10 vakjes. Elk vakje is 10%.

			Voorbeeld: een trui kost 30 euro. Elk vakje is 3 euro. 20% korting is 2 vakjes, dus 6 euro. Je betaalt 24 euro.

			## Opgaven

			1. Een pet kost 20 euro. Kleur 10% van de strook. Hoeveel euro is dat?
			2. Een bal kost 40 euro. Je krijgt 50% korting. Hoeveel betaal je?
			3. Schoenen kosten 60 euro. Je krijgt 20% korting. Kleur de korting rood. Hoeveel betaal je?
			4. Een spel kost 50 euro. Je krijgt 30% korting. Maak zelf de strook.
			5. Welke winkel is goedkoper? Winkel A: 40 euro met 10% korting. Winkel B: 45 euro met 20% korting. Schat eerst, reken daarna.

			## Vertel het

			Leg aan een klasgenoot uit wat je met de strook doet. Gebruik de woorden _hele prijs_, _korting_ en _betalen_.

			## Voor de docent

			Lees opgave 5 samen. Winkel A en B komen allebei op 36 euro uit: gun ze die ontdekking.
		`
	},
	{
		key: 'verhoudingstabel-kaart',
		kind: 'file',
		title: 'Eén verhoudingstabel voor alle vakken',
		description:
			'Afspraakkaart voor wiskunde, nask en economie: dezelfde tabel, dezelfde pijlen, dezelfde woorden. Met voorbeeld per vak.',
		keywords: ['verhoudingstabel', 'afspraken', 'vakoverstijgend', 'rekenbeleid'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Wiskunde', 'Natuurkunde', 'Scheikunde', 'Economie'],
		types: ['handleiding', 'gereedschap'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 2,
		languages: ['nl'],
		ageRange: '12-16',
		licence: 'cc-by-sa-40',
		author: 'Hanneke Roelofs, Mehmet Kaplan en Petra van Zanten',
		owner: 'hanneke',
		communities: ['rekenen-vmbo'],
		public: true,
		versions: [
			{ daysAgo: 190, by: 'hanneke', note: 'Eerste concept na de startbijeenkomst.' },
			{
				daysAgo: 160,
				by: 'mehmet',
				note: 'Kolom met eenheden toegevoegd, anders werkt het niet bij nask.'
			},
			{
				daysAgo: 74,
				by: 'petra',
				note: 'Pijlen alleen nog onder of boven de tabel, nooit allebei.'
			}
		],
		fileName: 'verhoudingstabel-kaart.pdf',
		format: 'pdf',
		fileText: md`
			# Eén verhoudingstabel voor alle vakken

			Leerlingen leren bij ons één manier. Deze kaart hangt in elk lokaal waar gerekend wordt.

			## Onze vijf afspraken

			1. De grootheid staat vooraan in de rij, de eenheid tussen haakjes erachter.
			2. Het gegeven paar staat links. Wat je zoekt staat rechts, met een vraagteken.
			3. Je rekent via één als dat helpt. Een tussenstap is nooit fout.
			4. Pijlen met “× 4” of “: 5” zet je boven de tabel.
			5. Het antwoord is een zin met een eenheid.

			## Zo ziet dat eruit

			| Vak      | Rij 1                    | Rij 2             |
			| -------- | ------------------------ | ----------------- |
			| Wiskunde | afstand op de kaart (cm) | afstand echt (km) |
			| Nask     | volume (cm³)             | massa (g)         |
			| Economie | prijs (euro)             | procent (%)       |

			## Wat we niet meer doen

			- Kruislings vermenigvuldigen als trucje zonder tabel.
			- De tabel staand tekenen bij het ene vak en liggend bij het andere.
			- Tussenantwoorden afronden.

			## Eerste keer gebruiken

			Neem vijf minuten. Laat leerlingen een som uit een ander vak in deze tabel zetten. Vraag: wat staat er in de eerste rij, en welke eenheid hoort daarbij? Reken pas als de tabel klopt.
		`
	},
	{
		key: 'dichtheid-practicum',
		kind: 'file',
		title: 'Drijft het of zinkt het? Rekenen met dichtheid',
		description:
			'Practicum nask1 met vijf blokjes, een maatcilinder en een weegschaal. De rekenstap gebruikt de gezamenlijke verhoudingstabel.',
		keywords: ['dichtheid', 'practicum', 'verhoudingstabel', 'meten'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Natuurkunde', 'Wiskunde'],
		types: ['open opdracht', 'verkennings- en onderzoeksmateriaal'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '14-16',
		minutes: 100,
		licence: 'cc-by-40',
		author: 'Mehmet Kaplan',
		owner: 'mehmet',
		communities: ['rekenen-vmbo'],
		public: true,
		versions: [
			{ daysAgo: 165, by: 'mehmet', note: 'Gedeeld zoals ik hem gebruik.' },
			{
				daysAgo: 60,
				by: 'mehmet',
				note: 'Meetblad aangepast: eerst schatten, dan meten, en foto’s van aflezen bij ooghoogte.'
			}
		],
		fileName: 'dichtheid-practicum.pdf',
		format: 'pdf',
		fileText: md`
			# Drijft het of zinkt het?

			**Klas:** 3 basis en kader, nask1 · **Tijd:** twee lesuren · **Groepjes van drie**

			## Wat heb je nodig

			Vijf blokjes (hout, kurk, aluminium, kunststof, steen), maatcilinder van 100 ml, weegschaal, water, meetblad.

			## Voorspel

			Leg de blokjes op volgorde van “drijft zeker” tot “zinkt zeker”. Schrijf op waarom. Fout voorspellen mag, gokken zonder reden niet.

			## Meet

			1. Weeg elk blokje. Noteer de massa in gram.
			2. Lees het water in de maatcilinder af op ooghoogte.
			3. Dompel het blokje onder. Lees weer af. Het verschil is het volume in cm³.

			## Reken

			Zet massa en volume in de verhoudingstabel. Reken terug naar 1 cm³. Dat getal is de dichtheid.

			|              | meting | per 1 cm³ |
			| ------------ | ------ | --------- |
			| massa (g)    | 54     | ?         |
			| volume (cm³) | 20     | 1         |

			## Verklaar

			Water heeft een dichtheid van 1 g/cm³. Wat valt je op aan de blokjes die drijven? Maak een regel in één zin.

			## Veiligheid en opruimen

			Steen rustig laten zakken, anders heb je een maatcilinder minder. Doekjes liggen bij de gootsteen.
		`
	},
	{
		key: 'loonstrook',
		kind: 'file',
		title: 'Lees je loonstrook',
		description:
			'Leerlingen lezen een loonstrook van een bijbaan en controleren of uren, vakantiegeld en nettoloon kloppen.',
		keywords: ['loonstrook', 'bijbaan', 'netto en bruto', 'procenten'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Economie', 'Rekenen'],
		types: ['gesloten opdracht', 'open opdracht'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '15-17',
		minutes: 50,
		licence: 'cc-by-nc-40',
		author: 'Ruben Eising',
		owner: 'ruben',
		communities: ['rekenen-vmbo', 'noord-drenthe'],
		public: true,
		versions: [
			{ daysAgo: 130, by: 'ruben', note: 'Eerste versie met supermarktstrook.' },
			{
				daysAgo: 22,
				by: 'ruben',
				note: 'Bedragen los gezet van het minimumloon, dan veroudert hij niet elk half jaar.'
			}
		],
		fileName: 'loonstrook.docx',
		format: 'docx',
		fileText: md`
			# Lees je loonstrook

			**Klas:** 3 en 4 kader, economie of rekenen · **Tijd:** 50 minuten

			## Waarom deze les

			Veel leerlingen hebben een bijbaan en bijna niemand kijkt op de strook. Na deze les wel.

			## De strook

			Je werkt bij een supermarkt. In deze maand heb je 32 uur gewerkt. Je uurloon is een rond getal: 6 euro. Dat maakt het rekenen makkelijk; kijk thuis wat jouw echte uurloon is.

			| Regel            | Bedrag |
			| ---------------- | ------ |
			| Brutoloon 32 uur | 192,00 |
			| Vakantiegeld 8%  | 15,36  |
			| Ingehouden       | 9,60   |
			| Netto            | 182,40 |

			## Opdrachten

			1. Wat is het verschil tussen bruto en netto? Gebruik je eigen woorden.
			2. Controleer het brutoloon. Klopt het aantal uren?
			3. Hoe is het vakantiegeld berekend? Zit het bij het nettoloon in of wordt het gespaard?
			4. Hoeveel procent is er ingehouden? Reken met een verhoudingstabel.
			5. Je baas is vier uur vergeten. Schrijf een nette mail waarin je uitlegt hoeveel je nog krijgt.

			## Nabespreken

			Wie gaat vanavond kijken? Niemand hoeft te vertellen wat hij verdient. Geen echte stroken van leerlingen in de klas gebruiken.
		`
	},
	{
		key: 'rekentaal-woordenlijst',
		kind: 'file',
		title: 'Rekentaal: 60 woorden die het verschil maken',
		description:
			'Woordenlijst met schooltaalwoorden uit rekenopgaven, per woord een plaatje-idee, een zin en een tegenvoorbeeld.',
		keywords: ['rekentaal', 'woordenschat', 'schooltaal'],
		sectors: ['vo'],
		levels: ['vmbo', 'praktijkonderwijs'],
		subjects: ['Rekenen', 'Wiskunde', 'Nederlands'],
		types: ['informatiebron', 'handleiding'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 2,
		languages: ['nl'],
		ageRange: '12-16',
		licence: 'cc-by-40',
		author: 'Sanne Verhoeven',
		owner: 'sanne',
		communities: ['rekenen-vmbo'],
		public: true,
		versions: [
			{ daysAgo: 140, by: 'sanne', note: 'Veertig woorden uit onze eigen toetsen.' },
			{ daysAgo: 79, by: 'sanne', note: 'Uitgebreid naar zestig; nask-woorden van Mehmet erbij.' },
			{ daysAgo: 17, by: 'hanneke', note: 'Alfabetisch én per thema, en leesbaar op de telefoon.' }
		],
		fileName: 'rekentaal-woordenlijst.pdf',
		format: 'pdf',
		fileText: md`
			# Rekentaal: 60 woorden die het verschil maken

			Leerlingen struikelen vaker over de vraag dan over de som. Deze lijst komt uit onze eigen toetsen: bij elk woord vroegen we in de klas wat het betekent.

			## Vergelijken

			- **per**: bij elke. _De appels kosten 2 euro per kilo._ Niet: de prijs van alle appels.
			- **ten opzichte van**: vergeleken met. _De omzet steeg ten opzichte van vorig jaar._
			- **hoogstens**: niet meer dan. Verwar niet met _minstens_.
			- **evenredig**: wordt het ene twee keer zo groot, dan het andere ook.

			## Veranderen

			- **toename**, **afname**: hoeveel erbij of eraf. Niet: hoeveel er dan is.
			- **verminderen met** en **verminderen tot**: één lettergreep, heel ander antwoord.
			- **jaarlijks**: elk jaar opnieuw.

			## Aflezen

			- **schatten**: een goed getal zonder precies rekenen. Het is geen gokken.
			- **afleiden uit**: je haalt het antwoord uit de tabel of grafiek.
			- **snijpunt**: waar de lijnen elkaar kruisen.

			## Zo gebruik je de lijst

			Kies drie woorden per week. Laat ze in twee vakken terugkomen. Vraag elke keer om een zin en een tegenvoorbeeld. Hang de zinnen op, niet de definities.
		`
	},
	{
		key: 'grafieken-examen',
		kind: 'file',
		title: 'Grafieken lezen onder tijdsdruk',
		description:
			'Twaalf eigen opgaven in de stijl van het vmbo-examen, met tijd per opgave. Bevat grafieken die niet bewerkt mogen worden.',
		keywords: ['grafieken', 'examentraining', 'tijd'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Wiskunde', 'Economie'],
		types: ['evaluatie- en toetsmateriaal'],
		endUserRoles: ['learner'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '15-17',
		minutes: 70,
		licence: 'cc-by-nc-nd-40',
		author: 'Petra van Zanten',
		owner: 'petra',
		communities: ['rekenen-vmbo'],
		public: false,
		versions: [
			{
				daysAgo: 70,
				by: 'petra',
				note: 'Gedeeld met de pilot. Graag niet verder verspreiden voor de toetsweek.'
			}
		],
		fileName: 'grafieken-examen.pdf',
		format: 'pdf',
		fileText: md`
			# Grafieken lezen onder tijdsdruk

			**Klas:** 4 basis en kader · **Tijd:** 70 minuten, of drie keer een kwartier

			## Zo doe je het

			Bij elke opgave staat hoeveel minuten je op het examen ongeveer hebt. Zet een streepje als de tijd om is en maak de opgave toch af. Zo zie je waar je tijd verliest: bij het lezen, het zoeken of het rekenen.

			## Opgave 1 (3 minuten)

			De lijn laat zien hoeveel water er in een regenton staat. Om 8.00 uur staat er 40 liter in, om 12.00 uur 100 liter. Hoeveel liter kwam er per uur bij?

			## Opgave 2 (4 minuten)

			Dezelfde ton loopt vanaf 12.00 uur leeg met 25 liter per uur. Hoe laat is hij leeg?

			## Opgave 3 (2 minuten)

			Iemand zegt: “De lijn gaat steil omhoog, dus het regende hard.” Klopt dat? Leg uit met getallen op de assen.

			## Opgave 4 (6 minuten)

			Twee abonnementen: A kost 10 euro per maand plus 5 cent per minuut, B kost 15 euro zonder extra. Teken beide lijnen. Vanaf hoeveel minuten is B voordeliger?

			## Antwoorden

			1: 15 liter per uur. 2: 16.00 uur. 3: Niet zeker, kijk naar de schaal. 4: vanaf 100 minuten.
		`
	},
	{
		key: 'weimar-script',
		kind: 'file',
		title: 'Stoomcursus: de Republiek van Weimar in tien minuten',
		description:
			'Script en kijkvragen bij een uitlegvideo voor het vmbo-examen geschiedenis. Te lezen zonder video.',
		keywords: ['Weimar', 'interbellum', 'examen', 'video', 'stoomcursus'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Geschiedenis'],
		types: ['informatiebron', 'handleiding'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '15-17',
		minutes: 25,
		licence: 'cc-by-40',
		author: 'Maarten Lugtenburg',
		owner: 'maarten',
		communities: ['geschiedenis-vmbo-examen'],
		public: true,
		versions: [
			{ daysAgo: 170, by: 'maarten', note: 'Script van aflevering 4.' },
			{
				daysAgo: 143,
				by: 'karima',
				note: 'Inhoud gecontroleerd: volgorde 1923 klopt nu, inflatie vóór de putsch.'
			},
			{
				daysAgo: 52,
				by: 'maarten',
				note: 'Kijkvragen op basisniveau toegevoegd met dank aan Sietse.'
			}
		],
		fileName: 'weimar-script.pdf',
		format: 'pdf',
		fileText: md`
			# De Republiek van Weimar in tien minuten

			Script bij aflevering 4. Lees mee, of lees het in plaats van de video.

			## 0.00 Waar begint het?

			November 1918. De keizer vlucht naar Nederland. Duitsland wordt een republiek. De nieuwe regering tekent de wapenstilstand en krijgt daarvoor van veel Duitsers de schuld. Dat heet de dolkstootlegende: “Wij hadden niet verloren, wij zijn verraden.”

			## 2.30 Versailles

			In 1919 moet Duitsland land afstaan, het leger klein houden en herstelbetalingen doen. Onthoud drie woorden: gebied, leger, geld.

			## 4.45 Crisis 1923

			Frankrijk en België bezetten het Ruhrgebied. De regering drukt geld bij. Een brood kost in november miljarden marken. In diezelfde maand mislukt de putsch van Hitler in München.

			## 6.30 Even rust

			Vanaf 1924 helpt Amerika met leningen. De economie groeit, de steden bruisen.

			## 8.00 De klap

			Oktober 1929: de beurs in New York stort in. De leningen stoppen. Begin 1933 zijn zes miljoen Duitsers werkloos.

			## Kijkvragen

			1. Leg uit wat de dolkstootlegende is.
			2. Noem twee gevolgen van Versailles.
			3. Waarom maakte de hulp van Amerika Duitsland ook kwetsbaar?
		`
	},
	{
		key: 'bronnen-koude-oorlog',
		kind: 'file',
		title: 'Bronnen lezen: Koude Oorlog',
		description:
			'Zes bronnenopgaven met antwoordmodel. Elke opgave oefent één bronvaardigheid: standplaats, bedoeling, betrouwbaarheid, bruikbaarheid.',
		keywords: ['bronnen', 'Koude Oorlog', 'standplaatsgebondenheid', 'examen'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Geschiedenis'],
		types: ['gesloten opdracht', 'evaluatie- en toetsmateriaal'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '15-17',
		minutes: 60,
		licence: 'cc-by-sa-40',
		author: 'Karima Ouali',
		owner: 'karima',
		communities: ['geschiedenis-vmbo-examen'],
		public: true,
		versions: [
			{ daysAgo: 110, by: 'karima', note: 'Zes opgaven uit mijn eigen examentraining.' },
			{
				daysAgo: 40,
				by: 'karima',
				note: 'Opgave 3 vervangen: de spotprent was niet vrij van rechten.'
			}
		],
		fileName: 'bronnen-koude-oorlog.docx',
		format: 'docx',
		fileText: md`
			# Bronnen lezen: Koude Oorlog

			**Voor:** 4 tl en 4 kader · **Tijd:** 60 minuten, of zes keer tien

			## Vier vragen bij elke bron

			1. Wie maakte hem en aan welke kant stond die? (standplaats)
			2. Wat wilde de maker bereiken? (bedoeling)
			3. Kun je erop vertrouwen, en waarvoor? (betrouwbaarheid)
			4. Heb je er iets aan voor déze vraag? (bruikbaarheid)

			## Opgave 1

			Een krant uit Oost-Berlijn noemt de muur in 1961 een “antifascistische beschermingswal”. Leg uit dat de naam laat zien aan welke kant de krant stond.

			## Opgave 2

			Een vrouw vertelt in 1999 hoe ze in 1961 als kind de muur zag komen. Noem één reden waarom deze bron betrouwbaar is en één reden waarom je moet oppassen.

			## Opgave 3

			Een Amerikaanse ansichtkaart uit 1948 toont vliegtuigen boven Berlijn met de tekst “Voedsel voor vrienden”. Met welke bedoeling is de kaart gemaakt? Verwijs naar de blokkade.

			## Antwoordmodel opgave 2

			Betrouwbaar: zij was erbij. Oppassen: ze vertelt het bijna veertig jaar later, herinneringen veranderen. Eén punt per kant; alleen “ooggetuige” zonder uitleg is nul punten.
		`
	},
	{
		key: 'turf-en-staking',
		kind: 'file',
		title: 'Turf, tram en staking: bronnen uit het noorden',
		description:
			'Drie korte bronnen over veenarbeiders en hun staking, met vragen op basisniveau en een wandeling van twintig minuten.',
		keywords: ['veenkoloniën', 'staking', 'regionaal', 'bronnen'],
		sectors: ['vo'],
		levels: ['vmbo'],
		subjects: ['Geschiedenis', 'Aardrijkskunde'],
		types: ['verkennings- en onderzoeksmateriaal', 'open opdracht'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '13-16',
		minutes: 90,
		licence: 'cc-by-40',
		author: 'Sietse Bouma',
		owner: 'sietse',
		communities: ['geschiedenis-vmbo-examen', 'noord-drenthe'],
		public: true,
		versions: [
			{
				daysAgo: 95,
				by: 'sietse',
				note: 'Gedeeld; de wandeling is voor Heerenveen, pas hem gerust aan.'
			},
			{
				daysAgo: 26,
				by: 'ruben',
				note: 'Variant voor de Drentse venen: andere plaatsnamen, zelfde vragen.'
			}
		],
		fileName: 'turf-en-staking.pdf',
		format: 'pdf',
		fileText: md`
			# Turf, tram en staking

			**Voor:** 3 basis en kader · **Tijd:** twee lesuren met wandeling

			## Waarom

			De grote geschiedenis van industrie en arbeid is hier om de hoek te zien: rechte vaarten, rijtjes kleine huizen, een tramspoor dat nu een fietspad is.

			## Bron A: loon

			Een veenarbeider wordt per dagwerk betaald, een vaste hoeveelheid turf. Regent het, dan is er geen loon. Eten koopt hij in de winkel van zijn baas.

			- Wat gebeurt er als de winkel duurder wordt?
			- Met welk woord uit je boek kun je dit beschrijven?

			## Bron B: staking

			In het voorjaar leggen arbeiders het werk neer. Ze lopen met een vlag van veen naar veen. De marechaussee wordt geroepen.

			- Wat wilden de arbeiders bereiken? Noem twee dingen.
			- Waarom juist in het voorjaar?

			## Bron C: tram

			De stoomtram brengt turf weg en brengt kranten mee. Ideeën reizen mee.

			## Wandeling

			Loop langs het water. Zoek een straatnaam, een gebouw en een rechte lijn in het landschap die met turf te maken hebben. Maak er foto’s van zonder mensen erop.

			## Afsluiten

			Schrijf drie zinnen alsof je de vlag draagt.
		`
	}
] satisfies SeedMaterial[];
