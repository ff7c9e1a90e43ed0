import type { SeedCommunity } from './types.ts';
import { md } from './md.ts';

/**
 * Nine spaces across kinds and sectors, modelled on what the programme describes in public: a maths
 * pilot of five vmbo schools, technique lessons of a school group, multilingual picture books, a
 * shared EMB page, GOpen, a history crash course, a teacher-training workshop, a care-technology
 * development group and a region. Their people, schools and words are invented.
 */
export const communities = [
	{
		slug: 'rekenen-vmbo',
		name: 'Vakoverstijgend rekenen in het vmbo',
		kind: 'pilot',
		sectors: ['vo'],
		summary:
			'Vijf scholen maken samen rekenlessen voor basis en kader die bij wiskunde, nask én economie kloppen.',
		goal: 'Leerlingen herkennen dezelfde rekenaanpak in elk vak, en docenten hebben per periode een les die ze samen gemaakt hebben.',
		pilot: {
			kind: 'B',
			phase: 'uitvoering',
			leadBoard: '99006',
			schools: ['98AA', '98AB', '98AC', '98AD', '98AE'],
			period: { from: '2025-08-01', to: '2027-07-31' },
			programmeTheme: 'Opschaling in gebruik',
			milestones: [
				{ title: 'Startbijeenkomst met vijf scholen', due: '2025-09-18', done: '2025-09-18' },
				{ title: 'Eén verhoudingstabel voor alle vakken', due: '2026-02-01', done: '2026-01-22' },
				{ title: 'Acht lessen getest op minstens twee scholen', due: '2026-12-18' },
				{ title: 'Verzamelpagina openbaar op Wikiwijs', due: '2027-03-01' },
				{ title: 'Afspraken over beheer na de pilot', due: '2027-06-15' }
			],
			logEntries: [
				{
					on: '2025-09-18',
					author: 'joost',
					text: 'Startbijeenkomst in Gorinchem. Grootste verrassing: we tekenen de verhoudingstabel op vier verschillende manieren.'
				},
				{
					on: '2026-01-22',
					author: 'hanneke',
					text: 'Alle vijf scholen hebben ja gezegd tegen de afspraakkaart. Hij hangt nu in 31 lokalen.'
				},
				{
					on: '2026-04-14',
					author: 'joost',
					text: 'Tussenstand: vijf lessen klaar, drie getest. Nask loopt voor op wiskunde en dat laten ze merken.'
				},
				{
					on: '2026-10-08',
					author: 'fatima',
					text: 'Schoolbezoek in Emmen en Culemborg. De lessen worden gebruikt, ook door collega’s die niet in de pilot zitten.'
				}
			],
			needs: [
				{
					title: 'Twee klassen 4 basis om een les te testen',
					text: 'Liefst op een school die er nog niet bij hoort. Wij komen de les ook geven als dat helpt.',
					by: 'joost'
				},
				{
					title: 'Iemand die filmpjes van 90 seconden kan monteren',
					text: 'We hebben ruw beeld van de verhoudingstabel op het bord.',
					by: 'hanneke'
				},
				{
					title: 'Rechtenvrije foto’s van kassabonnen',
					text: 'Gelukt: we maken ze zelf na.',
					by: 'sanne',
					met: true
				}
			],
			yields: [
				{
					title: 'Gezamenlijke rekenafspraken',
					text: 'De kaart voor in elk lokaal en de woordenlijst die erbij hoort.',
					materials: ['verhoudingstabel-kaart', 'rekentaal-woordenlijst']
				},
				{
					title: 'Lessen die in meer dan één vak passen',
					text: 'Getest in kader en in basis, met de aanpassingen die daaruit kwamen.',
					materials: ['kassabon-korting', 'kassabon-2basis', 'dichtheid-practicum', 'loonstrook']
				}
			]
		},
		join: 'request',
		houseRules: md`
			- Deel werk dat nog niet af is. Zeg erbij welke feedback je zoekt.
			- Schrijf over lessen en klassen, nooit over een herkenbare leerling.
			- Ben je het oneens? Zeg wat jij in jouw klas zou doen.
		`,
		members: [
			{ person: 'joost', role: 'lead' },
			{ person: 'hanneke', role: 'lead' },
			{ person: 'fatima', role: 'coach' },
			{ person: 'sanne', role: 'member' },
			{ person: 'mehmet', role: 'member' },
			{ person: 'petra', role: 'member' },
			{ person: 'ruben', role: 'member' },
			{ person: 'dirk', role: 'member' },
			{ person: 'bram', role: 'observer' }
		],
		forums: [
			{
				name: 'Aankondigingen',
				description: 'Data, besluiten en wat er van je verwacht wordt.',
				whoMayStart: 'leads'
			},
			{
				name: 'Lessen en opdrachten',
				description: 'Alles over het materiaal zelf: van eerste idee tot laatste komma.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Afstemming tussen vakken',
				description: 'Wat we bij wiskunde, nask en economie hetzelfde doen, en wat niet.',
				whoMayStart: 'everyone'
			},
			{
				name: 'In de klas',
				description: 'Lesverslagen en vragen uit de praktijk.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'members'
	},
	{
		slug: 'techniek-po',
		name: 'Techniek en 21e-eeuwse vaardigheden',
		kind: 'pilot',
		sectors: ['po'],
		summary:
			'Veertien technieklessen voor groep 5 tot en met 8, met lerarenhandleiding, leerlingblad en instructievideo. Je kunt morgen beginnen met papier en plakband.',
		goal: 'Elke leerkracht in groep 5 tot en met 8 geeft per periode één techniekles, ook wie daar nooit voor is opgeleid.',
		pilot: {
			kind: 'A',
			phase: 'oplevering',
			leadBoard: '99003',
			schools: ['98BC', '98BD', '98BE', '98BB'],
			period: { from: '2024-08-01', to: '2027-01-31' },
			programmeTheme: 'Opschaling in gebruik',
			milestones: [
				{ title: 'Veertien lessen in eerste versie', due: '2025-06-30', done: '2025-07-03' },
				{ title: 'Alle instructievideo’s ondertiteld', due: '2026-06-01', done: '2026-06-19' },
				{ title: 'Lessen getest door leerkrachten zonder techniekachtergrond', due: '2026-11-30' },
				{ title: 'Overdracht aan de bovenschoolse werkgroep', due: '2027-01-15' }
			],
			logEntries: [
				{
					on: '2025-07-03',
					author: 'willemijn',
					text: 'Alle veertien lessen staan er. Drie dagen te laat en met taart.'
				},
				{
					on: '2026-03-11',
					author: 'jelle',
					text: 'Knopcellen uit les 5 gehaald na overleg met de preventiemedewerker.'
				},
				{
					on: '2026-09-24',
					author: 'willemijn',
					text: 'Hoogeveen doet mee als vierde school. Eerste school buiten Twente!'
				}
			],
			needs: [
				{
					title: 'Een leenkist micro:bits voor Drenthe',
					text: 'De Twentse kist is nu steeds een week onderweg.',
					by: 'thijs'
				},
				{
					title: 'Leerkracht groep 5 die les 4 wil filmen',
					text: 'Alleen handen en tandwielen in beeld.',
					by: 'willemijn'
				}
			],
			yields: [
				{
					title: 'De veertien lessen',
					text: 'Overzicht en de lessen die al door anderen zijn aangepast.',
					materials: ['techniek-leerlijn', 'brug-van-papier', 'stroomkring', 'stappenteller']
				},
				{
					title: 'Werkjes voor montessori',
					text: 'Dezelfde doelen, maar dan van de kast.',
					materials: ['stappenteller-kaart']
				}
			]
		},
		join: 'open',
		houseRules: md`
			- Iedereen mag meedoen, ook als je nog nooit een draadje gestript hebt.
			- Probeer je een les uit? Schrijf drie zinnen terug. Wat ging goed, wat niet, wat heb je veranderd.
			- Foto’s: alleen van werk en handen.
		`,
		members: [
			{ person: 'willemijn', role: 'lead' },
			{ person: 'fatima', role: 'coach' },
			{ person: 'jelle', role: 'member' },
			{ person: 'samira', role: 'member' },
			{ person: 'thijs', role: 'member' },
			{ person: 'sanne', role: 'member' },
			{ person: 'nina', role: 'member' },
			{ person: 'eva', role: 'member' }
		],
		forums: [
			{
				name: 'Nieuws van de pilot',
				description: 'Korte berichten van de pilotleiding.',
				whoMayStart: 'leads'
			},
			{
				name: 'De veertien lessen',
				description: 'Per les: vragen, verbeteringen en varianten.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Uitgeprobeerd',
				description: 'Hoe ging het in jouw groep? Ook, of juist, als het misging.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Spullen en techniek',
				description: 'Kisten, kabels, Chromebooks en ander ongemak.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'public'
	},
	{
		slug: 'prentenboeken',
		name: 'Prentenboeken in meer talen',
		kind: 'pilot',
		sectors: ['po', 'hbo'],
		summary:
			'Basisscholen en pabo maken voorleeslessen bij prentenverhalen, in het Nederlands, het Fries en de talen van thuis: Arabisch, Oekraïens, Tigrinya.',
		goal: 'Elk kind hoort op school minstens één keer per maand een verhaal in de taal van thuis.',
		pilot: {
			kind: 'B',
			phase: 'start',
			leadBoard: '99004',
			schools: ['98BF', '98BG', '98BH'],
			period: { from: '2026-02-01', to: '2028-07-31' },
			programmeTheme: 'Opschaling in gebruik',
			milestones: [
				{ title: 'Eerste verhaal in vier talen', due: '2026-07-01', done: '2026-07-10' },
				{ title: 'Werkwijze voor vertalen en nakijken vastgelegd', due: '2026-12-01' },
				{ title: 'Zes verhalen met les en woordkaarten', due: '2027-07-01' }
			],
			logEntries: [
				{
					on: '2026-03-04',
					author: 'baukje',
					text: 'Eerste keer samen gelezen: één verhaal, vier talen, dertig kleuters en een huilende tolk.'
				},
				{
					on: '2026-09-16',
					author: 'esther',
					text: 'Nieuwe lichting studenten gestart. Ze schrijven eigen verhalen, zodat er geen gedoe over rechten is.'
				}
			],
			needs: [
				{
					title: 'Meelezer Arabisch (Syrisch of Marokkaans)',
					text: 'Een half uur per verhaal. Een leesvergoeding kunnen we regelen.',
					by: 'baukje'
				},
				{
					title: 'Tekenaar die onder CC BY wil werken',
					text: 'Studenten van een kunstopleiding zijn ook welkom.',
					by: 'esther'
				}
			],
			yields: [
				{
					title: 'Het huisje op de dijk',
					text: 'Verhaal, les, woordkaarten en de Friese versie.',
					materials: ['huisje-op-de-dijk', 'huisje-woordkaarten', 'huske-op-e-dyk']
				},
				{
					title: 'Ouders erbij',
					text: 'Brief om zelf te vertalen.',
					materials: ['ouderbrief-voorlezen']
				}
			]
		},
		join: 'request',
		houseRules: md`
			- Alle talen zijn hier welkom. Zet er een Nederlandse samenvatting bij.
			- Vraag bij een vertaling altijd een tweede lezer.
			- Bestaande prentenboeken zijn van iemand: we delen de les, niet het boek.
		`,
		members: [
			{ person: 'baukje', role: 'lead' },
			{ person: 'esther', role: 'lead' },
			{ person: 'fatima', role: 'coach' },
			{ person: 'olena', role: 'member' },
			{ person: 'yonas', role: 'member' },
			{ person: 'eva', role: 'member' },
			{ person: 'noor', role: 'member' }
		],
		forums: [
			{ name: 'Mededelingen', description: 'Wie, wat, wanneer.', whoMayStart: 'leads' },
			{
				name: 'Verhalen en lessen',
				description: 'Nieuwe verhalen, vragen voor de kring, spelvormen.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Vertalen',
				description: 'Woorden waar we over struikelen.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'members'
	},
	{
		slug: 'praktijkvakken-emb',
		name: 'Praktijkvakken en EMB: één pagina voor iedereen',
		kind: 'pilot',
		sectors: ['so', 'vso'],
		summary:
			'Scholen voor gespecialiseerd onderwijs bouwen samen aan één overzicht voor leerroute 1 en aan stappenkaarten voor praktijkvakken. Vinden én aanvullen.',
		goal: 'Een collega vindt binnen vijf minuten iets dat past, en zet er net zo makkelijk iets bij.',
		pilot: {
			kind: 'A',
			phase: 'uitvoering',
			leadBoard: '99005',
			schools: ['98CA', '98CB', '98CD', '98AJ'],
			period: { from: '2025-08-01', to: '2027-07-31' },
			programmeTheme: 'Regie op open leermateriaal',
			milestones: [
				{ title: 'Overzicht leerroute 1 online', due: '2025-12-01', done: '2025-11-20' },
				{ title: 'Drie andere scholen vullen aan', due: '2026-06-01', done: '2026-05-12' },
				{ title: 'Twintig stappenkaarten praktijkvakken', due: '2027-02-01' }
			],
			logEntries: [
				{
					on: '2025-11-20',
					author: 'lonneke',
					text: 'De pagina staat. Binnen een week veertien mails van scholen die wij niet kenden.'
				},
				{
					on: '2026-05-12',
					author: 'inge',
					text: 'Eindhoven heeft zeven zintuigverhalen toegevoegd. Het voelt niet meer als de pagina van Tilburg.'
				}
			],
			needs: [
				{
					title: 'Picto’s onder een open licentie',
					text: 'Voor gereedschap en keuken. Bestaande sets mogen we niet verder delen.',
					by: 'peter'
				}
			],
			yields: [
				{
					title: 'Overzicht leerroute 1',
					text: 'Met verhalen die door drie scholen gebruikt worden.',
					materials: ['leerroute-1-overzicht', 'zintuigverhaal-strand']
				},
				{
					title: 'Voor de werkplaats',
					text: 'Stappenkaart en gevoelsmeter.',
					materials: ['stappenkaart-snoeien', 'gevoelsmeter']
				}
			]
		},
		join: 'request',
		houseRules: md`
			- Beschrijf doelen en materiaal, geen leerlingen. Ook niet zonder naam als iedereen op school weet wie het is.
			- Zet erbij voor wie iets níet werkt.
			- Vul één ding aan voor je tien dingen meeneemt.
		`,
		members: [
			{ person: 'lonneke', role: 'lead' },
			{ person: 'fatima', role: 'coach' },
			{ person: 'peter', role: 'member' },
			{ person: 'inge', role: 'member' },
			{ person: 'gijs', role: 'member' },
			{ person: 'sanne', role: 'member' },
			{ person: 'bram', role: 'observer' }
		],
		forums: [
			{ name: 'Mededelingen', description: 'Van de pilotleiding.', whoMayStart: 'leads' },
			{
				name: 'De pagina',
				description: 'Aanvullen, ordenen en opruimen.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Uit de groep',
				description: 'Wat we uitprobeerden en wat leerlingen lieten zien.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'members'
	},
	{
		slug: 'gopen',
		name: 'GOpen',
		kind: 'programma',
		sectors: ['sbo', 'so', 'vso'],
		summary:
			'De ruimte voor makers in het gespecialiseerd onderwijs: aanpasbaar materiaal per leerroute, en afspraken over delen die in een kleine school passen.',
		goal: 'Professionals in het gespecialiseerd onderwijs maken, vinden en verbeteren elkaars materiaal.',
		join: 'open',
		houseRules: md`
			- Welkom, ook als je alleen komt lezen.
			- Geen herkenbare leerlingen, in tekst noch beeld.
			- Vraag naar de bron voordat je picto’s of foto’s doorgeeft.
		`,
		members: [
			{ person: 'gijs', role: 'lead' },
			{ person: 'lonneke', role: 'member' },
			{ person: 'inge', role: 'member' },
			{ person: 'peter', role: 'member' },
			{ person: 'fatima', role: 'coach' },
			{ person: 'sanne', role: 'observer' },
			{ person: 'hanneke', role: 'member' },
			{ person: 'harm', role: 'member' },
			{ person: 'eva', role: 'member' },
			{ person: 'noor', role: 'member' }
		],
		forums: [
			{ name: 'Mededelingen', description: 'Nieuws voor makers.', whoMayStart: 'leads' },
			{
				name: 'Leerroutes en doelen',
				description: 'Functionele kerndoelen, leerroutes en kleine stappen.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Delen en licenties',
				description: 'Wat mag, wat niet en hoe je het netjes doet.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'public'
	},
	{
		slug: 'geschiedenis-vmbo-examen',
		name: 'Geschiedenis: stoomcursus voor het vmbo-examen',
		kind: 'vakcommunity',
		sectors: ['vo'],
		summary:
			'Korte video’s, scripts en bronnenopgaven voor het examen geschiedenis in het vmbo. Docenten controleren elkaars inhoud.',
		goal: 'Voor elk examenonderdeel één video van tien minuten met gecontroleerde inhoud en oefenvragen.',
		join: 'open',
		houseRules: md`
			- Inhoud wordt door minstens één collega nagekeken voor hij openbaar wordt.
			- Noem de bron van elk beeld. Geen bron is geen beeld.
			- Examenopgaven van dit jaar bespreken we pas na het laatste tijdvak.
		`,
		members: [
			{ person: 'maarten', role: 'lead' },
			{ person: 'karima', role: 'lead' },
			{ person: 'sietse', role: 'member' },
			{ person: 'hanneke', role: 'member' },
			{ person: 'eva', role: 'member' },
			{ person: 'ruben', role: 'member' },
			{ person: 'noor', role: 'member' }
		],
		forums: [
			{
				name: 'Mededelingen',
				description: 'Nieuwe afleveringen en afspraken.',
				whoMayStart: 'leads'
			},
			{
				name: 'Scripts en video’s',
				description: 'Meelezen vóór de opname.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Bronnen en beeldrechten',
				description: 'Waar vind je het en mag het?',
				whoMayStart: 'everyone'
			},
			{
				name: 'Examenklas',
				description: 'Hoe gebruik je het in tl4, 4 kader en 4 basis?',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'public'
	},
	{
		slug: 'werkplaats-sport-bewegen',
		name: 'Werkplaats Sport en Bewegen',
		kind: 'werkplaats',
		sectors: ['hbo', 'vo', 'po'],
		summary:
			'Lio’s, opleiders en stagescholen ontwerpen samen beweeglessen die daarna van iedereen zijn.',
		goal: 'Elke lio deelt in het afstudeerjaar één les die op een andere school is uitgeprobeerd.',
		join: 'invitation',
		houseRules: md`
			- We geven feedback op de les, niet op de lesgever.
			- Filmpjes van lessen blijven op school. Hier staan alleen oefeningen door onszelf voorgedaan.
			- Iedereen is lerend, ook de opleider.
		`,
		members: [
			{ person: 'marijke', role: 'lead' },
			{ person: 'stefan', role: 'coach' },
			{ person: 'lars', role: 'member' },
			{ person: 'nina', role: 'member' },
			{ person: 'amira', role: 'member' },
			{ person: 'daan', role: 'member' },
			{ person: 'jip', role: 'member' },
			{ person: 'milan', role: 'member' },
			{ person: 'roos', role: 'member' },
			{ person: 'sofie', role: 'member' },
			{ person: 'eva', role: 'member' },
			{ person: 'wim', role: 'observer' }
		],
		forums: [
			{ name: 'Mededelingen', description: 'Planning van de werkplaats.', whoMayStart: 'leads' },
			{
				name: 'Lessen in de maak',
				description: 'Van idee tot uitgeprobeerde les.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Stage',
				description: 'Organisatie, orde en alles wat je niet in een lesplan zet.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'members'
	},
	{
		slug: 'zorgtechnologie-mbo',
		name: 'Ontwikkelgroep zorgtechnologie',
		kind: 'ontwikkelgroep',
		sectors: ['mbo'],
		summary:
			'Docenten en praktijkopleiders maken casussen over zorgtechnologie voor niveau 2, 3 en 4, los van merk en apparaat.',
		goal: 'Acht casussen die op school en op de werkvloer te gebruiken zijn, met een kwaliteitsplan dat blijft werken.',
		join: 'request',
		houseRules: md`
			- Geen cliënten, geen herkenbare situaties, geen filmpjes van de werkvloer met mensen.
			- Geen reclame voor apparaten. Merknamen alleen als het niet anders kan.
			- Praktijk gaat voor: een casus is pas af als een praktijkopleider hem gelezen heeft.
		`,
		members: [
			{ person: 'jolanda', role: 'lead' },
			{ person: 'ravi', role: 'member' },
			{ person: 'carlijn', role: 'member' },
			{ person: 'wim', role: 'observer' },
			{ person: 'hanneke', role: 'member' }
		],
		forums: [
			{ name: 'Mededelingen', description: 'Planning en besluiten.', whoMayStart: 'leads' },
			{
				name: 'Casussen',
				description: 'Schrijven, nakijken, bijwerken.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Techniek en beeld',
				description: '360 graden, H5P en apparaten die het niet doen.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'members'
	},
	{
		slug: 'samen-leren',
		name: 'Samen leren',
		kind: 'programma',
		sectors: ['po', 'vo', 'so', 'vso'],
		summary: 'De plek waar je over de modules van het leerpad praat: vragen, vondsten en twijfels.',
		goal: 'Niemand doet het leerpad alleen.',
		join: 'open',
		houseRules: md`
			- Elke vraag telt, ook de eerste.
			- Vertel wat je probeerde en wat je zag. Zonder namen van leerlingen.
			- Reageer op iemand anders voordat je een nieuw bericht begint.
		`,
		members: [
			{ person: 'marijke', role: 'lead' },
			{ person: 'esther', role: 'lead' },
			{ person: 'carlijn', role: 'member' },
			{ person: 'lars', role: 'member' },
			{ person: 'nina', role: 'member' },
			{ person: 'eva', role: 'member' },
			{ person: 'thijs', role: 'member' }
		],
		forums: [
			{
				name: 'Modules',
				description: 'Bij elke module van het leerpad een gesprek.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'public'
	},
	{
		slug: 'noord-drenthe',
		name: 'Noord: samen maken in Drenthe',
		kind: 'regio',
		sectors: ['po', 'sbo', 'vo'],
		region: ['Drenthe', 'Groningen', 'Friesland'],
		summary:
			'Kleine scholen in het noorden ruilen lessen, uren en ideeën. Van hunebed tot loonstrook.',
		goal: 'Geen school in de regio hoeft alleen iets uit te vinden.',
		join: 'open',
		houseRules: md`
			- Plat praten mag. Streektaal ook, met een regel uitleg.
			- Biedt een school iets aan, dan zegt de vrager ook wat hij terugdoet.
			- Bestuurders lezen mee en mogen meepraten, zonder vergadertaal.
		`,
		members: [
			{ person: 'harm', role: 'lead' },
			{ person: 'thijs', role: 'lead' },
			{ person: 'gijs', role: 'member' },
			{ person: 'ruben', role: 'member' },
			{ person: 'sietse', role: 'member' },
			{ person: 'baukje', role: 'member' },
			{ person: 'hanneke', role: 'member' },
			{ person: 'wim', role: 'member' }
		],
		forums: [
			{ name: 'Prikbord', description: 'Data en oproepen van de regio.', whoMayStart: 'leads' },
			{
				name: 'Ruilen en samen maken',
				description: 'Vraag en aanbod tussen scholen.',
				whoMayStart: 'everyone'
			},
			{
				name: 'Beleid en borgen',
				description: 'Uren, afspraken en hoe je het volhoudt.',
				whoMayStart: 'everyone'
			}
		],
		discussion: 'public'
	}
] satisfies SeedCommunity[];
