import { md } from '../md.ts';
import type { SeedMaterial } from '../types.ts';

/** Special education, teacher training, vocational education and the region. */
export const specialMaterials = [
	{
		key: 'leerroute-1-overzicht',
		kind: 'file',
		title: 'Overzicht leerroute 1: communicatie en beleven',
		description:
			'Eén overzicht van materiaal voor leerlingen met ernstig meervoudige beperkingen, geordend op kleine doelen. Scholen kunnen aanvullen.',
		keywords: ['EMB', 'leerroute 1', 'communicatie', 'overzicht'],
		sectors: ['so', 'vso'],
		levels: ['SO', 'VSO'],
		subjects: ['Sociaal-emotionele ontwikkeling'],
		types: ['informatiebron', 'handleiding'],
		endUserRoles: ['teacher'],
		aggregationLevel: 4,
		languages: ['nl'],
		ageRange: '4-20',
		licence: 'cc-by-40',
		author: 'Lonneke van Dongen en scholen in de pilot',
		owner: 'lonneke',
		communities: ['praktijkvakken-emb', 'gopen'],
		public: true,
		versions: [
			{ daysAgo: 198, by: 'lonneke', note: 'Overzicht van onze eigen school.' },
			{
				daysAgo: 133,
				by: 'inge',
				note: 'Kopje Voorspelbaarheid en zeven zintuigverhalen toegevoegd.'
			},
			{
				daysAgo: 29,
				by: 'lonneke',
				note: 'Doelen in drie stapjes gesplitst, na het gesprek over kleine doelen.'
			}
		],
		fileName: 'leerroute-1-overzicht.pdf',
		format: 'pdf',
		fileText: md`
			# Overzicht leerroute 1: communicatie en beleven

			Dit overzicht is voor leerlingen met ernstig meervoudige beperkingen. We ordenen op wat een leerling laat zien, niet op leeftijd.

			## 1 Contact

			| Klein doel                | Materiaal                                |
			| ------------------------- | ---------------------------------------- |
			| Merkt op dat er iemand is | naamlied, geur van de vaste begeleider   |
			| Kijkt of luistert even    | voelbak met water, zaklamp in het donker |
			| Zoekt zelf contact        | schakelaar met opgenomen stem            |

			## 2 Voorspelbaarheid

			| Klein doel                      | Materiaal                                   |
			| ------------------------------- | ------------------------------------------- |
			| Schrikt minder van een overgang | verwijsvoorwerp, vast liedje                |
			| Herkent het begin               | zintuigverhaal, altijd dezelfde eerste stap |
			| Verwacht het vervolg            | pauze vóór het leukste moment               |

			## 3 Kiezen

			| Klein doel         | Materiaal                      |
			| ------------------ | ------------------------------ |
			| Laat voorkeur zien | twee geuren, twee geluiden     |
			| Wijst of kijkt aan | keuzebord met echte voorwerpen |

			## Zelf aanvullen

			Heb je iets dat werkt? Zet erbij: doel, wat je nodig hebt, hoe lang het duurt en voor wie het níet werkt. Schrijf nooit over een herkenbare leerling. Foto’s alleen van materiaal en handen.

			## Beheer

			Eens per zes weken lopen we de links na. Wat twee keer niet werkt, gaat eruit.
		`
	},
	{
		key: 'zintuigverhaal-strand',
		kind: 'file',
		title: 'Zintuigverhaal: een dag aan het strand',
		description:
			'Verhaal in acht zinnen met bij elke zin een prikkel voor voelen, ruiken, horen of zien. Voor EMB-groepen.',
		keywords: ['zintuigverhaal', 'EMB', 'prikkels', 'strand'],
		sectors: ['so'],
		levels: ['SO'],
		subjects: ['Sociaal-emotionele ontwikkeling', 'Muziek'],
		types: ['open opdracht'],
		endUserRoles: ['teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		minutes: 25,
		licence: 'cc-by-40',
		author: 'Inge Smulders',
		owner: 'inge',
		communities: ['praktijkvakken-emb', 'gopen'],
		public: true,
		versions: [
			{ daysAgo: 128, by: 'inge', note: 'Gedeeld na drie weken elke dag vertellen.' },
			{ daysAgo: 48, by: 'inge', note: 'Alternatief zonder zand voor leerlingen met een canule.' }
		],
		fileName: 'zintuigverhaal-strand.pdf',
		format: 'pdf',
		fileText: md`
			# Zintuigverhaal: een dag aan het strand

			**Voor:** EMB, leerroute 1 · **Duur:** 20 tot 25 minuten · **Herhalen:** minstens drie weken

			## Klaarzetten

			Ventilator, zonnebrandcrème zonder parfum, bak met zand, plantenspuit met lauw water, schelpen, zak chips, handdoek uit de droger, geluid van meeuwen.

			## Het verhaal

			| Zin                | Prikkel                                 |
			| ------------------ | --------------------------------------- |
			| We gaan naar zee.  | altijd hetzelfde liedje                 |
			| De zon is warm.    | warme handdoek op de schouders          |
			| We smeren ons in.  | crème op de handrug                     |
			| De wind waait.     | ventilator, eerst ver weg               |
			| Hoor, de meeuwen!  | geluid, even stil, dan opnieuw          |
			| Het zand kriebelt. | handen in de bak                        |
			| Een golf!          | spuitje water, telt af: drie, twee, een |
			| We gaan naar huis. | liedje, lichten zacht                   |

			## Let op

			Wacht na elke prikkel tien tellen. Dat voelt lang. Juist dan komt er vaak een reactie. Bied aan, dring niet op. Draait een leerling weg, dan is dat een antwoord.

			## Zonder zand

			Bij een canule of wondjes: gebruik rijst in een gesloten doorzichtige zak. Crème alleen in overleg met zorg.

			## Noteren

			Eén woord per zin is genoeg: keek, lachte, spande, zuchtte.
		`
	},
	{
		key: 'stappenkaart-snoeien',
		kind: 'file',
		title: 'Stappenkaart: een haag snoeien',
		description:
			'Acht stappen met korte zinnen voor leerlingen in het vso en praktijkonderwijs, met veiligheidskaart en beoordelingslijst.',
		keywords: ['groen', 'praktijkvak', 'stappenkaart', 'veilig werken'],
		sectors: ['vso', 'vo'],
		levels: ['VSO', 'praktijkonderwijs'],
		subjects: ['Techniek'],
		types: ['handleiding', 'evaluatie- en toetsmateriaal'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 2,
		languages: ['nl'],
		ageRange: '14-20',
		minutes: 90,
		licence: 'cc-by-40',
		author: 'Peter Damen',
		owner: 'peter',
		communities: ['praktijkvakken-emb', 'gopen'],
		public: true,
		versions: [
			{ daysAgo: 115, by: 'peter', note: 'Kaart zoals hij bij ons in de schuur hangt.' },
			{ daysAgo: 67, by: 'peter', note: 'Voor linkshandigen: houding bij stap 4.' },
			{ daysAgo: 9, by: 'lonneke', note: 'Picto-omschrijvingen bij elke stap.' }
		],
		fileName: 'stappenkaart-snoeien.docx',
		format: 'docx',
		fileText: md`
			# Stappenkaart: een haag snoeien

			**Voor:** vso arbeid, praktijkonderwijs · **Tijd:** 90 minuten met opruimen

			## Dit heb je aan

			Werkschoenen, handschoenen, bril. Ontbreekt er iets? Dan begin je niet.

			## De stappen

			1. **Kijk.** Zit er een nest in de haag? Stop en haal je begeleider.
			2. **Zet af.** Twee pionnen en een lint.
			3. **Span het touw.** Dit is de hoogte. Jij knipt boven het touw.
			4. **Ga goed staan.** Voeten uit elkaar. De sterke hand onder, ook als je links bent.
			5. **Knip de zijkant.** Van onder naar boven.
			6. **Knip de bovenkant.** Kijk na elke meter even van ver.
			7. **Hark op.** Takken op de kar, niet in de goot.
			8. **Maak schoon.** Schaar afvegen, olie, terug op de haak.

			## Klaar?

			| Ik kan dit                          | met hulp | zelf |
			| ----------------------------------- | -------- | ---- |
			| veilig beginnen                     |          |      |
			| langs het touw knippen              |          |      |
			| opruimen zonder dat iemand het zegt |          |      |

			## Voor de begeleider

			Hang de kaart op ooghoogte van de leerling. Wijs de stap aan in plaats van hem te zeggen. In het broedseizoen snoeien we niet: dan oefenen we op een wilgentak.
		`
	},
	{
		key: 'gevoelsmeter',
		kind: 'file',
		title: 'Gevoelsmeter voor in de werkplaats',
		description:
			'Eenvoudige meter met vijf standen en bij elke stand wat je kunt doen. Voor sbo, vso en praktijkonderwijs.',
		keywords: ['emoties', 'spanning', 'time-out', 'SEO'],
		sectors: ['sbo', 'so', 'vso'],
		levels: ['SO', 'VSO'],
		subjects: ['Sociaal-emotionele ontwikkeling'],
		types: ['gereedschap'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 1,
		languages: ['nl'],
		ageRange: '8-18',
		minutes: 15,
		licence: 'cc-by-nc-sa-40',
		author: 'Inge Smulders en Peter Damen',
		owner: 'inge',
		communities: ['praktijkvakken-emb', 'gopen'],
		public: true,
		versions: [
			{ daysAgo: 90, by: 'inge', note: 'Eerste versie, drie standen.' },
			{ daysAgo: 58, by: 'peter', note: 'Vijf standen en taal voor grotere jongens.' }
		],
		fileName: 'gevoelsmeter.pdf',
		format: 'pdf',
		fileText: md`
			# Gevoelsmeter voor in de werkplaats

			Hang de meter bij de deur. Een leerling zet zelf zijn knijper. Niemand hoeft te vertellen waarom.

			| Stand | Zo voelt het            | Dit kun je doen                                      |
			| ----- | ----------------------- | ---------------------------------------------------- |
			| 1     | Ik ben rustig.          | Gewoon doorwerken.                                   |
			| 2     | Ik ben een beetje vol.  | Glas water, even lopen.                              |
			| 3     | Het kriebelt.           | Andere klus, koptelefoon op.                         |
			| 4     | Ik kan bijna niet meer. | Gereedschap neer, naar buiten.                       |
			| 5     | Te veel.                | Vaste plek, iemand blijft in de buurt en zegt niets. |

			## Afspraken

			- Vanaf stand 4 heb je geen gereedschap in je handen. Dat is geen straf.
			- Een begeleider heeft ook een knijper.
			- We praten er later over, als de knijper weer op 1 of 2 staat.

			## Invoeren

			Oefen een week op rustige momenten. Lees elke stand voor en doe de oplossing samen. Laat leerlingen één oplossing zelf bedenken en schrijf die erbij.

			## Aanpassen

			Voor jonge kinderen werken drie standen en gezichten beter. Voor leerlingen die kleuren anders zien: gebruik ook de cijfers. Verander gerust de woorden, als het maar hun eigen woorden zijn.
		`
	},
	{
		key: 'gopen-deelafspraken',
		kind: 'file',
		title: 'Afspraken voor makers in het gespecialiseerd onderwijs',
		description:
			'Twee bladzijden met afspraken over eigenaarschap, licentie, foto’s en onderhoud, om in je team te bespreken.',
		keywords: ['afspraken', 'licentie', 'eigenaarschap', 'makers'],
		sectors: ['sbo', 'so', 'vso'],
		levels: [],
		subjects: [],
		types: ['professionaliseringsmateriaal', 'handleiding'],
		endUserRoles: ['teacher', 'manager'],
		aggregationLevel: 2,
		languages: ['nl'],
		minutes: 45,
		licence: 'cc-by-sa-40',
		author: 'Gijs Meertens en GOpen-makers',
		owner: 'gijs',
		communities: ['gopen', 'noord-drenthe'],
		public: true,
		versions: [
			{ daysAgo: 145, by: 'gijs', note: 'Concept voor bespreking.' },
			{ daysAgo: 99, by: 'gijs', note: 'Kopje foto’s strenger: ook geen achterhoofden.' },
			{ daysAgo: 36, by: 'fatima', note: 'Tabel met licenties toegevoegd.' }
		],
		fileName: 'gopen-deelafspraken.pdf',
		format: 'pdf',
		fileText: md`
			# Afspraken voor makers in het gespecialiseerd onderwijs

			Bespreek deze afspraken in je team. Streep door wat niet past en zet jullie eigen zin erbij.

			## Van wie is het?

			Wat je in werktijd maakt, is meestal van de school. De school spreekt af dat het open gedeeld mag worden. Jouw naam staat erbij.

			## Onder welke licentie?

			| Wij kiezen | Als                                           |
			| ---------- | --------------------------------------------- |
			| CC BY      | anderen er van alles mee mogen, met onze naam |
			| CC BY-SA   | we willen dat bewerkingen ook open blijven    |
			| CC0        | het zo klein is dat een naam onhandig is      |

			Niet-commercieel lijkt veilig, maar maakt samenvoegen met ander materiaal lastig. Kies het alleen met een reden.

			## Foto’s

			Geen leerlingen herkenbaar in beeld, ook niet van achteren. Handen en materiaal mag. Picto’s alleen uit een bron die delen toestaat: veel bekende pictoverzamelingen staan dat niet toe.

			## Onderhoud

			Elk stuk heeft een beheerder en een datum waarop we opnieuw kijken. Geen beheerder meer? Dan zetten we dat erbij.

			## Tijd

			Per maker spreken we uren af vóór het schooljaar begint. Geen uren betekent: gebruiken mag altijd, maken hoeft niet.
		`
	},
	{
		key: 'tikspelen-halve-zaal',
		kind: 'file',
		title: 'Tikspelen in een halve zaal',
		description:
			'Vijf tikspelen voor grote groepen in weinig ruimte, met opbouw, aanpassing en kijkpunten.',
		keywords: ['tikspelen', 'grote groep', 'organisatie', 'LO'],
		sectors: ['vo', 'po'],
		levels: ['havo', 'vwo', 'Groep 7', 'Groep 8'],
		subjects: ['Lichamelijke opvoeding (vo)', 'Bewegingsonderwijs (po)'],
		types: ['handleiding', 'open opdracht'],
		endUserRoles: ['teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '10-14',
		minutes: 50,
		licence: 'cc-by-40',
		author: 'Lars Dijkema, met Stefan Kooistra',
		owner: 'lars',
		communities: ['werkplaats-sport-bewegen'],
		public: true,
		versions: [
			{ daysAgo: 78, by: 'lars', note: 'Zoals uitgeprobeerd in 1 havo.' },
			{ daysAgo: 44, by: 'lars', note: 'Aanpassingen voor leerlingen die niet kunnen rennen.' },
			{ daysAgo: 11, by: 'stefan', note: 'Plattegrond in tekst en wisseltijden.' }
		],
		fileName: 'tikspelen-halve-zaal.pdf',
		format: 'pdf',
		fileText: md`
			# Tikspelen in een halve zaal

			**Voor:** bovenbouw po en onderbouw vo, 28 tot 32 leerlingen · **Ruimte:** 14 bij 14 meter · **Tijd:** 50 minuten

			## Doel

			Leerlingen kunnen vrije ruimte zien en benutten, en spelen door als ze getikt zijn. Niemand staat langer dan twintig seconden stil.

			## Inrichting

			Verdeel het veld in vier vakken van zeven bij zeven. Matten langs de muur, lijn met tape op een meter van de wand: daar is rennen verboden.

			## De spelen

			1. **Schaduwtikken**: in tweetallen, één volgt. Wissel elke dertig seconden.
			2. **Vakkentik**: per vak een tikker. Getikt? Naar het volgende vak.
			3. **Bevrijdingsbal**: wie de bal heeft, is veilig. Drie ballen per vak.
			4. **Kettingtik met twee**: ketens van precies twee, nooit langer.
			5. **Kluis**: haal pittenzakken uit het midden. Getikt is terug naar start.

			## Aanpassen

			Een leerling die niet kan rennen, is poortwachter en opent of sluit een vak. Dat verandert het spel voor iedereen.

			## Kijkpunten

			Kijkt een leerling op vóór het wegrennen? Wie wordt nooit getikt, en waarom? Wie wordt altijd getikt?

			## Stoppen

			Eén fluitje is bevriezen. Oefen dat eerst.
		`
	},
	{
		key: 'dansles-ritme',
		kind: 'file',
		title: 'Dansles in drie ritmes',
		description:
			'Bewegen op muziek voor groep 5 en 6: van lopen op de tel naar een eigen dansje van zestien tellen.',
		keywords: ['dans', 'ritme', 'bewegen op muziek'],
		sectors: ['po'],
		levels: ['Groep 5', 'Groep 6'],
		subjects: ['Bewegingsonderwijs (po)', 'Muziek'],
		types: ['open opdracht'],
		endUserRoles: ['teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '8-10',
		minutes: 45,
		licence: 'cc-by-40',
		author: 'Nina Castelijns',
		owner: 'nina',
		communities: ['werkplaats-sport-bewegen'],
		public: true,
		versions: [
			{ daysAgo: 50, by: 'nina', note: 'Eerste versie: vier bladzijden.' },
			{ daysAgo: 19, by: 'nina', note: 'Ingekort tot één bladzijde met hulp van de groep.' }
		],
		fileName: 'dansles-ritme.docx',
		format: 'docx',
		fileText: md`
			# Dansles in drie ritmes

			**Groep:** 5 en 6 · **Tijd:** 45 minuten · **Nodig:** trommel of tafel, muziek met een duidelijke tel

			## Doel

			Je kunt op de tel bewegen in drie snelheden en met je groepje zestien tellen dansen.

			## Warm worden (10 minuten)

			Loop door de zaal op de trommel. Langzaam, gewoon, snel. Stopt de trommel, dan sta jij. Laat daarna een kind trommelen.

			## Drie ritmes (15 minuten)

			- **Reus**: één stap op vier tellen. Groot en zwaar.
			- **Mens**: één stap per tel.
			- **Muis**: twee stapjes per tel, hakken omhoog.

			Roep ze door elkaar. Wie de fout in gaat, maakt er een pas van: fouten zijn nieuwe dansen.

			## Zestien tellen (15 minuten)

			Maak groepjes van vier. Gebruik alle drie de ritmes en één sprong. Teken de volgorde met strepen op een blaadje.

			## Laten zien (5 minuten)

			Twee groepjes tegelijk, zodat niemand alleen staat. De kijkers noemen wat ze herkenden.

			## Als het niet loopt

			Kinderen die niet willen dansen, mogen de trommel, het licht of de volgorde doen. Meestal staan ze bij de derde keer vanzelf mee te tikken met hun voet.
		`
	},
	{
		key: 'tillift-casus',
		kind: 'file',
		title: 'Casus: de tillift die piept',
		description:
			'Interactieve casus over verplaatsen met een tillift, voor niveau 3 en 4. Met keuzemomenten en reflectie op veiligheid en eigen regie van de cliënt.',
		keywords: ['zorgtechnologie', 'tillift', 'casus', 'veiligheid'],
		sectors: ['mbo'],
		levels: ['mbo'],
		subjects: ['Techniek'],
		types: ['open opdracht'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '16-99',
		minutes: 60,
		licence: 'cc-by-sa-40',
		author: 'Jolanda Fransen en Carlijn Hofstee',
		owner: 'jolanda',
		communities: ['zorgtechnologie-mbo'],
		public: true,
		versions: [
			{ daysAgo: 107, by: 'jolanda', note: 'Casus op papier.' },
			{
				daysAgo: 72,
				by: 'carlijn',
				note: 'Praktijk nagekeken: controle van de mat staat nu vóór het aankoppelen.'
			},
			{
				daysAgo: 25,
				by: 'ravi',
				note: 'Keuzemomenten genummerd zodat hij als interactieve les te bouwen is.'
			}
		],
		fileName: 'tillift-casus.pdf',
		format: 'pdf',
		fileText: md`
			# Casus: de tillift die piept

			**Voor:** mbo niveau 3 en 4 · **Tijd:** 60 minuten · **Vorm:** tweetallen, daarna groep

			## Situatie

			Het is kwart over zeven. Je helpt een bewoner uit bed. Zij is 84, weet precies wat ze wil en heeft een hekel aan wachten. De tillift is opgeladen. De tilmat ligt klaar, maar het is een andere dan gisteren.

			## Keuzemoment 1

			Wat controleer je vóór je de mat aankoppelt? Kies er drie en zet ze op volgorde: maat, lussen, keuringssticker, gewicht, batterij, huid.

			## Keuzemoment 2

			De bewoner hangt net los van het bed. De lift piept twee keer. Wat doe je? a) Doorgaan, het is maar een stukje. b) Laten zakken en kijken. c) Een collega roepen en laten hangen.

			## Keuzemoment 3

			De bewoner zegt: “Doe niet zo moeilijk, gisteren piepte hij ook.” Wat antwoord je?

			## Bespreken

			- Welke informatie miste je?
			- Wie is er verantwoordelijk als de mat niet bij de lift past?
			- Hoe houd je haar de baas over haar eigen ochtend?

			## Voor de docent

			Antwoord b is veilig. Spreek ook c goed door: hangen laten voelt zorgzaam, maar is het niet. Volg altijd het protocol van de instelling.
		`
	},
	{
		key: 'medicijndispenser-check',
		kind: 'file',
		title: 'Checklist: medicijndispenser thuis',
		description:
			'Controlelijst voor de eerste week met een medicijndispenser. Alleen ongewijzigd te gebruiken, omdat de volgorde is afgestemd met de praktijk.',
		keywords: ['zorgtechnologie', 'medicijndispenser', 'thuiszorg', 'checklist'],
		sectors: ['mbo'],
		levels: ['mbo'],
		subjects: ['Techniek'],
		types: ['evaluatie- en toetsmateriaal', 'gereedschap'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 2,
		languages: ['nl'],
		ageRange: '16-99',
		minutes: 30,
		licence: 'cc-by-nd-40',
		author: 'Carlijn Hofstee',
		owner: 'carlijn',
		communities: ['zorgtechnologie-mbo'],
		public: false,
		versions: [
			{ daysAgo: 85, by: 'carlijn', note: 'Onze eigen lijst, zonder namen van apparaten.' }
		],
		fileName: 'medicijndispenser-check.pdf',
		format: 'pdf',
		fileText: md`
			# Checklist: medicijndispenser thuis

			Voor studenten en werkbegeleiders in de wijk. Deze lijst vervangt geen protocol. De volgorde is met opzet zo: verander hem niet.

			## Voor de start

			- De cliënt weet waarom het apparaat er komt en heeft ja gezegd.
			- De apotheek levert rollen voor dit apparaat.
			- Er is een stopcontact dat niet op een schakelaar zit.
			- Bekend is wie er belt als een zakje blijft zitten.

			## Dag 1

			1. Vertel wat je doet terwijl je het doet.
			2. Laat de cliënt het eerste zakje zelf pakken.
			3. Zet het geluid harder dan jij nodig vindt, en vraag of het gehoord wordt in de slaapkamer.
			4. Noteer het eerste tijdstip in het dossier.

			## Dag 2 tot 7

			| Vraag                                 | ja  | nee, dan                        |
			| ------------------------------------- | --- | ------------------------------- |
			| Zijn alle zakjes gepakt?              |     | bellen, niet aanvullen          |
			| Begrijpt de cliënt het geluid?        |     | opnieuw uitleggen met voordoen  |
			| Is er iets veranderd in de medicatie? |     | rol stopzetten, apotheek bellen |

			## Na de week

			Bespreek met de cliënt: wat is makkelijker, wat is lastiger? Vergeet de mantelzorger niet: die merkt vaak het meeste.
		`
	},
	{
		key: 'hunebed-rekenen',
		kind: 'file',
		title: 'Rekenen bij het hunebed',
		description:
			'Buitenles over schatten, meten en gewicht bij een hunebed, met variant voor wie geen hunebed in de buurt heeft.',
		keywords: ['schatten', 'meten', 'buitenles', 'Drenthe', 'hunebed'],
		sectors: ['po'],
		levels: ['Groep 5', 'Groep 6', 'Groep 7'],
		subjects: ['Rekenen', 'Wereldoriëntatie', 'Geschiedenis'],
		kerndoelen: ['Rekenen en wiskunde: schatten en meten van lengte, omtrek en gewicht'],
		types: ['open opdracht', 'verkennings- en onderzoeksmateriaal'],
		endUserRoles: ['teacher', 'learner'],
		aggregationLevel: 3,
		languages: ['nl'],
		ageRange: '8-11',
		minutes: 90,
		licence: 'cc-by-40',
		author: 'Thijs Wolting',
		owner: 'thijs',
		communities: ['noord-drenthe'],
		public: true,
		versions: [
			{ daysAgo: 112, by: 'thijs', note: 'Eerste versie, vorig jaar met regen.' },
			{ daysAgo: 46, by: 'gijs', note: 'Kortere variant voor sbo met minder tekst.' }
		],
		fileName: 'hunebed-rekenen.pdf',
		format: 'pdf',
		fileText: md`
			# Rekenen bij het hunebed

			**Groep:** 5, 6 en 7 · **Tijd:** 90 minuten buiten · **Per groepje:** touw van 10 meter, meetlint, klembord, potlood (geen pen, die houdt op bij regen)

			## Doel

			Je kunt schatten met een maatje dat je kent en daarna controleren door te meten.

			## In de klas

			Hoe zwaar is een kleine auto? Ongeveer duizend kilo. Onthoud dat getal, straks heb je het nodig.

			## Bij de stenen

			1. Schat de lengte van het hunebed in stappen van jezelf. Loop daarna en tel.
			2. Meet de omtrek van de dikste steen met touw. Meet het touw.
			3. Een blok steen van één kubieke meter weegt ongeveer 2700 kilo. Hoeveel auto’s is dat? Hoeveel kubieke meter is jullie deksteen ongeveer?
			4. Stel: één mens trekt 50 kilo over rollen. Hoeveel mensen zijn er nodig?

			## Afspraken

			Niet op de stenen klimmen. Het is een graf en het is glad.

			## Terug in de klas

			Zet alle antwoorden van vraag 3 op het bord. Waarom verschillen ze? Welk antwoord kan echt niet?

			## Geen hunebed?

			Neem de grote kei op het dorpsplein, of een fietsenhok. De vraag wordt dan: hoeveel auto’s weegt ons fietsenhok?
		`
	}
] satisfies SeedMaterial[];
