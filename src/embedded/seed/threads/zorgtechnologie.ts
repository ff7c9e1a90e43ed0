import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk of the vocational development group for care technology. */
export const zorgtechnologieThreads = [
	{
		key: 'zt-start',
		community: 'zorgtechnologie-mbo',
		forum: 'Mededelingen',
		kind: 'aankondiging',
		title: 'Acht casussen, drie niveaus, nul merknamen',
		author: 'jolanda',
		daysAgo: 108,
		pinned: true,
		posts: [
			{
				author: 'jolanda',
				body: md`
					We schrijven acht casussen. Afspraken:

					- Nooit over een echte cliënt, ook niet “een beetje veranderd”.
					- Geen merknamen. Een tillift is een tillift.
					- Eerst school, dan praktijk, dan techniek. Dus: ik schrijf, Carlijn leest, Ravi bouwt.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['ravi', 'carlijn'] }]
			},
			{
				author: 'carlijn',
				body: 'Ik lees in de trein. Dus stuur stukken die in veertig minuten passen.',
				hoursAfter: 3
			},
			{
				author: 'ravi',
				body: 'Kunnen jullie bij elk keuzemoment een nummer zetten? Anders weet ik bij het bouwen niet waar “en dan weer terug” naartoe gaat.',
				hoursAfter: 6
			},
			{
				author: 'jolanda',
				body: 'Nummers komen eraan. Ik schrijf zoals ik praat, dus met veel “en dan weer terug”.',
				hoursAfter: 8,
				replyTo: 2,
				reactions: [{ kind: 'dank', by: ['ravi'] }]
			}
		]
	},
	{
		key: 'zt-tillift-nakijken',
		community: 'zorgtechnologie-mbo',
		forum: 'Casussen',
		kind: 'gesprek',
		title: 'Tillift-casus nagekeken: twee dingen die echt anders moeten',
		author: 'carlijn',
		material: 'tillift-casus',
		daysAgo: 78,
		posts: [
			{
				author: 'carlijn',
				body: md`
					[[material:tillift-casus]] gelezen met twee werkbegeleiders. Leest fijn, herkenbaar. Twee dingen moeten anders:

					1. De controle van de mat staat ná het aankoppelen. Op de vloer is het eraan vóór, altijd.
					2. “De bewoner is 84 en een beetje verward” voegt niks toe. Maak haar helder en eigenwijs. Dat is lastiger én echter.
				`,
				hoursAfter: 0,
				reactions: [{ kind: 'dank', by: ['jolanda'] }]
			},
			{
				author: 'jolanda',
				body: '@carlijn bij 1 schaam ik me. Ik heb het zelf dertien jaar goed gedaan. Bij 2: ja, ik had er een cliché van gemaakt.',
				hoursAfter: 3,
				reactions: [{ kind: 'eens', by: ['carlijn'] }]
			},
			{
				author: 'ravi',
				body: 'Als ze eigenwijs is, wordt keuzemoment 3 ineens leuk. “Gisteren piepte hij ook.”',
				hoursAfter: 5
			},
			{
				author: 'carlijn',
				body: 'Precies dat zeggen ze. En dan staat daar iemand van negentien.',
				hoursAfter: 7,
				replyTo: 2,
				reactions: [{ kind: 'mooi', by: ['jolanda'] }]
			},
			{
				author: 'jolanda',
				body: 'Aangepast. In niveau 3 koos trouwens bijna iedereen voor c (collega roepen en laten hangen). Dat voelt zorgzaam. Ik heb er een stuk over in de docentenhandleiding gezet.',
				hoursAfter: 30
			},
			{
				author: 'carlijn',
				body: 'Bij ons ook, in het echt. Dat maakt die casus goud waard: ze kunnen die fout beter hier maken.',
				hoursAfter: 33,
				replyTo: 4
			},
			{
				author: 'ravi',
				body: 'De casus is nu als vertakking te bouwen, de keuzemomenten hebben nummers. Versie staat erbij.',
				hoursAfter: 1240
			}
		]
	},
	{
		key: 'zt-360-misselijk',
		community: 'zorgtechnologie-mbo',
		forum: 'Techniek en beeld',
		kind: 'vraag',
		title: 'Studenten worden misselijk van de 360-scène: wat nu?',
		author: 'ravi',
		daysAgo: 52,
		posts: [
			{
				author: 'ravi',
				body: md`
					## Waar loop ik tegenaan

					In de skillslabscène (badkamer met tillift) wordt ongeveer één op de zes misselijk. Ze zetten de bril af en zijn klaar voor de dag.

					## Wat heb ik geprobeerd

					Kortere scène (twee minuten), zittend kijken.

					## Mijn vraag

					Hoe houden we het voor iedereen te doen?
				`,
				hoursAfter: 0
			},
			{
				author: 'jolanda',
				body: 'Kan het ook gewoon op een laptop, slepen met de muis? Dan mis je wat, maar niemand hoeft over zijn nek.',
				hoursAfter: 2
			},
			{
				author: 'carlijn',
				body: 'Met de muis zien ze de stopcontacten tenminste. In de bril keek niemand naar beneden.',
				hoursAfter: 4
			},
			{
				author: 'ravi',
				body: 'Ja, dat werkt al. Ik wil alleen niet dat “wie niet tegen de bril kan” het mindere programma krijgt.',
				hoursAfter: 6,
				replyTo: 1,
				reactions: [{ kind: 'eens', by: ['carlijn'] }]
			},
			{
				author: 'jolanda',
				body: 'Draai het om: de laptop is de gewone versie en de bril is de extra. Zelfde opdracht, zelfde keuzemomenten, zelfde punten. Dan hoeft niemand uit te leggen waarom hij de bril niet opzet. En zet de camera nooit op een rijdende tillift, dat was bij mij het moment.',
				hoursAfter: 22,
				reactions: [
					{ kind: 'dank', by: ['ravi'] },
					{ kind: 'idee', by: ['carlijn'] }
				],
				accepted: true
			},
			{
				author: 'ravi',
				body: 'Die rijdende scène was nou net mijn trots. Ik knip hem eruit. Uitval nu: nul op de veertien.',
				hoursAfter: 26,
				replyTo: 4,
				edited: true
			},
			{
				author: 'carlijn',
				body: 'Zet in de handleiding dat je ook een ballon met water nodig hebt. Voor de schrik.',
				hoursAfter: 30,
				replyTo: 5
			},
			{
				author: 'ravi',
				body: 'Ik ga niet vragen waarom.',
				hoursAfter: 31,
				replyTo: 6,
				reactions: [{ kind: 'mooi', by: ['jolanda'] }]
			}
		]
	},
	{
		key: 'zt-dispenser-nd',
		community: 'zorgtechnologie-mbo',
		forum: 'Casussen',
		kind: 'vraag',
		title: 'Checklist met ND: mogen we hem opknippen voor de casus?',
		author: 'jolanda',
		material: 'medicijndispenser-check',
		daysAgo: 40,
		posts: [
			{
				author: 'jolanda',
				body: md`
					## Waar loop ik tegenaan

					Voor casus 5 wil ik de stappen van dag 1 uit [[material:medicijndispenser-check]] in drie schermen zetten. Er staat CC BY-ND op.

					## Mijn vraag

					@carlijn mag dat, of moet hij heel blijven?
				`,
				hoursAfter: 0
			},
			{
				author: 'carlijn',
				body: 'Formeel mag het niet, want opknippen is bewerken. Ik heb er ND op gezet omdat iemand ooit stap 3 en 4 omdraaide en het daarna in een map stond met ons logo erop. Maar ik ben de maker, dus ik mag jullie toestemming geven: voor de casus, met de volgorde zoals hij is, en ik lees de eindversie. Zullen we dat in het kwaliteitsplan zetten?',
				hoursAfter: 4,
				reactions: [
					{ kind: 'dank', by: ['jolanda'] },
					{ kind: 'eens', by: ['ravi'] }
				],
				accepted: true
			},
			{
				author: 'ravi',
				body: '@jolanda kan ik de lijst ernaast tonen, ongewijzigd, als los bestand? Dan is er niks bewerkt en is het altijd de laatste versie.',
				hoursAfter: 6
			},
			{
				author: 'carlijn',
				body: 'Dat is eigenlijk nog beter.',
				hoursAfter: 8,
				replyTo: 2
			},
			{
				author: 'jolanda',
				body: 'Dan doen we dat: link in de casus, lijst blijft heel. En als je ooit BY wilt doen met de zin “volgorde niet wijzigen” erboven, dan hoor ik het graag.',
				hoursAfter: 25,
				reactions: [{ kind: 'idee', by: ['carlijn'] }]
			},
			{
				author: 'carlijn',
				body: 'Een verzoek is geen licentie. Maar ik denk erover.',
				hoursAfter: 27,
				replyTo: 4
			}
		]
	},
	{
		key: 'zt-werkvloer-lezen',
		community: 'zorgtechnologie-mbo',
		forum: 'Casussen',
		kind: 'gesprek',
		title: 'Werkbegeleiders lezen geen twaalf bladzijden',
		author: 'carlijn',
		daysAgo: 11,
		posts: [
			{
				author: 'carlijn',
				body: 'Even eerlijk: de docentenhandleiding van casus 3 is mooi en wordt op mijn afdeling door niemand gelezen. Ze hebben zeven minuten tussen twee rondes. Wat moet er op één kaart staan?',
				hoursAfter: 0
			},
			{
				author: 'jolanda',
				body: 'Wat de student geleerd heeft, wat jij vraagt, en waar je op let. Drie regels?',
				hoursAfter: 3
			},
			{
				author: 'carlijn',
				body: 'En wat hij nog níet mag. Dat is de eerste vraag die ik altijd krijg.',
				hoursAfter: 5,
				replyTo: 1,
				reactions: [{ kind: 'eens', by: ['ravi'] }]
			},
			{
				author: 'ravi',
				body: 'Ik kan een QR-code op de kaart zetten die naar de hele handleiding gaat, voor die ene die hem wel leest.',
				hoursAfter: 8
			},
			{
				author: 'carlijn',
				body: 'Dat ben ik dan. Doen.',
				hoursAfter: 9,
				replyTo: 3
			},
			{
				author: 'jolanda',
				body: 'Eerste kaart ligt bij je in de mail: vier regels, één QR. Mag ik vragen of iemand hem in de pauze aan je collega wil geven zonder uitleg, en dan kijken wat ze vraagt?',
				hoursAfter: 76,
				reactions: [
					{ kind: 'dank', by: ['carlijn'] },
					{ kind: 'mooi', by: ['ravi'] }
				]
			},
			{
				author: 'carlijn',
				body: 'Gedaan. Ze vroeg: “hoe heet die student?” Dus er moet een lege regel op voor de naam, in pen, die wij zelf weggooien.',
				hoursAfter: 100,
				replyTo: 5
			}
		]
	}
] satisfies SeedThread[];
