import { expect, test } from 'vitest';
import { instrumentsOf } from './homework.ts';

test('a product of a session is known by its name, once, and another one is left alone', () => {
	expect(instrumentsOf(['Nulmeting met het Groeikompas'])).toEqual(['groeikompas']);
	expect(
		instrumentsOf(['Visiekaart', 'Visie op één blad', 'Leermiddelenmix van één vak', 'Actielijst'])
	).toEqual(['visie', 'leermiddelenmix']);
	expect(instrumentsOf(['Beleidsdocument in concept'])).toEqual(['leermiddelenbeleid']);
});
