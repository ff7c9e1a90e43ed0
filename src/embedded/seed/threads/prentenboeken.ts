import { md } from '../md.ts';
import type { SeedThread } from '../types.ts';

/** Talk in the picture-book pilot, in five languages with a line of Dutch. */
export const prentenboekenThreads = [
	{
		key: 'prenten-welkom',
		community: 'prentenboeken',
		forum: 'Mededelingen',
		kind: 'aankondiging',
		title: 'Wolkom, ласкаво просимо, መርሓባ, أهلا: zo werken we samen',
		author: 'baukje',
		daysAgo: 158,
		pinned: true,
		posts: [
			{
				author: 'baukje',
				body: md`
					Fijn dat jullie er zijn. Kort hoe we het doen:

					1. Esthers studenten schrijven een verhaal en een les. Zelf bedacht, dus zonder gedoe met uitgevers.
					2. Een van ons leest het voor in de kring en schrijft op waar kinderen afhaken.
					3. Pas daarna vertalen we. Anders vertaal je fouten.
					4. Elke vertaling krijgt een tweede lezer.

					Schrijf gerust in je eigen taal, met één regel Nederlands eronder.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['olena', 'yonas', 'esther'] },
					{ kind: 'mooi', by: ['fatima'] }
				]
			},
			{
				author: 'olena',
				body: 'Дякую! Dankjewel. Punt 3 is belangrijk: ik heb al eens een heel boek vertaald en daarna veranderde het einde.',
				hoursAfter: 3
			},
			{
				author: 'esther',
				body: 'Dat was een van mijn studenten. Excuses namens de hele jaargroep. We hebben er iets van geleerd: een verhaal gaat nu pas de deur uit als het drie keer hardop is gelezen en er twee weken niets meer aan veranderd is. Dat heet bij ons sindsdien “de Olena-regel”.',
				hoursAfter: 4,
				replyTo: 1
			},
			{
				author: 'yonas',
				body: '@baukje ik kan op vrijdag voorlezen en inspreken. Tigrinya schrijven kan ik ook, maar langzaam, want mijn toetsenbord is eigenwijs.',
				hoursAfter: 20
			},
			{
				author: 'baukje',
				body: 'Langzaam is prima. Liever goed dan vlug, sei ús mem altyd. (Zei onze moeder altijd.)',
				hoursAfter: 22,
				replyTo: 3
			}
		]
	},
	{
		key: 'prenten-dijk-oekraiens',
		community: 'prentenboeken',
		forum: 'Vertalen',
		kind: 'vraag',
		title: 'Hoe vertaal je “dijk” als er geen dijken zijn?',
		author: 'olena',
		material: 'huisje-op-de-dijk',
		passage: { quote: 'Achter de dijk staat een huisje.', page: 1 },
		daysAgo: 118,
		posts: [
			{
				author: 'olena',
				body: md`
					## Waar loop ik tegenaan

					In het Oekraïens is er wel een woord: дамба. Maar dat is beton, van een waterkrachtcentrale. Voor veel kinderen bij ons is dat nu ook een woord uit het nieuws, en geen fijn woord.

					## Mijn vraag

					Een ander woord kiezen, of juist uitleggen?
				`,
				hoursAfter: 0
			},
			{
				author: 'yonas',
				body: 'In het Tigrinya heb ik hetzelfde in het klein. Ik heb “hoge aarde bij het water” gezegd. Drie woorden voor één.',
				hoursAfter: 2
			},
			{
				author: 'esther',
				body: 'In het verhaal gaat het erom dat het huisje niet over iets heen kan kijken. Een heuvel werkt ook. Alleen verlies je dan het Nederlandse landschap.',
				hoursAfter: 5
			},
			{
				author: 'baukje',
				body: 'In het Fries is dyk ook gewoon *weg*. Hear, wat een gedoe met één woord.',
				hoursAfter: 7
			},
			{
				author: 'esther',
				body: 'Dat maakt het alleen maar mooier. Eén woord, vier landschappen.',
				hoursAfter: 9,
				replyTo: 3,
				reactions: [{ kind: 'mooi', by: ['olena', 'fatima'] }]
			},
			{
				author: 'fatima',
				body: '@olena wat zeggen de kinderen zelf als ze het plaatje zien?',
				hoursAfter: 24
			},
			{
				author: 'olena',
				body: 'Gevraagd aan zes kinderen. Vier zeiden “гірка”, dat is een heuveltje of ook een glijbaan. Een zei “muur van gras”. En één zei in het Nederlands: dijk. Die woont aan het water.',
				hoursAfter: 49,
				replyTo: 5,
				reactions: [{ kind: 'dank', by: ['fatima'] }]
			},
			{
				author: 'baukje',
				body: 'Dan zou ik dat doen: гірка in de vertaling, en *dijk* als Nederlands woord op de kaart met het plaatje. Het huisje glijdt er toch ook vanaf. En dan vertelt de juf in één zin wat een dijk doet.',
				hoursAfter: 52,
				reactions: [
					{ kind: 'eens', by: ['esther', 'yonas'] },
					{ kind: 'dank', by: ['olena'] }
				],
				accepted: true
			},
			{
				author: 'olena',
				body: 'Glijbaan! Natuurlijk. Dan lachen ze op de goede plek.',
				hoursAfter: 54,
				replyTo: 7,
				reactions: [{ kind: 'mooi', by: ['baukje'] }]
			}
		]
	},
	{
		key: 'prenten-voorlezen-kring',
		community: 'prentenboeken',
		forum: 'Verhalen en lessen',
		kind: 'lesverslag',
		title: 'Het huisje op de dijk: drie keer voorgelezen',
		author: 'baukje',
		material: 'huisje-op-de-dijk',
		daysAgo: 104,
		posts: [
			{
				author: 'baukje',
				body: md`
					## Groep en situatie

					Groep 1/2, 24 kleuters, elf thuistalen. Maandag, woensdag, vrijdag hetzelfde verhaal.

					## Wat we deden

					[[material:huisje-op-de-dijk]]. Maandag met alle vragen die erin staan, woensdag met de helft, vrijdag zonder vragen, alleen lezen en spelen.

					## Wat opviel

					- Maandag was na acht minuten de koek op. Te veel gevraag. Een kleuter zei: “mag jij ook gewoon lezen?”
					- Woensdag zeiden ze het stukje “Groot” al mee. In vijf talen, door elkaar.
					- Vrijdag wilden ze het naspelen en was iedereen het huisje. Niemand wilde de wind zijn.

					## Wat ik verander

					Drie stopmomenten, meer niet. En een mat als dijk.
				`,
				hoursAfter: 0,
				reactions: [
					{ kind: 'dank', by: ['esther', 'yonas'] },
					{ kind: 'mooi', by: ['olena'] }
				]
			},
			{
				author: 'esther',
				body: 'Mijn studenten hadden elf vragen gemaakt, want dat stond in hun beoordelingsmodel. Ik pas het model aan. “Mag jij ook gewoon lezen” komt op het bord.',
				hoursAfter: 3
			},
			{
				author: 'yonas',
				body: 'Ik heb het vrijdag verteld in twee talen, ik een zin, juf een zin. Een jongetje dat nog niet veel zegt, zei bij “thee” heel hard *shahi*. En toen nog een keer, omdat iedereen keek.',
				hoursAfter: 26
			},
			{
				author: 'baukje',
				body: 'Hjir krij ik kjel fan. Kippenvel.',
				hoursAfter: 28,
				replyTo: 2,
				reactions: [{ kind: 'mooi', by: ['olena', 'esther', 'fatima'] }]
			},
			{
				author: 'noor',
				body: 'Als meelezer van het platformteam: mooi verslag, en fijn dat jullie kinderen zo beschrijven dat niemand te herkennen is. Yonas, dat van dat jongetje kan net, omdat het over één woord gaat.',
				hoursAfter: 30
			},
			{
				author: 'yonas',
				body: 'Goed om te weten, @noor. Ik had er eerst meer bij geschreven en dat heb ik weggehaald.',
				hoursAfter: 31,
				replyTo: 4,
				edited: true
			},
			{
				author: 'fatima',
				body: 'Die opbouw van maandag veel, woensdag half, vrijdag niks: zou je dat als vaste lesopzet voor alle verhalen willen?',
				hoursAfter: 50
			},
			{
				author: 'baukje',
				body: 'Omgekeerd, denk ik nu. Eerst alleen lezen. Daarna pas vragen. Ik probeer het bij het volgende verhaal.',
				hoursAfter: 53,
				replyTo: 6
			},
			{
				author: 'baukje',
				body: 'Omgekeerd gedaan bij het verhaal van de paraplu. Veel beter. Op dag drie stelden *zij* de vragen. Waarom heeft die paraplu geen schoenen, dat soort dingen.',
				hoursAfter: 700,
				replyTo: 7,
				reactions: [
					{ kind: 'dank', by: ['esther'] },
					{ kind: 'idee', by: ['olena', 'yonas'] }
				]
			},
			{
				author: 'esther',
				body: 'Dan wordt dat de opzet: lezen, nog eens lezen en praten, dan spelen. Ik leg het de tweedejaars volgende week voor.',
				hoursAfter: 705
			}
		]
	},
	{
		key: 'prenten-tekenaar',
		community: 'prentenboeken',
		forum: 'Verhalen en lessen',
		kind: 'gesprek',
		title: 'Tekeningen onder CC BY: wat bied je een illustrator?',
		author: 'esther',
		daysAgo: 71,
		posts: [
			{
				author: 'esther',
				body: 'Er is een student illustratie die wil tekenen voor ons. Haar vraag: “als het CC BY is, mag dan echt iedereen mijn tekening op een mok zetten?” Het eerlijke antwoord is ja. Wat zeggen jullie dan?',
				hoursAfter: 0
			},
			{
				author: 'fatima',
				body: 'Ja, mits haar naam erbij staat. En dat is ook wat het oplevert: haar naam in elke klas. Maar dring niet aan, het moet haar keuze zijn.',
				hoursAfter: 4
			},
			{
				author: 'baukje',
				body: 'Kan ze de tekeningen voor de les CC BY doen en haar stijl, haar andere werk, gewoon zelf houden? Het gaat toch alleen om dit ene verhaal.',
				hoursAfter: 6
			},
			{
				author: 'esther',
				body: 'Klopt, zo heb ik het ook uitgelegd. Ze twijfelt tussen BY en BY-NC-ND. Met ND mogen we de tekst in de tekening niet vertalen, en daar doen we het nou net om.',
				hoursAfter: 8,
				replyTo: 2
			},
			{
				author: 'olena',
				body: 'Misschien kan zij de tekeningen zonder tekst maken. Dan is er niks te vertalen, en kan ik mijn letters er los onder zetten. Ook makkelijker met het Arabisch, dat loopt de andere kant op.',
				hoursAfter: 22,
				reactions: [{ kind: 'idee', by: ['baukje', 'esther'] }]
			},
			{
				author: 'yonas',
				body: 'En een blanco tekstvak graag dat groot genoeg is. Tigrinya wordt altijd langer dan de mensen denken.',
				hoursAfter: 24
			},
			{
				author: 'esther',
				body: 'Ze doet het: CC BY, tekst los, en we betalen gewoon een vergoeding voor twaalf platen. Haar naam staat voorop, net zo groot als de titel.',
				hoursAfter: 150,
				reactions: [
					{ kind: 'dank', by: ['fatima', 'olena'] },
					{ kind: 'mooi', by: ['baukje'] }
				]
			},
			{
				author: 'fatima',
				body: 'Netjes, dat laatste ook. Open is niet hetzelfde als gratis werken.',
				hoursAfter: 152,
				replyTo: 6
			},
			{
				author: 'eva',
				body: '@esther als de platen er zijn, wil ik haar graag interviewen voor de site.',
				hoursAfter: 155
			}
		]
	},
	{
		key: 'prenten-arabisch-lezer',
		community: 'prentenboeken',
		forum: 'Vertalen',
		kind: 'vraag',
		title: 'Wie leest Arabisch mee: welke variant kiezen we?',
		author: 'baukje',
		material: 'huisje-woordkaarten',
		daysAgo: 36,
		posts: [
			{
				author: 'baukje',
				body: md`
					## Waar loop ik tegenaan

					Bij [[material:huisje-woordkaarten]] hebben twee ouders het Arabisch nagekeken. De moeder uit Syrië en de vader uit Marokko waren het over vier van de twaalf woorden oneens.

					## Mijn vraag

					Kiezen we standaardarabisch, of zetten we beide klanken erbij?
				`,
				hoursAfter: 0
			},
			{
				author: 'yonas',
				body: 'Bij Tigrinya is er ook verschil tussen Eritrea en Ethiopië. Ik zet er een streepje tussen en dan mag je kiezen.',
				hoursAfter: 4
			},
			{
				author: 'olena',
				body: 'Voor kleuters is het woord van mama het goede woord. Standaard is voor het boek.',
				hoursAfter: 7,
				reactions: [{ kind: 'eens', by: ['baukje'] }]
			},
			{
				author: 'esther',
				body: 'Standaardarabisch in het schrift, want dat lezen ouders uit alle landen, en een lege regel voor “zo zeggen wij het thuis”. Onderzoek naar thuistaal zegt steeds hetzelfde: het gaat om herkenning en trots, niet om de juiste vorm. De ouder vult in, en dat is meteen een gesprek bij de deur.',
				hoursAfter: 10,
				reactions: [
					{ kind: 'dank', by: ['baukje'] },
					{ kind: 'eens', by: ['fatima', 'yonas'] }
				],
				accepted: true
			},
			{
				author: 'baukje',
				body: 'Die lege regel! Dan hoeven wij de ruzie niet te beslechten.',
				hoursAfter: 26,
				replyTo: 3
			},
			{
				author: 'baukje',
				body: 'Vervolg: de Syrische moeder en de Marokkaanse vader hebben samen bij de kapstok de kaart ingevuld. Twintig minuten. Ze hadden elkaar nog nooit gesproken. De kaart hangt in de gang.',
				hoursAfter: 500,
				reactions: [{ kind: 'mooi', by: ['olena', 'esther'] }]
			}
		]
	},
	{
		key: 'prenten-rekenwoorden',
		community: 'prentenboeken',
		forum: 'Vertalen',
		kind: 'gesprek',
		title: 'Verzoek uit een andere pilot: tien rekenwoorden',
		author: 'fatima',
		daysAgo: 7,
		posts: [
			{
				author: 'fatima',
				body: 'In de rekenpilot in het vmbo zit een docente met een leerling die net Nederlands leert. Zij zouden geholpen zijn met tien woorden in jullie talen: *per, meer dan, minder dan, samen, over, elk, verschil, half, keer, gelijk*. Is dat te doen?',
				hoursAfter: 0
			},
			{
				author: 'olena',
				body: 'Ja, maar “over” is vier verschillende woorden. Over als er iets overblijft? Of over de brug?',
				hoursAfter: 2
			},
			{
				author: 'fatima',
				body: 'Als er iets overblijft. En zie je, dat is precies het probleem van die leerling.',
				hoursAfter: 3,
				replyTo: 1,
				reactions: [{ kind: 'mooi', by: ['baukje'] }]
			},
			{
				author: 'yonas',
				body: '“Keer” ook: drie keer als in drie maal, of keer om?',
				hoursAfter: 5
			},
			{
				author: 'olena',
				body: 'Drie maal, neem ik aan. Nederlands is een zuinige taal.',
				hoursAfter: 6,
				replyTo: 3
			},
			{
				author: 'yonas',
				body: 'Ik heb ze. Ik spreek ze ook even in, dan hoor je het verschil tussen *meer* en *minder*, die lijken in het Tigrinya niet op elkaar gelukkig.',
				hoursAfter: 28
			},
			{
				author: 'olena',
				body: 'Oekraïens is klaar. Met bij elk woord een zin met appels. Alles gaat altijd over appels.',
				hoursAfter: 30,
				reactions: [{ kind: 'dank', by: ['fatima', 'yonas'] }]
			},
			{
				author: 'fatima',
				body: 'Jullie zijn geweldig. Ik breng het over en kom terug met wat de leerling ervan zegt.',
				hoursAfter: 32,
				replyTo: 6
			}
		]
	},
	{
		key: 'prenten-volgend-verhaal',
		community: 'prentenboeken',
		forum: 'Verhalen en lessen',
		kind: 'gesprek',
		title: 'Welk verhaal eerst: de paraplu, de bus of de opa met de tas?',
		author: 'esther',
		daysAgo: 3,
		posts: [
			{
				author: 'esther',
				body: md`
					De derde lichting heeft drie verhalen klaar. Er is tijd om er één te illustreren vóór het eind van het semester.

					- **De paraplu zonder schoenen**: grappig, veel herhaling.
					- **Bus 7 wil linksaf**: spannend, veel richtingwoorden.
					- **Opa’s tas**: rustig, over iemand die ver weg woont.

					Welke zou jij in jouw kring willen?
				`,
				hoursAfter: 0
			},
			{
				author: 'yonas',
				body: 'Opa’s tas. Bijna ieder kind bij ons heeft een opa die ver weg woont.',
				hoursAfter: 1
			},
			{
				author: 'baukje',
				body: 'De bus, om de richtingwoorden. Al snap ik Yonas.',
				hoursAfter: 3
			},
			{
				author: 'olena',
				body: 'Ik twijfel over opa. Het is mooi, maar voor sommige kinderen is het heel dichtbij nu. Ik zou het willen, met een zachte les erbij en niet als eerste.',
				hoursAfter: 5
			},
			{
				author: 'yonas',
				body: 'Daar heb je gelijk in. Dan eerst iets waar je om kunt lachen.',
				hoursAfter: 6,
				replyTo: 3,
				reactions: [{ kind: 'dank', by: ['olena'] }]
			},
			{
				author: 'esther',
				body: 'Paraplu eerst, dan de bus, dan opa. En voor opa wil ik dat jullie tweeën vanaf het begin meeschrijven @yonas @olena, niet pas bij het vertalen.',
				hoursAfter: 24,
				reactions: [{ kind: 'eens', by: ['yonas', 'olena'] }]
			},
			{
				author: 'olena',
				body: 'Graag.',
				hoursAfter: 26,
				replyTo: 5
			}
		]
	}
] satisfies SeedThread[];
