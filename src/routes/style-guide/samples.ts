import { getLocale } from '$lib/paraglide/runtime.js';

/** Words to show the parts with; invented, and about no one. */
const samples = {
	nl: {
		title: 'Stijlgids',
		lead: 'Elk onderdeel van de site in elke toestand. Zo blijft het één geheel, en zie je meteen wat er al is.',
		visible: 'Iedereen kan deze pagina zien',
		parts: {
			ground: 'Grond',
			press: 'Drukken en kiezen',
			forms: 'Formulieren',
			show: 'Laten zien',
			tell: 'Vertellen'
		},
		colours: 'Kleuren',
		type: 'Letters',
		longWord: 'Leermiddelenbeleidsadviesgesprekken in het praktijkonderwijs',
		sentence: 'Laat leerlingen eerst schatten, dan pas rekenen.',
		save: 'Bewaar',
		remove: 'Verwijder',
		more: 'Lees verder',
		later: 'Niet nu',
		working: 'Bezig met bewaren',
		disabled: 'Kan nu niet',
		options: [
			'Basisonderwijs',
			'Voortgezet onderwijs',
			'Gespecialiseerd onderwijs',
			'Middelbaar beroepsonderwijs'
		],
		subjects: [
			'Rekenen',
			'Nederlands',
			'Aardrijkskunde en geschiedenis',
			'Techniek',
			'Burgerschap'
		],
		field: 'Titel van je les',
		hint: 'Kort en herkenbaar. Een collega moet weten wat het is.',
		error: 'Geef je les een titel, dan is hij terug te vinden.',
		text: 'Wat gebeurde er in de klas?',
		agree: 'Ik heb dit materiaal zelf gemaakt',
		agreeHint: 'Of de maker gaf toestemming om het te delen.',
		quiet: 'Stuur me niets in het weekend',
		school: 'School',
		schoolHint: 'Typ een naam of plaats',
		file: 'Bestand',
		fileHint: 'Pdf of plaatje, tot 2 MB',
		dialogTitle: 'Bericht verwijderen?',
		dialogText: 'Collega’s zien dan dat hier een bericht stond, maar niet meer wat erin stond.',
		cardTitle: 'Procenten bij de prijs van een telefoon',
		cardText:
			'Vier lessen waarin leerlingen aanbiedingen vergelijken. Wiskunde en economie werken samen.',
		open: 'Open: je mag dit aanpassen',
		minutes: '14 minuten',
		emptyTitle: 'Hier is nog geen gesprek',
		emptyText: 'Stel de eerste vraag. Wie deze community volgt, krijgt een melding.',
		start: 'Begin een gesprek',
		saved: 'Je profiel is bewaard',
		careful: 'Deze community is alleen nog te lezen',
		wrong: 'De foto is te groot. Kies er een van hoogstens 5 MB.',
		info: 'Nieuw: je kunt nu bij één zin reageren.',
		toast: 'Link gekopieerd',
		undo: 'Zet terug',
		seats: 'plaatsen bezet',
		phase: 'Fase 1: verkennen',
		pilots: 'scholen doen mee',
		since: 'sinds november',
		steps: ['Aanvraag', 'Start met vijf scholen', 'Eerste lessen in de klas', 'Oplevering'],
		milestones: 'Mijlpalen',
		states: { done: 'klaar', now: 'bezig', later: 'komt nog' },
		table: 'Gebruik per sector',
		tableHead: ['Sector', 'Lessen', 'Gesprekken', 'Scholen die meedoen'],
		reading: '3 collega’s lezen mee',
		tabs: ['Gesprekken', 'Materiaal', 'Leden'],
		prose:
			'<p>In 2 kader werkte schatten pas toen ik de getallen <strong>eerst afrondde</strong>. Zie <a href="#show">het voorbeeld</a>.</p><ul><li>Rond af op hele euro’s</li><li>Laat ze in tweetallen praten</li></ul><blockquote><p>Mag de rekenmachine erbij?</p></blockquote><p>Ja, maar pas <code>na</code> het schatten.</p>',
		who: 'Menu van een onderdeel',
		search: 'Zoek in de lijst',
		searchHint: 'Op titel, vak of maker',
		facet: 'Sector',
		facetMore: 'Vak',
		previous: 'Ouder',
		next: 'Nieuwer',
		where: '51 tot 100 van 240',
		live: 'Verbinding'
	},
	en: {
		title: 'Style guide',
		lead: 'Every part of the site in every state. It keeps things one whole, and shows at once what is there.',
		visible: 'Everyone can see this page',
		parts: {
			ground: 'Ground',
			press: 'Press and choose',
			forms: 'Forms',
			show: 'Show',
			tell: 'Tell'
		},
		colours: 'Colours',
		type: 'Letters',
		longWord: 'Leermiddelenbeleidsadviesgesprekken in practical education',
		sentence: 'Let pupils estimate first, and only then calculate.',
		save: 'Save',
		remove: 'Delete',
		more: 'Read on',
		later: 'Not now',
		working: 'Saving',
		disabled: 'Not now possible',
		options: ['Primary', 'Secondary', 'Special', 'Vocational'],
		subjects: ['Arithmetic', 'Dutch', 'Geography and history', 'Technology', 'Citizenship'],
		field: 'Title of your lesson',
		hint: 'Short and recognisable. A colleague must know what it is.',
		error: 'Give your lesson a title, so that it can be found.',
		text: 'What happened in class?',
		agree: 'I made this material myself',
		agreeHint: 'Or its maker agreed to share it.',
		quiet: 'Send me nothing at the weekend',
		school: 'School',
		schoolHint: 'Type a name or place',
		file: 'File',
		fileHint: 'PDF or picture, up to 2 MB',
		dialogTitle: 'Delete the message?',
		dialogText: 'Colleagues will see that a message stood here, but no longer what it said.',
		cardTitle: 'Percentages in the price of a phone',
		cardText:
			'Four lessons in which pupils compare offers. Mathematics and economics work together.',
		open: 'Open: you may adapt this',
		minutes: '14 minutes',
		emptyTitle: 'No discussion here yet',
		emptyText: 'Ask the first question. Whoever follows this community is told.',
		start: 'Start a discussion',
		saved: 'Your profile has been saved',
		careful: 'This community can only be read now',
		wrong: 'The picture is too large. Choose one of at most 5 MB.',
		info: 'New: you can now reply to a single sentence.',
		toast: 'Link copied',
		undo: 'Undo',
		seats: 'seats taken',
		phase: 'Phase 1: exploring',
		pilots: 'schools take part',
		since: 'since November',
		steps: ['Application', 'Start with five schools', 'First lessons in class', 'Delivery'],
		milestones: 'Milestones',
		states: { done: 'done', now: 'under way', later: 'to come' },
		table: 'Use by sector',
		tableHead: ['Sector', 'Lessons', 'Discussions', 'Schools taking part'],
		reading: '3 colleagues are reading',
		tabs: ['Discussions', 'Materials', 'Members'],
		prose:
			'<p>Estimating only worked once I had <strong>rounded the numbers</strong>. See <a href="#show">the example</a>.</p><ul><li>Round to whole euros</li><li>Let them talk in pairs</li></ul><blockquote><p>May they use the calculator?</p></blockquote><p>Yes, but only <code>after</code> estimating.</p>',
		who: 'Menu of a part',
		search: 'Search the list',
		searchHint: 'By title, subject or maker',
		facet: 'Sector',
		facetMore: 'Subject',
		previous: 'Older',
		next: 'Newer',
		where: '51 to 100 of 240',
		live: 'Connection'
	}
};

export type Samples = (typeof samples)['nl'];

/** The words in the reader's language. */
export function words(): Samples {
	return samples[getLocale()];
}

/** A list as the fields want it. */
export function choices(labels: readonly string[]): { value: string; label: string }[] {
	return labels.map((label, index) => ({ value: String(index), label }));
}
