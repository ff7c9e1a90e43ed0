import type { SeedThread } from '../types.ts';

/** A talk for each module of the learning path. */
export const samenLerenThreads = [
	{
		key: 'sl-wat-is-open',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'wat-is-open',
		kind: 'gesprek',
		title: 'Open of gewoon gratis: waar zat jij ernaast?',
		author: 'marijke',
		daysAgo: 80,
		posts: [
			{
				author: 'marijke',
				body: 'In les 1 sorteer je zes vondsten. Welke zette jij op de verkeerde plek, en waarom was dat zo logisch?',
				hoursAfter: 0
			},
			{
				author: 'lars',
				body: 'De video. Gratis en van een museum, dus open dacht ik. Er stond gewoon een standaardlicentie onder.',
				hoursAfter: 19
			},
			{
				author: 'nina',
				body: 'Bij mij het werkblad met NC. Ik vind het nog steeds gek dat dat niet open heet, maar ik snap de regel nu wel.',
				hoursAfter: 38
			},
			{
				author: 'thijs',
				body: 'Wij hebben het op een kaartje naast het kopieerapparaat gehangen. Scheelt elke week een vraag.',
				hoursAfter: 57
			}
		]
	},
	{
		key: 'sl-mag-dit',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'mag-dit',
		kind: 'gesprek',
		title: 'Mag dit? Leg hier je twijfelgeval voor',
		author: 'esther',
		daysAgo: 74,
		posts: [
			{
				author: 'esther',
				body: 'Heb je een stuk materiaal waarvan je niet weet of je het mag gebruiken? Beschrijf het hier. Geen juridisch advies, wel meedenkende collega’s.',
				hoursAfter: 0
			},
			{
				author: 'eva',
				body: 'Een schoolplaat uit 1921 die iemand anders heeft ingescand. Wie bepaalt dan wat mag?',
				hoursAfter: 19
			},
			{
				author: 'carlijn',
				body: 'Bij een plaat van wie de maker lang genoeg dood is, gaat het om de scan. Kijk welke voorwaarden de erfgoedinstelling erbij zet. Staat er PDM of CC0, dan kun je verder.',
				hoursAfter: 38
			},
			{ author: 'eva', body: 'Er staat PDM. Dank je, dan gaat hij in mijn les.', hoursAfter: 57 }
		]
	},
	{
		key: 'sl-zoeken-en-vinden',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'zoeken-en-vinden',
		kind: 'gesprek',
		title: 'Mijn beste vondst van deze week',
		author: 'marijke',
		daysAgo: 66,
		posts: [
			{
				author: 'marijke',
				body: 'Eén vondst per bericht: titel, link, voor wie, en met welke zoekwoorden je erbij kwam.',
				hoursAfter: 0
			},
			{
				author: 'nina',
				body: 'Gevonden met ‘evenwicht’ in plaats van ‘gym’: een reeks balanceeroefeningen met kaarten die je kunt bewerken.',
				hoursAfter: 19
			}
		]
	},
	{
		key: 'sl-visie-en-mix',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'visie-en-mix',
		kind: 'gesprek',
		title: 'Wat ging er uit je mix, en wat kwam erin?',
		author: 'esther',
		daysAgo: 59,
		posts: [
			{
				author: 'esther',
				body: 'Vul het canvas voor één vak in en vertel wat je verraste. Hoeveel van je lestijd zit eigenlijk in de methode?',
				hoursAfter: 0
			},
			{ author: 'thijs', body: 'Zeventig procent. Ik had vijftig gezegd.', hoursAfter: 19 }
		]
	},
	{
		key: 'sl-leerdoeldenken',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'leerdoeldenken',
		kind: 'gesprek',
		title: 'Van bladzijde naar doel: wie durft?',
		author: 'marijke',
		daysAgo: 52,
		posts: [
			{
				author: 'marijke',
				body: 'Zet hier je doel van voor en van na les 3. De ander zegt alleen wat die morgen zou kunnen doen met deze ene zin.',
				hoursAfter: 0
			},
			{
				author: 'lars',
				body: 'Voor: leerlingen begrijpen samenspel. Na: in een partij van vier tegen vier speelt elke leerling drie keer vrij aan en benoemt waarom. Ik kan er nu bij staan en tellen.',
				hoursAfter: 19
			}
		]
	},
	{
		key: 'sl-beoordelen',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'beoordelen',
		kind: 'gesprek',
		title: 'IJkles Droge voeten: waar week je af?',
		author: 'esther',
		daysAgo: 45,
		posts: [
			{
				author: 'esther',
				body: 'Niet wie gelijk heeft, wel waar je naar keek. Noem één criterium waarop je afweek van de referentie.',
				hoursAfter: 0
			},
			{
				author: 'carlijn',
				body: 'Begrippen. Ik vond gemaal en pompstation een fout, de referentie noemt het voldoende. Bij een toets zou ik het nog steeds aanstrepen.',
				hoursAfter: 19
			}
		]
	},
	{
		key: 'sl-aanpassen-en-arrangeren',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'aanpassen-en-arrangeren',
		kind: 'gesprek',
		title: 'Tips en tops op elkaars bewerking',
		author: 'marijke',
		daysAgo: 38,
		posts: [
			{
				author: 'marijke',
				body: 'Deel wat je aanpaste en wat je eruit liet. Geef iemand anders twee tips en één top.',
				hoursAfter: 0
			}
		]
	},
	{
		key: 'sl-ontwerpen',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'ontwerpen',
		kind: 'gesprek',
		title: 'Kritische vrienden gezocht voor stap 3',
		author: 'esther',
		daysAgo: 33,
		posts: [
			{
				author: 'esther',
				body: 'Ben je bij stap 3 van het Ontwerpproces? Zet je opzet hier in vijf regels, dan leest iemand mee.',
				hoursAfter: 0
			}
		]
	},
	{
		key: 'sl-toegankelijk-ontwerpen',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'toegankelijk-ontwerpen',
		kind: 'gesprek',
		title: 'Welke fout zag je bij jezelf terug?',
		author: 'marijke',
		daysAgo: 28,
		posts: [
			{
				author: 'marijke',
				body: 'Iedereen vindt de zeven fouten bij een ander. Welke zat er in je eigen werkblad?',
				hoursAfter: 0
			},
			{
				author: 'nina',
				body: 'Lichtgrijs op wit. Ik vond het rustig. Op het bord achterin was het leeg.',
				hoursAfter: 19
			}
		]
	},
	{
		key: 'sl-ai-als-hulp',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'ai-als-hulp',
		kind: 'gesprek',
		title: 'Wat liet je AI wel en niet doen?',
		author: 'esther',
		daysAgo: 24,
		posts: [
			{
				author: 'esther',
				body: 'Beschrijf één opdracht die je gaf, wat eruit kwam en wat je moest verbeteren. Zonder namen of werk van leerlingen.',
				hoursAfter: 0
			}
		]
	},
	{
		key: 'sl-delen',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'delen',
		kind: 'gesprek',
		title: 'Kun jij mijn les vinden?',
		author: 'marijke',
		daysAgo: 20,
		posts: [
			{
				author: 'marijke',
				body: 'Zet hier niet de link maar de vraag waarmee een collega zou zoeken. Een ander zoekt en vertelt op welke plek je les stond.',
				hoursAfter: 0
			}
		]
	},
	{
		key: 'sl-inzetten-en-evalueren',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'inzetten-en-evalueren',
		kind: 'gesprek',
		title: 'Mijn proef in vijf regels',
		author: 'esther',
		daysAgo: 16,
		posts: [
			{
				author: 'esther',
				body: 'Context, doel, wat je zag, wat je veranderde en voor wie je het aanraadt.',
				hoursAfter: 0
			}
		]
	},
	{
		key: 'sl-samen-onderhouden',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'samen-onderhouden',
		kind: 'gesprek',
		title: 'Welke groep rond materiaal bleef leven?',
		author: 'marijke',
		daysAgo: 13,
		posts: [
			{
				author: 'marijke',
				body: 'Noem één ding dat het verschil maakte: het werk, het ritme of de mensen.',
				hoursAfter: 0
			}
		]
	},
	{
		key: 'sl-borgen',
		community: 'samen-leren',
		forum: 'Modules',
		module: 'borgen',
		kind: 'gesprek',
		title: 'Welke afspraak gun je iedere school?',
		author: 'esther',
		daysAgo: 9,
		posts: [
			{ author: 'esther', body: 'Noem ook de prijs: wat moest ervoor wijken?', hoursAfter: 0 },
			{
				author: 'thijs',
				body: 'Een vaste middag nakijken in juni. De prijs: één vergadering minder. Niemand heeft hem gemist.',
				hoursAfter: 19
			}
		]
	}
] satisfies SeedThread[];
