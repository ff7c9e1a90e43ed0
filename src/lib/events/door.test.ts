import { expect, test } from 'vitest';
import { readDoorCode } from './door.ts';

test('a code is read alone and out of an address, and nothing else is one', () => {
	expect(readDoorCode('12-0a1b2c3d4e')).toBe('12-0a1b2c3d4e');
	expect(readDoorCode(' https://x.test/agenda/a/deur?code=7-abcdef0123 ')).toBe('7-abcdef0123');
	for (const other of [
		null,
		'',
		'12',
		'12-0a1b2c3d4e5',
		'x12-0a1b2c3d4e',
		'https://x.test/12-0a1b2c3d4e'
	])
		expect(readDoorCode(other)).toBeNull();
});
