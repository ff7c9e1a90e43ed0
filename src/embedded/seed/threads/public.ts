import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk on public materials, open to every reader. */
export const publicThreads = [
	{
		key: 'pub-microbit-begin',
		community: null,
		kind: 'vraag',
		title: 'Kan les 3 ook in een stamgroep 4/5?',
		author: 'tess',
		material: 'brug-van-papier',
		daysAgo: 18,
		posts: [
			{
				author: 'tess',
				body: md`
					## Waar loop ik tegenaan

					Ik geef les op een jenaplanschool, stamgroep 4/5, en we werken in blokperiodes. De les is gemaakt voor groep 5/6.

					## Mijn vraag

					Snappen kinderen van groep 4 het al, en past het in een blokuur?
				`,
				hoursAfter: 0
			},
			{
				author: 'willemijn',
				body: 'Ja! Laat het rekenen met munten weg en tel hoeveel knikkers hij draagt. En maak de spanwijdte 15 in plaats van 20 centimeter, anders wordt het alleen vrolijk instorten. Past in een uur als je de kring kort houdt.',
				hoursAfter: 4,
				reactions: [
					{ kind: 'dank', by: ['tess'] },
					{ kind: 'eens', by: ['thijs'] }
				],
				accepted: true
			},
			{
				author: 'thijs',
				body: 'In mijn combinatie werkte het goed om een vijfde- en een zesdegroeper samen te laten bouwen. Bij jullie is dat al geregeld.',
				hoursAfter: 6
			},
			{
				author: 'tess',
				body: 'Gedaan, dank @willemijn! De vierdegroepers wonnen het van de vijfdes met een brug die op een wenteltrap leek. Ik blijf nog even rondkijken hier, maar dit smaakt naar meer.',
				hoursAfter: 72,
				reactions: [{ kind: 'mooi', by: ['willemijn', 'thijs'] }]
			},
			{
				author: 'jelle',
				body: 'Kom gerust bij de pilot, we bijten niet. Behalve in linzenkoekjes.',
				hoursAfter: 76,
				replyTo: 3
			}
		]
	},
	{
		key: 'pub-kwaliteit-basis-plus',
		community: null,
		kind: 'gesprek',
		title: 'Basis op orde, plus als kers: hoe streng zijn jullie?',
		author: 'fatima',
		material: 'kwaliteitsmodel',
		daysAgo: 64,
		posts: [
			{
				author: 'fatima',
				body: 'In pilots zie ik twee dingen gebeuren met [[material:kwaliteitsmodel]]. Sommige teams kijken alleen of de basis klopt en stoppen dan. Andere willen meteen alle pluspunten en komen nooit aan delen toe. Hoe doe jij dat?',
				hoursAfter: 0
			},
			{
				author: 'petra',
				body: '@fatima basis eerst. Een les waarvan de antwoorden fout zijn, heeft niks aan een mooie differentiatie.',
				hoursAfter: 5
			},
			{
				author: 'lonneke',
				body: 'Bij ons is “bruikbaar voor iedereen” geen plus maar het begin. Dus ik lees de dimensie toegankelijkheid altijd als eerste.',
				hoursAfter: 8
			},
			{
				author: 'karima',
				body: 'Ik gebruik hem het liefst met z’n tweeën. Niet voor het gemiddelde, maar voor het verschil. Waar jij “goed” zegt en ik “onvoldoende”, daar zit het gesprek.',
				hoursAfter: 20,
				reactions: [{ kind: 'eens', by: ['petra', 'fatima'] }]
			},
			{
				author: 'marijke',
				body: 'Voor lio’s knip ik hem op: per les één dimensie. Alles tegelijk is voor een beginner net een bingo waar je niet kunt winnen.',
				hoursAfter: 24
			},
			{
				author: 'joost',
				body: 'Wij hebben dat rekenkundig opgelost door de kaart om te draaien. Eerst de les maken en pas daarna de criteria lezen. Ik zeg niet dat het zo hoort.',
				hoursAfter: 30,
				replyTo: 4,
				reactions: [{ kind: 'mooi', by: ['marijke', 'fatima'] }]
			}
		]
	},
	{
		key: 'pub-stappenteller-thuis',
		community: null,
		kind: 'gesprek',
		title: 'Stappenteller in de gymles, mag dat?',
		author: 'lars',
		material: 'stappenteller',
		daysAgo: 15,
		posts: [
			{
				author: 'lars',
				body: 'Ik kwam deze les tegen omdat ik iets zocht om te laten meten hoeveel leerlingen bewegen. Is de stappenteller stevig genoeg voor een les met rennen?',
				hoursAfter: 0
			},
			{
				author: 'jelle',
				body: 'Stevig wel, de batterijhouder minder. Doe er een sok omheen. En ga er niet van uit dat het getal klopt, dat is juist de les.',
				hoursAfter: 3
			},
			{
				author: 'nina',
				body: 'Groep 6 haalde er 1.412 in een tikspel. Of dat klopt weet ik niet, maar ze waren wel moe.',
				hoursAfter: 5
			},
			{
				author: 'lars',
				body: 'Dan ga ik ermee tellen hoe vaak ik zelf stilsta terwijl ik praat.',
				hoursAfter: 8,
				replyTo: 2,
				reactions: [{ kind: 'mooi', by: ['jelle'] }]
			},
			{
				author: 'willemijn',
				body: 'Kleine tip: vergelijk leerlingen niet onderling. Laat ze alleen hun eigen eerste en tweede ronde vergelijken, dan is het voor iedereen spannend.',
				hoursAfter: 30
			}
		]
	}
] satisfies SeedThread[];
