/**
 * What people of the demo wrote in the learning path, where a block asks for words: per block, per
 * person. Of a canvas, per field.
 */
type Words = string | Record<string, string>;

export const words: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
	'm01-waarom': {
		lars: 'Mijn 2 havo-klassen: 28 leerlingen en een halve zaal. De turnles uit ons vakwerkplan gaat uit van een hele. Ik wil de opstelling kunnen veranderen zonder alles opnieuw te tekenen.',
		nina: 'Groep 5 en 6 van mijn stageschool dansen graag, maar mijn lessen gaan uit van een spiegelwand. Met een open les kan ik de oefeningen houden en de zaal vervangen.',
		sanne:
			'2 kader haakt af op lange contexten. Ik wil de les over procenten houden en de winkel vervangen door de braderie hier in het dorp. In de methode mag dat niet, in open materiaal wel.',
		thijs:
			'Mijn combinatiegroep 5/6. De rekenles over geld gaat over een pretpark waar niemand hier komt. Ik wil hem op de dorpswinkel laten slaan, met bedragen die ze kennen.',
		eva: 'Ik denk aan leerlingen in 3 vmbo die struikelen over schooltaal. In een open les kan ik zinnen korter maken en de moeilijke woorden uitleggen zonder de inhoud kaal te halen.',
		marijke:
			'Mijn vierdejaars maken elk jaar prachtige lessen die in een map verdwijnen. Open delen geeft hun werk een tweede leven en geeft mij een reden om strenger te zijn op naamsvermelding.'
	},
	'm02-twee-bronnen': {
		lars: '1. ‘Over de kast’, Vakgroep LO De Springplank, via Wikiwijs, CC BY 4.0; ingekort van 90 naar 50 minuten door L. Dijkema.\n\n2. Tekening van de aanloop: in het boek van de opleiding. De licentie vond ik niet, dus ik teken hem zelf opnieuw.',
		nina: '1. ‘Acht tellen’, dansles voor groep 5 en 6, werkgroep Bewegen, via Wikiwijs, CC BY-SA 4.0; opdracht 3 vervangen.\n\n2. Muziek: een nummer van een streamingdienst. Dat mag ik in de klas laten horen en niet meegeven in mijn les. Ik zet er alleen de titel en het tempo bij.',
		eva: '1. Kaart van de rivier, Wikimedia Commons, maker M. Bakker, CC BY-SA 4.0; uitsnede gemaakt.\n\n2. Fragment uit een kranteninterview: drie zinnen, met krant, datum en auteur erbij. Dat is een citaat, geen onderdeel dat ik onder mijn eigen licentie deel.',
		marijke:
			'1. Leskaart ‘Mikken en raken’, werkplaats Sport en Bewegen, CC BY 4.0, ongewijzigd gebruikt.\n\n2. Filmpje van een student uit 2023: ik heb haar gemaild. Ze vindt CC BY goed en wil met voor- en achternaam genoemd worden.'
	},
	'm03-zoekmissie': {
		lars: 'Zoekzin: een turnles voor 2 havo, 50 minuten, halve zaal, die ik mag aanpassen.\n\n1. ‘Over de kast’, via de verzamelpagina bewegen, CC BY 4.0. Tijd halveren.\n2. ‘Tikspelen met een bal’, CC BY-SA 4.0. Als warming-up; te veel regels, ik houd er twee.\n3. Filmpje van een handstand, geen licentie te vinden. Alleen laten zien via de link.\n\nIk neem de eerste: het doel staat erin en de opstelling is te verkleinen.'
	},
	'm05-doel-feedback': {
		lars: 'Zoals het was: ‘leerlingen turnen over de kast’.\n\nZoals het nu is: aan het eind van de les komt een leerling uit 2 havo met eigen aanloop over een kast van drie delen, en zegt waar de hand moet staan en waarom daar.\n\nIk zie het bij de laatste beurt. Een maatje kijkt naar de hand en vinkt af.'
	},
	'm05-paragraaf': {
		lars: '1. De paragraaf: ‘Steunspringen’ uit ons vakwerkplan, twaalf oefeningen.\n2. Het doel: een leerling springt over de kast en geeft een klasgenoot één aanwijzing die klopt.\n3. Het bewijs: tijdens de laatste ronde hoor en zie ik één aanwijzing per tweetal.\n4. De keuze: drie plekken uit de open les (CC BY 4.0), en onze eigen plank bij plek 2.\n5. Winst: iedereen springt twee keer zo vaak. Verlies: de radslag. Die komt terug in blok 3.'
	},
	'm06-eerste-indruk': {
		lars: 'Een filmpje van een basketballer. Ik koos het omdat het er strak uitzag. Achteraf had ik willen weten wat een leerling van 1 havo ervan kan nadoen.',
		marijke:
			'Een artikel over motorisch leren, gekozen op de naam van de auteur. Ik had moeten vragen of een tweedejaars het in een half uur kan lezen. Dat kon niemand.'
	},
	'm06-scorekaart': {
		marijke:
			'‘Samen springen’, werkgroep Bewegen, Wikiwijs, CC BY-SA 4.0, voor groep 5 en 6.\n\n1.1 doelen: goed, bovenaan en te zien. 1.4 voorkennis: onvoldoende, begint meteen. 1.6 feedback: voldoende, kijkwijzer zonder voorbeeld. 2.1 juist: goed. 2.4 begrippen: voldoende, ‘afzet’ en ‘sprong’ lopen door elkaar. 3.1 leesbaar: goed. 3.4 licentie: onvoldoende, bij twee foto’s ontbreekt de maker. 3.7 handleiding: goed, met tijden.\n\nBesluit: aanpassen. Ik zet er een startvraag voor en vervang de twee foto’s.'
	},
	'm04-mijn-visie': {
		thijs:
			'Mijn leerlingen leren rekenen als ze eerst iets in handen hebben en er daarna over praten. Materiaal moet ik dus kunnen knippen, op papier hebben en in twee niveaus geven. Ik zeg nee tegen een programma waar ze een half uur zwijgend in zitten.',
		bram: 'Leraren in onze scholen kiezen het best als ze tijd hebben om te vergelijken. Materiaal moet daarom over scholen heen te delen zijn. Wij zeggen nee tegen contracten van drie jaar waar niemand meer naar kijkt.'
	},
	'm04-mixcanvas': {
		thijs: {
			vak: 'Rekenen, groep 6 (in een combinatie met groep 5), vijf uur per week.',
			methode: '60 %. Werkboek en toetsen, ongeveer 32 euro per leerling per jaar.',
			licentie:
				'20 %. Een oefenprogramma, 14 euro per leerling. Groep 5 zou het missen, groep 6 niet.',
			open: '5 %. Twee lessen over meten (CC BY-SA) en het spel ‘Weeg de winkel’ (CC BY).',
			vrij: '5 %. Filmpjes over klokkijken. Twee zijn er al verdwenen; ik schrijf nu op wat erin zat.',
			eigen:
				'10 %. Dertig spelkaarten, in de kast en op mijn eigen laptop. Nee, een collega vindt ze niet.',
			opvallend:
				'Klokkijken oefenen we op drie plekken tegelijk. Voor schatten heb ik bijna niets.',
			wens: 'Oefenprogramma alleen nog voor groep 5. De vrije uren gaan naar open lessen over schatten, want daar praten ze bij.'
		}
	},
	'm04-dialoog': {
		thijs:
			'Gesproken met mijn duo-collega van groep 5/6.\n\nEens: de toetsen van de methode houden we, want daar sturen we op. Verschil: zij wil het oefenprogramma voor iedereen houden, omdat ze dan een groepje apart kan nemen. Dat had ik niet bedacht.\n\nOpen past bij meten en schatten, waar we veel praten. Niet bij automatiseren. Tot de voorjaarsvakantie doen we één open les per week; op de eerste studiedag daarna kijken we terug.'
	},
	'm04-visiecanvas': {
		thijs: {
			leren:
				'Ze pakken het eerst vast en leggen het daarna uit. Een fout mag op het bord blijven staan.',
			materiaal: 'Op papier te gebruiken, in twee niveaus, en door ons aan te passen aan het dorp.',
			nee: 'Een half uur achter elkaar zwijgend oefenen op een scherm.',
			open: 'Vervanging van de hoofdstukken meten en schatten. Verder een aanvulling.',
			kader:
				'Het contract met de methode loopt tot juli 2028. Er is één tablet per twee leerlingen.',
			nodig: 'Een uur per maand samen voorbereiden, en iemand die de licenties nakijkt.',
			stap: 'De werkgroep rekenen kiest twee open lessen over schatten, klaar vóór de kerstvakantie.'
		}
	},
	'm14-teamsessie': {
		thijs:
			'Visie: staat op papier, niemand gebruikt hem. Over een jaar noemt iedereen bij een les het doel.\nDeskundigheid: drie collega’s zoeken open materiaal, vijf nooit. We willen dat ieder één les kan vinden en aanpassen.\nMateriaal: veel eigen werk op eigen schijven. We willen één plek.\nOrganisatie: geen uren. We willen één middag per blok.\n\nVerrassend: de starters kozen bij cultuur lager dan wij dachten. Zij durven niet te delen wat niet af is.\n\nActies: één map voor rekenen (rekencoördinator, 15 januari) en een deelmoment van tien minuten per vergadering (directeur, vanaf februari).'
	},
	'm14-sessie': {
		thijs:
			'Organisatie. We praten er al twee jaar over en er staat geen uur voor in de jaarplanning. De directeur ziet dat anders: volgens haar valt het onder de gewone voorbereiding.'
	},
	'm14-beleidsbesluit': {
		thijs:
			'Voorstel aan de directeur. Wij kiezen bij rekenen per blok één open les in plaats van een les uit de methode. De werkgroep rekenen doet de keuze. Elk lid krijgt daar acht uur per jaar voor, uit de post werkgroepen. Wij delen wat we aanpassen onder CC BY-SA op één gezamenlijke plek. We beginnen in februari. In juni besluiten we of we doorgaan.\n\nDe directeur ziet de uren, de ib’er de toetsresultaten, de starter vooral de hulp. Het strandt als de acht uur niet in de jaarplanning komen.'
	},
	'm14-organisatie': {
		thijs: {
			leertijd: 'Het hele team, twee studiemiddagen: oktober en maart.',
			maaktijd:
				'Werkgroep rekenen, acht uur per persoon per jaar. De werkgroep feesten gaat van zes naar vier mensen.',
			onderhoud: 'Juni, één middag van drie uur: links nalopen, data bijwerken, opruimen.',
			rollen:
				'Coördinator (12 uur), twee makers (8 uur), één nakijker (4 uur). De coördinator werkt dit jaar de leerkracht van groep 4 in.',
			geld: 'De mix kost nu 46 euro per leerling. Het oefenprogramma voor groep 6 vervalt: 200 euro vrij, voor materialen om mee te meten.',
			partners: 'Twee scholen uit de buurt die willen ruilen, en de pabo voor twee stagiairs.'
		}
	},
	'm14-borgingsplan': {
		thijs: {
			waarom:
				'Leerlingen leren schatten door erover te praten. Leraren hoeven niet elk jaar opnieuw te beginnen.',
			actie1:
				'Eén gedeelde map voor rekenen. Rekencoördinator, klaar op 15 januari, zes uur, geen kosten.',
			teken1:
				'In maart staat er per groep minstens één les in. Valt de coördinator weg, dan beheert de leerkracht van groep 4 de map.',
			actie2:
				'Elk blok één open les samen voorbereiden. Werkgroep, vanaf februari, acht uur per persoon.',
			teken2:
				'Na elk blok ligt er een les met naamsvermelding. Vallen de uren weg, dan doen we het om het blok.',
			actie3: 'Nakijkmiddag in juni. Directeur roostert hem in, drie uur, 40 euro voor de lunch.',
			teken3:
				'Geen dode links op 1 juli. Gaat de middag niet door, dan schuift hij naar de startdag in augustus.',
			kijken:
				'Eind maart in de werkgroep, eind juni met het team, en het Groeikompas volgend najaar.'
		}
	},
	'm14-plan-inleveren': {
		thijs:
			'Ons plan heeft drie acties: één gedeelde map (15 januari), per blok één open les samen voorbereiden (vanaf februari) en een nakijkmiddag in juni.\n\nPer actie staat er een rol bij, een datum, de uren en een tweede persoon. Ik wil graag horen welke van de drie jullie het eerst zien omvallen, en of acht uur per persoon realistisch is op een kleine school.'
	},
	'm14-terugblik': {
		thijs:
			'De map blijft, want die staat op school. De gewoonte om samen te kiezen stopt waarschijnlijk, want die zit in mij. Deze maand laat ik de leerkracht van groep 4 het overleg een keer leiden.'
	},
	'm07-lesplan': {
		eva: {
			eind: 'Leerlingen vergelijken twee nieuwsberichten en leggen in drie zinnen uit welk bericht ze vertrouwen.',
			begin: 'De groep herkent reclame. Een bron opzoeken deden de meesten nog niet.',
			stappen:
				'Wie zegt dit?\nWaar is het te controleren?\nWat laat het bericht weg?\nWelk bericht geloof ik, en waarom?',
			bronnen:
				'Stap 1 en 2: ‘Nepnieuws herkennen’, werkgroep Mediawijsheid, Wikiwijs, CC BY 4.0. Stap 3: twee krantenkoppen, als citaat met datum en krant.',
			gaten: 'Een voorbeeld van een goed antwoord bij stap 4.',
			weg: 'Het filmpje van elf minuten. Leuk, maar het gaat over reclame.'
		}
	}
};
