import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk in the arithmetic pilot: five vmbo schools, one table, many opinions. */
export const rekenenVmboThreads = [
	{
		key: 'rekenen-welkom',
		community: 'rekenen-vmbo',
		forum: 'Aankondigingen',
		kind: 'aankondiging',
		title: 'Welkom in de rekenpilot: zo werken we hier',
		author: 'joost',
		daysAgo: 230,
		pinned: true,
		posts: [
			{
				author: 'joost',
				body: md`
					Dag allemaal,

					Vanaf nu staat alles hier en niet meer in zes mailwisselingen tegelijk. Een paar afspraken:

					- **Lessen en opdrachten** gaat over het materiaal. Eén gesprek per les, graag.
					- **In de klas** is voor lesverslagen. Ook voor lessen die de mist in gingen.
					- **Afstemming tussen vakken** is voor alles waar we het over oneens zijn. Dat wordt dus het drukste forum.

					We zien elkaar elke zes weken, om en om op een andere school. Wie ontvangt, regelt koffie en iets met suiker.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['sanne', 'mehmet', 'ruben', 'petra'] }]
			},
			{
				author: 'petra',
				body: 'Fijn dat het één plek wordt. Mag ik één ding vragen? Geen “reply all” meer met alleen “top!”. Daar zijn die knopjes voor.',
				hoursAfter: 5
			},
			{
				author: 'mehmet',
				body: 'Top!',
				hoursAfter: 6,
				replyTo: 1,
				reactions: [
					{ kind: 'eens', by: ['petra', 'hanneke'] },
					{ kind: 'mooi', by: ['sanne'] }
				]
			},
			{
				author: 'dirk',
				body: 'Voor de uren: bij ons staan er 40 per persoon in de jaartaak, bij de andere scholen tussen de 30 en 60. Die verschillen zijn er, laten we er niet omheen draaien. Vraag liever minder van wie minder uren heeft.',
				hoursAfter: 22
			},
			{
				author: 'ruben',
				body: 'Dat scheelt, want ik zit op die 30. Ik rijd daarbij ook nog drie kwartier naar elke bijeenkomst. Kan één op de drie keer online?',
				hoursAfter: 27,
				reactions: [{ kind: 'dank', by: ['dirk'] }]
			},
			{
				author: 'joost',
				body: 'Doen we, @ruben. De tweede van elke periode is vanaf nu online.',
				hoursAfter: 30,
				replyTo: 4
			}
		]
	},
	{
		key: 'rekenen-2basis-lezen',
		community: 'rekenen-vmbo',
		forum: 'In de klas',
		kind: 'lesverslag',
		title: 'Kassabonnen in 2 basis: de som was niet het probleem',
		author: 'sanne',
		material: 'kassabon-korting',
		passage: { quote: 'Met je klantenkaart gaat er nog 10% van de nieuwe prijs af.', page: 1 },
		daysAgo: 95,
		posts: [
			{
				author: 'sanne',
				body: md`
					## Groep en situatie

					2 basis, 14 leerlingen, vrijdag het zesde uur. Les: [[material:kassabon-korting]], eigenlijk gemaakt voor 3 kader.

					## Wat we deden

					De start met bon A ging prima, ze gingen echt met die bon in de weer. Bij opgave 3 viel het stil. Niet omdat ze 10% niet kunnen, maar omdat “van de nieuwe prijs” er nergens leek te staan. Het staat er wel. In een bijzin.

					## Wat opviel

					- Acht van de veertien rekenden 10% van de oude prijs.
					- Toen ik de vraag voorlas met een pauze op “nieuwe”, waren het er nog twee.
					- Niemand vroeg iets. Ze dachten allemaal dat zij de enige waren.

					## Wat ik wil veranderen

					Eén vraag per blok, hele euro’s, grotere letter. Ik maak een versie voor 2 basis, tenzij iemand die al heeft?
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['joost', 'petra', 'fatima'] },
					{ kind: 'herkenbaar', by: ['petra', 'hanneke'] }
				]
			},
			{
				author: 'petra',
				body: 'Heb ik niet, maar ik had hem vorig jaar willen hebben. Let wel op dat je niet alles eruit sloopt. Als er geen bijzin meer in staat, leren ze ook nooit een bijzin lezen.',
				hoursAfter: 3,
				reactions: [{ kind: 'eens', by: ['sanne'] }]
			},
			{
				author: 'sanne',
				body: 'Snap ik. Alleen wil ik deze les weten of ze kunnen rekenen. Lezen doe ik dan de les erna, met dezelfde bon.',
				hoursAfter: 4,
				replyTo: 1
			},
			{
				author: 'petra',
				body: 'Dat zeggen we allemaal. En dan komt die les erna niet, want dan is het toets.',
				hoursAfter: 5,
				replyTo: 2
			},
			{
				author: 'joost',
				body: 'Au. Raak.',
				hoursAfter: 8,
				reactions: [{ kind: 'mooi', by: ['petra', 'mehmet'] }]
			},
			{
				author: 'hanneke',
				body: '@sanne kan het in één document? Links de makkelijke vraag, rechts dezelfde vraag zoals hij in de toets staat. Dan zie je de brug.',
				hoursAfter: 21
			},
			{
				author: 'sanne',
				body: 'Dat is een mooie. Als een vertaling bijna: “toetstaal” en “gewone taal”. Ik ga het proberen.',
				hoursAfter: 22,
				replyTo: 5,
				reactions: [{ kind: 'idee', by: ['hanneke', 'joost'] }]
			},
			{
				author: 'mehmet',
				body: 'Bij nask zie ik dezelfde fout andersom: “verwarmd tot 60 graden” wordt bij mij “60 graden erbij”. Eén voorzetsel. @sanne neem je “tot” en “met” mee in je woordenlijst?',
				hoursAfter: 26
			},
			{
				author: 'sanne',
				body: 'Staat erin, nummer 41 en 42!',
				hoursAfter: 27,
				replyTo: 7
			},
			{
				author: 'fatima',
				body: 'Wat ik sterk vind aan je verslag: je hebt geteld. Acht, en na voorlezen twee. Daarmee weet je dat het aan de tekst ligt. Zouden de anderen dat ook een keer willen doen bij hun eigen les, voorlezen en opnieuw tellen? Kost drie minuten.',
				hoursAfter: 44,
				reactions: [{ kind: 'dank', by: ['sanne'] }]
			},
			{
				author: 'ruben',
				body: 'Doe ik morgen in 3 kader met de loonstrook. @fatima bedoel je voorlezen zonder uitleg? Ik ga altijd vanzelf uitleggen.',
				hoursAfter: 50
			},
			{
				author: 'ruben',
				body: 'Gedaan. Klas van 22. Vraag 4 (hoeveel procent is er ingehouden) had eerst 9 goed, na voorlezen 10. Dus bij mij zit het niet in de tekst maar echt in de som. Ook goed om te weten, al is het minder leuk.',
				hoursAfter: 77,
				replyTo: 10,
				reactions: [
					{ kind: 'dank', by: ['fatima', 'sanne'] },
					{ kind: 'mooi', by: ['joost'] }
				]
			},
			{
				author: 'fatima',
				body: 'Dit is precies waarom tellen helpt. Sanne moet aan de tekst werken en jij aan de verhoudingstabel. Zelfde klacht (“ze snappen de som niet”), ander medicijn.',
				hoursAfter: 79,
				replyTo: 11
			},
			{
				author: 'petra',
				body: 'Ik heb het ook gedaan, 4 basis, oude examenopgave. Van 6 naar 11 goed van de 17. Ik was chagrijnig over dat voorlezen en nu moet ik toegeven dat het uitmaakt. Op het examen leest alleen niemand voor.',
				hoursAfter: 98
			},
			{
				author: 'hanneke',
				body: 'Behalve voor wie een verklaring heeft voor voorleessoftware. Dat zijn er bij ons in leerjaar 4 inmiddels best veel. Staat al onze tekst wel als tekst in de bestanden, of zitten de bonnen er als plaatje in?',
				hoursAfter: 100,
				replyTo: 13
			},
			{
				author: 'joost',
				body: 'Eh. Plaatje.',
				hoursAfter: 103,
				replyTo: 14
			},
			{
				author: 'hanneke',
				body: 'Joost.',
				hoursAfter: 104,
				replyTo: 15,
				reactions: [{ kind: 'mooi', by: ['sanne'] }]
			},
			{
				author: 'joost',
				body: 'Ik maak er tabellen van. Voor maandag. Aangepast: dinsdag.',
				hoursAfter: 105,
				replyTo: 16,
				edited: true
			},
			{
				author: 'sanne',
				body: 'De versie voor 2 basis staat erbij: [[material:kassabon-2basis]]. Hele euro’s, een voorbeeld naast elke opgave, en de laatste vraag heb ik expres in toetstaal gelaten. @petra wil jij hem stuk lezen?',
				hoursAfter: 168,
				reactions: [{ kind: 'dank', by: ['petra', 'joost', 'hanneke'] }]
			},
			{
				author: 'petra',
				body: md`
					Gelezen. Drie dingen:

					1. Opgave 5, winkel A en B komen op hetzelfde uit. Expres?
					2. “Kleur 10% van de strook”. Welke strook? Die staat er niet bij.
					3. Verder is hij goed. Schrik niet, dat zeg ik niet vaak.
				`,
				hoursAfter: 190,
				replyTo: 18
			},
			{
				author: 'sanne',
				body: '1 is expres, dat ze ruziën over wie gelijk heeft. 2 is dom, daar hoort een tekening te staan.',
				hoursAfter: 192,
				replyTo: 19
			},
			{
				author: 'petra',
				body: 'Weken later, maar toch even. Ik heb de les nu zelf gegeven in 2 basis met een strook van ruitjespapier die ze konden vouwen. Dat vouwen was het. Eén leerling vouwde 25% zonder dat ik dat getal genoemd had. Misschien die strook echt in de les zetten?',
				hoursAfter: 1370,
				reactions: [
					{ kind: 'dank', by: ['sanne'] },
					{ kind: 'mooi', by: ['fatima'] }
				]
			},
			{
				author: 'sanne',
				body: 'Heb ik gedaan, en je naam staat in het versiebericht. Nu de bonnen zelf nog een keer op dik papier.',
				hoursAfter: 1394,
				replyTo: 21,
				reactions: [{ kind: 'eens', by: ['hanneke'] }]
			},
			{
				author: 'hanneke',
				body: 'Ik heb dit gesprek, zonder namen, laten lezen op ons bestuursbureau. Het was het eerste overleg waarin niemand vroeg waar we die uren eigenlijk voor nodig hebben.',
				hoursAfter: 1420,
				reactions: [{ kind: 'mooi', by: ['sanne', 'fatima'] }]
			},
			{
				author: 'dirk',
				body: 'Stuur dat ook even naar mijn directie, als je toch bezig bent.',
				hoursAfter: 1422,
				replyTo: 23,
				reactions: [{ kind: 'eens', by: ['joost', 'hanneke'] }]
			}
		]
	},
	{
		key: 'rekenen-tabel-ruzie',
		community: 'rekenen-vmbo',
		forum: 'Afstemming tussen vakken',
		kind: 'gesprek',
		title: 'Staande of liggende verhoudingstabel: we moeten kiezen',
		author: 'hanneke',
		material: 'verhoudingstabel-kaart',
		daysAgo: 186,
		posts: [
			{
				author: 'hanneke',
				body: md`
					Ik heb bij alle vijf scholen foto’s gemaakt van het bord. We gebruiken vier soorten tabellen:

					| School           | Stand                        | Pijlen         |
					| ---------------- | ---------------------------- | -------------- |
					| Tiel             | liggend                      | boven          |
					| Culemborg        | liggend                      | boven en onder |
					| Gorinchem (eco)  | staand                       | geen           |
					| Dordrecht (nask) | liggend                      | opzij          |
					| Emmen            | hangt ervan af wie je vraagt | ja             |

					Een leerling van ons die naar Gorinchem verhuist moet het dus opnieuw leren. Voorstel: liggend, pijlen boven. Wie kan daar níet mee leven?
				`,
				hoursAfter: 0
			},
			{
				author: 'joost',
				body: 'Ik. Bij economie staan bedragen onder elkaar, zo zien ze het op elke rekening, bon en balans. Een staande tabel sluit daarop aan.',
				hoursAfter: 2
			},
			{
				author: 'mehmet',
				body: 'En bij nask staat in elk boek m, V en ρ naast elkaar. Liggend.',
				hoursAfter: 3
			},
			{
				author: 'petra',
				body: 'Wiskunde heeft hem uitgevonden, dus liggend. @joost zeg maar dat je het ermee eens bent, scheelt tijd.',
				hoursAfter: 4,
				reactions: [{ kind: 'eens', by: ['sanne', 'hanneke'] }]
			},
			{
				author: 'joost',
				body: 'Dit is geen argument, dit is een landsgrens.',
				hoursAfter: 5,
				replyTo: 3,
				reactions: [{ kind: 'mooi', by: ['mehmet'] }]
			},
			{
				author: 'sanne',
				body: 'Ik heb het mijn 3 kader gevraagd. Ze hadden niet door dat het *dezelfde* tabel is. Letterlijk: “die van economie is toch iets anders dan die van u?” Dus het maakt me eerlijk gezegd niet uit wat het wordt, als het maar één ding wordt.',
				hoursAfter: 7
			},
			{
				author: 'ruben',
				body: 'Hier hetzelfde. Ik geef beide vakken en zelfs bij mij dachten ze dat het twee trucs waren. Ik voelde me toen best wel stom.',
				hoursAfter: 9,
				replyTo: 5,
				reactions: [{ kind: 'dank', by: ['sanne'] }]
			},
			{
				author: 'hanneke',
				body: '@joost stel dat het liggend wordt, wat kost jou dat?',
				hoursAfter: 20
			},
			{
				author: 'joost',
				body: 'Oprecht nadenkend: een les of twee opnieuw uitleggen, en ik moet mijn presentaties aanpassen. En ik verlies de aansluiting op de bon. Dat laatste vind ik echt een verlies.',
				hoursAfter: 23,
				replyTo: 7
			},
			{
				author: 'fatima',
				body: 'Mag ik een tussenweg proberen? Eén tabel, liggend, in alle vakken. Een bon of balans is geen tabel maar een *bron*. Leerlingen halen de getallen uit de bron en zetten ze in de tabel. Dat overzetten is dan juist de vaardigheid.',
				hoursAfter: 25,
				reactions: [{ kind: 'idee', by: ['joost', 'hanneke'] }]
			},
			{
				author: 'joost',
				body: 'Hm. Dat is irritant goed. Dan oefen ik het overzetten en dat deden ze bij het examen altijd fout.',
				hoursAfter: 28,
				replyTo: 9,
				reactions: [{ kind: 'eens', by: ['mehmet', 'sanne'] }]
			},
			{
				author: 'petra',
				body: 'Zie je wel.',
				hoursAfter: 29
			},
			{
				author: 'mehmet',
				body: 'Mag de eenheid er dan alsjeblieft verplicht in? Bij mij staat “54” in een vakje en dan vraag ik 54 wat, appels? Zonder eenheid heb ik er bij nask niks aan.',
				hoursAfter: 30
			},
			{
				author: 'hanneke',
				body: 'Ja. Grootheid vooraan, eenheid tussen haakjes. Wie tegen?',
				hoursAfter: 32,
				replyTo: 12,
				reactions: [{ kind: 'eens', by: ['petra', 'ruben', 'joost'] }]
			},
			{
				author: 'petra',
				body: 'Niet tegen. Wel over de pijlen: óf boven óf onder. Allebei is een kerstboom.',
				hoursAfter: 33
			},
			{
				author: 'sanne',
				body: 'In de les vandaag geprobeerd: tabel liggend, eenheid erin, pijlen alleen boven. Eén leerling vroeg of hij de pijl ook mocht weglaten als hij het zo zag. Dat mag toch?',
				hoursAfter: 46
			},
			{
				author: 'petra',
				body: 'Als hij het zo ziet heeft hij de tabel niet nodig. Als hij de tabel nodig heeft, heeft hij de pijl nodig.',
				hoursAfter: 47,
				replyTo: 15
			},
			{
				author: 'ruben',
				body: 'Deze hang ik boven mijn bureau.',
				hoursAfter: 48,
				replyTo: 16,
				reactions: [
					{ kind: 'mooi', by: ['sanne', 'fatima'] },
					{ kind: 'eens', by: ['petra'] }
				]
			},
			{
				author: 'hanneke',
				body: 'De kaart is bijgewerkt, zie [[material:verhoudingstabel-kaart]]. Vijf afspraken, één bladzijde. Op alle scholen gaat hij langs de secties. Reactie graag binnen twee weken, daarna laat ik drukken.',
				hoursAfter: 120,
				reactions: [{ kind: 'dank', by: ['mehmet', 'petra', 'joost', 'sanne', 'ruben'] }]
			},
			{
				author: 'dirk',
				body: 'Sectie economie in Gorinchem: akkoord, met gemor. @joost heeft het verdedigd alsof hij het zelf bedacht had. Het gemor ging over de posters: of het lokaal nu ook geel moest, net als de kaart. Dat heb ik tot een niet-rekenkundig probleem verklaard.',
				hoursAfter: 143
			},
			{
				author: 'mehmet',
				body: 'Sectie nask Dordrecht: akkoord. Met applaus voor kolom twee.',
				hoursAfter: 166
			},
			{
				author: 'ruben',
				body: 'Emmen ook akkoord. De rekencoördinator heeft de kaart gelamineerd en in *alle* lokalen gehangen, ook bij muziek.',
				hoursAfter: 290
			},
			{
				author: 'hanneke',
				body: 'Prachtig. Straks gaan ze er nog maatsoorten mee uitrekenen.',
				hoursAfter: 312,
				replyTo: 21,
				reactions: [{ kind: 'mooi', by: ['sanne', 'mehmet', 'ruben'] }]
			},
			{
				author: 'sanne',
				body: 'Terugblik na een paar maanden: een leerling zei vandaag tijdens economie-inhaaluur “o, gewoon zoals bij u”. Ik heb even uit het raam moeten kijken.',
				hoursAfter: 2900
			},
			{
				author: 'petra',
				body: 'Het werkt dus. Ik heb er nog steeds een hekel aan dat het economielokaal nu een mooiere kaart heeft dan ik.',
				hoursAfter: 2902,
				replyTo: 23,
				reactions: [{ kind: 'mooi', by: ['joost', 'hanneke', 'fatima'] }]
			}
		]
	},
	{
		key: 'rekenen-kruislings',
		community: 'rekenen-vmbo',
		forum: 'Afstemming tussen vakken',
		kind: 'vraag',
		title: 'Kruislings vermenigvuldigen: echt verbieden?',
		author: 'mehmet',
		daysAgo: 61,
		posts: [
			{
				author: 'mehmet',
				body: md`
					## Waar loop ik tegenaan

					Op de kaart staat dat we niet meer kruislings vermenigvuldigen. Een invaller heeft het mijn 3 kader vorige week toch geleerd. Ze vinden het geweldig, want het gaat snel.

					## Wat heb ik geprobeerd

					Uitgelegd waarom ik via één werk. Antwoord uit de klas: “maar dit is toch ook goed?”

					## Mijn vraag

					Wat zeggen jullie dan? Ik wil ze niet afleren wat ze eindelijk snappen.
				`,
				hoursAfter: 0
			},
			{
				author: 'sanne',
				body: 'Ik zeg: mag, als je me kunt vertellen waarom het werkt. Tot nu toe heeft niemand dat gekund en gaan ze vanzelf terug naar de tabel.',
				hoursAfter: 2
			},
			{
				author: 'petra',
				body: 'Nee. Verbieden. Ze doen het ook bij omgekeerd evenredig en dan gaat het fout. Vier werklui, zes dagen, drie werklui… dan krijg je dat minder mensen sneller klaar zijn.',
				hoursAfter: 3
			},
			{
				author: 'joost',
				body: 'Verbieden helpt niet. Ze doen het toch, stiekem op een kladblaadje. Dan zie je de fout pas bij de toets.',
				hoursAfter: 20,
				replyTo: 2,
				reactions: [{ kind: 'eens', by: ['sanne'] }]
			},
			{
				author: 'hanneke',
				body: '@mehmet wij hebben het zo opgelost: kruislings mag als **controle**, nooit als aanpak. Dus eerst de tabel, dan mag je kruislings kijken of het klopt. En één keer per periode geven we een opgave waarbij het mis gaat (die van de werklui van Petra is perfect). Dan leggen ze zelf uit waarom.',
				hoursAfter: 26,
				reactions: [
					{ kind: 'dank', by: ['mehmet', 'sanne'] },
					{ kind: 'eens', by: ['joost'] }
				],
				accepted: true
			},
			{
				author: 'mehmet',
				body: 'Als controle, dat kan ik verkopen. Vandaag gedaan met de werklui. Hele klas 4,5 dag. Toen iemand die thuis in de bouw meehelpt: “dat kan niet, dan neem je toch nooit meer een extra man aan”. Geen betere uitleg mogelijk.',
				hoursAfter: 28,
				replyTo: 4
			},
			{
				author: 'petra',
				body: 'Die leerling mag mijn les overnemen.',
				hoursAfter: 29,
				replyTo: 5,
				reactions: [{ kind: 'mooi', by: ['sanne', 'joost'] }]
			}
		]
	},
	{
		key: 'rekenen-afronden',
		community: 'rekenen-vmbo',
		forum: 'Afstemming tussen vakken',
		kind: 'vraag',
		title: 'Afronden: wanneer en op hoeveel?',
		author: 'ruben',
		daysAgo: 33,
		posts: [
			{
				author: 'ruben',
				body: md`
					## Waar loop ik tegenaan

					Bij economie rond ik op centen af, bij wiskunde zeggen we één decimaal, bij nask hangt het van de meting af. Leerlingen vragen bij elke som “op hoeveel?”.

					## Mijn vraag

					Kunnen we één regel afspreken die op de kaart past?
				`,
				hoursAfter: 0
			},
			{
				author: 'mehmet',
				body: 'Eén regel gaat niet. Meet je met een liniaal, dan kun je niet drie decimalen geven. Dat is niet streng, dat is eerlijk.',
				hoursAfter: 1
			},
			{
				author: 'petra',
				body: 'Het examen zegt er meestal bij hoe je moet afronden. Dus de eerste regel is: lees de opgave.',
				hoursAfter: 2
			},
			{
				author: 'sanne',
				body: md`
					Misschien geen regel maar een volgorde, @ruben? Ik gebruik:

					1. Staat het in de vraag? Doe dat.
					2. Gaat het over geld? Twee decimalen.
					3. Gaat het over mensen, bussen of blikken verf? Denk na: naar boven of naar beneden.
					4. Anders: net zo precies als het minst precieze getal in de vraag.

					En altijd pas aan het eind.
				`,
				hoursAfter: 6,
				reactions: [
					{ kind: 'dank', by: ['ruben'] },
					{ kind: 'idee', by: ['hanneke', 'mehmet'] }
				],
				accepted: true
			},
			{
				author: 'ruben',
				body: 'Nummer 3 is goud. 3,2 bussen hè.',
				hoursAfter: 7,
				replyTo: 3
			},
			{
				author: 'joost',
				body: 'Ik mis nog: bij btw op een kassabon rond je per regel of aan het eind? (Oud-boekhouder, sorry.)',
				hoursAfter: 9,
				reactions: [{ kind: 'mooi', by: ['mehmet'] }]
			},
			{
				author: 'hanneke',
				body: 'Zullen we Sannes volgorde op de achterkant van de kaart zetten? Joost krijgt een voetnoot.',
				hoursAfter: 28
			},
			{
				author: 'joost',
				body: 'Ik accepteer een voetnoot.',
				hoursAfter: 29,
				replyTo: 6
			}
		]
	},
	{
		key: 'rekenen-dichtheid-verslag',
		community: 'rekenen-vmbo',
		forum: 'In de klas',
		kind: 'lesverslag',
		title: 'Dichtheidspracticum in 3 basis: één maatcilinder minder',
		author: 'mehmet',
		material: 'dichtheid-practicum',
		daysAgo: 58,
		posts: [
			{
				author: 'mehmet',
				body: md`
					## Groep en situatie

					3 basis, 16 leerlingen, blokuur. Vijf groepjes van drie en eentje die liever met mij meedeed.

					## Wat we deden

					[[material:dichtheid-practicum]] zoals hij er staat, met het nieuwe meetblad (eerst schatten).

					## Wat opviel

					Schatten vóór meten maakte het verschil. Ze wilden gelijk krijgen. Bij het kunststof blokje ontstond een echte discussie, want het dreef nét. Een groepje kwam uit op 1,02 en besloot toen dat hun weegschaal loog. Ze hadden gelijk, die was niet op nul gezet.

					## Wat ik verander

					De steen laten zakken aan een draadje. Er is namelijk een maatcilinder overleden.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['joost', 'sanne'] },
					{ kind: 'mooi', by: ['petra'] }
				]
			},
			{
				author: 'petra',
				body: 'Rust zacht. Hoe ging het met de tabel, @mehmet?',
				hoursAfter: 4
			},
			{
				author: 'mehmet',
				body: 'Vier van de vijf groepjes vulden hem zelf goed in. Het vijfde had massa en volume omgedraaid en kreeg dat aluminium lichter is dan kurk. Dat viel ze zelf op, dus ik heb niks gezegd.',
				hoursAfter: 5,
				replyTo: 1
			},
			{
				author: 'sanne',
				body: 'Mag ik die meetgegevens gebruiken voor een wiskundeles? Met de omgedraaide tabel erbij: wat is hier gebeurd?',
				hoursAfter: 8,
				reactions: [{ kind: 'idee', by: ['hanneke'] }]
			},
			{
				author: 'mehmet',
				body: md`
					Graag. Ik zet de metingen hier, afgerond zoals zij het deden:

					| blokje    | massa (g) | volume (cm³) |
					| --------- | --------- | ------------ |
					| hout      | 13        | 20           |
					| kurk      | 5         | 20           |
					| aluminium | 54        | 20           |
					| kunststof | 20,4      | 20           |
					| steen     | 50        | 19           |
				`,
				hoursAfter: 9,
				replyTo: 3
			},
			{
				author: 'sanne',
				body: 'Gedaan, zelfde leerlingen, andere les, ander lokaal. Eerste reactie: “huh, dit zijn onze blokjes”. Ze hebben nog nooit zo ijverig een tabel gecontroleerd, want ze wilden weten of hun groepje gelijk had.',
				hoursAfter: 74,
				reactions: [
					{ kind: 'dank', by: ['mehmet'] },
					{ kind: 'mooi', by: ['fatima', 'joost'] }
				]
			},
			{
				author: 'fatima',
				body: 'Dit is wat er in jullie aanvraag stond hè. Eén context, twee vakken, zelfde tabel. Het staat hier nu gewoon zwart op wit in acht berichten.',
				hoursAfter: 90
			}
		]
	},
	{
		key: 'rekenen-loonstrook-nc',
		community: 'rekenen-vmbo',
		forum: 'Lessen en opdrachten',
		kind: 'vraag',
		title: 'Loonstrook staat op niet-commercieel: kan die mee in de verzamelpagina?',
		author: 'hanneke',
		material: 'loonstrook',
		daysAgo: 44,
		posts: [
			{
				author: 'hanneke',
				body: md`
					## Waar loop ik tegenaan

					Op onze verzamelpagina is alles CC BY of CC BY-SA. [[material:loonstrook]] is CC BY-NC.

					## Mijn vraag

					Kan die er gewoon bij, of moet Ruben de licentie aanpassen?
				`,
				hoursAfter: 0
			},
			{
				author: 'ruben',
				body: 'Ik heb NC gekozen omdat ik niet wil dat een uitgever hem in een werkboek stopt en er 30 euro voor vraagt. Is dat gek?',
				hoursAfter: 3
			},
			{
				author: 'joost',
				body: 'Niet gek, ik had hetzelfde gevoel.',
				hoursAfter: 4,
				replyTo: 1
			},
			{
				author: 'fatima',
				body: md`
					Twee dingen uit elkaar houden:

					- **Ernaast zetten** (link op een verzamelpagina): mag altijd. Zet de licentie erbij.
					- **In elkaar verwerken** (stuk loonstrook in een les die CC BY-SA is): mag niet. BY-SA en NC gaan niet samen in één werk.

					En over je zorg, @ruben: met CC BY-SA moet een uitgever die hem bewerkt zijn versie óók gratis deelbaar maken. Dat schrikt meestal genoeg af.
				`,
				hoursAfter: 7,
				reactions: [{ kind: 'dank', by: ['hanneke', 'ruben'] }],
				accepted: true
			},
			{
				author: 'ruben',
				body: 'Dat wist ik niet. Dan vind ik BY-SA eigenlijk beter passen. Maar ik heb hem al als NC gedeeld, kan dat terug?',
				hoursAfter: 8,
				replyTo: 3
			},
			{
				author: 'fatima',
				body: 'Je mag hem altijd óók onder een ruimere licentie uitbrengen, jij bent de maker. Wie hem al als NC heeft, merkt er niks van. Overleg wel met je school, als jullie afspraken hebben over werk in werktijd.',
				hoursAfter: 24,
				replyTo: 4
			},
			{
				author: 'hanneke',
				body: 'Dan link ik hem voorlopig. Ruben, laat je weten als het rond is?',
				hoursAfter: 25,
				reactions: [{ kind: 'eens', by: ['ruben'] }]
			},
			{
				author: 'ruben',
				body: 'Doe ik. Ligt bij mijn teamleider, die zei “wat is een licentie”.',
				hoursAfter: 30,
				replyTo: 6
			}
		]
	},
	{
		key: 'rekenen-planning-oplevering',
		community: 'rekenen-vmbo',
		forum: 'Aankondigingen',
		kind: 'aankondiging',
		title: 'Planning tot de oplevering: acht lessen, wie test wat?',
		author: 'joost',
		daysAgo: 16,
		posts: [
			{
				author: 'joost',
				body: md`
					We hebben er vijf, we willen er acht. De stand:

					| Les              | Maker        | Getest in                  | Nog nodig          |
					| ---------------- | ------------ | -------------------------- | ------------------ |
					| Kassabon         | Joost, Sanne | Tiel, Gorinchem, Culemborg | klaar              |
					| Dichtheid        | Mehmet       | Dordrecht                  | tweede school      |
					| Loonstrook       | Ruben        | Emmen                      | tweede school      |
					| Grafieken        | Petra        | Culemborg                  | wacht op toetsweek |
					| Recept voor 120  | Sanne        | nergens                    | alles              |
					| Verf en vloer    | Petra        | nergens                    | alles              |
					| Verbruik in huis | Mehmet       | nergens                    | alles              |
					| Verzekering      | Ruben        | nergens                    | alles              |

					Laat hieronder weten welke les jij test. Eén per persoon is genoeg.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['sanne', 'hanneke'] }]
			},
			{
				author: 'sanne',
				body: 'Ik test de loonstrook in 4 kader, volgende week donderdag.',
				hoursAfter: 3
			},
			{
				author: 'mehmet',
				body: '@sanne ik neem het recept, want bij ons wordt er echt gekookt. Horeca doet mee, die heeft dinsdag 120 broodjes te maken.',
				hoursAfter: 4
			},
			{
				author: 'sanne',
				body: 'Wat! Dan moet ik hem dus nu afmaken.',
				hoursAfter: 5,
				replyTo: 2,
				reactions: [{ kind: 'mooi', by: ['joost', 'ruben'] }]
			},
			{
				author: 'ruben',
				body: 'Dichtheid kan ik testen als iemand me de blokjes leent. Wij hebben alleen hout en nog meer hout.',
				hoursAfter: 21
			},
			{
				author: 'mehmet',
				body: 'Ik geef ze mee aan Joost. Negen blokjes, ik heb ze geteld.',
				hoursAfter: 22,
				replyTo: 4
			},
			{
				author: 'petra',
				body: 'Ik test niks van een ander voordat mijn eigen toetsweek voorbij is. Daarna alles.',
				hoursAfter: 26,
				edited: true
			},
			{
				author: 'joost',
				body: 'Genoteerd als: Petra test alles.',
				hoursAfter: 27,
				replyTo: 6,
				reactions: [{ kind: 'eens', by: ['hanneke'] }]
			},
			{
				author: 'dirk',
				body: 'Voor het testen op een andere school kan ik twee vervangingsuren per persoon regelen. Vraag het minstens een week van tevoren, dan krijg ik het rooster nog rond.',
				hoursAfter: 50
			}
		]
	},
	{
		key: 'rekenen-recept',
		community: 'rekenen-vmbo',
		forum: 'Lessen en opdrachten',
		kind: 'gesprek',
		title: 'Recept voor 120 broodjes: wie leest mee?',
		author: 'sanne',
		daysAgo: 13,
		posts: [
			{
				author: 'sanne',
				body: md`
					Eerste opzet voor de les die Mehmet dinsdag al gaat geven (dankjewel druk op de ketel). Idee: recept voor 8 broodjes, je hebt er 120 nodig. Meel 500 gram, water 3 dl, gist 7 gram (een zakje), zout 10 gram.

					1. Hoeveel van alles?
					2. Gist zit per zakje. Hoeveel zakjes koop je?
					3. De kneedmachine kan 4 kilo deeg aan. Hoe vaak moet je kneden?

					Te veel? Te weinig?
				`,
				hoursAfter: 0
			},
			{
				author: 'petra',
				body: 'Vraag 3 is een mooie, want daar moet je eerst alles optellen. Is water in gram gegeven? Anders hebben ze een maateenheid te veel.',
				hoursAfter: 2
			},
			{
				author: 'sanne',
				body: 'Nee, dl. Ik wil eigenlijk dat ze dat omrekenen, dl naar gram. Te gemeen?',
				hoursAfter: 3,
				replyTo: 1
			},
			{
				author: 'petra',
				body: 'In basis te gemeen, in kader niet.',
				hoursAfter: 4,
				replyTo: 2
			},
			{
				author: 'mehmet',
				body: 'De horecadocent zegt: niemand kneedt 4 kilo in één keer, dan loopt de machine vast. Maak er 2,5 van. En de gist reken je niet lineair door bij grote hoeveelheden, dan vliegt je deeg de bak uit.',
				hoursAfter: 6
			},
			{
				author: 'sanne',
				body: 'Dus de verhoudingstabel klopt niet in het echt! Dat is toch de mooiste vraag die er is? “De bakker gebruikt maar 70 gram gist. Welke fout maakte de tabel?”',
				hoursAfter: 7,
				replyTo: 4,
				reactions: [
					{ kind: 'mooi', by: ['petra', 'joost'] },
					{ kind: 'idee', by: ['hanneke'] }
				]
			},
			{
				author: 'joost',
				body: 'Hier ben ik voor. Eindelijk een context die terugpraat.',
				hoursAfter: 9
			},
			{
				author: 'mehmet',
				body: md`
					Gegeven, samen met horeca, in de keuken. Ze hebben 118 broodjes gemaakt. Twee zijn op raadselachtige wijze verdwenen tussen oven en telling.

					Rekenwerk: de meesten pakten direct de tabel. Bij de kneedmachine gingen ze 15 × delen in plaats van optellen, daar moest ik helpen. De gistvraag was de klapper.
				`,
				hoursAfter: 120,
				reactions: [
					{ kind: 'dank', by: ['sanne'] },
					{ kind: 'mooi', by: ['joost', 'petra', 'fatima'] }
				]
			},
			{
				author: 'sanne',
				body: 'Ik ben zo blij. Neem je de versie met 2,5 kilo op? Dan zet ik hem dit weekend als materiaal neer.',
				hoursAfter: 122,
				replyTo: 7
			},
			{
				author: 'mehmet',
				body: 'Staat in mijn mail. Met deegvlekken.',
				hoursAfter: 124,
				replyTo: 8
			},
			{
				author: 'petra',
				body: 'Ik heb het deeg nagerekend: 120 broodjes is 15 × 817 gram, dus ruim 12 kilo. Met 2,5 kilo per keer kneed je vijf keer. In jullie antwoordmodel staat vier.',
				hoursAfter: 170
			},
			{
				author: 'sanne',
				body: 'En dáárom lees jij mee.',
				hoursAfter: 171,
				replyTo: 10,
				reactions: [{ kind: 'dank', by: ['petra'] }]
			}
		]
	},
	{
		key: 'rekenen-nieuwkomer-2k',
		community: 'rekenen-vmbo',
		forum: 'In de klas',
		kind: 'vraag',
		title: 'Leerling die net Nederlands leert in 2 bk: wat geef ik bij rekenen?',
		author: 'petra',
		daysAgo: 9,
		posts: [
			{
				author: 'petra',
				body: md`
					## Waar loop ik tegenaan

					Er is een leerling ingestroomd die prima kan rekenen en nog weinig Nederlands leest. De contextsommen zijn niet te doen. Alleen kale sommen geven vind ik ook niks, dan doet hij niet mee met de rest.

					## Wat heb ik geprobeerd

					De woordenlijst meegegeven. Zestig woorden is een boel als je er drie per dag onthoudt.

					## Mijn vraag

					Heeft iemand iets tussen kaal en context in?
				`,
				hoursAfter: 0
			},
			{
				author: 'hanneke',
				body: 'Van de woordenlijst kun je de tien “dubbele” woorden nemen: per, meer dan, minder dan, samen, over, elk, verschil, half, keer, gelijk. Daar haal je de helft van de opgaven mee.',
				hoursAfter: 2
			},
			{
				author: 'sanne',
				body: 'Wat bij mij werkt: dezelfde context, maar dan in drie plaatjes met getallen erbij, als een strip. Eerst de bon, dan de korting, dan de kassa met een vraagteken. De klasgenoot naast hem leest de vraag voor en moet hem in één zin navertellen. Dat is voor die klasgenoot óók een goede oefening.',
				hoursAfter: 5,
				reactions: [
					{ kind: 'dank', by: ['petra'] },
					{ kind: 'idee', by: ['mehmet', 'hanneke'] }
				],
				accepted: true
			},
			{
				author: 'petra',
				body: 'Vandaag gedaan met de bon. Het werkte, met één kanttekening: de klasgenoot ging het voorrekenen. Volgende keer mag die alleen praten, geen pen.',
				hoursAfter: 26,
				replyTo: 2
			},
			{
				author: 'fatima',
				body: '“Alleen praten, geen pen” zou een mooie regel zijn voor heel veel overleggen.',
				hoursAfter: 28,
				reactions: [{ kind: 'mooi', by: ['petra'] }]
			},
			{
				author: 'mehmet',
				body: 'In de prentenboekenpilot maken ze woordkaarten in het Tigrinya, Arabisch en Oekraïens. Misschien dat zij tien rekenwoorden kunnen vertalen? Ik kan het daar niet vragen, ik zit er niet in. @fatima jij wel toch?',
				hoursAfter: 50
			},
			{
				author: 'fatima',
				body: 'Klopt, ik vraag het.',
				hoursAfter: 53,
				replyTo: 5
			}
		]
	},
	{
		key: 'rekenen-filmpjes',
		community: 'rekenen-vmbo',
		forum: 'Lessen en opdrachten',
		kind: 'vraag',
		title: 'Wie kan filmpjes ondertitelen zonder abonnement?',
		author: 'hanneke',
		daysAgo: 6,
		posts: [
			{
				author: 'hanneke',
				body: md`
					## Waar loop ik tegenaan

					We hebben vier filmpjes van de verhoudingstabel op het bord, elk anderhalve minuut. Zonder ondertitels wil ik ze niet openbaar zetten: een deel van onze leerlingen kijkt in de stilteruimte zonder geluid.

					## Wat heb ik geprobeerd

					Automatische ondertiteling op mijn telefoon. Die maakt van “verhoudingstabel” consequent “verhouding stapel”.

					## Mijn vraag

					Doet iemand dit al met gratis software die op een schoollaptop mag?
				`,
				hoursAfter: 0
			}
		]
	},
	{
		key: 'rekenen-uren-volgend-jaar',
		community: 'rekenen-vmbo',
		forum: 'Afstemming tussen vakken',
		kind: 'gesprek',
		title: 'Wat is er minimaal nodig om dit na de pilot overeind te houden?',
		author: 'dirk',
		daysAgo: 4,
		posts: [
			{
				author: 'dirk',
				body: 'Ik moet volgende maand iets op papier hebben voor de directie. Wat kost het ons per jaar om de acht lessen goed te houden, als er niemand meer betaald wordt door de pilot? Graag echte getallen en geen wensen.',
				hoursAfter: 0
			},
			{
				author: 'hanneke',
				body: 'Mijn schatting per school: 6 uur voor de leermiddelencoördinator (links, versies, vragen) en per vak één middag om samen door de lessen te lopen. Dus 6 + 3 × 4 = 18 uur.',
				hoursAfter: 2,
				reactions: [{ kind: 'eens', by: ['joost'] }]
			},
			{
				author: 'petra',
				body: 'En wie geeft de les als ik die middag weg ben? Tel dat mee.',
				hoursAfter: 3,
				replyTo: 1
			},
			{
				author: 'joost',
				body: 'Ik zou er één ontwikkeldag samen met de andere scholen bij zetten. Kijk maar terug in *Afstemming tussen vakken*: de kaart is niet beter geworden van iemand die in zijn eentje nadacht, maar van twee dagen ruzie over waar de pijlen staan. Juist het gekibbel maakt de lessen goed, en gekibbel laat zich slecht mailen.',
				hoursAfter: 5,
				edited: true
			},
			{
				author: 'fatima',
				body: 'Wat ik van besturen hoor: een klein vast bedrag gaat makkelijker door een begroting dan een groot eenmalig bedrag. “18 uur en één dag per school per jaar” kan een bestuurder uitleggen. “Een projectvoorstel” niet.',
				hoursAfter: 20,
				reactions: [{ kind: 'dank', by: ['dirk', 'joost'] }]
			},
			{
				author: 'dirk',
				body: 'Dat is concreet, dank @fatima. Ik schrijf het zo op. @hanneke kijk jij mee naar de taken?',
				hoursAfter: 22,
				replyTo: 4
			},
			{
				author: 'hanneke',
				body: 'Ja. Ik wil er wel in dat iemand anders mijn taak ook kan. Als ik ziek word, is het wachtwoord van de pagina nu weg.',
				hoursAfter: 23,
				replyTo: 5
			},
			{
				author: 'sanne',
				body: 'Mag ik nog iets zeggen dat niet in uren past? Het enige waardoor ik dit volhoud is dat er iemand meeleest. Zet dat er ook in, al is het één zin.',
				hoursAfter: 40
			},
			{
				author: 'dirk',
				body: 'Dat wordt de eerste zin.',
				hoursAfter: 42,
				replyTo: 7,
				reactions: [{ kind: 'mooi', by: ['joost', 'hanneke', 'fatima'] }]
			}
		]
	}
] satisfies SeedThread[];
