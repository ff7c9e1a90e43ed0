import { expect, test } from 'vitest';
import { toneHints } from './tone.ts';

test.each([
	['Bij opdracht twee haken leerlingen af: zet er een voorbeeld bij.', []],
	['', []],
	['JE HEBT DE TIJDEN NIET GOED INGESCHAT IN DEZE LES', ['shouting']],
	['Dit kan echt niet zo in een les voor groep zeven!!!', ['shouting']],
	['Opdracht vier is waardeloos voor mijn leerlingen van groep acht', ['harsh']],
	['Je bent niet goed in het plannen van zo een les', ['person']],
	['Prima gedaan', ['short']],
	// a word inside a word is another word
	['De domeinen van het kerndoel staan er per les goed bij', []],
	['Het Nederlands in de uitleg is voor NT2-leerlingen best lastig', []]
] as const)('"%s" gets the hints %j', (words, hints) => {
	expect(toneHints(words)).toEqual(hints);
});
