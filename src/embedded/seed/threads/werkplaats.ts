import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk of student teachers, educators and a placement school in sport. */
export const werkplaatsThreads = [
	{
		key: 'wp-start',
		community: 'werkplaats-sport-bewegen',
		forum: 'Mededelingen',
		kind: 'aankondiging',
		title: 'Zo werkt de werkplaats: drie middagen, één les die van iedereen wordt',
		author: 'marijke',
		material: 'starterkit-werkplaats',
		daysAgo: 188,
		pinned: true,
		posts: [
			{
				author: 'marijke',
				body: md`
					We komen drie keer bij elkaar op een stageschool. Ertussen gebeurt het hier. Per lio: één les die

					- door jou ontworpen is volgens [[material:ontwerpproces]],
					- door een ander op een andere school is gegeven,
					- daarna verbeterd en open gedeeld.

					Stap 0 (evaluatie) begint op dag één. Dus ook als je nog niks hebt: schrijf op wat je denkt dat er gaat gebeuren.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['lars', 'nina'] }]
			},
			{
				author: 'stefan',
				body: 'Mijn zaal is op dinsdag het zevende uur vrij voor experimenten. Breng zelf tape mee, de mijne is altijd op.',
				hoursAfter: 5
			},
			{
				author: 'nina',
				body: 'Moet die andere school een vo-school zijn? Ik zit in het po met groep 5/6.',
				hoursAfter: 8
			},
			{
				author: 'marijke',
				body: 'Juist niet. Jullie tweeën ruilen. Dan zie je wat er blijft staan als alles eromheen anders is.',
				hoursAfter: 9,
				replyTo: 2,
				reactions: [{ kind: 'dank', by: ['nina'] }]
			},
			{
				author: 'lars',
				body: 'Ik met dertig kleutertjes van acht. Help.',
				hoursAfter: 11,
				replyTo: 3
			}
		]
	},
	{
		key: 'wp-tikspelen-orde',
		community: 'werkplaats-sport-bewegen',
		forum: 'Lessen in de maak',
		kind: 'lesverslag',
		title: 'Tikspelen in 1 havo: vijf minuten gespeeld, twintig uitgelegd',
		author: 'lars',
		material: 'tikspelen-halve-zaal',
		daysAgo: 76,
		posts: [
			{
				author: 'lars',
				body: md`
					## Groep en situatie

					1 havo, 31 leerlingen, halve zaal. Mijn derde les met deze klas.

					## Wat we deden

					Drie van de vijf spelen uit [[material:tikspelen-halve-zaal]].

					## Wat opviel

					- Ik heb 20 minuten staan praten. Stefan had het geklokt.
					- Toen we eindelijk speelden ging het goed, alleen bij de kettingtik ontstond een sliert van negen.
					- Twee leerlingen stonden bijna de hele les langs de kant. Ik zag het pas op het filmpje van mezelf.

					## Wat ik verander

					Korter praten. Hoe precies weet ik nog niet.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'herkenbaar', by: ['nina', 'stefan'] }]
			},
			{
				author: 'stefan',
				body: '@lars je hoeft niet minder te vertellen, je moet het later vertellen. Eén regel, spelen, stop, tweede regel, spelen. Tikken kunnen ze al sinds groep 3.',
				hoursAfter: 3,
				reactions: [{ kind: 'eens', by: ['marijke'] }]
			},
			{
				author: 'nina',
				body: 'In het po mag ik van mijn mentor max 40 seconden praten, daarna gaat er sowieso iemand op zijn hoofd staan. Dus ik leg eigenlijk alles al spelend uit.',
				hoursAfter: 5
			},
			{
				author: 'lars',
				body: '40 seconden! Ik ben dan net klaar met namen oplezen.',
				hoursAfter: 8,
				replyTo: 2
			},
			{
				author: 'marijke',
				body: 'Over de twee aan de kant: waar stonden ze? Bij een muur of een lijn?',
				hoursAfter: 26
			},
			{
				author: 'lars',
				body: 'Allebei op de bank naast de deur. Dat was een soort vrijplek geworden.',
				hoursAfter: 28,
				replyTo: 4
			},
			{
				author: 'marijke',
				body: 'Dan is de vraag misschien niet “hoe krijg ik ze mee”, maar “wat maakt die bank zo fijn”. Geef ze een rol op die plek. Poortwachter, bijvoorbeeld: zij openen een vak. Dan blijft de plek veilig en doen ze mee.',
				hoursAfter: 30,
				replyTo: 5,
				reactions: [{ kind: 'idee', by: ['lars', 'stefan', 'nina'] }]
			},
			{
				author: 'lars',
				body: 'Gedaan. De poortwachters waren de baas van het spel. Na een kwartier wilde iedereen poortwachter zijn en hebben zij twee keer meegerend. Praten: 6 minuten in totaal. Stefan heeft weer geklokt.',
				hoursAfter: 170,
				replyTo: 6,
				reactions: [
					{ kind: 'dank', by: ['marijke', 'stefan'] },
					{ kind: 'mooi', by: ['nina'] }
				]
			},
			{
				author: 'stefan',
				body: '5 minuten 40. Ik rond af naar boven omdat ik streng ben.',
				hoursAfter: 172
			},
			{
				author: 'nina',
				body: '@lars ik heb jouw les nu gegeven in groep 6, halve gymzaal, 27 kinderen. Vakkentik was een feest. Bevrijdingsbal werkte niet: die ballen worden bij ons gewoon gegooid. Met pittenzakken wel.',
				hoursAfter: 700
			},
			{
				author: 'lars',
				body: 'Pittenzakken staat er nu bij als variant voor po. Dankje!',
				hoursAfter: 704,
				replyTo: 9,
				edited: true
			}
		]
	},
	{
		key: 'wp-dansles-inkorten',
		community: 'werkplaats-sport-bewegen',
		forum: 'Lessen in de maak',
		module: 'aanpassen-en-arrangeren',
		kind: 'gesprek',
		title: 'Vier bladzijden lesvoorbereiding: wie durft de schaar erin te zetten?',
		author: 'nina',
		material: 'dansles-ritme',
		daysAgo: 49,
		posts: [
			{
				author: 'nina',
				body: 'Mijn dansles is vier kantjes. Marijke zegt dat niemand dat leest. Ik vind alles nodig. Wie helpt?',
				hoursAfter: 0
			},
			{
				author: 'stefan',
				body: '@nina ik heb hem geprint en alles doorgestreept wat een collega zelf ook zou verzinnen. Er bleef anderhalve bladzijde over.',
				hoursAfter: 3,
				reactions: [{ kind: 'mooi', by: ['lars'] }]
			},
			{
				author: 'nina',
				body: 'Au. Maar je hebt ook de observatiepunten doorgestreept!',
				hoursAfter: 4,
				replyTo: 1
			},
			{
				author: 'stefan',
				body: 'Klopt. Daar had je er veertien van. Als je op veertien dingen let, let je nergens op.',
				hoursAfter: 5,
				replyTo: 2
			},
			{
				author: 'marijke',
				body: 'Twee lezers uit elkaar houden: voor je beoordeling wil ik zien *waarom* je iets doet. Voor een collega is alleen nodig *wat* en *wat als het misgaat*. Maak twee documenten. Het tweede deel je.',
				hoursAfter: 8
			},
			{
				author: 'nina',
				body: 'Twee documenten, daar was ik zelf nooit op gekomen. Ik dacht dat het één les moest zijn.',
				hoursAfter: 26,
				replyTo: 4,
				reactions: [{ kind: 'dank', by: ['marijke', 'stefan'] }]
			},
			{
				author: 'lars',
				body: 'Mag ik die versie voor de opleiding ook lezen? Ik wil zien hoe jij onderbouwt, die van mij lijkt op een bijsluiter.',
				hoursAfter: 28
			},
			{
				author: 'nina',
				body: 'Eén bladzijde. Bijna niks meer over “kinderen die niet willen dansen mogen trommelen”, alleen die ene zin. Het bleek de belangrijkste zin te zijn.',
				hoursAfter: 700,
				reactions: [{ kind: 'mooi', by: ['marijke', 'stefan'] }]
			},
			{
				author: 'stefan',
				body: 'Dit is beter dan wat ik zelf maak. Ik geef hem volgende week aan 3 vwo, reus en muis en al.',
				hoursAfter: 705
			},
			{
				author: 'nina',
				body: 'En?',
				hoursAfter: 880,
				replyTo: 8
			},
			{
				author: 'stefan',
				body: 'Ze vonden het kinderachtig tot de sprong erbij kwam. Daarna heb ik ze de zaal niet meer uit gekregen.',
				hoursAfter: 900,
				replyTo: 9
			}
		]
	},
	{
		key: 'wp-beoordelen',
		community: 'werkplaats-sport-bewegen',
		forum: 'Stage',
		kind: 'vraag',
		title: 'Hoe geef je een cijfer voor een tikspel?',
		author: 'lars',
		daysAgo: 30,
		posts: [
			{
				author: 'lars',
				body: md`
					## Waar loop ik tegenaan

					Mijn stageschool wil een cijfer per periode. Ik vind het vreemd om een 6 te geven omdat iemand vaak getikt is.

					## Wat heb ik geprobeerd

					Een lijstje met inzet en samenwerking. Voelde als natte vinger.

					## Mijn vraag

					Waar beoordelen jullie op?
				`,
				hoursAfter: 0
			},
			{
				author: 'stefan',
				body: 'Wij beoordelen op rollen: speler, helper, scheidsrechter. Iedereen is ergens goed in. Cijfer per rol, beste twee tellen.',
				hoursAfter: 2
			},
			{
				author: 'nina',
				body: 'In het po geen cijfers, wel drie zinnen in het rapport. Ook lastig, hoor.',
				hoursAfter: 5
			},
			{
				author: 'marijke',
				body: 'Ga terug naar je eigen doel. Dat was: *ruimte zien en doorspelen als je getikt bent*. Kun je dat zien? Ja: kijkt iemand op vóór het wegrennen, kiest hij de lege kant? Beschrijf drie niveaus in zichtbaar gedrag en laat leerlingen zichzelf inschalen met een filmpje van hun eigen groepje, dat daarna gewist wordt. Jouw cijfer is dan een gesprek met een getal eronder.',
				hoursAfter: 20,
				reactions: [
					{ kind: 'dank', by: ['lars'] },
					{ kind: 'eens', by: ['nina', 'stefan'] }
				],
				accepted: true
			},
			{
				author: 'lars',
				body: 'Drie niveaus gemaakt: ziet de tikker, ziet de ruimte, máákt ruimte voor een ander. Dat derde had ik er zelf nooit in gezet als ik niet had hoeven kijken.',
				hoursAfter: 26,
				replyTo: 3
			},
			{
				author: 'stefan',
				body: 'Die neem ik over. Met naamsvermelding, ik ben netjes opgevoed.',
				hoursAfter: 28,
				replyTo: 4,
				reactions: [{ kind: 'mooi', by: ['marijke', 'nina'] }]
			}
		]
	},
	{
		key: 'wp-eerste-les-zenuwen',
		community: 'werkplaats-sport-bewegen',
		forum: 'Stage',
		kind: 'gesprek',
		title: 'Morgen visite van drie mensen in mijn gymles',
		author: 'nina',
		daysAgo: 24,
		posts: [
			{
				author: 'nina',
				body: 'Morgen komen Marijke, mijn mentor én de directeur kijken. Tegelijk. Ik heb al drie keer mijn trommel ingepakt en weer uitgepakt. Tips?',
				hoursAfter: 0
			},
			{
				author: 'stefan',
				body: 'Laat ze meedoen. Wie reus is, kan niet beoordelen.',
				hoursAfter: 1
			},
			{
				author: 'lars',
				body: 'Eet van tevoren iets. Ik ben een keer bijna van mijn stokje gegaan bij de ringen.',
				hoursAfter: 2,
				reactions: [{ kind: 'eens', by: ['nina'] }]
			},
			{
				author: 'marijke',
				body: 'Ik doe graag mee. Ik ben al 58 en een uitstekende muis.',
				hoursAfter: 4,
				replyTo: 1,
				reactions: [{ kind: 'mooi', by: ['stefan', 'lars'] }]
			},
			{
				author: 'nina',
				body: 'Het ging! De directeur was een reus en heeft drie kinderen een hand gegeven alsof hij op campagne was. De trommel viel wel van het klimrek. Feedback: ik mag langer wachten na een vraag.',
				hoursAfter: 26,
				reactions: [{ kind: 'mooi', by: ['marijke', 'stefan', 'lars'] }]
			},
			{
				author: 'stefan',
				body: 'Iedereen mag langer wachten na een vraag. Goed gedaan.',
				hoursAfter: 28,
				replyTo: 4
			}
		]
	},
	{
		key: 'wp-kleine-ruimte',
		community: 'werkplaats-sport-bewegen',
		forum: 'Lessen in de maak',
		kind: 'vraag',
		title: 'Wie heeft een les voor een speellokaal met een paal in het midden?',
		author: 'nina',
		daysAgo: 7,
		posts: [
			{
				author: 'nina',
				body: md`
					## Waar loop ik tegenaan

					Mijn nieuwe stagegroep (groep 3) gymt in een speellokaal van 8 bij 9 meter. Er staat een betonnen paal midden in, met een matje eromheen.

					## Wat heb ik geprobeerd

					Kringspelen, maar die lopen dus rond de paal vast.

					## Mijn vraag

					Wie heeft iets waarbij de paal geen obstakel is maar een onderdeel?
				`,
				hoursAfter: 0
			}
		]
	}
] satisfies SeedThread[];
