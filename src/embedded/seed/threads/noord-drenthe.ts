import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk of schools in the north that share lessons and hours. */
export const noordThreads = [
	{
		key: 'nd-start',
		community: 'noord-drenthe',
		forum: 'Prikbord',
		kind: 'aankondiging',
		title: 'Waarom deze ruimte, en wat ik als bestuurder niet kom doen',
		author: 'harm',
		daysAgo: 170,
		pinned: true,
		posts: [
			{
				author: 'harm',
				body: md`
					Ik kom hier niet tellen hoeveel jullie doen. Ik kom kijken wat er in de weg zit. Veertien scholen, de kleinste met 41 leerlingen: we kunnen het ons niet veroorloven om alles veertien keer te bedenken.

					[[material:leerwiel-215997]] gebruiken we als kapstok voor het gesprek over borgen. De rest is vrij.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['thijs', 'gijs'] }]
			},
			{
				author: 'thijs',
				body: 'Mooi. Wat nu in de weg zit: ik heb een rekenles over hunebedden die zes scholen willen, en geen uur om de vragen te beantwoorden.',
				hoursAfter: 4
			},
			{
				author: 'harm',
				body: 'Hoeveel uur, @thijs?',
				hoursAfter: 6,
				replyTo: 1,
				reactions: [{ kind: 'eens', by: ['gijs', 'thijs'] }]
			},
			{
				author: 'thijs',
				body: 'Acht, dit jaar. Echt niet meer.',
				hoursAfter: 7,
				replyTo: 2
			},
			{
				author: 'harm',
				body: 'Geregeld. Zo moet het kunnen.',
				hoursAfter: 30,
				replyTo: 3,
				reactions: [
					{ kind: 'dank', by: ['thijs'] },
					{ kind: 'mooi', by: ['ruben', 'wim'] }
				]
			},
			{
				author: 'gijs',
				body: 'Ik maak hier een schermafdruk van voor in mijn kluis.',
				hoursAfter: 33
			}
		]
	},
	{
		key: 'nd-hunebed',
		community: 'noord-drenthe',
		forum: 'Ruilen en samen maken',
		kind: 'lesverslag',
		title: 'Rekenen bij het hunebed: vijf scholen, één steen, vijf gewichten',
		author: 'thijs',
		material: 'hunebed-rekenen',
		daysAgo: 68,
		posts: [
			{
				author: 'thijs',
				body: md`
					## Groep en situatie

					Groep 6, samen met vier andere scholen op één dag. 131 kinderen, één hunebed, motregen.

					## Wat we deden

					[[material:hunebed-rekenen]] in groepjes van vier, gemengd over de scholen.

					## Wat opviel

					- Schattingen van de deksteen liepen van 900 kilo tot “duizend miljoen”.
					- Met het getal van de auto (ongeveer 1000 kilo) kwamen de meeste tussen de 14 en 25 auto’s uit.
					- Gemengde groepjes werkten beter dan ik dacht: ze moesten hun rekenmanier uitleggen, want de ander kende hem niet.

					## Wat ik verander

					Touw van tien meter is te kort voor de grote stenen. En potloden aan een touwtje.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'mooi', by: ['gijs', 'harm'] },
					{ kind: 'dank', by: ['ruben'] }
				]
			},
			{
				author: 'ruben',
				body: '@thijs als vo-school zou ik dit zo willen overnemen voor de brugklas. Inhoud, dichtheid, en dan vergelijken met jullie schatting.',
				hoursAfter: 5
			},
			{
				author: 'thijs',
				body: 'Graag! Dan krijgen ze dezelfde steen nog een keer, met een formule.',
				hoursAfter: 7,
				replyTo: 1
			},
			{
				author: 'gijs',
				body: 'Met mijn groep sbo gedaan, een week later. Ik heb van de zes vragen er twee gehouden en foto’s van de steen in de klas vooraf laten zien. De kortere variant staat erbij.',
				hoursAfter: 24,
				reactions: [{ kind: 'dank', by: ['thijs'] }]
			},
			{
				author: 'wim',
				body: 'Zou je dit willen laten zien op een regiomiddag? Ik zoek nog iets waarbij mensen van hun stoel komen.',
				hoursAfter: 28
			},
			{
				author: 'thijs',
				body: 'Als we naar buiten gaan wel. Binnen een steen uitleggen is zonde.',
				hoursAfter: 29,
				replyTo: 4
			},
			{
				author: 'harm',
				body: 'Ik zie hier precies wat ik bedoelde. Eén les, vijf scholen, en hij wordt elke keer beter.',
				hoursAfter: 50,
				reactions: [{ kind: 'eens', by: ['thijs', 'wim'] }],
				edited: true
			}
		]
	},
	{
		key: 'nd-friesdrents',
		community: 'noord-drenthe',
		forum: 'Ruilen en samen maken',
		kind: 'vraag',
		title: 'Prentenboekles in het Drents: kan dat met dezelfde opzet?',
		author: 'thijs',
		material: 'huske-op-e-dyk',
		daysAgo: 39,
		posts: [
			{
				author: 'thijs',
				body: md`
					## Waar loop ik tegenaan

					[[material:huske-op-e-dyk]] is in het Fries. Bij ons praat een deel van de kinderen thuis Drents. Ik zou het verhaal graag zo willen hebben.

					## Mijn vraag

					Mag ik hem bewerken, en wie kan er fatsoenlijk Drents schrijven? Ik praat het wel, schrijven is een ander verhaal.
				`,
				hoursAfter: 0
			},
			{
				author: 'baukje',
				body: 'It mei! Het is CC BY: maak jouw versie, noem de studenten en mij, en link terug. Neem het Nederlandse verhaal als basis en niet het Fries, anders vertaal je mijn grapjes. Voor de spelling: vraag iemand van een streektaalorganisatie om mee te lezen. Dat deden wij ook.',
				hoursAfter: 3,
				reactions: [{ kind: 'dank', by: ['thijs'] }],
				accepted: true
			},
			{
				author: 'sietse',
				body: 'Mijn tante schrijft Stellingwerfs en wordt boos als je dat Drents noemt. Ik vraag het haar toch.',
				hoursAfter: 5
			},
			{
				author: 'thijs',
				body: 'Doe voorzichtig met die tante.',
				hoursAfter: 30,
				replyTo: 2,
				reactions: [{ kind: 'mooi', by: ['baukje', 'gijs'] }]
			},
			{
				author: 'gijs',
				body: 'Neem de lege regel van de woordkaarten over. Bij ons in Assen heb je drie woorden voor schommel.',
				hoursAfter: 34
			},
			{
				author: 'baukje',
				body: 'Dat wil ik horen. Neem op met je telefoon, opa’s en oma’s doen graag mee.',
				hoursAfter: 50,
				replyTo: 4,
				reactions: [{ kind: 'eens', by: ['thijs'] }]
			}
		]
	},
	{
		key: 'nd-uren-borgen',
		community: 'noord-drenthe',
		forum: 'Beleid en borgen',
		kind: 'gesprek',
		title: 'Makersuren: wat staat er bij jullie echt in de jaartaak?',
		author: 'gijs',
		daysAgo: 29,
		posts: [
			{
				author: 'gijs',
				body: 'Bij ons: 20 uur per maker, vooraf afgesproken, twee makers op elf mensen. Wat hebben jullie? Graag zonder mooimakerij.',
				hoursAfter: 0
			},
			{
				author: 'thijs',
				body: 'Acht, sinds Harm hier “geregeld” zei. Daarvoor nul en een schouderklop.',
				hoursAfter: 3
			},
			{
				author: 'ruben',
				body: 'Dertig uit de pilot. Daarna onbekend, en dat is precies waar ik van wakker lig.',
				hoursAfter: 6
			},
			{
				author: 'hanneke',
				body: 'Ik lees mee vanuit Gelderland. Wij zitten op 6 uur voor beheer, de rest is liefdewerk. Ons teamoverleg komt dit voorjaar met een voorstel.',
				hoursAfter: 20
			},
			{
				author: 'harm',
				body: 'Ruben, jouw zin raakt me. Ik zet op de agenda van het bestuurdersoverleg: wat gebeurt er op de dag na een pilot? Kun je in vijf regels opschrijven wat er dan stopt?',
				hoursAfter: 26,
				reactions: [{ kind: 'dank', by: ['ruben', 'gijs'] }]
			},
			{
				author: 'ruben',
				body: md`
					Vijf regels:

					1. Niemand beantwoordt vragen over de lessen.
					2. Niemand kijkt of de bedragen nog kloppen.
					3. Nieuwe collega’s horen niet dat het bestaat.
					4. De andere scholen bellen niet meer, want ze weten niet wie.
					5. Over drie jaar begint iemand vol goede moed opnieuw.
				`,
				hoursAfter: 50,
				replyTo: 4,
				reactions: [{ kind: 'eens', by: ['thijs', 'gijs'] }]
			},
			{
				author: 'harm',
				body: 'Ik neem dit ongewijzigd mee. Regel 5 vooral.',
				hoursAfter: 54,
				replyTo: 5,
				reactions: [{ kind: 'dank', by: ['ruben'] }]
			},
			{
				author: 'wim',
				body: '@harm zal ik hier een gesprek op de regiomiddag van maken? Bestuur en leraren aan één tafel, met die vijf regels als enige papier.',
				hoursAfter: 56
			},
			{
				author: 'gijs',
				body: 'Ja. En broodjes. Een gesprek over uren zonder broodjes is wreed.',
				hoursAfter: 58,
				replyTo: 7
			}
		]
	},
	{
		key: 'nd-regiomiddag',
		community: 'noord-drenthe',
		forum: 'Prikbord',
		kind: 'aankondiging',
		title: 'Regiomiddag: drie plekken, wie ontvangt?',
		author: 'thijs',
		daysAgo: 10,
		posts: [
			{
				author: 'thijs',
				body: 'We willen een middag waarop iedereen één les meeneemt en één les meekrijgt. Wie heeft een school met een grote ruimte en een kleine reiskostenpost? Liefst ergens tussen Assen en Emmen.',
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['wim'] }]
			},
			{
				author: 'gijs',
				body: 'Ons speellokaal, als je niet bang bent voor een glijbaan.',
				hoursAfter: 2
			},
			{
				author: 'ruben',
				body: 'Bij ons is de aula er groot genoeg voor, met een podium. Parkeren kan op het veld als het droog is.',
				hoursAfter: 5
			},
			{
				author: 'wim',
				body: 'Ik kom langs om beide te bekijken. Vergeet bij het aanmelden niet te zeggen wat je níet kunt eten of nodig hebt om mee te doen, dan zorg ik ervoor.',
				hoursAfter: 8,
				reactions: [{ kind: 'eens', by: ['harm', 'thijs'] }]
			},
			{
				author: 'baukje',
				body: 'Kan het zo dat de bus vanuit Leeuwarden het haalt? Anders rijd ik met Sietse mee, en die luistert naar schaatsen.',
				hoursAfter: 26
			},
			{
				author: 'sietse',
				body: 'Naar *goede* schaatswedstrijden.',
				hoursAfter: 28,
				replyTo: 4,
				reactions: [{ kind: 'mooi', by: ['thijs', 'harm'] }]
			}
		]
	}
] satisfies SeedThread[];
