import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fillName } from './message.ts';
import { messageSchema } from './message-input.ts';

test('a name stands where it was asked for, as it is, and an empty one leaves no gap', () => {
	expect(fillName('Beste {naam}, tot dan!', 'Sanne de Wit')).toBe('Beste Sanne, tot dan!');
	expect(fillName('Dag {NAME}', '$& {naam}')).toBe('Dag $&');
	expect(fillName('Beste {naam}, tot dan!', '')).toBe('Beste, tot dan!');
});

test('a subject is one line whatever was put into it, and who has a seat is the audience by default', () => {
	const read = v.parse(messageSchema, {
		states: [],
		subject: 'Zaal\r\nBcc: iedereen@school.test',
		body: 'Kom je?'
	});
	expect(read.subject).toBe('Zaal Bcc: iedereen@school.test');
	expect(read.states).toEqual(['confirmed']);
});
