/** A design that a demo team is halfway through: four steps done, one under way, a friend who looked along. */

export interface SeedStep {
	state: 'todo' | 'doing' | 'done';
	/** Days from now that it is due, or was. */
	due: number | null;
	people: string[];
	/** Who ticked it, and how many days ago. */
	done?: { by: string; days: number };
}

export const design = {
	team: 'Kernteam Wielland College',
	title: 'Rekenen met je eerste loon',
	days: 68,
	steps: {
		0: { state: 'todo', due: 45, people: ['hanneke'] },
		1: { state: 'done', due: -55, people: ['sanne', 'mehmet'], done: { by: 'sanne', days: 54 } },
		2: { state: 'done', due: -45, people: ['sanne'], done: { by: 'mehmet', days: 43 } },
		3: { state: 'done', due: -30, people: ['sanne', 'petra'], done: { by: 'petra', days: 26 } },
		4: { state: 'doing', due: 12, people: ['sanne', 'ruben'] },
		5: { state: 'todo', due: 30, people: ['mehmet'] },
		6: { state: 'todo', due: 50, people: ['petra'] },
		7: { state: 'todo', due: 60, people: ['sanne'] }
	} as Record<number, SeedStep>,
	/** By field, with who wrote it. */
	notes: {
		'note:1.vraag': [
			'sanne',
			'Leerlingen rekenen procenten goed uit in het boek, maar herkennen ze niet op een echte loonstrook. Straks kunnen ze zelf nagaan of hun loon klopt.'
		],
		'note:1.voor_wie': [
			'mehmet',
			'3 kader, 56 leerlingen. De helft heeft een bijbaan. Procenten kennen ze, breuken blijven lastig. Zeven leerlingen spreken thuis geen Nederlands.'
		],
		'note:1.doelen': [
			'sanne',
			'Je kunt op een loonstrook aanwijzen wat bruto, netto en vakantiegeld is.\nJe kunt narekenen of het bedrag onderaan klopt.'
		],
		'note:2.eisen': [
			'petra',
			'Past in drie lessen van 45 minuten.\nWerkt zonder rekenmachine op het examen.\nGeen echte loonstroken van leerlingen.'
		],
		'note:2.rollen': [
			'mehmet',
			'Sanne en Ruben maken, Petra let op de taal, Mehmet test in 3k2, Hanneke houdt het logboek bij.'
		],
		'note:2.licentie': [
			'sanne',
			'Gelijk delen: wie onze lessen aanpast, laat anderen daar ook weer bij. Materiaal met ‘niet commercieel’ gebruiken we dus niet.'
		],
		'agreed:licence': ['sanne', 'cc-by-sa-40'],
		'need:1.1': ['sanne', 'yes'],
		'need:1.6': ['mehmet', 'yes'],
		'need:2.5': ['petra', 'yes'],
		'need:2.9': ['sanne', 'yes'],
		'need:3.5': ['ruben', 'yes'],
		'note:3.opbouw': [
			'sanne',
			'Les 1: wat staat er op een loonstrook? Knippen en plakken met een nagemaakte strook.\nLes 2: narekenen. Van bruto naar netto in stappen.\nLes 3: klopt dit? Vier stroken, één met een fout.'
		],
		'note:3.gevonden': [
			'petra',
			'Procenten op de kassabon (CC BY): de opzet van les 2 nemen we over.\nDe woordenlijst rekentaal (CC BY): aanvullen met tien woorden over loon.'
		],
		'note:4.onderdelen': [
			'ruben',
			'Af: les 1, met knipblad.\nBezig: les 2, de stappen op een kaart.\nNog niet: les 3 en de antwoorden.'
		],
		'note:4.van_wie': [
			'sanne',
			'Opzet les 2: Joost Hendriks en Sanne Verhoeven, CC BY 4.0.\nNagemaakte loonstroken: Ruben Eising.'
		]
	} as Record<string, [by: string, text: string]>,
	log: [
		{
			step: 1,
			by: 'mehmet',
			days: 58,
			text: 'In 3k2 vroeg ik wie zijn loonstrook bekijkt: drie handen. De vraag is dus echt.'
		},
		{
			step: 2,
			by: 'petra',
			days: 44,
			text: '‘Inhouding’ snapt bijna niemand. We zeggen ‘wat eraf gaat’ en zetten het vakwoord erachter.'
		},
		{
			step: 3,
			by: 'sanne',
			days: 27,
			text: 'Fatima mist de antwoorden. Les 3 krijgt een antwoordblad met uitleg per strook.'
		},
		{
			step: 4,
			by: 'ruben',
			days: 9,
			text: 'Knipblad duurde twintig minuten in plaats van tien. We knippen zelf voor.'
		}
	],
	links: [
		{ step: 3, by: 'petra', material: 'kassabon-korting' },
		{ step: 3, by: 'petra', material: 'rekentaal-woordenlijst' },
		{
			step: 1,
			by: 'sanne',
			title: 'Het Juridisch Loket over je loon',
			url: 'https://www.juridischloket.nl/'
		}
	] as { step: number; by: string; material?: string; title?: string; url?: string }[],
	friends: [
		{
			person: 'fatima',
			days: 28,
			words:
				'Sterk dat het over hun eigen geld gaat, en mooi dat les 3 een fout verstopt. Ik zou les 1 korter maken: knippen is leuk, maar je wilt ze laten rekenen.',
			remarks: {
				'1.1': ['good', 'Twee doelen die je in les 3 echt ziet.'],
				'1.6': [
					'missing',
					'Ik zie nog geen antwoorden. Zonder uitleg weet een leerling niet waarom de vierde strook fout is.'
				],
				'2.5': ['doubt', 'Let op ‘inhouding’ en ‘afdracht’. Hebben jullie de woordenlijst getest?'],
				'2.9': ['good', ''],
				'3.5': ['good', 'Als de stroken ook los te downloaden zijn.']
			} as Record<string, ['good' | 'doubt' | 'missing', string]>
		},
		{ person: 'noor', days: null, words: '', remarks: {} }
	],
	talk: [
		{
			by: 'ruben',
			days: 10,
			text: 'Les 2 staat in de map. Kan iemand de stappenkaart meelezen voor vrijdag?'
		},
		{
			by: 'petra',
			days: 9,
			text: 'Gedaan. Stap 3 is nu één zin. De rest is duidelijk, ook voor wie nog Nederlands leert.'
		},
		{ by: 'sanne', days: 9, text: 'Top. Dan maak ik dit weekend les 3 met de vier stroken.' }
	],
	talkStep: 4
};
